package org.stormspec.model.rule.policy;

import java.util.List;
import java.util.Optional;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.TagPolicy;
import org.stormspec.model.record.Topic.StreamKind;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Scope;

/** A CDC entity forgets, because a policy says so. Nothing to repair, only to know. */
public final class ShortMemoryRule extends PolicyRule {

    @Override
    public About about() {
        return new About(
                "POL-13",
                Level.HINT,
                "CDC entity that forgets",
                "A CDC entity normally lets a new reader rebuild all state. Under a retention"
                        + " policy it cannot; readers need another way to the older records.",
                "New readers of acme.common.users._protected.user can rebuild only the last 48"
                        + " hours.",
                "none; know it, and tell the readers");
    }

    @Override
    Optional<Finding> check(Scope scope, TopicContract topic, String tag, TagPolicy policy) {
        return policy.maxRetentionHours().isPresent()
                        && topic.topic().stream() == StreamKind.ENTITY_CDC
                        && !Retention.isForEver(topic)
                        && !Retention.exceeds(topic, policy.maxRetentionHours().getAsInt())
                ? Optional.of(finding(topic))
                : Optional.empty();
    }

    private Finding finding(TopicContract topic) {
        return about().finding(
                        "New readers of %s can rebuild only the last %s."
                                .formatted(
                                        topic.name(),
                                        Retention.inWords(topic).replaceFirst("^for ", "")),
                        List.of(topic.element().key()),
                        List.of());
    }
}

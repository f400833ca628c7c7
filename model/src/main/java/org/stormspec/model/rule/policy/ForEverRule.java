package org.stormspec.model.rule.policy;

import java.util.List;
import java.util.Optional;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.TagPolicy;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Scope;

/** A topic is only compacted although the policy of one of its tags limits retention. */
public final class ForEverRule extends PolicyRule {

    @Override
    public About about() {
        return new About(
                "POL-03",
                Level.ERROR,
                "Personal data on a topic that only compacts",
                "Compaction keeps the last state of every key for ever. With delete beside it,"
                        + " what is not renewed in time goes; the price is that new readers cannot"
                        + " rebuild everything from the topic alone.",
                "Compaction keeps acme.common.users._protected.user for ever, but email is pii;"
                        + " pol-pii allows 48 hours.",
                "compact and delete, with the retention that the policy allows");
    }

    @Override
    Optional<Finding> check(Scope scope, TopicContract topic, String tag, TagPolicy policy) {
        return policy.maxRetentionHours().isPresent() && Retention.isForEver(topic)
                ? Optional.of(finding(topic, tag, policy, policy.maxRetentionHours().getAsInt()))
                : Optional.empty();
    }

    private Finding finding(TopicContract topic, String tag, TagPolicy policy, int hours) {
        return about().finding(
                        "Compaction keeps %s for ever, but %s; %s allows %s."
                                .formatted(
                                        topic.name(),
                                        bearers(topic, tag),
                                        policy.id(),
                                        Retention.hours(hours)),
                        List.of(topic.element().key()),
                        List.of(Retention.compactedAndLimited(topic, hours)));
    }
}

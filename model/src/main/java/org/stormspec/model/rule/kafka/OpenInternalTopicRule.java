package org.stormspec.model.rule.kafka;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Topic.StreamKind;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.EachTopicRule;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;

/** The inner topic of a stream application lies open. */
public final class OpenInternalTopicRule extends EachTopicRule {

    /** Describes the rule. */
    public OpenInternalTopicRule() {
        super(
                new About(
                        "KAF-09",
                        Level.WARNING,
                        "Inner topic outside the private ones",
                        "What a stream application keeps for itself has the shape of its code."
                                + " It may create such topics among the private ones only.",
                        "acme.health.life_enhancer._public.score-history is an inner topic, but"
                                + " public.",
                        "make it private"));
    }

    @Override
    public Stream<Finding> check(Scope scope, TopicContract topic) {
        return topic.topic().stream() == StreamKind.INTERNAL && topic.access() != Access.PRIVATE
                ? one(
                        topic,
                        "%s is an inner topic, but %s."
                                .formatted(topic.name(), topic.access().word()),
                        Repairs.topic(
                                "make it private",
                                topic.element().id(),
                                found ->
                                        found.accessible(Optional.of(Access.PRIVATE))
                                                .shared(found.sharing().granting(Set.of()))))
                : Stream.empty();
    }
}

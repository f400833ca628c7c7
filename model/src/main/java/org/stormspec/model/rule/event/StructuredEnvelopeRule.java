package org.stormspec.model.rule.event;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Message.Envelope;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Topic.Cleanup;
import org.stormspec.model.record.Topic.Deletes;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.TopicRule;

/** A compacted topic with tombstones is wrapped in structured mode. */
public final class StructuredEnvelopeRule extends TopicRule {

    /** Describes the rule. */
    public StructuredEnvelopeRule() {
        super(
                new About(
                        "EVT-22",
                        Level.ERROR,
                        "Structured envelope round a tombstone",
                        "Compaction forgets a key when its value is null. In structured mode the envelope is the value and is never null, so a deletion would never be seen (CloudEvents Kafka binding, section 3.3.2).",
                        "acme.health.life_enhancer._public.user-score is compacted, but a structured envelope is never null: deletions would stay for ever.",
                        "switch to binary mode"));
    }

    @Override
    protected Stream<Finding> check(Scope scope, Element element, Topic topic) {
        boolean structured =
                topic.message().envelope().orElse(scope.workspace().defaults().wrapping())
                        == Envelope.CLOUDEVENTS_STRUCTURED;
        return structured
                        && topic.settings().cleanup().contains(Cleanup.COMPACT)
                        && topic.origin()
                                .deletes()
                                .filter(deletes -> deletes != Deletes.TOMBSTONE)
                                .isEmpty()
                ? at(
                        element,
                        "%s is compacted, but a structured envelope is never null: deletions would stay"
                                        .formatted(scope.callOf(element))
                                + " for ever.",
                        List.of(
                                Repairs.topic(
                                        "switch to binary mode",
                                        element.id(),
                                        found ->
                                                found.telling(
                                                        found.message()
                                                                .wrapped(
                                                                        Optional.of(
                                                                                Envelope
                                                                                        .CLOUDEVENTS_BINARY))))))
                : Stream.empty();
    }
}

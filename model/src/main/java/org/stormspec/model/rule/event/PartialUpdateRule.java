package org.stormspec.model.rule.event;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Topic.StreamKind;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.TopicRule;

/** A CDC entity carries only what changed and names no origin of the full state. */
public final class PartialUpdateRule extends TopicRule {

    /** Describes the rule. */
    public PartialUpdateRule() {
        super(
                new About(
                        "EVT-07",
                        Level.ERROR,
                        "Partial update without the whole",
                        "A record with only what changed is of use to those who have the rest. There must be a place to read the full state from: a snapshot, or the log it was folded from.",
                        "acme.finance.sales._public.order carries only what changed, and nobody says where the full state is.",
                        "name the event log of the context as origin · carry the full state"));
    }

    @Override
    protected Stream<Finding> check(Scope scope, Element element, Topic topic) {
        Topic.Changes changes = topic.origin().changes();
        return topic.stream() == StreamKind.ENTITY_CDC
                        && changes.partial()
                        && changes.fullStateFrom().filter(from -> !from.isBlank()).isEmpty()
                ? at(
                        element,
                        "%s carries only what changed, and nobody says where the full state is."
                                .formatted(scope.callOf(element)),
                        fixes(scope, element))
                : Stream.empty();
    }

    private static List<Fix> fixes(Scope scope, Element element) {
        return Stream.concat(
                        Stream.of(
                                partial("carry the full state", element, false, Optional.empty())),
                        scope.topics()
                                .filter(other -> other.context().equals(element.context()))
                                .filter(other ->
                                        other.topic()
                                                .filter(found ->
                                                        found.stream() == StreamKind.EVENT_LOG)
                                                .isPresent())
                                .map(log ->
                                        partial(
                                                        "full state is read from " + log.name(),
                                                        element,
                                                        true,
                                                        Optional.of(log.id()))
                                                .needing(log.key())))
                .toList();
    }

    private static Fix partial(
            String label, Element element, boolean partial, Optional<String> from) {
        return Repairs.topic(
                label,
                element.id(),
                topic ->
                        topic.from(
                                topic.origin()
                                        .changing(
                                                topic.origin().changes().partial(partial, from))));
    }
}

package org.stormspec.model.rule.event;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Topic.Deletes;
import org.stormspec.model.record.Topic.StreamKind;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.TopicRule;

/** A CDC entity does not say what a deletion looks like. */
public final class NoDeletionRule extends TopicRule {

    /** Describes the rule. */
    public NoDeletionRule() {
        super(
                new About(
                        "EVT-05",
                        Level.WARNING,
                        "CDC entity that never says how it ends",
                        "Readers keep a copy of every entity. They can only drop one when they know what gone looks like.",
                        "Nobody says how acme.finance.sales._public.order is deleted: null, a field, or never.",
                        "null means deleted · it is never deleted"));
    }

    @Override
    protected Stream<Finding> check(Scope scope, Element element, Topic topic) {
        return topic.stream() == StreamKind.ENTITY_CDC && topic.origin().deletes().isEmpty()
                ? at(
                        element,
                        "Nobody says how %s is deleted: null, a field, or never."
                                .formatted(scope.callOf(element)),
                        List.of(
                                saying("null means deleted", element, Deletes.TOMBSTONE),
                                saying("it is never deleted", element, Deletes.NEVER)))
                : Stream.empty();
    }

    private static Fix saying(String label, Element element, Deletes deletes) {
        return Repairs.topic(
                label,
                element.id(),
                topic ->
                        topic.from(
                                topic.origin()
                                        .changing(
                                                topic.origin()
                                                        .changes()
                                                        .deleting(
                                                                Optional.of(deletes),
                                                                Optional.empty()))));
    }
}

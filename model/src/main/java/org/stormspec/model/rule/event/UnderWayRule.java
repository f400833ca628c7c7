package org.stormspec.model.rule.event;

import java.util.List;
import java.util.stream.Stream;
import org.stormspec.model.naming.PastTense;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Topic.StreamKind;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.ElementRule;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;

/** An event tells of something that is going on or to come, and so of no fact. */
public final class UnderWayRule extends ElementRule {

    /** Describes the rule. */
    public UnderWayRule() {
        super(
                new About(
                        "EVT-19",
                        Level.WARNING,
                        "Event that is no fact yet",
                        "What is still going on may end otherwise. An event is named by what has"
                                + " become true, or by the thing whose state it tells.",
                        "OrderUpdating is no fact yet.",
                        "say what has happened"),
                Kind.TOPIC,
                Kind.EVENT);
    }

    @Override
    public Stream<Finding> check(Scope scope, Element element) {
        boolean entity =
                element.topic()
                        .filter(topic ->
                                topic.stream() == StreamKind.ENTITY_CDC
                                        || topic.stream() == StreamKind.INTERNAL
                                        || topic.stream() == StreamKind.COMMAND)
                        .isPresent();
        String name = element.kind() == Kind.TOPIC ? TopicNames.typeOf(element) : element.name();
        return !entity && PastTense.isUnderWay(name)
                ? Stream.of(
                        about().finding(
                                        callOf(scope, element) + " is no fact yet.",
                                        List.of(element.key()),
                                        fixes(element, name)))
                : Stream.empty();
    }

    private static List<Fix> fixes(Element element, String name) {
        return PastTense.finished(name).stream()
                .map(fact ->
                        Repairs.element(
                                "call it " + fact,
                                element.id(),
                                found ->
                                        found.kind() == Kind.TOPIC
                                                ? Repairs.onTopic(found, topic -> topic.typed(fact))
                                                : found.named(fact)))
                .toList();
    }
}

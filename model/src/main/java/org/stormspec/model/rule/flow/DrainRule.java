package org.stormspec.model.rule.flow;

import java.util.List;
import java.util.stream.Stream;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Scope;

/** A command for an event-sourced aggregate travels on the backbone. */
public final class DrainRule extends CommandRule {

    /** Describes the rule. */
    public DrainRule() {
        super(
                new About(
                        "CMD-06",
                        Level.HINT,
                        "Command on the way to an event log",
                        "Commands that wait on a topic and state that is folded from a log do not move together: before a migration the commands have to be drained.",
                        "Migrating Order requires draining PlaceOrder first.",
                        "attach a checklist for draining"));
    }

    @Override
    protected Stream<Finding> check(Scope scope, Element element, Detail.Command command) {
        boolean queued =
                command.delivery()
                        .filter(way ->
                                way == Detail.CommandDelivery.TOPIC
                                        || way == Detail.CommandDelivery.QUEUE)
                        .isPresent();
        return !queued || command.drainChecklist()
                ? Stream.empty()
                : scope.model().linksFrom(element.id()).stream()
                        .filter(link -> link.type() == LinkType.HANDLED_BY)
                        .flatMap(link -> scope.model().element(link.to()).stream())
                        .filter(target ->
                                target.detail() instanceof Detail.Aggregate aggregate
                                        && aggregate.behaviour().eventSourced())
                        .flatMap(target ->
                                at(
                                        element,
                                        "Migrating %s requires draining %s first."
                                                .formatted(target.name(), element.name()),
                                        List.of(
                                                changing(
                                                        "attach a checklist for draining",
                                                        element,
                                                        found -> found.drained(true)))));
    }
}

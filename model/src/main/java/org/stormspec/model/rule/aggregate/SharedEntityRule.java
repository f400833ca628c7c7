package org.stormspec.model.rule.aggregate;

import java.util.List;
import java.util.stream.Stream;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Scope;

/** An entity lies in two aggregates of one context. */
public final class SharedEntityRule extends AggregateRule {

    /** Describes the rule. */
    public SharedEntityRule() {
        super(
                new About(
                        "AGG-04",
                        Level.WARNING,
                        "Entity in two aggregates",
                        "What two aggregates change, neither can guard. One holds it, the other refers to it by its id.",
                        "OrderLineItem has two owners: Order and Payment.",
                        "leave it to one of them"));
    }

    @Override
    protected Stream<Finding> check(Scope scope, Element element, Detail.Aggregate aggregate) {
        return scope.ownerOf(element).stream()
                .flatMap(owner -> scope.aggregatesIn(owner).stream())
                .filter(other -> other.id().compareTo(element.id()) < 0)
                .flatMap(other ->
                        entities(other)
                                .filter(aggregate.entities()::contains)
                                .distinct()
                                .flatMap(entity -> shared(element, other, entity)));
    }

    private static Stream<String> entities(Element aggregate) {
        return aggregate.detail() instanceof Detail.Aggregate found
                ? found.entities().stream()
                : Stream.empty();
    }

    private Stream<Finding> shared(Element element, Element other, String entity) {
        return Stream.of(
                about().finding(
                                "%s has two owners: %s and %s."
                                        .formatted(entity, other.name(), element.name()),
                                List.of(element.key(), other.key()),
                                List.of(
                                        leaving(other, element, entity),
                                        leaving(element, other, entity))));
    }

    private static Fix leaving(Element owner, Element other, String entity) {
        return changing(
                "leave it to %s; %s refers to it by id".formatted(owner.name(), other.name()),
                other,
                found ->
                        found.holding(
                                found.entities().stream()
                                        .filter(one -> !one.equals(entity))
                                        .toList()));
    }
}

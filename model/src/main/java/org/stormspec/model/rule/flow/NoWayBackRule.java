package org.stormspec.model.rule.flow;

import java.util.List;
import java.util.stream.Stream;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Scope;

/** A step of a saga has no compensation, and the saga no failure route. */
public final class NoWayBackRule extends PolicyRule {

    /** Describes the rule. */
    public NoWayBackRule() {
        super(
                new About(
                        "FLO-03",
                        Level.HINT,
                        "Saga without a way back",
                        "Steps of a saga are done one by one, and any may fail. What was done before has to be undone, or somebody has to decide.",
                        "What undoes pay-invoice in Checkout saga?",
                        "a person decides"));
    }

    @Override
    protected Stream<Finding> check(Scope scope, Element element, Detail.Policy policy) {
        if (!policy.saga() || !policy.workflow().failure().isBlank()) {
            return Stream.empty();
        }
        List<String> open =
                policy.workflow().steps().stream()
                        .filter(step -> step.undo().filter(undo -> !undo.isBlank()).isEmpty())
                        .map(step ->
                                scope.model()
                                        .element(step.does())
                                        .map(Element::name)
                                        .orElse(step.does()))
                        .distinct()
                        .toList();
        Fix fix =
                changing(
                        "a person decides when a step fails",
                        element,
                        found ->
                                found.steering(
                                        found.workflow().failing("a person decides what to undo")));
        return policy.workflow().steps().isEmpty()
                ? at(
                        element,
                        "What if '%s' fails half-way?".formatted(element.name()),
                        List.of(fix))
                : open.stream()
                        .flatMap(step ->
                                at(
                                        element,
                                        "What undoes '%s' in '%s'?".formatted(step, element.name()),
                                        List.of(fix)));
    }
}

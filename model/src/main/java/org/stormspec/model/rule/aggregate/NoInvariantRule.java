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

/** An aggregate has no invariant. */
public final class NoInvariantRule extends AggregateRule {

    /** Describes the rule. */
    public NoInvariantRule() {
        super(
                new About(
                        "AGG-02",
                        Level.HINT,
                        "Aggregate that protects no rule",
                        "An aggregate is there to keep a rule. If there is none, a record would do.",
                        "Which rule does Order protect?",
                        "one of them for each identity"));
    }

    @Override
    protected Stream<Finding> check(Scope scope, Element element, Detail.Aggregate aggregate) {
        return aggregate.invariants().isEmpty()
                ? at(
                        element,
                        "Which rule does %s protect?".formatted(element.name()),
                        fixes(element, aggregate))
                : Stream.empty();
    }

    private static List<Fix> fixes(Element element, Detail.Aggregate aggregate) {
        if (aggregate.identity().isBlank()) {
            return List.of();
        }
        String rule = "one %s for each %s".formatted(element.name(), aggregate.identity());
        return List.of(
                changing("there is " + rule, element, found -> found.keeping(List.of(rule))));
    }
}

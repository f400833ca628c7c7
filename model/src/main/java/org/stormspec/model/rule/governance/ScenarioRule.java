package org.stormspec.model.rule.governance;

import java.util.List;
import java.util.stream.Stream;
import org.stormspec.model.record.Context;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Scope;

/** A context that others rely on has no scenario it can be tested by from outside. */
public final class ScenarioRule extends ProductRule {

    /** Describes the rule. */
    public ScenarioRule() {
        super(
                new About(
                        "GOV-05",
                        Level.HINT,
                        "Product without a scenario",
                        "What goes in and what comes out, told once, is a test that needs no"
                                + " knowledge of the inside, and documentation that stays true.",
                        "No scenario says what goes into finance.campaign and what comes out.",
                        "none; tell one"));
    }

    @Override
    public Stream<Finding> check(Scope scope, Context context) {
        return offersOf(scope, context).isEmpty() || !context.charter().scenarios().isEmpty()
                ? Stream.empty()
                : Stream.of(
                        found(
                                context,
                                "No scenario says what goes into %s and what comes out."
                                        .formatted(context.path()),
                                List.of()));
    }
}

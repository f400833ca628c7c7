package org.stormspec.model.check;

import java.util.List;
import java.util.stream.Stream;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Rule;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.store.ModelView;

/** Runs rules over a model; reads only, so a snapshot may be checked on any thread. */
public final class Checker {

    private final List<Rule<?>> rules;

    /** Checks against these rules. */
    public Checker(List<Rule<?>> rules) {
        this.rules = List.copyOf(rules);
    }

    /** Returns a checker with all standard rules. */
    public static Checker standard() {
        return new Checker(Rules.standard());
    }

    /** Returns a checker with all rules that the window shows, those about walls included. */
    public static Checker window() {
        return new Checker(Rules.window());
    }

    /** Returns everything that is wrong with a model, in the order of {@link Finding}. */
    public List<Finding> check(ModelView model) {
        Scope scope = Scope.of(model);
        return rules.stream().flatMap(rule -> run(rule, scope)).sorted().toList();
    }

    private static <T> Stream<Finding> run(Rule<T> rule, Scope scope) {
        return rule.subjects(scope).flatMap(subject -> rule.check(scope, subject));
    }
}

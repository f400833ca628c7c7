package org.stormspec.model.check;

import java.util.List;
import java.util.stream.Stream;
import org.stormspec.model.memo.Memo;
import org.stormspec.model.rule.Conditions;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Rule;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.store.ModelView;

/** Runs rules over a model; reads only, so a snapshot may be checked on any thread. */
public final class Checker {

    private final List<Rule<?>> rules;
    private final Conditions conditions;

    /** Checks against these rules, as the model asks for. */
    public Checker(List<Rule<?>> rules) {
        this(rules, Conditions.usual());
    }

    /** Checks against these rules under certain conditions. */
    public Checker(List<Rule<?>> rules, Conditions conditions) {
        this.rules = List.copyOf(rules);
        this.conditions = conditions;
    }

    /** Returns a checker with all standard rules. */
    public static Checker standard() {
        return new Checker(Rules.standard());
    }

    /** Returns a checker with all rules that the window shows, those about walls included. */
    public static Checker window() {
        return new Checker(Rules.window());
    }

    /** Returns the checker that says whether something may leave a model. */
    public static Checker gate() {
        return standard().under(Conditions.usual().onLeaving());
    }

    /** Returns this checker under other conditions. */
    public Checker under(Conditions newConditions) {
        return new Checker(rules, newConditions);
    }

    /** Returns everything that is wrong with a model, in the order of {@link Finding}. */
    public List<Finding> check(ModelView model) {
        return report(model).stream().filter(finding -> finding.waiver().isEmpty()).toList();
    }

    /** Returns the same together with what somebody has waived. */
    public List<Finding> report(ModelView model) {
        Scope scope = Scope.of(model, Memo.once(), conditions);
        return rules.stream().flatMap(rule -> run(rule, scope)).sorted().toList();
    }

    private static <T> Stream<Finding> run(Rule<T> rule, Scope scope) {
        return rule.subjects(scope).flatMap(subject -> judged(rule, scope, subject));
    }

    /** Returns what a rule says about one subject, as the workspace takes it. */
    static <T> Stream<Finding> judged(Rule<T> rule, Scope scope, T subject) {
        return rule.check(scope, subject)
                .flatMap(finding -> scope.judged(rule.about(), finding).stream());
    }
}

package org.stormspec.model.rule.storm;

import java.util.List;
import java.util.stream.Stream;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.storm.Smell.Severity;

/** A smell of the elements of one kind. */
abstract sealed class ElementSmell extends WallRule<Element>
        permits NotPastRule,
                NoIssuerRule,
                NoSourceRule,
                BlindActorRule,
                GiantRule,
                UnclearPolicyRule {

    private final Kind kind;

    ElementSmell(Smell smell, Kind kind) {
        super(smell);
        this.kind = kind;
    }

    @Override
    public final Stream<Element> subjects(Scope scope) {
        return scope.model().elements(kind).stream();
    }

    @Override
    public final Stream<Finding> check(Scope scope, Element element) {
        Severity severity = severity(scope, element);
        return severity == Severity.OFF || !smells(scope, element)
                ? Stream.empty()
                : finding(
                        severity,
                        message(scope, element),
                        List.<RecordKey>of(element.key()),
                        fixes(scope, element));
    }

    /** Returns whether there is something to say about an element that stands on a wall. */
    abstract boolean smells(Scope scope, Element element);

    /** Returns what to say. */
    abstract String message(Scope scope, Element element);

    /** Returns ways out, the most likely one first. */
    abstract List<Fix> fixes(Scope scope, Element element);
}

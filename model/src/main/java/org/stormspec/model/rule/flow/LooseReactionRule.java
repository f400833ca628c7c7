package org.stormspec.model.rule.flow;

import java.util.List;
import java.util.stream.Stream;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;

/** A reaction has no trigger, or does nothing. */
public final class LooseReactionRule extends PolicyRule {

    /** Describes the rule. */
    public LooseReactionRule() {
        super(
                new About(
                        "FLO-02",
                        Level.WARNING,
                        "Reaction without a beginning or an end",
                        "Whenever this, then that: a reaction needs both halves. A saga may be begun by its own service.",
                        "Whenever what? Nothing triggers Place the order.",
                        "connect it · delete it"));
    }

    @Override
    protected Stream<Finding> check(Scope scope, Element element, Detail.Policy policy) {
        if (policy.saga() || isBelow(scope, element, Board.Level.PROCESS)) {
            return Stream.empty();
        }
        boolean triggered =
                scope.model().linksTo(element.id()).stream()
                        .anyMatch(link ->
                                link.type() == LinkType.TRIGGERS
                                        || link.type() == LinkType.INFORMS);
        boolean acts =
                scope.model().linksFrom(element.id()).stream()
                        .anyMatch(link -> link.type() != LinkType.CONSUMES);
        return Stream.concat(
                triggered
                        ? Stream.empty()
                        : at(
                                element,
                                "Whenever what? Nothing triggers '%s'.".formatted(element.name()),
                                fixes(scope, element, Kind.TOPIC, true)),
                acts
                        ? Stream.empty()
                        : at(
                                element,
                                "Then what? '%s' does nothing.".formatted(element.name()),
                                fixes(scope, element, Kind.COMMAND, false)));
    }

    private static List<Fix> fixes(Scope scope, Element element, Kind kind, boolean before) {
        return Stream.concat(
                        scope.placed(kind)
                                .filter(other -> other.context().equals(element.context()))
                                .limit(3)
                                .map(other ->
                                        before
                                                ? Repairs.connecting(
                                                        "let %s trigger it".formatted(other.name()),
                                                        other.id(),
                                                        LinkType.TRIGGERS,
                                                        element.id())
                                                : Repairs.connecting(
                                                        "let it issue " + other.name(),
                                                        element.id(),
                                                        LinkType.ISSUES,
                                                        other.id())),
                        Stream.of(Repairs.deleting("delete it", element)))
                .toList();
    }
}

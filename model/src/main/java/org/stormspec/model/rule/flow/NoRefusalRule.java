package org.stormspec.model.rule.flow;

import java.util.List;
import java.util.stream.Stream;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Scope;

/** A command does not say when it is refused. */
public final class NoRefusalRule extends CommandRule {

    /** Describes the rule. */
    public NoRefusalRule() {
        super(
                new About(
                        "CMD-05",
                        Level.HINT,
                        "Command that nobody may refuse",
                        "A command may be refused; knowing when is half of what its aggregate does.",
                        "When may PlaceOrder be refused?",
                        "when a rule of its aggregate would be broken · never"));
    }

    @Override
    protected Stream<Finding> check(Scope scope, Element element, Detail.Command command) {
        return command.rejectedWhen().isBlank()
                ? at(
                        element,
                        "When may %s be refused?".formatted(element.name()),
                        fixes(scope, element))
                : Stream.empty();
    }

    private static List<Fix> fixes(Scope scope, Element element) {
        return Stream.concat(
                        scope.model().linksFrom(element.id()).stream()
                                .filter(link -> link.type() == LinkType.HANDLED_BY)
                                .flatMap(link -> scope.model().element(link.to()).stream())
                                .flatMap(target -> invariants(target))
                                .filter(rule -> !rule.isBlank())
                                .distinct()
                                .limit(3)
                                .map(rule -> "it would break: " + rule),
                        Stream.of("never"))
                .map(reason ->
                        changing(
                                reason.equals("never") ? "it is never refused" : "when " + reason,
                                element,
                                found -> found.rejectedWhen(reason)))
                .toList();
    }

    private static Stream<String> invariants(Element target) {
        return target.detail() instanceof Detail.Aggregate aggregate
                ? aggregate.invariants().stream()
                : Stream.empty();
    }
}

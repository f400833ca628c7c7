package org.stormspec.model.rule.aggregate;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stormspec.model.naming.Phrase;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Scope;

/** An aggregate has no root. */
public final class NoRootRule extends AggregateRule {

    /** Describes the rule. */
    public NoRootRule() {
        super(
                new About(
                        "AGG-01",
                        Level.ERROR,
                        "Aggregate without a root",
                        "The root is the one entity through which all others are changed; without it nobody guards the rules inside.",
                        "Order has no root.",
                        "let it be its own root · pick one of its entities"));
    }

    @Override
    protected Stream<Finding> check(Scope scope, Element element, Detail.Aggregate aggregate) {
        if (!aggregate.root().isBlank() || isBelow(scope, element, Board.Level.DESIGN)) {
            return Stream.empty();
        }
        return at(
                element,
                element.name() + " has no root.",
                Stream.concat(Stream.of(camel(element.name())), aggregate.entities().stream())
                        .filter(root -> !root.isBlank())
                        .distinct()
                        .limit(4)
                        .map(root ->
                                changing(
                                        "let %s be the root".formatted(root),
                                        element,
                                        found -> found.rooted(root)))
                        .toList());
    }

    private static String camel(String name) {
        String camel =
                Phrase.of(name).words().stream().map(Phrase::capital).collect(Collectors.joining());
        return camel.isEmpty() ? "Root" : camel;
    }
}

package org.stormspec.model.rule.aggregate;

import java.util.List;
import java.util.stream.Stream;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Scope;

/** An aggregate has no identity. */
public final class NoIdentityRule extends AggregateRule {

    /** Describes the rule. */
    public NoIdentityRule() {
        super(
                new About(
                        "AGG-05",
                        Level.WARNING,
                        "Aggregate without an identity",
                        "The identity becomes the key of the CDC entity: by it readers tell one order from the next.",
                        "Order cannot be keyed: it has no identity.",
                        "use the key of what it publishes · add one"));
    }

    @Override
    protected Stream<Finding> check(Scope scope, Element element, Detail.Aggregate aggregate) {
        return aggregate.identity().isBlank() && !isBelow(scope, element, Board.Level.DESIGN)
                ? at(
                        element,
                        "%s cannot be keyed: it has no identity.".formatted(element.name()),
                        List.of(identity(scope, element)))
                : Stream.empty();
    }

    private static Fix identity(Scope scope, Element element) {
        String key =
                scope.model().linksFrom(element.id()).stream()
                        .filter(link -> link.type() == LinkType.PUBLISHES)
                        .flatMap(link -> scope.model().element(link.to()).stream())
                        .flatMap(topic -> topic.topic().stream())
                        .flatMap(topic -> topic.payload().key().stream())
                        .filter(name -> !name.isBlank())
                        .findFirst()
                        .orElseGet(() -> invented(element));
        return changing("identify it by " + key, element, found -> found.identified(key));
    }

    private static String invented(Element element) {
        String name = TopicNames.kebab(element.name()).replace('-', '_');
        return name.isEmpty() ? "id" : name + "_id";
    }
}

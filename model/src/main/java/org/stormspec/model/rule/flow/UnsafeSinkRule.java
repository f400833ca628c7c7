package org.stormspec.model.rule.flow;

import java.util.List;
import java.util.stream.Stream;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.ElementRule;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;

/** What feeds a sink has no key by which repeated writes are recognised. */
public final class UnsafeSinkRule extends ElementRule {

    /** Describes the rule. */
    public UnsafeSinkRule() {
        super(
                new About(
                        "FLO-06",
                        Level.WARNING,
                        "Sink that writes duplicates",
                        "Records may come twice. A sink that knows the key of a record overwrites, one that does not writes it again.",
                        "Duplicates of Campaign search reach Search index.",
                        "use the key of the record"),
                Kind.READ_MODEL,
                Kind.TOPIC);
    }

    @Override
    public Stream<Finding> check(Scope scope, Element element) {
        if (isKeyed(element)) {
            return Stream.empty();
        }
        return scope.model().linksFrom(element.id()).stream()
                .filter(link -> link.type() == LinkType.INFORMS)
                .flatMap(link -> scope.model().element(link.to()).stream())
                .filter(UnsafeSinkRule::isUnsafe)
                .map(sink ->
                        about().finding(
                                        "Duplicates of %s reach %s."
                                                .formatted(callOf(scope, element), sink.name()),
                                        List.of(element.key(), sink.key()),
                                        List.of(keyed(scope, element, sink))));
    }

    private static boolean isKeyed(Element element) {
        return element.detail() instanceof Detail.ReadModel view
                ? !view.idempotencyKey().isBlank()
                : element.topic().filter(topic -> topic.payload().key().isEmpty()).isEmpty();
    }

    private static boolean isUnsafe(Element sink) {
        return sink.detail() instanceof Detail.ExternalSystem system
                && system.role() == Detail.SystemKind.SINK
                && system.connection().idempotencyKey().isBlank();
    }

    private static Fix keyed(Scope scope, Element element, Element sink) {
        String key =
                scope.model().linksTo(element.id()).stream()
                        .flatMap(link -> scope.model().element(link.from()).stream())
                        .flatMap(from -> from.topic().stream())
                        .flatMap(topic -> topic.payload().key().stream())
                        .filter(name -> !name.isBlank())
                        .findFirst()
                        .orElse("id");
        return element.kind() == Kind.READ_MODEL
                ? Repairs.element(
                        "recognise them by " + key,
                        element.id(),
                        found ->
                                found.kind() == Kind.READ_MODEL
                                        ? found.with(new Detail.ReadModel(key))
                                        : found)
                : Repairs.element(
                        "let %s recognise them by %s".formatted(sink.name(), key),
                        sink.id(),
                        found ->
                                found.detail() instanceof Detail.ExternalSystem system
                                        ? found.with(
                                                system.connected(
                                                        system.connection().idempotentBy(key)))
                                        : found);
    }
}

package org.stormspec.model.contract;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Detail.SystemKind;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.store.ModelView;

/**
 * The read side of a topic: a read model made from it, and where that is written to.
 *
 * @param readModel name of the read model
 * @param idempotencyKey field by which it recognises repeated writes, may be empty
 * @param sinks the systems that hold it, such as a search index
 */
public record Projection(String readModel, String idempotencyKey, List<Sink> sinks) {

    /** Copies the list. */
    public Projection {
        sinks = List.copyOf(sinks);
    }

    /**
     * A system that records end in.
     *
     * @param name what people call it
     * @param connector name of the connector that writes to it, may be empty
     * @param idempotencyKey field by which it recognises repeated writes, may be empty
     */
    public record Sink(String name, String connector, String idempotencyKey) {}

    /** Returns the projections of a topic that a context keeps, by name. */
    public static List<Projection> of(ModelView model, String context, String topic) {
        return informed(model, topic)
                .filter(element -> element.context().equals(Optional.of(context)))
                .flatMap(element -> of(model, element).stream())
                .sorted(Comparator.comparing(Projection::readModel))
                .toList();
    }

    private static Optional<Projection> of(ModelView model, Element element) {
        return element.detail() instanceof Detail.ReadModel(String key)
                ? Optional.of(new Projection(element.name(), key, sinks(model, element.id())))
                : Optional.empty();
    }

    /** Returns the sinks that a topic or a read model is written to directly, by name. */
    public static List<Sink> sinks(ModelView model, String from) {
        return informed(model, from)
                .flatMap(element -> sink(element).stream())
                .sorted(Comparator.comparing(Sink::name))
                .toList();
    }

    private static Optional<Sink> sink(Element element) {
        return element.detail() instanceof Detail.ExternalSystem system
                        && system.role() == SystemKind.SINK
                ? Optional.of(
                        new Sink(
                                element.name(),
                                system.connection().connector(),
                                system.connection().idempotencyKey()))
                : Optional.empty();
    }

    private static Stream<Element> informed(ModelView model, String from) {
        return model.linksFrom(from).stream()
                .filter(link -> link.type() == LinkType.INFORMS)
                .flatMap(link -> model.element(link.to()).stream());
    }

    /** Returns it as a sentence: {@code Kept as Campaign search, written to Search index.} */
    public String text() {
        return "Kept as "
                + readModel
                + (sinks.isEmpty()
                        ? ""
                        : ", written to "
                                + String.join(", ", sinks.stream().map(Sink::name).toList()))
                + ".";
    }
}

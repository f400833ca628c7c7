package org.stormspec.model.impact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Topic;
import org.stormspec.model.store.ModelView;

/**
 * Everything that a change can run along, in the direction in which it runs: the links, the readers
 * of topics, what a service writes, and copies of topics. Built once for a model.
 */
final class FlowGraph {

    /**
     * An arrow to another place.
     *
     * @param from number of the place it leaves
     * @param verb what it says
     * @param to number of the place it reaches
     * @param shows whether the shape of the one shows in the other
     */
    record Arrow(int from, String verb, int to, boolean shows) {}

    private final ModelView model;
    private final List<Place> places = new ArrayList<>();
    private final Map<String, Integer> elements = new HashMap<>();
    private final Map<String, Integer> readers = new LinkedHashMap<>();
    private final List<List<Arrow>> out = new ArrayList<>();
    private final List<List<Arrow>> in = new ArrayList<>();
    private final Map<String, Context> contexts = new HashMap<>();

    private FlowGraph(ModelView model) {
        this.model = model;
    }

    static FlowGraph of(ModelView model) {
        FlowGraph graph = new FlowGraph(model);
        model.contexts().forEach(context -> graph.contexts.put(context.id(), context));
        model.stream(RecordType.ELEMENT, Element.class).forEach(graph::element);
        model.stream(RecordType.CONSUMER, Consumer.class).forEach(graph::declared);
        model.stream(RecordType.LINK, Link.class).forEach(graph::link);
        model.elements(Kind.TOPIC).forEach(graph::origin);
        return graph;
    }

    private void element(Element element) {
        elements.put(
                element.id(),
                add(
                        new Place(
                                Role.of(element),
                                element.id(),
                                Optional.empty(),
                                element.name(),
                                element.context())));
    }

    private int add(Place place) {
        places.add(place);
        out.add(new ArrayList<>(2));
        in.add(new ArrayList<>(2));
        return places.size() - 1;
    }

    /** A context reads through the service that it names, or else through its first one. */
    private int reader(Context context, Optional<String> by) {
        Optional<String> service =
                by.or(() -> context.services().stream().findFirst().map(Context.Service::id));
        return readers.computeIfAbsent(
                readerKey(context.id(), service),
                any ->
                        add(
                                new Place(
                                        Role.CONTEXT,
                                        context.id(),
                                        service,
                                        service.map(name -> context.path() + " · " + name)
                                                .orElse(context.path()),
                                        Optional.of(context.id()))));
    }

    private static String readerKey(String context, Optional<String> service) {
        return context + " " + service.orElse("");
    }

    private void declared(Consumer consumer) {
        int topic = elements.getOrDefault(consumer.topic(), -1);
        Optional<Context> context = Optional.ofNullable(contexts.get(consumer.context()));
        if (topic >= 0 && context.isPresent()) {
            arrow(topic, "is read by", reader(context.get(), consumer.by()), true);
        }
    }

    private void arrow(int from, String verb, int to, boolean shows) {
        Arrow arrow = new Arrow(from, verb, to, shows);
        out.get(from).add(arrow);
        in.get(to).add(arrow);
    }

    private void link(Link link) {
        int from = elements.getOrDefault(link.from(), -1);
        int to = elements.getOrDefault(link.to(), -1);
        if (from < 0 || to < 0) {
            return;
        }
        if (link.type() == LinkType.CONSUMES) {
            // The arrow of notation points at what is looked at; the change comes from there.
            arrow(to, "is used by", from, true);
            return;
        }
        boolean next = isEvent(from) && isEvent(to);
        arrow(from, next ? "is followed by" : verb(link.type()), to, !next);
        implied(from, to, link.type());
    }

    private boolean isEvent(int place) {
        return places.get(place).role() == Role.EVENT;
    }

    private static String verb(LinkType type) {
        return switch (type) {
            case ISSUES -> "issues";
            case HANDLED_BY -> "is handled by";
            case EMITS -> "emits";
            case TRIGGERS -> "triggers";
            case INFORMS -> "informs";
            case PUBLISHES -> "publishes";
            case CONSUMES -> "is used by";
        };
    }

    /** A link from a topic into another context makes that context read it, declared or not. */
    private void implied(int from, int to, LinkType type) {
        Place topic = places.get(from);
        Optional<Context> reader =
                places.get(to).context().flatMap(id -> Optional.ofNullable(contexts.get(id)));
        if (topic.role() == Role.TOPIC
                && (type == LinkType.TRIGGERS || type == LinkType.INFORMS)
                && reader.isPresent()
                && !topic.context().equals(Optional.of(reader.get().id()))
                && out.get(from).stream()
                        .map(arrow -> places.get(arrow.to()))
                        .noneMatch(place ->
                                place.role() == Role.CONTEXT
                                        && place.id().equals(reader.get().id()))) {
            arrow(from, "is read by", reader(reader.get(), Optional.empty()), true);
        }
    }

    private void origin(Element element) {
        Topic.Origin origin = element.topic().orElseThrow().origin();
        int topic = elements.getOrDefault(element.id(), -1);
        origin.derivedFrom()
                .map(elements::get)
                .ifPresent(from -> arrow(from, "is copied into", topic, true));
        origin.source()
                .map(elements::get)
                .filter(from -> out.get(from).stream().noneMatch(arrow -> arrow.to() == topic))
                .ifPresent(from -> arrow(from, "writes", topic, true));
        if (origin.source().isEmpty()) {
            writer(element, origin).ifPresent(service -> arrow(service, "writes", topic, false));
        }
    }

    /** The service that writes a topic, if it also reads something: else no change comes by it. */
    private Optional<Integer> writer(Element topic, Topic.Origin origin) {
        return topic.context()
                .flatMap(id -> Optional.ofNullable(contexts.get(id)))
                .flatMap(context ->
                        Optional.ofNullable(
                                readers.get(
                                        readerKey(
                                                context.id(),
                                                origin.producedBy()
                                                        .or(() ->
                                                                context.services().stream()
                                                                        .findFirst()
                                                                        .map(
                                                                                Context.Service
                                                                                        ::id))))));
    }

    ModelView model() {
        return model;
    }

    int size() {
        return places.size();
    }

    Optional<Integer> numberOf(String element) {
        return Optional.ofNullable(elements.get(element));
    }

    Place place(int number) {
        return places.get(number);
    }

    List<Arrow> out(int number) {
        return out.get(number);
    }

    List<Arrow> in(int number) {
        return in.get(number);
    }

    Step step(Arrow arrow) {
        return new Step(places.get(arrow.from()), arrow.verb(), places.get(arrow.to()));
    }

    Optional<String> ownerOf(Place place) {
        return place.context()
                .flatMap(id -> Optional.ofNullable(contexts.get(id)))
                .flatMap(Context::owner);
    }
}

package org.stormspec.render.map.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.model.contract.ConsumerContract;
import org.stormspec.model.contract.ContextContract;
import org.stormspec.model.contract.Landscape;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.contract.TopicRoles;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Domain;
import org.stormspec.model.record.Relation;
import org.stormspec.model.record.Topic;
import org.stormspec.model.store.ModelView;
import org.stormspec.render.map.graph.ContextCluster;
import org.stormspec.render.map.graph.MapEdge;
import org.stormspec.render.map.graph.MapGraph;
import org.stormspec.render.map.graph.ServiceNode;
import org.stormspec.render.map.graph.TopicMark;
import org.stormspec.render.map.graph.TopicNode;

/** Reads the map of a whole model. Topics that are still sketches are not on it. */
public final class ModelMap {

    /** The tag of data that identifies a person, as the glossary of a workspace spells it. */
    private static final String PII = "pii";

    private ModelMap() {}

    /** Returns the map of a model with what the context map says of its contexts. */
    public static MapGraph of(ModelView model) {
        return of(Landscape.of(model), model.relations());
    }

    /** Returns the map of a landscape: each context with one service, its topics, and who reads. */
    public static MapGraph of(Landscape landscape) {
        return of(landscape, List.of());
    }

    private static MapGraph of(Landscape landscape, Collection<Relation> said) {
        List<MapEdge> edges = new ArrayList<>();
        for (ContextContract context : landscape.contexts()) {
            context.topics().forEach(topic -> edges.add(publishes(context, topic)));
            context.reads().stream()
                    .filter(read -> !read.topic().owner().equals(context.context()))
                    .forEach(read -> edges.add(consumes(read)));
        }
        return new MapGraph(
                landscape.workspace().name(),
                landscape.contexts().stream().map(ModelMap::cluster).toList(),
                landscape.contexts().stream().map(ModelMap::service).toList(),
                landscape.topics().values().stream().map(ModelMap::topic).toList(),
                edges,
                ContextRelations.of(landscape, said));
    }

    private static ContextCluster cluster(ContextContract contract) {
        Context context = contract.context();
        Optional<Domain.Plane> plane =
                context.charter().plane().or(() -> contract.domain().map(Domain::plane));
        return new ContextCluster(
                context.id(),
                context.path(),
                context.domain(),
                context.owner().orElse(""),
                plane.equals(Optional.of(Domain.Plane.CONTROL)));
    }

    private static ServiceNode service(ContextContract contract) {
        Context context = contract.context();
        List<Context.Service> services = context.services();
        String label = services.isEmpty() ? context.name() : services.getFirst().id();
        return new ServiceNode(serviceId(context.id()), context.id(), label, others(services));
    }

    private static String others(List<Context.Service> services) {
        return switch (services.size()) {
            case 0, 1 -> "";
            case 2 -> "and " + services.getLast().id();
            default -> "and %d more services".formatted(services.size() - 1);
        };
    }

    private static String serviceId(String context) {
        return "service of " + context;
    }

    private static TopicNode topic(TopicContract topic) {
        return new TopicNode(
                topic.element().id(),
                topic.owner().id(),
                label(topic),
                topic.name(),
                topic.access(),
                marks(topic),
                topic.tags(),
                TopicRoles.of(topic.topic(), topic.tags()));
    }

    /** Returns what a topic is called in its box: {@code order.v2}. */
    static String label(TopicContract topic) {
        int version = topic.topic().version();
        return version > 1 ? topic.type() + ".v" + version : topic.type();
    }

    private static Set<TopicMark> marks(TopicContract topic) {
        Set<TopicMark> marks = EnumSet.noneOf(TopicMark.class);
        Stream.of(
                        topic.topic().stream() == Topic.StreamKind.ENTITY_CDC
                                ? Optional.of(TopicMark.CDC)
                                : Optional.<TopicMark>empty(),
                        topic.tags().contains(PII)
                                ? Optional.of(TopicMark.PII)
                                : Optional.<TopicMark>empty(),
                        topic.topic().deprecation().map(any -> TopicMark.DEPRECATED))
                .forEach(mark -> mark.ifPresent(marks::add));
        return marks;
    }

    private static MapEdge publishes(ContextContract context, TopicContract topic) {
        return new MapEdge(
                serviceId(context.context().id()), topic.element().id(), MapEdge.Kind.PUBLISHES);
    }

    private static MapEdge consumes(ConsumerContract read) {
        MapEdge.Kind kind =
                read.topic().access() == Access.PROTECTED
                        ? MapEdge.Kind.READS_BY_GRANT
                        : MapEdge.Kind.READS;
        return new MapEdge(
                read.topic().element().id(),
                serviceId(read.consumer().context()),
                kind,
                read.consumer().pattern().orElse(""));
    }
}

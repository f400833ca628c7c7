package org.stormspec.render.map.source;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.model.contract.ContextContract;
import org.stormspec.model.contract.Landscape;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.graph.DependencyGraph;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Domain;
import org.stormspec.model.record.Topic;
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

    /** Returns the map of a landscape: each context with one service, its topics, and who reads. */
    public static MapGraph of(Landscape landscape) {
        DependencyGraph graph = DependencyGraph.of(landscape);
        List<MapEdge> edges = new ArrayList<>();
        graph.publishes().forEach(edge -> edges.add(publishes(edge)));
        graph.consumes().forEach(edge -> edges.add(consumes(edge)));
        return new MapGraph(
                landscape.workspace().name(),
                landscape.contexts().stream().map(ModelMap::cluster).toList(),
                landscape.contexts().stream().map(ModelMap::service).toList(),
                landscape.topics().values().stream().map(ModelMap::topic).toList(),
                edges);
    }

    private static ContextCluster cluster(ContextContract contract) {
        Context context = contract.context();
        Optional<Domain.Plane> plane = contract.domain().map(Domain::plane);
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
                marks(topic));
    }

    private static String label(TopicContract topic) {
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

    private static MapEdge publishes(DependencyGraph.Edge edge) {
        return new MapEdge(
                serviceId(edge.context()), edge.topic().element().id(), MapEdge.Kind.PUBLISHES);
    }

    private static MapEdge consumes(DependencyGraph.Edge edge) {
        MapEdge.Kind kind =
                edge.topic().access() == Access.PROTECTED
                        ? MapEdge.Kind.READS_BY_GRANT
                        : MapEdge.Kind.READS;
        return new MapEdge(edge.topic().element().id(), serviceId(edge.context()), kind);
    }
}

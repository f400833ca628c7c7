package org.stormspec.render.map.graph;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stormspec.model.record.Access;

/**
 * Which part of a map is shown.
 *
 * @param domains only these business areas; empty for all
 * @param access only topics of these access levels; empty for all
 * @param focus only what lies upstream or downstream of something
 */
public record MapFilter(Set<String> domains, Set<Access> access, Optional<Focus> focus) {

    /** Shows everything. */
    public static final MapFilter ALL = new MapFilter(Set.of(), Set.of(), Optional.empty());

    /** Hides what only its owner may read. */
    public static final MapFilter SHARED =
            ALL.withAccess(EnumSet.of(Access.PUBLIC, Access.PROTECTED));

    /**
     * The middle of a neighbourhood.
     *
     * @param id of a node, or of a context, which stands for all its nodes
     * @param hops how many arrows away a node may lie, each way
     */
    public record Focus(String id, int hops) {

        /** Everything that data can come from or go to, however far. */
        public static Focus on(String id) {
            return new Focus(id, Integer.MAX_VALUE);
        }
    }

    /** Copies the sets. */
    public MapFilter {
        domains = Collections.unmodifiableSet(new TreeSet<>(domains));
        access = Set.copyOf(access);
    }

    /** Returns this filter for these domains only; none means all. */
    public MapFilter withDomains(Set<String> newDomains) {
        return new MapFilter(newDomains, access, focus);
    }

    /** Returns this filter for these access levels only; none means all. */
    public MapFilter withAccess(Set<Access> newAccess) {
        return new MapFilter(domains, newAccess, focus);
    }

    /** Returns this filter with another focus. */
    public MapFilter withFocus(Optional<Focus> newFocus) {
        return new MapFilter(domains, access, newFocus);
    }

    /**
     * Returns the part of the graph that passes; contexts left without any node disappear.
     *
     * @throws IllegalArgumentException when the focus is on nothing that passes the other filters
     */
    public MapGraph apply(MapGraph graph) {
        MapGraph shown = restrict(graph, inDomains(graph), edge -> true);
        return focus.map(middle -> around(shown, middle)).orElse(shown);
    }

    private Predicate<MapNode> inDomains(MapGraph graph) {
        Set<String> contexts =
                graph.contexts().stream()
                        .filter(context -> domains.isEmpty() || domains.contains(context.domain()))
                        .map(ContextCluster::id)
                        .collect(Collectors.toSet());
        return node -> contexts.contains(node.context()) && accessible(node);
    }

    private boolean accessible(MapNode node) {
        return switch (node) {
            case ServiceNode service -> true;
            case TopicNode topic -> access.isEmpty() || access.contains(topic.access());
        };
    }

    private static MapGraph around(MapGraph graph, Focus focus) {
        Set<String> seeds =
                graph.nodes().stream()
                        .filter(node -> isAt(node, focus.id()))
                        .map(MapNode::id)
                        .collect(Collectors.toSet());
        if (seeds.isEmpty()) {
            throw new IllegalArgumentException(
                    "nothing on the map is called %s; focus on a context or a topic of it"
                            .formatted(focus.id()));
        }
        Set<String> down = Reach.downstream(graph).from(seeds, focus.hops());
        Set<String> up = Reach.upstream(graph).from(seeds, focus.hops());
        return restrict(
                graph,
                node -> down.contains(node.id()) || up.contains(node.id()),
                edge -> holds(down, edge) || holds(up, edge));
    }

    private static boolean isAt(MapNode node, String id) {
        boolean named = node instanceof TopicNode topic && topic.name().equals(id);
        return named || node.id().equals(id) || node.context().equals(id);
    }

    private static boolean holds(Set<String> nodes, MapEdge edge) {
        return nodes.contains(edge.from()) && nodes.contains(edge.to());
    }

    private static MapGraph restrict(
            MapGraph graph, Predicate<MapNode> keepNode, Predicate<MapEdge> keepEdge) {
        List<ServiceNode> services = graph.services().stream().filter(keepNode).toList();
        List<TopicNode> topics = graph.topics().stream().filter(keepNode).toList();
        Set<String> ids =
                Stream.concat(services.stream(), topics.stream())
                        .map(MapNode::id)
                        .collect(Collectors.toSet());
        Set<String> contexts =
                Stream.concat(services.stream(), topics.stream())
                        .map(MapNode::context)
                        .collect(Collectors.toSet());
        return new MapGraph(
                graph.title(),
                graph.contexts().stream().filter(c -> contexts.contains(c.id())).toList(),
                services,
                topics,
                graph.edges().stream().filter(edge -> holds(ids, edge)).filter(keepEdge).toList());
    }
}

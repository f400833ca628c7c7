package org.stormspec.render.map.graph;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the dependency map shows. The lists are put in order here and repeated arrows dropped, so
 * that equal models give equal maps in whatever order they were read.
 *
 * @param title what stands above the map
 * @param contexts frames
 * @param services at most a few for each context
 * @param topics topics of those contexts
 * @param edges arrows between services and topics
 */
public record MapGraph(
        String title,
        List<ContextCluster> contexts,
        List<ServiceNode> services,
        List<TopicNode> topics,
        List<MapEdge> edges) {

    /**
     * Sorts and checks.
     *
     * @throws IllegalArgumentException when an id is used twice or names nothing
     */
    public MapGraph {
        contexts = sorted(contexts, ContextCluster::id);
        services = sorted(services, ServiceNode::id);
        topics = sorted(topics, TopicNode::id);
        edges = edges.stream().distinct().sorted().toList();
        Set<String> frames = unique("context", contexts.stream().map(ContextCluster::id));
        Set<String> nodes =
                unique("node", Stream.concat(services.stream(), topics.stream()).map(MapNode::id));
        Stream.concat(services.stream(), topics.stream())
                .forEach(node -> known("context", node.context(), frames, node));
        for (MapEdge edge : edges) {
            known("node", edge.from(), nodes, edge);
            known("node", edge.to(), nodes, edge);
        }
    }

    private static <T> List<T> sorted(List<T> items, Function<T, String> id) {
        return items.stream().sorted(Comparator.comparing(id)).toList();
    }

    private static Set<String> unique(String what, Stream<String> ids) {
        Set<String> seen = new HashSet<>();
        ids.forEach(id -> {
            if (!seen.add(id)) {
                throw new IllegalArgumentException("two %ss are called %s".formatted(what, id));
            }
        });
        return seen;
    }

    private static void known(String what, String id, Set<String> all, Object user) {
        if (!all.contains(id)) {
            throw new IllegalArgumentException("no %s is called %s: %s".formatted(what, id, user));
        }
    }

    /** Returns services and topics, each in order. */
    public List<MapNode> nodes() {
        return Stream.<MapNode>concat(services.stream(), topics.stream()).toList();
    }

    /** Returns the domains of the contexts, in order, each once; the empty one is left out. */
    public List<String> domains() {
        return contexts.stream()
                .map(ContextCluster::domain)
                .filter(domain -> !domain.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /** Returns the node with this id. */
    public Optional<MapNode> node(String id) {
        return nodes().stream().filter(node -> node.id().equals(id)).findFirst();
    }

    /**
     * Returns what belongs together with something: its own nodes and all that lie so many arrows
     * upstream or downstream.
     *
     * @param id of a node, or of a context, which stands for all its nodes
     * @param hops how many arrows away, each way
     * @return ids of nodes; empty when nothing has this id
     */
    public Set<String> around(String id, int hops) {
        Set<String> seeds =
                nodes().stream()
                        .filter(node -> node.id().equals(id) || node.context().equals(id))
                        .map(MapNode::id)
                        .collect(Collectors.toSet());
        Set<String> all = Reach.downstream(this).from(seeds, hops);
        all.addAll(Reach.upstream(this).from(seeds, hops));
        return all;
    }
}

package org.stormspec.render.map.graph;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * @param edges arrows between services and topics, or between services that stand for contexts
 * @param relations what contexts are to each other
 */
public record MapGraph(
        String title,
        List<ContextCluster> contexts,
        List<ServiceNode> services,
        List<TopicNode> topics,
        List<MapEdge> edges,
        List<MapRelation> relations) {

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
        relations =
                relations.stream()
                        .sorted(
                                Comparator.comparing(MapRelation::from)
                                        .thenComparing(MapRelation::to))
                        .toList();
        Set<String> frames = unique("context", contexts.stream().map(ContextCluster::id));
        Set<String> nodes =
                unique("node", Stream.concat(services.stream(), topics.stream()).map(MapNode::id));
        Stream.concat(services.stream(), topics.stream())
                .forEach(node -> known("context", node.context(), frames, node));
        for (MapEdge edge : edges) {
            known("node", edge.from(), nodes, edge);
            known("node", edge.to(), nodes, edge);
        }
        for (MapRelation relation : relations) {
            known("context", relation.from(), frames, relation);
            known("context", relation.to(), frames, relation);
        }
    }

    /** Makes a map that knows no relations. */
    public MapGraph(
            String title,
            List<ContextCluster> contexts,
            List<ServiceNode> services,
            List<TopicNode> topics,
            List<MapEdge> edges) {
        this(title, contexts, services, topics, edges, List.of());
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

    /** Returns the tags of the topics, in order, each once. */
    public List<String> tags() {
        return topics.stream().flatMap(topic -> topic.tags().stream()).distinct().sorted().toList();
    }

    /** Returns how readers use the topics, in order, each once. */
    public List<String> patterns() {
        return edges.stream()
                .filter(MapEdge::isReading)
                .map(MapEdge::word)
                .filter(word -> !word.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /** Returns the relation from one context to another. */
    public Optional<MapRelation> relation(String from, String to) {
        return relations.stream()
                .filter(relation -> relation.from().equals(from) && relation.to().equals(to))
                .findFirst();
    }

    /**
     * Returns this map with contexts only: one box for each, and one arrow for each relation.
     * Contexts without a service keep their place.
     */
    public MapGraph contextsOnly() {
        Map<String, ServiceNode> firsts = new LinkedHashMap<>();
        services.forEach(service -> firsts.putIfAbsent(service.context(), service));
        return new MapGraph(
                title,
                contexts,
                List.copyOf(firsts.values()),
                List.of(),
                relations.stream().flatMap(relation -> arrow(relation, firsts).stream()).toList(),
                relations);
    }

    private static Optional<MapEdge> arrow(MapRelation relation, Map<String, ServiceNode> firsts) {
        return Optional.ofNullable(firsts.get(relation.from()))
                .flatMap(from ->
                        Optional.ofNullable(firsts.get(relation.to()))
                                .map(to ->
                                        new MapEdge(
                                                from.id(),
                                                to.id(),
                                                relation.directed()
                                                        ? MapEdge.Kind.GIVES
                                                        : MapEdge.Kind.BESIDE,
                                                relation.words())));
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

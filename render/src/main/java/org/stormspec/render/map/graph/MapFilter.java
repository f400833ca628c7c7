package org.stormspec.render.map.graph;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Domain;
import org.stormspec.model.record.Product;

/**
 * Which part of a map is shown. What is left empty asks for nothing.
 *
 * @param domains only these business areas
 * @param planes only contexts that run the platform, or the business
 * @param access only topics of these access levels
 * @param roles only topics that play one of these parts
 * @param tags only topics with one of these tags, of their own or on a field
 * @param patterns only readings of these kinds, and the topics so read
 * @param internals whether topics that only their own context may read are shown to everybody; if
 *     not, they are shown when the focus is on their context or private topics are asked for
 * @param focus only what lies upstream or downstream of something
 */
public record MapFilter(
        Set<String> domains,
        Set<Domain.Plane> planes,
        Set<Access> access,
        Set<Product.Role> roles,
        Set<String> tags,
        Set<String> patterns,
        boolean internals,
        Optional<Focus> focus) {

    /** Shows everything. */
    public static final MapFilter ALL =
            new MapFilter(
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    true,
                    Optional.empty());

    /** Hides what only its owner may read: the usual map. */
    public static final MapFilter SHARED = ALL.withInternals(false);

    /** Which way to look from the middle of a neighbourhood. */
    public enum Direction {
        BOTH,
        UPSTREAM,
        DOWNSTREAM
    }

    /**
     * The middle of a neighbourhood.
     *
     * @param id id of a node, name or data type of a topic, name of a service, or id of a context
     *     or a domain, which stand for all their nodes
     * @param hops how many arrows away a node may lie, each way
     * @param direction which way to look
     */
    public record Focus(String id, int hops, Direction direction) {

        /** Looks both ways. */
        public Focus(String id, int hops) {
            this(id, hops, Direction.BOTH);
        }

        /** Everything that data can come from or go to, however far. */
        public static Focus on(String id) {
            return new Focus(id, Integer.MAX_VALUE);
        }
    }

    /** Copies the sets. */
    public MapFilter {
        domains = sorted(domains);
        planes = sorted(planes);
        access = sorted(access);
        roles = sorted(roles);
        tags = sorted(tags);
        patterns = sorted(patterns);
    }

    private static <T> Set<T> sorted(Set<T> values) {
        return Collections.unmodifiableSet(new TreeSet<>(values));
    }

    /** Returns this filter for these domains only; none means all. */
    public MapFilter withDomains(Set<String> wanted) {
        return new MapFilter(wanted, planes, access, roles, tags, patterns, internals, focus);
    }

    /** Returns this filter for these planes only; none means all. */
    public MapFilter withPlanes(Set<Domain.Plane> wanted) {
        return new MapFilter(domains, wanted, access, roles, tags, patterns, internals, focus);
    }

    /** Returns this filter for these access levels only; none means all. */
    public MapFilter withAccess(Set<Access> wanted) {
        return new MapFilter(domains, planes, wanted, roles, tags, patterns, internals, focus);
    }

    /** Returns this filter for topics that play one of these parts only; none means all. */
    public MapFilter withRoles(Set<Product.Role> wanted) {
        return new MapFilter(domains, planes, access, wanted, tags, patterns, internals, focus);
    }

    /** Returns this filter for topics with one of these tags only; none means all. */
    public MapFilter withTags(Set<String> wanted) {
        return new MapFilter(domains, planes, access, roles, wanted, patterns, internals, focus);
    }

    /** Returns this filter for readings of these kinds only; none means all. */
    public MapFilter withPatterns(Set<String> wanted) {
        return new MapFilter(domains, planes, access, roles, tags, wanted, internals, focus);
    }

    /** Returns this filter with or without what only its owner may read. */
    public MapFilter withInternals(boolean shown) {
        return new MapFilter(domains, planes, access, roles, tags, patterns, shown, focus);
    }

    /** Returns this filter with another focus. */
    public MapFilter withFocus(Optional<Focus> wanted) {
        return new MapFilter(domains, planes, access, roles, tags, patterns, internals, wanted);
    }

    /**
     * Returns the part of the graph that passes; contexts left without any node disappear, and
     * services that have nothing to do with the topics asked for.
     *
     * @throws IllegalArgumentException when the focus is on nothing that passes the other filters
     */
    public MapGraph apply(MapGraph graph) {
        Set<String> seeds = focus.map(middle -> named(graph, middle.id())).orElse(Set.of());
        MapGraph shown = restrict(graph, passing(graph, seeds), this::passes);
        MapGraph busy = asksForTopics() ? restrict(shown, busy(shown), edge -> true) : shown;
        return focus.map(middle -> around(busy, middle)).orElse(busy);
    }

    /**
     * Returns how many topics of a map stay hidden because only their own context may read them.
     */
    public long hidden(MapGraph graph) {
        Set<String> seeds = focus.map(middle -> named(graph, middle.id())).orElse(Set.of());
        Set<String> open = openContexts(graph, seeds);
        return graph.topics().stream().filter(topic -> isInternal(topic, open)).count();
    }

    private boolean asksForTopics() {
        return !access.isEmpty() || !roles.isEmpty() || !tags.isEmpty() || !patterns.isEmpty();
    }

    private Predicate<MapNode> passing(MapGraph graph, Set<String> seeds) {
        Set<String> contexts =
                graph.contexts().stream()
                        .filter(this::passes)
                        .map(ContextCluster::id)
                        .collect(Collectors.toSet());
        Set<String> open = openContexts(graph, seeds);
        Set<String> read = patterns.isEmpty() ? Set.of() : readSo(graph);
        return node -> contexts.contains(node.context()) && passes(node, open, read);
    }

    private boolean passes(ContextCluster context) {
        Domain.Plane plane = context.controlPlane() ? Domain.Plane.CONTROL : Domain.Plane.DATA;
        return (domains.isEmpty() || domains.contains(context.domain()))
                && (planes.isEmpty() || planes.contains(plane));
    }

    private boolean passes(MapNode node, Set<String> open, Set<String> read) {
        return switch (node) {
            case ServiceNode service -> true;
            case TopicNode topic ->
                    !isInternal(topic, open)
                            && (access.isEmpty() || access.contains(topic.access()))
                            && (roles.isEmpty() || topic.role().filter(roles::contains).isPresent())
                            && (tags.isEmpty() || topic.tags().stream().anyMatch(tags::contains))
                            && (patterns.isEmpty() || read.contains(topic.id()));
        };
    }

    private boolean isInternal(TopicNode topic, Set<String> open) {
        return !internals
                && topic.access() == Access.PRIVATE
                && !access.contains(Access.PRIVATE)
                && !roles.contains(Product.Role.PRIVATE)
                && !open.contains(topic.context());
    }

    // Who looks at a context, or at something in it, stands inside.
    private static Set<String> openContexts(MapGraph graph, Set<String> seeds) {
        return graph.nodes().stream()
                .filter(node -> seeds.contains(node.id()))
                .map(MapNode::context)
                .collect(Collectors.toSet());
    }

    private Set<String> readSo(MapGraph graph) {
        return graph.edges().stream()
                .filter(edge -> edge.isReading() && patterns.contains(edge.word()))
                .map(MapEdge::from)
                .collect(Collectors.toSet());
    }

    private boolean passes(MapEdge edge) {
        return patterns.isEmpty() || !edge.isReading() || patterns.contains(edge.word());
    }

    private static Predicate<MapNode> busy(MapGraph graph) {
        Set<String> ends = new HashSet<>();
        graph.edges().forEach(edge -> Collections.addAll(ends, edge.from(), edge.to()));
        return node -> node instanceof TopicNode || ends.contains(node.id());
    }

    private static MapGraph around(MapGraph graph, Focus focus) {
        Set<String> seeds = named(graph, focus.id());
        if (seeds.isEmpty()) {
            throw new IllegalArgumentException(
                    "nothing on the map is called %s; focus on a context or a topic of it"
                            .formatted(focus.id()));
        }
        Set<String> down =
                focus.direction() == Direction.UPSTREAM
                        ? seeds
                        : Reach.downstream(graph).from(seeds, focus.hops());
        Set<String> up =
                focus.direction() == Direction.DOWNSTREAM
                        ? seeds
                        : Reach.upstream(graph).from(seeds, focus.hops());
        return restrict(
                graph,
                node -> down.contains(node.id()) || up.contains(node.id()),
                edge -> holds(down, edge) || holds(up, edge));
    }

    /** Returns the nodes that a name stands for; the nearest meaning counts, an id first. */
    private static Set<String> named(MapGraph graph, String name) {
        Set<String> domain =
                graph.contexts().stream()
                        .filter(context -> context.domain().equals(name))
                        .map(ContextCluster::id)
                        .collect(Collectors.toSet());
        return Stream.<Predicate<MapNode>>of(
                        node -> node.id().equals(name) || isCalled(node, name),
                        node -> node.context().equals(name),
                        node -> node.label().equals(name),
                        node -> domain.contains(node.context()))
                .map(meant -> ids(graph, meant))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }

    private static boolean isCalled(MapNode node, String name) {
        return node instanceof TopicNode topic && topic.name().equals(name);
    }

    private static Set<String> ids(MapGraph graph, Predicate<MapNode> meant) {
        return graph.nodes().stream().filter(meant).map(MapNode::id).collect(Collectors.toSet());
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
        List<MapEdge> edges =
                graph.edges().stream().filter(edge -> holds(ids, edge)).filter(keepEdge).toList();
        Set<String> readings = readings(graph, edges);
        return new MapGraph(
                graph.title(),
                graph.contexts().stream().filter(c -> contexts.contains(c.id())).toList(),
                services,
                topics,
                edges,
                graph.relations().stream()
                        .filter(relation ->
                                contexts.contains(relation.from())
                                        && contexts.contains(relation.to()))
                        .flatMap(relation -> remaining(relation, readings).stream())
                        .toList());
    }

    private static Set<String> readings(MapGraph graph, List<MapEdge> edges) {
        Map<String, String> contexts =
                graph.services().stream()
                        .collect(Collectors.toMap(ServiceNode::id, ServiceNode::context));
        return edges.stream()
                .filter(MapEdge::isReading)
                .map(edge -> edge.from() + " " + contexts.get(edge.to()))
                .collect(Collectors.toSet());
    }

    /** A relation stays while a topic behind it is shown, or when it never had any. */
    private static Optional<MapRelation> remaining(MapRelation relation, Set<String> readings) {
        List<MapRelation.Behind> left =
                relation.topics().stream()
                        .filter(behind -> readings.contains(behind.topic() + " " + relation.to()))
                        .toList();
        return relation.topics().isEmpty() || !left.isEmpty()
                ? Optional.of(relation.with(left))
                : Optional.empty();
    }
}

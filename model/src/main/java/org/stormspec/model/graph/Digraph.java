package org.stormspec.model.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who points at whom, for questions about circles and long ways. Nodes and answers are in their
 * natural order, so that the same graph gives the same answer. A node that points at itself says
 * nothing here, and is left out.
 *
 * @param <T> what a node is called
 */
public final class Digraph<T extends Comparable<T>> {

    private final SortedMap<T, SortedSet<T>> successors;
    private final SortedMap<T, SortedSet<T>> predecessors;

    private Digraph(
            SortedMap<T, SortedSet<T>> successors, SortedMap<T, SortedSet<T>> predecessors) {
        this.successors = successors;
        this.predecessors = predecessors;
    }

    /** Collects arrows; nodes without arrows may be named too. */
    public static final class Builder<T extends Comparable<T>> {

        private final SortedMap<T, SortedSet<T>> successors = new TreeMap<>();
        private final SortedMap<T, SortedSet<T>> predecessors = new TreeMap<>();

        /** Adds a node. */
        public Builder<T> node(T node) {
            successors.computeIfAbsent(node, any -> new TreeSet<>());
            predecessors.computeIfAbsent(node, any -> new TreeSet<>());
            return this;
        }

        /** Adds an arrow and the nodes at its ends. */
        public Builder<T> arrow(T from, T to) {
            node(from).node(to);
            if (!from.equals(to)) {
                successors.getOrDefault(from, new TreeSet<>()).add(to);
                predecessors.getOrDefault(to, new TreeSet<>()).add(from);
            }
            return this;
        }

        /** Returns the graph; the builder must not be used any more. */
        public Digraph<T> build() {
            return new Digraph<>(successors, predecessors);
        }
    }

    /** Returns all nodes. */
    public SortedSet<T> nodes() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(successors.keySet()));
    }

    /** Returns what a node points at. */
    public SortedSet<T> successors(T node) {
        return Collections.unmodifiableSortedSet(
                successors.getOrDefault(node, Collections.emptySortedSet()));
    }

    /** Returns what points at a node. */
    public SortedSet<T> predecessors(T node) {
        return Collections.unmodifiableSortedSet(
                predecessors.getOrDefault(node, Collections.emptySortedSet()));
    }

    /** Returns the pairs that point at each other, each once, the smaller node in front. */
    public List<List<T>> pairs() {
        List<List<T>> pairs = new ArrayList<>();
        successors.forEach((from, all) ->
                all.tailSet(from).stream()
                        .filter(to -> successors(to).contains(from))
                        .forEach(to -> pairs.add(List.of(from, to))));
        return pairs;
    }

    /**
     * Returns the largest groups in which every node can be reached from every other, those of one
     * node included, each sorted; a group comes after all groups it points at.
     */
    public List<List<T>> components() {
        return new Components<>(successors).all();
    }

    /** Returns the shortest way round through a node, beginning and ending with it. */
    public Optional<List<T>> circle(T node) {
        Map<T, T> cameFrom = new HashMap<>();
        Deque<T> waiting = new ArrayDeque<>(List.of(node));
        Set<T> seen = new HashSet<>(List.of(node));
        while (!waiting.isEmpty()) {
            T at = waiting.remove();
            for (T next : successors(at)) {
                if (next.equals(node)) {
                    return Optional.of(wayRound(node, at, cameFrom));
                }
                if (seen.add(next)) {
                    cameFrom.put(next, at);
                    waiting.add(next);
                }
            }
        }
        return Optional.empty();
    }

    private static <T> List<T> wayRound(T node, T last, Map<T, T> cameFrom) {
        List<T> way = new ArrayList<>(List.of(node));
        for (Optional<T> at = Optional.of(last);
                at.isPresent() && !at.get().equals(node);
                at = Optional.ofNullable(cameFrom.get(at.get()))) {
            way.add(at.get());
        }
        way.add(node);
        return way.reversed();
    }

    /**
     * Returns the longest way from every node that nothing outside its circle points at, longest
     * first. Every step is an edge. In a circle, where one may go round for ever, it takes the
     * shortest way from where it comes in to where it leaves.
     */
    public List<List<T>> chains() {
        List<List<T>> components = components();
        Map<T, Integer> componentOf = new HashMap<>();
        for (int i = 0; i < components.size(); i++) {
            for (T member : components.get(i)) {
                componentOf.put(member, i);
            }
        }
        Longest<T> longest = new Longest<>(this, components, componentOf);
        return longest.all();
    }

    /** Longest ways over the groups, which come in such an order that one pass does. */
    private static final class Longest<T extends Comparable<T>> {

        private final Digraph<T> graph;
        private final List<List<T>> components;
        private final Map<T, Integer> componentOf;
        // What comes after a member when the way leaves its group there.
        private final Map<T, List<T>> after = new HashMap<>();
        private final Map<T, List<T>> entered = new HashMap<>();
        private final Set<Integer> pointedAt = new HashSet<>();

        Longest(Digraph<T> graph, List<List<T>> components, Map<T, Integer> componentOf) {
            this.graph = graph;
            this.components = components;
            this.componentOf = componentOf;
            components.forEach(members -> members.forEach(this::leave));
        }

        private void leave(T member) {
            int own = componentOf.getOrDefault(member, 0);
            List<T> longest = List.of();
            for (T next : graph.successors(member)) {
                int reached = componentOf.getOrDefault(next, own);
                if (reached != own) {
                    pointedAt.add(reached);
                    List<T> way = entered.computeIfAbsent(next, this::enter);
                    longest = way.size() > longest.size() ? way : longest;
                }
            }
            after.put(member, longest);
        }

        /** Goes the shortest way through a group to where leaving it leads furthest. */
        private List<T> enter(T member) {
            int own = componentOf.getOrDefault(member, 0);
            Map<T, List<T>> ways = new LinkedHashMap<>(Map.of(member, List.of(member)));
            Deque<T> waiting = new ArrayDeque<>(List.of(member));
            List<T> longest = joined(List.of(member), after.getOrDefault(member, List.of()));
            while (!waiting.isEmpty()) {
                T at = waiting.remove();
                List<T> way = ways.getOrDefault(at, List.of());
                List<T> rest = after.getOrDefault(at, List.of());
                if (!rest.isEmpty() && way.size() + rest.size() > longest.size()) {
                    longest = joined(way, rest);
                }
                for (T next : graph.successors(at)) {
                    if (componentOf.getOrDefault(next, own) == own && !ways.containsKey(next)) {
                        ways.put(next, joined(way, List.of(next)));
                        waiting.add(next);
                    }
                }
            }
            return longest;
        }

        private static <T> List<T> joined(List<T> first, List<T> second) {
            List<T> both = new ArrayList<>(first);
            both.addAll(second);
            return both;
        }

        List<List<T>> all() {
            List<List<T>> chains = new ArrayList<>();
            for (int i = 0; i < components.size(); i++) {
                if (!pointedAt.contains(i)) {
                    chains.add(List.copyOf(from(components.get(i))));
                }
            }
            chains.sort((left, right) ->
                    left.size() != right.size()
                            ? Integer.compare(right.size(), left.size())
                            : left.getFirst().compareTo(right.getFirst()));
            return chains;
        }

        private List<T> from(List<T> members) {
            T first = members.getFirst();
            for (T member : members) {
                if (after.getOrDefault(member, List.of()).size()
                        > after.getOrDefault(first, List.of()).size()) {
                    first = member;
                }
            }
            return joined(List.of(first), after.getOrDefault(first, List.of()));
        }
    }

    /** Tarjan's algorithm, without recursion: models may have chains of thousands. */
    private static final class Components<T extends Comparable<T>> {

        private final SortedMap<T, SortedSet<T>> successors;
        private final Map<T, Integer> order = new HashMap<>();
        private final Map<T, Integer> low = new HashMap<>();
        private final Deque<T> open = new ArrayDeque<>();
        private final Set<T> isOpen = new HashSet<>();
        private final List<List<T>> found = new ArrayList<>();

        Components(SortedMap<T, SortedSet<T>> successors) {
            this.successors = successors;
        }

        private record Visit<T>(T node, Deque<T> rest) {}

        List<List<T>> all() {
            for (T node : successors.keySet()) {
                if (!order.containsKey(node)) {
                    walk(node);
                }
            }
            return found;
        }

        private void walk(T start) {
            Deque<Visit<T>> visits = new ArrayDeque<>();
            visits.push(enter(start));
            while (!visits.isEmpty()) {
                Visit<T> visit = visits.element();
                if (visit.rest().isEmpty()) {
                    visits.pop();
                    leave(visit.node());
                    if (!visits.isEmpty()) {
                        lower(visits.element().node(), low.getOrDefault(visit.node(), 0));
                    }
                } else {
                    T next = visit.rest().remove();
                    if (!order.containsKey(next)) {
                        visits.push(enter(next));
                    } else if (isOpen.contains(next)) {
                        lower(visit.node(), order.getOrDefault(next, 0));
                    }
                }
            }
        }

        private Visit<T> enter(T node) {
            int number = order.size();
            order.put(node, number);
            low.put(node, number);
            open.push(node);
            isOpen.add(node);
            Collection<T> next = successors.getOrDefault(node, Collections.emptySortedSet());
            return new Visit<>(node, new ArrayDeque<>(next));
        }

        private void lower(T node, int number) {
            low.merge(node, number, Math::min);
        }

        private void leave(T node) {
            if (!order.getOrDefault(node, 0).equals(low.getOrDefault(node, 0))) {
                return;
            }
            List<T> members = new ArrayList<>();
            T member;
            do {
                member = open.pop();
                isOpen.remove(member);
                members.add(member);
            } while (!member.equals(node));
            Collections.sort(members);
            found.add(List.copyOf(members));
        }
    }
}

package org.stormspec.render.map.graph;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Follows the arrows of a map one way. */
final class Reach {

    private final Map<String, List<String>> next;

    private Reach(MapGraph graph, Function<MapEdge, String> from, Function<MapEdge, String> to) {
        next =
                graph.edges().stream()
                        .collect(
                                Collectors.groupingBy(
                                        from, Collectors.mapping(to, Collectors.toList())));
    }

    /** Follows records to where they go. */
    static Reach downstream(MapGraph graph) {
        return new Reach(graph, MapEdge::from, MapEdge::to);
    }

    /** Follows records to where they come from. */
    static Reach upstream(MapGraph graph) {
        return new Reach(graph, MapEdge::to, MapEdge::from);
    }

    /** Returns the seeds and all that lies at most so many arrows away. */
    Set<String> from(Set<String> seeds, int hops) {
        Map<String, Integer> distance = new HashMap<>();
        seeds.forEach(seed -> distance.put(seed, 0));
        Queue<String> open = new ArrayDeque<>(seeds);
        while (!open.isEmpty()) {
            String node = open.remove();
            int reached = distance.getOrDefault(node, 0);
            if (reached < hops) {
                for (String neighbour : next.getOrDefault(node, List.of())) {
                    if (distance.putIfAbsent(neighbour, reached + 1) == null) {
                        open.add(neighbour);
                    }
                }
            }
        }
        return new HashSet<>(distance.keySet());
    }
}

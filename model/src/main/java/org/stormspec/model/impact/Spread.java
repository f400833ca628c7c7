package org.stormspec.model.impact;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.stormspec.model.impact.FlowGraph.Arrow;

/**
 * How far something spreads from a place, and by the shortest ways. Every place is visited once, so
 * circles end.
 */
final class Spread {

    private final FlowGraph graph;
    private final int start;
    private final @Nullable Arrow[] by;
    private final List<Integer> reached = new ArrayList<>();

    private Spread(FlowGraph graph, int start) {
        this.graph = graph;
        this.start = start;
        this.by = new @Nullable Arrow[graph.size()];
    }

    /**
     * Spreads with the arrows.
     *
     * @param passes whether it goes on from a place it has reached
     * @param takes whether it goes along an arrow
     */
    static Spread from(FlowGraph graph, int start, IntPredicate passes, Predicate<Arrow> takes) {
        Spread spread = new Spread(graph, start);
        spread.run(passes, takes);
        return spread;
    }

    private void run(IntPredicate passes, Predicate<Arrow> takes) {
        BitSet seen = new BitSet(graph.size());
        seen.set(start);
        Deque<Integer> waiting = new ArrayDeque<>(List.of(start));
        while (!waiting.isEmpty()) {
            int at = waiting.remove();
            if (at != start && !passes.test(at)) {
                continue;
            }
            for (Arrow arrow : graph.out(at)) {
                if (!seen.get(arrow.to()) && takes.test(arrow)) {
                    seen.set(arrow.to());
                    by[arrow.to()] = arrow;
                    reached.add(arrow.to());
                    waiting.add(arrow.to());
                }
            }
        }
    }

    /** Returns what was reached, nearest first; the start is not among it. */
    List<Integer> reached() {
        return reached;
    }

    boolean reaches(int place) {
        return by[place] != null;
    }

    /** Returns the arrow by which a place was reached. */
    Optional<Arrow> last(int place) {
        return Optional.ofNullable(by[place]);
    }

    /** Returns the shortest way to a place that was reached. */
    List<Step> wayTo(int place) {
        List<Step> way = new ArrayList<>();
        for (Optional<Arrow> arrow = last(place);
                arrow.isPresent();
                arrow = last(arrow.get().from())) {
            way.add(graph.step(arrow.get()));
        }
        return way.reversed();
    }

    /** Returns the numbers of the places between the start and a place that was reached. */
    List<Integer> between(int place) {
        List<Integer> between = new ArrayList<>();
        for (Optional<Arrow> arrow = last(place);
                arrow.isPresent();
                arrow = last(arrow.get().from())) {
            if (arrow.get().from() != start) {
                between.add(arrow.get().from());
            }
        }
        return between;
    }
}

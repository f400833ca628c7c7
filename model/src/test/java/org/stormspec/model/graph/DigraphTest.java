package org.stormspec.model.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

@DisplayName("A directed graph")
class DigraphTest {

    private static Digraph<String> of(String... arrows) {
        Digraph.Builder<String> builder = new Digraph.Builder<>();
        for (String arrow : arrows) {
            builder.arrow(arrow.substring(0, 1), arrow.substring(1));
        }
        return builder.build();
    }

    @Test
    @DisplayName("knows who points at each other")
    void pairs() {
        assertEquals(
                List.of(List.of("a", "b"), List.of("c", "d")),
                of("ab", "ba", "bc", "cd", "dc").pairs());
    }

    @Test
    @DisplayName("leaves out what points at itself")
    void loops() {
        Digraph<String> graph = of("aa", "ab");
        assertEquals(Set.of("b"), graph.successors("a"));
        assertEquals(Optional.empty(), graph.circle("a"));
    }

    @Test
    @DisplayName("puts together what goes round, each group after those it points at")
    void components() {
        assertEquals(
                List.of(List.of("d"), List.of("a", "b", "c"), List.of("e")),
                of("ab", "bc", "ca", "cd", "ea").components());
    }

    @Test
    @DisplayName("finds the shortest way round")
    void circle() {
        Digraph<String> graph = of("ab", "bc", "ca", "cd", "da", "bd");
        assertEquals(Optional.of(List.of("a", "b", "c", "a")), graph.circle("a"));
        assertEquals(Optional.empty(), of("ab").circle("a"));
    }

    @Test
    @DisplayName("finds the longest way from each beginning, and counts a circle as one")
    void chains() {
        assertEquals(
                List.of(List.of("a", "b", "d"), List.of("e", "d")),
                of("ab", "bc", "cb", "bd", "ed").chains());
    }

    @Test
    @DisplayName("of many thousands in a row does not run out of stack")
    void deep() {
        Digraph.Builder<Integer> builder = new Digraph.Builder<>();
        for (int i = 0; i < 20_000; i++) {
            builder.arrow(i, i + 1);
        }
        assertEquals(20_001, builder.build().components().size());
    }

    @RepeatedTest(30)
    @DisplayName("puts two together exactly when each can be reached from the other")
    void componentsAreMutualReach(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        Digraph.Builder<Integer> builder = new Digraph.Builder<>();
        for (int i = 0; i < 18; i++) {
            builder.arrow(random.nextInt(12), random.nextInt(12));
        }
        Digraph<Integer> graph = builder.build();
        SortedSet<Integer> members = new TreeSet<>();
        for (List<Integer> component : graph.components()) {
            members.addAll(component);
            for (int left : graph.nodes()) {
                for (int right : component) {
                    boolean mutual =
                            reach(graph, left).contains(right)
                                    && reach(graph, right).contains(left);
                    assertEquals(mutual, component.contains(left));
                }
            }
        }
        assertEquals(graph.nodes(), members);
        assertTrue(graph.chains().stream().noneMatch(List::isEmpty));
    }

    private static Set<Integer> reach(Digraph<Integer> graph, int from) {
        Set<Integer> seen = new HashSet<>(Set.of(from));
        List<Integer> waiting = new ArrayList<>(List.of(from));
        for (int i = 0; i < waiting.size(); i++) {
            for (int next : graph.successors(waiting.get(i))) {
                if (seen.add(next)) {
                    waiting.add(next);
                }
            }
        }
        return seen;
    }
}

package org.stormspec.model.yaml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * Pairs the items of two lists that are the same thing, wherever they stand: those that say the
 * same, then those of one identity, each item once. Order plays a part only among equals.
 */
final class Counterparts {

    /** Says that an item has no counterpart. */
    static final int NONE = -1;

    private final List<JsonNode> items;
    private final List<JsonNode> others;
    private final int[] otherOf;
    private final boolean[] taken;

    private Counterparts(JsonNode items, JsonNode others) {
        this.items = items.valueStream().toList();
        this.others = others.valueStream().toList();
        this.otherOf = new int[items.size()];
        this.taken = new boolean[others.size()];
        Arrays.fill(otherOf, NONE);
    }

    /** Returns for each item the index of its counterpart among the others, or {@link #NONE}. */
    static int[] of(JsonNode items, JsonNode others) {
        Counterparts pairs = new Counterparts(items, others);
        pairs.pairInPlace();
        pairs.pairEqual();
        pairs.pairByIdentity();
        pairs.pairRest();
        return pairs.otherOf;
    }

    private void pairInPlace() {
        for (int i = 0; i < Math.min(items.size(), others.size()); i++) {
            if (YamlTrees.same(items.get(i), others.get(i))) {
                pair(i, i);
            }
        }
    }

    private void pairEqual() {
        Map<List<String>, List<Integer>> free = freeByIdentity();
        for (int i = 0; i < items.size(); i++) {
            JsonNode item = items.get(i);
            if (otherOf[i] == NONE) {
                int found =
                        free.getOrDefault(identity(item), List.of()).stream()
                                .filter(other -> !taken[other])
                                .filter(other -> YamlTrees.same(item, others.get(other)))
                                .findFirst()
                                .orElse(NONE);
                pair(i, found);
            }
        }
    }

    private void pairByIdentity() {
        Map<List<String>, List<Integer>> free = freeByIdentity();
        for (int i = 0; i < items.size(); i++) {
            JsonNode item = items.get(i);
            if (otherOf[i] == NONE && ListIdentity.of(item).isPresent()) {
                int found =
                        free.getOrDefault(identity(item), List.of()).stream()
                                .filter(other -> !taken[other])
                                .filter(other -> ListIdentity.isShared(item, others.get(other)))
                                .findFirst()
                                .orElse(NONE);
                pair(i, found);
            }
        }
    }

    /** What is left is taken for the same by its place, if as many are left on both sides. */
    private void pairRest() {
        int[] mine = IntStream.range(0, otherOf.length).filter(i -> otherOf[i] == NONE).toArray();
        int[] theirs = IntStream.range(0, taken.length).filter(i -> !taken[i]).toArray();
        for (int i = 0; mine.length == theirs.length && i < mine.length; i++) {
            if (ListIdentity.isShared(items.get(mine[i]), others.get(theirs[i]))) {
                pair(mine[i], theirs[i]);
            }
        }
    }

    private void pair(int item, int other) {
        if (other != NONE) {
            otherOf[item] = other;
            taken[other] = true;
        }
    }

    private Map<List<String>, List<Integer>> freeByIdentity() {
        Map<List<String>, List<Integer>> free = new HashMap<>();
        for (int i = 0; i < others.size(); i++) {
            if (!taken[i]) {
                free.computeIfAbsent(identity(others.get(i)), any -> new ArrayList<>()).add(i);
            }
        }
        return free;
    }

    private static List<String> identity(JsonNode item) {
        return ListIdentity.of(item).orElse(List.of());
    }
}

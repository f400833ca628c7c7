package org.stormspec.model.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiPredicate;
import tools.jackson.databind.JsonNode;

/**
 * Decides which items of an old list live on in a new one: first those that did not change, then,
 * between them, those that look like the same thing, in order.
 */
final class Alignment {

    /** Beyond this many comparisons only common beginnings and ends are matched. */
    private static final long MAX_CELLS = 4_000_000;

    private final List<JsonNode> old;
    private final List<JsonNode> fresh;
    private final BiPredicate<JsonNode, JsonNode> unchanged;
    private final List<OptionalInt> oldOf = new ArrayList<>();

    private Alignment(JsonNode old, JsonNode fresh, BiPredicate<JsonNode, JsonNode> unchanged) {
        this.old = List.copyOf(old.valueStream().toList());
        this.fresh = List.copyOf(fresh.valueStream().toList());
        this.unchanged = unchanged;
        this.fresh.forEach(_ -> oldOf.add(OptionalInt.empty()));
    }

    /** Returns for each new item the index of the old item it goes on from; indexes only grow. */
    static List<OptionalInt> of(
            JsonNode old, JsonNode fresh, BiPredicate<JsonNode, JsonNode> unchanged) {
        Alignment alignment = new Alignment(old, fresh, unchanged);
        alignment.align();
        return alignment.oldOf;
    }

    private void align() {
        int start = commonStart();
        int end = commonEnd(start);
        matchUnchanged(start, old.size() - end, fresh.size() - end);
        matchSimilar();
    }

    private int commonStart() {
        int both = Math.min(old.size(), fresh.size());
        int count = 0;
        while (count < both && unchanged.test(old.get(count), fresh.get(count))) {
            oldOf.set(count, OptionalInt.of(count));
            count++;
        }
        return count;
    }

    private int commonEnd(int start) {
        int both = Math.min(old.size(), fresh.size()) - start;
        int count = 0;
        while (count < both && unchanged.test(fromEnd(old, count), fromEnd(fresh, count))) {
            oldOf.set(fresh.size() - 1 - count, OptionalInt.of(old.size() - 1 - count));
            count++;
        }
        return count;
    }

    private static JsonNode fromEnd(List<JsonNode> items, int index) {
        return items.get(items.size() - 1 - index);
    }

    /** Longest common subsequence of the middle. */
    private void matchUnchanged(int start, int oldEnd, int freshEnd) {
        int rows = oldEnd - start;
        int columns = freshEnd - start;
        if (rows == 0 || columns == 0 || (long) rows * columns > MAX_CELLS) {
            return;
        }
        int[][] longest = longestCommon(start, rows, columns);
        int row = 0;
        int column = 0;
        while (row < rows && column < columns) {
            if (unchanged.test(old.get(start + row), fresh.get(start + column))) {
                oldOf.set(start + column++, OptionalInt.of(start + row++));
            } else if (longest[row + 1][column] >= longest[row][column + 1]) {
                row++;
            } else {
                column++;
            }
        }
    }

    private int[][] longestCommon(int start, int rows, int columns) {
        int[][] longest = new int[rows + 1][columns + 1];
        for (int row = rows - 1; row >= 0; row--) {
            for (int column = columns - 1; column >= 0; column--) {
                longest[row][column] =
                        unchanged.test(old.get(start + row), fresh.get(start + column))
                                ? longest[row + 1][column + 1] + 1
                                : Math.max(longest[row + 1][column], longest[row][column + 1]);
            }
        }
        return longest;
    }

    private void matchSimilar() {
        int nextOld = 0;
        for (int i = 0; i < fresh.size(); i++) {
            if (oldOf.get(i).isEmpty()) {
                oldOf.set(i, similar(fresh.get(i), nextOld, nextMatchedAfter(i)));
            }
            nextOld = oldOf.get(i).isPresent() ? oldOf.get(i).getAsInt() + 1 : nextOld;
        }
    }

    private int nextMatchedAfter(int index) {
        for (int i = index + 1; i < fresh.size(); i++) {
            if (oldOf.get(i).isPresent()) {
                return oldOf.get(i).getAsInt();
            }
        }
        return old.size();
    }

    private OptionalInt similar(JsonNode item, int from, int to) {
        for (int i = from; i < to; i++) {
            if (ListIdentity.isShared(old.get(i), item)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }
}

package org.stormspec.model.memo;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A set of cells by identity, in open addressing: a model of ten thousand elements has some hundred
 * thousand of them, most with a handful of members.
 */
final class CellSet {

    private static final @Nullable Cell[] EMPTY = {};
    private static final int SMALLEST = 4;

    private @Nullable Cell[] table = EMPTY;
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    /** Adds a cell and returns whether it was not there. */
    boolean add(Cell cell) {
        if (size * 3 >= table.length * 2) {
            grow();
        }
        int at = find(cell);
        if (table[at] != null) {
            return false;
        }
        table[at] = cell;
        size++;
        return true;
    }

    private void grow() {
        @Nullable Cell[] old = table;
        table = new @Nullable Cell[Math.max(SMALLEST, old.length * 2)];
        for (Cell cell : old) {
            if (cell != null) {
                table[find(cell)] = cell;
            }
        }
    }

    /** Returns where a cell is, or the empty place where it would be. */
    private int find(Cell cell) {
        int at = home(cell);
        while (table[at] != null && table[at] != cell) {
            at = next(at);
        }
        return at;
    }

    private int home(Cell cell) {
        return (cell.hash >>> 8) & (table.length - 1);
    }

    private int next(int at) {
        return (at + 1) & (table.length - 1);
    }

    /** Removes a cell if it is there. */
    void remove(Cell cell) {
        if (size == 0) {
            return;
        }
        int hole = find(cell);
        if (table[hole] == null) {
            return;
        }
        size--;
        table[hole] = null;
        closeGap(hole);
    }

    /** Moves up what only stood behind the cell that was removed. */
    private void closeGap(int start) {
        int hole = start;
        for (int at = next(hole); table[at] != null; at = next(at)) {
            Cell moving = table[at];
            if (moving != null && !isBetween(hole, home(moving), at)) {
                table[hole] = moving;
                table[at] = null;
                hole = at;
            }
        }
    }

    /** Returns whether a place lies behind a hole and not behind an end, going round. */
    private static boolean isBetween(int hole, int place, int end) {
        return hole < end ? hole < place && place <= end : hole < place || place <= end;
    }

    void forEach(Consumer<Cell> action) {
        for (Cell cell : table) {
            if (cell != null) {
                action.accept(cell);
            }
        }
    }
}

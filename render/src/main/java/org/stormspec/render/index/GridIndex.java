package org.stormspec.render.index;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.stormspec.render.view.Rect;

/**
 * A uniform grid over the board: putting, moving and removing cost the cells an item covers,
 * whatever the size of the board.
 *
 * <p>Items are small ints chosen by the caller. What covers very many cells (a frame, a link across
 * the board) goes to a list of its own that every query reads.
 */
public final class GridIndex {

    /** More cells than this and an item counts as large. */
    private static final int LARGE = 64;

    /**
     * Times this odd number every key stays different, and neighbours no longer share a hash: that
     * of a plain pair is column xor row.
     */
    private static final long SCATTER = 0x9e3779b97f4a7c15L;

    private final double cell;
    private final Map<Long, IntBag> cells = new HashMap<>();
    private final IntBag large = new IntBag();
    // Left, top, right, bottom of each item; NaN where there is none.
    private double[] bounds = new double[0];
    // Number of the query that last saw the item, so that it is reported once.
    private int[] seen = new int[0];
    private int query;

    /** Makes an empty index with square cells of this size in board units. */
    public GridIndex(double cell) {
        this.cell = cell;
    }

    /** Puts an item at a place, or moves it there. */
    public void put(int item, Rect place) {
        reserve(item);
        remove(item);
        int at = 4 * item;
        bounds[at] = place.x();
        bounds[at + 1] = place.y();
        bounds[at + 2] = place.right();
        bounds[at + 3] = place.bottom();
        change(item, true);
    }

    /** Removes an item; does nothing if it is not there. */
    public void remove(int item) {
        if (holds(item)) {
            change(item, false);
            Arrays.fill(bounds, 4 * item, 4 * item + 4, Double.NaN);
        }
    }

    /** Adds every item that touches the area to the bag, each once, in no order. */
    public void query(Rect area, IntBag found) {
        query++;
        collect(large, area, found);
        int right = column(area.right());
        int bottom = column(area.bottom());
        for (int row = column(area.y()); row <= bottom; row++) {
            for (int column = column(area.x()); column <= right; column++) {
                IntBag bag = cells.get(key(column, row));
                if (bag != null) {
                    collect(bag, area, found);
                }
            }
        }
    }

    private void collect(IntBag bag, Rect area, IntBag found) {
        for (int i = 0; i < bag.size(); i++) {
            int item = bag.get(i);
            if (seen[item] != query && meets(item, area)) {
                seen[item] = query;
                found.add(item);
            }
        }
    }

    private boolean meets(int item, Rect area) {
        int at = 4 * item;
        return bounds[at] <= area.right()
                && area.x() <= bounds[at + 2]
                && bounds[at + 1] <= area.bottom()
                && area.y() <= bounds[at + 3];
    }

    private boolean holds(int item) {
        return 4 * item < bounds.length && !Double.isNaN(bounds[4 * item]);
    }

    private void reserve(int item) {
        if (item >= seen.length) {
            int before = bounds.length;
            int capacity = Math.max(64, Math.max(item + 1, seen.length * 2));
            bounds = Arrays.copyOf(bounds, 4 * capacity);
            Arrays.fill(bounds, before, bounds.length, Double.NaN);
            seen = Arrays.copyOf(seen, capacity);
        }
    }

    private void change(int item, boolean add) {
        int left = column(bounds[4 * item]);
        int top = column(bounds[4 * item + 1]);
        int right = column(bounds[4 * item + 2]);
        int bottom = column(bounds[4 * item + 3]);
        if ((long) (right - left + 1) * (bottom - top + 1) > LARGE) {
            change(large, item, add);
            return;
        }
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                changeCell(key(column, row), item, add);
            }
        }
    }

    private void changeCell(long key, int item, boolean add) {
        IntBag bag = cells.computeIfAbsent(key, _ -> new IntBag());
        change(bag, item, add);
        if (bag.size() == 0) {
            cells.remove(key);
        }
    }

    private static void change(IntBag bag, int item, boolean add) {
        if (add) {
            bag.add(item);
        } else {
            bag.remove(item);
        }
    }

    private int column(double coordinate) {
        return (int) Math.floor(coordinate / cell);
    }

    private static long key(int column, int row) {
        return (((long) column << 32) | (row & 0xffffffffL)) * SCATTER;
    }
}

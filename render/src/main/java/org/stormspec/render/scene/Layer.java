package org.stormspec.render.scene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.stormspec.model.record.RecordKey;
import org.stormspec.render.index.GridIndex;
import org.stormspec.render.index.IntBag;
import org.stormspec.render.view.Rect;

/**
 * Items of one sort: by key, by place and in painting order.
 *
 * <p>A small area is answered from the grid; for one that shows much of the board, walking all
 * items in order is faster than sorting what the grid finds. The grid is made when it is first
 * asked, so that the first picture of a large board need not wait for it. The painting order is
 * mended on the first look after a change, at the cost of the items that changed and of those that
 * they pass by.
 *
 * @param <T> the sort of item
 */
public final class Layer<T extends SceneItem> {

    /** Cell of the grid: a few stickies wide, in board units. */
    private static final double CELL = 512;

    /** From this share of the extent on, all items are walked. */
    private static final double MUCH = 0.2;

    /** With more changes than this it is quicker to merge them all into the order at once. */
    private static final int FEW = 16;

    private final Comparator<T> order;
    private final Map<RecordKey, Entry<T>> entries = new HashMap<>();
    private final List<Entry<T>> bySlot = new ArrayList<>();
    private final IntBag free = new IntBag();
    private final IntBag found = new IntBag();
    private final GridIndex index = new GridIndex(CELL);
    private boolean indexed;
    // Painting order, edges and colours in that order; what changed since is mended before a look.
    private List<Entry<T>> sorted = new ArrayList<>();
    private double[] edges = new double[0];
    private int[] specks = new int[0];
    // The longer side of each, so that far out most links cost one look.
    private float[] lengths = new float[0];
    private final List<Entry<T>> changed = new ArrayList<>();
    private Optional<Rect> extent = Optional.empty();
    private boolean measured = true;

    /** Makes an empty layer that is painted in this order. */
    Layer(Comparator<T> order) {
        this.order = order;
    }

    /** An item with its number in the grid and its position in the painting order. */
    private static final class Entry<T> {
        private final int slot;
        private T item;
        // Where it stands in the painting order; -1 while it does not.
        private int rank = -1;
        private boolean here = true;
        private boolean changed;

        Entry(int slot, T item) {
            this.slot = slot;
            this.item = item;
        }
    }

    /** Adds an item, or replaces the one with its key. */
    void put(T item) {
        Entry<T> entry = entries.get(item.key());
        if (entry == null) {
            entry = newEntry(item);
            entries.put(item.key(), entry);
        }
        entry.item = item;
        if (indexed) {
            index.put(entry.slot, item.bounds());
        }
        change(entry);
    }

    private void change(Entry<T> entry) {
        if (!entry.changed) {
            entry.changed = true;
            changed.add(entry);
        }
    }

    private Entry<T> newEntry(T item) {
        if (free.size() > 0) {
            int slot = free.get(free.size() - 1);
            free.remove(slot);
            Entry<T> entry = new Entry<>(slot, item);
            bySlot.set(slot, entry);
            return entry;
        }
        Entry<T> entry = new Entry<>(bySlot.size(), item);
        bySlot.add(entry);
        return entry;
    }

    /** Removes the item with this key, if there is one. */
    void remove(RecordKey key) {
        Entry<T> entry = entries.remove(key);
        if (entry != null) {
            entry.here = false;
            if (indexed) {
                index.remove(entry.slot);
            }
            free.add(entry.slot);
            change(entry);
        }
    }

    /** Returns the item with this key. */
    public Optional<T> find(RecordKey key) {
        Entry<T> entry = entries.get(key);
        return entry == null ? Optional.empty() : Optional.of(entry.item);
    }

    /** Returns the painting order. */
    public Comparator<T> order() {
        return order;
    }

    /** Returns how many items there are. */
    public int size() {
        return entries.size();
    }

    /** Returns all items in painting order. */
    public List<T> all() {
        tidy();
        List<T> all = new ArrayList<>(sorted.size());
        for (Entry<T> entry : sorted) {
            all.add(entry.item);
        }
        return Collections.unmodifiableList(all);
    }

    /** Returns the smallest rectangle that holds all items; empty while there are none. */
    public Optional<Rect> extent() {
        tidy();
        if (!measured) {
            measured = true;
            extent = measure();
        }
        return extent;
    }

    private Optional<Rect> measure() {
        if (sorted.isEmpty()) {
            return Optional.empty();
        }
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (int at = 0; at < 4 * sorted.size(); at += 4) {
            left = Math.min(left, edges[at]);
            top = Math.min(top, edges[at + 1]);
            right = Math.max(right, edges[at + 2]);
            bottom = Math.max(bottom, edges[at + 3]);
        }
        return Optional.of(new Rect(left, top, right - left, bottom - top));
    }

    /** Visits every item that touches an area of the board, in painting order. */
    public void forEachIn(Rect area, Consumer<T> visitor) {
        if (extent().filter(all -> shows(area, all)).isPresent()) {
            walk(area, visitor);
        } else {
            look(area);
            for (int i = 0; i < found.size(); i++) {
                visitor.accept(sorted.get(found.get(i)).item);
            }
        }
    }

    /**
     * Visits every item that touches an area and is at least so wide or high, in painting order.
     *
     * @param least in board units
     */
    public void forEachIn(Rect area, double least, Consumer<T> visitor) {
        if (least <= 0) {
            forEachIn(area, visitor);
            return;
        }
        tidy();
        for (int i = 0, at = 0; i < sorted.size(); i++, at += 4) {
            if (lengths[i] >= least && meets(at, area)) {
                visitor.accept(sorted.get(i).item);
            }
        }
    }

    /**
     * Visits the edges and colours of every item that touches an area, in painting order, without
     * looking at the items themselves: far out there are very many.
     */
    public void forEachSpeckIn(Rect area, SpeckVisitor visitor) {
        tidy();
        for (int i = 0, at = 0; i < sorted.size(); i++, at += 4) {
            if (meets(at, area)) {
                visitor.visit(edges[at], edges[at + 1], edges[at + 2], edges[at + 3], specks[i]);
            }
        }
    }

    /** Takes the edges of an item in board units and its colour. */
    @FunctionalInterface
    public interface SpeckVisitor {

        /** Called for each item. */
        void visit(double left, double top, double right, double bottom, int argb);
    }

    private boolean meets(int at, Rect area) {
        return edges[at] <= area.right()
                && area.x() <= edges[at + 2]
                && edges[at + 1] <= area.bottom()
                && area.y() <= edges[at + 3];
    }

    /** Returns the topmost item that touches an area and passes the test. */
    public Optional<T> topIn(Rect area, Predicate<T> test) {
        tidy();
        look(area);
        for (int i = found.size() - 1; i >= 0; i--) {
            T item = sorted.get(found.get(i)).item;
            if (test.test(item)) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }

    private void look(Rect area) {
        if (!indexed) {
            indexed = true;
            entries.values().forEach(entry -> index.put(entry.slot, entry.item.bounds()));
        }
        found.clear();
        index.query(area, found);
        found.replaceAll(slot -> bySlot.get(slot).rank);
        found.sort();
    }

    private static boolean shows(Rect area, Rect extent) {
        double width = Math.min(area.right(), extent.right()) - Math.max(area.x(), extent.x());
        double height = Math.min(area.bottom(), extent.bottom()) - Math.max(area.y(), extent.y());
        return width > 0 && height > 0 && width * height >= MUCH * extent.width() * extent.height();
    }

    private void walk(Rect area, Consumer<T> visitor) {
        for (int i = 0, at = 0; i < sorted.size(); i++, at += 4) {
            if (meets(at, area)) {
                visitor.accept(sorted.get(i).item);
            }
        }
    }

    private void tidy() {
        if (changed.isEmpty()) {
            return;
        }
        measured = false;
        if (changed.size() > FEW || !mendAll()) {
            merge();
        }
        changed.forEach(entry -> entry.changed = false);
        changed.clear();
    }

    /**
     * Brings each item to its rank; returns false if that was not enough: where items come or go
     * all others shift, and items that pass each other may stop too early.
     */
    private boolean mendAll() {
        for (Entry<T> entry : changed) {
            if (!mend(entry)) {
                return false;
            }
        }
        for (Entry<T> entry : changed) {
            if (!isInOrder(entry.rank)) {
                return false;
            }
        }
        return true;
    }

    private boolean isInOrder(int rank) {
        T item = sorted.get(rank).item;
        return (rank == 0 || order.compare(sorted.get(rank - 1).item, item) < 0)
                && (rank == sorted.size() - 1
                        || order.compare(item, sorted.get(rank + 1).item) < 0);
    }

    private boolean mend(Entry<T> entry) {
        if (entry.rank < 0 || !entry.here) {
            return false;
        }
        int from = entry.rank;
        int to = from;
        while (to > 0 && order.compare(sorted.get(to - 1).item, entry.item) > 0) {
            step(to - 1, to--);
        }
        while (to < sorted.size() - 1 && order.compare(sorted.get(to + 1).item, entry.item) < 0) {
            step(to + 1, to++);
        }
        sorted.set(to, entry);
        enter(entry, to);
        return true;
    }

    private void step(int from, int to) {
        Entry<T> passed = sorted.get(from);
        sorted.set(to, passed);
        passed.rank = to;
        System.arraycopy(edges, 4 * from, edges, 4 * to, 4);
        specks[to] = specks[from];
        lengths[to] = lengths[from];
    }

    /** Takes what changed out of the order, sorts it and merges it in again. */
    private void merge() {
        List<Entry<T>> coming = new ArrayList<>();
        for (Entry<T> entry : changed) {
            if (entry.here) {
                coming.add(entry);
            }
        }
        Comparator<Entry<T>> byItem = (one, other) -> order.compare(one.item, other.item);
        coming.sort(byItem);
        List<Entry<T>> staying = new ArrayList<>(sorted.size());
        for (Entry<T> entry : sorted) {
            if (!entry.changed) {
                staying.add(entry);
            }
        }
        sorted = merged(staying, coming, byItem);
        reserve(sorted.size());
        for (int i = 0; i < sorted.size(); i++) {
            Entry<T> entry = sorted.get(i);
            entry.rank = i;
            enter(entry, i);
        }
    }

    private static <T> List<Entry<T>> merged(
            List<Entry<T>> one, List<Entry<T>> other, Comparator<Entry<T>> byItem) {
        List<Entry<T>> merged = new ArrayList<>(one.size() + other.size());
        int at = 0;
        for (Entry<T> entry : one) {
            while (at < other.size() && byItem.compare(other.get(at), entry) < 0) {
                merged.add(other.get(at++));
            }
            merged.add(entry);
        }
        merged.addAll(other.subList(at, other.size()));
        return merged;
    }

    private void reserve(int size) {
        if (size > specks.length) {
            int capacity = Math.max(size, specks.length + specks.length / 2);
            edges = Arrays.copyOf(edges, 4 * capacity);
            specks = Arrays.copyOf(specks, capacity);
            lengths = Arrays.copyOf(lengths, capacity);
        }
    }

    private void enter(Entry<T> entry, int rank) {
        Rect bounds = entry.item.bounds();
        entry.rank = rank;
        specks[rank] = entry.item.speck();
        lengths[rank] = (float) Math.max(bounds.width(), bounds.height());
        edges[4 * rank] = bounds.x();
        edges[4 * rank + 1] = bounds.y();
        edges[4 * rank + 2] = bounds.right();
        edges[4 * rank + 3] = bounds.bottom();
    }
}

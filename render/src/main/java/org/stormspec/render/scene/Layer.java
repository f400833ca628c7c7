package org.stormspec.render.scene;

import java.util.ArrayList;
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
 * items in order is faster than sorting what the grid finds.
 *
 * @param <T> the sort of item
 */
public final class Layer<T extends SceneItem> {

    /** Cell of the grid: a few stickies wide, in board units. */
    private static final double CELL = 512;

    /** From this share of the extent on, all items are walked. */
    private static final double MUCH = 0.2;

    private final Comparator<T> order;
    private final Map<RecordKey, Entry<T>> entries = new HashMap<>();
    private final List<Entry<T>> bySlot = new ArrayList<>();
    private final IntBag free = new IntBag();
    private final IntBag found = new IntBag();
    private final GridIndex index = new GridIndex(CELL);
    // Painting order, edges and colours in that order; rebuilt on the first look after a change.
    private List<Entry<T>> sorted = new ArrayList<>();
    private double[] edges = new double[0];
    private int[] specks = new int[0];
    private Optional<Rect> extent = Optional.empty();
    private boolean stale;

    /** Makes an empty layer that is painted in this order. */
    Layer(Comparator<T> order) {
        this.order = order;
    }

    /** An item with its number in the grid and its position in the painting order. */
    private static final class Entry<T> {
        private final int slot;
        private T item;
        private int rank;

        Entry(int slot, T item) {
            this.slot = slot;
            this.item = item;
        }
    }

    /** Adds an item, or replaces the one with its key. */
    void put(T item) {
        Entry<T> entry = entries.computeIfAbsent(item.key(), key -> newEntry(item));
        entry.item = item;
        index.put(entry.slot, item.bounds());
        stale = true;
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
        Optional.ofNullable(entries.remove(key))
                .ifPresent(entry -> {
                    index.remove(entry.slot);
                    free.add(entry.slot);
                    stale = true;
                });
    }

    /** Returns the item with this key. */
    public Optional<T> find(RecordKey key) {
        return Optional.ofNullable(entries.get(key)).map(entry -> entry.item);
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
        return sorted.stream().map(entry -> entry.item).toList();
    }

    /** Returns the smallest rectangle that holds all items; empty while there are none. */
    public Optional<Rect> extent() {
        tidy();
        return extent;
    }

    /** Visits every item that touches an area of the board, in painting order. */
    public void forEachIn(Rect area, Consumer<T> visitor) {
        tidy();
        if (extent.isPresent() && shows(area, extent.get())) {
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
        for (int i = 0, at = 0; i < specks.length; i++, at += 4) {
            boolean seen =
                    edges[at + 2] - edges[at] >= least || edges[at + 3] - edges[at + 1] >= least;
            if (seen && meets(at, area)) {
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
        for (int i = 0, at = 0; i < specks.length; i++, at += 4) {
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
        for (int i = 0, at = 0; i < specks.length; i++, at += 4) {
            if (meets(at, area)) {
                visitor.accept(sorted.get(i).item);
            }
        }
    }

    private void tidy() {
        if (!stale) {
            return;
        }
        stale = false;
        List<Entry<T>> next = new ArrayList<>(sorted.size());
        for (Entry<T> entry : sorted) {
            if (isHere(entry)) {
                next.add(entry);
            }
        }
        if (next.size() < entries.size()) {
            next = new ArrayList<>(entries.values());
        }
        next.sort((one, other) -> order.compare(one.item, other.item));
        sorted = next;
        measure();
    }

    private boolean isHere(Entry<T> entry) {
        return entries.get(entry.item.key()) == entry;
    }

    private void measure() {
        edges = new double[4 * sorted.size()];
        specks = new int[sorted.size()];
        Optional<Rect> all = Optional.empty();
        for (int i = 0; i < sorted.size(); i++) {
            sorted.get(i).rank = i;
            Rect bounds = sorted.get(i).item.bounds();
            specks[i] = sorted.get(i).item.speck();
            edges[4 * i] = bounds.x();
            edges[4 * i + 1] = bounds.y();
            edges[4 * i + 2] = bounds.right();
            edges[4 * i + 3] = bounds.bottom();
            all = Optional.of(all.map(bounds::union).orElse(bounds));
        }
        extent = all;
    }
}

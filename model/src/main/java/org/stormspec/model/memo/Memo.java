package org.stormspec.model.memo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers computed values together with what each was computed from, so that after a change only
 * what the change can touch is computed again.
 *
 * <p>Reading a value while another one is computed makes the one depend on the other; nobody
 * declares anything. When an input changes, all that was computed from it becomes suspect. A
 * suspect value is made sure of when it is asked for: first what it was computed from, in the order
 * in which it was read, and only when one of those came out different the value itself. A value
 * that is computed again and comes out equal stops the spreading there.
 *
 * <p>Computations must be functions of what they read here: no reading at other times, no results
 * that are computed lazily or change later. Confined to one thread.
 */
public final class Memo {

    /**
     * Names a remembered value; two equal keys name the same value.
     *
     * @param <V> what the value is
     */
    public interface Key<V> {}

    /**
     * A value that somebody wants to be kept up to date.
     *
     * @param <V> what it is
     */
    public static final class Watch<V> {

        private final Cell cell;
        private final Object owner;

        private Watch(Cell cell, Object owner) {
            this.cell = cell;
            this.owner = owner;
        }

        /** Returns who wants it. */
        public Object owner() {
            return owner;
        }

        /** Returns the value as it was when it was last refreshed. */
        @SuppressWarnings("unchecked") // What computes the value of this cell gives a V.
        public V value() {
            return (V) Objects.requireNonNull(cell.value);
        }
    }

    /** A computation under way. */
    private static final class Reading {

        private final Cell reader;
        private final @Nullable Reading outer;
        private final long number;

        /** How many of the sources of last time were read again so far, in the same order. */
        private int kept;

        /** What was read after the first difference to last time. */
        private @Nullable List<Cell> fresh;

        Reading(Cell reader, @Nullable Reading outer, long number) {
            this.reader = reader;
            this.outer = outer;
            this.number = number;
        }

        void note(Cell source) {
            if (source.reading == number) {
                return;
            }
            source.reading = number;
            if (fresh == null && kept < reader.sources.length && reader.sources[kept] == source) {
                kept++;
            } else {
                fresh().add(source);
            }
        }

        private List<Cell> fresh() {
            List<Cell> begun = fresh;
            if (begun == null) {
                begun = new ArrayList<>();
                fresh = begun;
            }
            return begun;
        }

        boolean isAsLastTime() {
            return fresh == null && kept == reader.sources.length;
        }

        Cell[] sources() {
            List<Cell> added = fresh == null ? List.of() : fresh;
            Cell[] sources = new Cell[kept + added.size()];
            System.arraycopy(reader.sources, 0, sources, 0, kept);
            for (int i = 0; i < added.size(); i++) {
                sources[kept + i] = added.get(i);
            }
            return sources;
        }
    }

    private final boolean tracking;
    private final Map<Object, Cell> cells = new HashMap<>();
    private final List<Watch<?>> suspects = new ArrayList<>();
    private final List<Cell> orphans = new ArrayList<>();
    private @Nullable Reading open;
    private long revision = 1;
    private long computations;
    private int cellsMade;

    private Memo(boolean tracking) {
        this.tracking = tracking;
    }

    /** Returns a memo that follows changes. */
    public static Memo tracking() {
        return new Memo(true);
    }

    /** Returns a memo for inputs that never change: it computes each value once. */
    public static Memo once() {
        return new Memo(false);
    }

    /** Returns the value under a key, computed now unless it is known to be right. */
    @SuppressWarnings("unchecked") // A key always comes with a computation of its type.
    public <V> V get(Key<V> key, Supplier<V> compute) {
        Cell cell = cells.get(key);
        if (cell == null) {
            cell = cell(key, compute);
            cells.put(key, cell);
            compute(cell);
        } else {
            refresh(cell);
        }
        note(cell);
        return (V) Objects.requireNonNull(cell.value);
    }

    /**
     * Notes that an input is being read.
     *
     * @throws IllegalStateException when nothing is being computed: what reads now would not be
     *     told of changes, such as a fix that looks at the model it was found in
     */
    public void read(Object input) {
        if (!tracking) {
            return;
        }
        if (open == null) {
            throw new IllegalStateException(input + " is read while nothing is being computed");
        }
        Cell cell = cells.get(input);
        if (cell == null) {
            cell = cell(input, null);
            cells.put(input, cell);
        }
        note(cell);
    }

    private Cell cell(Object key, @Nullable Supplier<?> compute) {
        return new Cell(key, compute, ++cellsMade);
    }

    private void note(Cell cell) {
        if (tracking && open != null) {
            open.note(cell);
        }
    }

    /** Says that inputs have changed. */
    public void changed(Collection<?> inputs) {
        revision++;
        for (Object input : inputs) {
            Cell cell = cells.get(input);
            if (cell != null) {
                cell.changed = revision;
                suspectReadersOf(cell);
            }
        }
    }

    private void suspectReadersOf(Cell changed) {
        Deque<Cell> spreading = new ArrayDeque<>();
        spreading.push(changed);
        while (!spreading.isEmpty()) {
            spreading
                    .pop()
                    .forEachReader(reader -> {
                        if (!reader.suspect) {
                            reader.suspect = true;
                            spreading.push(reader);
                            if (reader.watch != null) {
                                suspects.add(reader.watch);
                            }
                        }
                    });
        }
    }

    /** Computes a value and has it watched from now on. */
    public <V> Watch<V> watch(Supplier<V> compute) {
        return watch(this, compute);
    }

    /**
     * Computes a value and has it watched from now on.
     *
     * @param owner who wants it, to be asked of the watch when it is suspected
     */
    public <V> Watch<V> watch(Object owner, Supplier<V> compute) {
        Cell cell = cell("what is watched", compute);
        Watch<V> watch = new Watch<>(cell, owner);
        cell.watch = watch;
        compute(cell);
        sweep();
        return watch;
    }

    /** Forgets a watched value, and with it all that nothing else was computed from. */
    public void release(Watch<?> watch) {
        watch.cell.watch = null;
        orphans.add(watch.cell);
        sweep();
    }

    /** Makes a watched value right and returns whether it is another one now. */
    public boolean refresh(Watch<?> watch) {
        long before = watch.cell.changed;
        refresh(watch.cell);
        sweep();
        return watch.cell.changed != before;
    }

    /** Returns the watched values that may have changed since this was asked last. */
    public List<Watch<?>> suspects() {
        List<Watch<?>> watched =
                suspects.stream().filter(watch -> watch.cell.watch != null).toList();
        suspects.clear();
        return watched;
    }

    private void refresh(Cell cell) {
        if (cell.computing) {
            throw new IllegalStateException(cell.key + " is computed from itself");
        }
        if (!cell.suspect) {
            return;
        }
        if (hasChangedSource(cell)) {
            compute(cell);
        } else {
            cell.suspect = false;
            cell.verified = revision;
        }
    }

    private boolean hasChangedSource(Cell cell) {
        for (Cell source : cell.sources) {
            refresh(source);
            if (source.changed > cell.verified) {
                return true;
            }
        }
        return false;
    }

    private void compute(Cell cell) {
        Reading reading = new Reading(cell, open, ++computations);
        open = reading;
        cell.computing = true;
        try {
            Object value = Objects.requireNonNull(cell.compute).get();
            if (!Objects.equals(value, cell.value)) {
                cell.value = value;
                cell.changed = revision;
            }
        } finally {
            cell.computing = false;
            open = reading.outer;
        }
        if (!reading.isAsLastTime()) {
            connect(cell, reading.sources());
        }
        cell.suspect = false;
        cell.verified = revision;
    }

    private void connect(Cell reader, Cell[] sources) {
        Cell[] before = reader.sources;
        reader.sources = sources;
        long mark = ++computations;
        for (Cell source : sources) {
            source.addReader(reader);
            source.reading = mark;
        }
        for (Cell source : before) {
            if (source.reading != mark) {
                source.removeReader(reader);
                orphans.add(source);
            }
        }
    }

    /**
     * Forgets values that nothing was computed from. Not before all computations have ended: one
     * under way may have read such a value already.
     */
    private void sweep() {
        if (open == null && !orphans.isEmpty()) {
            List.copyOf(orphans).forEach(this::forget);
            orphans.clear();
        }
    }

    private void forget(Cell cell) {
        if (cell.watch != null || cell.gone || cell.hasReaders()) {
            return;
        }
        cell.gone = true;
        cells.remove(cell.key, cell);
        for (Cell source : cell.sources) {
            source.removeReader(cell);
            forget(source);
        }
    }

    /**
     * Returns how many computations there have been: a measure of work that depends on no clock.
     */
    public long computations() {
        return computations;
    }

    /** Returns how many values and inputs are remembered, those not counted that are watched. */
    public int size() {
        return cells.size();
    }
}

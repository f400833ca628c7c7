package org.stormspec.model.memo;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One remembered value, or one input when nothing computes it. */
final class Cell {

    private static final Cell[] NONE = {};

    final Object key;
    final @Nullable Supplier<?> compute;

    /** Null until there is one: nobody reads what is only watched, and that is most cells. */
    private @Nullable CellSet readers;

    /** Spreads cells over the tables of {@link CellSet}. */
    final int hash;

    /** What the value was computed from, in the order in which it was read first. */
    Cell[] sources = NONE;

    @Nullable Object value;

    /** Revision in which the value became what it is. */
    long changed;

    /** Last revision in which the value was known to be right. */
    long verified;

    /** Something it was computed from, however far away, has changed. */
    boolean suspect;

    boolean computing;
    boolean gone;

    /** Set as long as somebody wants the value to be kept up to date. */
    Memo.@Nullable Watch<?> watch;

    /** The last computation that read this cell; only saves noting it twice. */
    long reading;

    Cell(Object key, @Nullable Supplier<?> compute, int number) {
        this.key = key;
        this.compute = compute;
        // Fibonacci hashing: neighbours in age are far apart in a table.
        this.hash = number * 0x9E3779B9;
    }

    boolean hasReaders() {
        return readers != null && !readers.isEmpty();
    }

    void addReader(Cell reader) {
        if (readers == null) {
            readers = new CellSet();
        }
        readers.add(reader);
    }

    void removeReader(Cell reader) {
        if (readers != null) {
            readers.remove(reader);
        }
    }

    void forEachReader(Consumer<Cell> action) {
        if (readers != null) {
            readers.forEach(action);
        }
    }
}

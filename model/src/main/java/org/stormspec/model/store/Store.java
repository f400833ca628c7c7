package org.stormspec.model.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;

/**
 * The only mutable thing of a model: records by key, changed by change sets. Undo, the crash
 * journal, incremental rules, the spatial index and painting all listen to it. Confined to one
 * thread; background work takes a {@link #snapshot()}.
 */
public final class Store implements ModelView {

    /** Told of every change set after it has been applied. */
    @FunctionalInterface
    public interface Listener {

        /** Called once for each change set, on the thread that applied it; must not edit. */
        void changed(ChangeSet changes);

        /**
         * Called while words are being typed, with what they would change if they were taken now;
         * nothing has changed yet. An empty change set says that nobody types any more, and so does
         * the next real change.
         */
        default void drafted(ChangeSet tentative) {}
    }

    private final Records records;
    private final List<Listener> listeners = new ArrayList<>();
    private long revision;
    private boolean announcing;
    // What is to be announced as one, while several change sets are applied together.
    private Optional<ChangeSet> gathered = Optional.empty();

    /** Makes an empty store. */
    public Store() {
        this(new Records());
    }

    private Store(Records records) {
        this.records = records;
    }

    /** Returns a store that holds these records. */
    public static Store of(Collection<? extends ModelRecord> records) {
        return new Store(Records.of(records));
    }

    /**
     * Applies a change set and tells the listeners.
     *
     * @throws IllegalStateException when called from a listener, or when a record is not in the
     *     state the change set was made for; nothing is changed then
     */
    public void apply(ChangeSet changes) {
        if (announcing) {
            throw new IllegalStateException("a listener must not edit the store");
        }
        changes.changes().forEach(this::requireBefore);
        changes.changes().forEach(this::perform);
        if (!changes.isEmpty()) {
            revision++;
            announce(changes);
        }
    }

    private void requireBefore(RecordKey key, Change change) {
        if (!records.find(key).equals(change.before())) {
            throw new IllegalStateException(key + " is not what this change was made for");
        }
    }

    private void perform(RecordKey key, Change change) {
        change.after().ifPresentOrElse(after -> records.put(key, after), () -> records.remove(key));
    }

    /**
     * Applies several change sets as one, as far as the listeners can tell: for steps that make no
     * sense alone, such as taking back and doing anew. The crash journal then has all or none.
     *
     * @param steps calls {@link #apply}
     */
    public void together(Runnable steps) {
        if (gathered.isPresent()) {
            steps.run();
            return;
        }
        gathered = Optional.of(ChangeSet.EMPTY);
        try {
            steps.run();
        } finally {
            ChangeSet all = gathered.get();
            gathered = Optional.empty();
            if (!all.isEmpty()) {
                announce(all);
            }
        }
    }

    private void announce(ChangeSet changes) {
        if (gathered.isPresent()) {
            gathered = gathered.map(before -> before.then(changes));
            return;
        }
        announcing = true;
        try {
            List.copyOf(listeners).forEach(listener -> listener.changed(changes));
        } finally {
            announcing = false;
        }
    }

    /** Tells the listeners what words that are being typed would change; changes nothing. */
    public void draft(ChangeSet tentative) {
        List.copyOf(listeners).forEach(listener -> listener.drafted(tentative));
    }

    /** Adds a listener; the returned action takes it away again. */
    public Runnable listen(Listener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Returns how many change sets have been applied. */
    public long revision() {
        return revision;
    }

    /**
     * Returns another store with the same records and no listeners, at no cost worth mentioning:
     * the two share what neither has edited since.
     */
    public Store copy() {
        return new Store(records.copy());
    }

    /** Returns an unchanging copy for another thread, at no cost worth mentioning. */
    public ModelView snapshot() {
        return records.copy();
    }

    /** Returns every record, in key order. */
    public List<ModelRecord> records() {
        List<ModelRecord> all = new ArrayList<>();
        for (RecordType type : RecordType.values()) {
            all.addAll(records.all(type));
        }
        return all;
    }

    @Override
    public Optional<ModelRecord> find(RecordKey key) {
        return records.find(key);
    }

    @Override
    public Collection<ModelRecord> all(RecordType type) {
        return records.all(type);
    }

    @Override
    public Collection<Link> linksFrom(String element) {
        return records.linksFrom(element);
    }

    @Override
    public Collection<Link> linksTo(String element) {
        return records.linksTo(element);
    }

    @Override
    public Collection<Placement> placementsOn(String board) {
        return records.placementsOn(board);
    }

    @Override
    public Collection<Placement> placementsOf(String element) {
        return records.placementsOf(element);
    }

    @Override
    public Collection<Consumer> consumersOf(String topic) {
        return records.consumersOf(topic);
    }
}

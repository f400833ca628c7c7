package org.stormspec.model.store;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.RecordKey;

/**
 * Records added, updated and removed: the unit of edit, undo, autosave and collaboration.
 *
 * @param changes one change for each record touched, none of them idle
 */
public record ChangeSet(SortedMap<RecordKey, Change> changes) {

    /** The change set that does nothing. */
    public static final ChangeSet EMPTY = new ChangeSet(new TreeMap<>());

    /** Copies the changes and leaves out those that change nothing. */
    public ChangeSet {
        SortedMap<RecordKey, Change> effective = new TreeMap<>(changes);
        effective.values().removeIf(Change::isIdle);
        changes = Collections.unmodifiableSortedMap(effective);
    }

    /** Returns the change set that adds these records. */
    public static ChangeSet adding(Collection<? extends ModelRecord> records) {
        SortedMap<RecordKey, Change> changes = new TreeMap<>();
        records.forEach(added -> changes.put(added.key(), Change.added(added)));
        return new ChangeSet(changes);
    }

    /** Returns whether nothing changes. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** Returns the change set that takes this one back. */
    public ChangeSet inverse() {
        SortedMap<RecordKey, Change> inverse = new TreeMap<>();
        changes.forEach((key, change) -> inverse.put(key, change.inverse()));
        return new ChangeSet(inverse);
    }

    /** Returns one change set that does this and then the next. */
    public ChangeSet then(ChangeSet next) {
        SortedMap<RecordKey, Change> both = new TreeMap<>(changes);
        next.changes.forEach((key, later) ->
                both.merge(
                        key, later, (first, second) -> new Change(first.before(), second.after())));
        return new ChangeSet(both);
    }
}

package org.stormspec.model.journal;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.store.Change;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.ModelView;

/**
 * The edits that a process left behind unsaved when it ended.
 *
 * @param changes the change sets in the order they were made
 * @param unreadable lines in the middle of a journal that made no sense; what follows them is lost
 */
public record Recovery(List<ChangeSet> changes, int unreadable) {

    /** Copies the list. */
    public Recovery {
        changes = List.copyOf(changes);
    }

    /** Returns whether there is nothing to recover. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /**
     * Returns one change set that brings a model to where the edits had led. The files may have
     * moved on since: each record the edits touched takes its last value, all others stay.
     */
    public ChangeSet onto(ModelView model) {
        SortedMap<RecordKey, Optional<ModelRecord>> last = new TreeMap<>();
        for (ChangeSet each : changes) {
            each.changes().forEach((key, change) -> last.put(key, change.after()));
        }
        SortedMap<RecordKey, Change> result = new TreeMap<>();
        last.forEach((key, after) -> result.put(key, new Change(model.find(key), after)));
        return new ChangeSet(result);
    }
}

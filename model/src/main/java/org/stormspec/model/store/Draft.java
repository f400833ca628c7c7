package org.stormspec.model.store;

import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.RecordKey;

/** Collects puts and removals against a model into one change set. */
public final class Draft {

    private final ModelView model;
    private final SortedMap<RecordKey, Change> changes = new TreeMap<>();

    /** Starts an empty draft against a model, which must not change meanwhile. */
    public Draft(ModelView model) {
        this.model = model;
    }

    /** Adds or replaces a record. */
    public Draft put(ModelRecord after) {
        changes.put(after.key(), new Change(model.find(after.key()), Optional.of(after)));
        return this;
    }

    /** Adds or replaces several records. */
    public Draft putAll(Collection<? extends ModelRecord> after) {
        after.forEach(this::put);
        return this;
    }

    /** Removes the record under a key, if there is one. */
    public Draft remove(RecordKey key) {
        changes.put(key, new Change(model.find(key), Optional.empty()));
        return this;
    }

    /** Returns the record under a key after what was drafted so far. */
    public Optional<ModelRecord> find(RecordKey key) {
        return changes.containsKey(key)
                ? Optional.ofNullable(changes.get(key)).flatMap(Change::after)
                : model.find(key);
    }

    /** Returns whether there is a record under a key after what was drafted so far. */
    public boolean has(RecordKey key) {
        return find(key).isPresent();
    }

    /** Returns what was drafted. */
    public ChangeSet changes() {
        return new ChangeSet(changes);
    }
}

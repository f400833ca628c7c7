package org.stormspec.model.store;

import java.util.Optional;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.RecordKey;

/**
 * What happened to one record: added (no before), removed (no after) or updated.
 *
 * @param before the record as it was
 * @param after the record as it is
 */
public record Change(Optional<ModelRecord> before, Optional<ModelRecord> after) {

    /** Returns the change that adds a record. */
    public static Change added(ModelRecord after) {
        return new Change(Optional.empty(), Optional.of(after));
    }

    /** Returns the change that removes a record. */
    public static Change removed(ModelRecord before) {
        return new Change(Optional.of(before), Optional.empty());
    }

    /** Returns the change that replaces a record by another one under the same key. */
    public static Change updated(ModelRecord before, ModelRecord after) {
        return new Change(Optional.of(before), Optional.of(after));
    }

    /** Returns the key of the record. */
    public RecordKey key() {
        return after.or(() -> before).orElseThrow().key();
    }

    /** Returns the change that takes this one back. */
    public Change inverse() {
        return new Change(after, before);
    }

    /** Returns whether nothing is different afterwards. */
    public boolean isIdle() {
        return before.equals(after);
    }
}

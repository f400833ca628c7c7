package org.stormspec.model.record;

import java.util.Comparator;

/**
 * Names one record in the store.
 *
 * @param type the kind of record
 * @param id unique among records of that type
 */
public record RecordKey(RecordType type, String id) implements Comparable<RecordKey> {

    private static final Comparator<RecordKey> ORDER =
            Comparator.comparing(RecordKey::type).thenComparing(RecordKey::id);

    @Override
    public int compareTo(RecordKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return type + ":" + id;
    }
}

package org.stormspec.model.record;

import static java.util.Objects.requireNonNull;

/**
 * Names one record in the store.
 *
 * @param type the kind of record
 * @param id unique among records of that type
 */
public record RecordKey(RecordType type, String id) implements Comparable<RecordKey> {

    /** Refuses missing parts, which no compiler sees in what is read. */
    public RecordKey {
        requireNonNull(type);
        requireNonNull(id);
    }

    // Written out, as are equals and hashCode: large models are sorted and searched by keys before
    // the JVM has had time to make anything more general fast.
    @Override
    public int compareTo(RecordKey other) {
        return type == other.type ? id.compareTo(other.id) : type.compareTo(other.type);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RecordKey(RecordType itsType, String itsId)
                && type == itsType
                && id.equals(itsId);
    }

    @Override
    public int hashCode() {
        return 31 * id.hashCode() + type.hashCode();
    }

    @Override
    public String toString() {
        return type + ":" + id;
    }
}

package org.stormspec.model.record;

import java.util.Optional;

/**
 * A word of the tag vocabulary.
 *
 * @param id {@code pii}
 * @param means what the tag says about data that bears it
 * @param policy id of the tag policy that follows from it
 */
public record Tag(String id, String means, Optional<String> policy) implements ModelRecord {

    @Override
    public RecordKey key() {
        return new RecordKey(RecordType.TAG, id);
    }
}

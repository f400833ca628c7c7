package org.stormspec.model.merge;

import java.util.Optional;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.RecordKey;

/**
 * A record that both sides edited, or that one side needs and the other removed: only a person can
 * say which is right.
 *
 * @param key of the record
 * @param base the record as both sides found it
 * @param here the record in the model that is being merged into
 * @param there the record as the other side left it
 */
public record Conflict(
        RecordKey key,
        Optional<ModelRecord> base,
        Optional<ModelRecord> here,
        Optional<ModelRecord> there) {}

package org.stormspec.model.record;

/**
 * People who own contexts.
 *
 * @param id {@code finance-team}
 * @param contact an address to write to
 */
public record Team(String id, String contact) implements ModelRecord {

    @Override
    public RecordKey key() {
        return new RecordKey(RecordType.TEAM, id);
    }
}

package org.stormspec.model.record;

/**
 * A part of a board that has a name, to come back to.
 *
 * @param board id of the board
 * @param id unique on the board
 * @param name what people call it
 * @param box what to show
 */
public record View(String board, String id, String name, Box box) implements ModelRecord {

    @Override
    public RecordKey key() {
        return new RecordKey(RecordType.VIEW, board + "/" + id);
    }
}

package org.stormspec.model.record;

/**
 * A stretch of the time that a board tells: from one vertical line to the next.
 *
 * @param board id of the board
 * @param id unique on the board
 * @param name what happens meanwhile
 * @param x where it begins, in board units
 */
public record Phase(String board, String id, String name, int x) implements ModelRecord {

    /** Returns this phase under another name. */
    public Phase named(String newName) {
        return new Phase(board, id, newName, x);
    }

    /** Returns this phase with another beginning. */
    public Phase from(int newX) {
        return new Phase(board, id, name, newX);
    }

    @Override
    public RecordKey key() {
        return new RecordKey(RecordType.PHASE, board + "/" + id);
    }
}

package org.stormspec.model.record;

/**
 * A horizontal band of a board.
 *
 * @param board id of the board
 * @param id unique on the board
 * @param name what it stands for
 * @param y upper edge, in board units
 * @param height in board units
 */
public record Lane(String board, String id, String name, int y, int height) implements ModelRecord {

    @Override
    public RecordKey key() {
        return new RecordKey(RecordType.LANE, board + "/" + id);
    }
}

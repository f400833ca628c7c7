package org.stormspec.model.record;

/**
 * A horizontal band of a board.
 *
 * @param board id of the board
 * @param id unique on the board
 * @param name what it stands for
 * @param y upper edge, in board units
 * @param height in board units
 * @param locked whether it and the stickies in it stay where they are
 */
public record Lane(String board, String id, String name, int y, int height, boolean locked)
        implements ModelRecord {

    /** Makes a lane that is free to move. */
    public Lane(String board, String id, String name, int y, int height) {
        this(board, id, name, y, height, false);
    }

    /** Returns this lane under another name. */
    public Lane named(String newName) {
        return new Lane(board, id, newName, y, height, locked);
    }

    /** Returns this lane at another place, with another height. */
    public Lane at(int newY, int newHeight) {
        return new Lane(board, id, name, newY, newHeight, locked);
    }

    /** Returns this lane held fast, or let go. */
    public Lane lock(boolean newLocked) {
        return new Lane(board, id, name, y, height, newLocked);
    }

    @Override
    public RecordKey key() {
        return new RecordKey(RecordType.LANE, board + "/" + id);
    }
}

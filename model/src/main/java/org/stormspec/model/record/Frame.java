package org.stormspec.model.record;

/**
 * A bounded context drawn on a board.
 *
 * @param board id of the board
 * @param id unique on the board
 * @param context id of the context it shows
 * @param box where it stands
 * @param emerging whether the boundary is still a candidate, drawn dashed
 */
public record Frame(String board, String id, String context, Box box, boolean emerging)
        implements ModelRecord {

    /** Returns this frame at another place. */
    public Frame at(Box newBox) {
        return new Frame(board, id, context, newBox, emerging);
    }

    @Override
    public RecordKey key() {
        return new RecordKey(RecordType.FRAME, board + "/" + id);
    }
}

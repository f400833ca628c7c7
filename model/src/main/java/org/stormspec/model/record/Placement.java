package org.stormspec.model.record;

/**
 * One sticky on one board.
 *
 * @param board id of the board
 * @param id short random string, unique on the board
 * @param element id of the element it shows
 * @param box where it stands
 */
public record Placement(String board, String id, String element, Box box) implements ModelRecord {

    /** Returns the usual size of a sticky of this kind, at a place. */
    public static Box boxAt(Kind kind, int x, int y) {
        return switch (kind) {
            case ACTOR -> new Box(x, y, 104, 72);
            case HOTSPOT -> new Box(x, y, 136, 104);
            default -> new Box(x, y, 160, 104);
        };
    }

    /** Returns this placement at another place. */
    public Placement at(Box newBox) {
        return new Placement(board, id, element, newBox);
    }

    @Override
    public RecordKey key() {
        return new RecordKey(RecordType.PLACEMENT, board + "/" + id);
    }
}

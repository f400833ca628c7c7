package org.stormspec.model.record;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * One sticky on one board.
 *
 * @param board id of the board
 * @param id short random string, unique on the board
 * @param element id of the element it shows
 * @param box where it stands
 * @param group what it is grouped under: stickies of a board with the same word move together
 * @param locked whether it stays where it is
 * @param layer higher ones cover lower ones; 0 unless somebody said so
 */
public record Placement(
        String board,
        String id,
        String element,
        Box box,
        Optional<String> group,
        boolean locked,
        int layer)
        implements ModelRecord {

    /** Refuses missing parts, which no compiler sees in what is read. */
    public Placement {
        requireNonNull(board);
        requireNonNull(id);
        requireNonNull(element);
        requireNonNull(box);
        requireNonNull(group);
    }

    /** Makes a sticky that stands by itself, free to move, on the usual layer. */
    public Placement(String board, String id, String element, Box box) {
        this(board, id, element, box, Optional.empty(), false, 0);
    }

    /** Returns the usual size of a sticky of this kind, at a place. */
    public static Box boxAt(Kind kind, int x, int y) {
        return switch (kind) {
            case ACTOR -> new Box(x, y, 104, 72);
            case HOTSPOT -> new Box(x, y, 136, 104);
            case VALUE -> new Box(x, y, 104, 72);
            case TIME -> new Box(x, y, 136, 72);
            default -> new Box(x, y, 160, 104);
        };
    }

    /** Returns this placement at another place. */
    public Placement at(Box newBox) {
        return new Placement(board, id, element, newBox, group, locked, layer);
    }

    /** Returns this placement as a sticky of another element. */
    public Placement showing(String newElement) {
        return new Placement(board, id, newElement, box, group, locked, layer);
    }

    /** Returns this placement in another group, or in none. */
    public Placement in(Optional<String> newGroup) {
        return new Placement(board, id, element, box, newGroup, locked, layer);
    }

    /** Returns this placement held fast, or let go. */
    public Placement lock(boolean newLocked) {
        return new Placement(board, id, element, box, group, newLocked, layer);
    }

    /** Returns this placement on another layer. */
    public Placement on(int newLayer) {
        return new Placement(board, id, element, box, group, locked, newLayer);
    }

    @Override
    public RecordKey key() {
        return new RecordKey(RecordType.PLACEMENT, board + "/" + id);
    }
}

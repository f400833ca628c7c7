package org.stormspec.render.tool;

import java.util.LinkedHashSet;
import java.util.Set;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.render.view.Point;

/**
 * The button is down on something, and it is not yet clear whether this is a click or a drag.
 *
 * @param key of what was pressed
 * @param start where, in pixels
 * @param settles whether a click leaves only this selected
 */
record Pressed(RecordKey key, Point start, boolean settles) implements Gesture {

    /** A pointer that strays less than this is not dragging, in logical pixels. */
    static final double THRESHOLD = 4;

    /** Selects as a press does, and waits. */
    static Gesture on(RecordKey key, Input.Press press, Desk desk) {
        boolean selected = desk.selection().contains(key);
        if (press.keys().adds()) {
            toggle(key, desk);
            return desk.selection().contains(key)
                    ? new Pressed(key, press.at(), false)
                    : Idle.AT_REST;
        }
        if (!selected) {
            desk.select(desk.grouped(Set.of(key)));
        }
        return new Pressed(key, press.at(), selected);
    }

    private static void toggle(RecordKey key, Desk desk) {
        Set<RecordKey> keys = new LinkedHashSet<>(desk.selection());
        Set<RecordKey> group = desk.grouped(Set.of(key));
        if (!keys.removeAll(group)) {
            keys.addAll(group);
        }
        desk.select(keys);
    }

    @Override
    public Gesture on(Input input, Desk desk) {
        return switch (input) {
            case Input.Move move when isDrag(move.at()) -> drag(move, desk);
            case Input.Release _ -> click(desk);
            default -> this;
        };
    }

    private boolean isDrag(Point at) {
        return key.type() != RecordType.LINK && at.distanceTo(start) >= THRESHOLD;
    }

    private Gesture drag(Input.Move move, Desk desk) {
        Gesture moving =
                move.keys().alt()
                        ? Moving.beginCopy(key, start, desk)
                        : Moving.begin(key, start, desk);
        return moving.on(move, desk);
    }

    private Gesture click(Desk desk) {
        if (settles) {
            desk.select(desk.grouped(Set.of(key)));
        }
        return Idle.AT_REST;
    }
}

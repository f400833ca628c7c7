package org.stormspec.render.tool;

import java.util.Optional;
import java.util.Set;
import org.stormspec.model.edit.Workshop;
import org.stormspec.model.record.Lane;
import org.stormspec.model.record.RecordKey;
import org.stormspec.render.view.Point;

/**
 * The lower edge of a lane is dragged; what is below follows.
 *
 * @param key of the lane
 * @param start where the press was, in pixels
 * @param before the lane when the drag began; empty until it does
 */
record LaneResizing(RecordKey key, Point start, Optional<Lane> before) implements Gesture {

    /** Waits for the drag. */
    static Gesture from(RecordKey key, Point start, Desk desk) {
        desk.select(Set.of(key));
        return new LaneResizing(key, start, Optional.empty());
    }

    @Override
    public Gesture on(Input input, Desk desk) {
        return switch (input) {
            case Input.Move move when before.isPresent() -> follow(move, desk);
            case Input.Move move when move.at().distanceTo(start) >= Pressed.THRESHOLD ->
                    begin(move, desk);
            case Input.Release _ -> end(desk);
            default -> this;
        };
    }

    private Gesture begin(Input.Move move, Desk desk) {
        Optional<Lane> lane = LaneShaping.find(desk, key);
        if (lane.isEmpty()) {
            return Idle.AT_REST;
        }
        if (lane.get().locked()) {
            desk.say("This lane is locked and stays. Ctrl+L lets it go");
            return Idle.AT_REST;
        }
        desk.edits().begin("resize lane");
        return new LaneResizing(key, start, lane).on(move, desk);
    }

    private Gesture follow(Input.Move move, Desk desk) {
        double by = (move.at().y() - start.y()) / desk.camera().zoom();
        before.ifPresent(lane -> {
            desk.edits().restart();
            desk.edits()
                    .perform(any ->
                            Workshop.resizeLane(
                                    desk.scene().model(), lane, Desk.snapped(lane.height() + by)));
        });
        return this;
    }

    private Gesture end(Desk desk) {
        if (before.isPresent()) {
            desk.edits().commit();
        }
        return Idle.AT_REST;
    }

    @Override
    public void abandon(Desk desk) {
        if (before.isPresent()) {
            desk.edits().cancel();
        }
    }

    @Override
    public Pointer pointer() {
        return Pointer.RESIZE_DOWN;
    }
}

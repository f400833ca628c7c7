package org.stormspec.render.tool;

import java.util.Optional;
import java.util.Set;
import org.stormspec.model.record.RecordKey;
import org.stormspec.render.scene.Hit;

/** Nothing is going on; a press decides what begins. */
record Idle(Pointer pointer) implements Gesture {

    static final Idle AT_REST = new Idle(Pointer.ARROW);

    @Override
    public Gesture on(Input input, Desk desk) {
        return switch (input) {
            case Input.Press press -> press(press, desk);
            case Input.Move move -> new Idle(over(desk.hit(move.at())));
            default -> this;
        };
    }

    private Gesture press(Input.Press press, Desk desk) {
        return switch (press.button()) {
            case MIDDLE -> new Panning(press.at());
            case SECONDARY -> menu(desk.hit(press.at()), desk);
            case PRIMARY -> desk.isSpaceHeld() ? new Panning(press.at()) : primary(press, desk);
        };
    }

    /** A menu speaks about what is under the pointer. */
    private Gesture menu(Hit hit, Desk desk) {
        Optional<RecordKey> key = key(hit);
        if (key.isEmpty()) {
            desk.select(Set.of());
        } else if (!desk.selection().contains(key.get())) {
            desk.select(desk.grouped(Set.of(key.get())));
        }
        new Appending(desk).menu();
        return desk.gesture();
    }

    private static Gesture primary(Input.Press press, Desk desk) {
        Hit hit = desk.hit(press.at());
        return switch (hit) {
            case Hit.Nothing _ -> empty(press, desk);
            case Hit.OnHandle handle -> Wiring.dragged(handle.key(), press.at(), desk);
            case Hit.OnCorner corner -> Resizing.from(corner, press.at());
            case Hit.OnSticky sticky -> item(sticky.key(), press, desk);
            case Hit.OnLink link -> item(link.key(), press, desk);
            case Hit.OnFrame frame -> item(frame.key(), press, desk);
            case Hit.OnLane lane -> item(lane.key(), press, desk);
            case Hit.OnLaneEdge edge -> LaneResizing.from(edge.key(), press.at(), desk);
            case Hit.OnPhase phase -> item(phase.key(), press, desk);
        };
    }

    private static Gesture empty(Input.Press press, Desk desk) {
        return press.keys().shift()
                ? Lasso.from(press.at(), desk)
                : new Marquee(press.at(), desk.selection(), press.keys());
    }

    private static Gesture item(RecordKey key, Input.Press press, Desk desk) {
        if (press.clicks() == 2) {
            desk.edit(key);
            return AT_REST;
        }
        return Pressed.on(key, press, desk);
    }

    private static Optional<RecordKey> key(Hit hit) {
        return switch (hit) {
            case Hit.Nothing _ -> Optional.empty();
            case Hit.OnHandle handle -> Optional.of(handle.key());
            case Hit.OnCorner corner -> Optional.of(corner.key());
            case Hit.OnSticky sticky -> Optional.of(sticky.key());
            case Hit.OnLink link -> Optional.of(link.key());
            case Hit.OnFrame frame -> Optional.of(frame.key());
            case Hit.OnLane lane -> Optional.of(lane.key());
            case Hit.OnLaneEdge edge -> Optional.of(edge.key());
            case Hit.OnPhase phase -> Optional.of(phase.key());
        };
    }

    private static Pointer over(Hit hit) {
        return switch (hit) {
            case Hit.Nothing _ -> Pointer.ARROW;
            case Hit.OnHandle _ -> Pointer.CROSS;
            case Hit.OnCorner corner ->
                    corner.right() == corner.lower()
                            ? Pointer.RESIZE_FALLING
                            : Pointer.RESIZE_RISING;
            case Hit.OnLaneEdge _ -> Pointer.RESIZE_DOWN;
            case Hit.OnSticky _, Hit.OnLink _, Hit.OnFrame _, Hit.OnLane _, Hit.OnPhase _ ->
                    Pointer.HAND;
        };
    }
}

package org.stormspec.render.tool;

import java.util.Optional;
import org.stormspec.model.record.Box;
import org.stormspec.render.scene.Hit;
import org.stormspec.render.view.Point;

/**
 * A frame is given another size by one of its corners.
 *
 * @param corner which
 * @param start where the press was, in pixels
 * @param before the frame's box when the drag began; empty until it does
 */
record Resizing(Hit.OnCorner corner, Point start, Optional<Box> before) implements Gesture {

    /** A frame is not made smaller than this, in board units. */
    private static final int LEAST = 64;

    /** Waits for the drag. */
    static Resizing from(Hit.OnCorner corner, Point start) {
        return new Resizing(corner, start, Optional.empty());
    }

    @Override
    public Gesture on(Input input, Desk desk) {
        return switch (input) {
            case Input.Move move when before.isPresent() -> {
                desk.edits().resizeFrame(corner.key(), box(before.get(), move.at(), desk));
                yield this;
            }
            case Input.Move move when move.at().distanceTo(start) >= Pressed.THRESHOLD ->
                    begin(move, desk);
            case Input.Release _ -> end(desk);
            default -> this;
        };
    }

    private Gesture begin(Input.Move move, Desk desk) {
        Optional<Box> box =
                desk.scene().frames().find(corner.key()).map(frame -> frame.frame().box());
        if (box.isEmpty()) {
            return Idle.AT_REST;
        }
        desk.edits().begin("resize context");
        return new Resizing(corner, start, box).on(move, desk);
    }

    private Box box(Box box, Point screen, Desk desk) {
        Point at = desk.camera().toWorld(screen);
        int x = Desk.snapped(at.x());
        int y = Desk.snapped(at.y());
        int left = corner.right() ? box.x() : Math.min(x, box.right() - LEAST);
        int right = corner.right() ? Math.max(x, box.x() + LEAST) : box.right();
        int top = corner.lower() ? box.y() : Math.min(y, box.bottom() - LEAST);
        int bottom = corner.lower() ? Math.max(y, box.y() + LEAST) : box.bottom();
        return new Box(left, top, right - left, bottom - top);
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
        return corner.right() == corner.lower() ? Pointer.RESIZE_FALLING : Pointer.RESIZE_RISING;
    }
}

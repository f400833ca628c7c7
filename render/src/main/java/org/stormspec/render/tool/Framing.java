package org.stormspec.render.tool;

import java.util.Optional;
import org.stormspec.model.record.Box;
import org.stormspec.render.view.Point;
import org.stormspec.render.view.Rect;

/**
 * A bounded context is drawn round stickies.
 *
 * @param start where the drawing began, in pixels; empty until the press
 */
record Framing(Optional<Point> start) implements Gesture {

    /** A frame is not drawn smaller than this, in board units. */
    private static final int LEAST = 64;

    @Override
    public Gesture on(Input input, Desk desk) {
        return switch (input) {
            case Input.Press press -> new Framing(Optional.of(press.at()));
            case Input.Move move -> {
                start.ifPresent(from -> desk.show(new Feedback.Outline(area(from, move, desk))));
                yield this;
            }
            case Input.Release release -> finish(release.at(), desk);
            default -> this;
        };
    }

    private static Rect area(Point from, Input.Move move, Desk desk) {
        return Rect.between(desk.camera().toWorld(from), desk.camera().toWorld(move.at()));
    }

    private Gesture finish(Point to, Desk desk) {
        desk.show(new Feedback.None());
        start.map(from -> Rect.between(desk.camera().toWorld(from), desk.camera().toWorld(to)))
                .filter(area -> area.width() >= LEAST && area.height() >= LEAST)
                .ifPresent(area -> desk.drawContext(box(area)));
        return Idle.AT_REST;
    }

    private static Box box(Rect area) {
        int x = Desk.snapped(area.x());
        int y = Desk.snapped(area.y());
        return new Box(x, y, Desk.snapped(area.right()) - x, Desk.snapped(area.bottom()) - y);
    }

    @Override
    public void abandon(Desk desk) {
        desk.show(new Feedback.None());
    }

    @Override
    public Pointer pointer() {
        return Pointer.CROSS;
    }
}

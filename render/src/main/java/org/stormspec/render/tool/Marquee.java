package org.stormspec.render.tool;

import java.util.LinkedHashSet;
import java.util.Set;
import org.stormspec.model.record.RecordKey;
import org.stormspec.render.view.Point;
import org.stormspec.render.view.Rect;

/**
 * A rectangle is drawn over the empty board; stickies that it touches and frames that it holds are
 * selected. A click without a rectangle selects nothing.
 *
 * @param start where it began, in pixels
 * @param before what was selected
 * @param keys held at the press
 */
record Marquee(Point start, Set<RecordKey> before, Keys keys) implements Gesture {

    @Override
    public Gesture on(Input input, Desk desk) {
        return switch (input) {
            case Input.Move move when move.at().distanceTo(start) >= Pressed.THRESHOLD ->
                    draw(move.at(), desk);
            case Input.Release release -> end(release, desk);
            default -> this;
        };
    }

    private Gesture draw(Point to, Desk desk) {
        Rect area = Rect.between(desk.camera().toWorld(start), desk.camera().toWorld(to));
        desk.show(new Feedback.Marquee(area));
        Set<RecordKey> found = new LinkedHashSet<>(keys.adds() ? before : Set.of());
        desk.scene()
                .frames()
                .forEachIn(
                        area,
                        frame -> {
                            if (area.contains(frame.bounds())) {
                                found.add(frame.key());
                            }
                        });
        desk.scene().stickies().forEachIn(area, sticky -> found.add(sticky.key()));
        desk.select(desk.grouped(found));
        return this;
    }

    private Gesture end(Input.Release release, Desk desk) {
        if (release.at().distanceTo(start) < Pressed.THRESHOLD && !keys.adds()) {
            desk.select(Set.of());
        }
        desk.show(new Feedback.None());
        return Idle.AT_REST;
    }

    @Override
    public void abandon(Desk desk) {
        desk.select(before);
        desk.show(new Feedback.None());
    }
}

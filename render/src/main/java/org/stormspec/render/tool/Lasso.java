package org.stormspec.render.tool;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.stormspec.model.record.RecordKey;
import org.stormspec.render.view.Point;
import org.stormspec.render.view.Rect;

/**
 * Stickies are circled; those whose middle lies inside are selected, beside what was.
 *
 * @param line so far, in board units
 * @param before what was selected
 */
record Lasso(List<Point> line, Set<RecordKey> before) implements Gesture {

    /** Begins at a place in pixels. */
    static Lasso from(Point screen, Desk desk) {
        return new Lasso(List.of(desk.camera().toWorld(screen)), desk.selection());
    }

    @Override
    public Gesture on(Input input, Desk desk) {
        return switch (input) {
            case Input.Move move -> draw(desk.camera().toWorld(move.at()), desk);
            case Input.Release _ -> {
                desk.show(new Feedback.None());
                yield Idle.AT_REST;
            }
            default -> this;
        };
    }

    private Gesture draw(Point at, Desk desk) {
        double step = Pressed.THRESHOLD / desk.camera().zoom();
        if (line.getLast().distanceTo(at) < step) {
            return this;
        }
        List<Point> longer = new ArrayList<>(line);
        longer.add(at);
        Lasso next = new Lasso(List.copyOf(longer), before);
        desk.show(new Feedback.Lasso(next.line));
        desk.select(next.circled(desk));
        return next;
    }

    private Set<RecordKey> circled(Desk desk) {
        Set<RecordKey> found = new LinkedHashSet<>(before);
        Rect area =
                line.stream()
                        .map(point -> Rect.between(point, point))
                        .reduce(Rect::union)
                        .orElseThrow();
        desk.scene()
                .stickies()
                .forEachIn(
                        area,
                        sticky -> {
                            if (holds(sticky.bounds().middle())) {
                                found.add(sticky.key());
                            }
                        });
        return desk.grouped(found);
    }

    /** A point lies inside when a ray from it crosses the closed line an odd number of times. */
    private boolean holds(Point point) {
        boolean inside = false;
        for (int i = 0, j = line.size() - 1; i < line.size(); j = i++) {
            Point one = line.get(i);
            Point other = line.get(j);
            boolean spans = one.y() > point.y() != other.y() > point.y();
            if (spans
                    && point.x()
                            < (other.x() - one.x()) * (point.y() - one.y()) / (other.y() - one.y())
                                    + one.x()) {
                inside = !inside;
            }
        }
        return inside;
    }

    @Override
    public void abandon(Desk desk) {
        desk.select(before);
        desk.show(new Feedback.None());
    }

    @Override
    public Pointer pointer() {
        return Pointer.CROSS;
    }
}

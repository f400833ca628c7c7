package org.stormspec.render.tool;

import java.util.LinkedHashSet;
import java.util.Set;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.render.scene.FrameItem;
import org.stormspec.render.scene.StickyItem;
import org.stormspec.render.view.Point;
import org.stormspec.render.view.Rect;

/**
 * Things are dragged; they snap to the grid by the one that was grabbed.
 *
 * @param keys of all that moves
 * @param grabbed where the grabbed thing was, in board units
 * @param start where the pointer was, in board units
 * @param dx how far so far, in board units
 * @param dy how far so far
 */
record Moving(Set<RecordKey> keys, Point grabbed, Point start, int dx, int dy) implements Gesture {

    /** Begins to drag the selection by one of its members; a frame takes its stickies along. */
    static Moving begin(RecordKey key, Point screen, Desk desk) {
        Set<RecordKey> keys = new LinkedHashSet<>();
        for (RecordKey selected : desk.selection()) {
            keys.add(selected);
            desk.scene().frames().find(selected).ifPresent(frame -> keys.addAll(in(frame, desk)));
        }
        keys.removeIf(member -> member.type() == RecordType.LINK);
        desk.edits().begin("move");
        desk.show(new Feedback.Lift(placements(keys)));
        return new Moving(keys, corner(key, desk), desk.camera().toWorld(screen), 0, 0);
    }

    private static Set<RecordKey> in(FrameItem frame, Desk desk) {
        Set<RecordKey> inside = new LinkedHashSet<>();
        Box box = frame.frame().box();
        desk.scene()
                .stickies()
                .forEachIn(
                        Rect.of(box),
                        sticky -> {
                            if (box.holdsMiddleOf(sticky.box())) {
                                inside.add(sticky.key());
                            }
                        });
        return inside;
    }

    private static Set<RecordKey> placements(Set<RecordKey> keys) {
        Set<RecordKey> placements = new LinkedHashSet<>(keys);
        placements.removeIf(key -> key.type() != RecordType.PLACEMENT);
        return placements;
    }

    private static Point corner(RecordKey key, Desk desk) {
        return desk.scene()
                .stickies()
                .find(key)
                .map(StickyItem::bounds)
                .or(() -> desk.scene().frames().find(key).map(FrameItem::bounds))
                .or(() -> desk.scene().lanes().find(key).map(lane -> lane.bounds()))
                .map(bounds -> new Point(bounds.x(), bounds.y()))
                .orElse(new Point(0, 0));
    }

    @Override
    public Gesture on(Input input, Desk desk) {
        return switch (input) {
            case Input.Move move -> follow(move, desk);
            case Input.Release _ -> end(desk);
            default -> this;
        };
    }

    private Gesture follow(Input.Move move, Desk desk) {
        Point now = desk.camera().toWorld(move.at());
        int nextX = Desk.snapped(grabbed.x() + now.x() - start.x()) - (int) grabbed.x();
        int nextY = Desk.snapped(grabbed.y() + now.y() - start.y()) - (int) grabbed.y();
        if (nextX == dx && nextY == dy) {
            return this;
        }
        desk.edits().drag(keys, nextX, nextY);
        return new Moving(keys, grabbed, start, nextX, nextY);
    }

    private Gesture end(Desk desk) {
        desk.edits().drop(keys, dx, dy);
        desk.edits().commit();
        desk.show(new Feedback.None());
        return Idle.AT_REST;
    }

    @Override
    public void abandon(Desk desk) {
        desk.edits().cancel();
        desk.show(new Feedback.None());
    }

    @Override
    public Pointer pointer() {
        return Pointer.MOVE;
    }
}

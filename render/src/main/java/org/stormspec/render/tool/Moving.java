package org.stormspec.render.tool;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stormspec.model.edit.Workshop;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.render.scene.FrameItem;
import org.stormspec.render.scene.StickyItem;
import org.stormspec.render.view.Point;
import org.stormspec.render.view.Rect;

/**
 * Things are dragged. The one that was grabbed snaps to the grid, or to the stickies round it while
 * Alt is up.
 *
 * @param keys of all that moves
 * @param placements the stickies among them
 * @param grabbed where the grabbed thing was, in board units
 * @param start where the pointer was, in board units
 * @param dx how far so far, in board units
 * @param dy how far so far
 * @param snapping what pulls
 * @param originals keys of what was copied to get these; empty when they are no copies
 */
record Moving(
        Set<RecordKey> keys,
        Set<RecordKey> placements,
        Rect grabbed,
        Point start,
        int dx,
        int dy,
        Snapping snapping,
        Optional<Set<RecordKey>> originals)
        implements Gesture {

    /** Begins to drag the selection by one of its members; a frame takes its stickies along. */
    static Gesture begin(RecordKey key, Point screen, Desk desk) {
        Set<RecordKey> keys = new Locks(desk).free(withContents(desk.selection(), desk));
        if (keys.isEmpty()) {
            return Idle.AT_REST;
        }
        desk.edits().begin("move");
        return begin(keys, corner(key, desk), screen, desk, Optional.empty());
    }

    /** Begins to drag copies of the selected stickies. */
    static Gesture beginCopy(RecordKey key, Point screen, Desk desk) {
        Set<RecordKey> originals = desk.selection();
        if (desk.placements(originals).isEmpty()) {
            return begin(key, screen, desk);
        }
        desk.edits().begin("copy");
        ChangeSet changes =
                desk.edits()
                        .perform(edits ->
                                edits.duplicate(
                                        desk.scene().model(), desk.placements(originals), 0, 0));
        desk.edits().keep();
        Set<RecordKey> copies = Desk.placed(changes);
        desk.select(copies);
        return begin(copies, corner(key, desk), screen, desk, Optional.of(originals));
    }

    private static Moving begin(
            Set<RecordKey> keys,
            Rect grabbed,
            Point screen,
            Desk desk,
            Optional<Set<RecordKey>> originals) {
        Set<RecordKey> placements = placements(keys);
        desk.show(new Feedback.Lift(placements));
        return new Moving(
                keys,
                placements,
                grabbed,
                desk.camera().toWorld(screen),
                0,
                0,
                Snapping.of(desk, placements),
                originals);
    }

    /** Returns things that stand somewhere, frames with the stickies inside. */
    static Set<RecordKey> withContents(Set<RecordKey> selection, Desk desk) {
        Set<RecordKey> keys = new LinkedHashSet<>();
        for (RecordKey selected : selection) {
            keys.add(selected);
            desk.scene().frames().find(selected).ifPresent(frame -> keys.addAll(in(frame, desk)));
        }
        keys.removeIf(member -> member.type() == RecordType.LINK);
        keys.addAll(Workshop.pinnedTo(desk.scene().model(), keys));
        return keys;
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

    private static Rect corner(RecordKey key, Desk desk) {
        return desk.scene()
                .stickies()
                .find(key)
                .map(StickyItem::bounds)
                .or(() -> desk.scene().frames().find(key).map(FrameItem::bounds))
                .or(() -> desk.scene().lanes().find(key).map(lane -> lane.bounds()))
                .orElse(new Rect(0, 0, 0, 0));
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
        Rect free = at(now.x() - start.x(), now.y() - start.y());
        boolean snaps = originals.isPresent() || !move.keys().alt();
        Snapping.Pull pull =
                snaps && !placements.isEmpty()
                        ? snapping.pull(free, desk.camera().zoom())
                        : new Snapping.Pull(Optional.empty(), Optional.empty());
        int nextX = offset(grabbed.x(), free.x(), pull.dx());
        int nextY = offset(grabbed.y(), free.y(), pull.dy());
        Feedback.Lift lift =
                new Feedback.Lift(
                        placements,
                        snaps && !placements.isEmpty()
                                ? snapping.guides(at(nextX, nextY))
                                : List.of());
        if (nextX != dx || nextY != dy) {
            desk.edits().drag(keys, nextX, nextY);
        }
        if (!lift.equals(desk.feedback())) {
            desk.show(lift);
        }
        return new Moving(keys, placements, grabbed, start, nextX, nextY, snapping, originals);
    }

    private Rect at(double offsetX, double offsetY) {
        return new Rect(
                grabbed.x() + offsetX, grabbed.y() + offsetY, grabbed.width(), grabbed.height());
    }

    private static int offset(double before, double now, Optional<Double> pull) {
        return pull.map(by -> (int) Math.rint(now + by) - (int) before)
                .orElseGet(() -> Desk.snapped(now) - (int) before);
    }

    private Gesture end(Desk desk) {
        desk.edits().drop(keys, dx, dy);
        desk.edits().commit();
        desk.show(new Feedback.None());
        originals.ifPresent(from -> desk.copying().copied(from, keys));
        return Idle.AT_REST;
    }

    @Override
    public void abandon(Desk desk) {
        desk.edits().cancel();
        desk.show(new Feedback.None());
        originals.ifPresent(desk::select);
        desk.prune();
    }

    @Override
    public Pointer pointer() {
        return Pointer.MOVE;
    }
}

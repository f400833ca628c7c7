package org.stormspec.render.tool;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.Frame;
import org.stormspec.model.record.Lane;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.Phase;
import org.stormspec.model.record.Placement;
import org.stormspec.model.store.ModelView;
import org.stormspec.render.view.Point;

/**
 * Room is made or taken: whatever stands to the right of the pointer, or below it, moves along with
 * it. Contexts and lanes across the line grow or shrink, so that nothing changes where it belongs.
 *
 * @param start where the press was, in pixels; empty until then
 * @param room what moves; empty until the drag has a direction
 */
record Spacing(Optional<Point> start, Optional<Room> room) implements Gesture {

    /** Frames and lanes are not made smaller than this, in board units. */
    private static final int LEAST = 64;

    /** Rows of this height are looked at one by one to find what stands in the way. */
    private static final int ROW = 32;

    /** Waits for the press. */
    static Spacing armed(Desk desk) {
        desk.say("Drag to push everything right of or below the pointer. Esc to stop");
        return new Spacing(Optional.empty(), Optional.empty());
    }

    @Override
    public Gesture on(Input input, Desk desk) {
        return switch (input) {
            case Input.Press press -> new Spacing(Optional.of(press.at()), Optional.empty());
            case Input.Move move -> move(move.at(), desk);
            case Input.Release _ when start.isPresent() -> end(desk);
            default -> this;
        };
    }

    private Gesture move(Point at, Desk desk) {
        if (room.isPresent()) {
            room.get().follow(at, desk);
            return this;
        }
        return start.filter(from -> from.distanceTo(at) >= Pressed.THRESHOLD)
                .<Gesture>map(from -> begin(from, at, desk))
                .orElse(this);
    }

    private Spacing begin(Point from, Point at, Desk desk) {
        boolean sideways = Math.abs(at.x() - from.x()) >= Math.abs(at.y() - from.y());
        Room made = new Room(sideways, desk.camera().toWorld(from), desk);
        desk.edits().begin(sideways ? "make room sideways" : "make room downwards");
        made.follow(at, desk);
        return new Spacing(start, Optional.of(made));
    }

    private Gesture end(Desk desk) {
        if (room.isPresent()) {
            desk.edits().commit();
        }
        desk.show(new Feedback.None());
        desk.say("");
        return Idle.AT_REST;
    }

    @Override
    public void abandon(Desk desk) {
        if (room.isPresent()) {
            desk.edits().cancel();
        }
        desk.show(new Feedback.None());
        desk.say("");
    }

    @Override
    public Pointer pointer() {
        return Pointer.CROSS;
    }

    /** What moves when room is made from a line on. */
    static final class Room {

        private final boolean sideways;
        private final Point start;
        private final int line;
        private final List<ModelRecord> beyond = new ArrayList<>();
        private final List<ModelRecord> across = new ArrayList<>();
        private final int least;
        private int offset;

        Room(boolean sideways, Point start, Desk desk) {
            this.sideways = sideways;
            this.start = start;
            this.line = (int) Math.rint(sideways ? start.x() : start.y());
            ModelView model = desk.scene().model();
            String board = desk.scene().board();
            List<Box> staying = new ArrayList<>();
            Locks locks = new Locks(desk);
            int held = 0;
            for (Placement placement : model.placementsOn(board)) {
                Box box = placement.box();
                boolean after = leading(box) + length(box) / 2 >= line;
                boolean held1 = after && locks.holds(placement);
                held += held1 ? 1 : 0;
                if (after && !held1) {
                    beyond.add(placement);
                } else if (!after) {
                    staying.add(box);
                }
            }
            sort(model, board);
            this.least = least(staying);
            if (held > 0) {
                desk.say(held + " locked stay where they are");
            }
        }

        private void sort(ModelView model, String board) {
            for (Frame frame : model.framesOn(board)) {
                sort(frame, leading(frame.box()), length(frame.box()));
            }
            for (Lane lane : model.lanesOn(board)) {
                if (!sideways && !lane.locked()) {
                    sort(lane, lane.y(), lane.height());
                }
            }
            for (Phase phase : model.phasesOn(board)) {
                if (sideways && phase.x() >= line) {
                    beyond.add(phase);
                }
            }
        }

        private void sort(ModelRecord record, int from, int length) {
            if (from >= line) {
                beyond.add(record);
            } else if (from + length > line) {
                across.add(record);
            }
        }

        private int leading(Box box) {
            return sideways ? box.x() : box.y();
        }

        private int length(Box box) {
            return sideways ? box.width() : box.height();
        }

        /**
         * Room can be taken until something meets something that stays, or a frame is too small.
         */
        private int least(List<Box> staying) {
            Map<Integer, Integer> edges = new HashMap<>();
            staying.forEach(box ->
                    rows(box)
                            .forEach(row ->
                                    edges.merge(row, leading(box) + length(box), Math::max)));
            OptionalInt free =
                    beyond.stream()
                            .filter(Placement.class::isInstance)
                            .map(record -> ((Placement) record).box())
                            .flatMapToInt(box ->
                                    rows(box).stream()
                                            .filter(edges::containsKey)
                                            .mapToInt(row ->
                                                    leading(box) - edges.getOrDefault(row, 0)))
                            .min();
            int room = free.isPresent() ? Math.max(0, free.getAsInt()) : Integer.MAX_VALUE;
            for (ModelRecord record : across) {
                room = Math.min(room, Math.max(0, length(record) - LEAST));
            }
            return -room;
        }

        private int length(ModelRecord record) {
            return switch (record) {
                case Frame frame -> length(frame.box());
                case Lane lane -> lane.height();
                default -> Integer.MAX_VALUE;
            };
        }

        private List<Integer> rows(Box box) {
            int from = sideways ? box.y() : box.x();
            int to = from + (sideways ? box.height() : box.width());
            List<Integer> rows = new ArrayList<>();
            for (int row = Math.floorDiv(from, ROW); row <= Math.floorDiv(to - 1, ROW); row++) {
                rows.add(row);
            }
            return rows;
        }

        void follow(Point screen, Desk desk) {
            Point at = desk.camera().toWorld(screen);
            double wanted = sideways ? at.x() - start.x() : at.y() - start.y();
            int next = Math.max(Desk.snapped(wanted), least);
            if (next != offset) {
                offset = next;
                desk.edits().put(moved());
            }
            desk.show(new Feedback.Room(sideways, line, offset));
        }

        private List<ModelRecord> moved() {
            int dx = sideways ? offset : 0;
            int dy = sideways ? 0 : offset;
            List<ModelRecord> moved = new ArrayList<>(beyond.size() + across.size());
            beyond.forEach(record -> Moved.by(record, dx, dy).ifPresent(moved::add));
            across.forEach(record -> moved.add(grown(record, dx, dy)));
            return moved;
        }

        private static ModelRecord grown(ModelRecord record, int dx, int dy) {
            return switch (record) {
                case Frame frame -> {
                    Box box = frame.box();
                    yield frame.at(new Box(box.x(), box.y(), box.width() + dx, box.height() + dy));
                }
                case Lane lane -> lane.at(lane.y(), lane.height() + dy);
                default -> record;
            };
        }
    }
}

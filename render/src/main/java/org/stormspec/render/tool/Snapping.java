package org.stormspec.render.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stormspec.model.record.RecordKey;
import org.stormspec.render.tool.Feedback.Guide;
import org.stormspec.render.view.Point;
import org.stormspec.render.view.Rect;

/**
 * Brings what is dragged in line with the stickies round it: edge to edge, middle to middle, or at
 * the same distance that two of them have.
 */
final class Snapping {

    /** Pulls from this far, in logical pixels. */
    private static final double REACH = 5;

    /** Looks at no more stickies than this, so that dragging stays quick far out. */
    private static final int MOST = 400;

    private final List<Rect> others;

    private Snapping(List<Rect> others) {
        this.others = others;
    }

    /** Looks at the stickies in view that do not move. */
    static Snapping of(Desk desk, Set<RecordKey> moving) {
        List<Rect> others = new ArrayList<>();
        desk.scene()
                .stickies()
                .forEachIn(
                        desk.seen(),
                        sticky -> {
                            if (others.size() < MOST && !moving.contains(sticky.key())) {
                                others.add(sticky.bounds());
                            }
                        });
        return new Snapping(others);
    }

    /**
     * How far to move further.
     *
     * @param dx in board units; empty when nothing pulls sideways
     * @param dy in board units; empty when nothing pulls up or down
     */
    record Pull(Optional<Double> dx, Optional<Double> dy) {}

    /** Returns what pulls at something that is about to stand at a place. */
    Pull pull(Rect moving, double zoom) {
        double reach = REACH / zoom;
        Optional<Double> dx = nearest(moving, true, reach).or(() -> gap(moving, true, reach));
        Optional<Double> dy = nearest(moving, false, reach).or(() -> gap(moving, false, reach));
        return new Pull(dx, dy);
    }

    private Optional<Double> nearest(Rect moving, boolean sideways, double reach) {
        double best = Double.MAX_VALUE;
        for (Rect other : others) {
            for (double stop : stops(other, sideways)) {
                for (double edge : stops(moving, sideways)) {
                    double pull = stop - edge;
                    best = Math.abs(pull) < Math.abs(best) ? pull : best;
                }
            }
        }
        return Math.abs(best) <= reach ? Optional.of(best) : Optional.empty();
    }

    private static double[] stops(Rect rect, boolean sideways) {
        return sideways
                ? new double[] {rect.x(), rect.middle().x(), rect.right()}
                : new double[] {rect.y(), rect.middle().y(), rect.bottom()};
    }

    /** Returns how far it is to the place at the same distance that two neighbours have. */
    private Optional<Double> gap(Rect moving, boolean sideways, double reach) {
        return gaps(moving, sideways).stream()
                .map(gap -> gap.pull)
                .filter(pull -> Math.abs(pull) <= reach)
                .min((one, other) -> Double.compare(Math.abs(one), Math.abs(other)));
    }

    /** A place at which three stand at equal distances. */
    private record Gap(double pull, Guide one, Guide other) {}

    private List<Gap> gaps(Rect moving, boolean sideways) {
        List<Rect> row = others.stream().filter(other -> inRow(moving, other, sideways)).toList();
        Optional<Rect> before = before(moving, row, sideways);
        Optional<Rect> after = after(moving, row, sideways);
        List<Gap> gaps = new ArrayList<>();
        before.ifPresent(near ->
                before(near, row, sideways)
                        .ifPresent(far -> {
                            double gap = start(near, sideways) - end(far, sideways);
                            double pull = end(near, sideways) + gap - start(moving, sideways);
                            Rect there = shifted(moving, pull, sideways);
                            gaps.add(
                                    new Gap(
                                            pull,
                                            guide(far, near, sideways),
                                            guide(near, there, sideways)));
                        }));
        after.ifPresent(near ->
                after(near, row, sideways)
                        .ifPresent(far -> {
                            double gap = start(far, sideways) - end(near, sideways);
                            double pull = start(near, sideways) - gap - end(moving, sideways);
                            Rect there = shifted(moving, pull, sideways);
                            gaps.add(
                                    new Gap(
                                            pull,
                                            guide(near, far, sideways),
                                            guide(there, near, sideways)));
                        }));
        before.ifPresent(left ->
                after.ifPresent(right -> {
                    double middle = (end(left, sideways) + start(right, sideways)) / 2;
                    double now = (start(moving, sideways) + end(moving, sideways)) / 2;
                    Rect there = shifted(moving, middle - now, sideways);
                    gaps.add(
                            new Gap(
                                    middle - now,
                                    guide(left, there, sideways),
                                    guide(there, right, sideways)));
                }));
        return gaps;
    }

    private static Rect shifted(Rect rect, double by, boolean sideways) {
        return new Rect(
                rect.x() + (sideways ? by : 0),
                rect.y() + (sideways ? 0 : by),
                rect.width(),
                rect.height());
    }

    private static boolean inRow(Rect one, Rect other, boolean sideways) {
        return sideways
                ? one.y() < other.bottom() && other.y() < one.bottom()
                : one.x() < other.right() && other.x() < one.right();
    }

    private static double start(Rect rect, boolean sideways) {
        return sideways ? rect.x() : rect.y();
    }

    private static double end(Rect rect, boolean sideways) {
        return sideways ? rect.right() : rect.bottom();
    }

    private static Optional<Rect> before(Rect rect, List<Rect> row, boolean sideways) {
        return row.stream()
                .filter(other -> end(other, sideways) <= start(rect, sideways) + 1)
                .max((one, other) -> Double.compare(end(one, sideways), end(other, sideways)));
    }

    private static Optional<Rect> after(Rect rect, List<Rect> row, boolean sideways) {
        return row.stream()
                .filter(other -> start(other, sideways) >= end(rect, sideways) - 1)
                .min((one, other) -> Double.compare(start(one, sideways), start(other, sideways)));
    }

    private static Guide guide(Rect from, Rect to, boolean sideways) {
        if (sideways) {
            double y = (Math.max(from.y(), to.y()) + Math.min(from.bottom(), to.bottom())) / 2;
            return new Guide(new Point(from.right(), y), new Point(to.x(), y), true);
        }
        double x = (Math.max(from.x(), to.x()) + Math.min(from.right(), to.right())) / 2;
        return new Guide(new Point(x, from.bottom()), new Point(x, to.y()), true);
    }

    /** Returns the lines that show what something at a place is in line with. */
    List<Guide> guides(Rect moving) {
        List<Guide> guides = new ArrayList<>();
        lines(moving, true, guides);
        lines(moving, false, guides);
        for (boolean sideways : new boolean[] {true, false}) {
            gaps(moving, sideways).stream()
                    .filter(gap -> Math.abs(gap.pull) < 0.5)
                    .findFirst()
                    .ifPresent(gap -> {
                        guides.add(gap.one);
                        guides.add(gap.other);
                    });
        }
        return guides;
    }

    private void lines(Rect moving, boolean sideways, List<Guide> guides) {
        for (double edge : stops(moving, sideways)) {
            Optional<Rect> span =
                    others.stream()
                            .filter(other -> stopsAt(other, edge, sideways))
                            .reduce(Rect::union)
                            .map(moving::union);
            span.ifPresent(all ->
                    guides.add(
                            sideways
                                    ? new Guide(
                                            new Point(edge, all.y()),
                                            new Point(edge, all.bottom()),
                                            false)
                                    : new Guide(
                                            new Point(all.x(), edge),
                                            new Point(all.right(), edge),
                                            false)));
        }
    }

    private static boolean stopsAt(Rect other, double edge, boolean sideways) {
        for (double stop : stops(other, sideways)) {
            if (Math.abs(stop - edge) < 0.5) {
                return true;
            }
        }
        return false;
    }
}

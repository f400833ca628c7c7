package org.stormspec.render.scene;

import org.stormspec.model.record.Box;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.RecordKey;
import org.stormspec.render.view.Point;
import org.stormspec.render.view.Rect;

/**
 * An arrow between two stickies: a cubic Bézier curve from edge to edge, in board units.
 *
 * @param key of the link
 * @param link what it says
 * @param from key of the placement it leaves
 * @param to key of the placement it reaches
 * @param tone how it is drawn
 * @param x0 where it leaves
 * @param y0 where it leaves
 * @param cx0 first control point
 * @param cy0 first control point
 * @param cx1 second control point
 * @param cy1 second control point
 * @param x1 where it arrives
 * @param y1 where it arrives
 */
public record LinkItem(
        RecordKey key,
        Link link,
        RecordKey from,
        RecordKey to,
        Tone tone,
        double x0,
        double y0,
        double cx0,
        double cy0,
        double cx1,
        double cy1,
        double x1,
        double y1)
        implements SceneItem {

    /** A curve bends over at least this much, in board units. */
    private static final double BEND = 32;

    /**
     * A flow reads from left to right: it goes sideways as long as its gap to the side is at least
     * this share of its gap upwards or downwards.
     */
    private static final double LEANING = 0.5;

    /** How a link is drawn. */
    public enum Tone {
        /** Within a context. */
        INSIDE,
        /** From one context to another. */
        ACROSS,
        /** From one context to another by a grant or a policy: dashed. */
        GRANTED
    }

    /**
     * Returns the arrow between two boxes; it leaves and arrives at the middle of the edges that
     * face each other.
     */
    public static LinkItem between(
            Link link, RecordKey from, RecordKey to, Tone tone, Box source, Box target) {
        double gapX = gap(source.x(), source.right(), target.x(), target.right());
        double gapY = gap(source.y(), source.bottom(), target.y(), target.bottom());
        return gapX >= gapY * LEANING || gapY <= 0
                ? sideways(link, from, to, tone, source, target)
                : upright(link, from, to, tone, source, target);
    }

    private static double gap(int from, int to, int otherFrom, int otherTo) {
        return Math.max(otherFrom - to, from - otherTo);
    }

    private static LinkItem sideways(
            Link link, RecordKey from, RecordKey to, Tone tone, Box source, Box target) {
        boolean right = source.x() + source.right() <= target.x() + target.right();
        double x0 = right ? source.right() : source.x();
        double x1 = right ? target.x() : target.right();
        double y0 = source.y() + source.height() / 2.0;
        double y1 = target.y() + target.height() / 2.0;
        double bend = (right ? 1 : -1) * Math.max(BEND, Math.abs(x1 - x0) / 2);
        return new LinkItem(
                link.key(), link, from, to, tone, x0, y0, x0 + bend, y0, x1 - bend, y1, x1, y1);
    }

    private static LinkItem upright(
            Link link, RecordKey from, RecordKey to, Tone tone, Box source, Box target) {
        boolean down = source.y() + source.bottom() <= target.y() + target.bottom();
        double y0 = down ? source.bottom() : source.y();
        double y1 = down ? target.y() : target.bottom();
        double x0 = source.x() + source.width() / 2.0;
        double x1 = target.x() + target.width() / 2.0;
        double bend = (down ? 1 : -1) * Math.max(BEND, Math.abs(y1 - y0) / 2);
        return new LinkItem(
                link.key(), link, from, to, tone, x0, y0, x0, y0 + bend, x1, y1 - bend, x1, y1);
    }

    /** Returns whether the curve is a straight line. */
    public boolean isStraight() {
        return (x0 == x1 && x0 == cx0 && x0 == cx1) || (y0 == y1 && y0 == cy0 && y0 == cy1);
    }

    @Override
    public Rect bounds() {
        double left = Math.min(Math.min(x0, x1), Math.min(cx0, cx1));
        double top = Math.min(Math.min(y0, y1), Math.min(cy0, cy1));
        return new Rect(
                left,
                top,
                Math.max(Math.max(x0, x1), Math.max(cx0, cx1)) - left,
                Math.max(Math.max(y0, y1), Math.max(cy0, cy1)) - top);
    }

    /** Returns how far a point lies from the curve, in board units. */
    public double distanceTo(Point point) {
        double nearest = Double.MAX_VALUE;
        Point before = new Point(x0, y0);
        for (int i = 1; i <= 16; i++) {
            Point next = at(i / 16.0);
            nearest = Math.min(nearest, distance(point, before, next));
            before = next;
        }
        return nearest;
    }

    private Point at(double t) {
        return new Point(cubic(x0, cx0, cx1, x1, t), cubic(y0, cy0, cy1, y1, t));
    }

    private static double cubic(double a, double b, double c, double d, double t) {
        double s = 1 - t;
        return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
    }

    private static double distance(Point point, Point from, Point to) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double length = Math.max(1e-9, dx * dx + dy * dy);
        double along =
                Math.clamp(
                        ((point.x() - from.x()) * dx + (point.y() - from.y()) * dy) / length, 0, 1);
        return point.distanceTo(from.plus(along * dx, along * dy));
    }
}

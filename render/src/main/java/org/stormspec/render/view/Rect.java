package org.stormspec.render.view;

import java.util.Optional;
import org.stormspec.model.record.Box;

/**
 * An upright rectangle, in board units or in screen pixels as the method that takes it says.
 *
 * @param x left edge
 * @param y upper edge
 * @param width not negative
 * @param height not negative
 */
public record Rect(double x, double y, double width, double height) {

    /** Returns the rectangle of a box in board units. */
    public static Rect of(Box box) {
        return new Rect(box.x(), box.y(), box.width(), box.height());
    }

    /** Returns the smallest rectangle that holds both corners, given in any order. */
    public static Rect between(Point one, Point other) {
        return new Rect(
                Math.min(one.x(), other.x()),
                Math.min(one.y(), other.y()),
                Math.abs(one.x() - other.x()),
                Math.abs(one.y() - other.y()));
    }

    /** Returns the x of the right edge. */
    public double right() {
        return x + width;
    }

    /** Returns the y of the lower edge. */
    public double bottom() {
        return y + height;
    }

    /** Returns the square about a point, from which its sides are this far. */
    public static Rect around(Point middle, double half) {
        return new Rect(middle.x() - half, middle.y() - half, 2 * half, 2 * half);
    }

    /** Returns the middle. */
    public Point middle() {
        return new Point(x + width / 2, y + height / 2);
    }

    /** Returns whether the point lies inside or on the edge. */
    public boolean contains(Point point) {
        return x <= point.x() && point.x() <= right() && y <= point.y() && point.y() <= bottom();
    }

    /** Returns whether the other rectangle lies wholly inside. */
    public boolean contains(Rect other) {
        return x <= other.x
                && y <= other.y
                && other.right() <= right()
                && other.bottom() <= bottom();
    }

    /** Returns whether the two touch or overlap. */
    public boolean meets(Rect other) {
        return x <= other.right()
                && other.x <= right()
                && y <= other.bottom()
                && other.y <= bottom();
    }

    /** Returns this rectangle grown by a margin on every side. */
    public Rect grown(double margin) {
        return new Rect(x - margin, y - margin, width + 2 * margin, height + 2 * margin);
    }

    /** Returns what lies in both; empty if they share no area. */
    public Optional<Rect> common(Rect other) {
        double left = Math.max(x, other.x);
        double top = Math.max(y, other.y);
        double wide = Math.min(right(), other.right()) - left;
        double high = Math.min(bottom(), other.bottom()) - top;
        return wide > 0 && high > 0
                ? Optional.of(new Rect(left, top, wide, high))
                : Optional.empty();
    }

    /** Returns the smallest rectangle that holds both. */
    public Rect union(Rect other) {
        double left = Math.min(x, other.x);
        double top = Math.min(y, other.y);
        return new Rect(
                left,
                top,
                Math.max(right(), other.right()) - left,
                Math.max(bottom(), other.bottom()) - top);
    }
}

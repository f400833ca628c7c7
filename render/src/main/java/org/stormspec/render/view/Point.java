package org.stormspec.render.view;

/**
 * A place, in board units or in screen pixels as the method that takes it says.
 *
 * @param x grows to the right
 * @param y grows downwards
 */
public record Point(double x, double y) {

    /** Returns this point moved. */
    public Point plus(double dx, double dy) {
        return new Point(x + dx, y + dy);
    }

    /** Returns how far the other point is away. */
    public double distanceTo(Point other) {
        return Math.hypot(x - other.x, y - other.y);
    }
}

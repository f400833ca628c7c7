package org.stormspec.model.record;

/**
 * A rectangle in board units; x grows to the right, y downwards.
 *
 * @param x left edge
 * @param y upper edge
 * @param width not negative
 * @param height not negative
 */
public record Box(int x, int y, int width, int height) {

    /** Returns the smallest box that holds this one, and another one with room on all sides. */
    public Box around(Box other, int room) {
        int left = Math.min(x, other.x - room);
        int top = Math.min(y, other.y - room);
        int right = Math.max(right(), other.right() + room);
        int bottom = Math.max(bottom(), other.bottom() + room);
        return new Box(left, top, right - left, bottom - top);
    }

    /** Returns the x of the right edge. */
    public int right() {
        return x + width;
    }

    /** Returns the y of the lower edge. */
    public int bottom() {
        return y + height;
    }

    /** Returns whether the middle of the other box lies inside this one. */
    public boolean holdsMiddleOf(Box other) {
        int middleX = other.x + other.width / 2;
        int middleY = other.y + other.height / 2;
        return x <= middleX && middleX < right() && y <= middleY && middleY < bottom();
    }

    /** Returns this box moved. */
    public Box moved(int dx, int dy) {
        return new Box(x + dx, y + dy, width, height);
    }

    /** Returns whether the two boxes share any area. */
    public boolean overlaps(Box other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }
}

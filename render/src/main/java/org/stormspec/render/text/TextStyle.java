package org.stormspec.render.text;

/**
 * How a text may be set in a box.
 *
 * @param face cut of the font
 * @param size wanted size
 * @param floor smallest size to shrink to before the text is clipped
 */
public record TextStyle(Face face, double size, double floor) {

    /** Returns the height of a line at a size, whole so that lines never wander. */
    public static double lineHeight(double size) {
        return Math.rint(size * 1.25);
    }

    /**
     * Returns how far below the middle of a line its baseline lies: half the height of Inter's
     * capitals, which is 0.727 em.
     */
    public static double baselineBelowMiddle(double size) {
        return size * 0.3636;
    }
}

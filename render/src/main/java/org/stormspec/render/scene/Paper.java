package org.stormspec.render.scene;

/**
 * What a sticky is made of at one zoom; made once a frame for each kind, not for each sticky.
 *
 * @param argb colour
 * @param radius of the corners in pixels
 * @param shadow reach of the shadow in pixels; 0 for none
 * @param tilt in radians, clockwise
 * @param dash length of the dashes of its edge in pixels; 0 for no edge
 */
public record Paper(int argb, double radius, double shadow, double tilt, double dash) {

    /** Colour of a dashed edge. */
    public static final int EDGE = 0x8c402000;
}

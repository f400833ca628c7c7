package org.stormspec.render.scene;

/**
 * How a box is drawn.
 *
 * @param radius of the corners in pixels
 * @param fill colour, may be transparent
 * @param border colour, may be transparent
 * @param width of the border in pixels, inside the edge
 * @param dash length of the dashes of the border in pixels; 0 for a solid one
 */
public record BoxStyle(double radius, int fill, int border, int width, int dash) {}

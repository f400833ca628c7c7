package org.stormspec.render.scene;

/**
 * How a line is drawn.
 *
 * @param argb colour
 * @param width in pixels; 0 draws a hairline without smoothing
 * @param dash length of dashes in pixels; 0 for a solid line
 */
public record Stroke(int argb, double width, double dash) {}

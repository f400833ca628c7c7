package org.stormspec.render.scene;

import org.stormspec.render.text.Face;

/**
 * How a text is written.
 *
 * @param face cut of the font
 * @param size in pixels
 * @param argb colour
 * @param tilt in radians, clockwise, about the start of the base line
 */
public record Ink(Face face, double size, int argb, double tilt) {}

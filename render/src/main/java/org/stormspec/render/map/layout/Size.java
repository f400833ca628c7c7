package org.stormspec.render.map.layout;

/**
 * How large something is, in points.
 *
 * @param width not negative
 * @param height not negative
 */
public record Size(double width, double height) {}

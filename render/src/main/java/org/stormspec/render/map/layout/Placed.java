package org.stormspec.render.map.layout;

import org.stormspec.render.view.Rect;

/**
 * Something with its place on the map.
 *
 * @param what the thing
 * @param box where it lies, in points, y down
 */
public record Placed<T>(T what, Rect box) {}

package org.stormspec.render.map.layout;

import org.stormspec.render.map.graph.MapEdge;
import org.stormspec.render.view.Point;

/**
 * An arrow with its way across the map.
 *
 * @param edge the arrow
 * @param curve its line, which ends where the arrow head begins
 * @param tip point of the arrow head, on the border of the node it leads to
 */
public record EdgePath(MapEdge edge, Curve curve, Point tip) {

    /** Length of an arrow head, in points. */
    public static final double HEAD = 7;
}

package org.stormspec.render.map.layout;

import java.util.Optional;
import org.stormspec.render.map.graph.MapEdge;
import org.stormspec.render.view.Point;
import org.stormspec.render.view.Rect;

/**
 * An arrow with its way across the map.
 *
 * @param edge the arrow
 * @param curve its line, which ends where the arrow head begins
 * @param tip point of the arrow head, on the border of the node it leads to
 * @param label room that was kept for the words on the arrow; empty when none was
 */
public record EdgePath(MapEdge edge, Curve curve, Point tip, Optional<Rect> label) {

    /** Length of an arrow head, in points. */
    public static final double HEAD = 7;

    /** Makes an arrow without room for words. */
    public EdgePath(MapEdge edge, Curve curve, Point tip) {
        this(edge, curve, tip, Optional.empty());
    }
}

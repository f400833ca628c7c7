package org.stormspec.render.map.paint;

import java.util.List;
import org.stormspec.render.map.graph.MapEdge;
import org.stormspec.render.map.layout.Curve;
import org.stormspec.render.map.paint.Mark.Pen;
import org.stormspec.render.map.paint.Mark.Shape;
import org.stormspec.render.view.Point;

/** Draws arrows: thin and grey from writers, strong to readers, dashed and hollow by grant. */
final class EdgeBrush {

    private static final double HALF_HEAD = 3.2;

    private final MapLook look;

    EdgeBrush(MapLook look) {
        this.look = look;
    }

    List<Mark> paint(MapEdge.Kind kind, Curve curve, Point tip) {
        Curve head = Outlines.head(curve.end(), tip, HALF_HEAD);
        return List.of(Shape.drawn(curve, pen(kind)), head(kind, head));
    }

    private Pen pen(MapEdge.Kind kind) {
        return switch (kind) {
            case PUBLISHES -> Pen.solid(look.link(), 1.1);
            case READS -> Pen.solid(look.accent(), 1.5);
            case READS_BY_GRANT -> new Pen(look.accent(), 1.5, List.of(5.0, 3.5));
        };
    }

    private Mark head(MapEdge.Kind kind, Curve head) {
        return switch (kind) {
            case PUBLISHES -> Shape.filled(head, look.link());
            case READS -> Shape.filled(head, look.accent());
            case READS_BY_GRANT -> Shape.of(head, look.panel(), Pen.solid(look.accent(), 1.2));
        };
    }
}

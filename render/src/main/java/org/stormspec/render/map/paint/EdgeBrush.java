package org.stormspec.render.map.paint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stormspec.render.map.graph.MapEdge;
import org.stormspec.render.map.layout.Curve;
import org.stormspec.render.map.layout.MapSizes;
import org.stormspec.render.map.paint.Mark.Pen;
import org.stormspec.render.map.paint.Mark.Shape;
import org.stormspec.render.map.paint.Mark.Words;
import org.stormspec.render.text.Face;
import org.stormspec.render.view.Point;
import org.stormspec.render.view.Rect;

/**
 * Draws arrows: thin and grey from writers, strong to readers, dashed and hollow by grant; between
 * contexts with words on them.
 */
final class EdgeBrush {

    /** Half the width of the sign that tells how a reader uses the records. */
    static final double SIGN = 7;

    private static final double HALF_HEAD = 3.2;
    private static final double LETTER = 9;

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
            case GIVES -> Pen.solid(look.accent(), 2.2);
            case READS_BY_GRANT -> new Pen(look.accent(), 1.5, List.of(5.0, 3.5));
            case BESIDE -> new Pen(look.link(), 1.5, List.of(1.5, 3.0));
        };
    }

    private Mark head(MapEdge.Kind kind, Curve head) {
        return switch (kind) {
            case PUBLISHES -> Shape.filled(head, look.link());
            case READS, GIVES -> Shape.filled(head, look.accent());
            case READS_BY_GRANT -> Shape.of(head, look.panel(), Pen.solid(look.accent(), 1.2));
            // Neither side is upstream: the line goes on to the border.
            case BESIDE -> Shape.drawn(head, Pen.solid(look.panel(), 0));
        };
    }

    /** Returns the letter in a circle that tells how a reader uses the records. */
    List<Mark> sign(String letter, Point middle) {
        Rect box = Rect.around(middle, SIGN);
        double width = MapSizes.width(letter, Face.SEMIBOLD, LETTER);
        return List.of(
                Shape.of(Outlines.rounded(box, SIGN), look.panel(), Pen.solid(look.accent(), 1.1)),
                new Words(
                        letter,
                        new Point(middle.x() - width / 2, middle.y() + 3.2),
                        Face.SEMIBOLD,
                        LETTER,
                        look.accent(),
                        Optional.empty()));
    }

    /** Returns the words on an arrow between contexts, line below line about a point. */
    List<Mark> words(List<String> lines, Point middle) {
        List<Mark> marks = new ArrayList<>();
        double y = middle.y() - lines.size() * MapSizes.LINE / 2 + 10.5;
        for (String line : lines) {
            double width = MapSizes.width(line, Face.REGULAR, MapSizes.NOTE);
            marks.add(
                    new Words(
                            line,
                            new Point(middle.x() - width / 2, y),
                            Face.REGULAR,
                            MapSizes.NOTE,
                            look.text(),
                            Optional.of(look.canvas())));
            y += MapSizes.LINE;
        }
        return marks;
    }
}

package org.stormspec.render.map.layout;

import java.util.ArrayList;
import java.util.List;
import org.stormspec.render.view.Point;

/**
 * A line made of straight and bent pieces.
 *
 * @param start where it begins
 * @param pieces in order, each from the end of the one before
 * @param closed whether the last end joins the start
 */
public record Curve(Point start, List<Piece> pieces, boolean closed) {

    /** One piece of a curve. */
    public sealed interface Piece permits Line, Bend {

        /** Returns where the piece ends. */
        Point to();
    }

    /**
     * A straight piece.
     *
     * @param to where it ends
     */
    public record Line(Point to) implements Piece {}

    /**
     * A cubic Bézier piece.
     *
     * @param first control point
     * @param second control point
     * @param to where it ends
     */
    public record Bend(Point first, Point second, Point to) implements Piece {}

    /** Copies the pieces. */
    public Curve {
        pieces = List.copyOf(pieces);
    }

    /** Returns the straight lines from point to point. */
    public static Curve through(List<Point> points, boolean closed) {
        return new Curve(
                points.getFirst(), points.stream().skip(1).<Piece>map(Line::new).toList(), closed);
    }

    /**
     * Returns cubic Bézier pieces joined end to end.
     *
     * @param points the start, then two control points and an end for each piece
     */
    public static Curve bends(List<Point> points) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 1; i + 2 < points.size(); i += 3) {
            pieces.add(new Bend(points.get(i), points.get(i + 1), points.get(i + 2)));
        }
        return new Curve(points.getFirst(), pieces, false);
    }

    /** Returns the last point. */
    public Point end() {
        return pieces.isEmpty() ? start : pieces.getLast().to();
    }

    /** Returns this curve moved. */
    public Curve plus(double dx, double dy) {
        return new Curve(
                start.plus(dx, dy),
                pieces.stream().map(piece -> plus(piece, dx, dy)).toList(),
                closed);
    }

    private static Piece plus(Piece piece, double dx, double dy) {
        return switch (piece) {
            case Line(Point to) -> new Line(to.plus(dx, dy));
            case Bend(Point first, Point second, Point to) ->
                    new Bend(first.plus(dx, dy), second.plus(dx, dy), to.plus(dx, dy));
        };
    }
}

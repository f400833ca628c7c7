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

    private static final int STEPS = 12;

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

    /** Returns points along the line, close enough together to measure by. */
    public List<Point> points() {
        List<Point> points = new ArrayList<>();
        points.add(start);
        for (Piece piece : pieces) {
            switch (piece) {
                case Line(Point to) -> points.add(to);
                case Bend bend -> points.addAll(along(points.getLast(), bend));
            }
        }
        return points;
    }

    private static List<Point> along(Point from, Bend bend) {
        List<Point> points = new ArrayList<>();
        for (int i = 1; i <= STEPS; i++) {
            double t = (double) i / STEPS;
            double s = 1 - t;
            points.add(
                    new Point(
                            s * s * s * from.x()
                                    + 3 * s * s * t * bend.first().x()
                                    + 3 * s * t * t * bend.second().x()
                                    + t * t * t * bend.to().x(),
                            s * s * s * from.y()
                                    + 3 * s * s * t * bend.first().y()
                                    + 3 * s * t * t * bend.second().y()
                                    + t * t * t * bend.to().y()));
        }
        return points;
    }

    /**
     * Returns the point so far along the line.
     *
     * @param share of its length, from 0 to 1
     */
    public Point at(double share) {
        List<Point> points = points();
        double left = length(points) * share;
        for (int i = 1; i < points.size(); i++) {
            Point from = points.get(i - 1);
            Point to = points.get(i);
            double step = from.distanceTo(to);
            if (left <= step && step > 0) {
                return between(from, to, left / step);
            }
            left -= step;
        }
        return end();
    }

    private static double length(List<Point> points) {
        double length = 0;
        for (int i = 1; i < points.size(); i++) {
            length += points.get(i - 1).distanceTo(points.get(i));
        }
        return length;
    }

    private static Point between(Point from, Point to, double share) {
        return new Point(
                from.x() + (to.x() - from.x()) * share, from.y() + (to.y() - from.y()) * share);
    }

    /** Returns how far a point is from the line. */
    public double distanceTo(Point point) {
        List<Point> points = points();
        double least = start.distanceTo(point);
        for (int i = 1; i < points.size(); i++) {
            least = Math.min(least, distance(point, points.get(i - 1), points.get(i)));
        }
        return least;
    }

    private static double distance(Point point, Point from, Point to) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double square = dx * dx + dy * dy;
        double share =
                square == 0
                        ? 0
                        : ((point.x() - from.x()) * dx + (point.y() - from.y()) * dy) / square;
        return point.distanceTo(between(from, to, Math.clamp(share, 0, 1)));
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

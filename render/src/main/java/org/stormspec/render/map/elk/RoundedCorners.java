package org.stormspec.render.map.elk;

import java.util.ArrayList;
import java.util.List;
import org.stormspec.render.map.layout.Curve;
import org.stormspec.render.map.layout.Curve.Bend;
import org.stormspec.render.map.layout.Curve.Line;
import org.stormspec.render.map.layout.Curve.Piece;
import org.stormspec.render.view.Point;

/** Softens the corners of a line that turns at right angles. */
final class RoundedCorners {

    private static final double RADIUS = 8;

    /** Where the control points of a quarter circle lie, seen from the corner. */
    private static final double PULL = 1 - 0.5523;

    private RoundedCorners() {}

    static Curve through(List<Point> points) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 1; i < points.size() - 1; i++) {
            Point corner = points.get(i);
            double room =
                    Math.min(
                            corner.distanceTo(points.get(i - 1)),
                            corner.distanceTo(points.get(i + 1)));
            double radius = Math.min(RADIUS, room / 2);
            Point before = towards(corner, points.get(i - 1), radius);
            Point after = towards(corner, points.get(i + 1), radius);
            pieces.add(new Line(before));
            pieces.add(
                    new Bend(
                            towards(corner, before, radius * PULL),
                            towards(corner, after, radius * PULL),
                            after));
        }
        pieces.add(new Line(points.getLast()));
        return new Curve(points.getFirst(), pieces, false);
    }

    private static Point towards(Point from, Point to, double distance) {
        double length = from.distanceTo(to);
        double part = length == 0 ? 0 : distance / length;
        return from.plus((to.x() - from.x()) * part, (to.y() - from.y()) * part);
    }
}

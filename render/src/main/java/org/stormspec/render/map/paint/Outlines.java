package org.stormspec.render.map.paint;

import java.util.List;
import org.stormspec.model.record.Access;
import org.stormspec.render.map.layout.Curve;
import org.stormspec.render.map.layout.Curve.Bend;
import org.stormspec.render.map.layout.Curve.Line;
import org.stormspec.render.view.Point;
import org.stormspec.render.view.Rect;

/** The shapes of the map. */
final class Outlines {

    /**
     * How far the control points of a quarter circle lie from its ends, as a share of its radius.
     */
    private static final double ARC = 0.5523;

    private static final double SLANT = 11;

    private Outlines() {}

    /** Returns the shape that says who may read: box, hexagon, or a box with round ends. */
    static Curve topic(Access access, Rect box) {
        return switch (access) {
            case PUBLIC -> rounded(box, 3);
            case PROTECTED -> hexagon(box);
            case PRIVATE -> rounded(box, box.height() / 2);
        };
    }

    static Curve rounded(Rect box, double radius) {
        double r = Math.min(radius, Math.min(box.width(), box.height()) / 2);
        double k = r * (1 - ARC);
        double left = box.x();
        double top = box.y();
        double right = box.right();
        double bottom = box.bottom();
        return new Curve(
                new Point(left + r, top),
                List.of(
                        new Line(new Point(right - r, top)),
                        bend(right - k, top, right, top + k, right, top + r),
                        new Line(new Point(right, bottom - r)),
                        bend(right, bottom - k, right - k, bottom, right - r, bottom),
                        new Line(new Point(left + r, bottom)),
                        bend(left + k, bottom, left, bottom - k, left, bottom - r),
                        new Line(new Point(left, top + r)),
                        bend(left, top + k, left + k, top, left + r, top)),
                true);
    }

    private static Bend bend(double x1, double y1, double x2, double y2, double x, double y) {
        return new Bend(new Point(x1, y1), new Point(x2, y2), new Point(x, y));
    }

    private static Curve hexagon(Rect box) {
        double middle = box.middle().y();
        return Curve.through(
                List.of(
                        new Point(box.x(), middle),
                        new Point(box.x() + SLANT, box.y()),
                        new Point(box.right() - SLANT, box.y()),
                        new Point(box.right(), middle),
                        new Point(box.right() - SLANT, box.bottom()),
                        new Point(box.x() + SLANT, box.bottom())),
                true);
    }

    /** Returns the side of the cylinder that stands for stored state. */
    static Curve cylinder(Rect box) {
        double lid = box.height() / 5;
        double k = box.width() / 2 * ARC;
        double middle = box.middle().x();
        double top = box.y() + lid;
        double bottom = box.bottom() - lid;
        return new Curve(
                new Point(box.x(), top),
                List.of(
                        bend(box.x(), top - lid * ARC, middle - k, box.y(), middle, box.y()),
                        bend(middle + k, box.y(), box.right(), top - lid * ARC, box.right(), top),
                        new Line(new Point(box.right(), bottom)),
                        bend(
                                box.right(),
                                bottom + lid * ARC,
                                middle + k,
                                box.bottom(),
                                middle,
                                box.bottom()),
                        bend(
                                middle - k,
                                box.bottom(),
                                box.x(),
                                bottom + lid * ARC,
                                box.x(),
                                bottom)),
                true);
    }

    /** Returns the front of the lid of the cylinder. */
    static Curve lid(Rect box) {
        double lid = box.height() / 5;
        double k = box.width() / 2 * ARC;
        double middle = box.middle().x();
        double top = box.y() + lid;
        return new Curve(
                new Point(box.x(), top),
                List.of(
                        bend(box.x(), top + lid * ARC, middle - k, top + lid, middle, top + lid),
                        bend(
                                middle + k,
                                top + lid,
                                box.right(),
                                top + lid * ARC,
                                box.right(),
                                top)),
                false);
    }

    /** Returns an arrow head from the end of a line to its tip. */
    static Curve head(Point end, Point tip, double halfWidth) {
        double length = Math.max(end.distanceTo(tip), 0.001);
        double dx = (tip.y() - end.y()) / length * halfWidth;
        double dy = (end.x() - tip.x()) / length * halfWidth;
        return Curve.through(List.of(end.plus(dx, dy), tip, end.plus(-dx, -dy)), true);
    }
}

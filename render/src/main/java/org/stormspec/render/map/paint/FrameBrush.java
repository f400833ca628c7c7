package org.stormspec.render.map.paint;

import java.util.List;
import java.util.Optional;
import org.stormspec.render.map.graph.ContextCluster;
import org.stormspec.render.map.layout.DomainFrame;
import org.stormspec.render.map.layout.MapSizes;
import org.stormspec.render.map.paint.Mark.Pen;
import org.stormspec.render.map.paint.Mark.Shape;
import org.stormspec.render.map.paint.Mark.Words;
import org.stormspec.render.text.Face;
import org.stormspec.render.view.Point;
import org.stormspec.render.view.Rect;

/** Draws frames of domains and contexts; a double line marks the control plane. */
final class FrameBrush {

    private static final double DOMAIN_RADIUS = 14;
    private static final double CONTEXT_RADIUS = 10;
    private static final double DOUBLE_LINE = 3.5;
    private static final double BASELINE = 21;

    private final MapLook look;
    private final MapSizes sizes;

    FrameBrush(MapLook look, MapSizes sizes) {
        this.look = look;
        this.sizes = sizes;
    }

    List<Mark> frame(DomainFrame domain, Rect box) {
        return domain.controlPlane()
                ? doubleFrame(box, DOMAIN_RADIUS, look.fill(domain), look.line(domain))
                : singleFrame(box, DOMAIN_RADIUS, look.fill(domain), look.line(domain));
    }

    List<Mark> frame(ContextCluster context, Rect box, boolean saidByDomain) {
        return context.controlPlane() && !saidByDomain
                ? doubleFrame(box, CONTEXT_RADIUS, look.panel(), look.border())
                : singleFrame(box, CONTEXT_RADIUS, look.panel(), look.border());
    }

    private static List<Mark> singleFrame(Rect box, double radius, String fill, String line) {
        return List.of(Shape.of(Outlines.rounded(box, radius), fill, Pen.solid(line, 1)));
    }

    static List<Mark> doubleFrame(Rect box, double radius, String fill, String line) {
        Rect inner = box.grown(-DOUBLE_LINE);
        double innerRadius = Math.max(1, radius - DOUBLE_LINE);
        return List.of(
                Shape.of(Outlines.rounded(box, radius), fill, Pen.solid(line, 1)),
                Shape.drawn(Outlines.rounded(inner, innerRadius), Pen.solid(line, 1)));
    }

    /** Returns the name of a domain and, close to it, whether it is the control plane. */
    List<Mark> heading(DomainFrame domain, Rect box) {
        Point at = new Point(box.x() + MapSizes.DOMAIN_PADDING, box.y() + BASELINE + 3);
        double width = MapSizes.width(domain.name(), Face.SEMIBOLD, MapSizes.HEADING);
        Point after = at.plus(width + MapSizes.HEADER_GAP, 0);
        String note = domain.controlPlane() ? MapSizes.CONTROL_PLANE : "";
        return List.of(
                name(domain.name(), at, look.hue(domain), look.fill(domain)),
                note(note, after, look.fill(domain)));
    }

    /** Returns the name of a context on the left and its owner on the right. */
    List<Mark> heading(ContextCluster context, Rect box) {
        Point at = new Point(box.x() + MapSizes.CONTEXT_PADDING, box.y() + BASELINE);
        String note = sizes.note(context);
        double width = MapSizes.width(note, Face.REGULAR, MapSizes.NOTE);
        Point right = new Point(box.right() - MapSizes.CONTEXT_PADDING - width, at.y());
        return List.of(
                name(context.label(), at, look.text(), look.panel()),
                note(note, right, look.panel()));
    }

    private static Mark name(String text, Point at, String colour, String behind) {
        return new Words(text, at, Face.SEMIBOLD, MapSizes.HEADING, colour, Optional.of(behind));
    }

    private Mark note(String text, Point at, String behind) {
        return new Words(text, at, Face.REGULAR, MapSizes.NOTE, look.muted(), Optional.of(behind));
    }
}

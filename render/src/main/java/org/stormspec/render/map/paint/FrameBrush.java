package org.stormspec.render.map.paint;

import java.util.ArrayList;
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

    List<Mark> heading(DomainFrame domain, Rect box) {
        String note = domain.controlPlane() ? MapSizes.CONTROL_PLANE : "";
        return heading(
                domain.name(),
                note,
                box.x() + MapSizes.DOMAIN_PADDING,
                box.y() + BASELINE + 3,
                look.hue(domain),
                look.fill(domain));
    }

    List<Mark> heading(ContextCluster context, Rect box) {
        return heading(
                context.label(),
                sizes.note(context),
                box.x() + MapSizes.CONTEXT_PADDING,
                box.y() + BASELINE,
                look.text(),
                look.panel());
    }

    private List<Mark> heading(
            String name, String note, double x, double y, String colour, String behind) {
        List<Mark> marks = new ArrayList<>();
        marks.add(words(name, new Point(x, y), Face.SEMIBOLD, MapSizes.HEADING, colour, behind));
        if (!note.isEmpty()) {
            double width = MapSizes.width(name, Face.SEMIBOLD, MapSizes.HEADING);
            Point at = new Point(x + width + MapSizes.HEADER_GAP, y);
            marks.add(words(note, at, Face.REGULAR, MapSizes.NOTE, look.muted(), behind));
        }
        return marks;
    }

    private static Mark words(
            String text, Point at, Face face, double size, String colour, String behind) {
        return new Words(text, at, face, size, colour, Optional.of(behind));
    }
}

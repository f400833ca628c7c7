package org.stormspec.render.map.paint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stormspec.model.record.Access;
import org.stormspec.render.map.graph.MapNode;
import org.stormspec.render.map.graph.ServiceNode;
import org.stormspec.render.map.graph.TopicMark;
import org.stormspec.render.map.graph.TopicNode;
import org.stormspec.render.map.layout.Curve;
import org.stormspec.render.map.layout.MapSizes;
import org.stormspec.render.map.paint.Mark.Pen;
import org.stormspec.render.map.paint.Mark.Shape;
import org.stormspec.render.map.paint.Mark.Words;
import org.stormspec.render.text.Face;
import org.stormspec.render.view.Point;
import org.stormspec.render.view.Rect;

/** Draws services and topics. */
final class NodeBrush {

    private static final double LABEL_BASELINE = 18;
    private static final double NOTE_BASELINE = 32.5;
    private static final double LONE_BASELINE = 25.5;
    private static final double DOUBLE_LINE = 3;
    private static final double SERVICE_RADIUS = 7;

    private final MapLook look;

    NodeBrush(MapLook look) {
        this.look = look;
    }

    List<Mark> paint(MapNode node, Rect box) {
        return switch (node) {
            case ServiceNode service -> service(service, box);
            case TopicNode topic -> topic(topic, box);
        };
    }

    private List<Mark> service(ServiceNode service, Rect box) {
        List<Mark> marks = new ArrayList<>();
        marks.add(serviceShape(box));
        marks.addAll(words(service, box, look.serviceText(), look.serviceText()));
        return marks;
    }

    /** Returns the empty box of a service. */
    Mark serviceShape(Rect box) {
        return Shape.filled(Outlines.rounded(box, SERVICE_RADIUS), look.service());
    }

    private List<Mark> topic(TopicNode topic, Rect box) {
        boolean deprecated = topic.is(TopicMark.DEPRECATED);
        List<Mark> marks = new ArrayList<>(shape(topic.access(), box));
        if (topic.is(TopicMark.PII)) {
            marks.add(secondLine(topic.access(), box));
        }
        if (topic.is(TopicMark.CDC)) {
            marks.addAll(glyph(box.x() + MapSizes.inset(topic), box.middle().y()));
        }
        marks.addAll(words(topic, box, deprecated ? look.muted() : look.text(), look.muted()));
        if (deprecated) {
            marks.add(strike(topic, box));
        }
        return marks;
    }

    /** Returns the empty shape of a topic. */
    List<Mark> shape(Access access, Rect box) {
        return List.of(Shape.of(Outlines.topic(access, box), look.fill(access), pen(access, 1.5)));
    }

    /** Returns the inner line that marks personal data. */
    Mark secondLine(Access access, Rect box) {
        return Shape.drawn(
                Outlines.topic(access, box.grown(-DOUBLE_LINE)), Pen.solid(look.line(access), 1));
    }

    private Pen pen(Access access, double width) {
        List<Double> dashes =
                switch (access) {
                    case PUBLIC -> List.of();
                    case PROTECTED -> List.of(6.0, 3.0);
                    case PRIVATE -> List.of(1.5, 3.0);
                };
        return new Pen(look.line(access), width, dashes);
    }

    /** Returns the cylinder that marks a CDC entity, centred on a line at a height. */
    List<Mark> glyph(double left, double middle) {
        Rect box = new Rect(left, middle - 7, 12, 14);
        Pen pen = Pen.solid(look.muted(), 1.2);
        return List.of(
                Shape.of(Outlines.cylinder(box), look.panel(), pen),
                Shape.drawn(Outlines.lid(box), pen));
    }

    private static List<Mark> words(MapNode node, Rect box, String colour, String noteColour) {
        String note = MapSizes.note(node);
        double left = left(node, box);
        double room = room(node, box);
        double baseline = note.isEmpty() ? LONE_BASELINE : LABEL_BASELINE;
        List<Mark> marks = new ArrayList<>();
        marks.add(words(label(node, room), left, box.y() + baseline, Face.SEMIBOLD, colour));
        if (!note.isEmpty()) {
            String clipped = MapSizes.clip(note, room, Face.REGULAR, MapSizes.NOTE);
            marks.add(words(clipped, left, box.y() + NOTE_BASELINE, Face.REGULAR, noteColour));
        }
        return marks;
    }

    private static Mark words(String text, double x, double y, Face face, String colour) {
        double size = face == Face.SEMIBOLD ? MapSizes.LABEL : MapSizes.NOTE;
        return new Words(text, new Point(x, y), face, size, colour, Optional.empty());
    }

    private Mark strike(TopicNode topic, Rect box) {
        double left = left(topic, box);
        double width =
                MapSizes.width(label(topic, room(topic, box)), Face.SEMIBOLD, MapSizes.LABEL);
        double y = box.y() + LABEL_BASELINE - 4.2;
        Curve line = Curve.through(List.of(new Point(left, y), new Point(left + width, y)), false);
        return Shape.drawn(line, Pen.solid(look.muted(), 1.2));
    }

    private static String label(MapNode node, double room) {
        return MapSizes.clip(node.label(), room, Face.SEMIBOLD, MapSizes.LABEL);
    }

    private static double left(MapNode node, Rect box) {
        return box.x() + MapSizes.inset(node) + MapSizes.glyph(node);
    }

    private static double room(MapNode node, Rect box) {
        return box.width() - 2 * MapSizes.inset(node) - MapSizes.glyph(node) + 0.5;
    }
}

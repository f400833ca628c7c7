package org.stormspec.render.map.paint;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stormspec.model.record.Access;
import org.stormspec.render.map.graph.MapEdge;
import org.stormspec.render.map.graph.MapGraph;
import org.stormspec.render.map.graph.Pattern;
import org.stormspec.render.map.layout.Curve;
import org.stormspec.render.map.layout.EdgePath;
import org.stormspec.render.map.layout.MapSizes;
import org.stormspec.render.map.layout.Size;
import org.stormspec.render.map.paint.Mark.Pen;
import org.stormspec.render.map.paint.Mark.Shape;
import org.stormspec.render.map.paint.Mark.Words;
import org.stormspec.render.text.Face;
import org.stormspec.render.view.Point;
import org.stormspec.render.view.Rect;

/** Draws the card that explains shapes and lines, in as many rows as its width asks for. */
final class LegendBrush {

    private static final double PADDING = 14;
    private static final double SAMPLE_WIDTH = 40;
    private static final double SAMPLE_HEIGHT = 20;
    private static final double AFTER_SAMPLE = 9;
    private static final double AFTER_ENTRY = 26;
    private static final double ROW = 30;
    private static final double TEXT = 11.5;

    private final MapLook look;
    private final NodeBrush nodes;
    private final EdgeBrush edges;
    private final boolean topics;
    private final boolean relations;
    private final Set<Pattern> patterns;

    /** A sample and what it means. */
    private record Entry(String meaning, Sample sample) {

        double width() {
            return SAMPLE_WIDTH
                    + AFTER_SAMPLE
                    + Math.ceil(MapSizes.width(meaning, Face.REGULAR, TEXT))
                    + AFTER_ENTRY;
        }
    }

    /** Draws a sample in a box. */
    @FunctionalInterface
    private interface Sample {
        List<Mark> in(Rect box);
    }

    /** Explains everything. */
    LegendBrush(MapLook look) {
        this(look, true, true, EnumSet.allOf(Pattern.class));
    }

    private LegendBrush(MapLook look, boolean topics, boolean relations, Set<Pattern> patterns) {
        this.look = look;
        this.nodes = new NodeBrush(look);
        this.edges = new EdgeBrush(look);
        this.topics = topics;
        this.relations = relations;
        this.patterns = patterns;
    }

    /** Explains what a map shows: services and topics, or contexts, and the ways to read on it. */
    static LegendBrush of(MapLook look, MapGraph graph) {
        boolean between = isOfContexts(graph);
        EnumSet<Pattern> patterns = EnumSet.noneOf(Pattern.class);
        graph.patterns().forEach(word -> Pattern.of(word).ifPresent(patterns::add));
        return new LegendBrush(look, !between, between, patterns);
    }

    /** Returns whether a map shows contexts and their relations only. */
    static boolean isOfContexts(MapGraph graph) {
        return graph.edges().stream()
                .map(MapEdge::kind)
                .anyMatch(EnumSet.of(MapEdge.Kind.GIVES, MapEdge.Kind.BESIDE)::contains);
    }

    /** Returns the room that the card takes when it may be this wide. */
    Size size(double width) {
        List<List<Entry>> rows = rows(width);
        double widest = rows.stream().mapToDouble(LegendBrush::width).max().orElse(0);
        return new Size(widest + 2 * PADDING - AFTER_ENTRY, rows.size() * ROW + 2 * PADDING - 10);
    }

    /** Draws the card in a box of that size. */
    List<Mark> paint(Rect box) {
        List<Mark> marks = new ArrayList<>();
        marks.add(Shape.of(Outlines.rounded(box, 8), look.panel(), Pen.solid(look.hairline(), 1)));
        double y = box.y() + PADDING;
        for (List<Entry> row : rows(box.width() + 0.5)) {
            double x = box.x() + PADDING;
            for (Entry entry : row) {
                marks.addAll(paint(entry, x, y));
                x += entry.width();
            }
            y += ROW;
        }
        return marks;
    }

    private List<Mark> paint(Entry entry, double x, double y) {
        List<Mark> marks =
                new ArrayList<>(entry.sample().in(new Rect(x, y, SAMPLE_WIDTH, SAMPLE_HEIGHT)));
        Point at = new Point(x + SAMPLE_WIDTH + AFTER_SAMPLE, y + SAMPLE_HEIGHT / 2 + 4.2);
        marks.add(
                new Words(entry.meaning(), at, Face.REGULAR, TEXT, look.text(), Optional.empty()));
        return marks;
    }

    private List<List<Entry>> rows(double width) {
        List<List<Entry>> rows = new ArrayList<>();
        rows.add(new ArrayList<>());
        double room = width - 2 * PADDING + AFTER_ENTRY;
        for (Entry entry : entries()) {
            if (width(rows.getLast()) + entry.width() > room && !rows.getLast().isEmpty()) {
                rows.add(new ArrayList<>());
            }
            rows.getLast().add(entry);
        }
        return rows;
    }

    private static double width(List<Entry> row) {
        return row.stream().mapToDouble(Entry::width).sum();
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>(topics ? shapes() : List.of());
        entries.addAll(relations ? arrows() : List.of());
        patterns.forEach(pattern ->
                entries.add(
                        new Entry(
                                pattern.meaning(),
                                box -> edges.sign(pattern.sign(), box.middle()))));
        entries.add(new Entry("control plane", this::controlPlane));
        return entries;
    }

    private List<Entry> arrows() {
        return List.of(
                new Entry("context gives to context", box -> arrow(MapEdge.Kind.GIVES, box)),
                new Entry("neither is upstream", box -> arrow(MapEdge.Kind.BESIDE, box)));
    }

    private List<Entry> shapes() {
        return List.of(
                new Entry("service of a context", box -> List.of(nodes.serviceShape(box))),
                new Entry("public: any context reads", box -> nodes.shape(Access.PUBLIC, box)),
                new Entry(
                        "protected: granted contexts read",
                        box -> nodes.shape(Access.PROTECTED, box)),
                new Entry("private: its own context only", box -> nodes.shape(Access.PRIVATE, box)),
                new Entry(
                        "CDC entity: key and full state",
                        box -> nodes.glyph(box.middle().x() - 6, box.middle().y())),
                new Entry("PII: personal data", this::personal),
                new Entry("deprecated", this::deprecated),
                new Entry("publishes", box -> arrow(MapEdge.Kind.PUBLISHES, box)),
                new Entry("is read by", box -> arrow(MapEdge.Kind.READS, box)),
                new Entry("is read by grant", box -> arrow(MapEdge.Kind.READS_BY_GRANT, box)));
    }

    private List<Mark> personal(Rect box) {
        List<Mark> marks = new ArrayList<>(nodes.shape(Access.PUBLIC, box));
        marks.add(nodes.secondLine(Access.PUBLIC, box));
        return marks;
    }

    private List<Mark> deprecated(Rect box) {
        double width = MapSizes.width("topic", Face.SEMIBOLD, TEXT);
        double left = box.middle().x() - width / 2;
        double middle = box.middle().y();
        Curve line =
                Curve.through(
                        List.of(new Point(left, middle), new Point(left + width, middle)), false);
        return List.of(
                new Words(
                        "topic",
                        new Point(left, middle + 4.2),
                        Face.SEMIBOLD,
                        TEXT,
                        look.muted(),
                        Optional.empty()),
                Shape.drawn(line, Pen.solid(look.muted(), 1.2)));
    }

    private List<Mark> arrow(MapEdge.Kind kind, Rect box) {
        double middle = box.middle().y();
        Point tip = new Point(box.right(), middle);
        Curve line =
                Curve.through(
                        List.of(new Point(box.x(), middle), tip.plus(-EdgePath.HEAD, 0)), false);
        return edges.paint(kind, line, tip);
    }

    private List<Mark> controlPlane(Rect box) {
        return FrameBrush.doubleFrame(box, 5, look.canvas(), look.border());
    }
}

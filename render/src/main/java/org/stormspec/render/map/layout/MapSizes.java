package org.stormspec.render.map.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stormspec.model.record.Access;
import org.stormspec.render.map.graph.ContextCluster;
import org.stormspec.render.map.graph.MapEdge;
import org.stormspec.render.map.graph.MapGraph;
import org.stormspec.render.map.graph.MapNode;
import org.stormspec.render.map.graph.ServiceNode;
import org.stormspec.render.map.graph.TopicMark;
import org.stormspec.render.map.graph.TopicNode;
import org.stormspec.render.text.Face;
import org.stormspec.render.text.InterMeasurer;
import org.stormspec.render.text.LineBreaker;
import org.stormspec.render.text.TextMeasurer;

/**
 * How large everything on a map is, from the words in it and not from what an engine thinks of
 * fonts. All topics of a context are as wide as its widest, so that they stand in a tidy column.
 */
public final class MapSizes {

    /** Font sizes in points. */
    public static final double LABEL = 12.5;

    /** Size of small second lines. */
    public static final double NOTE = 10.5;

    /** Size of the words that head a context. */
    public static final double HEADING = 13;

    /** Height of a topic and of a service. */
    public static final double NODE_HEIGHT = 42;

    /** Height of the strip that heads a context or a domain. */
    public static final double HEADER_HEIGHT = 22;

    /** Room between a context's frame and what is in it. */
    public static final double CONTEXT_PADDING = 14;

    /** Room between a domain's frame and what is in it. */
    public static final double DOMAIN_PADDING = 18;

    /** Room that the cylinder of a CDC entity takes. */
    public static final double GLYPH = 20;

    /** Gap between the two parts of a heading. */
    public static final double HEADER_GAP = 8;

    /** Height of a line of small words. */
    public static final double LINE = 14;

    /** What the heading of a domain adds when all of it runs the platform. */
    public static final String CONTROL_PLANE = "control plane";

    private static final TextMeasurer INTER = new InterMeasurer();
    private static final LineBreaker BREAKER = new LineBreaker(INTER);
    private static final double NARROWEST = 104;
    private static final double WIDEST = 248;

    private final Map<String, Size> nodes = new HashMap<>();
    private final Set<String> controlDomains;

    private MapSizes(MapGraph graph) {
        controlDomains =
                DomainFrames.of(graph).stream()
                        .filter(DomainFrame::controlPlane)
                        .map(DomainFrame::name)
                        .collect(Collectors.toSet());
        Map<String, Double> columns = new HashMap<>();
        graph.topics().forEach(topic -> columns.merge(topic.context(), widthOf(topic), Math::max));
        graph.topics()
                .forEach(topic ->
                        nodes.put(
                                topic.id(),
                                new Size(
                                        columns.getOrDefault(topic.context(), NARROWEST),
                                        NODE_HEIGHT)));
        graph.services()
                .forEach(node -> nodes.put(node.id(), new Size(widthOf(node), NODE_HEIGHT)));
    }

    /** Measures everything on a map. */
    public static MapSizes of(MapGraph graph) {
        return new MapSizes(graph);
    }

    /** Returns how large the box of a node is. */
    public Size of(MapNode node) {
        return Optional.ofNullable(nodes.get(node.id())).orElseThrow();
    }

    /** Returns the room that the heading of a context needs. */
    public Size header(ContextCluster context) {
        String note = note(context);
        double width = width(context.label(), Face.SEMIBOLD, HEADING);
        double more = note.isEmpty() ? 0 : HEADER_GAP + width(note, Face.REGULAR, NOTE);
        return new Size(Math.ceil(width + more), HEADER_HEIGHT);
    }

    /**
     * Returns the small words after the name of a context: its owner, and that it runs the platform
     * unless the heading of its domain says so.
     */
    public String note(ContextCluster context) {
        boolean says = context.controlPlane() && !controlDomains.contains(context.domain());
        return Stream.of(context.owner(), says ? CONTROL_PLANE : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** Returns the room that the heading of a domain needs. */
    public static Size header(DomainFrame domain) {
        double width = width(domain.name(), Face.SEMIBOLD, HEADING);
        double more =
                domain.controlPlane() ? HEADER_GAP + width(CONTROL_PLANE, Face.REGULAR, NOTE) : 0;
        return new Size(Math.ceil(width + more), HEADER_HEIGHT);
    }

    /** Returns how wide a line of text in the bundled font is, in points. */
    public static double width(String text, Face face, double size) {
        return INTER.width(text, face, size);
    }

    /** Returns the text, clipped with a mark when it is wider than the room. */
    public static String clip(String text, double room, Face face, double size) {
        return BREAKER.clip(text, room, face, size).text();
    }

    /** Returns how far inside the left edge of its box the words of a node begin, glyph and all. */
    public static double inset(MapNode node) {
        return switch (node) {
            case ServiceNode service -> 14;
            case TopicNode topic -> inset(topic.access());
        };
    }

    private static double inset(Access access) {
        return switch (access) {
            case PUBLIC -> 14;
            case PROTECTED, PRIVATE -> 20;
        };
    }

    /** Returns the small second line of a node; empty for none. */
    public static String note(MapNode node) {
        return switch (node) {
            case ServiceNode service -> service.note();
            case TopicNode topic -> topic.note();
        };
    }

    /** Returns the room that a glyph takes before the words of a node. */
    public static double glyph(MapNode node) {
        return node instanceof TopicNode topic && topic.is(TopicMark.CDC) ? GLYPH : 0;
    }

    /** Returns the lines of words on an arrow; empty when it bears none. */
    public static List<String> words(MapEdge edge) {
        return switch (edge.kind()) {
            case PUBLISHES, READS, READS_BY_GRANT -> List.of();
            case GIVES, BESIDE -> List.of(edge.word().split(", ", 2));
        };
    }

    /** Returns the room that the words on an arrow need; empty when it bears none. */
    public static Optional<Size> label(MapEdge edge) {
        List<String> lines = words(edge);
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Size(
                                Math.ceil(
                                        lines.stream()
                                                .mapToDouble(
                                                        line -> width(line, Face.REGULAR, NOTE))
                                                .max()
                                                .orElse(0)),
                                lines.size() * LINE));
    }

    private static double widthOf(MapNode node) {
        double words =
                Math.max(
                        width(node.label(), Face.SEMIBOLD, LABEL),
                        width(note(node), Face.REGULAR, NOTE));
        double whole = words + glyph(node) + 2 * inset(node);
        return Math.clamp(2 * Math.ceil(whole / 2), NARROWEST, WIDEST);
    }
}

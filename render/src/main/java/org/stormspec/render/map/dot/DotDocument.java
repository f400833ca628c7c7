package org.stormspec.render.map.dot;

import static guru.nidi.graphviz.model.Factory.mutGraph;
import static guru.nidi.graphviz.model.Factory.mutNode;

import guru.nidi.graphviz.model.Compass;
import guru.nidi.graphviz.model.Link;
import guru.nidi.graphviz.model.MutableGraph;
import guru.nidi.graphviz.model.MutableNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.stormspec.model.record.Access;
import org.stormspec.render.map.graph.ContextCluster;
import org.stormspec.render.map.graph.MapEdge;
import org.stormspec.render.map.graph.MapGraph;
import org.stormspec.render.map.graph.MapNode;
import org.stormspec.render.map.graph.ServiceNode;
import org.stormspec.render.map.graph.TopicMark;
import org.stormspec.render.map.graph.TopicNode;
import org.stormspec.render.map.layout.DomainFrame;
import org.stormspec.render.map.layout.DomainFrames;
import org.stormspec.render.map.layout.MapSizes;

/**
 * The map as a DOT file for people and for other programs: names as they are, words, shapes and a
 * legend. Equal maps give equal bytes, whatever order they were read in.
 */
public final class DotDocument {

    private static final String TEXT = "#1F2328";
    private static final String FONT = "Inter,Helvetica,Arial,sans-serif";

    private final MapGraph graph;
    private final MapSizes sizes;

    private DotDocument(MapGraph graph) {
        this.graph = graph;
        this.sizes = MapSizes.of(graph);
    }

    /** Returns the text of a DOT file, lines ended by LF. */
    public static String write(MapGraph graph) {
        return DotText.of(new DotDocument(graph).root());
    }

    private MutableGraph root() {
        MutableGraph root = mutGraph(DotText.words(graph.title())).setDirected(true);
        DotFrame.settings(root, graph);
        DotAttributes.of(root.graphAttrs())
                .with("label", DotText.words(graph.title()))
                .with("labelloc", "t")
                .with("fontname", FONT)
                .with("fontsize", "18")
                .with("fontcolor", TEXT)
                .with("bgcolor", "#F6F7F9");
        DotAttributes.of(root.nodeAttrs())
                .with("fontname", FONT)
                .with("fontsize", "11")
                .with("fontcolor", TEXT);
        DotAttributes.of(root.linkAttrs()).with("fontname", FONT).with("fontsize", "10");
        addFrames(root);
        root.add(DotLegend.frame());
        links().values().forEach(root::add);
        DotLegend.links().forEach(root::add);
        return root;
    }

    private void addFrames(MutableGraph root) {
        Map<String, MutableGraph> domains = new HashMap<>();
        for (DomainFrame domain : DomainFrames.of(graph)) {
            MutableGraph frame = domain(domain);
            domains.put(domain.name(), frame);
            root.add(frame);
        }
        Map<String, MutableGraph> contexts = new HashMap<>();
        for (ContextCluster context : graph.contexts()) {
            MutableGraph frame = context(context);
            contexts.put(context.id(), frame);
            domains.getOrDefault(context.domain(), root).add(frame);
        }
        graph.nodes().forEach(node -> contexts.getOrDefault(node.context(), root).add(box(node)));
    }

    private static MutableGraph domain(DomainFrame domain) {
        MutableGraph frame = DotFrame.frame("domain " + domain.name(), MapSizes.DOMAIN_PADDING);
        String note = domain.controlPlane() ? " · " + MapSizes.CONTROL_PLANE : "";
        DotAttributes.of(frame.graphAttrs())
                .with("label", DotText.words(domain.name() + note))
                .with("fontsize", "13")
                .with("style", "rounded,filled")
                .with("fillcolor", "#ECEFF3")
                .with("color", "#C6CDD6")
                .with("penwidth", domain.controlPlane() ? "2" : "1");
        return frame;
    }

    private MutableGraph context(ContextCluster context) {
        MutableGraph frame = DotFrame.frame("context " + context.id(), MapSizes.CONTEXT_PADDING);
        String note = sizes.note(context);
        DotAttributes.of(frame.graphAttrs())
                .with(
                        "label",
                        DotText.words(
                                note.isEmpty() ? context.label() : context.label() + " · " + note))
                .with("fontsize", "12")
                .with("style", "rounded,filled")
                .with("fillcolor", "#FFFFFF")
                .with("color", "#C6CDD6");
        return frame;
    }

    private MutableNode box(MapNode node) {
        String note = MapSizes.note(node);
        MutableNode box = DotText.sized(mutNode(node.id()), sizes.of(node));
        box.add("label", DotText.words(node.label()) + (note.isEmpty() ? "" : "\\n" + note));
        return switch (node) {
            case ServiceNode service -> service(box);
            case TopicNode topic ->
                    marked(access(box, topic.access()), topic)
                            .add("tooltip", DotText.words(topic.name()));
        };
    }

    /** Styles the box of a service. */
    static MutableNode service(MutableNode box) {
        return box.add("shape", "box")
                .add("style", "rounded,filled")
                .add("fillcolor", "#3A4350")
                .add("color", "#3A4350")
                .add("fontcolor", "#FFFFFF");
    }

    /** Gives a topic the shape and the line that say who may read it. */
    static MutableNode access(MutableNode box, Access access) {
        return switch (access) {
            case PUBLIC -> styled(box, "box", "filled", "#ECF7EE", "#2DA44E");
            case PROTECTED -> styled(box, "hexagon", "filled,dashed", "#FBF4E6", "#BF8700");
            case PRIVATE -> styled(box, "ellipse", "filled,dotted", "#F1F3F5", "#8A93A0");
        };
    }

    private static MutableNode styled(
            MutableNode box, String shape, String style, String fill, String line) {
        return box.add("shape", shape)
                .add("style", style)
                .add("fillcolor", fill)
                .add("color", line)
                .add("penwidth", "1.5");
    }

    private static MutableNode marked(MutableNode box, TopicNode topic) {
        if (topic.is(TopicMark.PII)) {
            box.add("peripheries", "2");
        }
        if (topic.is(TopicMark.DEPRECATED)) {
            box.add("fontcolor", "#656D76");
        }
        return box;
    }

    private Map<String, MutableNode> links() {
        Map<String, MutableNode> tails = new LinkedHashMap<>();
        for (MapEdge edge : graph.edges()) {
            MutableNode tail = tails.computeIfAbsent(edge.from(), id -> mutNode(id));
            tail.addLink(worded(link(tail, edge.to(), edge.kind()), edge));
        }
        return tails;
    }

    private static Link worded(Link link, MapEdge edge) {
        return edge.word().isEmpty() ? link : link.with("label", DotText.words(edge.word()));
    }

    /** Returns an arrow in the style of its kind. */
    static Link link(MutableNode tail, String to, MapEdge.Kind kind) {
        var link = tail.port(Compass.EAST).linkTo(mutNode(to).port(Compass.WEST));
        return switch (kind) {
            case PUBLISHES -> link.with("color", "#8A93A0").with("weight", "4");
            case READS, GIVES -> link.with("color", "#2F6FEB").with("penwidth", "1.5");
            case BESIDE ->
                    link.with("color", "#8A93A0").with("style", "dotted").with("arrowhead", "none");
            case READS_BY_GRANT ->
                    link.with("color", "#2F6FEB")
                            .with("penwidth", "1.5")
                            .with("style", "dashed")
                            .with("arrowhead", "empty");
        };
    }
}

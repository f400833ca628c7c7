package org.stormspec.render.map.dot;

import static guru.nidi.graphviz.model.Factory.mutNode;

import guru.nidi.graphviz.model.MutableGraph;
import guru.nidi.graphviz.model.MutableNode;
import java.util.List;
import org.stormspec.model.record.Access;
import org.stormspec.render.map.graph.MapEdge;
import org.stormspec.render.map.graph.TopicMark;
import org.stormspec.render.map.layout.MapSizes;
import org.stormspec.render.map.layout.Size;

/** A small map of its own that explains shapes and lines of a DOT file. */
final class DotLegend {

    private static final Size BOX = new Size(150, MapSizes.NODE_HEIGHT);
    private static final String WRITER = "legend: service";
    private static final String READER = "legend: reader";

    private DotLegend() {}

    static MutableGraph frame() {
        MutableGraph frame = DotFrame.frame("legend", MapSizes.CONTEXT_PADDING);
        DotAttributes.of(frame.graphAttrs())
                .with("label", "Legend")
                .with("fontsize", "12")
                .with("style", "rounded")
                .with("color", "#E3E6EB");
        frame.add(DotDocument.service(box(WRITER, "service\\nof a context")));
        for (Access access : Access.values()) {
            frame.add(DotDocument.access(box(name(access), words(access)), access));
        }
        frame.add(
                DotDocument.access(
                                box("legend: pii", "double line\\n" + TopicMark.PII.word()),
                                Access.PROTECTED)
                        .add("peripheries", "2"));
        frame.add(
                box("legend: words", "CDC: key and full state\\ndeprecated: will go away")
                        .add("shape", "plaintext"));
        frame.add(DotDocument.service(box(READER, "service\\nof another context")));
        return frame;
    }

    private static MutableNode box(String name, String label) {
        return DotText.sized(mutNode(name), BOX).add("label", label);
    }

    private static String name(Access access) {
        return "legend: " + access.word();
    }

    private static String words(Access access) {
        return switch (access) {
            case PUBLIC -> "public\\nany context reads";
            case PROTECTED -> "protected\\ngranted contexts read";
            case PRIVATE -> "private\\nits own context only";
        };
    }

    static List<MutableNode> links() {
        MutableNode writer = mutNode(WRITER);
        for (Access access : Access.values()) {
            writer.addLink(
                    DotDocument.link(writer, name(access), MapEdge.Kind.PUBLISHES)
                            .with("label", MapEdge.Kind.PUBLISHES.word()));
        }
        writer.addLink(
                DotDocument.link(writer, "legend: pii", MapEdge.Kind.PUBLISHES)
                        .with("label", MapEdge.Kind.PUBLISHES.word()));
        return List.of(
                writer,
                reading(Access.PUBLIC, MapEdge.Kind.READS),
                reading(Access.PROTECTED, MapEdge.Kind.READS_BY_GRANT));
    }

    private static MutableNode reading(Access access, MapEdge.Kind kind) {
        MutableNode topic = mutNode(name(access));
        return topic.addLink(DotDocument.link(topic, READER, kind).with("label", kind.word()));
    }
}

package org.stormspec.render.map.dot;

import guru.nidi.graphviz.attribute.Label;
import guru.nidi.graphviz.model.MutableGraph;
import guru.nidi.graphviz.model.MutableNode;
import guru.nidi.graphviz.model.Serializer;
import java.util.Locale;
import org.stormspec.render.map.layout.Size;

/** Small words of the DOT language. */
final class DotText {

    private static final double POINTS_PER_INCH = 72;

    private DotText() {}

    /** Returns the text of a graph, lines ended by LF. */
    static String of(MutableGraph graph) {
        return new Serializer().notValidating().serialize(graph) + "\n";
    }

    /** Returns a length in inches, as sizes of nodes are counted. */
    static String inches(double points) {
        return String.format(Locale.ROOT, "%.6f", points / POINTS_PER_INCH);
    }

    /** Returns words that Graphviz shows as they are: its escapes start with a backslash. */
    static String words(String text) {
        return text.replace("\\", "\\\\");
    }

    /** Gives a node a box of exactly this size. */
    static MutableNode sized(MutableNode node, Size size) {
        return node.add("width", inches(size.width())).add("height", inches(size.height()));
    }

    /** Returns a label without words that takes exactly this room, whatever fonts there are. */
    static Label room(Size size) {
        return Label.html(
                "<TABLE BORDER=\"0\" CELLPADDING=\"0\" CELLSPACING=\"0\" FIXEDSIZE=\"TRUE\""
                        + " WIDTH=\"%d\" HEIGHT=\"%d\"><TR><TD></TD></TR></TABLE>"
                                .formatted(
                                        (int) Math.ceil(size.width()),
                                        (int) Math.ceil(size.height())));
    }
}

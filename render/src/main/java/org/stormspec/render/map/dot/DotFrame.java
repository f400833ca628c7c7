package org.stormspec.render.map.dot;

import static guru.nidi.graphviz.model.Factory.mutGraph;

import guru.nidi.graphviz.model.MutableGraph;
import org.stormspec.render.map.graph.MapGraph;

/** What the layout skeleton and the DOT file have in common, so that both look alike. */
final class DotFrame {

    /** From here on, {@code dot} is told to look less long for the best order. */
    private static final int MANY_EDGES = 1500;

    private DotFrame() {}

    /** Gives a graph the spacing and the direction of the map. */
    static void settings(MutableGraph graph, MapGraph map) {
        DotAttributes.of(graph.graphAttrs())
                .with("charset", "UTF-8")
                .with("rankdir", "LR")
                .with("nodesep", "0.2500")
                .with("ranksep", "0.8500")
                .with("splines", "true")
                .with("labeljust", "l");
        DotAttributes.of(graph.nodeAttrs()).with("shape", "box").with("fixedsize", "true");
        DotAttributes.of(graph.linkAttrs()).with("arrowsize", "0.7");
        if (map.edges().size() > MANY_EDGES) {
            DotAttributes.of(graph.graphAttrs())
                    .with("nslimit", "0.5")
                    .with("nslimit1", "0.5")
                    .with("mclimit", "0.2");
        }
    }

    /** Returns an empty frame; Graphviz knows it by {@code cluster_} and the name. */
    static MutableGraph frame(String name, double padding) {
        MutableGraph frame = mutGraph(name).setCluster(true).setDirected(true);
        DotAttributes.of(frame.graphAttrs()).with("margin", String.valueOf((int) padding));
        return frame;
    }
}

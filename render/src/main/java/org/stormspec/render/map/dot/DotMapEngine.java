package org.stormspec.render.map.dot;

import guru.nidi.graphviz.engine.Engine;
import guru.nidi.graphviz.engine.Format;
import guru.nidi.graphviz.engine.GraphvizException;
import guru.nidi.graphviz.engine.Options;
import java.util.ArrayList;
import java.util.List;
import org.stormspec.render.map.graph.MapGraph;
import org.stormspec.render.map.layout.Cancellation;
import org.stormspec.render.map.layout.DomainFrame;
import org.stormspec.render.map.layout.DomainFrames;
import org.stormspec.render.map.layout.EdgePath;
import org.stormspec.render.map.layout.LayoutEngine;
import org.stormspec.render.map.layout.MapLayout;
import org.stormspec.render.map.layout.MapLayoutException;
import org.stormspec.render.map.layout.MapSizes;
import org.stormspec.render.map.layout.Placed;
import org.stormspec.render.map.layout.Size;
import org.stormspec.render.view.Rect;

/** Lays out a map with Graphviz's {@code dot}. */
public final class DotMapEngine implements LayoutEngine {

    private static final Options LAYOUT = Options.create().engine(Engine.DOT).format(Format.JSON0);

    private final PipedDotEngine dot;

    /** Makes an engine that asks this program. */
    public DotMapEngine(PipedDotEngine dot) {
        this.dot = dot;
    }

    @Override
    public MapLayout layout(MapGraph graph, MapSizes sizes, Cancellation cancellation) {
        cancellation.check();
        try {
            String skeleton = new DotSkeleton(graph, sizes).text();
            return layout(graph, DotJson.read(dot.run(skeleton, LAYOUT, cancellation)));
        } catch (GraphvizException e) {
            throw new MapLayoutException(String.valueOf(e.getMessage()), e);
        }
    }

    private static MapLayout layout(MapGraph graph, DotJson json) {
        return new MapLayout(
                graph,
                "dot",
                new Size(json.bounds().width(), json.bounds().height()),
                domains(graph, json),
                placed(graph.contexts(), "cluster_c", json),
                placed(graph.nodes(), "n", json),
                edges(graph, json));
    }

    private static List<Placed<DomainFrame>> domains(MapGraph graph, DotJson json) {
        return placed(DomainFrames.of(graph), "cluster_d", json);
    }

    private static <T> List<Placed<T>> placed(
            List<? extends T> things, String prefix, DotJson json) {
        List<Placed<T>> placed = new ArrayList<>();
        for (int i = 0; i < things.size(); i++) {
            Rect box = json.box(prefix + i).orElseThrow(() -> incomplete());
            placed.add(new Placed<>(things.get(i), box));
        }
        return placed;
    }

    private static List<EdgePath> edges(MapGraph graph, DotJson json) {
        List<EdgePath> paths = new ArrayList<>();
        for (int i = 0; i < graph.edges().size(); i++) {
            DotJson.Route route = json.route("e" + i).orElseThrow(() -> incomplete());
            paths.add(new EdgePath(graph.edges().get(i), route.curve(), route.tip()));
        }
        return paths;
    }

    private static MapLayoutException incomplete() {
        return new MapLayoutException(
                "Graphviz left out a part of the map. Use the built-in layout instead (elk).");
    }
}

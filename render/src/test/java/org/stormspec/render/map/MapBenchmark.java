package org.stormspec.render.map;

import java.util.List;
import org.stormspec.render.map.graph.MapFilter;
import org.stormspec.render.map.graph.MapGraph;
import org.stormspec.render.map.layout.Cancellation;
import org.stormspec.render.map.layout.MapLayout;
import org.stormspec.render.map.paint.MapPng;
import org.stormspec.render.map.paint.MapSvg;
import org.stormspec.render.map.paint.Picture;

/** Measures how long maps of 500 and 2,000 nodes take; the target is 1 s and 5 s. */
final class MapBenchmark {

    private MapBenchmark() {}

    /** Prints one line for each run; the first of an engine is with a cold virtual machine. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        for (String engine : arguments) {
            for (int nodes : List.of(500, 2000)) {
                for (int run = 1; run <= 4; run++) {
                    System.out.println(measure(MapEngine.valueOf(engine), nodes, run));
                }
            }
        }
    }

    private static String measure(MapEngine engine, int nodes, int run) {
        DependencyMap map = new DependencyMap();
        MapGraph graph = ManyTopics.graph(nodes);
        MapOptions options = MapOptions.STANDARD.with(MapFilter.ALL).with(engine);
        long start = System.nanoTime();
        MapLayout layout = map.layout(graph, options, Cancellation.never());
        long placed = System.nanoTime();
        Picture picture = map.picture(layout, options);
        int svg = MapSvg.write(picture).length();
        long drawn = System.nanoTime();
        int png = MapPng.write(picture, 1).length;
        long end = System.nanoTime();
        return "%s %d nodes %d edges, run %d: layout %d ms, svg %d ms (%d kB), png %d ms (%d kB), %.0f x %.0f"
                .formatted(
                        engine,
                        graph.nodes().size(),
                        graph.edges().size(),
                        run,
                        millis(start, placed),
                        millis(placed, drawn),
                        svg / 1000,
                        millis(drawn, end),
                        png / 1000,
                        picture.size().width(),
                        picture.size().height());
    }

    private static long millis(long from, long to) {
        return (to - from) / 1_000_000;
    }
}

package org.stormspec.render.map;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stormspec.model.disk.AtomicFile;
import org.stormspec.render.map.dot.DotDocument;
import org.stormspec.render.map.dot.DotMapEngine;
import org.stormspec.render.map.dot.PipedDotEngine;
import org.stormspec.render.map.elk.ElkMapEngine;
import org.stormspec.render.map.graph.MapGraph;
import org.stormspec.render.map.layout.Cancellation;
import org.stormspec.render.map.layout.LayoutEngine;
import org.stormspec.render.map.layout.MapLayout;
import org.stormspec.render.map.layout.MapLayoutException;
import org.stormspec.render.map.layout.MapSizes;
import org.stormspec.render.map.layout.Size;
import org.stormspec.render.map.paint.MapPainter;
import org.stormspec.render.map.paint.MapPng;
import org.stormspec.render.map.paint.MapSvg;
import org.stormspec.render.map.paint.Picture;

/**
 * Draws the dependency map of domains, contexts and topics.
 *
 * <p>Graphviz or ELK only find the places; the marks are always ours, so that SVG, PNG and the
 * screen look the same with either, and a file made twice on one machine has the same bytes.
 */
public final class DependencyMap {

    /** How long Graphviz may take before the built-in layout does the work. */
    public static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Optional<LayoutEngine> dot;
    private final LayoutEngine elk = new ElkMapEngine();

    /** Makes a map that uses Graphviz when {@code dot} is found on this machine. */
    public DependencyMap() {
        this(PipedDotEngine.find(), PATIENCE);
    }

    /**
     * Makes a map with a given Graphviz.
     *
     * @param program its {@code dot}; empty when there is none
     * @param patience how long it may take for one map
     */
    public DependencyMap(Optional<Path> program, Duration patience) {
        dot = program.map(file -> new DotMapEngine(new PipedDotEngine(file, patience)));
    }

    /**
     * Finds a place for everything that passes the filter. Blocks; call it off the user interface's
     * thread.
     *
     * @throws java.util.concurrent.CancellationException when cancelled or interrupted
     * @throws IllegalArgumentException when the filter's focus is on nothing that is shown
     * @throws MapLayoutException when the engine asked for is missing or fails
     */
    public MapLayout layout(MapGraph graph, MapOptions options, Cancellation cancellation) {
        MapGraph shown = shown(graph, options);
        if (shown.nodes().isEmpty()) {
            return empty(shown);
        }
        MapSizes sizes = MapSizes.of(shown);
        return switch (options.engine()) {
            case DOT -> dot.orElseThrow(DependencyMap::missing).layout(shown, sizes, cancellation);
            case ELK -> elk.layout(shown, sizes, cancellation);
            // Only the built-in layout keeps room for the words on arrows between contexts.
            case BEST ->
                    options.level() == Level.CONTEXTS
                            ? elk.layout(shown, sizes, cancellation)
                            : best(shown, sizes, cancellation);
        };
    }

    private static MapGraph shown(MapGraph graph, MapOptions options) {
        MapGraph passing = options.filter().apply(graph);
        return switch (options.level()) {
            case TOPICS -> passing;
            case CONTEXTS -> passing.contextsOnly();
        };
    }

    private static MapLayout empty(MapGraph graph) {
        return new MapLayout(
                graph, "none", new Size(0, 0), List.of(), List.of(), List.of(), List.of());
    }

    private MapLayout best(MapGraph graph, MapSizes sizes, Cancellation cancellation) {
        if (dot.isEmpty()) {
            return elk.layout(graph, sizes, cancellation);
        }
        try {
            return dot.get().layout(graph, sizes, cancellation);
        } catch (MapLayoutException e) {
            // A map from the other engine is better than none; the layout says who made it.
            return elk.layout(graph, sizes, cancellation);
        }
    }

    private static MapLayoutException missing() {
        return new MapLayoutException(
                "Graphviz was not found. Install it so that dot is on the PATH, let -D%s name the program, or use the built-in layout (elk)."
                        .formatted(PipedDotEngine.PROGRAM_PROPERTY));
    }

    /** Returns a layout as marks, with title and legend. */
    public Picture picture(MapLayout layout, MapOptions options) {
        return new MapPainter(options.look()).paint(layout);
    }

    /** Returns a layout as marks for a screen, without title and legend. */
    public Picture bare(MapLayout layout, MapOptions options) {
        return new MapPainter(options.look()).paintBare(layout, Set.of());
    }

    /**
     * Returns what explains a layout, for a screen.
     *
     * @param width room that it may take, in points
     */
    public Picture legend(MapLayout layout, MapOptions options, double width) {
        return new MapPainter(options.look()).paintLegend(layout.graph(), width);
    }

    /**
     * Returns the bytes of a file.
     *
     * @throws java.util.concurrent.CancellationException when cancelled or interrupted
     * @throws MapLayoutException when the engine asked for is missing or fails; never for DOT,
     *     which needs no engine
     */
    public byte[] render(
            MapGraph graph, MapFormat format, MapOptions options, Cancellation cancellation) {
        return switch (format) {
            case DOT -> utf8(DotDocument.write(shown(graph, options)));
            case SVG -> utf8(MapSvg.write(draw(graph, options, cancellation)));
            case PNG -> MapPng.write(draw(graph, options, cancellation), options.scale());
        };
    }

    private Picture draw(MapGraph graph, MapOptions options, Cancellation cancellation) {
        return picture(layout(graph, options, cancellation), options);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Writes a file whole or not at all; its folder is made when it is missing.
     *
     * @throws IOException when it cannot be written
     */
    public void write(
            MapGraph graph,
            MapFormat format,
            Path file,
            MapOptions options,
            Cancellation cancellation)
            throws IOException {
        AtomicFile.write(file, render(graph, format, options, cancellation));
    }
}

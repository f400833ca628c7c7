package org.stormspec.render.map.layout;

import org.stormspec.render.map.graph.MapGraph;

/** Finds a place for everything on a map; equal graphs get equal places. */
public interface LayoutEngine {

    /**
     * Lays out a graph. Blocks; call it off the user interface's thread.
     *
     * @param graph what to place
     * @param sizes how large everything is
     * @param cancellation stops the work early
     * @throws java.util.concurrent.CancellationException when cancelled or interrupted
     * @throws MapLayoutException when the engine fails or takes too long
     */
    MapLayout layout(MapGraph graph, MapSizes sizes, Cancellation cancellation);
}

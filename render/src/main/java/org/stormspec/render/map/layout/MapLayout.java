package org.stormspec.render.map.layout;

import java.util.List;
import org.stormspec.render.map.graph.ContextCluster;
import org.stormspec.render.map.graph.MapGraph;
import org.stormspec.render.map.graph.MapNode;

/**
 * A map with everything in its place, in points, y down, from (0, 0).
 *
 * @param graph what is shown
 * @param engine name of the engine that placed it: {@code dot}, {@code elk}
 * @param size of the whole
 * @param domains frames of the domains
 * @param contexts frames of the contexts
 * @param nodes services and topics
 * @param edges arrows, in the order of the graph
 */
public record MapLayout(
        MapGraph graph,
        String engine,
        Size size,
        List<Placed<DomainFrame>> domains,
        List<Placed<ContextCluster>> contexts,
        List<Placed<MapNode>> nodes,
        List<EdgePath> edges) {

    /** Copies the lists. */
    public MapLayout {
        domains = List.copyOf(domains);
        contexts = List.copyOf(contexts);
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }
}

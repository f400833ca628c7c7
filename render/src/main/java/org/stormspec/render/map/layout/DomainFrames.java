package org.stormspec.render.map.layout;

import java.util.ArrayList;
import java.util.List;
import org.stormspec.render.map.graph.ContextCluster;
import org.stormspec.render.map.graph.MapGraph;

/** Groups the contexts of a map by domain. */
public final class DomainFrames {

    private DomainFrames() {}

    /** Returns a frame for each domain of a map, in order. */
    public static List<DomainFrame> of(MapGraph graph) {
        List<String> names = graph.domains();
        List<DomainFrame> frames = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            boolean control =
                    contextsOf(graph, names.get(i)).stream().allMatch(ContextCluster::controlPlane);
            frames.add(new DomainFrame(names.get(i), i, control));
        }
        return frames;
    }

    /** Returns the contexts of a domain, in order. */
    public static List<ContextCluster> contextsOf(MapGraph graph, String domain) {
        return graph.contexts().stream()
                .filter(context -> context.domain().equals(domain))
                .toList();
    }
}

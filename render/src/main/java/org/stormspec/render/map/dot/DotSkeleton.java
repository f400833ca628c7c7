package org.stormspec.render.map.dot;

import static guru.nidi.graphviz.model.Factory.mutGraph;
import static guru.nidi.graphviz.model.Factory.mutNode;

import guru.nidi.graphviz.model.Compass;
import guru.nidi.graphviz.model.Link;
import guru.nidi.graphviz.model.MutableGraph;
import guru.nidi.graphviz.model.MutableNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stormspec.render.map.graph.ContextCluster;
import org.stormspec.render.map.graph.MapEdge;
import org.stormspec.render.map.graph.MapGraph;
import org.stormspec.render.map.graph.MapNode;
import org.stormspec.render.map.layout.DomainFrame;
import org.stormspec.render.map.layout.DomainFrames;
import org.stormspec.render.map.layout.MapSizes;

/**
 * The bare graph that {@code dot} lays out: boxes of fixed size without words, named by their place
 * in the graph ({@code n0}, {@code e0}, {@code cluster_c0}, {@code cluster_d0}), so that neither
 * fonts nor odd characters in names can change the outcome.
 */
final class DotSkeleton {

    /** A topic stays close to the service that writes it, rather than to its readers. */
    private static final String INSIDE = "4";

    private final MapGraph graph;
    private final MapSizes sizes;
    private final Map<String, String> names = new HashMap<>();

    DotSkeleton(MapGraph graph, MapSizes sizes) {
        this.graph = graph;
        this.sizes = sizes;
        List<MapNode> nodes = graph.nodes();
        for (int i = 0; i < nodes.size(); i++) {
            names.put(nodes.get(i).id(), "n" + i);
        }
    }

    /** Returns the DOT text. */
    String text() {
        MutableGraph root = mutGraph("map").setDirected(true);
        DotFrame.settings(root, graph);
        DotAttributes.of(root.nodeAttrs()).with("label", "");
        addFrames(root);
        edges().forEach(root::add);
        return DotText.of(root);
    }

    private void addFrames(MutableGraph root) {
        Map<String, MutableGraph> domains = new HashMap<>();
        for (DomainFrame domain : DomainFrames.of(graph)) {
            MutableGraph frame = DotFrame.frame("d" + domain.index(), MapSizes.DOMAIN_PADDING);
            DotAttributes.of(frame.graphAttrs())
                    .with("label", DotText.room(MapSizes.header(domain)));
            domains.put(domain.name(), frame);
            root.add(frame);
        }
        Map<String, List<MapNode>> members = membersByContext();
        for (int i = 0; i < graph.contexts().size(); i++) {
            ContextCluster context = graph.contexts().get(i);
            MutableGraph frame = DotFrame.frame("c" + i, MapSizes.CONTEXT_PADDING);
            DotAttributes.of(frame.graphAttrs()).with("label", DotText.room(sizes.header(context)));
            members.getOrDefault(context.id(), List.of()).forEach(node -> frame.add(box(node)));
            domains.getOrDefault(context.domain(), root).add(frame);
        }
    }

    private Map<String, List<MapNode>> membersByContext() {
        Map<String, List<MapNode>> members = new HashMap<>();
        graph.nodes()
                .forEach(node ->
                        members.computeIfAbsent(node.context(), id -> new ArrayList<>()).add(node));
        return members;
    }

    private MutableNode box(MapNode node) {
        return DotText.sized(mutNode(name(node.id())), sizes.of(node));
    }

    private String name(String id) {
        return names.getOrDefault(id, "");
    }

    /**
     * Links hang on nodes of their own: on a node in a frame they would pull their ends into it.
     */
    private List<MutableNode> edges() {
        Map<String, MutableNode> tails = new HashMap<>();
        List<MutableNode> inOrder = new ArrayList<>();
        for (int i = 0; i < graph.edges().size(); i++) {
            MapEdge edge = graph.edges().get(i);
            MutableNode tail =
                    tails.computeIfAbsent(
                            name(edge.from()),
                            name -> {
                                MutableNode made = mutNode(name);
                                inOrder.add(made);
                                return made;
                            });
            tail.addLink(link(tail, edge, "e" + i));
        }
        return inOrder;
    }

    private Link link(MutableNode tail, MapEdge edge, String id) {
        var link =
                tail.port(Compass.EAST)
                        .linkTo(mutNode(name(edge.to())).port(Compass.WEST))
                        .with("id", id);
        return edge.kind() == MapEdge.Kind.PUBLISHES ? link.with("weight", INSIDE) : link;
    }
}

package org.stormspec.render.map.elk;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.elk.alg.layered.options.FixedAlignment;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.math.KVector;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.options.SizeConstraint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.stormspec.render.map.graph.ContextCluster;
import org.stormspec.render.map.graph.MapEdge;
import org.stormspec.render.map.graph.MapGraph;
import org.stormspec.render.map.graph.MapNode;
import org.stormspec.render.map.layout.DomainFrame;
import org.stormspec.render.map.layout.DomainFrames;
import org.stormspec.render.map.layout.EdgePath;
import org.stormspec.render.map.layout.MapSizes;
import org.stormspec.render.map.layout.Size;

/**
 * A map as ELK wants it, with the way back from ELK's nodes to ours.
 *
 * @param graph the map
 * @param root ELK's graph
 * @param domains frames of domains
 * @param contexts frames of contexts
 * @param nodes services and topics, by id
 * @param edges arrows
 */
record ElkMapGraph(
        MapGraph graph,
        ElkNode root,
        Map<DomainFrame, ElkNode> domains,
        Map<ContextCluster, ElkNode> contexts,
        Map<MapNode, ElkNode> nodes,
        Map<MapEdge, ElkEdge> edges) {

    private static final double BETWEEN_NODES = 18;
    private static final double BETWEEN_LAYERS = 44;
    private static final double BETWEEN_EDGES = 9;
    private static final double LABEL_MARGIN = 4;
    private static final int SEED = 1;

    static ElkMapGraph of(MapGraph graph, MapSizes sizes) {
        ElkMapGraph elk =
                new ElkMapGraph(
                        graph,
                        emptyRoot(),
                        new LinkedHashMap<>(),
                        new LinkedHashMap<>(),
                        new LinkedHashMap<>(),
                        new LinkedHashMap<>());
        elk.addFrames(sizes);
        elk.addNodes(sizes);
        elk.addEdges();
        return elk;
    }

    private static ElkNode emptyRoot() {
        ElkNode root = ElkGraphUtil.createGraph();
        space(root);
        root.setProperty(CoreOptions.PADDING, new ElkPadding(2));
        return root;
    }

    private void addFrames(MapSizes sizes) {
        Map<String, ElkNode> byName = new HashMap<>();
        for (DomainFrame domain : DomainFrames.of(graph)) {
            ElkNode frame = frame(root, MapSizes.header(domain), MapSizes.DOMAIN_PADDING);
            domains.put(domain, frame);
            byName.put(domain.name(), frame);
        }
        for (ContextCluster context : graph.contexts()) {
            ElkNode parent = byName.getOrDefault(context.domain(), root);
            contexts.put(context, frame(parent, sizes.header(context), MapSizes.CONTEXT_PADDING));
        }
    }

    private static ElkNode frame(ElkNode parent, Size header, double padding) {
        ElkNode frame = ElkGraphUtil.createNode(parent);
        space(frame);
        double top = header.height() + padding;
        frame.setProperty(CoreOptions.PADDING, new ElkPadding(top, padding, padding, padding));
        frame.setProperty(
                CoreOptions.NODE_SIZE_CONSTRAINTS, EnumSet.of(SizeConstraint.MINIMUM_SIZE));
        frame.setProperty(
                CoreOptions.NODE_SIZE_MINIMUM,
                new KVector(header.width() + 2 * padding, top + padding));
        return frame;
    }

    /** ELK reads spacing from each parent anew. */
    private static void space(ElkNode parent) {
        parent.setProperty(CoreOptions.ALGORITHM, "org.eclipse.elk.layered");
        parent.setProperty(CoreOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
        parent.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
        parent.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        parent.setProperty(CoreOptions.RANDOM_SEED, SEED);
        parent.setProperty(
                LayeredOptions.NODE_PLACEMENT_BK_FIXED_ALIGNMENT, FixedAlignment.BALANCED);
        parent.setProperty(LayeredOptions.SPACING_NODE_NODE, BETWEEN_NODES);
        parent.setProperty(LayeredOptions.SPACING_EDGE_EDGE, BETWEEN_EDGES);
        parent.setProperty(LayeredOptions.SPACING_EDGE_NODE, BETWEEN_NODES);
        parent.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, BETWEEN_LAYERS);
        parent.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, BETWEEN_EDGES);
        parent.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 2 * EdgePath.HEAD);
    }

    private void addNodes(MapSizes sizes) {
        Map<String, ElkNode> frames = new HashMap<>();
        contexts.forEach((context, frame) -> frames.put(context.id(), frame));
        for (MapNode node : graph.nodes()) {
            ElkNode box = ElkGraphUtil.createNode(frames.getOrDefault(node.context(), root));
            Size size = sizes.of(node);
            box.setDimensions(size.width(), size.height());
            nodes.put(node, box);
        }
    }

    private void addEdges() {
        Map<String, ElkNode> byId = new HashMap<>();
        nodes.forEach((node, box) -> byId.put(node.id(), box));
        for (MapEdge edge : graph.edges()) {
            ElkEdge made =
                    ElkGraphUtil.createSimpleEdge(
                            byId.getOrDefault(edge.from(), root),
                            byId.getOrDefault(edge.to(), root));
            MapSizes.label(edge).ifPresent(size -> label(made, size));
            edges.put(edge, made);
        }
    }

    private static void label(ElkEdge edge, Size size) {
        ElkLabel label = ElkGraphUtil.createLabel("words", edge);
        label.setDimensions(size.width() + 2 * LABEL_MARGIN, size.height());
        label.setProperty(CoreOptions.EDGE_LABELS_INLINE, true);
        label.setProperty(CoreOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
    }
}

package org.stormspec.render.map.paint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.stormspec.render.map.graph.ContextCluster;
import org.stormspec.render.map.graph.MapEdge;
import org.stormspec.render.map.graph.MapNode;
import org.stormspec.render.map.graph.Pattern;
import org.stormspec.render.map.graph.ServiceNode;
import org.stormspec.render.map.graph.TopicNode;
import org.stormspec.render.map.layout.Curve;
import org.stormspec.render.map.layout.DomainFrame;
import org.stormspec.render.map.layout.EdgePath;
import org.stormspec.render.map.layout.MapLayout;
import org.stormspec.render.map.layout.MapSizes;
import org.stormspec.render.map.layout.Placed;
import org.stormspec.render.map.paint.Picture.Item;
import org.stormspec.render.map.paint.Picture.Kind;
import org.stormspec.render.view.Point;
import org.stormspec.render.view.Rect;

/** Paints one layout: frames at the back, then arrows, then headings and nodes. */
final class LayoutItems {

    private static final double[] SHARES = {
        0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.75, 0.2, 0.8, 0.15, 0.85
    };

    private final MapLayout layout;
    private final Set<String> lit;
    private final double dx;
    private final double dy;
    private final FrameBrush frames;
    private final NodeBrush nodes;
    private final EdgeBrush edges;
    private final Set<String> controlDomains;
    private final Map<String, String> names = new HashMap<>();
    // Where no sign may stand: boxes, and the signs before.
    private final List<Rect> taken = new ArrayList<>();

    /**
     * Prepares the work.
     *
     * @param lit ids of nodes that are looked at; empty for none
     * @param dx how far everything moves to the right
     * @param dy how far everything moves down
     */
    LayoutItems(MapLayout layout, MapLook look, Set<String> lit, double dx, double dy) {
        this.layout = layout;
        this.lit = lit;
        this.dx = dx;
        this.dy = dy;
        frames = new FrameBrush(look, MapSizes.of(layout.graph()));
        nodes = new NodeBrush(look);
        edges = new EdgeBrush(look);
        controlDomains =
                layout.domains().stream()
                        .map(Placed::what)
                        .filter(DomainFrame::controlPlane)
                        .map(DomainFrame::name)
                        .collect(Collectors.toSet());
        layout.graph().nodes().forEach(node -> names.put(node.id(), name(node)));
        layout.nodes().forEach(placed -> taken.add(moved(placed.box())));
    }

    List<Item> all() {
        List<Item> items = new ArrayList<>();
        layout.domains().forEach(placed -> items.add(domain(placed)));
        layout.contexts().forEach(placed -> items.add(context(placed)));
        layout.edges().forEach(path -> items.add(edge(path)));
        layout.domains().forEach(placed -> items.add(domainHeading(placed)));
        layout.contexts().forEach(placed -> items.add(contextHeading(placed)));
        layout.nodes().forEach(placed -> items.add(node(placed)));
        return items;
    }

    private Item domain(Placed<DomainFrame> placed) {
        Rect box = moved(placed.box());
        String name = placed.what().name();
        return plain(name, Kind.DOMAIN, "domain " + name, box, frames.frame(placed.what(), box));
    }

    private Item domainHeading(Placed<DomainFrame> placed) {
        Rect box = moved(placed.box());
        String name = placed.what().name();
        return plain(name, Kind.HEADING, name, box, frames.heading(placed.what(), box));
    }

    private Item context(Placed<ContextCluster> placed) {
        Rect box = moved(placed.box());
        ContextCluster context = placed.what();
        return plain(
                context.id(),
                Kind.CONTEXT,
                "context " + context.label(),
                box,
                frames.frame(context, box, controlDomains.contains(context.domain())));
    }

    private Item contextHeading(Placed<ContextCluster> placed) {
        Rect box = moved(placed.box());
        ContextCluster context = placed.what();
        return plain(
                context.id(), Kind.HEADING, context.label(), box, frames.heading(context, box));
    }

    private Item edge(EdgePath path) {
        MapEdge edge = path.edge();
        Curve curve = path.curve().plus(dx, dy);
        Point tip = path.tip().plus(dx, dy);
        List<Mark> marks = new ArrayList<>(edges.paint(edge.kind(), curve, tip));
        marks.addAll(said(path, curve));
        return new Item(
                edge.from() + " → " + edge.to(),
                Kind.EDGE,
                title(edge),
                Rect.between(curve.start(), tip),
                isFaint(edge.from()) || isFaint(edge.to()),
                marks);
    }

    private String title(MapEdge edge) {
        String word = edge.word().isEmpty() ? "" : " (" + edge.word() + ")";
        return "%s %s %s%s"
                .formatted(names.get(edge.from()), edge.kind().word(), names.get(edge.to()), word);
    }

    private List<Mark> said(EdgePath path, Curve curve) {
        MapEdge edge = path.edge();
        List<String> words = MapSizes.words(edge);
        if (!words.isEmpty()) {
            return edges.words(
                    words, path.label().map(box -> moved(box).middle()).orElse(curve.at(0.5)));
        }
        String sign = edge.isReading() ? Pattern.signOf(edge.word()) : "";
        return sign.isEmpty() ? List.of() : edges.sign(sign, free(curve));
    }

    /** Returns a point on the line where no box and no other sign is, the middle if it is free. */
    private Point free(Curve curve) {
        Point best = curve.at(0.5);
        for (double share : SHARES) {
            Point at = curve.at(share);
            Rect room = Rect.around(at, EdgeBrush.SIGN + 1);
            if (taken.stream().noneMatch(room::meets)) {
                best = at;
                break;
            }
        }
        taken.add(Rect.around(best, EdgeBrush.SIGN));
        return best;
    }

    private Item node(Placed<MapNode> placed) {
        MapNode node = placed.what();
        Rect box = moved(placed.box());
        return new Item(
                node.id(),
                kind(node),
                title(node),
                box,
                isFaint(node.id()),
                nodes.paint(node, box));
    }

    private boolean isFaint(String node) {
        return !lit.isEmpty() && !lit.contains(node);
    }

    private static Kind kind(MapNode node) {
        return switch (node) {
            case ServiceNode service -> Kind.SERVICE;
            case TopicNode topic -> Kind.TOPIC;
        };
    }

    private static String name(MapNode node) {
        return switch (node) {
            case ServiceNode service -> service.label();
            case TopicNode topic -> topic.name();
        };
    }

    private static String title(MapNode node) {
        String note = MapSizes.note(node);
        return note.isEmpty() ? name(node) : name(node) + ": " + note;
    }

    private static Item plain(String id, Kind kind, String title, Rect box, List<Mark> marks) {
        return new Item(id, kind, title, box, false, marks);
    }

    private Rect moved(Rect box) {
        return new Rect(box.x() + dx, box.y() + dy, box.width(), box.height());
    }
}

package org.stormspec.render.map.elk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.stormspec.render.map.graph.MapEdge;
import org.stormspec.render.map.layout.EdgePath;
import org.stormspec.render.map.layout.MapLayout;
import org.stormspec.render.map.layout.Placed;
import org.stormspec.render.map.layout.Size;
import org.stormspec.render.view.Point;
import org.stormspec.render.view.Rect;

/** Reads the places that ELK has found; ELK counts them from the corner of the parent. */
final class ElkResult {

    private final ElkMapGraph elk;

    ElkResult(ElkMapGraph elk) {
        this.elk = elk;
    }

    MapLayout layout() {
        return new MapLayout(
                elk.graph(),
                "elk",
                new Size(elk.root().getWidth(), elk.root().getHeight()),
                placed(elk.domains()),
                placed(elk.contexts()),
                placed(elk.nodes()),
                elk.edges().entrySet().stream()
                        .map(entry -> path(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static <T> List<Placed<T>> placed(Map<T, ElkNode> nodes) {
        return nodes.entrySet().stream()
                .map(entry -> new Placed<>(entry.getKey(), box(entry.getValue())))
                .toList();
    }

    private static Rect box(ElkNode node) {
        Point corner = corner(node);
        return new Rect(corner.x(), corner.y(), node.getWidth(), node.getHeight());
    }

    private static Point corner(ElkNode node) {
        Point corner = new Point(0, 0);
        for (ElkNode at = node; at.getParent() != null; at = at.getParent()) {
            corner = corner.plus(at.getX(), at.getY());
        }
        return corner;
    }

    private static EdgePath path(MapEdge edge, ElkEdge route) {
        ElkEdgeSection section = route.getSections().getFirst();
        Point corner = corner(route.getContainingNode());
        List<Point> points = new ArrayList<>();
        points.add(corner.plus(section.getStartX(), section.getStartY()));
        for (ElkBendPoint bend : section.getBendPoints()) {
            points.add(corner.plus(bend.getX(), bend.getY()));
        }
        Point tip = corner.plus(section.getEndX(), section.getEndY());
        points.add(shortened(points.getLast(), tip));
        return new EdgePath(
                edge,
                RoundedCorners.through(points),
                tip,
                route.getLabels().stream()
                        .findFirst()
                        .map(label ->
                                new Rect(
                                        corner.x() + label.getX(),
                                        corner.y() + label.getY(),
                                        label.getWidth(),
                                        label.getHeight())));
    }

    /** Returns the end of the line, which leaves room for the arrow head. */
    private static Point shortened(Point from, Point tip) {
        double length = from.distanceTo(tip);
        double part = length == 0 ? 0 : Math.min(1, EdgePath.HEAD / length);
        return tip.plus((from.x() - tip.x()) * part, (from.y() - tip.y()) * part);
    }
}

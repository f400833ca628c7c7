package org.stormspec.render.map.dot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stormspec.render.map.layout.Curve;
import org.stormspec.render.view.Point;
import org.stormspec.render.view.Rect;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what {@code dot -Tjson0} says about a skeleton and turns it upside down: Graphviz counts y
 * upwards, in points, sizes of nodes in inches. The format is described under "json" in Graphviz's
 * list of output formats, that of splines under "splineType" in its list of attribute types.
 */
final class DotJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final double POINTS_PER_INCH = 72;

    private final Rect bounds;
    private final Map<String, Rect> boxes = new HashMap<>();
    private final Map<String, Route> routes = new HashMap<>();

    /**
     * The way of an edge.
     *
     * @param curve up to where the arrow head begins
     * @param tip of the arrow head
     */
    record Route(Curve curve, Point tip) {}

    private DotJson(JsonNode root) {
        double[] whole = numbers(root.path("bb").asString(""));
        bounds = new Rect(0, 0, whole[2] - whole[0], whole[3] - whole[1]);
        root.path("objects").forEach(this::readObject);
        root.path("edges").forEach(this::readEdge);
    }

    /**
     * Reads a layout.
     *
     * @throws JacksonException when it is not what dot writes
     */
    static DotJson read(String json) {
        return new DotJson(MAPPER.readTree(json));
    }

    /** Returns the whole, from (0, 0). */
    Rect bounds() {
        return bounds;
    }

    /** Returns the box of a node or, as {@code cluster_…}, of a frame. */
    Optional<Rect> box(String name) {
        return Optional.ofNullable(boxes.get(name));
    }

    /** Returns the way of an edge. */
    Optional<Route> route(String id) {
        return Optional.ofNullable(routes.get(id));
    }

    private void readObject(JsonNode object) {
        String name = object.path("name").asString("");
        if (object.has("bb")) {
            double[] corners = numbers(object.path("bb").asString(""));
            boxes.put(
                    name,
                    Rect.between(point(corners[0], corners[1]), point(corners[2], corners[3])));
        } else if (object.has("pos")) {
            double[] middle = numbers(object.path("pos").asString(""));
            double width = object.path("width").asDouble(0) * POINTS_PER_INCH;
            double height = object.path("height").asDouble(0) * POINTS_PER_INCH;
            Point centre = point(middle[0], middle[1]);
            boxes.put(
                    name, new Rect(centre.x() - width / 2, centre.y() - height / 2, width, height));
        }
    }

    private void readEdge(JsonNode edge) {
        String id = edge.path("id").asString("");
        route(edge.path("pos").asString(""), id);
    }

    private void route(String spline, String id) {
        List<Point> points = new ArrayList<>();
        Optional<Point> tip = Optional.empty();
        for (String part : spline.split(" ")) {
            if (part.startsWith("e,")) {
                tip = Optional.of(point(part.substring(2)));
            } else if (!part.startsWith("s,") && !part.isEmpty()) {
                points.add(point(part));
            }
        }
        if (points.size() > 1) {
            Curve curve = Curve.bends(points);
            routes.put(id, new Route(curve, tip.orElse(curve.end())));
        }
    }

    private Point point(String pair) {
        double[] numbers = numbers(pair);
        return point(numbers[0], numbers[1]);
    }

    private Point point(double x, double y) {
        return new Point(x, bounds.height() - y);
    }

    private static double[] numbers(String list) {
        String[] parts = list.split(",");
        double[] numbers = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            numbers[i] = Double.parseDouble(parts[i]);
        }
        return numbers;
    }
}

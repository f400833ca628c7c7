package org.stormspec.render.map.paint;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.stormspec.render.map.layout.Size;
import org.stormspec.render.view.Point;
import org.stormspec.render.view.Rect;

/**
 * A map as marks, ready for any brush: a file, a canvas.
 *
 * @param title what the picture shows
 * @param size of the whole, in points
 * @param background colour behind everything
 * @param items from the back to the front
 */
public record Picture(String title, Size size, String background, List<Item> items) {

    /** What an item stands for. */
    public enum Kind {
        TITLE,
        DOMAIN,
        CONTEXT,
        EDGE,
        HEADING,
        SERVICE,
        TOPIC,
        LEGEND
    }

    /**
     * The marks of one thing.
     *
     * @param id of the node, the context or the domain; of an arrow, the ids of its ends
     * @param kind what it stands for
     * @param title words for a tooltip and for readers that cannot see
     * @param bounds where it lies
     * @param faint whether it steps back while other things are looked at
     * @param marks from the back to the front
     */
    public record Item(
            String id, Kind kind, String title, Rect bounds, boolean faint, List<Mark> marks) {

        /** Share of its colours that a faint item keeps. */
        public static final double FAINT = 0.22;

        /** Copies the marks. */
        public Item {
            marks = List.copyOf(marks);
        }

        /** Returns how far a point is from the nearest line of it, in points. */
        double distanceTo(Point point) {
            return marks.stream()
                    .filter(Mark.Shape.class::isInstance)
                    .map(Mark.Shape.class::cast)
                    .mapToDouble(shape -> shape.curve().distanceTo(point))
                    .min()
                    .orElse(Double.MAX_VALUE);
        }
    }

    /** Copies the items. */
    public Picture {
        items = List.copyOf(items);
    }

    /** Returns the topic, service, context or domain at a point, the foremost one. */
    public Optional<Item> at(Point point) {
        return items.reversed().stream()
                .filter(item -> isThing(item.kind()) && item.bounds().contains(point))
                .findFirst();
    }

    /**
     * Returns the arrow nearest to a point.
     *
     * @param reach how far away it may be, in points
     */
    public Optional<Item> arrowAt(Point point, double reach) {
        return items.stream()
                .filter(item -> item.kind() == Kind.EDGE)
                .filter(item -> item.distanceTo(point) <= reach)
                .min(Comparator.comparingDouble(item -> item.distanceTo(point)));
    }

    private static boolean isThing(Kind kind) {
        return switch (kind) {
            case DOMAIN, CONTEXT, SERVICE, TOPIC -> true;
            case TITLE, EDGE, HEADING, LEGEND -> false;
        };
    }
}

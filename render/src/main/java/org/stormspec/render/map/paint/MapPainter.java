package org.stormspec.render.map.paint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stormspec.render.map.graph.MapGraph;
import org.stormspec.render.map.layout.MapLayout;
import org.stormspec.render.map.layout.MapSizes;
import org.stormspec.render.map.layout.Size;
import org.stormspec.render.map.paint.Mark.Words;
import org.stormspec.render.map.paint.Picture.Item;
import org.stormspec.render.map.paint.Picture.Kind;
import org.stormspec.render.text.Face;
import org.stormspec.render.view.Point;
import org.stormspec.render.view.Rect;

/** Turns a layout into marks, the same ones whichever engine placed it. */
public final class MapPainter {

    private static final double MARGIN = 24;
    private static final double TITLE = 20;
    private static final double TITLE_HEIGHT = 56;
    private static final double LEAST_WIDTH = 720;
    private static final double BEFORE_LEGEND = 20;

    private final MapLook look;

    /** Makes a painter with these colours. */
    public MapPainter(MapLook look) {
        this.look = look;
    }

    /** Returns the picture of a map with title and legend, as it goes into a file. */
    public Picture paint(MapLayout layout) {
        double width = Math.max(layout.size().width(), LEAST_WIDTH);
        LegendBrush legend = LegendBrush.of(look, layout.graph());
        Size card = legend.size(width);
        double top = MARGIN + TITLE_HEIGHT;
        double below = top + layout.size().height() + BEFORE_LEGEND;
        Rect cardBox = new Rect(MARGIN, below, card.width(), card.height());
        List<Item> items = new ArrayList<>();
        items.add(title(layout.graph()));
        items.addAll(items(layout, Set.of(), MARGIN, top));
        if (layout.nodes().isEmpty()) {
            items.add(nothing(top));
        }
        items.add(item("legend", Kind.LEGEND, "legend", cardBox, legend.paint(cardBox)));
        Size whole = new Size(Math.ceil(width + 2 * MARGIN), Math.ceil(cardBox.bottom() + MARGIN));
        return new Picture(layout.graph().title(), whole, look.canvas(), items);
    }

    /**
     * Returns the picture of a map alone, in the coordinates of the layout, as it goes on to a
     * screen.
     *
     * @param lit ids of nodes to look at: everything but them and the arrows between them steps
     *     back; empty when nothing is looked at
     */
    public Picture paintBare(MapLayout layout, Set<String> lit) {
        return new Picture(
                layout.graph().title(), layout.size(), look.canvas(), items(layout, lit, 0, 0));
    }

    /** Returns the legend alone, for a screen, in at most this width unless it is too small. */
    public Picture paintLegend(double width) {
        return card(new LegendBrush(look), width);
    }

    /** Returns the legend of one map alone, for a screen, in at most this width. */
    public Picture paintLegend(MapGraph graph, double width) {
        return card(LegendBrush.of(look, graph), width);
    }

    private Picture card(LegendBrush legend, double width) {
        Size size = legend.size(width);
        Rect box = new Rect(0.5, 0.5, size.width(), size.height());
        return new Picture(
                "legend",
                new Size(size.width() + 1, size.height() + 1),
                look.canvas(),
                List.of(item("legend", Kind.LEGEND, "legend", box, legend.paint(box))));
    }

    private Item title(MapGraph graph) {
        String contexts = count(graph.contexts().size(), "context");
        String counts =
                LegendBrush.isOfContexts(graph)
                        ? contexts + " · " + count(graph.edges().size(), "relation")
                        : "%s · %s · %s"
                                .formatted(
                                        contexts,
                                        count(graph.topics().size(), "topic"),
                                        count(reads(graph), "read"));
        List<Mark> marks =
                List.of(
                        words(graph.title(), MARGIN + 18, TITLE, Face.SEMIBOLD, look.text()),
                        words(counts, MARGIN + 38, MapSizes.LABEL, Face.REGULAR, look.muted()));
        Rect box = new Rect(MARGIN, MARGIN, LEAST_WIDTH, TITLE_HEIGHT);
        return item("title", Kind.TITLE, graph.title(), box, marks);
    }

    private static Mark words(String text, double y, double size, Face face, String colour) {
        return new Words(text, new Point(MARGIN, y), face, size, colour, Optional.empty());
    }

    private static String count(long number, String what) {
        return "%d %s%s".formatted(number, what, number == 1 ? "" : "s");
    }

    private static long reads(MapGraph graph) {
        Set<String> topics = new HashSet<>();
        graph.topics().forEach(topic -> topics.add(topic.id()));
        return graph.edges().stream().filter(edge -> topics.contains(edge.from())).count();
    }

    private List<Item> items(MapLayout layout, Set<String> lit, double dx, double dy) {
        return new LayoutItems(layout, look, lit, dx, dy).all();
    }

    private Item nothing(double top) {
        Mark words =
                new Words(
                        "Nothing to show yet: a context appears here with its first topic.",
                        new Point(MARGIN, top),
                        Face.REGULAR,
                        MapSizes.HEADING,
                        look.muted(),
                        Optional.empty());
        return item("nothing", Kind.TITLE, "empty map", new Rect(0, 0, 0, 0), List.of(words));
    }

    private static Item item(String id, Kind kind, String title, Rect box, List<Mark> marks) {
        return new Item(id, kind, title, box, false, marks);
    }
}

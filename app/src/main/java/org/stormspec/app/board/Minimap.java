package org.stormspec.app.board;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.stormspec.model.record.Box;
import org.stormspec.render.fx.BoardView;
import org.stormspec.render.scene.Palette;
import org.stormspec.render.tool.Desk;
import org.stormspec.render.view.Camera;
import org.stormspec.render.view.Rect;

/** The whole board in a corner, with the part in view; a click or drag looks there. */
final class Minimap {
    private static final double WIDTH = 168;
    private static final double HEIGHT = 104;
    private static final double MARGIN = 8;

    private final BoardView view;
    private final Canvas canvas = new Canvas(WIDTH, HEIGHT);
    private final StackPane box = new StackPane(canvas);

    Minimap(BoardView view) {
        this.view = view;
        box.getStyleClass().addAll("card", "minimap");
        box.setMaxSize(WIDTH + 2, HEIGHT + 2);
        box.setId("minimap");
        canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::look);
        canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::look);
    }

    StackPane node() {
        return box;
    }

    void paint() {
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, WIDTH, HEIGHT);
        view.desk().ifPresent(desk -> paint(desk, pen));
    }

    private void paint(Desk desk, GraphicsContext pen) {
        Rect world = world(desk);
        Palette palette = view.paletteProperty().get();
        pen.setFill(colour(Palette.faded(palette.frameBorder(), 0.55)));
        desk.scene().frames().all().forEach(frame -> fill(pen, world, frame.bounds()));
        desk.scene()
                .stickies()
                .all()
                .forEach(sticky -> {
                    pen.setFill(colour(palette.papers().of(sticky.kind())));
                    Box at = sticky.box();
                    fill(pen, world, new Rect(at.x(), at.y(), at.width(), at.height()));
                });
        pen.setStroke(colour(palette.accent()));
        Rect seen = desk.seen();
        pen.strokeRect(
                Math.rint(x(world, seen.x())) + 0.5,
                Math.rint(y(world, seen.y())) + 0.5,
                Math.rint(seen.width() * scale(world)),
                Math.rint(seen.height() * scale(world)));
    }

    private static void fill(GraphicsContext pen, Rect world, Rect area) {
        double scale = scale(world);
        pen.fillRect(
                x(world, area.x()),
                y(world, area.y()),
                Math.max(1, area.width() * scale),
                Math.max(1, area.height() * scale));
    }

    private static Rect world(Desk desk) {
        return desk.scene().extent().map(extent -> extent.union(desk.seen())).orElse(desk.seen());
    }

    private static double scale(Rect world) {
        return Math.min(
                (WIDTH - 2 * MARGIN) / Math.max(1, world.width()),
                (HEIGHT - 2 * MARGIN) / Math.max(1, world.height()));
    }

    private static double x(Rect world, double x) {
        return (x - world.x()) * scale(world) + (WIDTH - world.width() * scale(world)) / 2;
    }

    private static double y(Rect world, double y) {
        return (y - world.y()) * scale(world) + (HEIGHT - world.height() * scale(world)) / 2;
    }

    private void look(MouseEvent event) {
        view.desk()
                .ifPresent(desk -> {
                    Rect world = world(desk);
                    double scale = scale(world);
                    double left = (WIDTH - world.width() * scale) / 2;
                    double top = (HEIGHT - world.height() * scale) / 2;
                    Rect seen = desk.seen();
                    desk.look(
                            new Camera(
                                    world.x() + (event.getX() - left) / scale - seen.width() / 2,
                                    world.y() + (event.getY() - top) / scale - seen.height() / 2,
                                    desk.camera().zoom()));
                });
    }

    private static Color colour(int argb) {
        return Color.rgb(
                (argb >> 16) & 255, (argb >> 8) & 255, argb & 255, ((argb >>> 24) & 255) / 255.0);
    }
}

package org.stormspec.app.board;

import java.nio.IntBuffer;
import java.util.Optional;
import javafx.scene.Group;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.stormspec.render.fx.BoardView;
import org.stormspec.render.raster.Raster;
import org.stormspec.render.scene.Palette;
import org.stormspec.render.scene.Papers;
import org.stormspec.render.tool.Desk;
import org.stormspec.render.view.Camera;
import org.stormspec.render.view.Rect;

/**
 * The whole board in a corner, with the part in view; a click or drag looks there. Looking
 * elsewhere only moves a rectangle: the stickies are painted again when they or the extent have
 * changed.
 */
final class Minimap {
    private static final int WIDTH = 168;
    private static final int HEIGHT = 104;
    private static final double MARGIN = 8;

    /** Pixels of the picture for one of the window, so that dense screens are crisp. */
    private static final int DENSITY = 2;

    private final BoardView view;
    private final Raster raster;
    private final PixelBuffer<IntBuffer> pixels;
    private final Rectangle seen = new Rectangle();
    private final StackPane box;
    // What the picture shows; empty when it must be painted again.
    private Optional<Rect> painted = Optional.empty();

    Minimap(BoardView view) {
        this.view = view;
        int[] array = new int[WIDTH * DENSITY * HEIGHT * DENSITY];
        raster = new Raster(WIDTH * DENSITY, HEIGHT * DENSITY, array);
        pixels =
                new PixelBuffer<>(
                        raster.width(),
                        raster.height(),
                        IntBuffer.wrap(array),
                        PixelFormat.getIntArgbPreInstance());
        ImageView picture = new ImageView(new WritableImage(pixels));
        picture.setFitWidth(WIDTH);
        picture.setFitHeight(HEIGHT);
        seen.setFill(Color.TRANSPARENT);
        seen.setClip(new Rectangle(WIDTH, HEIGHT));
        seen.setManaged(false);
        Group group = new Group(picture, seen);
        box = new StackPane(group);
        box.getStyleClass().addAll("card", "minimap");
        box.setMaxSize(WIDTH + 2, HEIGHT + 2);
        box.setId("minimap");
        group.addEventHandler(MouseEvent.MOUSE_PRESSED, this::look);
        group.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::look);
    }

    StackPane node() {
        return box;
    }

    /** Shows what the board looks like now. */
    void paint() {
        painted = Optional.empty();
        follow();
    }

    /** Shows where the camera looks now. */
    void follow() {
        view.desk().ifPresent(this::show);
    }

    private void show(Desk desk) {
        Rect world = world(desk);
        if (!painted.equals(Optional.of(world))) {
            painted = Optional.of(world);
            paint(desk, world);
            pixels.updateBuffer(_ -> null);
        }
        Rect part = desk.seen();
        seen.setX(Math.rint(x(world, part.x())) + 0.5);
        seen.setY(Math.rint(y(world, part.y())) + 0.5);
        seen.setWidth(Math.rint(part.width() * scale(world)));
        seen.setHeight(Math.rint(part.height() * scale(world)));
        seen.setStroke(colour(view.paletteProperty().get().accent()));
    }

    private void paint(Desk desk, Rect world) {
        int frame = Palette.faded(view.paletteProperty().get().frameBorder(), 0.55);
        Papers papers = view.paletteProperty().get().papers();
        raster.clear(0);
        desk.scene()
                .frames()
                .forEachSpeckIn(
                        world,
                        (left, top, right, bottom, _) ->
                                fill(world, left, top, right, bottom, frame));
        desk.scene()
                .stickies()
                .forEachSpeckIn(
                        world,
                        (left, top, right, bottom, argb) ->
                                fill(world, left, top, right, bottom, papers.instead(argb)));
    }

    private void fill(Rect world, double left, double top, double right, double bottom, int argb) {
        double scale = scale(world) * DENSITY;
        raster.fill(
                (int) Math.rint(x(world, left) * DENSITY),
                (int) Math.rint(y(world, top) * DENSITY),
                (int) Math.max(DENSITY, Math.rint((right - left) * scale)),
                (int) Math.max(DENSITY, Math.rint((bottom - top) * scale)),
                argb);
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

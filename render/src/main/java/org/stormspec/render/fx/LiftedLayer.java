package org.stormspec.render.fx;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.stormspec.render.scene.BoardScene;
import org.stormspec.render.scene.Emphasis;
import org.stormspec.render.scene.Palette;
import org.stormspec.render.scene.SceneItem;
import org.stormspec.render.scene.ScenePainter;
import org.stormspec.render.tool.Desk;
import org.stormspec.render.view.Camera;
import org.stormspec.render.view.Rect;
import org.stormspec.render.view.Viewport;

/**
 * What is being dragged, on a canvas just large enough for it, so that the rest of the board need
 * not be painted again.
 */
final class LiftedLayer {

    /** The canvas grows in steps of this many pixels, so that it seldom does. */
    private static final double STEP = 128;

    /** Room for shadows and rings, in pixels. */
    private static final double ROOM = 24;

    private final PixelLayer layer;
    private final ScenePainter painter;

    LiftedLayer(Fonts fonts, ScenePainter painter) {
        this.layer = new PixelLayer(fonts);
        this.painter = painter;
        node().setVisible(false);
    }

    /** Returns the node that shows this layer. */
    Node node() {
        return layer.node();
    }

    /** Shows what a desk has lifted, or nothing. */
    void paint(Desk desk, Viewport view, Palette palette) {
        Emphasis emphasis = desk.emphasis();
        Optional<Rect> place = place(desk.scene(), emphasis, view);
        node().setVisible(place.isPresent());
        place.ifPresent(screen -> paint(desk, emphasis, view, palette, screen));
    }

    /** Returns the part of the view that the lifted things take, in logical pixels. */
    private static Optional<Rect> place(BoardScene scene, Emphasis emphasis, Viewport view) {
        Rect whole = new Rect(0, 0, view.width() / view.scale(), view.height() / view.scale());
        return Stream.concat(
                        emphasis.lifted().stream()
                                .flatMap(key -> scene.stickies().find(key).stream()),
                        scene.linksAt(emphasis.lifted()).stream()
                                .flatMap(key -> scene.links().find(key).stream()))
                .map(SceneItem::bounds)
                .reduce(Rect::union)
                .map(world -> view.camera().toScreen(world).grown(ROOM))
                .flatMap(whole::common);
    }

    private void paint(Desk desk, Emphasis emphasis, Viewport view, Palette palette, Rect screen) {
        double left = Math.floor(screen.x());
        double top = Math.floor(screen.y());
        layer.resize(stepped(screen.width()), stepped(screen.height()), view.scale());
        Camera camera = desk.camera();
        Camera shifted =
                new Camera(
                        camera.x() + left / camera.zoom(),
                        camera.y() + top / camera.zoom(),
                        camera.zoom());
        Viewport part = new Viewport(shifted, layer.width(), layer.height(), view.scale());
        node().relocate(left, top);
        layer.paint(surface -> {
            surface.clear(0);
            painter.paintLifted(desk.scene(), part, palette, emphasis, surface);
        });
    }

    private double stepped(double length) {
        return Math.ceil((length + 1) / STEP) * STEP;
    }
}

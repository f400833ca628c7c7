package org.stormspec.render.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.CubicCurve;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import org.stormspec.render.scene.HitTest;
import org.stormspec.render.scene.Palette;
import org.stormspec.render.scene.StickyItem;
import org.stormspec.render.tool.Desk;
import org.stormspec.render.tool.Feedback;
import org.stormspec.render.view.Camera;
import org.stormspec.render.view.Detail;
import org.stormspec.render.view.Point;
import org.stormspec.render.view.Rect;

/** What a gesture shows over the board, as a few nodes that cost nothing to move. */
final class Overlay extends Pane {

    private final Rectangle marquee = new Rectangle();
    private final Rectangle outline = new Rectangle();
    private final CubicCurve wire = new CubicCurve();
    private final Polyline lasso = new Polyline();
    private final Line room = new Line();
    private final Rectangle made = new Rectangle();
    private final Path edges = new Path();
    private final Path gaps = new Path();
    private final List<Circle> handles = Stream.generate(() -> new Circle(6)).limit(4).toList();

    Overlay() {
        setMouseTransparent(true);
        setManaged(false);
        outline.setArcWidth(24);
        outline.setArcHeight(24);
        outline.setStrokeWidth(1.5);
        outline.getStrokeDashArray().setAll(6.0, 4.0);
        wire.setStrokeWidth(2);
        wire.setFill(null);
        lasso.setStrokeWidth(1.5);
        lasso.getStrokeDashArray().setAll(6.0, 4.0);
        room.setStrokeWidth(1.5);
        edges.setStrokeWidth(1);
        gaps.setStrokeWidth(3);
        getChildren().addAll(marquee, outline, wire, lasso, made, room, edges, gaps);
        getChildren().addAll(handles);
        getChildren().forEach(node -> node.setVisible(false));
    }

    /** Takes the colours of a theme. */
    void paint(Palette palette) {
        Color accent = colour(palette.accent());
        for (Shape shape : List.of(marquee, outline)) {
            shape.setStroke(accent);
            shape.setFill(accent.deriveColor(0, 1, 1, 0.10));
        }
        handles.forEach(handle -> {
            handle.setFill(colour(palette.canvas()));
            handle.setStroke(accent);
            handle.setStrokeWidth(1.5);
        });
        wire.setStroke(accent);
        Color veil = accent.deriveColor(0, 1, 1, 0.10);
        lasso.setStroke(accent);
        lasso.setFill(veil);
        room.setStroke(accent);
        made.setFill(veil);
        edges.setStroke(accent);
        gaps.setStroke(accent.deriveColor(0, 1, 1, 0.6));
    }

    private static Color colour(int argb) {
        return Color.rgb((argb >> 16) & 255, (argb >> 8) & 255, argb & 255);
    }

    /** Shows what a desk's gesture shows. */
    void follow(Desk desk) {
        Camera camera = desk.camera();
        marquee.setVisible(false);
        outline.setVisible(false);
        wire.setVisible(false);
        lasso.setVisible(false);
        room.setVisible(false);
        made.setVisible(false);
        edges.setVisible(false);
        gaps.setVisible(false);
        switch (desk.feedback()) {
            case Feedback.Marquee shown -> place(marquee, camera.toScreen(shown.area()));
            case Feedback.Outline shown -> place(outline, camera.toScreen(shown.area()));
            case Feedback.Wire shown -> place(shown, camera);
            case Feedback.Lift shown -> guide(shown.guides(), camera);
            case Feedback.Lasso shown -> place(shown, camera);
            case Feedback.Room shown -> place(shown, camera);
            case Feedback.None _, Feedback.Offer _ -> {}
        }
        placeHandles(desk);
    }

    private void place(Feedback.Lasso shown, Camera camera) {
        List<Double> places = new ArrayList<>();
        for (Point point : shown.line()) {
            Point at = camera.toScreen(point);
            places.add(at.x());
            places.add(at.y());
        }
        lasso.getPoints().setAll(places);
        lasso.setVisible(true);
    }

    private void place(Feedback.Room shown, Camera camera) {
        Point from = camera.toScreen(new Point(shown.line(), shown.line()));
        double offset = shown.offset() * camera.zoom();
        double start = shown.upright() ? from.x() : from.y();
        double end = start + offset;
        double least = Math.min(start, end);
        Rect band =
                shown.upright()
                        ? new Rect(least, 0, Math.abs(offset), getHeight())
                        : new Rect(0, least, getWidth(), Math.abs(offset));
        place(made, band);
        room.setStartX(shown.upright() ? end : 0);
        room.setEndX(shown.upright() ? end : getWidth());
        room.setStartY(shown.upright() ? 0 : end);
        room.setEndY(shown.upright() ? getHeight() : end);
        room.setVisible(true);
    }

    private void guide(List<Feedback.Guide> guides, Camera camera) {
        edges.getElements().clear();
        gaps.getElements().clear();
        for (Feedback.Guide guide : guides) {
            Point from = camera.toScreen(guide.from());
            Point to = camera.toScreen(guide.to());
            (guide.gap() ? gaps : edges)
                    .getElements()
                    .addAll(
                            new MoveTo(Math.rint(from.x()) + 0.5, Math.rint(from.y()) + 0.5),
                            new LineTo(Math.rint(to.x()) + 0.5, Math.rint(to.y()) + 0.5));
        }
        edges.setVisible(!edges.getElements().isEmpty());
        gaps.setVisible(!gaps.getElements().isEmpty());
    }

    private static void place(Rectangle shape, Rect screen) {
        shape.setX(screen.x());
        shape.setY(screen.y());
        shape.setWidth(screen.width());
        shape.setHeight(screen.height());
        shape.setVisible(true);
    }

    private void place(Feedback.Wire shown, Camera camera) {
        Point from = camera.toScreen(shown.from());
        Point to = camera.toScreen(shown.to());
        double bend = (to.x() - from.x()) / 2;
        wire.setStartX(from.x());
        wire.setStartY(from.y());
        wire.setControlX1(from.x() + bend);
        wire.setControlY1(from.y());
        wire.setControlX2(to.x() - bend);
        wire.setControlY2(to.y());
        wire.setEndX(to.x());
        wire.setEndY(to.y());
        wire.getStrokeDashArray().setAll(shown.legal() ? List.of() : List.of(5.0, 5.0));
        wire.setVisible(true);
    }

    private void placeHandles(Desk desk) {
        Optional<StickyItem> sticky =
                desk.selectedSticky()
                        .filter(any -> desk.feedback() instanceof Feedback.None)
                        .filter(any -> desk.editing().isEmpty())
                        .filter(any -> Detail.at(desk.camera().zoom()).shows(Detail.WORDS));
        handles.forEach(handle -> handle.setVisible(sticky.isPresent()));
        sticky.map(item -> HitTest.handles(item.box(), desk.camera()))
                .ifPresent(places -> place(places, desk.camera()));
    }

    private void place(List<Point> places, Camera camera) {
        for (int i = 0; i < handles.size(); i++) {
            Point at = camera.toScreen(places.get(i));
            handles.get(i).setCenterX(at.x());
            handles.get(i).setCenterY(at.y());
        }
    }
}

package org.stormspec.app.map;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.stormspec.app.session.WorkspaceSession;
import org.stormspec.model.record.RecordKey;
import org.stormspec.render.map.paint.Picture;
import org.stormspec.render.view.Point;
import org.stormspec.render.view.Rect;

/** Shows the dependency map; wheel zooms at the pointer, drag pans, click selects. */
public final class MapPlace {
    private static final double CLOSEST = 4;
    private static final double FARTHEST = 0.05;
    private static final double DOUBLING = 280;
    private static final double STEP = 60;
    private static final double CLICK = 4;

    private final MapViewModel model;
    private final Consumer<RecordKey> open;
    private final Canvas canvas = new Canvas();
    private final Pane surface = new Pane(canvas);
    private final Label message = new Label();
    private final Tooltip tip = new Tooltip();
    private final StackPane root = new StackPane(surface, message);
    private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(1);
    // Where the picture's origin stands, in pixels.
    private double shiftX;
    private double shiftY;
    private double grabX;
    private double grabY;
    private boolean moved;
    private boolean fitted;

    /**
     * Shows the map of a model.
     *
     * @param open shows on the board what is clicked twice
     */
    public MapPlace(MapViewModel model, WorkspaceSession session, Consumer<RecordKey> open) {
        this.model = model;
        this.open = open;
        root.getStyleClass().add("place");
        surface.setId("map");
        surface.setFocusTraversable(true);
        surface.setAccessibleRole(AccessibleRole.NODE);
        surface.setAccessibleText("Dependency map");
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(surface.widthProperty());
        clip.heightProperty().bind(surface.heightProperty());
        surface.setClip(clip);
        message.getStyleClass().add("muted");
        message.textProperty().bind(model.message());
        StackPane.setAlignment(message, Pos.CENTER);
        Tooltip.install(surface, tip);
        listen(session);
    }

    private void listen(WorkspaceSession session) {
        model.drawing().addListener(_ -> drawn());
        session.selection().addListener(_ -> paint());
        surface.widthProperty().addListener(_ -> resized());
        surface.heightProperty().addListener(_ -> resized());
        surface.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        surface.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        surface.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        surface.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        surface.addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
        surface.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void drawn() {
        if (!fitted) {
            fit();
        }
        paint();
    }

    private void resized() {
        canvas.setWidth(surface.getWidth());
        canvas.setHeight(surface.getHeight());
        if (!fitted) {
            fit();
        }
        paint();
    }

    /** Shows the whole map. */
    public void fit() {
        model.drawing()
                .get()
                .map(MapViewModel.Drawing::picture)
                .ifPresent(picture -> {
                    double width = surface.getWidth();
                    double height = surface.getHeight();
                    if (width > 1 && height > 1) {
                        double scale =
                                Math.min(
                                        width / picture.size().width(),
                                        height / picture.size().height());
                        zoom.set(Math.clamp(scale * 0.98, FARTHEST, 1.25));
                        shiftX = (width - picture.size().width() * zoom.get()) / 2;
                        shiftY = (height - picture.size().height() * zoom.get()) / 2;
                        fitted = true;
                        paint();
                    }
                });
    }

    /** Zooms about the middle, in (positive) or out (negative). */
    public void zoom(int steps) {
        zoomBy(Math.pow(1.25, steps), surface.getWidth() / 2, surface.getHeight() / 2);
    }

    /** Shows the map at its own size. */
    public void zoomToActualSize() {
        zoomBy(1 / zoom.get(), surface.getWidth() / 2, surface.getHeight() / 2);
    }

    private void zoomBy(double factor, double x, double y) {
        double next = Math.clamp(zoom.get() * factor, FARTHEST, CLOSEST);
        double real = next / zoom.get();
        shiftX = x - (x - shiftX) * real;
        shiftY = y - (y - shiftY) * real;
        zoom.set(next);
        paint();
    }

    private void scroll(ScrollEvent event) {
        if (event.isShiftDown()) {
            pan(event.getDeltaX() + event.getDeltaY(), 0);
        } else {
            zoomBy(Math.pow(2, event.getDeltaY() / DOUBLING), event.getX(), event.getY());
        }
        event.consume();
    }

    private void pan(double dx, double dy) {
        shiftX += dx;
        shiftY += dy;
        paint();
    }

    private void press(MouseEvent event) {
        surface.requestFocus();
        grabX = event.getX();
        grabY = event.getY();
        moved = false;
    }

    private void drag(MouseEvent event) {
        double dx = event.getX() - grabX;
        double dy = event.getY() - grabY;
        if (moved || Math.hypot(dx, dy) > CLICK) {
            moved = true;
            surface.setCursor(Cursor.CLOSED_HAND);
            grabX = event.getX();
            grabY = event.getY();
            pan(dx, dy);
        }
    }

    private void click(MouseEvent event) {
        surface.setCursor(Cursor.DEFAULT);
        if (moved) {
            return;
        }
        Optional<Picture.Item> item = at(event.getX(), event.getY());
        model.select(item);
        if (event.getClickCount() == 2) {
            item.flatMap(model::meaning).ifPresent(open);
        }
    }

    private void hover(MouseEvent event) {
        Optional<Picture.Item> item = at(event.getX(), event.getY());
        surface.setCursor(item.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
        tip.setText(item.map(Picture.Item::title).orElse(""));
        if (item.isEmpty()) {
            tip.hide();
        }
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> pan(STEP, 0);
            case RIGHT -> pan(-STEP, 0);
            case UP -> pan(0, STEP);
            case DOWN -> pan(0, -STEP);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private Optional<Picture.Item> at(double x, double y) {
        Point point = new Point((x - shiftX) / zoom.get(), (y - shiftY) / zoom.get());
        return model.drawing().get().flatMap(drawn -> drawn.picture().at(point));
    }

    private void paint() {
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        model.drawing()
                .get()
                .map(MapViewModel.Drawing::picture)
                .ifPresent(picture -> {
                    pen.setFill(Color.web(picture.background()));
                    pen.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
                    new MapPainting(pen, zoom.get(), shiftX, shiftY).paint(picture, model.lit());
                });
    }

    /** Returns where a topic, service or context lies in the window's map, in pixels. */
    public Optional<Rect> place(String id) {
        return model.drawing().get().stream()
                .flatMap(drawn -> drawn.picture().items().stream())
                .filter(item -> item.id().equals(id))
                .findFirst()
                .map(Picture.Item::bounds)
                .map(box ->
                        new Rect(
                                box.x() * zoom.get() + shiftX,
                                box.y() * zoom.get() + shiftY,
                                box.width() * zoom.get(),
                                box.height() * zoom.get()));
    }

    /** Returns what it looks like. */
    public Node node() {
        return root;
    }

    /** Returns pixels for a point of the map. */
    public ReadOnlyDoubleProperty zoomProperty() {
        return zoom.getReadOnlyProperty();
    }

    /** Called when the map comes into view. */
    public void shown() {
        model.setVisible(true);
        surface.requestFocus();
    }

    /** Called when something else comes into view. */
    public void hidden() {
        model.setVisible(false);
    }
}

package org.stormspec.app.map;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.stormspec.app.review.Line;
import org.stormspec.app.review.LineTree;
import org.stormspec.app.session.WorkspaceSession;
import org.stormspec.model.record.RecordKey;
import org.stormspec.render.map.Level;
import org.stormspec.render.map.graph.MapRelation;
import org.stormspec.render.map.paint.Picture;
import org.stormspec.render.view.Point;
import org.stormspec.render.view.Rect;

/**
 * Shows the dependency map; wheel zooms at the pointer, drag pans, click selects, a click on an
 * arrow opens the list of topics behind it.
 */
public final class MapPlace {
    private static final double CLOSEST = 4;
    private static final double FARTHEST = 0.05;
    private static final double DOUBLING = 280;
    private static final double STEP = 60;
    private static final double CLICK = 4;
    // Room round the map and its legend, in pixels.
    private static final double EDGE = 12;
    // How far beside an arrow a click still means it, in pixels.
    private static final double REACH = 6;

    private final MapViewModel model;
    private final Consumer<RecordKey> open;
    private final Canvas canvas = new Canvas();
    private final Canvas legend = new Canvas();
    private final Pane surface = new Pane(canvas, legend);
    private final Label message = new Label();
    private final Tooltip tip = new Tooltip();
    private final StackPane stage = new StackPane(surface, message);
    private final LineTree relations;
    private final VBox beside;
    private final BorderPane root = new BorderPane(stage);
    private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(1);
    // Where the picture's origin stands, in pixels.
    private double shiftX;
    private double shiftY;
    private double grabX;
    private double grabY;
    private boolean moved;
    private boolean fitted;
    // Whether somebody has chosen a view of their own since the whole was shown.
    private boolean touched;
    private Optional<MapViewModel.Part> shownPart = Optional.empty();
    // Set while the list follows the map, so that it does not lead in turn.
    private boolean following;

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
        legend.setMouseTransparent(true);
        message.getStyleClass().add("muted");
        message.textProperty().bind(model.message());
        StackPane.setAlignment(message, Pos.CENTER);
        Tooltip.install(surface, tip);
        relations =
                new LineTree(
                        "map-relations-list",
                        "Relations between contexts, and topics behind",
                        open);
        beside = beside();
        root.setTop(new MapBar(model, this::focusOnSelection, this::toggleRelations).node());
        root.setRight(beside);
        showBeside(false);
        listen(session);
    }

    private VBox beside() {
        Label title = new Label("Relations between contexts");
        title.getStyleClass().add("section-title");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        Button close = new Button("Close");
        close.setId("map-relations-close");
        close.getStyleClass().add("quiet");
        close.setOnAction(_ -> toggleRelations());
        HBox head = new HBox(8, title, close);
        head.getStyleClass().add("map-relations-head");
        VBox box = new VBox(head, relations.node());
        box.getStyleClass().addAll("side-panel", "map-relations");
        VBox.setVgrow(relations.node(), Priority.ALWAYS);
        // Before the list, which keeps the key for itself.
        box.addEventFilter(KeyEvent.KEY_PRESSED, this::leaveRelations);
        return box;
    }

    private void leaveRelations(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            toggleRelations();
            event.consume();
        }
    }

    /** Shows the relations between contexts beside the map, or hides them. */
    public void toggleRelations() {
        showBeside(!beside.isVisible());
        if (beside.isVisible()) {
            relations.node().requestFocus();
            relate(relations.selected());
        } else {
            model.relation().set(Optional.empty());
            surface.requestFocus();
        }
    }

    private void showBeside(boolean on) {
        beside.setVisible(on);
        beside.setManaged(on);
    }

    private void relate(Optional<Line> line) {
        if (!following && beside.isVisible()) {
            model.look(line.filter(each -> each.places().isEmpty()).map(Line::words));
        }
    }

    /** Shows the relation that an arrow belongs to, with the topics behind it. */
    private boolean showRelation(Picture.Item arrow) {
        Optional<MapRelation> found = model.relationOf(arrow);
        found.ifPresent(relation -> {
            showBeside(true);
            following = true;
            relations.select(model.words(relation));
            following = false;
            model.relation().set(found);
        });
        return found.isPresent();
    }

    /** Looks only at what lies up- and downstream of what is selected. */
    public void focusOnSelection() {
        if (!model.focusOnSelection()) {
            model.filter().set(model.filter().get().withFocus(Optional.empty()));
        }
        surface.requestFocus();
    }

    /** Shows topics that only their own context may read, or hides them. */
    public void toggleInternals() {
        model.filter().set(model.filter().get().withInternals(!model.filter().get().internals()));
    }

    /** Shows topics, or contexts only. */
    public void toggleLevel() {
        model.level().set(model.level().get() == Level.TOPICS ? Level.CONTEXTS : Level.TOPICS);
    }

    /** Shows everything that contexts share. */
    public void showAll() {
        model.showAll();
    }

    private void listen(WorkspaceSession session) {
        model.drawing().addListener(_ -> drawn());
        model.relation().addListener(_ -> paint());
        session.selection().addListener(_ -> paint());
        relations.onSelected(this::relate);
        surface.widthProperty().addListener(_ -> resized());
        surface.heightProperty().addListener(_ -> resized());
        surface.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        surface.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        surface.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        surface.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        surface.addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
        surface.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** The legend keeps its size while the map is zoomed, so that it can be read. */
    private void explain() {
        Optional<Picture> card = model.legend(Math.max(1, surface.getWidth() - 2 * EDGE));
        legend.setVisible(card.isPresent());
        legend.setWidth(card.map(picture -> picture.size().width()).orElse(0.0));
        legend.setHeight(card.map(picture -> picture.size().height()).orElse(0.0));
        legend.setLayoutX(EDGE);
        legend.setLayoutY(surface.getHeight() - legend.getHeight() - EDGE);
        GraphicsContext pen = legend.getGraphicsContext2D();
        pen.clearRect(0, 0, legend.getWidth(), legend.getHeight());
        card.ifPresent(picture -> new MapPainting(pen, 1, 0, 0).paint(picture, Set.of()));
    }

    private void drawn() {
        explain();
        Optional<MapViewModel.Part> part = model.drawing().get().map(MapViewModel.Drawing::part);
        following = true;
        relations.show(model.relations());
        following = false;
        if (!fitted || !part.equals(shownPart)) {
            fit();
        }
        shownPart = part;
        paint();
    }

    private void resized() {
        canvas.setWidth(surface.getWidth());
        canvas.setHeight(surface.getHeight());
        explain();
        if (!touched) {
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
                    double width = surface.getWidth() - 2 * EDGE;
                    double height = surface.getHeight() - legend.getHeight() - 3 * EDGE;
                    if (width > 1 && height > 1) {
                        double scale =
                                Math.min(
                                        width / picture.size().width(),
                                        height / picture.size().height());
                        zoom.set(Math.clamp(scale * 0.98, FARTHEST, 1.25));
                        shiftX = EDGE + (width - picture.size().width() * zoom.get()) / 2;
                        shiftY = EDGE + (height - picture.size().height() * zoom.get()) / 2;
                        fitted = true;
                        touched = false;
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
        touched = true;
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
        touched = true;
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
        if (item.filter(found -> isArrow(found) && showRelation(found)).isPresent()) {
            return;
        }
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
        boolean stepping = event.isShiftDown();
        switch (event.getCode()) {
            case LEFT -> panOrStep(stepping, STEP, 0, MapViewModel.Way.LEFT);
            case RIGHT -> panOrStep(stepping, -STEP, 0, MapViewModel.Way.RIGHT);
            case UP -> panOrStep(stepping, 0, STEP, MapViewModel.Way.UP);
            case DOWN -> panOrStep(stepping, 0, -STEP, MapViewModel.Way.DOWN);
            case ENTER -> model.selected().ifPresent(open);
            case ESCAPE -> leave();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void panOrStep(boolean stepping, double dx, double dy, MapViewModel.Way way) {
        if (stepping) {
            model.step(way);
        } else {
            pan(dx, dy);
        }
    }

    // One step back at a time: relations, focus, selection.
    private void leave() {
        if (beside.isVisible()) {
            toggleRelations();
        } else if (model.filter().get().focus().isPresent()) {
            model.filter().set(model.filter().get().withFocus(Optional.empty()));
        } else {
            model.select(Optional.empty());
        }
    }

    private static boolean isArrow(Picture.Item item) {
        return item.kind() == Picture.Kind.EDGE;
    }

    // Boxes lie before arrows, and arrows before the frames that they cross.
    private Optional<Picture.Item> at(double x, double y) {
        Point point = new Point((x - shiftX) / zoom.get(), (y - shiftY) / zoom.get());
        return model.drawing()
                .get()
                .map(MapViewModel.Drawing::picture)
                .flatMap(picture -> {
                    Optional<Picture.Item> thing = picture.at(point);
                    boolean box =
                            thing.filter(found ->
                                            found.kind() == Picture.Kind.TOPIC
                                                    || found.kind() == Picture.Kind.SERVICE)
                                    .isPresent();
                    return box ? thing : picture.arrowAt(point, REACH / zoom.get()).or(() -> thing);
                });
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
        focus();
    }

    /** Gives the keyboard to the map. */
    public void focus() {
        surface.requestFocus();
    }

    /** Called when something else comes into view. */
    public void hidden() {
        model.setVisible(false);
    }
}

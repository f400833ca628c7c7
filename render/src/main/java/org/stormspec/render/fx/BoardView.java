package org.stormspec.render.fx;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.TouchEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import javafx.util.Duration;
import org.stormspec.model.edit.Edits;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.History;
import org.stormspec.model.store.Store;
import org.stormspec.render.scene.BoardScene;
import org.stormspec.render.scene.Emphasis;
import org.stormspec.render.scene.Mark;
import org.stormspec.render.scene.Palette;
import org.stormspec.render.scene.ScenePainter;
import org.stormspec.render.scene.Stage;
import org.stormspec.render.scene.Surface;
import org.stormspec.render.text.InterMeasurer;
import org.stormspec.render.tool.Desk;
import org.stormspec.render.tool.Editing;
import org.stormspec.render.tool.Feedback;
import org.stormspec.render.tool.Hurdle;
import org.stormspec.render.tool.Input;
import org.stormspec.render.tool.Keymap;
import org.stormspec.render.tool.LinkRules;
import org.stormspec.render.tool.ModelEdits;
import org.stormspec.render.view.Camera;
import org.stormspec.render.view.Point;
import org.stormspec.render.view.Viewport;

/**
 * A board one can work at: shows it, and turns pointer and keys into edits.
 *
 * <p>How to use it:
 *
 * <ul>
 *   <li>{@link #show(Store, History, Edits, String)} shows a board; call it again for another one.
 *       The view listens to the store, so edits made elsewhere, undo and redo appear by themselves.
 *   <li>{@link #paletteProperty()} is the theme, {@link #cameraProperty()} where one looks from,
 *       {@link #selectionProperty()} the keys of what is selected, {@link #statusProperty()} a
 *       sentence for the status bar, {@link #editingProperty()} whether words are being typed.
 *   <li>{@link #desk()} holds the commands for menus: fit, select all, remove, duplicate, create.
 *   <li>{@link #mark(Map)} sets the signs of the rules.
 *   <li>{@link #finishEditing()} ends typing, before edits that come from elsewhere.
 *   <li>{@link #requestFocus()} makes keys go to the board.
 * </ul>
 *
 * <p>All of it belongs on the JavaFX thread. It is painted only when something changed, and at most
 * once a pulse.
 */
public final class BoardView extends Region {

    /** A finger that strays less than this rests, in logical pixels. */
    private static final double TREMBLING = 10;

    /** Long enough to read what has happened. */
    private static final Duration REMEMBERED = Duration.seconds(12);

    private final Fonts fonts = new Fonts();
    private final ScenePainter painter = new ScenePainter(new InterMeasurer());
    private final PixelLayer base = new PixelLayer(fonts);
    private final LiftedLayer lifted = new LiftedLayer(fonts, painter);
    private final Overlay overlay = new Overlay();
    private final OfferPopup offers = new OfferPopup(index -> act(at -> at.choose(index)));
    private final WordEditor editor = new WordEditor(fonts, this::requestFocus);
    private final Composer composer = new Composer(this);
    private final Easel easel =
            new Easel(base.node(), lifted.node(), overlay, editor, composer.node(), offers);
    private final ObjectProperty<Palette> palette = new SimpleObjectProperty<>(Palette.LIGHT);
    private final ObjectProperty<Camera> camera = new SimpleObjectProperty<>(Camera.START);
    private final ReadOnlyObjectWrapper<Set<RecordKey>> selection =
            new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<Boolean> editing = new ReadOnlyObjectWrapper<>(false);
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Hurdle>> hurdle =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty legend = new SimpleBooleanProperty(true);
    // The board that is shown; replaced as a whole by show.
    private Optional<Desk> desk = Optional.empty();
    private Runnable unlisten = () -> {};
    // What has been said about something that happened, until it is of no interest any more.
    private Optional<String> report = Optional.empty();
    private final PauseTransition remembering = new PauseTransition(REMEMBERED);
    private final PauseTransition resting = new PauseTransition(Duration.millis(600));
    private Point touch = new Point(0, 0);
    private boolean dirty = true;
    private boolean pressedHere;
    // The letter that has just replaced the words of a sticky, as the key said it.
    private Optional<String> typedOver = Optional.empty();
    private Keymap keymap = Keymap.standard();
    private Function<String, List<String>> problemsOf = _ -> List.of();
    private final StageTip tip = new StageTip(this);
    private Function<String, Optional<String>> stageOf = _ -> Optional.empty();
    private final ReadOnlyObjectWrapper<Optional<Editing>> words =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    // Whether somebody else shows the words that are edited, such as a line of the outline.
    private boolean wordsElsewhere;
    private Emphasis painted = Emphasis.NONE;

    /** Makes a view that shows nothing yet. */
    public BoardView() {
        getStyleClass().add("board-view");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        setAccessibleText("Board");
        getChildren().add(easel);
        overlay.paint(palette.get());
        offers.paint(palette.get());
        palette.addListener((any, before, now) -> {
            overlay.paint(now);
            offers.paint(now);
            repaint();
        });
        legend.addListener((any, before, now) -> repaint());
        camera.addListener((any, before, now) -> desk.ifPresent(at -> at.look(now)));
        remembering.setOnFinished(_ -> forgetReport());
        listenToPointer();
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyDown);
        addEventHandler(KeyEvent.KEY_RELEASED, event -> handle(Events.keyUp(event)));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> pressedHere = event.getTarget() == this);
        addEventFilter(KeyEvent.KEY_TYPED, this::keepOutOfTheWords);
    }

    /**
     * The letter that opens the editor is typed a moment later, when the editor has the focus. What
     * is typed may have an accent that a key pressed before gave it.
     */
    private void keepOutOfTheWords(KeyEvent event) {
        if (pressedHere) {
            event.consume();
            typedOver
                    .filter(pressed -> !pressed.equals(event.getCharacter()))
                    .filter(_ -> event.getCharacter().codePoints().anyMatch(Character::isLetter))
                    .ifPresent(pressed -> editor.correct(pressed, event.getCharacter()));
        }
    }

    private void listenToPointer() {
        addEventHandler(
                MouseEvent.MOUSE_PRESSED,
                event -> {
                    editor.commit();
                    requestFocus();
                    handle(Events.press(event));
                });
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> handle(Events.move(event)));
        addEventHandler(MouseEvent.MOUSE_MOVED, this::tell);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> handle(Events.move(event)));
        addEventHandler(MouseEvent.MOUSE_RELEASED, event -> handle(Events.release(event)));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> desk.ifPresent(Desk::pointerLeft));
        addEventHandler(ScrollEvent.SCROLL, event -> handle(Events.scroll(event)));
        addEventHandler(ZoomEvent.ZOOM, event -> handle(Events.pinch(event)));
        addEventHandler(TouchEvent.TOUCH_PRESSED, this::touched);
        addEventHandler(TouchEvent.TOUCH_MOVED, this::strayed);
        addEventHandler(TouchEvent.TOUCH_RELEASED, event -> untouched());
    }

    /** A finger that rests asks what can be done, as the other mouse button does. */
    private void touched(TouchEvent event) {
        untouched();
        if (event.getTouchCount() == 1) {
            touch = place(event);
            resting.setOnFinished(_ -> act(BoardView.this::askAtTouch));
            resting.playFromStart();
        }
    }

    /** A finger is a pointer too; what it began by resting ends when it asks. */
    private void askAtTouch(Desk at) {
        at.abandon();
        at.handle(Events.longPress(touch));
    }

    private static Point place(TouchEvent event) {
        return new Point(event.getTouchPoint().getX(), event.getTouchPoint().getY());
    }

    private void strayed(TouchEvent event) {
        if (place(event).distanceTo(touch) > TREMBLING) {
            untouched();
        }
    }

    private void untouched() {
        resting.stop();
    }

    /**
     * Shows a board.
     *
     * @param store holds the model
     * @param history takes the edits
     * @param edits the use cases
     * @param board id of the board
     */
    public void show(Store store, History history, Edits edits, String board) {
        finishEditing();
        desk.ifPresent(Desk::abandon);
        unlisten.run();
        BoardScene scene = new BoardScene(store, board);
        Desk at = new Desk(scene, new ModelEdits(store, history, edits, board), LinkRules.GRAMMAR);
        at.resize(Math.max(1, getWidth()), Math.max(1, getHeight()));
        at.use(keymap);
        at.use(new FxClipboard());
        at.watch(new Following());
        desk = Optional.of(at);
        unlisten = store.listen(changes -> changed(at, changes));
        selection.set(Set.of());
        hurdle.set(Optional.empty());
        setAccessibleText(spoken(at));
        at.look(camera.get());
        repaint();
    }

    private void changed(Desk at, ChangeSet changes) {
        forgetReport();
        if (at.scene().apply(changes)) {
            at.prune();
            boolean dragging = at.feedback() instanceof Feedback.Lift;
            if (dragging && at.emphasis().lifted().containsAll(changes.changes().keySet())) {
                easel.requestLayout();
            } else {
                repaint();
            }
        }
    }

    /**
     * Returns the board that is being worked at, with its commands; empty before the first show.
     */
    public Optional<Desk> desk() {
        return desk;
    }

    /**
     * Takes words that are being edited as they are. To be called before edits made elsewhere:
     * while words are edited, the history belongs to that gesture.
     */
    public void finishEditing() {
        if (wordsElsewhere) {
            desk.ifPresent(at -> at.finishEdit(at.typed(), Editing.Then.REST));
        } else {
            editor.commit();
        }
    }

    /** Uses other keys from now on, on this board and those shown later. */
    public void use(Keymap newKeymap) {
        keymap = newKeymap;
        desk.ifPresent(at -> at.use(newKeymap));
    }

    /** Dims all stickies but some; empty dims none. */
    public void light(Optional<Set<RecordKey>> keys) {
        desk.ifPresent(at -> at.light(keys));
        easel.requestLayout();
    }

    /** The words that are being edited in place. */
    public ReadOnlyObjectProperty<Optional<Editing>> wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /**
     * Leaves the words that are edited to somebody else, who watches {@link #wordsProperty()},
     * tells the desk what is typed and runs its commands; or takes them back.
     */
    public void leaveWords(boolean elsewhere) {
        if (elsewhere != wordsElsewhere) {
            finishEditing();
            wordsElsewhere = elsewhere;
        }
    }

    /** Says what is wrong with an element, by its id, so that it can be read out. */
    public void tellProblems(Function<String, List<String>> problems) {
        problemsOf = problems;
    }

    private void tell(MouseEvent event) {
        desk.ifPresent(at -> tip.point(at, event.getX(), event.getY(), stageOf));
    }

    private String spoken(Desk at) {
        String words = Spoken.of(at, problemsOf);
        return at.selectedSticky()
                .flatMap(sticky -> stageOf.apply(sticky.element().id()))
                .map(stage -> words + ". " + stage)
                .orElse(words);
    }

    /** Reads out what has just happened, before what is selected. */
    public void announce(String words) {
        desk.ifPresent(at -> setAccessibleText(words + ". " + spoken(at)));
    }

    /** Sets the signs of the rules, by element id. */
    public void mark(Map<String, Mark> marks) {
        desk.filter(at -> at.scene().mark(marks)).ifPresent(any -> repaint());
    }

    /** Sets how far things have come, by element id; the map must not change afterwards. */
    public void stage(Map<String, Stage> stages) {
        desk.filter(at -> at.scene().stage(stages)).ifPresent(any -> repaint());
    }

    /** Says how far an element has come, by its id, so that it can be read out. */
    public void tellStages(Function<String, Optional<String>> stages) {
        stageOf = stages;
    }

    /** The colours of the theme. */
    public ObjectProperty<Palette> paletteProperty() {
        return palette;
    }

    /** Whether a line at the top names the kinds of sticky in use. */
    public BooleanProperty legendProperty() {
        return legend;
    }

    /** Where one looks from. */
    public ObjectProperty<Camera> cameraProperty() {
        return camera;
    }

    /** The keys of what is selected: placements, frames, lanes, links. */
    public ReadOnlyObjectProperty<Set<RecordKey>> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    /** Whether words are being edited in place. */
    public ReadOnlyObjectProperty<Boolean> editingProperty() {
        return editing.getReadOnlyProperty();
    }

    /** What the level of the board does not let people make, while they may insist. */
    public ReadOnlyObjectProperty<Optional<Hurdle>> hurdleProperty() {
        return hurdle.getReadOnlyProperty();
    }

    /** Says something in the status bar until there is something else to say. */
    public void say(String words) {
        status.set(words);
    }

    private void forgetReport() {
        report.filter(status.get()::equals).ifPresent(_ -> status.set(""));
        report = Optional.empty();
    }

    /** A sentence for the status bar, empty most of the time. */
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    private void handle(Input input) {
        act(at -> at.handle(input));
    }

    private void act(Consumer<Desk> action) {
        desk.ifPresent(action);
        // What was done may have brought another board into view.
        desk.ifPresent(this::show);
    }

    private void show(Desk at) {
        setCursor(cursor(at));
        overlay.follow(at);
        offers.follow(at, getWidth(), getHeight());
        composer.follow(at);
    }

    /**
     * Takes a key that somebody else got, as if the board had it; returns whether it meant
     * anything.
     */
    public boolean press(KeyEvent event) {
        return desk.map(at -> press(at, event)).orElse(false);
    }

    private boolean press(Desk at, KeyEvent event) {
        boolean meant = at.handle(Events.keyDown(event));
        desk.ifPresent(this::show);
        return meant;
    }

    /** Replaces the words of the sticky that letters go to, with letters that were composed. */
    void typeOver(String text) {
        act(at -> at.typeOver(text));
    }

    private void keyDown(KeyEvent event) {
        if (event.getTarget() == this && desk.isPresent()) {
            Desk at = desk.get();
            boolean target = at.typingTarget().isPresent();
            if (at.handle(Events.keyDown(event))) {
                event.consume();
            }
            typedOver = Optional.of(event.getText()).filter(_ -> target && at.isEditing());
            desk.ifPresent(this::show);
        }
    }

    private static Cursor cursor(Desk at) {
        return switch (at.pointer()) {
            case ARROW -> Cursor.DEFAULT;
            case HAND -> Cursor.HAND;
            case GRAB -> Cursor.CLOSED_HAND;
            case CROSS -> Cursor.CROSSHAIR;
            case MOVE -> Cursor.MOVE;
            case RESIZE_FALLING -> Cursor.NW_RESIZE;
            case RESIZE_RISING -> Cursor.NE_RESIZE;
            case RESIZE_DOWN -> Cursor.V_RESIZE;
        };
    }

    /** Paints everything again at the next pulse. */
    public void repaint() {
        dirty = true;
        easel.requestLayout();
    }

    @Override
    protected void layoutChildren() {
        easel.resize(getWidth(), getHeight());
        easel.requestLayout();
    }

    /**
     * Holds the layers. It is laid out by itself, at most once a pulse, so that painting does not
     * lay out the window round the board again.
     */
    private final class Easel extends Region {

        Easel(Node... layers) {
            setManaged(false);
            getChildren().addAll(layers);
        }

        @Override
        protected void layoutChildren() {
            if (getWidth() >= 1 && getHeight() >= 1) {
                fitLayers();
                desk.ifPresent(BoardView.this::paint);
                dirty = false;
            }
        }
    }

    private void fitLayers() {
        double scale = scale();
        int width = base.width();
        int height = base.height();
        base.resize(getWidth(), getHeight(), scale);
        overlay.resize(getWidth(), getHeight());
        dirty |= width != base.width() || height != base.height();
        desk.ifPresent(at -> at.resize(getWidth(), getHeight()));
    }

    private double scale() {
        Window window = getScene() == null ? null : getScene().getWindow();
        return window == null ? 1 : Math.max(window.getOutputScaleX(), window.getOutputScaleY());
    }

    private void paint(Desk at) {
        Emphasis emphasis = at.emphasis();
        if (dirty || !emphasis.equals(painted)) {
            painted = emphasis;
            base.paint(surface -> paint(at, emphasis, surface));
        }
        lifted.paint(at, viewport(at), palette.get());
        composer.follow(at);
        overlay.follow(at);
        offers.follow(at, getWidth(), getHeight());
        at.editing().filter(any -> !wordsElsewhere).ifPresent(now -> editor.place(at, now));
    }

    private Viewport viewport(Desk at) {
        return new Viewport(at.camera(), base.width(), base.height(), base.scale());
    }

    private void paint(Desk at, Emphasis emphasis, Surface surface) {
        painter.paint(at.scene(), viewport(at), palette.get(), emphasis, surface);
        if (legend.get()) {
            painter.paintLegend(at.scene(), viewport(at), palette.get(), surface);
        }
    }

    /** Carries what the desk says to the properties and to the next picture. */
    private final class Following implements Desk.Watcher {

        @Override
        public void looked(Camera now) {
            camera.set(now);
            repaint();
        }

        @Override
        public void selected(Set<RecordKey> keys) {
            selection.set(keys);
            desk.ifPresent(at -> setAccessibleText(spoken(at)));
            easel.requestLayout();
        }

        @Override
        public void showed(Feedback feedback) {
            easel.requestLayout();
        }

        @Override
        public void edited(Optional<Editing> now) {
            editing.set(now.isPresent());
            words.set(now);
            if (!wordsElsewhere) {
                desk.ifPresent(at -> editor.follow(at, palette.get()));
            }
            easel.requestLayout();
        }

        @Override
        public void heldUp(Optional<Hurdle> now) {
            hurdle.set(now);
        }

        @Override
        public void said(String words) {
            status.set(words);
            if (!words.isEmpty()) {
                announce(words);
            }
        }

        @Override
        public void reported(String words) {
            said(words);
            report = Optional.of(words);
            remembering.playFromStart();
        }
    }
}

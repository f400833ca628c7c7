package org.stormspec.app.present;

import java.util.Optional;
import java.util.Set;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.stormspec.app.fxml.Fxml;
import org.stormspec.app.session.WorkspaceSession;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordKey;
import org.stormspec.render.fx.BoardView;
import org.stormspec.render.view.Camera;

/**
 * Presents a board: puts the bar under it, dims what the step is not about, moves the camera, and
 * shows the same on a second screen.
 */
public final class Presenter {
    private final WorkspaceSession session;
    private final BoardView view;
    private final ObservableBooleanValue still;
    private final SecondScreen second;
    private final Presentation presentation;
    private final PresenterController controller;
    private final Node bar;
    private final BorderPane frame;
    private final Travel travel = new Travel();
    private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper alone = new ReadOnlyBooleanWrapper();
    // Where one looked before, to go back there; what the picture shows now.
    private Optional<Camera> former = Optional.empty();
    private Optional<RecordKey> shown = Optional.empty();

    /**
     * Presents boards in a view.
     *
     * @param board the node that holds the view
     * @param timer a control of the timer
     * @param still whether things should jump instead of glide
     * @param dress gives a scene the look of the app
     */
    public Presenter(
            WorkspaceSession session,
            BoardView view,
            Node board,
            Node timer,
            ObservableBooleanValue still,
            SecondScreen.Dresser dress) {
        this.session = session;
        this.view = view;
        this.still = still;
        this.second = new SecondScreen(session, view, dress);
        this.presentation = new Presentation(session.model(), session.edits(), session::perform);
        this.controller =
                new PresenterController(presentation, timer, this::stop, view::requestFocus);
        this.bar = Fxml.load(controller);
        this.frame = new BorderPane(board);
        frame.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        presentation.onChange(this::show);
        session.onSettled(presentation::refresh);
        session.board().addListener(_ -> moved());
        view.widthProperty().addListener(_ -> aimAgain());
        view.heightProperty().addListener(_ -> aimAgain());
    }

    /** Returns the board with room for the bar below it. */
    public Node node() {
        return frame;
    }

    /** Returns whether a board is being presented. */
    public ReadOnlyBooleanProperty on() {
        return on.getReadOnlyProperty();
    }

    /** Returns whether it is presented in this window only, which then hides everything else. */
    public ReadOnlyBooleanProperty alone() {
        return alone.getReadOnlyProperty();
    }

    /** Returns the story being told. */
    public Presentation presentation() {
        return presentation;
    }

    /** Starts in the window, or ends. */
    public void toggle() {
        if (on.get()) {
            stop();
        } else {
            start(SecondScreen.beside(view.getScene().getWindow()));
        }
    }

    /**
     * Starts to present the board in view.
     *
     * @param screen the place of the second screen, if there is one
     */
    public void start(Optional<Rectangle2D> screen) {
        session.settle();
        former = Optional.of(view.cameraProperty().get());
        Set<RecordKey> selected = view.selectionProperty().get();
        shown = Optional.empty();
        if (!presentation.start(session.board().get(), selected)) {
            return;
        }
        frame.setBottom(bar);
        screen.ifPresent(second::open);
        alone.set(screen.isEmpty());
        on.set(true);
        show();
        view.requestFocus();
    }

    /** Ends, and looks where one looked before. */
    public void stop() {
        presentation.stop();
        if (!on.get()) {
            return;
        }
        travel.stop();
        second.close();
        frame.setBottom(null);
        on.set(false);
        alone.set(false);
        view.desk().ifPresent(desk -> desk.spotlight(Optional.empty(), Set.of()));
        former.ifPresent(view.cameraProperty()::set);
        former = Optional.empty();
        view.requestFocus();
    }

    // Another board has another story.
    private void moved() {
        if (on.get()) {
            former = Optional.empty();
            shown = Optional.empty();
            if (!presentation.start(session.board().get(), Set.of())) {
                stop();
            }
        }
    }

    private void show() {
        if (!on.get()) {
            return;
        }
        if (!presentation.isOn()) {
            stop();
            return;
        }
        Set<RecordKey> lit = presentation.lit();
        Set<RecordKey> ringed = ringed(presentation);
        view.desk().ifPresent(desk -> desk.spotlight(Optional.of(lit), ringed));
        second.show(presentation);
        Optional<RecordKey> step = presentation.current().map(Placement::key);
        if (!step.equals(shown)) {
            shown = step;
            aim().ifPresent(travel::go);
        }
    }

    static Set<RecordKey> ringed(Presentation presentation) {
        return presentation.current().map(step -> Set.of(step.key())).orElse(Set.of());
    }

    private Optional<Camera> aim() {
        return presentation
                .current()
                .map(step ->
                        Shot.of(
                                session.model(),
                                step,
                                presentation.lit(),
                                view.getWidth(),
                                view.getHeight()));
    }

    private void aimAgain() {
        if (on.get() && view.getWidth() > 1 && view.getHeight() > 1) {
            travel.stop();
            aim().ifPresent(view.cameraProperty()::set);
        }
    }

    private void keyPressed(KeyEvent event) {
        if (on.get() && !event.isConsumed() && !view.editingProperty().get()) {
            boolean meant =
                    event.getTarget() instanceof TextInputControl ? inField(event) : onBoard(event);
            if (meant) {
                event.consume();
            }
        }
    }

    private boolean inField(KeyEvent event) {
        if (event.getCode() == javafx.scene.input.KeyCode.ESCAPE) {
            view.requestFocus();
            return true;
        }
        return false;
    }

    private boolean onBoard(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return false;
        }
        switch (event.getCode()) {
            case SPACE -> {
                if (event.getTarget() instanceof ButtonBase) {
                    return false;
                }
                presentation.next();
            }
            case RIGHT -> {
                if (event.isShiftDown()) {
                    presentation.backwards();
                } else {
                    presentation.next();
                }
            }
            case LEFT -> presentation.back();
            case HOME -> presentation.first();
            case END -> presentation.last();
            case INSERT -> controller.ask();
            case ESCAPE -> stop();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Moves the camera from where it is. */
    private final class Travel extends AnimationTimer {
        private Optional<Glide> way = Optional.empty();
        private long begun;

        void go(Camera to) {
            if (still.get()) {
                view.cameraProperty().set(to);
                return;
            }
            way =
                    Optional.of(
                            new Glide(
                                    view.cameraProperty().get(),
                                    to,
                                    view.getWidth(),
                                    view.getHeight()));
            begun = 0;
            start();
        }

        @Override
        public void handle(long now) {
            begun = begun == 0 ? now : begun;
            double share = (now - begun) / (Glide.MILLIS * 1e6);
            way.ifPresent(glide -> view.cameraProperty().set(glide.at(share)));
            if (share >= 1) {
                stop();
            }
        }
    }
}

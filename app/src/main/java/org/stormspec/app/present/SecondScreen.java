package org.stormspec.app.present;

import java.util.Optional;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.stage.Window;
import org.stormspec.app.session.WorkspaceSession;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordKey;
import org.stormspec.render.fx.BoardView;

/** The board and the words of the step on a screen of their own, with nothing else round them. */
public final class SecondScreen {
    private final WorkspaceSession session;
    private final BoardView main;
    private final Dresser dresser;
    private Optional<Showing> showing = Optional.empty();

    /** Gives a scene the look of the app. */
    @FunctionalInterface
    public interface Dresser {
        /** Adds the stylesheets of the theme. */
        void dress(Scene scene);
    }

    private record Showing(Stage stage, BoardView view, Label words, Label position) {}

    SecondScreen(WorkspaceSession session, BoardView main, Dresser dresser) {
        this.session = session;
        this.main = main;
        this.dresser = dresser;
    }

    /** Returns the place of a screen that a window is not on. */
    static Optional<Rectangle2D> beside(Window window) {
        var occupied =
                Screen.getScreensForRectangle(
                        window.getX(), window.getY(), window.getWidth(), window.getHeight());
        return Screen.getScreens().stream()
                .filter(screen -> !occupied.contains(screen))
                .map(Screen::getBounds)
                .findFirst();
    }

    void open(Rectangle2D place) {
        close();
        BoardView view = new BoardView();
        view.setMouseTransparent(true);
        view.setFocusTraversable(false);
        view.paletteProperty().bind(main.paletteProperty());
        view.show(session.store(), session.history(), session.edits(), session.board().get());
        Label words = new Label();
        words.getStyleClass().add("present-sentence");
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Label position = new Label();
        position.getStyleClass().add("present-position");
        HBox caption = new HBox(16, position, words);
        caption.setAlignment(Pos.CENTER_LEFT);
        caption.getStyleClass().addAll("presenter", "present-row");
        BorderPane root = new BorderPane(view);
        root.getStyleClass().add("place");
        root.setBottom(caption);
        Stage stage = new Stage(StageStyle.UNDECORATED);
        Scene scene = new Scene(root, place.getWidth(), place.getHeight());
        dresser.dress(scene);
        stage.setTitle("Stormspec presents");
        stage.setScene(scene);
        stage.setX(place.getMinX());
        stage.setY(place.getMinY());
        stage.setWidth(place.getWidth());
        stage.setHeight(place.getHeight());
        stage.initOwner(main.getScene().getWindow());
        stage.show();
        showing = Optional.of(new Showing(stage, view, words, position));
    }

    void show(Presentation presentation) {
        showing.ifPresent(screen -> {
            screen.words().setText(presentation.sentence());
            screen.position().setText(presentation.position());
            follow(screen.view());
            Set<RecordKey> lit = presentation.lit();
            screen.view()
                    .desk()
                    .ifPresent(desk ->
                            desk.spotlight(Optional.of(lit), Presenter.ringed(presentation)));
            presentation.current().ifPresent(step -> aim(screen.view(), step, lit));
        });
    }

    private void follow(BoardView view) {
        String board = session.board().get();
        boolean same = view.desk().filter(desk -> desk.scene().board().equals(board)).isPresent();
        if (!same) {
            view.show(session.store(), session.history(), session.edits(), board);
        }
    }

    private void aim(BoardView view, Placement step, Set<RecordKey> lit) {
        view.getParent().layout();
        view.cameraProperty()
                .set(Shot.of(session.model(), step, lit, view.getWidth(), view.getHeight()));
    }

    void close() {
        showing.map(Showing::stage).ifPresent(Stage::close);
        showing = Optional.empty();
    }
}

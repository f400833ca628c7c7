package org.stormspec.app.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.stormspec.app.control.LatinKeys;
import org.stormspec.app.fxml.Fxml;
import org.stormspec.app.session.Workspaces;
import org.stormspec.app.task.Ticker;

/** The window: shows the ways in while no workspace is open, else the workbench of the open one. */
public final class Desktop {
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1000;
    private static final int LEAST_WIDTH = 640;
    private static final int LEAST_HEIGHT = 480;

    /** Files changed outside are noticed this soon even while the window keeps the focus. */
    private static final Duration LOOK_INTERVAL = Duration.ofSeconds(2);

    private final Stage stage;
    private final Services services;
    // What stands in the window now; replaced when a workspace is opened.
    private Optional<Workbench> workbench = Optional.empty();
    // Looks at the files of the open workspace now and then.
    private Optional<Ticker> clock = Optional.empty();

    /** Puts the window together on a stage that is not shown yet. */
    public Desktop(Stage stage, Services services) {
        this.stage = stage;
        this.services = services;
        services.workspaces().current().addListener((_, _, open) -> show(open));
        opening().addListener((_, _, folder) -> showOpening(folder));
        stage.focusedProperty().addListener((_, _, focused) -> lookAtFiles(focused));
        stage.setTitle("Stormspec");
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(Math.min(LEAST_WIDTH, room.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, room.getHeight()));
        stage.addEventHandler(WindowEvent.WINDOW_CLOSE_REQUEST, this::closing);
        showWelcome();
    }

    private void lookAtFiles(boolean now) {
        if (now) {
            services.workspaces().current().get().ifPresent(open -> open.safety().look());
        }
    }

    private void closing(WindowEvent event) {
        workbench.ifPresent(Workbench::settle);
        if (services.workspaces().mayClose()) {
            workbench.ifPresent(Workbench::leave);
            services.workspaces().letGo();
            clock.ifPresent(Ticker::close);
        } else {
            event.consume();
        }
    }

    private void show(Optional<Workspaces.Open> open) {
        workbench.ifPresent(Workbench::leave);
        workbench = open.map(found -> new Workbench(services, found));
        clock.ifPresent(Ticker::close);
        clock = open.map(_ -> new Ticker(LOOK_INTERVAL, () -> lookAtFiles(true)));
        workbench.ifPresentOrElse(this::show, this::showWelcome);
    }

    private void show(Workbench shown) {
        Scene scene = scene(shown.root());
        stage.setScene(scene);
        shown.enter(scene);
        shown.title().subscribe(stage::setTitle);
    }

    private void showWelcome() {
        stage.setScene(scene(Fxml.load(new WelcomeController(services.workspaces()))));
    }

    // Work in an open workspace may go on; without one the window says what it waits for.
    private void showOpening(Optional<Path> folder) {
        if (workbench.isPresent()) {
            stage.getScene().setCursor(folder.isPresent() ? Cursor.WAIT : null);
        } else {
            folder.ifPresentOrElse(this::showOpening, this::showWelcome);
        }
    }

    private void showOpening(Path folder) {
        Label name = new Label("Opening " + folder.getFileName() + " …");
        name.getStyleClass().addAll("headline", "centred");
        ProgressBar bar = new ProgressBar();
        VBox words = new VBox(name, bar);
        words.getStyleClass().add("empty-state");
        words.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane page = new StackPane(words);
        page.getStyleClass().add("place");
        stage.setScene(scene(page));
    }

    private Scene scene(Parent root) {
        Scene old = stage.getScene();
        Scene scene =
                old == null
                        ? firstScene(root, Screen.getPrimary().getVisualBounds())
                        : new Scene(root, old.getWidth(), old.getHeight());
        services.themes().dress(scene);
        LatinKeys.listenOn(scene);
        return scene;
    }

    // As designed, but never larger than the screen that it opens on.
    private static Scene firstScene(Parent root, Rectangle2D room) {
        return new Scene(
                root, Math.min(WIDTH, room.getWidth()), Math.min(HEIGHT, room.getHeight()));
    }

    /** Opens a workspace. */
    public void open(Path folder) {
        services.workspaces().open(folder);
    }

    /** Returns the folder that is being read and not shown yet, while there is one. */
    public ReadOnlyObjectProperty<Optional<Path>> opening() {
        return services.workspaces().opening();
    }

    /** Lets go of the open workspace without asking. */
    public void closeWorkspace() {
        clock.ifPresent(Ticker::close);
        services.workspaces().closeCurrent();
    }

    /** Says that something went wrong that nobody expected. */
    public void apologise(Throwable problem) {
        services.dialogs()
                .problem(
                        "Something went wrong",
                        "What you see is still there; save it now. The log has the details.\n\n"
                                + problem);
    }

    /** Returns what stands in the window when a workspace is open. */
    public Optional<Workbench> workbench() {
        return workbench;
    }

    /** Returns the window. */
    public Stage stage() {
        return stage;
    }
}

package org.stormspec.app.launch;

import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.stormspec.app.dialog.FxDialogs;
import org.stormspec.app.preference.PreferencesFile;
import org.stormspec.app.shell.Desktop;

/** The JavaFX application; made by the toolkit. */
public final class StormspecApp extends Application {
    private static final Logger LOG = Logger.getLogger(StormspecApp.class.getName());

    /** Called by the toolkit. */
    public StormspecApp() {}

    @Override
    public void start(Stage stage) {
        StartOptions options = StartOptions.of(getParameters().getRaw());
        Desktop desktop =
                Composition.desktop(
                        stage,
                        PreferencesFile.defaultFolder(),
                        (window, themes) -> new FxDialogs(() -> window, themes::dress));
        catchUncaught(desktop);
        options.workspace().ifPresent(desktop::open);
        stage.show();
        FirstPicture.after(desktop, options);
    }

    // Whatever nobody expected: the work goes on, the details are in the log.
    private static void catchUncaught(Desktop desktop) {
        Thread.setDefaultUncaughtExceptionHandler((thread, problem) -> {
            LOG.log(Level.SEVERE, "Uncaught in " + thread.getName(), problem);
            Platform.runLater(() -> desktop.apologise(problem));
        });
    }
}

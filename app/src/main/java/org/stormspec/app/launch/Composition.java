package org.stormspec.app.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.stormspec.app.dialog.Dialogs;
import org.stormspec.app.preference.PreferencesFile;
import org.stormspec.app.session.FolderDisk;
import org.stormspec.app.session.Workspaces;
import org.stormspec.app.shell.Desktop;
import org.stormspec.app.shell.Services;
import org.stormspec.app.task.FxDebounce;
import org.stormspec.app.task.TaskRunner;
import org.stormspec.app.task.ThreadTaskRunner;
import org.stormspec.app.theme.Fonts;
import org.stormspec.app.theme.Themes;
import org.stormspec.export.demo.Samples;

/** The one place where the parts of the app are chosen and put together. */
public final class Composition {
    private Composition() {}

    /**
     * Puts the app together on a stage.
     *
     * @param configuration folder of the preferences
     * @param dialogs asks the user, given the themes that dress its windows
     */
    public static Desktop desktop(
            Stage stage, Path configuration, BiFunction<Stage, Themes, Dialogs> dialogs) {
        Fonts.load();
        PreferencesFile preferences = new PreferencesFile(configuration);
        ColorScheme platform = Platform.getPreferences().getColorScheme();
        Themes themes = new Themes(preferences, platform);
        Platform.getPreferences()
                .colorSchemeProperty()
                .addListener((_, _, scheme) -> themes.platformPrefers(scheme));
        Platform.getPreferences().reducedMotionProperty().subscribe(themes::platformWantsStillness);
        Dialogs asked = dialogs.apply(stage, themes);
        TaskRunner tasks = tasks();
        Workspaces workspaces =
                new Workspaces(
                        new FolderDisk(),
                        asked,
                        preferences,
                        FxDebounce::new,
                        tasks,
                        Composition::sample);
        return new Desktop(
                stage,
                new Services(asked, themes, preferences, tasks, FxDebounce::new, workspaces));
    }

    private static Optional<Path> sample(String sample, Path home, Dialogs dialogs) {
        Path folder = home.resolve("Stormspec").resolve(sample);
        if (Files.exists(folder)) {
            return Optional.of(folder);
        }
        try {
            Samples.copy(sample, folder);
            return Optional.of(folder);
        } catch (IOException e) {
            dialogs.problem("The sample cannot be copied", String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private static TaskRunner tasks() {
        Executor threads = work -> Thread.ofVirtual().name("stormspec-work").start(work);
        return new ThreadTaskRunner(threads, Platform::runLater);
    }
}

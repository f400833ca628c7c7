package org.stormspec.app.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.stage.Window;
import org.stormspec.app.preference.PreferencesFile;
import org.stormspec.app.preference.Theme;

/** Dresses every window in the current theme and switches it. */
public final class Themes {
    private final PreferencesFile preferences;
    private final ReadOnlyObjectWrapper<Theme> current;

    /** Starts with the user's choice, else with what the platform prefers. */
    public Themes(PreferencesFile preferences, ColorScheme platform) {
        this.preferences = preferences;
        this.current =
                new ReadOnlyObjectWrapper<>(
                        preferences
                                .get()
                                .theme()
                                .orElse(platform == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT));
        Application.setUserAgentStylesheet(base(current.get()));
    }

    /** Returns the theme in use. */
    public ReadOnlyObjectProperty<Theme> current() {
        return current.getReadOnlyProperty();
    }

    /** Switches to the other theme and remembers it as the user's choice. */
    public void toggle() {
        Theme chosen = current.get().other();
        preferences.update(old -> old.themed(chosen));
        show(chosen);
    }

    /** Follows the platform while the user has not chosen. */
    public void platformPrefers(ColorScheme scheme) {
        if (preferences.get().theme().isEmpty()) {
            show(scheme == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT);
        }
    }

    private void show(Theme theme) {
        Application.setUserAgentStylesheet(base(theme));
        current.set(theme);
        ObservableList<Window> windows = Window.getWindows();
        windows.stream().map(Window::getScene).filter(Objects::nonNull).forEach(this::dress);
    }

    /** Gives a scene the stylesheets of the current theme. */
    public void dress(Scene scene) {
        scene.getStylesheets().setAll(stylesheets(current.get()));
    }

    /** Returns the stylesheets of a theme, in order. */
    static List<String> stylesheets(Theme theme) {
        return List.of(
                resource(theme.name().toLowerCase(Locale.ROOT) + ".css"),
                resource("stormspec.css"));
    }

    private static String resource(String name) {
        return Objects.requireNonNull(Themes.class.getResource(name), name).toExternalForm();
    }

    private static String base(Theme theme) {
        return switch (theme) {
            case LIGHT -> new PrimerLight().getUserAgentStylesheetBSS();
            case DARK -> new PrimerDark().getUserAgentStylesheetBSS();
        };
    }
}

package org.stormspec.app.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.stage.Window;
import org.stormspec.app.preference.Preferences;
import org.stormspec.app.preference.PreferencesFile;
import org.stormspec.app.preference.Theme;
import org.stormspec.render.scene.Palette;
import org.stormspec.render.scene.Papers;

/** Dresses every window in the current theme and switches it. */
public final class Themes {
    private final PreferencesFile preferences;
    private Theme platform;
    private final ReadOnlyObjectWrapper<Theme> current;
    private final ReadOnlyObjectWrapper<Preferences.Comfort> comfort;
    private final ReadOnlyBooleanWrapper still;
    private final ReadOnlyObjectWrapper<Palette> palette;
    private boolean platformStill;

    /** Starts with the user's choice, else with what the platform prefers. */
    public Themes(PreferencesFile preferences, ColorScheme platform) {
        this.preferences = preferences;
        this.platform = themeOf(platform);
        this.current = new ReadOnlyObjectWrapper<>(preferences.get().theme().orElse(this.platform));
        this.comfort = new ReadOnlyObjectWrapper<>(preferences.get().comfort());
        this.palette = new ReadOnlyObjectWrapper<>(boardColours());
        this.still = new ReadOnlyBooleanWrapper(comfort.get().calm());
        Application.setUserAgentStylesheet(base(current.get()));
    }

    /** Returns the theme in use. */
    public ReadOnlyObjectProperty<Theme> current() {
        return current.getReadOnlyProperty();
    }

    /** Returns how large things are and how they move. */
    public ReadOnlyObjectProperty<Preferences.Comfort> comfort() {
        return comfort.getReadOnlyProperty();
    }

    /** Returns the user's choice, empty while the platform decides. */
    public Optional<Theme> chosen() {
        return preferences.get().theme();
    }

    /** Returns whether things should jump instead of glide. */
    public ReadOnlyBooleanProperty still() {
        return still.getReadOnlyProperty();
    }

    /** Follows the platform's wish for less motion. */
    public void platformWantsStillness(boolean wanted) {
        platformStill = wanted;
        still.set(platformStill || comfort.get().calm());
    }

    /** Returns the colours of boards: the theme's, with the papers that the user chose. */
    public ReadOnlyObjectProperty<Palette> palette() {
        return palette.getReadOnlyProperty();
    }

    private Palette boardColours() {
        Palette theme = current.get() == Theme.DARK ? Palette.DARK : Palette.LIGHT;
        return theme.with(Papers.of(comfort.get().papers()).orElse(Papers.CLASSIC));
    }

    /** Switches to the other theme and remembers it as the user's choice. */
    public void toggle() {
        choose(Optional.of(current.get().other()));
    }

    /** Shows a theme, or what the platform prefers, and remembers that as the user's choice. */
    public void choose(Optional<Theme> theme) {
        preferences.update(old -> old.themed(theme));
        show(theme.orElse(platform));
    }

    /** Changes sizes and motion everywhere and remembers them. */
    public void choose(Preferences.Comfort wanted) {
        preferences.update(old -> old.comforted(wanted));
        if (!wanted.equals(comfort.get())) {
            boolean resized = wanted.scale() != comfort.get().scale();
            comfort.set(wanted);
            palette.set(boardColours());
            still.set(platformStill || wanted.calm());
            if (resized) {
                dressAll();
            }
        }
    }

    /** Follows the platform while the user has not chosen. */
    public void platformPrefers(ColorScheme scheme) {
        platform = themeOf(scheme);
        if (preferences.get().theme().isEmpty()) {
            show(platform);
        }
    }

    private static Theme themeOf(ColorScheme scheme) {
        return scheme == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT;
    }

    private void show(Theme theme) {
        Application.setUserAgentStylesheet(base(theme));
        current.set(theme);
        palette.set(boardColours());
        dressAll();
    }

    private void dressAll() {
        ObservableList<Window> windows = Window.getWindows();
        windows.stream().map(Window::getScene).filter(Objects::nonNull).forEach(this::dress);
    }

    /** Gives a scene the stylesheets of the current theme. */
    public void dress(Scene scene) {
        scene.getStylesheets().setAll(stylesheets(current.get(), comfort.get().scale()));
    }

    /** Returns the stylesheets of a theme, in order. */
    static List<String> stylesheets(Theme theme, int scale) {
        String look = resource("stormspec.css");
        return List.of(
                resource(theme.name().toLowerCase(Locale.ROOT) + ".css"),
                scale == 100 ? look : ScaledSheet.of(look, scale));
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

package org.stormspec.app.theme;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.stormspec.app.preference.Theme;
import org.stormspec.render.scene.Palette;

/**
 * What one window follows of the themes, for as long as the window holds on to it.
 *
 * <p>Themes outlive windows. Whoever listened to them directly would stay in memory, with all its
 * pixels, after its workspace was closed; a binding is weak.
 */
public final class Look {

    private final ReadOnlyObjectWrapper<Theme> theme = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Palette> palette = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper still = new ReadOnlyBooleanWrapper();

    /** Follows themes. */
    public Look(Themes themes) {
        theme.bind(themes.current());
        palette.bind(themes.palette());
        still.bind(themes.still());
    }

    /** Returns the theme in use. */
    public ReadOnlyObjectProperty<Theme> theme() {
        return theme.getReadOnlyProperty();
    }

    /** Returns the colours of boards. */
    public ReadOnlyObjectProperty<Palette> palette() {
        return palette.getReadOnlyProperty();
    }

    /** Returns whether things should jump instead of glide. */
    public ReadOnlyBooleanProperty still() {
        return still.getReadOnlyProperty();
    }
}

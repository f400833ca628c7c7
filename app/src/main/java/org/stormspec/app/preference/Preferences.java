package org.stormspec.app.preference;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the app remembers between starts.
 *
 * @param theme the look the user chose; empty follows the platform
 * @param recent workspaces opened lately, newest first
 * @param outline the panel on the left
 * @param inspector the panel on the right
 * @param exportTarget folder of the last export
 */
public record Preferences(
        Optional<Theme> theme,
        List<Path> recent,
        Panel outline,
        Panel inspector,
        Optional<Path> exportTarget) {
    private static final int RECENT_LIMIT = 8;

    /** What a first start uses; widths as in the design. */
    public static final Preferences DEFAULT =
            new Preferences(
                    Optional.empty(),
                    List.of(),
                    new Panel(true, 232),
                    new Panel(true, 248),
                    Optional.empty());

    /**
     * A panel at the side of the window.
     *
     * @param shown whether it is open
     * @param width in pixels
     */
    public record Panel(boolean shown, int width) {}

    /** Copies the list. */
    public Preferences {
        recent = List.copyOf(recent);
    }

    /** Returns these with another look. */
    public Preferences themed(Theme newTheme) {
        return new Preferences(Optional.of(newTheme), recent, outline, inspector, exportTarget);
    }

    /** Returns these with a workspace at the head of the recent ones. */
    public Preferences opened(Path workspace) {
        List<Path> latest =
                Stream.concat(Stream.of(workspace), recent.stream())
                        .distinct()
                        .limit(RECENT_LIMIT)
                        .toList();
        return new Preferences(theme, latest, outline, inspector, exportTarget);
    }

    /** Returns these without a workspace that is no longer there. */
    public Preferences forgetting(Path workspace) {
        return new Preferences(
                theme,
                recent.stream().filter(path -> !path.equals(workspace)).toList(),
                outline,
                inspector,
                exportTarget);
    }

    /** Returns these with other side panels. */
    public Preferences paneled(Panel newOutline, Panel newInspector) {
        return new Preferences(theme, recent, newOutline, newInspector, exportTarget);
    }

    /** Returns these with another folder of the last export. */
    public Preferences exporting(Path folder) {
        return new Preferences(theme, recent, outline, inspector, Optional.of(folder));
    }
}

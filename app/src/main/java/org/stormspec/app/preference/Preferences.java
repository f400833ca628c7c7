package org.stormspec.app.preference;

import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the app remembers between starts.
 *
 * @param theme the look the user chose; empty follows the platform
 * @param recent workspaces opened lately, newest first
 * @param outline the panel on the left
 * @param inspector the panel on the right
 * @param exportTarget folder of the last export
 * @param comfort how large things are and how they move
 * @param keys keys that the user chose, by the id of what they do; the others keep their own
 * @param deeds ids of what was chosen in the palette lately, newest first
 * @param baselines folder that a workspace is compared with, by the folder of the workspace
 */
public record Preferences(
        Optional<Theme> theme,
        List<Path> recent,
        Panel outline,
        Panel inspector,
        Optional<Path> exportTarget,
        Comfort comfort,
        Map<String, List<String>> keys,
        List<String> deeds,
        Map<Path, Path> baselines) {
    private static final int RECENT_LIMIT = 8;
    private static final int DEEDS_LIMIT = 12;

    /** What a first start uses; widths as in the design. */
    public static final Preferences DEFAULT =
            new Preferences(
                    Optional.empty(),
                    List.of(),
                    new Panel(true, 232),
                    new Panel(true, 248),
                    Optional.empty(),
                    Comfort.DEFAULT,
                    Map.of(),
                    List.of(),
                    Map.of());

    /**
     * A panel at the side of the window.
     *
     * @param shown whether it is open
     * @param width in pixels
     */
    public record Panel(boolean shown, int width) {}

    /**
     * How large things are and how they move.
     *
     * @param scale size of words and controls in percent, 100 to 300
     * @param calm whether nothing moves by itself
     * @param papers word of the palette of the stickies
     * @param taught whether the first stickies have been made, so that hints may be short
     */
    public record Comfort(int scale, boolean calm, String papers, boolean taught) {
        /** Sizes and colours as designed, with motion. */
        public static final Comfort DEFAULT = new Comfort(100, false);

        /** Makes one with the usual colours. */
        public Comfort(int scale, boolean calm) {
            this(scale, calm, "classic", false);
        }

        /** Returns this with other sizes. */
        public Comfort scaled(int newScale) {
            return new Comfort(newScale, calm, papers, taught);
        }

        /** Returns this with or without motion. */
        public Comfort calmed(boolean newCalm) {
            return new Comfort(scale, newCalm, papers, taught);
        }

        /** Returns this with another palette of the stickies. */
        public Comfort on(String newPapers) {
            return new Comfort(scale, calm, newPapers, taught);
        }

        /** Returns this for somebody who has made the first stickies. */
        public Comfort learnt() {
            return new Comfort(scale, calm, papers, true);
        }

        /** Brings the scale into its range. */
        public Comfort {
            scale = Math.clamp(scale, 100, 300);
        }
    }

    /** Copies the collections. */
    public Preferences {
        recent = List.copyOf(recent);
        Map<String, List<String>> copies = new TreeMap<>();
        keys.forEach((id, chosen) -> copies.put(id, List.copyOf(chosen)));
        keys = Collections.unmodifiableMap(copies);
        deeds = List.copyOf(deeds);
        baselines = Map.copyOf(baselines);
    }

    /** Returns these with another look. */
    public Preferences themed(Theme newTheme) {
        return themed(Optional.of(newTheme));
    }

    /** Returns these with a workspace at the head of the recent ones. */
    public Preferences opened(Path workspace) {
        List<Path> latest =
                Stream.concat(Stream.of(workspace), recent.stream())
                        .distinct()
                        .limit(RECENT_LIMIT)
                        .toList();
        return withRecent(latest);
    }

    /** Returns these without a workspace that is no longer there. */
    public Preferences forgetting(Path workspace) {
        return withRecent(recent.stream().filter(path -> !path.equals(workspace)).toList());
    }

    /** Returns these with other side panels. */
    public Preferences paneled(Panel newOutline, Panel newInspector) {
        return new Preferences(
                theme,
                recent,
                newOutline,
                newInspector,
                exportTarget,
                comfort,
                keys,
                deeds,
                baselines);
    }

    /** Returns these with another folder of the last export. */
    public Preferences exporting(Path folder) {
        return new Preferences(
                theme,
                recent,
                outline,
                inspector,
                Optional.of(folder),
                comfort,
                keys,
                deeds,
                baselines);
    }

    /** Returns these with another look, or with that of the platform. */
    public Preferences themed(Optional<Theme> newTheme) {
        return new Preferences(
                newTheme,
                recent,
                outline,
                inspector,
                exportTarget,
                comfort,
                keys,
                deeds,
                baselines);
    }

    private Preferences withRecent(List<Path> newRecent) {
        return new Preferences(
                theme,
                newRecent,
                outline,
                inspector,
                exportTarget,
                comfort,
                keys,
                deeds,
                baselines);
    }

    /** Returns these with other sizes and motion. */
    public Preferences comforted(Comfort newComfort) {
        return new Preferences(
                theme,
                recent,
                outline,
                inspector,
                exportTarget,
                newComfort,
                keys,
                deeds,
                baselines);
    }

    /** Returns these with other chosen keys. */
    public Preferences keyed(Map<String, List<String>> newKeys) {
        return new Preferences(
                theme,
                recent,
                outline,
                inspector,
                exportTarget,
                comfort,
                newKeys,
                deeds,
                baselines);
    }

    /** Returns these with something at the head of what was chosen in the palette. */
    public Preferences did(String id) {
        List<String> latest =
                Stream.concat(Stream.of(id), deeds.stream()).distinct().limit(DEEDS_LIMIT).toList();
        return new Preferences(
                theme, recent, outline, inspector, exportTarget, comfort, keys, latest, baselines);
    }

    /** Returns these with another folder that a workspace is compared with. */
    public Preferences comparing(Path workspace, Path folder) {
        Map<Path, Path> more = new HashMap<>(baselines);
        more.put(workspace, folder);
        return new Preferences(
                theme, recent, outline, inspector, exportTarget, comfort, keys, deeds, more);
    }
}

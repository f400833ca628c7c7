package org.stormspec.app.launch;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a window needs of a Linux system. Without it JavaFX ends in a stack trace that names no
 * package.
 *
 * @param hasDisplay whether there is a screen to show a window on
 * @param hasLibrary whether the system can load a library
 * @param hasFonts whether there is any font
 */
record WindowNeeds(boolean hasDisplay, Predicate<String> hasLibrary, boolean hasFonts) {

    /** A library with the packages that bring it on Debian and Ubuntu, and on Fedora. */
    private record Library(String file, String debian, String fedora) {}

    /** In the order in which they bring each other along: who has GTK has the others as well. */
    private static final List<Library> LIBRARIES =
            List.of(
                    new Library("libgtk-3.so.0", "libgtk-3-0", "gtk3"),
                    new Library("libpangoft2-1.0.so.0", "libpangoft2-1.0-0", "pango"),
                    new Library("libfreetype.so.6", "libfreetype6", "freetype"));

    /**
     * Returns what this system has; another platform than a screen, as tests use, needs nothing.
     */
    static WindowNeeds ofSystem() {
        boolean linux = System.getProperty("os.name", "").startsWith("Linux");
        boolean screen = System.getProperty("glass.platform", "gtk").equals("gtk");
        return linux && screen
                ? new WindowNeeds(isSet("DISPLAY"), WindowNeeds::canLoad, hasFonts(folders()))
                : new WindowNeeds(true, _ -> true, true);
    }

    /** Returns one line that says what is missing and what to do, if a window cannot be shown. */
    Optional<String> missing() {
        return LIBRARIES.stream()
                .filter(library -> !hasLibrary.test(library.file()))
                .findFirst()
                .map(library ->
                        "The library %s is missing. Install the package %s (Debian, Ubuntu) or %s (Fedora)"
                                .formatted(library.file(), library.debian(), library.fedora()))
                .or(() ->
                        when(
                                !hasFonts,
                                "There is no font. Install the package fonts-dejavu-core (Debian, Ubuntu)"
                                        + " or dejavu-sans-fonts (Fedora)"))
                .or(() ->
                        when(
                                !hasDisplay,
                                "There is no screen to show a window on. Set DISPLAY, or use a command;"
                                        + " stormspec --help lists them"));
    }

    private static Optional<String> when(boolean missing, String words) {
        return missing ? Optional.of(words) : Optional.empty();
    }

    private static boolean isSet(String variable) {
        return Optional.ofNullable(System.getenv(variable))
                .filter(value -> !value.isEmpty())
                .isPresent();
    }

    @SuppressWarnings("restricted")
    private static boolean canLoad(String library) {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(library, arena);
            return true;
        } catch (IllegalArgumentException absent) {
            return false;
        }
    }

    private static List<Path> folders() {
        Path home = Path.of(System.getProperty("user.home", "/"));
        return List.of(
                Path.of("/usr/share/fonts"),
                Path.of("/usr/local/share/fonts"),
                Path.of("/usr/share/X11/fonts"),
                home.resolve(".fonts"),
                home.resolve(".local/share/fonts"),
                Path.of("/run/current-system/sw/share/X11/fonts"));
    }

    static boolean hasFonts(List<Path> folders) {
        return folders.stream().anyMatch(WindowNeeds::isFilled);
    }

    private static boolean isFilled(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            return files.iterator().hasNext();
        } catch (IOException unreadable) {
            return false;
        }
    }
}

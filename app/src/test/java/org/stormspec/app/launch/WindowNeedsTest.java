package org.stormspec.app.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A window that cannot be shown")
class WindowNeedsTest {
    @ParameterizedTest
    @CsvSource({
        "libgtk-3.so.0, libgtk-3-0, gtk3",
        "libpangoft2-1.0.so.0, libpangoft2-1.0-0, pango",
        "libfreetype.so.6, libfreetype6, freetype",
    })
    @DisplayName("names the library that is missing, and the package to install, in one line")
    void libraries(String missing, String debian, String fedora) {
        assertEquals(
                Optional.of(
                        "The library %s is missing. Install the package %s (Debian, Ubuntu) or %s (Fedora)"
                                .formatted(missing, debian, fedora)),
                new WindowNeeds(true, library -> !library.equals(missing), true).missing());
    }

    @Test
    @DisplayName("says that there is no font, or no screen")
    void fontsAndScreen() {
        assertTrue(said(true, false).startsWith("There is no font. Install the package fonts-"));
        assertTrue(said(false, true).startsWith("There is no screen to show a window on."));
        assertEquals("", said(true, true));
    }

    private static String said(boolean display, boolean fonts) {
        return new WindowNeeds(display, _ -> true, fonts).missing().orElse("");
    }

    @Test
    @DisplayName("finds fonts in any folder that holds something")
    void folders(@TempDir Path folder) throws IOException {
        assertFalse(WindowNeeds.hasFonts(List.of(folder, folder.resolve("none"))));
        Files.createFile(folder.resolve("a.ttf"));
        assertTrue(WindowNeeds.hasFonts(List.of(folder.resolve("none"), folder)));
    }
}

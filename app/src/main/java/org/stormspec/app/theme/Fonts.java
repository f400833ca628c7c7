package org.stormspec.app.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/** The bundled fonts. Every weight in use has to be loaded, or it falls back to another family. */
public final class Fonts {
    private static final String FOLDER = "/com/formdev/flatlaf/fonts/";
    private static final List<String> FILES =
            List.of(
                    "inter/Inter-Regular.otf",
                    "inter/Inter-SemiBold.otf",
                    "inter/Inter-Bold.otf",
                    "jetbrains_mono/JetBrainsMono-Regular.ttf",
                    "jetbrains_mono/JetBrainsMono-Bold.ttf");

    private Fonts() {}

    /** Makes the fonts known to the toolkit; call once before the first scene. */
    public static void load() {
        FILES.forEach(Fonts::load);
    }

    private static void load(String file) {
        try (InputStream in = Fonts.class.getResourceAsStream(FOLDER + file)) {
            if (in == null || Font.loadFont(in, 13) == null) {
                throw new IllegalStateException(
                        "the font " + file + " is missing from the class path");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.stormspec.render.fx;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javafx.scene.text.Font;
import org.stormspec.render.text.Face;

/** The bundled fonts as JavaFX fonts, each size made once. */
final class Fonts {

    private final Map<Face, String> names = new EnumMap<>(Face.class);
    private final Map<Face, Map<Double, Font>> fonts = new EnumMap<>(Face.class);

    /** Loads all faces. */
    Fonts() {
        for (Face face : Face.values()) {
            names.put(face, load(face).getName());
            fonts.put(face, new HashMap<>());
        }
    }

    private static Font load(Face face) {
        try (InputStream in = Fonts.class.getResourceAsStream(face.resource())) {
            Font font = Font.loadFont(Objects.requireNonNull(in, face.resource()), 12);
            return Objects.requireNonNull(font, () -> "cannot load the font of " + face);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the font of " + face, e);
        }
    }

    /** Returns a face at a size in logical pixels. */
    Font of(Face face, double size) {
        return Objects.requireNonNull(fonts.get(face))
                .computeIfAbsent(size, any -> new Font(names.get(face), size));
    }
}

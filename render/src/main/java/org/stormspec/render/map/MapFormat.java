package org.stormspec.render.map;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of file that a map is written to. */
public enum MapFormat {
    SVG,
    PNG,
    DOT;

    /** Returns the ending of such files, with its dot. */
    public String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    /** Returns the format that the ending of a file name asks for, upper or lower case. */
    public static Optional<MapFormat> of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(format -> name.endsWith(format.ending())).findFirst();
    }
}

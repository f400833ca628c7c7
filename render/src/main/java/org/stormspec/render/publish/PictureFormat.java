package org.stormspec.render.publish;

import java.util.Locale;
import java.util.Optional;

/** The formats a board can be written in. */
public enum PictureFormat {
    /** Pixels. */
    PNG,
    /** Shapes and words, for the web and for drawing programs. */
    SVG,
    /** Shapes and words on pages, for paper. */
    PDF;

    /** Returns the ending of file names, without a dot. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the format that the ending of a file name says. */
    public static Optional<PictureFormat> of(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        for (PictureFormat format : values()) {
            if (name.endsWith("." + format.ending())) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}

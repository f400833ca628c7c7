package org.stormspec.render.text;

import java.util.EnumMap;
import java.util.Map;

/** Measures with the advance widths of the bundled Inter; safe to share between threads. */
public final class InterMeasurer implements TextMeasurer {

    private final Map<Face, FontMetrics> metrics = new EnumMap<>(Face.class);

    /** Reads the widths of all faces; takes some milliseconds. */
    public InterMeasurer() {
        for (Face face : Face.values()) {
            metrics.put(face, FontMetrics.of(face));
        }
    }

    @Override
    public double width(CharSequence text, Face face, double size) {
        FontMetrics font = metrics.get(face);
        if (font == null) {
            throw new IllegalStateException("no widths for " + face);
        }
        double ems = 0;
        for (int i = 0; i < text.length(); ) {
            int code = Character.codePointAt(text, i);
            ems += font.em(code);
            i += Character.charCount(code);
        }
        return ems * size;
    }
}

package org.stormspec.render.view;

/**
 * How much of a sticky is drawn at a zoom: its words go first, then its glyph, then its shape.
 *
 * <p>The thresholds are those at which a software pipeline was measured to hold 50,000 stickies.
 */
public enum Detail {
    /** Plain rectangles and straight hairlines. */
    COLOUR(0),
    /** Rounded stickies with a shadow, arrows with heads. */
    SHAPE(0.12),
    /** The glyph in the middle tells the kind. */
    GLYPH(0.2),
    /** Words, corner glyph, marks. */
    WORDS(0.35);

    /** How far the zoom must pass a threshold before the picture changes back. */
    private static final double HOLD = 0.04;

    private final double from;

    Detail(double from) {
        this.from = from;
    }

    /** Returns the smallest zoom at which this much is drawn. */
    public double from() {
        return from;
    }

    /** Returns whether at least this much is drawn. */
    public boolean shows(Detail wanted) {
        return compareTo(wanted) >= 0;
    }

    /** Returns how much is drawn at a zoom. */
    public static Detail at(double zoom) {
        if (zoom >= WORDS.from) {
            return WORDS;
        }
        if (zoom >= GLYPH.from) {
            return GLYPH;
        }
        return zoom >= SHAPE.from ? SHAPE : COLOUR;
    }

    /**
     * Returns how much is drawn at a zoom, holding on to what was drawn before near a threshold.
     */
    public static Detail at(double zoom, Detail before) {
        boolean holds = at(zoom * (1 + HOLD)).shows(before) && before.shows(at(zoom * (1 - HOLD)));
        return holds ? before : at(zoom);
    }
}

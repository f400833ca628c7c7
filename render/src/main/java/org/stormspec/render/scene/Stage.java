package org.stormspec.render.scene;

import java.util.Locale;

/**
 * How far something on the wall has come on its way to the backbone: a ring that fills. How much of
 * it is filled tells the stage, so that no colour is needed.
 */
public enum Stage {
    /** It stands on the wall. */
    DRAWN(Glyph.RING),
    /** It says what it has to say. */
    TYPED(Glyph.RING_THIRD),
    /** No rule finds an error in it. */
    VALID(Glyph.RING_TWO_THIRDS),
    /** Its spec says what it says. */
    EXPORTED(Glyph.RING_FULL);

    private final Glyph glyph;

    Stage(Glyph glyph) {
        this.glyph = glyph;
    }

    /** Returns the ring. */
    public Glyph glyph() {
        return glyph;
    }

    /** Returns the word for it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

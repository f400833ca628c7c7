package org.stormspec.render.text;

/**
 * The outlines of the bundled Inter, so that text can be painted without any toolkit and looks the
 * same everywhere. Safe to share between threads.
 */
public final class InterGlyphs {

    /** Marks that stand on the letter before them need more than advance widths. */
    private static final int FIRST_COMBINING = 0x300;

    private static final int LAST_COMBINING = 0x36f;

    /** Makes the glyphs ready; takes some milliseconds the first time. */
    public InterGlyphs() {}

    /** Returns whether all of a line can be drawn one code point after the other. */
    public boolean canDraw(Face face, String text) {
        FontMetrics font = FontMetrics.of(face);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean combines = c >= FIRST_COMBINING && c <= LAST_COMBINING;
            if (combines || Character.isSurrogate(c) || font.glyph(c) == 0) {
                return false;
            }
        }
        return true;
    }

    /** Returns the advance of a code point as a share of the font size. */
    public double advance(Face face, int code) {
        return FontMetrics.of(face).em(code);
    }

    /** Draws a code point that {@link #canDraw} knows, its base line at y 0. */
    public void draw(Face face, int code, GlyphPen pen) {
        FontMetrics font = FontMetrics.of(face);
        font.outlines().draw(font.glyph(code), pen);
    }
}

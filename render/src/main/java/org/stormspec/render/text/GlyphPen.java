package org.stormspec.render.text;

/** Is told the outline of a glyph, in shares of the font size; y grows upwards. */
public interface GlyphPen {

    /** Begins a contour; the one before is closed. */
    void move(double x, double y);

    /** Draws a straight edge. */
    void line(double x, double y);

    /** Draws a cubic Bézier edge. */
    void curve(double cx0, double cy0, double cx1, double cy1, double x, double y);
}

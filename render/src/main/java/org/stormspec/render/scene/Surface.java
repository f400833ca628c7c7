package org.stormspec.render.scene;

/**
 * What a board is painted on: an array of pixels, or a list that becomes SVG. Coordinates in
 * pixels; what is painted later lies on top.
 */
public interface Surface {

    /** Covers everything with a colour. */
    void clear(int argb);

    /**
     * Paints a grid of dots.
     *
     * @param x of any one dot
     * @param y of the same dot
     * @param step between dots
     * @param size of a dot
     */
    void dots(double x, double y, double step, double size, int argb);

    /** Paints a plain rectangle. */
    void block(double x, double y, double w, double h, int argb);

    /** Paints a rounded box with a border. */
    void box(double x, double y, double w, double h, BoxStyle style);

    /** Paints the paper of a sticky. */
    void sticky(double x, double y, double w, double h, Paper paper);

    /** Paints a straight line. */
    void line(double x0, double y0, double x1, double y1, Stroke stroke);

    /** Paints a cubic Bézier curve. */
    void curve(
            double x0,
            double y0,
            double cx0,
            double cy0,
            double cx1,
            double cy1,
            double x1,
            double y1,
            Stroke stroke);

    /**
     * Paints an arrow head.
     *
     * @param x of the tip
     * @param y of the tip
     * @param dx direction the arrow flies in, of length one
     * @param dy direction the arrow flies in
     * @param size length of the head
     */
    void head(double x, double y, double dx, double dy, double size, int argb);

    /** Paints the sign of a finding round a middle. */
    void mark(Mark mark, double x, double y, double radius, int argb);

    /** Paints a glyph in a square with this upper left corner. */
    void glyph(Glyph glyph, double x, double y, double size, int argb);

    /**
     * Writes one line of text.
     *
     * @param x where it starts
     * @param y of the base line
     * @param width as it was measured
     */
    void text(String text, double x, double y, double width, Ink ink);
}

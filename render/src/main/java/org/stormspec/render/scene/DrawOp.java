package org.stormspec.render.scene;

/** One drawing operation, kept; the parts are those of {@link Surface}. */
public sealed interface DrawOp {

    /** Covers everything with a colour. */
    record Clear(int argb) implements DrawOp {}

    /** A grid of dots. */
    record Dots(double x, double y, double step, double size, int argb) implements DrawOp {}

    /** A plain rectangle. */
    record Block(double x, double y, double w, double h, int argb) implements DrawOp {}

    /** A rounded box with a border. */
    record RoundBox(double x, double y, double w, double h, BoxStyle style) implements DrawOp {}

    /** The paper of a sticky. */
    record Sheet(double x, double y, double w, double h, Paper paper) implements DrawOp {}

    /** A straight line. */
    record Line(double x0, double y0, double x1, double y1, Stroke stroke) implements DrawOp {}

    /** A cubic Bézier curve. */
    record Curve(
            double x0,
            double y0,
            double cx0,
            double cy0,
            double cx1,
            double cy1,
            double x1,
            double y1,
            Stroke stroke)
            implements DrawOp {}

    /** An arrow head. */
    record Head(double x, double y, double dx, double dy, double size, int argb)
            implements DrawOp {}

    /** The sign of a finding. */
    record Sign(Mark mark, double x, double y, double radius, int argb) implements DrawOp {}

    /** A glyph. */
    record Icon(Glyph glyph, double x, double y, double size, int argb) implements DrawOp {}

    /** A line of text. */
    record Text(String text, double x, double y, double width, Ink ink) implements DrawOp {}
}

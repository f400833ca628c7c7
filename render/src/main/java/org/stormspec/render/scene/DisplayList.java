package org.stormspec.render.scene;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Keeps what is painted on it, for SVG and for tests. */
public final class DisplayList implements Surface {

    private final List<DrawOp> ops = new ArrayList<>();

    /** Returns what was painted, in order. */
    public List<DrawOp> ops() {
        return Collections.unmodifiableList(ops);
    }

    @Override
    public void clear(int argb) {
        ops.add(new DrawOp.Clear(argb));
    }

    @Override
    public void dots(double x, double y, double step, double size, int argb) {
        ops.add(new DrawOp.Dots(x, y, step, size, argb));
    }

    @Override
    public void block(double x, double y, double w, double h, int argb) {
        ops.add(new DrawOp.Block(x, y, w, h, argb));
    }

    @Override
    public void box(double x, double y, double w, double h, BoxStyle style) {
        ops.add(new DrawOp.RoundBox(x, y, w, h, style));
    }

    @Override
    public void sticky(double x, double y, double w, double h, Paper paper) {
        ops.add(new DrawOp.Sheet(x, y, w, h, paper));
    }

    @Override
    public void line(double x0, double y0, double x1, double y1, Stroke stroke) {
        ops.add(new DrawOp.Line(x0, y0, x1, y1, stroke));
    }

    @Override
    public void curve(
            double x0,
            double y0,
            double cx0,
            double cy0,
            double cx1,
            double cy1,
            double x1,
            double y1,
            Stroke stroke) {
        ops.add(new DrawOp.Curve(x0, y0, cx0, cy0, cx1, cy1, x1, y1, stroke));
    }

    @Override
    public void head(double x, double y, double dx, double dy, double size, int argb) {
        ops.add(new DrawOp.Head(x, y, dx, dy, size, argb));
    }

    @Override
    public void mark(Mark mark, double x, double y, double radius, int argb) {
        ops.add(new DrawOp.Sign(mark, x, y, radius, argb));
    }

    @Override
    public void glyph(Glyph glyph, double x, double y, double size, int argb) {
        ops.add(new DrawOp.Icon(glyph, x, y, size, argb));
    }

    @Override
    public void text(String text, double x, double y, double width, Ink ink) {
        ops.add(new DrawOp.Text(text, x, y, width, ink));
    }
}

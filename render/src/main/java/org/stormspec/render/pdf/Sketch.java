package org.stormspec.render.pdf;

import java.util.ArrayList;
import java.util.List;
import org.stormspec.render.scene.BoxStyle;
import org.stormspec.render.scene.DrawOp;
import org.stormspec.render.scene.Ink;
import org.stormspec.render.scene.Stroke;
import org.stormspec.render.text.Face;
import org.stormspec.render.text.InterMeasurer;
import org.stormspec.render.text.LineBreaker;
import org.stormspec.render.text.TextBlock;
import org.stormspec.render.text.TextStyle;

/** Draws what a page has beside the board: marks, labels and lists. In points, y downwards. */
final class Sketch {

    static final int INK = 0xff1f2328;
    static final int MUTED = 0xff656d76;
    static final int HAIRLINE = 0xffc6cdd6;

    static final InterMeasurer MEASURER = new InterMeasurer();
    private static final LineBreaker BREAKER = new LineBreaker(MEASURER);

    private final List<DrawOp> ops = new ArrayList<>();

    List<DrawOp> ops() {
        return List.copyOf(ops);
    }

    void add(List<DrawOp> more) {
        ops.addAll(more);
    }

    void line(double x0, double y0, double x1, double y1, int argb, double width, double dash) {
        ops.add(new DrawOp.Line(x0, y0, x1, y1, new Stroke(argb, width, dash)));
    }

    void block(double x, double y, double w, double h, int argb) {
        ops.add(new DrawOp.Block(x, y, w, h, argb));
    }

    void box(double x, double y, double w, double h, int border) {
        ops.add(new DrawOp.RoundBox(x, y, w, h, new BoxStyle(0, 0, border, 1, 0)));
    }

    /** Writes one line, clipped to a width. */
    void text(String text, double x, double base, double width, Face face, double size, int argb) {
        TextBlock.Line line = BREAKER.clip(text, width, face, size);
        ops.add(new DrawOp.Text(line.text(), x, base, line.width(), new Ink(face, size, argb, 0)));
    }

    /** Writes one line round a middle. */
    void centred(String text, double middle, double base, Face face, double size, int argb) {
        double width = MEASURER.width(text, face, size);
        text(text, middle - width / 2, base, width + 1, face, size, argb);
    }

    /** Returns a text set in a column of any height. */
    static TextBlock set(String text, double width, Face face, double size) {
        return BREAKER.set(text, width, 1e6, new TextStyle(face, size, size));
    }

    /** Writes a block of lines below a place. */
    void block(TextBlock block, double x, double top, Face face, int argb) {
        double step = TextStyle.lineHeight(block.size());
        double base = top + step / 2 + TextStyle.baselineBelowMiddle(block.size());
        for (TextBlock.Line line : block.lines()) {
            ops.add(
                    new DrawOp.Text(
                            line.text(),
                            x,
                            base,
                            line.width(),
                            new Ink(face, block.size(), argb, 0)));
            base += step;
        }
    }
}

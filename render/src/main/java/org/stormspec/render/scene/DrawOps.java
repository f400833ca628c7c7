package org.stormspec.render.scene;

import java.util.Optional;
import org.stormspec.render.view.Rect;

/** What can be done with kept drawing operations: painting them again, and measuring them. */
public final class DrawOps {

    /** How far letters rise above the base line and sink below it, as shares of their size. */
    private static final double RISE = 1;

    private static final double SINK = 0.3;

    /** How far a shadow reaches beyond its sticky, as a multiple of its own measure. */
    private static final double SHADE = 1.5;

    private DrawOps() {}

    /** Paints an operation again, moved by so many pixels. */
    public static void paint(DrawOp op, double dx, double dy, Surface surface) {
        switch (op) {
            case DrawOp.Clear(int argb) -> surface.clear(argb);
            case DrawOp.Dots(double x, double y, double step, double size, int argb) ->
                    surface.dots(x + dx, y + dy, step, size, argb);
            case DrawOp.Block(double x, double y, double w, double h, int argb) ->
                    surface.block(x + dx, y + dy, w, h, argb);
            case DrawOp.RoundBox(double x, double y, double w, double h, BoxStyle style) ->
                    surface.box(x + dx, y + dy, w, h, style);
            case DrawOp.Sheet(double x, double y, double w, double h, Paper paper) ->
                    surface.sticky(x + dx, y + dy, w, h, paper);
            case DrawOp.Line(double x0, double y0, double x1, double y1, Stroke stroke) ->
                    surface.line(x0 + dx, y0 + dy, x1 + dx, y1 + dy, stroke);
            case DrawOp.Curve curve ->
                    surface.curve(
                            curve.x0() + dx,
                            curve.y0() + dy,
                            curve.cx0() + dx,
                            curve.cy0() + dy,
                            curve.cx1() + dx,
                            curve.cy1() + dy,
                            curve.x1() + dx,
                            curve.y1() + dy,
                            curve.stroke());
            case DrawOp.Head(double x, double y, double ux, double uy, double size, int argb) ->
                    surface.head(x + dx, y + dy, ux, uy, size, argb);
            case DrawOp.Sign(Mark mark, double x, double y, double radius, int argb) ->
                    surface.mark(mark, x + dx, y + dy, radius, argb);
            case DrawOp.Icon(Glyph glyph, double x, double y, double size, int argb) ->
                    surface.glyph(glyph, x + dx, y + dy, size, argb);
            case DrawOp.Text(String text, double x, double y, double width, Ink ink) ->
                    surface.text(text, x + dx, y + dy, width, ink);
        }
    }

    /** Returns the part of the picture an operation paints; empty if that is all of it. */
    public static Optional<Rect> bounds(DrawOp op) {
        return switch (op) {
            case DrawOp.Clear _, DrawOp.Dots _ -> Optional.empty();
            case DrawOp.Block block ->
                    Optional.of(new Rect(block.x(), block.y(), block.w(), block.h()));
            case DrawOp.RoundBox box -> Optional.of(new Rect(box.x(), box.y(), box.w(), box.h()));
            case DrawOp.Sheet sheet -> Optional.of(bounds(sheet));
            case DrawOp.Line line ->
                    Optional.of(
                            between(line.x0(), line.y0(), line.x1(), line.y1())
                                    .grown(half(line.stroke())));
            case DrawOp.Curve curve -> Optional.of(bounds(curve));
            case DrawOp.Head head -> Optional.of(bounds(head));
            case DrawOp.Sign sign -> Optional.of(round(sign.x(), sign.y(), 1.25 * sign.radius()));
            case DrawOp.Icon icon ->
                    Optional.of(new Rect(icon.x(), icon.y(), icon.size(), icon.size()));
            case DrawOp.Text text -> Optional.of(bounds(text));
        };
    }

    private static double half(Stroke stroke) {
        return Math.max(0.5, stroke.width() / 2);
    }

    private static Rect between(double x0, double y0, double x1, double y1) {
        return new Rect(Math.min(x0, x1), Math.min(y0, y1), Math.abs(x1 - x0), Math.abs(y1 - y0));
    }

    private static Rect round(double x, double y, double reach) {
        return new Rect(x - reach, y - reach, 2 * reach, 2 * reach);
    }

    private static Rect bounds(DrawOp.Sheet sheet) {
        double sine = Math.abs(Math.sin(sheet.paper().tilt()));
        double cosine = Math.cos(sheet.paper().tilt());
        double wide = sheet.w() * cosine + sheet.h() * sine;
        double high = sheet.w() * sine + sheet.h() * cosine;
        return new Rect(
                        sheet.x() + (sheet.w() - wide) / 2,
                        sheet.y() + (sheet.h() - high) / 2,
                        wide,
                        high)
                .grown(SHADE * sheet.paper().shadow());
    }

    private static Rect bounds(DrawOp.Head head) {
        double baseX = head.x() - head.dx() * head.size();
        double baseY = head.y() - head.dy() * head.size();
        return between(head.x(), head.y(), head.x(), head.y())
                .union(round(baseX, baseY, head.size() * 0.45));
    }

    private static Rect bounds(DrawOp.Curve curve) {
        double[] across = range(curve.x0(), curve.cx0(), curve.cx1(), curve.x1());
        double[] down = range(curve.y0(), curve.cy0(), curve.cy1(), curve.y1());
        return between(across[0], down[0], across[1], down[1]).grown(half(curve.stroke()));
    }

    /** Returns the smallest and largest value of a cubic Bézier curve in one direction. */
    private static double[] range(double a, double b, double c, double d) {
        double[] range = {Math.min(a, d), Math.max(a, d)};
        // Where the derivative, a quadratic in t, is zero.
        double square = d - a + 3 * (b - c);
        double linear = 2 * (a - 2 * b + c);
        double constant = b - a;
        if (Math.abs(square) < 1e-9) {
            if (Math.abs(linear) > 1e-9) {
                stretch(range, a, b, c, d, -constant / linear);
            }
            return range;
        }
        double root = linear * linear - 4 * square * constant;
        if (root >= 0) {
            stretch(range, a, b, c, d, (-linear + Math.sqrt(root)) / (2 * square));
            stretch(range, a, b, c, d, (-linear - Math.sqrt(root)) / (2 * square));
        }
        return range;
    }

    private static void stretch(double[] range, double a, double b, double c, double d, double t) {
        if (t > 0 && t < 1) {
            double s = 1 - t;
            double value = s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
            range[0] = Math.min(range[0], value);
            range[1] = Math.max(range[1], value);
        }
    }

    private static Rect bounds(DrawOp.Text text) {
        double size = text.ink().size();
        double sine = Math.sin(text.ink().tilt());
        double cosine = Math.cos(text.ink().tilt());
        Rect all = corner(text, 0, -RISE * size, sine, cosine);
        all = all.union(corner(text, text.width(), -RISE * size, sine, cosine));
        all = all.union(corner(text, 0, SINK * size, sine, cosine));
        return all.union(corner(text, text.width(), SINK * size, sine, cosine));
    }

    private static Rect corner(
            DrawOp.Text text, double across, double down, double sine, double cosine) {
        return new Rect(
                text.x() + across * cosine - down * sine,
                text.y() + across * sine + down * cosine,
                0,
                0);
    }
}

package org.stormspec.render.svg;

import java.util.List;
import java.util.Locale;
import org.stormspec.render.scene.BoxStyle;
import org.stormspec.render.scene.DrawOp;
import org.stormspec.render.scene.Glyph;
import org.stormspec.render.scene.GlyphOutlines;
import org.stormspec.render.scene.Ink;
import org.stormspec.render.scene.Paper;
import org.stormspec.render.scene.Stroke;

/**
 * Writes a display list as SVG 1.1 with real text. The same list gives the same bytes everywhere:
 * numbers have at most two decimals and a point, and nothing depends on time or locale.
 */
public final class SvgWriter {

    private final StringBuilder out = new StringBuilder();
    private final int width;
    private final int height;

    private SvgWriter(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /**
     * Returns a picture as SVG.
     *
     * @param ops what to draw, in order
     * @param width of the picture in pixels
     * @param height of the picture in pixels
     */
    public static String write(List<DrawOp> ops, int width, int height) {
        SvgWriter writer = new SvgWriter(width, height);
        writer.begin();
        ops.forEach(writer::write);
        return writer.out.append("</svg>\n").toString();
    }

    private void begin() {
        emit(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\" viewBox=\"0 0 %s %s\" font-family=\"Inter, sans-serif\">"
                        .formatted(number(width), number(height), number(width), number(height)));
    }

    private void write(DrawOp op) {
        switch (op) {
            case DrawOp.Clear clear -> rect(0, 0, width, height, fill(clear.argb()));
            case DrawOp.Dots dots -> dots(dots);
            case DrawOp.Block block ->
                    rect(block.x(), block.y(), block.w(), block.h(), fill(block.argb()));
            case DrawOp.RoundBox box -> box(box);
            case DrawOp.Sheet sheet -> sheet(sheet);
            case DrawOp.Line line -> line(line);
            case DrawOp.Curve curve -> curve(curve);
            case DrawOp.Head head -> head(head);
            case DrawOp.Sign sign -> sign(sign);
            case DrawOp.Icon icon -> icon(icon);
            case DrawOp.Text text -> text(text);
        }
    }

    private void dots(DrawOp.Dots dots) {
        emit(
                "<defs><pattern id=\"dots\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" patternUnits=\"userSpaceOnUse\"><rect width=\"%s\" height=\"%s\"%s/></pattern></defs>"
                        .formatted(
                                number(dots.x()),
                                number(dots.y()),
                                number(dots.step()),
                                number(dots.step()),
                                number(dots.size()),
                                number(dots.size()),
                                fill(dots.argb())));
        rect(0, 0, width, height, " fill=\"url(#dots)\"");
    }

    private void box(DrawOp.RoundBox box) {
        BoxStyle style = box.style();
        double half = style.width() / 2.0;
        String radius = style.radius() > 0 ? " rx=\"%s\"".formatted(number(style.radius())) : "";
        rect(
                box.x() + half,
                box.y() + half,
                box.w() - 2 * half,
                box.h() - 2 * half,
                radius
                        + fill(style.fill())
                        + stroke(new Stroke(style.border(), style.width(), style.dash())));
    }

    private void sheet(DrawOp.Sheet sheet) {
        Paper paper = sheet.paper();
        String turn =
                paper.tilt() == 0
                        ? ""
                        : turn(paper.tilt(), sheet.x() + sheet.w() / 2, sheet.y() + sheet.h() / 2);
        String edge = paper.dash() > 0 ? stroke(new Stroke(Paper.EDGE, 1, paper.dash())) : "";
        rect(
                sheet.x(),
                sheet.y(),
                sheet.w(),
                sheet.h(),
                " rx=\"%s\"".formatted(number(paper.radius())) + fill(paper.argb()) + edge + turn);
    }

    private void line(DrawOp.Line line) {
        emit(
                "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"%s/>"
                        .formatted(
                                number(line.x0()),
                                number(line.y0()),
                                number(line.x1()),
                                number(line.y1()),
                                stroke(line.stroke())));
    }

    private void curve(DrawOp.Curve curve) {
        emit(
                "<path d=\"M%s %sC%s %s %s %s %s %s\" fill=\"none\"%s/>"
                        .formatted(
                                number(curve.x0()),
                                number(curve.y0()),
                                number(curve.cx0()),
                                number(curve.cy0()),
                                number(curve.cx1()),
                                number(curve.cy1()),
                                number(curve.x1()),
                                number(curve.y1()),
                                stroke(curve.stroke())));
    }

    private void head(DrawOp.Head head) {
        double baseX = head.x() - head.dx() * head.size();
        double baseY = head.y() - head.dy() * head.size();
        double half = head.size() * 0.45;
        emit(
                "<path d=\"M%s %sL%s %sL%s %sZ\"%s/>"
                        .formatted(
                                number(head.x()),
                                number(head.y()),
                                number(baseX - head.dy() * half),
                                number(baseY + head.dx() * half),
                                number(baseX + head.dy() * half),
                                number(baseY - head.dx() * half),
                                fill(head.argb())));
    }

    private void sign(DrawOp.Sign sign) {
        double r = sign.radius();
        switch (sign.mark()) {
            case GOOD, NUDGE ->
                    emit(
                            "<circle cx=\"%s\" cy=\"%s\" r=\"%s\"%s/>"
                                    .formatted(
                                            number(sign.x()),
                                            number(sign.y()),
                                            number(r),
                                            fill(sign.argb())));
            case WARNING -> {
                double reach = r * 1.25;
                emit(
                        "<path d=\"M%s %sl%s %sl%s %sl%s %sZ\"%s/>"
                                .formatted(
                                        number(sign.x()),
                                        number(sign.y() - reach),
                                        number(reach),
                                        number(reach),
                                        number(-reach),
                                        number(reach),
                                        number(-reach),
                                        number(-reach),
                                        fill(sign.argb())));
            }
            case ERROR ->
                    rect(
                            sign.x() - 0.9 * r,
                            sign.y() - 0.9 * r,
                            1.8 * r,
                            1.8 * r,
                            fill(sign.argb()));
        }
    }

    private void icon(DrawOp.Icon icon) {
        double scale = icon.size() / GlyphOutlines.SIDE;
        emit(
                "<path d=\"%s\" fill-rule=\"evenodd\"%s/>"
                        .formatted(
                                path(icon.glyph(), icon.x(), icon.y(), scale), fill(icon.argb())));
    }

    private static String path(Glyph glyph, double x, double y, double scale) {
        StringBuilder path = new StringBuilder();
        for (double[] outline : GlyphOutlines.of(glyph)) {
            for (int i = 0; i < outline.length; i += 2) {
                path.append(i == 0 ? 'M' : 'L')
                        .append(number(x + outline[i] * scale))
                        .append(' ')
                        .append(number(y + outline[i + 1] * scale));
            }
            path.append('Z');
        }
        return path.toString();
    }

    private void text(DrawOp.Text text) {
        Ink ink = text.ink();
        String turn = ink.tilt() == 0 ? "" : turn(ink.tilt(), text.x(), text.y());
        emit(
                "<text x=\"%s\" y=\"%s\" font-size=\"%s\" font-weight=\"%s\"%s%s>%s</text>"
                        .formatted(
                                number(text.x()),
                                number(text.y()),
                                number(ink.size()),
                                number(ink.face().weight()),
                                fill(ink.argb()),
                                turn,
                                escaped(text.text())));
    }

    private void rect(double x, double y, double w, double h, String look) {
        emit(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"%s/>"
                        .formatted(number(x), number(y), number(w), number(h), look));
    }

    private static String turn(double tilt, double x, double y) {
        return " transform=\"rotate(%s %s %s)\""
                .formatted(number(Math.toDegrees(tilt)), number(x), number(y));
    }

    private static String fill(int argb) {
        return argb >>> 24 == 0 ? " fill=\"none\"" : paint("fill", argb);
    }

    private static String stroke(Stroke stroke) {
        if (stroke.argb() >>> 24 == 0) {
            return "";
        }
        String width = number(Math.max(0.5, stroke.width()));
        String dash =
                stroke.dash() > 0
                        ? " stroke-dasharray=\"%s\"".formatted(number(stroke.dash()))
                        : "";
        return paint("stroke", stroke.argb()) + " stroke-width=\"" + width + "\"" + dash;
    }

    private static String paint(String name, int argb) {
        int alpha = argb >>> 24;
        String opacity =
                alpha == 255 ? "" : " %s-opacity=\"%s\"".formatted(name, number(alpha / 255.0));
        return " %s=\"#%06x\"%s".formatted(name, argb & 0xffffff, opacity);
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        String shorter = text.replaceAll("\\.?0+$", "");
        return shorter.equals("-0") ? "0" : shorter;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private void emit(String tag) {
        out.append(tag).append('\n');
    }
}

package org.stormspec.render.svg;

import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.stormspec.render.font.FontSubset;
import org.stormspec.render.scene.BoxStyle;
import org.stormspec.render.scene.DrawOp;
import org.stormspec.render.scene.Glyph;
import org.stormspec.render.scene.GlyphOutlines;
import org.stormspec.render.scene.Ink;
import org.stormspec.render.scene.Notation;
import org.stormspec.render.scene.Paper;
import org.stormspec.render.scene.Shade;
import org.stormspec.render.scene.Stroke;
import org.stormspec.render.scene.WordCache;
import org.stormspec.render.text.Face;

/**
 * Writes a display list as SVG 1.1 with real text. The same list gives the same bytes everywhere:
 * numbers have at most two decimals and a point, and nothing depends on time or locale.
 */
public final class SvgWriter {

    private static final Pattern CONTROL =
            Pattern.compile(
                    "[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x{fffe}\\x{ffff}\\x{d800}-\\x{dfff}]");

    private final StringBuilder out = new StringBuilder();
    private final int width;
    private final int height;
    private final boolean standsAlone;

    private SvgWriter(int width, int height, boolean standsAlone) {
        this.width = width;
        this.height = height;
        this.standsAlone = standsAlone;
    }

    /**
     * Returns a picture as SVG.
     *
     * @param ops what to draw, in order
     * @param width of the picture in pixels
     * @param height of the picture in pixels
     */
    public static String write(List<DrawOp> ops, int width, int height) {
        SvgWriter writer = new SvgWriter(width, height, false);
        writer.begin(1);
        ops.forEach(writer::write);
        return writer.out.append("</svg>\n").toString();
    }

    /**
     * Returns a picture as SVG that looks the same elsewhere: the letters in use are in the file,
     * for readers that know web fonts, and every line says how long it is, for those that do not.
     *
     * @param ops what to draw, in order
     * @param width of the picture in pixels
     * @param height of the picture in pixels
     * @param title of the picture
     * @param scale how many times larger it is shown
     */
    public static String standalone(
            List<DrawOp> ops, int width, int height, String title, double scale) {
        SvgWriter writer = new SvgWriter(width, height, true);
        writer.begin(scale);
        writer.emit("<title>" + escaped(title) + "</title>");
        writer.embedLetters(ops);
        ops.forEach(writer::write);
        return writer.out.append("</svg>\n").toString();
    }

    private void begin(double scale) {
        emit(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\" viewBox=\"0 0 %s %s\" font-family=\"Inter, sans-serif\">"
                        .formatted(
                                number(width * scale),
                                number(height * scale),
                                number(width),
                                number(height)));
    }

    private void embedLetters(List<DrawOp> ops) {
        Map<Face, FontSubset> subsets = new EnumMap<>(Face.class);
        for (DrawOp op : ops) {
            if (op instanceof DrawOp.Text text) {
                FontSubset subset = subsets.computeIfAbsent(text.ink().face(), FontSubset::new);
                text.text().codePoints().forEach(subset::number);
            }
        }
        emit("<style>");
        subsets.values().forEach(this::embed);
        // Line breaks were decided from plain advance widths.
        emit("text{font-kerning:none;font-variant-ligatures:none;white-space:pre}");
        emit("</style>");
    }

    private void embed(FontSubset subset) {
        String font = Base64.getEncoder().encodeToString(subset.webFont("Inter"));
        emit(
                "@font-face{font-family:Inter;font-weight:%s;src:url(data:font/woff;base64,%s) format(\"woff\")}"
                        .formatted(number(subset.face().weight()), font));
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
        if (standsAlone) {
            Shade.of(sheet).forEach(shade -> shade(shade, turn));
        }
        String edge = paper.dash() > 0 ? stroke(new Stroke(Paper.EDGE, 1, paper.dash())) : "";
        rect(
                sheet.x(),
                sheet.y(),
                sheet.w(),
                sheet.h(),
                " rx=\"%s\"".formatted(number(paper.radius())) + fill(paper.argb()) + edge + turn);
    }

    private void shade(Shade shade, String turn) {
        rect(
                shade.x(),
                shade.y(),
                shade.width(),
                shade.height(),
                " rx=\"%s\"".formatted(number(shade.radius())) + fill(shade.argb()) + turn);
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
        // Words on stickies are centred: then they stay so where a reader has another font.
        boolean centred =
                standsAlone && ink.argb() == Notation.INK && ink.face() == WordCache.WORDS.face();
        emit(
                "<text x=\"%s\" y=\"%s\" font-size=\"%s\" font-weight=\"%s\"%s%s%s>%s</text>"
                        .formatted(
                                number(text.x() + (centred ? text.width() / 2 : 0)),
                                number(text.y()),
                                number(ink.size()),
                                number(ink.face().weight()),
                                fill(ink.argb()),
                                standsAlone ? length(text, centred) : "",
                                turn,
                                escaped(text.text())));
    }

    private static String length(DrawOp.Text text, boolean centred) {
        String anchor = centred ? " text-anchor=\"middle\"" : "";
        return text.text().length() < 2
                ? anchor
                : " textLength=\"%s\" lengthAdjust=\"spacingAndGlyphs\"%s"
                        .formatted(number(text.width()), anchor);
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

    /** Writes a number with at most two decimals; a large board has hundreds of thousands. */
    private static String number(double value) {
        long hundredths = Math.round(Math.abs(value) * 100);
        StringBuilder text = new StringBuilder(8);
        if (value < 0 && hundredths > 0) {
            text.append('-');
        }
        text.append(hundredths / 100);
        int rest = (int) (hundredths % 100);
        if (rest > 0) {
            text.append('.').append(rest / 10);
        }
        if (rest % 10 > 0) {
            text.append(rest % 10);
        }
        return text.toString();
    }

    /** XML has no way to write most control characters. */
    private static String escaped(String text) {
        return CONTROL.matcher(text)
                .replaceAll(" ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    private void emit(String tag) {
        out.append(tag).append('\n');
    }
}

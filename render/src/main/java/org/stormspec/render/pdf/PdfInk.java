package org.stormspec.render.pdf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import org.stormspec.render.font.FontSubset;
import org.stormspec.render.picture.Letters;
import org.stormspec.render.scene.BoxStyle;
import org.stormspec.render.scene.DrawOp;
import org.stormspec.render.scene.GlyphOutlines;
import org.stormspec.render.scene.Ink;
import org.stormspec.render.scene.Paper;
import org.stormspec.render.scene.Shade;
import org.stormspec.render.scene.Stroke;
import org.stormspec.render.view.Rect;

/**
 * Writes drawing operations as the content of a PDF page (ISO 32000-1, 8 and 9). Coordinates are
 * those of the picture, y downwards; the first transformation turns them over.
 */
final class PdfInk {

    /** How far the handles of a quarter of a circle lie from its ends, as a share of its radius. */
    private static final double ROUND = 0.5523;

    private final PdfFonts fonts;
    private final Letters letters;
    private final Set<Integer> alphas;
    private final StringBuilder out = new StringBuilder(1 << 12);
    // What the page was last told, so as not to say it twice.
    private State now = State.FRESH;

    /** What a page keeps in mind; put aside by the operator q and taken up again by Q. */
    private record State(int filled, int stroked, int alpha, double width, double dash) {

        /** What holds at the start of a page (ISO 32000-1, 8.4.1). */
        static final State FRESH = new State(0, 0, 255, 1, 0);
    }

    /**
     * Starts a page.
     *
     * @param alphas collects the strengths of translucent colours that were used, of 255
     */
    PdfInk(PdfFonts fonts, Letters letters, Set<Integer> alphas) {
        this.fonts = fonts;
        this.letters = letters;
        this.alphas = alphas;
    }

    /** Returns the name of a translucency in the resources. */
    static String alphaName(int alpha) {
        return "A" + alpha;
    }

    /** Returns the content. */
    byte[] bytes() {
        return out.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Paints a part of a picture, and nothing outside it.
     *
     * @param ops in painting order
     * @param part of the picture, in its pixels
     * @param x where the left edge of the part lies on the page, in points
     * @param y where its upper edge lies, in points from the lower edge of the page
     * @param scale points for a pixel of the picture
     */
    void paint(List<DrawOp> ops, Rect part, double x, double y, double scale) {
        out.append("q ");
        exactly(scale).append(" 0 0 ");
        exactly(-scale).append(' ');
        exactly(x - part.x() * scale).append(' ');
        exactly(y + part.y() * scale).append(" cm\n");
        rect(part.x(), part.y(), part.width(), part.height());
        out.append("W n\n");
        State before = now;
        ops.forEach(op -> paint(op, part));
        out.append("Q\n");
        now = before;
    }

    private void paint(DrawOp op, Rect part) {
        switch (op) {
            case DrawOp.Clear(int argb) -> block(part, argb);
            case DrawOp.Dots _ -> {
                // A grid helps to place stickies; on paper it is only noise.
            }
            case DrawOp.Block(double x, double y, double w, double h, int argb) ->
                    block(new Rect(x, y, w, h), argb);
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

    private void block(Rect at, int argb) {
        if (fill(argb)) {
            rect(at.x(), at.y(), at.width(), at.height());
            out.append("f\n");
        }
    }

    private void box(DrawOp.RoundBox box) {
        BoxStyle style = box.style();
        if (fill(style.fill())) {
            rounded(box.x(), box.y(), box.w(), box.h(), style.radius());
            out.append("f\n");
        }
        if (stroke(new Stroke(style.border(), style.width(), style.dash()))) {
            double half = style.width() / 2.0;
            rounded(
                    box.x() + half,
                    box.y() + half,
                    box.w() - 2 * half,
                    box.h() - 2 * half,
                    Math.max(0, style.radius() - half));
            out.append("S\n");
        }
    }

    private void sheet(DrawOp.Sheet sheet) {
        Paper paper = sheet.paper();
        State before = now;
        boolean turned = paper.tilt() != 0;
        if (turned) {
            out.append("q ");
            turn(paper.tilt(), sheet.x() + sheet.w() / 2, sheet.y() + sheet.h() / 2);
        }
        for (Shade shade : Shade.of(sheet)) {
            fill(shade.argb());
            rounded(shade.x(), shade.y(), shade.width(), shade.height(), shade.radius());
            out.append("f\n");
        }
        fill(paper.argb());
        rounded(sheet.x(), sheet.y(), sheet.w(), sheet.h(), paper.radius());
        out.append("f\n");
        if (paper.dash() > 0) {
            double width = Math.max(1, paper.dash() / 4);
            stroke(new Stroke(Paper.EDGE, width, paper.dash()));
            rounded(
                    sheet.x() + width / 2,
                    sheet.y() + width / 2,
                    sheet.w() - width,
                    sheet.h() - width,
                    paper.radius());
            out.append("S\n");
        }
        if (turned) {
            out.append("Q\n");
            now = before;
        }
    }

    private void turn(double tilt, double x, double y) {
        double cosine = Math.cos(tilt);
        double sine = Math.sin(tilt);
        exactly(cosine).append(' ');
        exactly(sine).append(' ');
        exactly(-sine).append(' ');
        exactly(cosine).append(' ');
        exactly(x - x * cosine + y * sine).append(' ');
        exactly(y - x * sine - y * cosine).append(" cm\n");
    }

    private void line(DrawOp.Line line) {
        if (stroke(line.stroke())) {
            point(line.x0(), line.y0()).append("m ");
            point(line.x1(), line.y1()).append("l S\n");
        }
    }

    private void curve(DrawOp.Curve curve) {
        if (stroke(curve.stroke())) {
            point(curve.x0(), curve.y0()).append("m ");
            point(curve.cx0(), curve.cy0());
            point(curve.cx1(), curve.cy1());
            point(curve.x1(), curve.y1()).append("c S\n");
        }
    }

    private void head(DrawOp.Head head) {
        if (!fill(head.argb())) {
            return;
        }
        double baseX = head.x() - head.dx() * head.size();
        double baseY = head.y() - head.dy() * head.size();
        double half = head.size() * 0.45;
        point(head.x(), head.y()).append("m ");
        point(baseX - head.dy() * half, baseY + head.dx() * half).append("l ");
        point(baseX + head.dy() * half, baseY - head.dx() * half).append("l f\n");
    }

    private void sign(DrawOp.Sign sign) {
        if (!fill(sign.argb())) {
            return;
        }
        double r = sign.radius();
        switch (sign.mark()) {
            case GOOD, NUDGE -> rounded(sign.x() - r, sign.y() - r, 2 * r, 2 * r, r);
            case WARNING -> {
                double reach = 1.25 * r;
                point(sign.x(), sign.y() - reach).append("m ");
                point(sign.x() + reach, sign.y()).append("l ");
                point(sign.x(), sign.y() + reach).append("l ");
                point(sign.x() - reach, sign.y()).append("l ");
            }
            case ERROR -> rect(sign.x() - 0.9 * r, sign.y() - 0.9 * r, 1.8 * r, 1.8 * r);
        }
        out.append("f\n");
    }

    private void icon(DrawOp.Icon icon) {
        if (!fill(icon.argb())) {
            return;
        }
        double scale = icon.size() / GlyphOutlines.SIDE;
        for (double[] outline : GlyphOutlines.of(icon.glyph())) {
            for (int i = 0; i < outline.length; i += 2) {
                point(icon.x() + outline[i] * scale, icon.y() + outline[i + 1] * scale)
                        .append(i == 0 ? "m " : "l ");
            }
            out.append("h ");
        }
        out.append("f*\n");
    }

    private void text(DrawOp.Text text) {
        if (text.text().isBlank() || !fill(text.ink().argb())) {
            return;
        }
        FontSubset subset = fonts.subset(text.ink().face());
        if (subset.has(text.text())) {
            letters(text, subset);
        } else {
            outlines(text);
        }
    }

    private void letters(DrawOp.Text text, FontSubset subset) {
        Ink ink = text.ink();
        out.append("BT /").append(fonts.name(ink.face())).append(' ');
        number(ink.size()).append(" Tf ");
        place(ink.tilt(), text.x(), text.y()).append("Tm <");
        text.text()
                .codePoints()
                .forEach(code -> {
                    OptionalInt number = subset.number(code);
                    hex(number.orElse(0));
                });
        out.append("> Tj ET\n");
    }

    /** Letters stand upright although the page is turned over. */
    private StringBuilder place(double tilt, double x, double y) {
        exactly(Math.cos(tilt)).append(' ');
        exactly(Math.sin(tilt)).append(' ');
        exactly(Math.sin(tilt)).append(' ');
        exactly(-Math.cos(tilt)).append(' ');
        return point(x, y);
    }

    /** Draws words that the font has no letters for, and says what they are. */
    private void outlines(DrawOp.Text text) {
        out.append("/Span <</ActualText <FEFF");
        for (char unit : text.text().toCharArray()) {
            hex(unit);
        }
        out.append(">>> BDC\n");
        double cosine = Math.cos(text.ink().tilt());
        double sine = Math.sin(text.ink().tilt());
        letters.trace(
                text.text(),
                text.ink(),
                new Letters.Path() {
                    private StringBuilder at(double x, double y) {
                        return point(
                                text.x() + x * cosine - y * sine, text.y() + x * sine + y * cosine);
                    }

                    @Override
                    public void move(double x, double y) {
                        at(x, y).append("m ");
                    }

                    @Override
                    public void line(double x, double y) {
                        at(x, y).append("l ");
                    }

                    @Override
                    public void curve(
                            double cx0, double cy0, double cx1, double cy1, double x, double y) {
                        at(cx0, cy0);
                        at(cx1, cy1);
                        at(x, y).append("c ");
                    }

                    @Override
                    public void close() {
                        out.append("h\n");
                    }
                });
        out.append("f\nEMC\n");
    }

    private void hex(int value) {
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(Character.toUpperCase(Character.forDigit(value >> shift & 15, 16)));
        }
    }

    private void rect(double x, double y, double w, double h) {
        point(x, y);
        point(w, h).append("re ");
    }

    private void rounded(double x, double y, double w, double h, double radius) {
        double r = Math.min(radius, Math.min(w, h) / 2);
        if (r <= 0.05) {
            rect(x, y, w, h);
            return;
        }
        double k = r * (1 - ROUND);
        double right = x + w;
        double bottom = y + h;
        point(x + r, y).append("m ");
        point(right - r, y).append("l ");
        corner(right - k, y, right, y + k, right, y + r);
        point(right, bottom - r).append("l ");
        corner(right, bottom - k, right - k, bottom, right - r, bottom);
        point(x + r, bottom).append("l ");
        corner(x + k, bottom, x, bottom - k, x, bottom - r);
        point(x, y + r).append("l ");
        corner(x, y + k, x + k, y, x + r, y);
        out.append("h ");
    }

    private void corner(double cx0, double cy0, double cx1, double cy1, double x, double y) {
        point(cx0, cy0);
        point(cx1, cy1);
        point(x, y).append("c ");
    }

    /** Chooses the colour of what is filled next; false for one that cannot be seen. */
    private boolean fill(int argb) {
        if (argb >>> 24 == 0) {
            return false;
        }
        int colour = argb & 0xffffff;
        if (colour != now.filled) {
            colour(argb).append("rg\n");
            now = new State(colour, now.stroked, now.alpha, now.width, now.dash);
        }
        translucent(argb >>> 24);
        return true;
    }

    /** Chooses the look of what is drawn next; false for one that cannot be seen. */
    private boolean stroke(Stroke stroke) {
        if (stroke.argb() >>> 24 == 0) {
            return false;
        }
        int colour = stroke.argb() & 0xffffff;
        double width = Math.max(0.5, stroke.width());
        if (colour != now.stroked) {
            colour(stroke.argb()).append("RG\n");
        }
        if (width != now.width) {
            number(width).append(" w\n");
        }
        if (stroke.dash() != now.dash) {
            out.append('[');
            if (stroke.dash() > 0) {
                number(stroke.dash());
            }
            out.append("] 0 d\n");
        }
        now = new State(now.filled, colour, now.alpha, width, stroke.dash());
        translucent(stroke.argb() >>> 24);
        return true;
    }

    private void translucent(int alpha) {
        if (alpha != now.alpha) {
            alphas.add(alpha);
            out.append('/').append(alphaName(alpha)).append(" gs\n");
            now = new State(now.filled, now.stroked, alpha, now.width, now.dash);
        }
    }

    private StringBuilder colour(int argb) {
        for (int shift = 16; shift >= 0; shift -= 8) {
            thousandths((argb >> shift & 255) / 255.0).append(' ');
        }
        return out;
    }

    private StringBuilder point(double x, double y) {
        number(x).append(' ');
        return number(y).append(' ');
    }

    /** Writes a number with at most two decimals, without the detours of a formatter. */
    private StringBuilder number(double value) {
        return decimal(value, 2, 100);
    }

    private StringBuilder thousandths(double value) {
        return decimal(value, 3, 1000);
    }

    private StringBuilder decimal(double value, int digits, int unit) {
        long scaled = Math.round(value * unit);
        if (scaled < 0) {
            out.append('-');
            scaled = -scaled;
        }
        out.append(scaled / unit);
        long rest = scaled % unit;
        if (rest != 0) {
            out.append('.');
            int left = digits;
            long step = unit / 10;
            while (rest != 0 && left-- > 0) {
                out.append((char) ('0' + rest / step));
                rest %= step;
                step /= 10;
            }
        }
        return out;
    }

    /** Writes a number of a transformation, where a small error grows. */
    private StringBuilder exactly(double value) {
        String text = String.format(Locale.ROOT, "%.6f", value);
        return out.append(text.equals("-0.000000") ? "0" : text);
    }
}

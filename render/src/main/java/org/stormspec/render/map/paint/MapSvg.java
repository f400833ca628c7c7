package org.stormspec.render.map.paint;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.stormspec.render.map.layout.Curve;
import org.stormspec.render.map.layout.MapSizes;
import org.stormspec.render.map.paint.Mark.Pen;
import org.stormspec.render.map.paint.Mark.Shape;
import org.stormspec.render.map.paint.Mark.Words;
import org.stormspec.render.view.Point;

/**
 * Writes a picture as SVG 1.1: words are words, every thing is a group with a title, and equal
 * pictures give equal bytes.
 */
public final class MapSvg {

    private static final String FONTS = "Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";
    private static final int HALO = 4;

    private final StringBuilder out = new StringBuilder();

    private MapSvg() {}

    /** Returns the picture as the text of an SVG file, lines ended by LF. */
    public static String write(Picture picture) {
        MapSvg svg = new MapSvg();
        svg.picture(picture);
        return svg.out.toString();
    }

    private void picture(Picture picture) {
        String width = number(picture.size().width());
        String height = number(picture.size().height());
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"")
                .append(" width=\"%s\" height=\"%s\"".formatted(width, height))
                .append(" viewBox=\"0 0 %s %s\"".formatted(width, height))
                .append(" font-family=\"%s\">\n".formatted(FONTS))
                .append("<title>%s</title>\n".formatted(escaped(picture.title())))
                .append("<rect width=\"100%\" height=\"100%\" fill=\"")
                .append(picture.background())
                .append("\"/>\n");
        picture.items().forEach(this::item);
        out.append("</svg>\n");
    }

    private void item(Picture.Item item) {
        String kind = item.kind().name().toLowerCase(Locale.ROOT);
        out.append("<g class=\"%s\" data-id=\"%s\"".formatted(kind, escaped(item.id())));
        if (item.faint()) {
            out.append(" opacity=\"%s\"".formatted(number(Picture.Item.FAINT)));
        }
        out.append("><title>%s</title>\n".formatted(escaped(item.title())));
        item.marks().forEach(this::mark);
        out.append("</g>\n");
    }

    private void mark(Mark mark) {
        switch (mark) {
            case Shape shape -> shape(shape);
            case Words words when words.text().isEmpty() -> {}
            case Words words -> words(words);
        }
    }

    private void shape(Shape shape) {
        out.append("<path d=\"%s\"".formatted(path(shape.curve())))
                .append(" fill=\"%s\"".formatted(shape.fill().orElse("none")));
        shape.pen().ifPresent(this::pen);
        out.append("/>\n");
    }

    private void pen(Pen pen) {
        out.append(
                " stroke=\"%s\" stroke-width=\"%s\"".formatted(pen.colour(), number(pen.width())));
        if (!pen.dashes().isEmpty()) {
            out.append(" stroke-dasharray=\"%s\"".formatted(numbers(pen.dashes())));
        }
    }

    private static String numbers(List<Double> values) {
        return values.stream().map(MapSvg::number).collect(Collectors.joining(" "));
    }

    /** Says how long each line is: where Inter is missing, other letters are squeezed to fit. */
    private void words(Words words) {
        out.append(
                        "<text x=\"%s\" y=\"%s\""
                                .formatted(number(words.at().x()), number(words.at().y())))
                .append(
                        " textLength=\"%s\" lengthAdjust=\"spacingAndGlyphs\""
                                .formatted(
                                        number(
                                                MapSizes.width(
                                                        words.text(), words.face(), words.size()))))
                .append(" font-size=\"%s\"".formatted(number(words.size())))
                .append(" font-weight=\"%d\"".formatted(words.face().weight()))
                .append(" fill=\"%s\"".formatted(words.colour()));
        words.halo()
                .ifPresent(colour ->
                        out.append(
                                " stroke=\"%s\" stroke-width=\"%d\" stroke-linejoin=\"round\" paint-order=\"stroke\""
                                        .formatted(colour, HALO)));
        out.append(">%s</text>\n".formatted(escaped(words.text())));
    }

    private static String path(Curve curve) {
        StringBuilder path = new StringBuilder("M").append(point(curve.start()));
        for (Curve.Piece piece : curve.pieces()) {
            switch (piece) {
                case Curve.Line(Point to) -> path.append('L').append(point(to));
                case Curve.Bend(Point first, Point second, Point to) ->
                        path.append('C')
                                .append(point(first))
                                .append(' ')
                                .append(point(second))
                                .append(' ')
                                .append(point(to));
            }
        }
        return curve.closed() ? path.append('Z').toString() : path.toString();
    }

    private static String point(Point point) {
        return number(point.x()) + ',' + number(point.y());
    }

    /** Returns a number with at most two decimals, a point before them, and no zeros after. */
    static String number(double value) {
        long hundredths = Math.round(value * 100);
        String sign = hundredths < 0 ? "-" : "";
        long whole = Math.abs(hundredths) / 100;
        long rest = Math.abs(hundredths) % 100;
        if (rest == 0) {
            return sign + whole;
        }
        String decimals = rest % 10 == 0 ? "" + rest / 10 : (rest < 10 ? "0" : "") + rest;
        return sign + whole + '.' + decimals;
    }

    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(code -> append(safe, code));
        return safe.toString();
    }

    /** Characters that XML 1.0 does not allow at all become a visible mark. */
    private static void append(StringBuilder safe, int code) {
        switch (code) {
            case '<' -> safe.append("&lt;");
            case '>' -> safe.append("&gt;");
            case '&' -> safe.append("&amp;");
            case '"' -> safe.append("&quot;");
            default -> safe.appendCodePoint(isAllowed(code) ? code : 0xFFFD);
        }
    }

    private static boolean isAllowed(int code) {
        boolean control = code < 0x20 && code != '\t' && code != '\n' && code != '\r';
        boolean surrogate = code >= 0xD800 && code <= 0xDFFF;
        return !control && !surrogate && code != 0xFFFE && code != 0xFFFF;
    }
}

package org.stormspec.app.map;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import org.stormspec.render.map.layout.Curve;
import org.stormspec.render.map.paint.Mark;
import org.stormspec.render.map.paint.Picture;
import org.stormspec.render.text.Face;
import org.stormspec.render.view.Point;

/** Paints the marks of a map on a canvas; what is not lit steps back while something is. */
final class MapPainting {
    private static final int SEMI_BOLD = 600;
    private static final int BOLD = 700;
    // Smaller letters are a grey blur; leaving them out keeps the far view calm.
    private static final double LEAST_LETTER = 3.5;

    private record Cut(String family, double size) {}

    private final GraphicsContext pen;
    private final double zoom;
    private final double shiftX;
    private final double shiftY;
    private final Map<Cut, Font> fonts = new HashMap<>();

    MapPainting(GraphicsContext pen, double zoom, double shiftX, double shiftY) {
        this.pen = pen;
        this.zoom = zoom;
        this.shiftX = shiftX;
        this.shiftY = shiftY;
    }

    void paint(Picture picture, Set<String> lit) {
        for (Picture.Item item : picture.items()) {
            boolean faint =
                    item.faint() || (!lit.isEmpty() && mayStepBack(item) && !isLit(item, lit));
            pen.setGlobalAlpha(faint ? Picture.Item.FAINT : 1);
            item.marks().forEach(this::paint);
        }
        pen.setGlobalAlpha(1);
    }

    private static boolean mayStepBack(Picture.Item item) {
        return switch (item.kind()) {
            case EDGE, SERVICE, TOPIC -> true;
            case TITLE, DOMAIN, CONTEXT, HEADING, LEGEND -> false;
        };
    }

    private static boolean isLit(Picture.Item item, Set<String> lit) {
        return lit.contains(item.id());
    }

    private void paint(Mark mark) {
        switch (mark) {
            case Mark.Shape shape -> paint(shape);
            case Mark.Words words -> paint(words);
        }
    }

    private void paint(Mark.Shape shape) {
        trace(shape.curve());
        shape.fill()
                .ifPresent(colour -> {
                    pen.setFill(Color.web(colour));
                    pen.fill();
                });
        shape.pen()
                .ifPresent(line -> {
                    pen.setStroke(Color.web(line.colour()));
                    pen.setLineWidth(Math.max(0.5, line.width() * zoom));
                    pen.setLineCap(StrokeLineCap.BUTT);
                    pen.setLineDashes(
                            line.dashes().stream().mapToDouble(dash -> dash * zoom).toArray());
                    pen.stroke();
                });
    }

    private void trace(Curve curve) {
        pen.beginPath();
        pen.moveTo(x(curve.start()), y(curve.start()));
        for (Curve.Piece piece : curve.pieces()) {
            switch (piece) {
                case Curve.Line(Point to) -> pen.lineTo(x(to), y(to));
                case Curve.Bend(Point first, Point second, Point to) ->
                        pen.bezierCurveTo(x(first), y(first), x(second), y(second), x(to), y(to));
            }
        }
        if (curve.closed()) {
            pen.closePath();
        }
    }

    private void paint(Mark.Words words) {
        if (words.size() * zoom < LEAST_LETTER) {
            return;
        }
        pen.setFont(font(words.face(), words.size() * zoom));
        words.halo()
                .ifPresent(colour -> {
                    pen.setStroke(Color.web(colour));
                    pen.setLineDashes();
                    pen.setLineWidth(3 * zoom);
                    pen.strokeText(words.text(), x(words.at()), y(words.at()));
                });
        pen.setFill(Color.web(words.colour()));
        pen.fillText(words.text(), x(words.at()), y(words.at()));
    }

    private Font font(Face face, double size) {
        double rounded = Math.rint(size * 4) / 4;
        return fonts.computeIfAbsent(
                new Cut(family(face), rounded), cut -> new Font(cut.family(), cut.size()));
    }

    private static String family(Face face) {
        if (face.weight() >= BOLD) {
            return "Inter Bold";
        }
        return face.weight() >= SEMI_BOLD ? "Inter SemiBold" : "Inter Regular";
    }

    private double x(Point point) {
        return point.x() * zoom + shiftX;
    }

    private double y(Point point) {
        return point.y() * zoom + shiftY;
    }
}

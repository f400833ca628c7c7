package org.stormspec.render.map.paint;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.GlyphVector;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.stormspec.render.map.layout.Curve;
import org.stormspec.render.map.paint.Mark.Pen;
import org.stormspec.render.map.paint.Mark.Shape;
import org.stormspec.render.map.paint.Mark.Words;
import org.stormspec.render.text.Face;
import org.stormspec.render.view.Point;

/**
 * Writes a picture as PNG with the bundled font; needs no screen. The only class of the map that
 * uses AWT, because no other part of the JDK draws without a window and without JavaFX.
 */
public final class MapPng {

    /** Larger pictures are drawn smaller: at four bytes a pixel this is 160 MB. */
    private static final double MOST_PIXELS = 40e6;

    private static final float HALO = 4;
    private static final float MITER = 10;

    private final Map<Face, Font> fonts = new EnumMap<>(Face.class);
    private final Graphics2D brush;

    private MapPng(Graphics2D brush) {
        this.brush = brush;
    }

    /**
     * Returns the bytes of a PNG file.
     *
     * @param picture what to draw
     * @param scale pixels for a point; less when the picture would have too many pixels
     */
    public static byte[] write(Picture picture, double scale) {
        return write(picture, scale, MOST_PIXELS);
    }

    /** Writes at most so many pixels, give or take the rounding of the sides. */
    static byte[] write(Picture picture, double scale, double mostPixels) {
        double area = picture.size().width() * picture.size().height();
        double fitting = Math.min(scale, Math.sqrt(mostPixels / area));
        BufferedImage image =
                new BufferedImage(
                        (int) Math.max(1, Math.round(picture.size().width() * fitting)),
                        (int) Math.max(1, Math.round(picture.size().height() * fitting)),
                        BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = image.createGraphics();
        try {
            brush.setColor(Color.decode(picture.background()));
            brush.fillRect(0, 0, image.getWidth(), image.getHeight());
            brush.scale(fitting, fitting);
            new MapPng(brush).draw(picture);
        } finally {
            brush.dispose();
        }
        return encoded(image);
    }

    private static byte[] encoded(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, "png", bytes)) {
                throw new IllegalStateException("this Java runtime cannot write PNG");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void draw(Picture picture) {
        brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        brush.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        brush.setRenderingHint(
                RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        picture.items().forEach(this::draw);
    }

    private void draw(Picture.Item item) {
        float strength = item.faint() ? (float) Picture.Item.FAINT : 1;
        brush.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, strength));
        item.marks().forEach(this::draw);
    }

    private void draw(Mark mark) {
        switch (mark) {
            case Shape shape -> draw(shape);
            case Words words -> draw(words);
        }
    }

    private void draw(Shape shape) {
        Path2D path = path(shape.curve());
        shape.fill()
                .ifPresent(colour -> {
                    brush.setColor(Color.decode(colour));
                    brush.fill(path);
                });
        shape.pen()
                .ifPresent(pen -> {
                    brush.setColor(Color.decode(pen.colour()));
                    brush.setStroke(stroke(pen));
                    brush.draw(path);
                });
    }

    private static BasicStroke stroke(Pen pen) {
        float width = (float) pen.width();
        if (pen.dashes().isEmpty()) {
            return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, MITER);
        }
        float[] dashes = new float[pen.dashes().size()];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = pen.dashes().get(i).floatValue();
        }
        return new BasicStroke(
                width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, MITER, dashes, 0);
    }

    private static Path2D path(Curve curve) {
        Path2D path = new Path2D.Double();
        path.moveTo(curve.start().x(), curve.start().y());
        for (Curve.Piece piece : curve.pieces()) {
            switch (piece) {
                case Curve.Line(Point to) -> path.lineTo(to.x(), to.y());
                case Curve.Bend(Point first, Point second, Point to) ->
                        path.curveTo(first.x(), first.y(), second.x(), second.y(), to.x(), to.y());
            }
        }
        if (curve.closed()) {
            path.closePath();
        }
        return path;
    }

    /** Letters are filled outlines: hinting to the pixel grid would make them wander. */
    private void draw(Words words) {
        GlyphVector glyphs =
                font(words).createGlyphVector(brush.getFontRenderContext(), words.text());
        java.awt.Shape outline = glyphs.getOutline((float) words.at().x(), (float) words.at().y());
        words.halo()
                .ifPresent(colour -> {
                    brush.setColor(Color.decode(colour));
                    brush.setStroke(
                            new BasicStroke(HALO, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                    brush.draw(outline);
                });
        brush.setColor(Color.decode(words.colour()));
        brush.fill(outline);
    }

    /** Words that Inter has no letters for are set in whatever the machine has. */
    private Font font(Words words) {
        Font inter = fonts.computeIfAbsent(words.face(), MapPng::load);
        Font font =
                inter.canDisplayUpTo(words.text()) < 0
                        ? inter
                        : new Font(Font.SANS_SERIF, Font.PLAIN, 1);
        return font.deriveFont((float) words.size());
    }

    private static Font load(Face face) {
        try (InputStream in = MapPng.class.getResourceAsStream(face.resource())) {
            if (in == null) {
                throw new IllegalStateException("the font is not on the class path: " + face);
            }
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("the font cannot be read: " + face, e);
        }
    }
}

package org.stormspec.render.picture;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.color.ColorSpace;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferInt;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.stormspec.render.scene.Ink;
import org.stormspec.render.text.Face;

/**
 * Draws letters as filled outlines; needs no screen. The only class of the board's pictures that
 * uses AWT, because no other part of the JDK knows fonts without a window and without JavaFX.
 */
public final class Letters {

    private static final FontRenderContext PLAIN =
            new FontRenderContext(new AffineTransform(), true, true);

    private final Map<Face, Font> fonts = new EnumMap<>(Face.class);

    /** Takes an outline piece by piece, in the unit of the ink's size. */
    public interface Path {

        /** Starts a new outline. */
        void move(double x, double y);

        /** Goes straight. */
        void line(double x, double y);

        /** Goes along a cubic Bézier curve. */
        void curve(double cx0, double cy0, double cx1, double cy1, double x, double y);

        /** Ends an outline where it started. */
        void close();
    }

    /** An array of premultiplied ARGB pixels to draw on. */
    public static final class Page implements AutoCloseable {

        private final Graphics2D brush;

        /** Draws on an array, row by row. */
        public Page(int[] pixels, int width, int height) {
            DataBufferInt buffer = new DataBufferInt(pixels, width * height);
            int[] masks = {0xff0000, 0xff00, 0xff, 0xff000000};
            WritableRaster raster =
                    Raster.createPackedRaster(buffer, width, height, width, masks, null);
            DirectColorModel colours =
                    new DirectColorModel(
                            ColorSpace.getInstance(ColorSpace.CS_sRGB),
                            32,
                            masks[0],
                            masks[1],
                            masks[2],
                            masks[3],
                            true,
                            DataBuffer.TYPE_INT);
            brush = new BufferedImage(colours, raster, true, null).createGraphics();
            brush.setRenderingHint(
                    RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            brush.setRenderingHint(
                    RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        }

        @Override
        public void close() {
            brush.dispose();
        }
    }

    /** Writes one line of text. */
    public void write(Page page, String text, double x, double y, Ink ink) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.rotate(ink.tilt());
        page.brush.setColor(new Color(ink.argb(), true));
        page.brush.fill(place.createTransformedShape(outline(text, ink)));
    }

    /** Draws the outlines of one line of text that starts at the origin and is not turned. */
    public void trace(String text, Ink ink, Path path) {
        Tracer tracer = new Tracer(path);
        for (PathIterator pieces = outline(text, ink).getPathIterator(null);
                !pieces.isDone();
                pieces.next()) {
            tracer.take(pieces);
        }
    }

    /** Hands pieces on; quadratic curves, which fonts of the machine may have, become cubic. */
    private static final class Tracer {

        private final Path path;
        private final double[] at = new double[6];
        // Where the piece before ended.
        private double x;
        private double y;

        Tracer(Path path) {
            this.path = path;
        }

        void take(PathIterator pieces) {
            switch (pieces.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> {
                    path.move(at[0], at[1]);
                    end(0);
                }
                case PathIterator.SEG_LINETO -> {
                    path.line(at[0], at[1]);
                    end(0);
                }
                case PathIterator.SEG_QUADTO -> {
                    path.curve(
                            (x + 2 * at[0]) / 3,
                            (y + 2 * at[1]) / 3,
                            (at[2] + 2 * at[0]) / 3,
                            (at[3] + 2 * at[1]) / 3,
                            at[2],
                            at[3]);
                    end(2);
                }
                case PathIterator.SEG_CUBICTO -> {
                    path.curve(at[0], at[1], at[2], at[3], at[4], at[5]);
                    end(4);
                }
                default -> path.close();
            }
        }

        private void end(int index) {
            x = at[index];
            y = at[index + 1];
        }
    }

    private Shape outline(String text, Ink ink) {
        return font(text, ink).createGlyphVector(PLAIN, text).getOutline();
    }

    /** Words that Inter has no letters for are set in whatever the machine has. */
    private Font font(String text, Ink ink) {
        Font inter = fonts.computeIfAbsent(ink.face(), Letters::load);
        Supplier<Font> other =
                () ->
                        new Font(
                                Font.SANS_SERIF,
                                ink.face().weight() > 500 ? Font.BOLD : Font.PLAIN,
                                1);
        return (inter.canDisplayUpTo(text) < 0 ? inter : other.get())
                .deriveFont((float) ink.size());
    }

    private static Font load(Face face) {
        try (InputStream in = Letters.class.getResourceAsStream(face.resource())) {
            if (in == null) {
                throw new IllegalStateException("the font is not on the class path: " + face);
            }
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("the font cannot be read: " + face, e);
        }
    }
}

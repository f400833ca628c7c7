package org.stormspec.render.fx;

import java.nio.IntBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.transform.Affine;
import org.jspecify.annotations.Nullable;
import org.stormspec.render.raster.Raster;
import org.stormspec.render.raster.RasterSurface;
import org.stormspec.render.raster.TextRuns;
import org.stormspec.render.scene.Ink;
import org.stormspec.render.scene.Surface;

/**
 * Shows our own pixels, and on top of them what only JavaFX can write: letters that the bundled
 * font lacks.
 *
 * <p>Two buffers are used in turn: the next picture is painted while JavaFX may still read the last
 * one. Without foreign letters the picture is shown as it is, one pixel for one pixel; with them it
 * goes over a canvas, whose graphics context keeps the identity transform, under which text and
 * images are cheap.
 */
final class PixelLayer {

    private final ImageView picture = new ImageView();
    private final Canvas canvas = new Canvas();
    private final Group node = new Group(picture, canvas);
    private final Fonts fonts;
    private final RasterSurface.Sprites sprites = new RasterSurface.Sprites();
    private final Map<Integer, Color> colours = new HashMap<>();
    // Replaced when the size changes; the turn tells which buffer is painted next.
    private @Nullable Buffer one;
    private @Nullable Buffer other;
    private boolean turn;
    private double scale = 1;

    /** Writes texts in these fonts. */
    PixelLayer(Fonts fonts) {
        this.fonts = fonts;
        picture.setSmooth(false);
        node.setMouseTransparent(true);
        node.setManaged(false);
    }

    /** Pixels and the image that shows them. */
    private record Buffer(Raster raster, PixelBuffer<IntBuffer> pixels, WritableImage image) {

        static Buffer of(int width, int height) {
            int[] array = new int[width * height];
            PixelBuffer<IntBuffer> pixels =
                    new PixelBuffer<>(
                            width,
                            height,
                            IntBuffer.wrap(array),
                            PixelFormat.getIntArgbPreInstance());
            return new Buffer(new Raster(width, height, array), pixels, new WritableImage(pixels));
        }
    }

    /** Returns the node that shows this layer. */
    Node node() {
        return node;
    }

    /**
     * Changes the size.
     *
     * @param width in logical pixels
     * @param height in logical pixels
     * @param newScale device pixels for one logical pixel
     */
    void resize(double width, double height, double newScale) {
        int wide = (int) Math.max(1, Math.ceil(width * newScale));
        int high = (int) Math.max(1, Math.ceil(height * newScale));
        scale = newScale;
        if (one == null || one.raster.width() != wide || one.raster.height() != high) {
            one = Buffer.of(wide, high);
            other = Buffer.of(wide, high);
            picture.setFitWidth(wide / newScale);
            picture.setFitHeight(high / newScale);
        }
    }

    /** Returns the width in device pixels. */
    int width() {
        return one == null ? 1 : one.raster.width();
    }

    /** Returns the height in device pixels. */
    int height() {
        return one == null ? 1 : one.raster.height();
    }

    /** Returns device pixels for one logical pixel. */
    double scale() {
        return scale;
    }

    /** Paints one picture; whoever paints covers all of it. */
    void paint(Consumer<Surface> painter) {
        turn = !turn;
        Buffer buffer = turn ? one : other;
        if (buffer != null) {
            RasterSurface surface = new RasterSurface(buffer.raster, sprites);
            painter.accept(surface);
            buffer.pixels.updateBuffer(all -> null);
            show(buffer.image, surface.texts().runs());
        }
    }

    private void show(WritableImage image, List<TextRuns.Run> runs) {
        boolean whole = runs.isEmpty();
        picture.setVisible(whole);
        canvas.setVisible(!whole);
        if (whole) {
            picture.setImage(image);
        } else {
            write(image, runs);
        }
    }

    private void write(WritableImage image, List<TextRuns.Run> runs) {
        canvas.setWidth(picture.getFitWidth());
        canvas.setHeight(picture.getFitHeight());
        GraphicsContext context = canvas.getGraphicsContext2D();
        context.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        context.drawImage(image, 0, 0, canvas.getWidth(), canvas.getHeight());
        Writer writer = new Writer(context);
        for (TextRuns.Run run : runs) {
            switch (run) {
                case TextRuns.Words words -> writer.write(words);
                case TextRuns.Cover cover -> cover(context, image, cover);
            }
        }
    }

    private void cover(GraphicsContext context, WritableImage image, TextRuns.Cover cover) {
        int left = Math.max(0, cover.x());
        int top = Math.max(0, cover.y());
        int width = Math.min(cover.x() + cover.w(), width()) - left;
        int height = Math.min(cover.y() + cover.h(), height()) - top;
        if (width > 0 && height > 0) {
            context.drawImage(
                    image,
                    left,
                    top,
                    width,
                    height,
                    left / scale,
                    top / scale,
                    width / scale,
                    height / scale);
        }
    }

    private Color colour(int argb) {
        return colours.computeIfAbsent(
                argb,
                any ->
                        Color.rgb(
                                (argb >> 16) & 255,
                                (argb >> 8) & 255,
                                argb & 255,
                                (argb >>> 24) / 255.0));
    }

    /** Writes texts, changing font and colour only where they differ. */
    private final class Writer {

        private final GraphicsContext context;
        private @Nullable Font font;
        private int colour;

        Writer(GraphicsContext context) {
            this.context = context;
        }

        void write(TextRuns.Words words) {
            use(words.ink());
            if (words.ink().tilt() == 0) {
                context.fillText(words.text(), words.x() / scale, words.y() / scale);
                return;
            }
            context.setTransform(tilt(words));
            context.fillText(words.text(), 0, 0);
            context.setTransform(new Affine());
        }

        private Affine tilt(TextRuns.Words words) {
            Affine affine = new Affine();
            affine.appendTranslation(words.x() / scale, words.y() / scale);
            affine.appendRotation(Math.toDegrees(words.ink().tilt()));
            return affine;
        }

        private void use(Ink ink) {
            Font next = fonts.of(ink.face(), ink.size() / scale);
            if (!next.equals(font)) {
                font = next;
                context.setFont(next);
            }
            if (ink.argb() != colour) {
                colour = ink.argb();
                context.setFill(colour(ink.argb()));
            }
        }
    }
}

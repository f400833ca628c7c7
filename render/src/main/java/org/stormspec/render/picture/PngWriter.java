package org.stormspec.render.picture;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.stormspec.render.raster.Raster;
import org.stormspec.render.raster.RasterSurface;
import org.stormspec.render.raster.TextRuns;
import org.stormspec.render.scene.DrawOp;
import org.stormspec.render.scene.DrawOps;

/**
 * Writes a picture as PNG (ISO/IEC 15948), band by band, so that the memory it takes does not grow
 * with the height of the picture. What is painted is what the window paints.
 */
public final class PngWriter {

    /** Larger pictures are refused: most programs cannot open them. In pixels. */
    public static final long MOST_PIXELS = 250_000_000;

    /** No side may be longer: many programs keep places in pictures in 16 bits. In pixels. */
    public static final int LONGEST_SIDE = 32_767;

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    /** So many pixels are painted at a time: 16 MB in two arrays. */
    private static final int PIXELS_IN_BAND = 2_000_000;

    /** Each row says how its bytes differ from those of the row above: filter 2, "up". */
    private static final byte UP = 2;

    private final BoardPicture picture;
    private final OutputStream out;
    private final int bytesPerPixel;
    private final byte[] packed = new byte[1 << 16];

    private PngWriter(BoardPicture picture, boolean transparent, OutputStream out) {
        this.picture = picture;
        this.out = out;
        this.bytesPerPixel = transparent ? 4 : 3;
    }

    /**
     * Writes a picture.
     *
     * @param transparent whether the ground is left out of the picture, so that it needs alpha
     * @throws PictureException when it would have too many pixels
     */
    public static void write(
            BoardPicture picture, boolean transparent, OutputStream out, Watch watch)
            throws IOException {
        check(
                picture.width() / picture.scale(),
                picture.height() / picture.scale(),
                picture.scale());
        BufferedOutputStream buffered = new BufferedOutputStream(out, 1 << 16);
        new PngWriter(picture, transparent, buffered).write(watch);
        buffered.flush();
    }

    /**
     * Does nothing for a picture that is not too large.
     *
     * @param width in board units
     * @param height in board units
     * @throws PictureException when it would have too many pixels; says which scale fits
     */
    public static void check(double width, double height, double scale) {
        double most =
                Math.min(
                        Math.sqrt(MOST_PIXELS / (width * height)),
                        LONGEST_SIDE / Math.max(width, height));
        if (scale > most) {
            throw new PictureException(
                    "A PNG of %,d × %,d pixels is too large to open in most programs. Take a scale of at most %s, choose a part of the board, or write SVG or PDF, which stay sharp at any size."
                            .formatted(
                                    (long) Math.ceil(width * scale),
                                    (long) Math.ceil(height * scale),
                                    Math.max(0.01, Math.floor(most * 100) / 100)));
        }
    }

    private void write(Watch watch) throws IOException {
        out.write(SIGNATURE);
        chunk("IHDR", header(), 13);
        try (Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION)) {
            rows(deflater, watch);
            deflater.finish();
            drain(deflater);
        }
        chunk("IEND", new byte[0], 0);
    }

    private byte[] header() {
        return ByteBuffer.allocate(13)
                .putInt(picture.width())
                .putInt(picture.height())
                .put(new byte[] {8, (byte) (bytesPerPixel == 4 ? 6 : 2), 0, 0, 0})
                .array();
    }

    private void rows(Deflater deflater, Watch watch) throws IOException {
        int rows = Math.clamp(PIXELS_IN_BAND / picture.width(), 1, picture.height());
        Bands bands =
                new Bands(
                        picture.ops(),
                        List.of(new Bands.Span(0, picture.width())),
                        Bands.spans(picture.height(), rows, rows));
        Painting painting = new Painting(picture.width(), rows);
        byte[] above = new byte[picture.width() * bytesPerPixel];
        byte[] row = new byte[1 + above.length];
        for (int band = 0; band < bands.parts().size(); band++) {
            watch.at((double) band / bands.parts().size());
            int top = band * rows;
            painting.paint(bands.ops(band), top);
            for (int y = 0; y < Math.min(rows, picture.height() - top); y++) {
                filter(painting, y, above, row);
                deflater.setInput(row);
                drain(deflater);
            }
        }
    }

    private void filter(Painting painting, int y, byte[] above, byte[] row) {
        row[0] = UP;
        int at = 0;
        for (int x = 0; x < picture.width(); x++) {
            int argb = plain(painting.at(x, y));
            for (int shift : bytesPerPixel == 4 ? WITH_ALPHA : WITHOUT) {
                byte value = (byte) (argb >> shift);
                row[at + 1] = (byte) (value - above[at]);
                above[at] = value;
                at++;
            }
        }
    }

    private static final int[] WITH_ALPHA = {16, 8, 0, 24};
    private static final int[] WITHOUT = {16, 8, 0};

    /** Returns a pixel without its alpha multiplied in. */
    private static int plain(int pixel) {
        int alpha = pixel >>> 24;
        if (alpha == 255 || alpha == 0) {
            return pixel;
        }
        int red = Math.min(255, ((pixel >> 16 & 255) * 255 + alpha / 2) / alpha);
        int green = Math.min(255, ((pixel >> 8 & 255) * 255 + alpha / 2) / alpha);
        int blue = Math.min(255, ((pixel & 255) * 255 + alpha / 2) / alpha);
        return alpha << 24 | red << 16 | green << 8 | blue;
    }

    private void drain(Deflater deflater) throws IOException {
        int length = deflater.deflate(packed);
        while (length > 0) {
            chunk("IDAT", packed, length);
            length = deflater.deflate(packed);
        }
    }

    private void chunk(String type, byte[] data, int length) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(data, 0, length);
        out.write(ByteBuffer.allocate(4).putInt(length).array());
        out.write(name);
        out.write(data, 0, length);
        out.write(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }

    /** One band of the picture: shapes first, then letters, as the window does it. */
    private static final class Painting {

        private final int width;
        private final int height;
        private final int[] shapePixels;
        private final int[] pixels;
        private final Raster shapes;
        private final Raster finished;
        private final RasterSurface.Sprites sprites = new RasterSurface.Sprites();
        private final Letters letters = new Letters();

        Painting(int width, int height) {
            this.width = width;
            this.height = height;
            this.shapePixels = new int[width * height];
            this.pixels = new int[width * height];
            this.shapes = new Raster(width, height, shapePixels);
            this.finished = new Raster(width, height, pixels);
        }

        void paint(List<DrawOp> ops, int top) {
            Arrays.fill(shapePixels, 0);
            RasterSurface surface = new RasterSurface(shapes, sprites);
            ops.forEach(op -> DrawOps.paint(op, 0, -top, surface));
            System.arraycopy(shapePixels, 0, pixels, 0, pixels.length);
            try (Letters.Page page = new Letters.Page(pixels, width, height)) {
                surface.texts().runs().forEach(run -> finish(run, page));
            }
        }

        private void finish(TextRuns.Run run, Letters.Page page) {
            switch (run) {
                case TextRuns.Words(String text, double x, double y, var ink) ->
                        letters.write(page, text, x, y, ink);
                case TextRuns.Cover(int x, int y, int w, int h) ->
                        finished.copyFrom(shapes, x, y, w, h);
            }
        }

        int at(int x, int y) {
            return finished.at(x, y);
        }
    }
}

package org.stormspec.render.raster;

import java.util.Arrays;

/**
 * An array of premultiplied ARGB pixels and the few shapes a board needs.
 *
 * <p>Colours are plain ARGB ints. Everything is clipped to the clip rectangle, at first the whole
 * array. Nothing here allocates while it paints.
 */
public final class Raster {

    /** A run shorter than this is filled faster by hand than by a call. */
    private static final int SHORT = 16;

    private final int width;
    private final int height;
    private final int[] pixels;
    // The clip changes between uses of the same raster; it is the only state besides the pixels.
    private int clipLeft;
    private int clipTop;
    private int clipRight;
    private int clipBottom;

    /** Makes a transparent raster of this size in pixels. */
    public Raster(int width, int height) {
        this(width, height, new int[width * height]);
    }

    /**
     * Paints into an array.
     *
     * @param width in pixels
     * @param height in pixels
     * @param pixels at least {@code width * height}, row by row
     */
    public Raster(int width, int height, int[] pixels) {
        this.width = width;
        this.height = height;
        this.pixels = pixels;
        unclip();
    }

    /** Returns the width in pixels. */
    public int width() {
        return width;
    }

    /** Returns the height in pixels. */
    public int height() {
        return height;
    }

    /** Returns the premultiplied ARGB value of a pixel. */
    public int at(int x, int y) {
        return pixels[y * width + x];
    }

    /** Paints only inside this rectangle from now on. */
    public void clip(int x, int y, int w, int h) {
        clipLeft = Math.clamp(x, 0, width);
        clipTop = Math.clamp(y, 0, height);
        clipRight = Math.clamp(x + (long) w, clipLeft, width);
        clipBottom = Math.clamp(y + (long) h, clipTop, height);
    }

    /** Paints everywhere again. */
    public void unclip() {
        clip(0, 0, width, height);
    }

    /** Sets every pixel of the clip, whatever was there. */
    public void clear(int argb) {
        int pixel = Pixels.premultiplied(argb);
        for (int y = clipTop; y < clipBottom; y++) {
            Arrays.fill(pixels, y * width + clipLeft, y * width + clipRight, pixel);
        }
    }

    /** Fills an upright rectangle. */
    public void fill(int x, int y, int w, int h, int argb) {
        int left = Math.max(x, clipLeft);
        int right = Math.min(x + w, clipRight);
        int bottom = Math.min(y + h, clipBottom);
        if (left >= right) {
            return;
        }
        int pixel = Pixels.premultiplied(argb);
        for (int row = Math.max(y, clipTop); row < bottom; row++) {
            fillRun(row * width + left, row * width + right, pixel);
        }
    }

    private void fillRun(int from, int to, int pixel) {
        if (pixel >>> 24 != 255) {
            for (int i = from; i < to; i++) {
                pixels[i] = Pixels.over(pixel, pixels[i]);
            }
        } else if (to - from < SHORT) {
            for (int i = from; i < to; i++) {
                pixels[i] = pixel;
            }
        } else {
            Arrays.fill(pixels, from, to, pixel);
        }
    }

    /** Copies rows of a rectangle from another raster of the same size. */
    public void copyFrom(Raster source, int x, int y, int w, int h) {
        int left = Math.max(x, clipLeft);
        int length = Math.min(x + w, clipRight) - left;
        int bottom = Math.min(y + h, clipBottom);
        for (int row = Math.max(y, clipTop); length > 0 && row < bottom; row++) {
            int at = row * width + left;
            System.arraycopy(source.pixels, at, pixels, at, length);
        }
    }

    /**
     * Lays a colour over one pixel.
     *
     * @param x of the pixel
     * @param y of the pixel
     * @param premultiplied colour with its alpha multiplied in
     * @param share of the pixel that is covered, up to {@link Pixels#FULL}
     */
    void blend(int x, int y, int premultiplied, int share) {
        if (share > 0 && x >= clipLeft && x < clipRight && y >= clipTop && y < clipBottom) {
            int at = y * width + x;
            int top = share >= Pixels.FULL ? premultiplied : Pixels.scaled(premultiplied, share);
            pixels[at] = Pixels.over(top, pixels[at]);
        }
    }

    /** Returns whether nothing of a rectangle lies inside the clip. */
    boolean misses(double left, double top, double right, double bottom) {
        return right < clipLeft || bottom < clipTop || left > clipRight || top > clipBottom;
    }

    /** Returns the pixels themselves, row by row; who writes there minds the clip. */
    int[] pixels() {
        return pixels;
    }

    /** Returns the left edge of the clip. */
    int clipLeft() {
        return clipLeft;
    }

    /** Returns the upper edge of the clip. */
    int clipTop() {
        return clipTop;
    }

    /** Returns the right edge of the clip. */
    int clipRight() {
        return clipRight;
    }

    /** Returns the lower edge of the clip. */
    int clipBottom() {
        return clipBottom;
    }
}

package org.stormspec.render.raster;

/** Arithmetic on pixels: premultiplied ARGB in one int, coverage as a share of 256. */
final class Pixels {

    /** The whole pixel is covered. */
    static final int FULL = 256;

    private static final int RED_BLUE = 0x00ff00ff;
    private static final int ALPHA_GREEN = 0xff00ff00;

    private Pixels() {}

    /** Returns a plain ARGB colour with its alpha multiplied in. */
    static int premultiplied(int argb) {
        int alpha = argb >>> 24;
        if (alpha == 255) {
            return argb;
        }
        int share = alpha + (alpha >>> 7);
        return (alpha << 24) | (scaled(argb & 0xffffff, share) & 0xffffff);
    }

    /** Returns a pixel scaled by a share of 256. */
    static int scaled(int pixel, int share) {
        int redBlue = (((pixel & RED_BLUE) * share) >>> 8) & RED_BLUE;
        int alphaGreen = (((pixel >>> 8) & RED_BLUE) * share) & ALPHA_GREEN;
        return redBlue | alphaGreen;
    }

    /** Returns a pixel laid over another. */
    static int over(int top, int below) {
        // Of 256 parts, so that an opaque ground stays opaque to the last bit.
        return top + scaled(below, FULL - (top >>> 24));
    }

    /** Returns how much of a pixel is covered when its middle lies so far inside an edge. */
    static int coverage(double inside) {
        return (int) (Math.clamp(inside + 0.5, 0, 1) * FULL);
    }
}

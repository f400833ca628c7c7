package org.stormspec.render.raster;

import org.stormspec.render.scene.Stroke;

/** Anti-aliased lines, curves and small solid shapes; coordinates in pixels. */
final class Lines {

    /** A curve becomes between this many pieces and {@link #MOST_PIECES}; more is not seen. */
    private static final int LEAST_PIECES = 10;

    private static final int MOST_PIECES = 16;

    /** A curve that strays less than this from a straight line is drawn as one, in pixels. */
    private static final double FLAT = 0.4;

    /** Lines are followed in steps of this part of a pixel. */
    private static final int BITS = 16;

    private static final double ONE = 1 << BITS;

    private final Raster raster;
    // Where in the dash pattern the next piece starts, in pixels; carried along a curve.
    private double phase;

    /** Draws into this raster. */
    Lines(Raster raster) {
        this.raster = raster;
    }

    /** Draws a line one pixel wide without smoothing, for views from far away. */
    void hairline(double x0, double y0, double x1, double y1, int argb) {
        if (misses(x0, y0, x1, y1, 1)) {
            return;
        }
        int pixel = Pixels.premultiplied(argb);
        if (Math.abs(x1 - x0) >= Math.abs(y1 - y0)) {
            thread(x0, y0, x1, y1, false, pixel);
        } else {
            thread(y0, x0, y1, x1, true, pixel);
        }
    }

    /** One pixel for each step along the longer side; a steep line runs along y. */
    private void thread(double a0, double b0, double a1, double b1, boolean steep, int pixel) {
        if (a0 > a1) {
            thread(a1, b1, a0, b0, steep, pixel);
            return;
        }
        long slope = slope(a0, b0, a1, b1);
        int start = (int) Math.floor(a0);
        long middle = fixed(b0) - (long) ((a0 - start - 0.5) * slope);
        int first = Math.max(start, clipFrom(steep));
        int last = Math.min((int) Math.floor(a1) + 1, clipTo(steep));
        int low = clipFrom(!steep);
        int high = clipTo(!steep);
        int alongStep = steep ? raster.width() : 1;
        int acrossStep = steep ? 1 : raster.width();
        int[] pixels = raster.pixels();
        int rest = Pixels.FULL - (pixel >>> 24);
        for (int a = first; a < last; a++) {
            int b = (int) ((middle + (a - start) * slope) >> BITS);
            if (b >= low && b < high) {
                int at = a * alongStep + b * acrossStep;
                pixels[at] = pixel + Pixels.scaled(pixels[at], rest);
            }
        }
    }

    private static long fixed(double value) {
        return Math.round(value * ONE);
    }

    private static long slope(double a0, double b0, double a1, double b1) {
        return a1 == a0 ? 0 : Math.round((b1 - b0) / (a1 - a0) * ONE);
    }

    /** Draws a smooth line. */
    void line(double x0, double y0, double x1, double y1, double thickness, int argb) {
        if (misses(x0, y0, x1, y1, thickness + 1)) {
            return;
        }
        int pixel = Pixels.premultiplied(argb);
        if (Math.abs(x1 - x0) >= Math.abs(y1 - y0)) {
            along(x0, y0, x1, y1, false, thickness, pixel);
        } else {
            along(y0, x0, y1, x1, true, thickness, pixel);
        }
    }

    private void along(
            double a0, double b0, double a1, double b1, boolean steep, double thick, int pixel) {
        if (a0 > a1) {
            along(a1, b1, a0, b0, steep, thick, pixel);
            return;
        }
        double steepness = a1 == a0 ? 0 : (b1 - b0) / (a1 - a0);
        long slope = slope(a0, b0, a1, b1);
        long half = fixed(thick / 2 * Math.sqrt(1 + steepness * steepness));
        int start = (int) Math.floor(a0);
        long middle = fixed(b0) - (long) ((a0 - start - 0.5) * slope);
        int from = Math.max((int) Math.ceil(a0 - 0.5), clipFrom(steep));
        int to = Math.min((int) Math.ceil(a1 - 0.5), clipTo(steep));
        int alongStep = steep ? raster.width() : 1;
        int acrossStep = steep ? 1 : raster.width();
        for (int a = from; a < to; a++) {
            long at = middle + (a - start) * slope;
            across(at - half, at + half, a * alongStep, acrossStep, !steep, pixel);
        }
    }

    /**
     * Covers a stretch across a line.
     *
     * @param low where it begins, in parts of {@link #ONE}
     * @param high where it ends
     * @param row pixel at which the coordinate across is 0
     * @param step from a pixel to the next one across
     * @param down whether across is down
     */
    private void across(long low, long high, int row, int step, boolean down, int pixel) {
        int first = Math.max((int) (low >> BITS), clipFrom(down));
        int last = Math.min((int) ((high - 1) >> BITS), clipTo(down) - 1);
        int[] pixels = raster.pixels();
        for (int b = first; b <= last; b++) {
            long covered = Math.min(high, (b + 1L) << BITS) - Math.max(low, (long) b << BITS);
            int at = row + b * step;
            int top = Pixels.scaled(pixel, (int) (covered >> (BITS - 8)));
            pixels[at] = Pixels.over(top, pixels[at]);
        }
    }

    private int clipFrom(boolean down) {
        return down ? raster.clipTop() : raster.clipLeft();
    }

    private int clipTo(boolean down) {
        return down ? raster.clipBottom() : raster.clipRight();
    }

    /**
     * Draws a cubic Bézier curve.
     *
     * @param stroke its dash is the length of a dash and of the gap after it
     */
    void curve(
            double x0,
            double y0,
            double cx0,
            double cy0,
            double cx1,
            double cy1,
            double x1,
            double y1,
            Stroke stroke) {
        double left = Math.min(Math.min(x0, x1), Math.min(cx0, cx1));
        double right = Math.max(Math.max(x0, x1), Math.max(cx0, cx1));
        double top = Math.min(Math.min(y0, y1), Math.min(cy0, cy1));
        double bottom = Math.max(Math.max(y0, y1), Math.max(cy0, cy1));
        if (misses(left, top, right, bottom, stroke.width() + 1)) {
            return;
        }
        phase = 0;
        int pieces = pieces(x0, y0, cx0, cy0, cx1, cy1, x1, y1);
        double fromX = x0;
        double fromY = y0;
        for (int i = 1; i <= pieces; i++) {
            double t = (double) i / pieces;
            double toX = cubic(x0, cx0, cx1, x1, t);
            double toY = cubic(y0, cy0, cy1, y1, t);
            piece(fromX, fromY, toX, toY, stroke);
            fromX = toX;
            fromY = toY;
        }
    }

    private static int pieces(
            double x0,
            double y0,
            double cx0,
            double cy0,
            double cx1,
            double cy1,
            double x1,
            double y1) {
        double length = Math.hypot(x1 - x0, y1 - y0);
        double stray =
                Math.max(
                        Math.abs((cx0 - x0) * (y1 - y0) - (cy0 - y0) * (x1 - x0)),
                        Math.abs((cx1 - x0) * (y1 - y0) - (cy1 - y0) * (x1 - x0)));
        if (stray <= FLAT * length) {
            return 1;
        }
        double sweep =
                Math.hypot(cx0 - x0, cy0 - y0)
                        + Math.hypot(cx1 - cx0, cy1 - cy0)
                        + Math.hypot(x1 - cx1, y1 - cy1);
        return Math.clamp((long) (sweep / 8), LEAST_PIECES, MOST_PIECES);
    }

    private static double cubic(double a, double b, double c, double d, double t) {
        double s = 1 - t;
        return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
    }

    private void piece(double x0, double y0, double x1, double y1, Stroke stroke) {
        double dash = stroke.dash();
        if (dash <= 0) {
            line(x0, y0, x1, y1, stroke.width(), stroke.argb());
            return;
        }
        double length = Math.hypot(x1 - x0, y1 - y0);
        double done = 0;
        while (done < length) {
            boolean on = phase < dash;
            double step = Math.min((on ? dash : 2 * dash) - phase, length - done);
            if (on) {
                double from = done / length;
                double to = (done + step) / length;
                line(
                        x0 + (x1 - x0) * from,
                        y0 + (y1 - y0) * from,
                        x0 + (x1 - x0) * to,
                        y0 + (y1 - y0) * to,
                        stroke.width(),
                        stroke.argb());
            }
            done += step;
            phase = phase + step >= 2 * dash - 1e-9 ? 0 : phase + step;
        }
    }

    /** Fills a triangle; meant for small ones such as arrow heads. */
    void triangle(double x0, double y0, double x1, double y1, double x2, double y2, int argb) {
        double turn = (x1 - x0) * (y2 - y0) - (y1 - y0) * (x2 - x0);
        if (turn < 0) {
            triangle(x0, y0, x2, y2, x1, y1, argb);
            return;
        }
        int left = (int) Math.floor(Math.min(x0, Math.min(x1, x2))) - 1;
        int right = (int) Math.ceil(Math.max(x0, Math.max(x1, x2)));
        int top = (int) Math.floor(Math.min(y0, Math.min(y1, y2))) - 1;
        int bottom = (int) Math.ceil(Math.max(y0, Math.max(y1, y2)));
        if (raster.misses(left, top, right, bottom)) {
            return;
        }
        int pixel = Pixels.premultiplied(argb);
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                double inside = inside(x + 0.5, y + 0.5, x0, y0, x1, y1);
                inside = Math.min(inside, inside(x + 0.5, y + 0.5, x1, y1, x2, y2));
                inside = Math.min(inside, inside(x + 0.5, y + 0.5, x2, y2, x0, y0));
                raster.blend(x, y, pixel, Pixels.coverage(inside));
            }
        }
    }

    /** Returns how far a point lies to the right of an edge, seen along it. */
    private static double inside(double x, double y, double x0, double y0, double x1, double y1) {
        double length = Math.max(1e-9, Math.hypot(x1 - x0, y1 - y0));
        return ((x1 - x0) * (y - y0) - (y1 - y0) * (x - x0)) / length;
    }

    /** Fills a disc. */
    void disc(double middleX, double middleY, double radius, int argb) {
        int pixel = Pixels.premultiplied(argb);
        int reach = (int) Math.ceil(radius) + 1;
        for (int y = (int) middleY - reach; y <= middleY + reach; y++) {
            for (int x = (int) middleX - reach; x <= middleX + reach; x++) {
                double away = Math.hypot(x + 0.5 - middleX, y + 0.5 - middleY);
                raster.blend(x, y, pixel, Pixels.coverage(radius - away));
            }
        }
    }

    /** Fills a square that stands on a corner. */
    void diamond(double middleX, double middleY, double radius, int argb) {
        int pixel = Pixels.premultiplied(argb);
        int reach = (int) Math.ceil(radius) + 1;
        for (int y = (int) middleY - reach; y <= middleY + reach; y++) {
            for (int x = (int) middleX - reach; x <= middleX + reach; x++) {
                double away = Math.abs(x + 0.5 - middleX) + Math.abs(y + 0.5 - middleY);
                raster.blend(x, y, pixel, Pixels.coverage((radius - away) / Math.sqrt(2)));
            }
        }
    }

    private boolean misses(double x0, double y0, double x1, double y1, double reach) {
        return raster.misses(
                Math.min(x0, x1) - reach,
                Math.min(y0, y1) - reach,
                Math.max(x0, x1) + reach,
                Math.max(y0, y1) + reach);
    }
}

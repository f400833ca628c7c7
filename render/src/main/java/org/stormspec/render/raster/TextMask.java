package org.stormspec.render.raster;

import java.util.Arrays;
import org.stormspec.render.text.GlyphPen;

/** How much of each pixel a letter covers. */
final class TextMask {

    private static final TextMask BLANK = new TextMask(0, 0, 0, 0, new byte[0]);

    private final int left;
    private final int top;
    private final int width;
    private final int height;
    private final byte[] shares;

    private TextMask(int left, int top, int width, int height, byte[] shares) {
        this.left = left;
        this.top = top;
        this.width = width;
        this.height = height;
        this.shares = shares;
    }

    /** Lays the letter down with its origin at a pixel. */
    void draw(Raster raster, int x, int y, int pixel) {
        int fromX = Math.max(raster.clipLeft() - x - left, 0);
        int toX = Math.min(raster.clipRight() - x - left, width);
        int fromY = Math.max(raster.clipTop() - y - top, 0);
        int toY = Math.min(raster.clipBottom() - y - top, height);
        int[] pixels = raster.pixels();
        for (int row = fromY; row < toY; row++) {
            int at = (y + top + row) * raster.width() + x + left;
            int share = row * width;
            for (int column = fromX; column < toX; column++) {
                int covered = shares[share + column] & 255;
                if (covered != 0) {
                    int ink = Pixels.scaled(pixel, covered + (covered >> 7));
                    pixels[at + column] = Pixels.over(ink, pixels[at + column]);
                }
            }
        }
    }

    /**
     * Takes an outline and adds up, for each pixel, how much area its edges close off to their
     * right: walking a row then gives the exact coverage.
     */
    static final class Maker implements GlyphPen {

        /** A curve becomes this many edges at least, and more for large letters. */
        private static final int PIECES = 4;

        private static final int ROOM = 3;

        private final double size;
        private final double cos;
        private final double sin;
        private final double phaseX;
        private final double phaseY;
        private final int left;
        private final int top;
        private final int width;
        private final int height;
        private final float[] areas;
        // Where the pen is, and where its contour began.
        private double x;
        private double y;
        private double startX;
        private double startY;

        /**
         * Makes room for a letter.
         *
         * @param size of the font in pixels
         * @param tilt in radians, clockwise
         * @param phaseX how far right of its pixel the letter starts, as a share of one
         * @param phaseY how far below
         */
        Maker(double size, double tilt, double phaseX, double phaseY) {
            this.size = size;
            this.cos = Math.cos(tilt);
            this.sin = Math.sin(tilt);
            this.phaseX = phaseX;
            this.phaseY = phaseY;
            // Inter's letters reach at most so far from their origin, in shares of the size.
            this.left = (int) Math.floor(-0.6 * size) - ROOM;
            this.top = (int) Math.floor(-1.3 * size) - ROOM;
            this.width = (int) Math.ceil(2.0 * size) - left + ROOM;
            this.height = (int) Math.ceil(0.7 * size) - top + ROOM;
            this.areas = new float[width * height];
        }

        @Override
        public void move(double toX, double toY) {
            close();
            x = pixelX(toX, toY);
            y = pixelY(toX, toY);
            startX = x;
            startY = y;
        }

        @Override
        public void line(double toX, double toY) {
            edgeTo(pixelX(toX, toY), pixelY(toX, toY));
        }

        @Override
        public void curve(double cx0, double cy0, double cx1, double cy1, double toX, double toY) {
            double ax = pixelX(cx0, cy0);
            double ay = pixelY(cx0, cy0);
            double bx = pixelX(cx1, cy1);
            double by = pixelY(cx1, cy1);
            double endX = pixelX(toX, toY);
            double endY = pixelY(toX, toY);
            double fromX = x;
            double fromY = y;
            int pieces = PIECES + (int) (size / 16);
            for (int i = 1; i <= pieces; i++) {
                double t = (double) i / pieces;
                edgeTo(cubic(fromX, ax, bx, endX, t), cubic(fromY, ay, by, endY, t));
            }
        }

        private static double cubic(double a, double b, double c, double d, double t) {
            double s = 1 - t;
            return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
        }

        private double pixelX(double em, double up) {
            return (em * cos + up * sin) * size + phaseX - left;
        }

        private double pixelY(double em, double up) {
            return (em * sin - up * cos) * size + phaseY - top;
        }

        private void close() {
            edgeTo(startX, startY);
        }

        private void edgeTo(double toX, double toY) {
            if (y < toY) {
                edge(x, y, toX, toY, 1);
            } else {
                edge(toX, toY, x, y, -1);
            }
            x = toX;
            y = toY;
        }

        private void edge(double x0, double y0, double x1, double y1, int way) {
            if (y0 == y1) {
                return;
            }
            double slope = (x1 - x0) / (y1 - y0);
            int last = Math.min(height - 1, (int) Math.ceil(y1) - 1);
            for (int row = Math.max(0, (int) Math.floor(y0)); row <= last; row++) {
                double from = Math.max(row, y0);
                double to = Math.min(row + 1.0, y1);
                double a = x0 + (from - y0) * slope;
                double b = x0 + (to - y0) * slope;
                span(row * width, Math.min(a, b), Math.max(a, b), (to - from) * way);
            }
        }

        /** Spreads the height of a stretch of an edge over the pixels that it crosses in a row. */
        private void span(int line, double from, double to, double high) {
            int first = Math.clamp((int) Math.floor(from), 0, width - 2);
            int last = Math.clamp((int) Math.floor(to), first, width - 2);
            if (first == last) {
                share(line + first, (from + to) / 2 - first, high);
                return;
            }
            double perPixel = high / (to - from);
            for (int column = first; column <= last; column++) {
                double a = Math.max(from, column);
                double b = Math.min(to, column + 1.0);
                share(line + column, (a + b) / 2 - column, (b - a) * perPixel);
            }
        }

        /** The part of the pixel right of the edge counts here, the rest from the next one on. */
        private void share(int at, double middle, double high) {
            areas[at] += (float) (high * (1 - middle));
            areas[at + 1] += (float) (high * middle);
        }

        /** Returns the letter, cut to what it covers. */
        TextMask mask() {
            close();
            byte[] all = new byte[areas.length];
            int minX = width;
            int maxX = -1;
            int minY = height;
            int maxY = -1;
            for (int row = 0; row < height; row++) {
                float sum = 0;
                for (int column = 0; column < width; column++) {
                    sum += areas[row * width + column];
                    int covered = (int) (Math.min(1, Math.abs(sum)) * 255 + 0.5f);
                    if (covered > 0) {
                        all[row * width + column] = (byte) covered;
                        minX = Math.min(minX, column);
                        maxX = Math.max(maxX, column);
                        minY = Math.min(minY, row);
                        maxY = row;
                    }
                }
            }
            return maxX < 0 ? BLANK : cut(all, minX, minY, maxX + 1, maxY + 1);
        }

        private TextMask cut(byte[] all, int fromX, int fromY, int toX, int toY) {
            int wide = toX - fromX;
            byte[] cut = new byte[wide * (toY - fromY)];
            for (int row = fromY; row < toY; row++) {
                byte[] line = Arrays.copyOfRange(all, row * width + fromX, row * width + toX);
                System.arraycopy(line, 0, cut, (row - fromY) * wide, wide);
            }
            return new TextMask(left + fromX, top + fromY, wide, toY - fromY, cut);
        }
    }
}

package org.stormspec.render.raster;

/** Rounded boxes with a border: frames, cards, the ring round a chosen sticky. */
final class Boxes {

    private final Raster raster;

    /** Draws into this raster. */
    Boxes(Raster raster) {
        this.raster = raster;
    }

    /**
     * Draws a box; the border lies inside its edge.
     *
     * @param radius of the corners in pixels
     * @param thick width of the border in whole pixels
     */
    void box(int x, int y, int w, int h, double radius, int thick, int fill, int border) {
        if (raster.misses(x, y, x + (double) w, y + (double) h)) {
            return;
        }
        int corner = (int) Math.rint(Math.min(radius, Math.min(w, h) / 2.0));
        raster.fill(x + corner, y + thick, w - 2 * corner, corner - thick, fill);
        raster.fill(x + thick, y + corner, w - 2 * thick, h - 2 * corner, fill);
        raster.fill(x + corner, y + h - corner, w - 2 * corner, corner - thick, fill);
        raster.fill(x + corner, y, w - 2 * corner, thick, border);
        raster.fill(x + corner, y + h - thick, w - 2 * corner, thick, border);
        raster.fill(x, y + corner, thick, h - 2 * corner, border);
        raster.fill(x + w - thick, y + corner, thick, h - 2 * corner, border);
        corners(x, y, w, h, corner, thick, fill, border);
    }

    private void corners(int x, int y, int w, int h, int corner, int thick, int fill, int border) {
        int fillPixel = Pixels.premultiplied(fill);
        int borderPixel = Pixels.premultiplied(border);
        for (int j = 0; j < corner; j++) {
            for (int i = 0; i < corner; i++) {
                double away = length(corner - i - 0.5, corner - j - 0.5);
                int outer = Pixels.coverage(corner - away);
                int inner = Pixels.coverage(corner - thick - away);
                four(x, y, w, h, i, j, fillPixel, inner);
                four(x, y, w, h, i, j, borderPixel, outer - inner);
            }
        }
    }

    private static double length(double x, double y) {
        return Math.sqrt(x * x + y * y);
    }

    private void four(int x, int y, int w, int h, int i, int j, int pixel, int share) {
        raster.blend(x + i, y + j, pixel, share);
        raster.blend(x + w - 1 - i, y + j, pixel, share);
        raster.blend(x + i, y + h - 1 - j, pixel, share);
        raster.blend(x + w - 1 - i, y + h - 1 - j, pixel, share);
    }

    /** Draws a dashed border inside the edge of a box; the corners stay open. */
    void dashed(int x, int y, int w, int h, int radius, int thick, int dash, int argb) {
        for (int i = radius; i < w - radius; i += 2 * dash) {
            int length = Math.min(dash, w - radius - i);
            raster.fill(x + i, y, length, thick, argb);
            raster.fill(x + i, y + h - thick, length, thick, argb);
        }
        for (int i = radius; i < h - radius; i += 2 * dash) {
            int length = Math.min(dash, h - radius - i);
            raster.fill(x, y + i, thick, length, argb);
            raster.fill(x + w - thick, y + i, thick, length, argb);
        }
    }
}

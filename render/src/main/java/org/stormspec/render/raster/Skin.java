package org.stormspec.render.raster;

/**
 * The edge of a sticky as coverage of its paper and of its shadow, computed once for a zoom.
 *
 * <p>An upright sticky of any size and colour is drawn from one small skin: its corners are copied,
 * its middle row and column are stretched. A tilted one has a skin of its own size.
 */
final class Skin {

    /** How dark the shadow is where it is darkest. */
    private static final double DARKEST = 0.30;

    private static final int BLACK = 0xff000000;

    private final int margin;
    private final int width;
    private final int height;
    private final short[] paper;
    private final short[] shade;
    // First column of each row that is all paper; the width where there is none.
    private final int[] solid;

    private Skin(int boxWidth, int boxHeight, double tilt, double radius, double shadow) {
        double swing = Math.abs(Math.sin(tilt)) * Math.max(boxWidth, boxHeight) / 2;
        this.margin = (int) Math.ceil(1.4 * shadow + swing) + 1;
        this.width = boxWidth + 2 * margin;
        this.height = boxHeight + 2 * margin;
        this.paper = new short[width * height];
        this.shade = new short[width * height];
        this.solid = new int[height];
        for (int y = 0; y < height; y++) {
            solid[y] = width;
            for (int x = 0; x < width; x++) {
                cover(x, y, new Form(boxWidth, boxHeight, tilt, radius), shadow);
            }
        }
    }

    /** Returns the skin of upright stickies with this corner radius and shadow, in pixels. */
    static Skin upright(double radius, double shadow) {
        int side = 2 * (int) Math.ceil(radius + shadow + 1) + 1;
        return new Skin(side, side, 0, radius, shadow);
    }

    /** Returns the skin of a tilted sticky of this size; the tilt in radians, clockwise. */
    static Skin tilted(int width, int height, double tilt, double radius, double shadow) {
        return new Skin(width, height, tilt, radius, shadow);
    }

    private void cover(int x, int y, Form form, double shadow) {
        double dx = x + 0.5 - width / 2.0;
        double dy = y + 0.5 - height / 2.0;
        int at = y * width + x;
        paper[at] = (short) Pixels.coverage(-form.outside(dx, dy));
        if (shadow > 0) {
            double away = form.outside(dx, dy - 0.4 * shadow);
            double fade = Math.clamp(0.5 - away / (2 * shadow), 0, 1);
            shade[at] = (short) (Pixels.FULL * DARKEST * fade * fade);
        }
        if (paper[at] == Pixels.FULL && solid[y] == width) {
            solid[y] = x;
        }
    }

    /** Draws the skin as it is, its middle at a place. */
    void draw(Raster raster, int x, int y, int argb) {
        int pixel = Pixels.premultiplied(argb);
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                blend(raster, x - margin + column, y - margin + row, row * width + column, pixel);
            }
        }
    }

    /** Draws the skin stretched over a box; does nothing and returns false if that is too small. */
    boolean stretch(Raster raster, int x, int y, int w, int h, int argb) {
        int corner = width / 2;
        if (w + 2 * margin < width || h + 2 * margin < height) {
            return false;
        }
        int pixel = Pixels.premultiplied(argb);
        int rows = h + 2 * margin;
        int top = y - margin;
        int last = Math.min(rows, raster.clipBottom() - top);
        for (int row = Math.max(0, raster.clipTop() - top); row < last; row++) {
            int source = row < corner ? row : Math.max(corner, row - rows + height);
            stretchRow(raster, x - margin, top + row, w + 2 * margin, source, pixel, argb);
        }
        return true;
    }

    private void stretchRow(
            Raster raster, int x, int y, int columns, int source, int pixel, int argb) {
        int corner = width / 2;
        int edge = Math.min(corner, solid[source]);
        int line = source * width;
        for (int i = 0; i < edge; i++) {
            blend(raster, x + i, y, line + i, pixel);
            blend(raster, x + columns - 1 - i, y, line + width - 1 - i, pixel);
        }
        if (solid[source] <= corner) {
            raster.fill(x + edge, y, columns - 2 * edge, 1, argb);
            return;
        }
        for (int i = edge; i < columns - edge; i++) {
            blend(raster, x + i, y, line + corner, pixel);
        }
    }

    private void blend(Raster raster, int x, int y, int at, int pixel) {
        raster.blend(x, y, BLACK, shade[at]);
        raster.blend(x, y, pixel, paper[at]);
    }

    /** A rounded box round the origin, turned. */
    private record Form(double width, double height, double tilt, double radius) {

        /** Returns how far a point lies outside; negative inside. */
        double outside(double x, double y) {
            double turnedX = x * Math.cos(tilt) + y * Math.sin(tilt);
            double turnedY = y * Math.cos(tilt) - x * Math.sin(tilt);
            double beyondX = Math.abs(turnedX) - width / 2 + radius;
            double beyondY = Math.abs(turnedY) - height / 2 + radius;
            double corner = Math.hypot(Math.max(beyondX, 0), Math.max(beyondY, 0));
            return corner + Math.min(Math.max(beyondX, beyondY), 0) - radius;
        }
    }
}

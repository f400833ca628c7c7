package org.stormspec.render.raster;

import java.util.Arrays;
import java.util.List;
import org.stormspec.render.scene.Glyph;
import org.stormspec.render.scene.GlyphOutlines;

/** Coverage of a glyph at one size, computed once and then laid down in any colour. */
final class GlyphMask {

    /** Rows and columns that each pixel is sampled in. */
    private static final int SAMPLES = 4;

    private final int side;
    private final short[] shares;

    private GlyphMask(int side, short[] shares) {
        this.side = side;
        this.shares = shares;
    }

    /** Returns the mask of a glyph in a square of this side in pixels. */
    static GlyphMask of(Glyph glyph, int side) {
        List<double[]> outlines = GlyphOutlines.of(glyph);
        short[] shares = new short[side * side];
        int[] line = new int[side * SAMPLES];
        for (int row = 0; row < side * SAMPLES; row++) {
            Arrays.fill(line, 0);
            double y = (row + 0.5) * GlyphOutlines.SIDE / (side * SAMPLES);
            for (double[] outline : outlines) {
                flip(line, outline, y);
            }
            add(line, shares, row / SAMPLES * side);
        }
        return new GlyphMask(side, shares);
    }

    /** Turns over every sample of a row that lies right of an edge crossing it. */
    private static void flip(int[] line, double[] outline, double y) {
        int corners = outline.length / 2;
        for (int i = 0; i < corners; i++) {
            int next = (i + 1) % corners;
            double y0 = outline[2 * i + 1];
            double y1 = outline[2 * next + 1];
            if (y0 <= y != y1 <= y) {
                double along = (y - y0) / (y1 - y0);
                double x = outline[2 * i] + along * (outline[2 * next] - outline[2 * i]);
                int from =
                        (int)
                                Math.clamp(
                                        Math.ceil(x * line.length / GlyphOutlines.SIDE - 0.5),
                                        0,
                                        1e6);
                for (int sample = from; sample < line.length; sample++) {
                    line[sample] ^= 1;
                }
            }
        }
    }

    private static void add(int[] line, short[] shares, int at) {
        int weight = Pixels.FULL / (SAMPLES * SAMPLES);
        for (int sample = 0; sample < line.length; sample++) {
            shares[at + sample / SAMPLES] += (short) (line[sample] * weight);
        }
    }

    /** Lays the glyph down with its upper left corner at a pixel. */
    void draw(Raster raster, int x, int y, int argb) {
        int pixel = Pixels.premultiplied(argb);
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                raster.blend(x + column, y + row, pixel, shares[row * side + column]);
            }
        }
    }
}

package org.stormspec.render.scene;

import java.util.List;

/**
 * The outlines of the glyphs.
 *
 * <p>Each glyph is a list of closed outlines in a square of {@value #SIDE} by {@value #SIDE}; where
 * outlines overlap an even number of times the paper shows through. An outline is x, y, x, y and so
 * on.
 */
public final class GlyphOutlines {

    /** Side of the square the outlines lie in. */
    public static final double SIDE = 12;

    private GlyphOutlines() {}

    /** Returns the outlines of a glyph. */
    public static List<double[]> of(Glyph glyph) {
        return switch (glyph) {
            case DIAMOND -> List.of(polygon(6, 1, 11, 6, 6, 11, 1, 6));
            case PLAY -> List.of(polygon(2, 1, 11, 6, 2, 11));
            case SHEET ->
                    List.of(
                            box(1.5, 1, 10.5, 11),
                            box(3, 3, 9, 4.2),
                            box(3, 5.4, 9, 6.6),
                            box(3, 7.8, 9, 9));
            case LOOP ->
                    List.of(arc(6, 6, 4.9, 3.5, 300, -20), polygon(7.4, 0.2, 11.6, 3.6, 7, 5.2));
            case EYE -> List.of(lens(), arc(6, 6, 2.3, 0, 360, 0));
            case RACKS ->
                    List.of(
                            box(1, 1, 11, 5.4),
                            box(2.6, 2.6, 4.4, 3.8),
                            box(1, 6.6, 11, 11),
                            box(2.6, 8.2, 4.4, 9.4));
            case PERSON -> List.of(arc(6, 3.4, 2.5, 0, 360, 0), arc(6, 11.2, 4.8, 0, 180, 180));
            case BANG ->
                    List.of(
                            polygon(4.8, 0.8, 7.2, 0.8, 6.8, 7.4, 5.2, 7.4),
                            arc(6, 9.8, 1.4, 0, 360, 0));
            case CYLINDER -> List.of(cylinderBody(), cylinderLid());
            case PAGE ->
                    List.of(
                            polygon(2, 1, 7, 1, 10, 4, 10, 11, 2, 11),
                            polygon(7, 2, 9, 4.2, 7, 4.2));
            case CLOCK ->
                    List.of(
                            arc(6, 6, 5, 0, 360, 0),
                            arc(6, 6, 3.8, 0, 360, 0),
                            box(5.4, 3, 6.6, 6.6),
                            box(6.6, 5.4, 8.6, 6.6));
            case BULB ->
                    List.of(
                            arc(6, 4.6, 3.8, 0, 360, 0),
                            box(4.4, 8.6, 7.6, 9.6),
                            box(4.9, 10.2, 7.1, 11.2));
            case COIN -> List.of(arc(6, 6, 5, 0, 360, 0), box(5.3, 2.8, 6.7, 9.2));
            case WINDOW -> List.of(box(1, 1.5, 11, 10.5), box(2.1, 4.2, 9.9, 9.4));
            case COG -> List.of(cog(), arc(6, 6, 1.9, 0, 360, 0));
            case EXIT ->
                    List.of(
                            polygon(5, 1, 1, 1, 1, 11, 5, 11, 5, 9.6, 2.4, 9.6, 2.4, 2.4, 5, 2.4),
                            polygon(
                                    4, 5.2, 7.6, 5.2, 7.6, 2.6, 11.4, 6, 7.6, 9.4, 7.6, 6.8, 4,
                                    6.8));
            case STEPS ->
                    List.of(
                            polygon(
                                    0.8, 11, 0.8, 8, 4.2, 8, 4.2, 5, 7.6, 5, 7.6, 2, 11, 2, 11,
                                    11));
            case GRID ->
                    List.of(
                            box(1, 1.5, 11, 10.5),
                            box(2.1, 2.6, 5.5, 5.4),
                            box(6.5, 2.6, 9.9, 5.4),
                            box(2.1, 6.6, 5.5, 9.4),
                            box(6.5, 6.6, 9.9, 9.4));
            case DELTA ->
                    List.of(polygon(6, 0.8, 11.6, 11, 0.4, 11), polygon(6, 4, 8.8, 9.4, 3.2, 9.4));
            case TICK ->
                    List.of(polygon(0.8, 6.4, 2.4, 4.8, 4.8, 7.2, 9.8, 1.8, 11.4, 3.4, 4.8, 10.4));
            case FORK ->
                    List.of(
                            polygon(
                                    5.2, 11.2, 5.2, 7, 2, 3.6, 0.8, 4.8, 0.8, 0.8, 4.8, 0.8, 3.4,
                                    2.2, 6, 5, 8.6, 2.2, 7.2, 0.8, 11.2, 0.8, 11.2, 4.8, 10, 3.6,
                                    6.8, 7, 6.8, 11.2));
            case BARS -> List.of(box(1, 1.6, 11, 3.4), box(1, 5.1, 11, 6.9), box(1, 8.6, 11, 10.4));
            case CROSS ->
                    List.of(
                            polygon(
                                    1.2, 2.8, 2.8, 1.2, 6, 4.4, 9.2, 1.2, 10.8, 2.8, 7.6, 6, 10.8,
                                    9.2, 9.2, 10.8, 6, 7.6, 2.8, 10.8, 1.2, 9.2, 4.4, 6));
            case LOCK_OPEN ->
                    List.of(
                            box(0.5, 5, 8, 11),
                            box(1.7, 6.2, 6.8, 9.8),
                            arc(8.7, 5, 3, 1.8, 180, 180));
            case LOCK_KEY ->
                    List.of(
                            box(1.5, 5, 10.5, 11),
                            box(2.7, 6.2, 9.3, 9.8),
                            box(5.3, 7, 6.7, 9),
                            arc(6, 5, 3.4, 2.2, 180, 180));
            case LOCK -> List.of(box(1.5, 5, 10.5, 11), arc(6, 5, 3.4, 2.2, 180, 180));
            case RING -> List.of(thin(360, -90));
            case RING_THIRD -> List.of(thick(120), thin(240, 30));
            case RING_TWO_THIRDS -> List.of(thick(240), thin(120, 150));
            case RING_FULL -> List.of(thick(360));
        };
    }

    /** Returns the part of a ring that is done, from noon on. */
    private static double[] thick(double sweep) {
        return arc(6, 6, 5.9, 4.5, sweep, -90);
    }

    private static double[] thin(double sweep, double start) {
        return arc(6, 6, 5.4, 5, sweep, start);
    }

    private static double[] polygon(double... corners) {
        return corners;
    }

    private static double[] box(double left, double top, double right, double bottom) {
        return polygon(left, top, right, top, right, bottom, left, bottom);
    }

    /**
     * Returns part of a ring, clockwise; with no inner radius and the full turn it is a disc.
     *
     * @param sweep in degrees
     * @param start in degrees, clockwise from three o'clock
     */
    private static double[] arc(
            double x, double y, double outer, double inner, double sweep, double start) {
        int steps = 24;
        int rims = inner > 0 ? 2 : 1;
        double[] corners = new double[2 * rims * (steps + 1)];
        for (int i = 0; i <= steps; i++) {
            double angle = Math.toRadians(start + sweep * i / steps);
            put(corners, i, x + outer * Math.cos(angle), y + outer * Math.sin(angle));
            if (rims == 2) {
                int back = 2 * steps + 1 - i;
                put(corners, back, x + inner * Math.cos(angle), y + inner * Math.sin(angle));
            }
        }
        return corners;
    }

    private static void put(double[] corners, int index, double x, double y) {
        corners[2 * index] = x;
        corners[2 * index + 1] = y;
    }

    /** Returns the rim of a cog: teeth by turns out and in. */
    private static double[] cog() {
        int teeth = 8;
        double[] corners = new double[8 * teeth];
        for (int i = 0; i < 4 * teeth; i++) {
            double radius = i % 4 < 2 ? 5.6 : 4;
            double angle = 2 * Math.PI * (i - 0.5) / (4 * teeth);
            put(corners, i, 6 + radius * Math.cos(angle), 6 + radius * Math.sin(angle));
        }
        return corners;
    }

    private static double[] lens() {
        int steps = 16;
        double[] corners = new double[4 * steps];
        for (int i = 0; i < steps; i++) {
            double share = (double) i / steps;
            double rise = 4.2 * Math.sin(Math.PI * share);
            put(corners, i, 0.4 + 11.2 * share, 6 - rise);
            put(corners, steps + i, 11.6 - 11.2 * share, 6 + rise);
        }
        return corners;
    }

    private static double[] cylinderBody() {
        double[] body = new double[4 * 13];
        for (int i = 0; i <= 12; i++) {
            double angle = Math.toRadians(180 + 15 * i);
            put(body, i, 6 + 4.5 * Math.cos(angle), 3 + 2 * Math.sin(angle));
            put(body, 25 - i, 6 + 4.5 * Math.cos(angle), 9 - 2 * Math.sin(angle));
        }
        return body;
    }

    private static double[] cylinderLid() {
        double[] lid = new double[2 * 24];
        for (int i = 0; i < 24; i++) {
            double angle = Math.toRadians(15 * i);
            put(lid, i, 6 + 3.4 * Math.cos(angle), 3.1 + 1.1 * Math.sin(angle));
        }
        return lid;
    }
}

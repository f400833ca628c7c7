package org.stormspec.render.pdf;

import java.util.Locale;
import org.stormspec.render.picture.Bands;
import org.stormspec.render.picture.PictureException;
import org.stormspec.render.view.Rect;

/**
 * How a picture is cut into sheets of A4. Each sheet shows a little of what its right and lower
 * neighbours show, so that these can be glued over it. All lengths in points.
 *
 * @param lying whether the sheets lie on their long side
 * @param scale points for a pixel of the picture
 * @param columns how many sheets lie beside each other
 * @param rows how many lie above each other
 */
record TileGrid(boolean lying, double scale, int columns, int rows) {

    /** Free room at the edges of a sheet, where most printers cannot print. */
    static final double EDGE = Millimetres.points(12);

    /** How much neighbours share. */
    static final double OVERLAP = Millimetres.points(10);

    /** More sheets than this nobody glues together. */
    private static final int MOST = 600;

    /**
     * Returns how to cut a picture.
     *
     * @param width of the picture in its pixels
     * @param height of the picture in its pixels
     * @throws PictureException when that would take too many sheets
     */
    static TileGrid of(double width, double height, double scale, Orientation orientation) {
        TileGrid upright = cut(width, height, scale, false);
        TileGrid lying = cut(width, height, scale, true);
        TileGrid best =
                switch (orientation) {
                    case PORTRAIT -> upright;
                    case LANDSCAPE -> lying;
                    case AUTO -> lying.count() < upright.count() ? lying : upright;
                };
        if (best.count() > MOST) {
            throw new PictureException(
                    "At this size the board takes %,d sheets of A4, more than the %d that make sense to glue together. Take smaller stickies, a part of the board, or one page of size a0."
                            .formatted(best.count(), MOST));
        }
        return best;
    }

    private static TileGrid cut(double width, double height, double scale, boolean lying) {
        TileGrid one = new TileGrid(lying, scale, 1, 1);
        return new TileGrid(
                lying,
                scale,
                count(width * scale, one.innerWidth()),
                count(height * scale, one.innerHeight()));
    }

    private static int count(double whole, double length) {
        return Bands.spans(whole, length, length - OVERLAP).size();
    }

    /** Returns how many sheets there are, empty ones counted. */
    int count() {
        return columns * rows;
    }

    double pageWidth() {
        return PaperSize.A4.width(lying);
    }

    double pageHeight() {
        return PaperSize.A4.height(lying);
    }

    /** Returns the width of what a sheet shows. */
    double innerWidth() {
        return pageWidth() - 2 * EDGE;
    }

    /** Returns the height of what a sheet shows. */
    double innerHeight() {
        return pageHeight() - 2 * EDGE;
    }

    double stepAcross() {
        return innerWidth() - OVERLAP;
    }

    double stepDown() {
        return innerHeight() - OVERLAP;
    }

    /** Returns the part of the picture that a sheet shows, in pixels of the picture. */
    Rect part(int column, int row) {
        return new Rect(
                column * stepAcross() / scale,
                row * stepDown() / scale,
                innerWidth() / scale,
                innerHeight() / scale);
    }

    /** Returns what a sheet is called: B3 is the third of the second row. */
    static String label(int column, int row) {
        String letters = "";
        for (int left = row; left >= 0; left = left / 26 - 1) {
            letters = (char) ('A' + left % 26) + letters;
        }
        return letters + String.format(Locale.ROOT, "%d", column + 1);
    }
}

package org.stormspec.render.pdf;

/** How a board is laid on paper. */
public sealed interface PageLayout {

    /** Width of a real sticky, in millimetres: three inches. */
    double REAL_STICKY = 76;

    /**
     * One page as large as the board on a real wall.
     *
     * @param sticky width of a usual sticky on paper, in millimetres
     */
    record Wall(double sticky) implements PageLayout {}

    /**
     * One page of a named size that holds the whole board.
     *
     * @param size of the page
     * @param orientation of the page
     */
    record Fit(PaperSize size, Orientation orientation) implements PageLayout {}

    /**
     * A wall put together from sheets of A4, with a plan of the sheets before them.
     *
     * @param sticky width of a usual sticky on paper, in millimetres
     * @param orientation of the sheets
     */
    record Tiles(double sticky, Orientation orientation) implements PageLayout {}
}

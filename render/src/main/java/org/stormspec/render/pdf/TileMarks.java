package org.stormspec.render.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.stormspec.render.scene.DrawOp;
import org.stormspec.render.text.Face;

/** What a sheet of a tiled wall has round its part of the board: where to cut, glue and hang it. */
final class TileMarks {

    /** How far marks stay away from what is cut out, and how long they are. */
    private static final double AWAY = Millimetres.points(1.5);

    private static final double LONG = Millimetres.points(6);
    private static final double LABEL = 11;
    private static final double NOTE = 7;

    private final TileGrid grid;
    private final Set<String> printed;

    /**
     * Knows all sheets.
     *
     * @param printed labels of the sheets that are not left out
     */
    TileMarks(TileGrid grid, Set<String> printed) {
        this.grid = grid;
        this.printed = printed;
    }

    /** Returns the marks of a sheet. */
    List<DrawOp> of(int column, int row, String title) {
        Sketch sketch = new Sketch();
        double left = TileGrid.EDGE;
        double top = TileGrid.EDGE;
        double right = grid.pageWidth() - TileGrid.EDGE;
        double bottom = grid.pageHeight() - TileGrid.EDGE;
        cuts(sketch, left, top, right, bottom);
        glue(sketch, column, row, right, bottom);
        label(sketch, column, row, title);
        return sketch.ops();
    }

    private static void cuts(Sketch sketch, double left, double top, double right, double bottom) {
        for (double x : new double[] {left, right}) {
            mark(sketch, x, top - AWAY, x, top - AWAY - LONG, 0);
            mark(sketch, x, bottom + AWAY, x, bottom + AWAY + LONG, 0);
        }
        for (double y : new double[] {top, bottom}) {
            mark(sketch, left - AWAY, y, left - AWAY - LONG, y, 0);
            mark(sketch, right + AWAY, y, right + AWAY + LONG, y, 0);
        }
    }

    /** Dashed marks show how far the neighbour comes over this sheet. */
    private void glue(Sketch sketch, int column, int row, double right, double bottom) {
        if (has(column + 1, row)) {
            double x = right - TileGrid.OVERLAP;
            mark(sketch, x, TileGrid.EDGE - AWAY, x, TileGrid.EDGE - AWAY - LONG, 1.5);
            mark(sketch, x, bottom + AWAY, x, bottom + AWAY + LONG, 1.5);
        }
        if (has(column, row + 1)) {
            double y = bottom - TileGrid.OVERLAP;
            mark(sketch, TileGrid.EDGE - AWAY, y, TileGrid.EDGE - AWAY - LONG, y, 1.5);
            mark(sketch, right + AWAY, y, right + AWAY + LONG, y, 1.5);
        }
    }

    private static void mark(
            Sketch sketch, double x0, double y0, double x1, double y1, double dash) {
        sketch.line(x0, y0, x1, y1, Sketch.INK, 0.5, dash);
    }

    private void label(Sketch sketch, int column, int row, String title) {
        double left = TileGrid.EDGE + LONG;
        double base = grid.pageHeight() - TileGrid.EDGE / 2 + 3;
        String label = TileGrid.label(column, row);
        sketch.text(label, left, base, 80, Face.BOLD, LABEL, Sketch.INK);
        double after = left + Sketch.MEASURER.width(label, Face.BOLD, LABEL) + 10;
        String note = title + "  ·  " + neighbours(column, row);
        sketch.text(
                note,
                after,
                base,
                grid.pageWidth() - TileGrid.EDGE - LONG - after,
                Face.REGULAR,
                NOTE,
                Sketch.MUTED);
    }

    private String neighbours(int column, int row) {
        List<String> told = new ArrayList<>();
        if (has(column - 1, row)) {
            told.add("glue over the edge of " + TileGrid.label(column - 1, row));
        }
        if (has(column, row - 1)) {
            told.add(
                    (told.isEmpty() ? "glue over the edge of " : "and of ")
                            + TileGrid.label(column, row - 1));
        }
        return told.isEmpty() ? "print at 100 %" : String.join(" ", told);
    }

    private boolean has(int column, int row) {
        return printed.contains(TileGrid.label(column, row));
    }
}

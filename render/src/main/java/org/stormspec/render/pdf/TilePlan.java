package org.stormspec.render.pdf;

import java.util.List;
import java.util.Set;
import org.stormspec.render.picture.BoardPicture;
import org.stormspec.render.scene.DrawOp;
import org.stormspec.render.text.Face;
import org.stormspec.render.view.Rect;

/** The first page of a tiled wall: the board in small, and which sheet goes where. */
final class TilePlan {

    private static final double EDGE = Millimetres.points(18);
    private static final double TITLE = 18;
    private static final double TEXT = 10;
    private static final double HEAD = 76;

    private final TileGrid grid;
    private final BoardPicture picture;
    private final double scale;

    TilePlan(TileGrid grid, BoardPicture picture) {
        this.grid = grid;
        this.picture = picture;
        double wide = span(grid.columns(), grid.stepAcross(), grid.innerWidth());
        double high = span(grid.rows(), grid.stepDown(), grid.innerHeight());
        double room = grid.pageHeight() - 2 * EDGE - HEAD;
        this.scale = Math.min((grid.pageWidth() - 2 * EDGE) / wide, room / high) * grid.scale();
    }

    private static double span(int count, double step, double length) {
        return (count - 1) * step + length;
    }

    /** Returns where the small board lies on the page, in points from its upper left corner. */
    Rect place() {
        return new Rect(EDGE, EDGE + HEAD, picture.width() * scale, picture.height() * scale);
    }

    /** Returns points for a pixel of the picture. */
    double scale() {
        return scale;
    }

    /** Returns what the small board shows: paper and lines, no words, which could not be read. */
    List<DrawOp> board() {
        return picture.ops().stream()
                .filter(op -> !(op instanceof DrawOp.Text) && !(op instanceof DrawOp.Icon))
                .toList();
    }

    /** Returns the words of the page and the edges of the sheets. */
    List<DrawOp> marks(String title, Set<String> printed) {
        Sketch sketch = new Sketch();
        double width = grid.pageWidth() - 2 * EDGE;
        sketch.text(title, EDGE, EDGE + TITLE, width, Face.BOLD, TITLE, Sketch.INK);
        sketch.text(
                facts(printed.size()), EDGE, EDGE + 36, width, Face.REGULAR, TEXT, Sketch.MUTED);
        sketch.text(
                "Print at 100 %. Cut along the marks, then glue each sheet over the edge of its left and upper neighbour,",
                EDGE, EDGE + 50, width, Face.REGULAR, TEXT, Sketch.MUTED);
        sketch.text(
                "up to their dashed marks. Sheets without anything on them are left out.",
                EDGE,
                EDGE + 63,
                width,
                Face.REGULAR,
                TEXT,
                Sketch.MUTED);
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                sheet(sketch, column, row, printed.contains(TileGrid.label(column, row)));
            }
        }
        return sketch.ops();
    }

    private String facts(int printed) {
        double across = span(grid.columns(), grid.stepAcross(), grid.innerWidth()) / 72 * 2.54;
        double down = span(grid.rows(), grid.stepDown(), grid.innerHeight()) / 72 * 2.54;
        return "%d sheets of A4 %s in %d rows of %d make a wall of %.0f × %.0f cm."
                .formatted(
                        printed,
                        grid.lying() ? "landscape" : "portrait",
                        grid.rows(),
                        grid.columns(),
                        across,
                        down);
    }

    private void sheet(Sketch sketch, int column, int row, boolean printed) {
        double unit = scale / grid.scale();
        double x = EDGE + column * grid.stepAcross() * unit;
        double y = EDGE + HEAD + row * grid.stepDown() * unit;
        double w = (column == grid.columns() - 1 ? grid.innerWidth() : grid.stepAcross()) * unit;
        double h = (row == grid.rows() - 1 ? grid.innerHeight() : grid.stepDown()) * unit;
        if (!printed) {
            sketch.block(x, y, w, h, 0x14000000);
        }
        sketch.line(x, y, x + w, y, Sketch.INK, 0.5, 0);
        sketch.line(x, y, x, y + h, Sketch.INK, 0.5, 0);
        sketch.line(x + w, y, x + w, y + h, Sketch.INK, 0.5, 0);
        sketch.line(x, y + h, x + w, y + h, Sketch.INK, 0.5, 0);
        double size = Math.clamp(Math.min(w, h) / 4, 5, 22);
        double middle = y + h / 2 + size * 0.36;
        String label = TileGrid.label(column, row);
        if (printed) {
            double wide = Sketch.MEASURER.width(label, Face.BOLD, size);
            sketch.block(
                    x + (w - wide) / 2 - size / 4,
                    y + h / 2 - size * 0.65,
                    wide + size / 2,
                    size * 1.3,
                    0xd9ffffff);
        }
        sketch.centred(
                label, x + w / 2, middle, Face.BOLD, size, printed ? Sketch.INK : Sketch.HAIRLINE);
    }
}

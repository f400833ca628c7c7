package org.stormspec.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.render.picture.PictureException;
import org.stormspec.render.view.Rect;

@DisplayName("A wall of sheets of A4")
class TileGridTest {

    @Test
    @DisplayName("shows every place, and a centimetre of each neighbour")
    void coversEverything() {
        TileGrid grid = TileGrid.of(5000, 2000, 0.75, Orientation.AUTO);

        Rect last = grid.part(grid.columns() - 1, grid.rows() - 1);
        assertTrue(last.right() >= 5000);
        assertTrue(last.bottom() >= 2000);
        double shared = (grid.part(0, 0).right() - grid.part(1, 0).x()) * 0.75;
        assertEquals(10 * 72 / 25.4, shared, 1e-9);
    }

    @Test
    @DisplayName("takes no sheet more than it needs")
    void takesNoSheetTooMuch() {
        TileGrid one = TileGrid.of(10, 10, 1, Orientation.PORTRAIT);
        assertEquals(1, one.count());

        TileGrid exact =
                TileGrid.of(one.innerWidth() + one.stepAcross(), 10, 1, Orientation.PORTRAIT);
        assertEquals(2, exact.columns());
        TileGrid more =
                TileGrid.of(one.innerWidth() + one.stepAcross() + 1, 10, 1, Orientation.PORTRAIT);
        assertEquals(3, more.columns());
    }

    @Test
    @DisplayName("lies as takes fewer sheets, unless somebody says how")
    void choosesTheOrientation() {
        assertTrue(TileGrid.of(750, 500, 1, Orientation.AUTO).lying());
        assertFalse(TileGrid.of(500, 750, 1, Orientation.AUTO).lying());
        assertFalse(TileGrid.of(750, 500, 1, Orientation.PORTRAIT).lying());
        assertTrue(TileGrid.of(500, 750, 1, Orientation.LANDSCAPE).lying());
    }

    @Test
    @DisplayName("names rows by letters and columns by numbers")
    void namesSheets() {
        assertEquals("A1", TileGrid.label(0, 0));
        assertEquals("B3", TileGrid.label(2, 1));
        assertEquals("Z12", TileGrid.label(11, 25));
        assertEquals("AA1", TileGrid.label(0, 26));
        assertEquals("AB1", TileGrid.label(0, 27));
    }

    @Test
    @DisplayName("is refused when nobody would glue it, with what to do instead")
    void refusesTooManySheets() {
        PictureException refusal =
                assertThrows(
                        PictureException.class,
                        () -> TileGrid.of(100_000, 50_000, 1, Orientation.AUTO));
        assertTrue(refusal.toString().contains("smaller stickies"), refusal.toString());
    }
}

package org.stormspec.render.raster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.render.raster.RasterSurface.Sprites;
import org.stormspec.render.scene.BoxStyle;
import org.stormspec.render.scene.Glyph;
import org.stormspec.render.scene.Ink;
import org.stormspec.render.scene.Mark;
import org.stormspec.render.scene.Paper;
import org.stormspec.render.scene.Stroke;
import org.stormspec.render.text.Face;

class RasterTest {

    private static final int WHITE = 0xffffffff;
    private static final int ORANGE = 0xffffa95f;
    private static final int BLUE = 0xff2f6feb;
    private static final int BLACK = 0xff000000;

    private final Raster raster = new Raster(200, 120);
    private final RasterSurface surface = new RasterSurface(raster, new Sprites());

    private RasterTest() {
        surface.clear(WHITE);
    }

    private int darkness(int x, int y) {
        return 255 - (raster.at(x, y) & 255);
    }

    @Test
    @DisplayName("a sticky is its colour inside, rounded at the corners and shaded below")
    void paintsStickies() {
        surface.sticky(40, 30, 100, 60, new Paper(ORANGE, 6, 5, 0, 0));
        assertEquals(ORANGE, raster.at(90, 60));
        assertEquals(ORANGE, raster.at(41, 60));
        assertNotEquals(ORANGE, raster.at(40, 30), "the corner is cut off");
        assertTrue(darkness(90, 92) > 10, "a shadow below");
        assertTrue(darkness(90, 92) > darkness(90, 95), "which fades");
        assertEquals(WHITE, raster.at(90, 105));
        assertTrue(darkness(90, 28) < darkness(90, 91), "and is lighter above");
    }

    @Test
    @DisplayName("stickies of every size have the same corners")
    void stretchesOneSkin() {
        surface.sticky(10, 10, 40, 30, new Paper(ORANGE, 6, 5, 0, 0));
        surface.sticky(80, 10, 100, 90, new Paper(ORANGE, 6, 5, 0, 0));
        for (int i = -4; i < 8; i++) {
            for (int j = -4; j < 8; j++) {
                assertEquals(raster.at(10 + i, 10 + j), raster.at(80 + i, 10 + j));
                assertEquals(raster.at(49 - i, 39 - j), raster.at(179 - i, 99 - j));
            }
        }
    }

    @Test
    @DisplayName("a tilted sticky leaves its own corners and covers its middle")
    void tiltsHotspots() {
        surface.sticky(50, 30, 100, 60, new Paper(ORANGE, 4, 4, Math.toRadians(8), 0));
        assertEquals(ORANGE, raster.at(100, 60));
        assertEquals(ORANGE, raster.at(60, 28), "the upper left corner has risen");
        assertNotEquals(ORANGE, raster.at(147, 31), "the upper right one has sunk");
    }

    @Test
    @DisplayName("a dashed edge has marks and gaps")
    void dashesTheEdge() {
        surface.sticky(40, 30, 100, 60, new Paper(ORANGE, 4, 0, 0, 4));
        assertNotEquals(ORANGE, raster.at(45, 30));
        assertEquals(ORANGE, raster.at(50, 30));
        assertNotEquals(ORANGE, raster.at(53, 30));
    }

    @Test
    @DisplayName("a box has a border of one pixel round its fill")
    void paintsBoxes() {
        surface.box(20, 20, 100, 60, new BoxStyle(12, WHITE, BLUE, 1, 0));
        assertEquals(BLUE, raster.at(70, 20));
        assertEquals(WHITE, raster.at(70, 21));
        assertEquals(BLUE, raster.at(20, 50));
        assertEquals(BLUE, raster.at(119, 50));
        assertEquals(WHITE, raster.at(20, 20), "the corner is round");
    }

    @Test
    @DisplayName("a translucent colour lets the ground through")
    void blends() {
        surface.block(10, 10, 20, 20, 0x80000000);
        assertEquals(127, raster.at(15, 15) & 255, 2);
        assertEquals(255, raster.at(15, 15) >>> 24);
    }

    @Test
    @DisplayName("a line covers as many pixels across as it is thick, however it leans")
    void paintsLines() {
        surface.line(10, 20.5, 190, 20.5, new Stroke(BLACK, 1, 0));
        assertEquals(255, darkness(100, 20), 2);
        assertEquals(0, darkness(100, 21));
        surface.line(10, 40, 190, 110, new Stroke(BLACK, 3, 0));
        int across = 0;
        for (int y = 40; y < 118; y++) {
            across += darkness(100, y);
        }
        assertEquals(3 * Math.hypot(180, 70) / 180 * 255, across, 12);
    }

    @Test
    @DisplayName("a dashed curve has gaps, a solid one none")
    void dashesCurves() {
        surface.curve(10, 30, 80, 30, 120, 30, 190, 30, new Stroke(BLACK, 2, 0));
        surface.curve(10, 80, 80, 80, 120, 80, 190, 80, new Stroke(BLACK, 2, 6));
        int gaps = 0;
        for (int x = 12; x < 188; x++) {
            assertTrue(darkness(x, 30) > 200);
            gaps += darkness(x, 80) < 20 ? 1 : 0;
        }
        assertEquals(88, gaps, 12);
    }

    @Test
    @DisplayName("an arrow head points at its tip")
    void paintsHeads() {
        surface.head(100, 60, 1, 0, 20, BLACK);
        assertTrue(darkness(85, 60) > 200);
        assertTrue(darkness(82, 53) > 200);
        assertEquals(0, darkness(98, 53));
        assertEquals(0, darkness(102, 60));
    }

    @Test
    @DisplayName("signs differ in shape, not only in colour")
    void paintsMarks() {
        surface.mark(Mark.GOOD, 30, 30, 10, BLACK);
        surface.mark(Mark.WARNING, 80, 30, 10, BLACK);
        surface.mark(Mark.ERROR, 130, 30, 10, BLACK);
        assertTrue(darkness(36, 36) > 200, "the disc is wide on the slant");
        assertTrue(darkness(88, 38) < 50, "the diamond is not");
        assertTrue(darkness(137, 37) > 200, "the square has corners");
        assertTrue(darkness(38, 38) < 50, "the disc has none");
    }

    @Test
    @DisplayName("every glyph puts some but not all of its square under ink")
    void paintsGlyphs() {
        for (Glyph glyph : Glyph.values()) {
            surface.clear(WHITE);
            surface.glyph(glyph, 10, 10, 24, BLACK);
            int ink = 0;
            for (int y = 10; y < 34; y++) {
                for (int x = 10; x < 34; x++) {
                    ink += darkness(x, y) > 127 ? 1 : 0;
                }
            }
            assertTrue(ink > 40 && ink < 500, glyph + " has " + ink);
        }
    }

    @Test
    @DisplayName("nothing is painted outside the raster or the clip")
    void clips() {
        raster.clip(50, 40, 20, 20);
        surface.sticky(-50, -50, 400, 400, new Paper(ORANGE, 6, 5, 0, 0));
        surface.line(-500, -500, 900, 900, new Stroke(BLACK, 5, 0));
        assertEquals(WHITE, raster.at(49, 45));
        assertEquals(WHITE, raster.at(60, 60));
        assertEquals(ORANGE, raster.at(50, 58));
    }

    @Test
    @DisplayName("foreign text under a later sticky is covered again, text elsewhere is not")
    void coversTexts() {
        Ink ink = new Ink(Face.REGULAR, 12, BLACK, 0);
        surface.text("注文", 40, 50, 30, ink);
        surface.sticky(120, 80, 40, 30, new Paper(ORANGE, 4, 0, 0, 0));
        surface.sticky(50, 40, 40, 30, new Paper(ORANGE, 4, 0, 0, 0));
        surface.text("注文", 55, 55, 30, ink);
        assertEquals(3, surface.texts().runs().size());
        assertEquals(new TextRuns.Cover(50, 40, 40, 30), surface.texts().runs().get(1));
    }

    private int ink(int left, int top, int right, int bottom) {
        int ink = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                ink += darkness(x, y);
            }
        }
        return ink;
    }

    @Test
    @DisplayName("text in the bundled font is painted with the pixels, and later stickies cover it")
    void writesText() {
        Ink ink = new Ink(Face.REGULAR, 20, BLACK, 0);
        surface.text("HHH", 20, 60, 45, ink);
        assertTrue(surface.texts().runs().isEmpty());
        assertTrue(ink(20, 44, 66, 60) > 20_000, "black strokes above the base line");
        assertEquals(0, ink(20, 61, 66, 80), "nothing below it");
        assertEquals(0, ink(0, 0, 20, 120), "nothing before it");
        assertEquals(0, ink(68, 0, 200, 120), "nothing behind it");
        surface.block(10, 40, 80, 30, WHITE);
        assertEquals(0, ink(0, 0, 200, 120));
    }

    @Test
    @DisplayName("a letter covers as much as its outline: a full stop of Inter is round and small")
    void coversAsMuchAsTheOutline() {
        surface.text("—", 20, 60, 100, new Ink(Face.REGULAR, 100, BLACK, 0));
        int dash = ink(0, 0, 200, 120) / 255;
        surface.clear(WHITE);
        surface.text("-", 20, 60, 100, new Ink(Face.REGULAR, 100, BLACK, 0));
        int hyphen = ink(0, 0, 200, 120) / 255;
        assertTrue(dash > 300 && dash < 1200, "a dash has " + dash);
        assertTrue(hyphen > 150 && hyphen < dash, "a hyphen has " + hyphen);
    }

    @Test
    @DisplayName("the same text is the same picture a whole pixel further")
    void textIsTheSameElsewhere() {
        for (double tilt : new double[] {0, Math.toRadians(4)}) {
            surface.clear(WHITE);
            Ink ink = new Ink(Face.BOLD, 13.25, BLACK, tilt);
            surface.text("Sale won, ąž", 10, 30, 90, ink);
            surface.text("Sale won, ąž", 27, 79, 90, ink);
            for (int y = 10; y < 50; y++) {
                for (int x = 0; x < 110; x++) {
                    assertEquals(raster.at(x, y), raster.at(x + 17, y + 49));
                }
            }
        }
    }

    @Test
    @DisplayName("rows are copied from another raster")
    void copiesRows() {
        Raster other = new Raster(200, 120);
        other.clear(BLUE);
        raster.copyFrom(other, 10, 10, 20, 5);
        assertEquals(BLUE, raster.at(29, 14));
        assertEquals(WHITE, raster.at(30, 14));
        assertEquals(WHITE, raster.at(29, 15));
    }
}

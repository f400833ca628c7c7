package org.stormspec.render.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class InterMeasurerTest {

    private final InterMeasurer measurer = new InterMeasurer();

    @Test
    @DisplayName("widths are those of the font file: a space is 576 of 2048 units wide")
    void readsAdvances() {
        assertEquals(576 / 2048.0 * 100, measurer.width(" ", Face.REGULAR, 100), 1e-3);
    }

    @Test
    @DisplayName("wide letters are wider than narrow ones and bold is wider than regular")
    void looksLikeInter() {
        assertTrue(
                measurer.width("W", Face.REGULAR, 20) > 3 * measurer.width("i", Face.REGULAR, 20));
        assertTrue(
                measurer.width("Order", Face.BOLD, 20) > measurer.width("Order", Face.REGULAR, 20));
    }

    @Test
    @DisplayName("accented letters are known, and others count as one em")
    void measuresOtherScripts() {
        assertEquals(
                measurer.width("a", Face.REGULAR, 20), measurer.width("ą", Face.REGULAR, 20), 0.5);
        assertEquals(40, measurer.width("注文", Face.REGULAR, 20), 1e-9);
        assertEquals(20, measurer.width("\uD83D\uDE00", Face.REGULAR, 20), 1e-9);
    }
}

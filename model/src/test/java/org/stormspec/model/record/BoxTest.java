package org.stormspec.model.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A box")
class BoxTest {

    private static final Box FRAME = new Box(0, 0, 100, 100);

    @Test
    @DisplayName("holds what has its middle inside, left and upper edge included")
    void holdsWhatHasItsMiddleInsideLeftAndUpperEdgeIncluded() {
        assertTrue(FRAME.holdsMiddleOf(new Box(-10, -10, 20, 20)));
        assertTrue(FRAME.holdsMiddleOf(new Box(89, 89, 20, 20)));
        assertFalse(FRAME.holdsMiddleOf(new Box(90, 50, 20, 20)));
        assertFalse(FRAME.holdsMiddleOf(new Box(50, -11, 20, 20)));
    }

    @Test
    @DisplayName("overlaps what it shares area with, and not what it only touches")
    void overlapsWhatItSharesAreaWithAndNotWhatItOnlyTouches() {
        assertTrue(FRAME.overlaps(new Box(99, 99, 10, 10)));
        assertFalse(FRAME.overlaps(new Box(100, 0, 10, 10)));
        assertFalse(FRAME.overlaps(new Box(0, -10, 10, 10)));
    }

    @Test
    @DisplayName("keeps its size when it moves")
    void keepsItsSizeWhenItMoves() {
        assertEquals(new Box(-8, 16, 100, 100), FRAME.moved(-8, 16));
        assertEquals(100, FRAME.right());
        assertEquals(100, FRAME.bottom());
    }
}

package org.stormspec.render.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetailTest {

    @ParameterizedTest(name = "at zoom {0} one sees {1}")
    @CsvSource({
        "4, WORDS",
        "0.35, WORDS",
        "0.349, GLYPH",
        "0.2, GLYPH",
        "0.19, SHAPE",
        "0.12, SHAPE",
        "0.119, COLOUR",
        "0.02, COLOUR"
    })
    void wordsGoFirstThenTheGlyphThenTheShape(double zoom, Detail detail) {
        assertEquals(detail, Detail.at(zoom));
    }

    @Test
    @DisplayName("near a threshold the picture stays as it was, so that it does not flicker")
    void holdsOn() {
        assertEquals(Detail.WORDS, Detail.at(0.345, Detail.WORDS));
        assertEquals(Detail.GLYPH, Detail.at(0.355, Detail.GLYPH));
        assertEquals(Detail.GLYPH, Detail.at(0.32, Detail.WORDS));
        assertEquals(Detail.COLOUR, Detail.at(0.05, Detail.WORDS));
    }
}

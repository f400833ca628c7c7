package org.stormspec.render.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineBreakerTest {

    /** Every character is half as wide as the font is high. */
    private static final TextMeasurer HALF = (text, face, size) -> text.length() * size / 2;

    /** Ten characters a line at size 20, eight to a line below. */
    private static final TextStyle STYLE = new TextStyle(Face.REGULAR, 20, 10);

    private final LineBreaker breaker = new LineBreaker(HALF);

    private static List<String> texts(TextBlock block) {
        return block.lines().stream().map(TextBlock.Line::text).toList();
    }

    @ParameterizedTest(name = "{0} becomes {1} at size {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Order placed            | Order/placed        | 20
                    a b c d e f             | a b c d e/f         | 20
                    one                     | one                 | 20
                    user_registered         | user_/registered    | 20
                    order.placed.v2         | order./placed.v2    | 20
                    extraordinary           | extraordinary       | 15
                    a b c d e f g h i j k l | a b c d e/f g h i j/k l | 20
                    """)
    void wrapsThenShrinks(String text, String lines, double size) {
        TextBlock block = breaker.set(text, 100, 75, STYLE);
        assertEquals(List.of(lines.split("/")), texts(block));
        assertEquals(size, block.size());
        assertFalse(block.clipped());
    }

    @Test
    @DisplayName("words that do not fit at the smallest size end with a mark")
    void clips() {
        TextBlock block = breaker.set("one two three four five six seven", 50, 24, STYLE);
        assertEquals(List.of("one two", "three fou…"), texts(block));
        assertTrue(block.clipped());
        assertEquals(10, block.size());
    }

    @Test
    @DisplayName("a word longer than a line breaks anywhere, but only at the smallest size")
    void breaksLongWordsAtTheFloor() {
        TextBlock block = breaker.set("incomprehensibilities", 50, 50, STYLE);
        assertEquals(List.of("incomprehe", "nsibilitie", "s"), texts(block));
    }

    @Test
    @DisplayName("line ends in the text are kept and blank text has no lines")
    void keepsLineEnds() {
        assertEquals(List.of("a", "b"), texts(breaker.set("a\nb", 100, 75, STYLE)));
        assertEquals(List.of(), texts(breaker.set("  ", 100, 75, STYLE)));
    }

    @Test
    @DisplayName("no line is ever wider than the box, and no block higher, whatever the words")
    void neverOverflows() {
        String text = "Whenever a supercalifragilistic_sale.is-won, place the order 𝔸𝔹 ąę now";
        for (int width = 20; width < 300; width += 7) {
            for (int height = 13; height < 200; height += 13) {
                TextBlock block = breaker.set(text, width, height, STYLE);
                assertTrue(block.width() <= width + 1e-9, width + " x " + height);
                assertTrue(block.height() <= Math.max(height, 13), width + " x " + height);
            }
        }
    }

    @Test
    @DisplayName("a title is clipped to its room, or empty when not even the mark fits")
    void clipsTitles() {
        assertEquals("fina…", breaker.clip("finance.campaign", 52, Face.BOLD, 20).text());
        assertEquals("", breaker.clip("finance", 5, Face.BOLD, 20).text());
        assertEquals("finance", breaker.clip("finance", 70, Face.BOLD, 20).text());
    }
}

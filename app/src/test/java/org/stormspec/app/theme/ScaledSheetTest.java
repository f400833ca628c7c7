package org.stormspec.app.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.app.preference.Theme;

@DisplayName("A larger sheet")
class ScaledSheetTest {
    @Test
    @DisplayName("has larger lengths, the same hairlines and colours")
    void lengthsGrow() {
        assertEquals(
                ".a { -fx-padding: 24.00px 0 8.00px 0; -fx-border-width: 1.00px; -fx-fill: #12px; }",
                ScaledSheet.scaled(
                        ".a { -fx-padding: 12px 0 4px 0; -fx-border-width: 1px; -fx-fill: #12px; }",
                        200));
    }

    @Test
    @DisplayName("stands in for the usual one at any other size")
    void standsIn() {
        List<String> usual = Themes.stylesheets(Theme.LIGHT, 100);
        List<String> larger = Themes.stylesheets(Theme.LIGHT, 150);
        assertEquals(usual.getFirst(), larger.getFirst());
        assertTrue(larger.getLast().startsWith("data:text/css"), larger.getLast());
    }
}

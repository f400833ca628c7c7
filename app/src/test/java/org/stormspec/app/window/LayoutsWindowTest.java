package org.stormspec.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stormspec.app.session.Selection;

/** Key events as JavaFX makes them under other layouts, recorded in a window on Xorg. */
@DisplayName("Shortcuts work when the first keyboard layout is")
class LayoutsWindowTest extends WindowTest {
    @BeforeEach
    void openSample() throws IOException {
        openAcme();
        Point2D empty = onBoard(700, 40);
        moveTo(empty);
        clickOn(empty);
    }

    private void press(KeyCode code, String text, Set<KeyCode> held) {
        onScreen(() -> {
            Event.fireEvent(
                    desktop.stage().getScene().getFocusOwner(),
                    new KeyEvent(
                            KeyEvent.KEY_PRESSED,
                            KeyEvent.CHAR_UNDEFINED,
                            text,
                            code,
                            held.contains(KeyCode.SHIFT),
                            held.contains(KeyCode.CONTROL),
                            held.contains(KeyCode.ALT),
                            false));
            return true;
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Russian, у, ы, л",
        "Greek, ε, σ, κ",
        "Hebrew, ק, ד, ל",
        "Arabic, ث, س, ن",
        "Thai, ำ, ห, า",
        "Georgian, ე, ს, კ",
        "Armenian, բ, վ, տ",
    })
    @DisplayName("one of another script")
    void otherScripts(String layout, String keyE, String keyS, String keyK) {
        press(KeyCode.UNDEFINED, keyE, Set.of());
        assertTrue(onScreen(() -> boardView().desk().orElseThrow().isEditing()), layout);
        write("Tide turned");
        press(KeyCode.UNDEFINED, keyS, EnumSet.of(KeyCode.CONTROL));
        assertTrue(names().contains("Tide turned"));
        assertFalse(onScreen(() -> session().dirty().get()), layout);
        press(KeyCode.UNDEFINED, keyK, EnumSet.of(KeyCode.CONTROL));
        assertTrue(lookup("#palette").tryQuery().isPresent(), layout);
    }

    @Test
    @DisplayName("Russian, in text fields too")
    void textFields() {
        onScreen(() -> {
            session().select(Selection.of(element("Campaign launched").key()));
            return true;
        });
        await(
                "the inspector shows it, and its name has the keyboard",
                () -> {
                    TextInputControl name = lookup("#field-name").query();
                    name.requestFocus();
                    name.selectAll();
                    return name.isFocused() && name.getText().equals("Campaign launched");
                });
        press(KeyCode.UNDEFINED, "с", EnumSet.of(KeyCode.CONTROL));
        assertEquals(
                "Campaign launched", onScreen(() -> Clipboard.getSystemClipboard().getString()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "Alt and the key of 2, UNDEFINED, é, false, map",
                "Alt and the key of 3, QUOTEDBL, \", false, specs",
                "Alt and the key of 5, LEFT_PARENTHESIS, (, false, review",
                "Alt and Shift and the key of 5, LEFT_PARENTHESIS, 5, true, review",
            })
    @DisplayName("French, whose digits need shift")
    void frenchDigits(String what, KeyCode code, String text, boolean shift, String place) {
        press(code, text, shift ? EnumSet.of(KeyCode.ALT, KeyCode.SHIFT) : EnumSet.of(KeyCode.ALT));
        assertEquals(place, onScreen(() -> workbench().place()), what);
    }

    @Test
    @DisplayName("French, where the letter é is a letter and no digit")
    void frenchLetters() {
        clickOn(middleOf("Campaign launched"));
        press(KeyCode.UNDEFINED, "é", Set.of());
        assertEquals("é", onScreen(() -> boardView().desk().orElseThrow().typed()));
    }

    @Test
    @DisplayName("Dvorak, whose letters count by what they write")
    void dvorak() {
        press(KeyCode.E, "e", Set.of());
        assertTrue(onScreen(() -> boardView().desk().orElseThrow().isEditing()));
    }
}

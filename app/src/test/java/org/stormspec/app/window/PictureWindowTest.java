package org.stormspec.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("In the window, a picture of the board")
class PictureWindowTest extends WindowTest {

    @BeforeEach
    void openTheSample() throws Exception {
        openAcme();
    }

    private String said() {
        return onScreen(() -> lookup("#picture-said").<Label>query().getText());
    }

    private void into(Path file) {
        onScreen(() -> {
            lookup("#picture-file").<TextField>query().setText(file.toString());
            return true;
        });
    }

    @Test
    @DisplayName("is written by keys alone: Ctrl+Shift+E, Enter")
    void writesByKeys() throws Exception {
        chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
        await("the size is known", () -> said().endsWith("pixels"));
        shot("picture-png");
        Path file = temporary.resolve("board.png");
        into(file);
        key(KeyCode.ENTER);
        await("it is written", () -> said().startsWith("Written to"));
        assertTrue(Files.size(file) > 100_000);

        key(KeyCode.ESCAPE);
        assertFalse(lookup("#picture").tryQuery().isPresent());
    }

    @Test
    @DisplayName("shows for each format what that format knows")
    void suitsTheFormat() {
        act("picture");
        clickId("picture-format-PDF");
        await("the size is known", () -> said().startsWith("1 page"));
        clickId("picture-page-SHEETS");
        await("the sheets are counted", () -> said().contains("sheets of A4"));
        assertFalse(onScreen(() -> lookup("#picture-transparent").query().isVisible()));
        assertTrue(onScreen(() -> lookup("#picture-hotspots").query().isVisible()));
        assertTrue(
                onScreen(() -> lookup("#picture-file").<TextField>query().getText())
                        .endsWith(".pdf"));
        shot("picture-pdf");
        into(temporary.resolve("wall.pdf"));
        clickId("picture-write");
        await("it is written", () -> said().startsWith("Written to"));
        assertTrue(Files.exists(temporary.resolve("wall.pdf")));
        shot("picture-written");
    }

    @Test
    @DisplayName("of the selection is on the clipboard after Ctrl+Shift+C")
    void copies() {
        onScreen(() -> {
            boardView().desk().orElseThrow().select(java.util.Set.of(placement("Order placed")));
            return true;
        });
        chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        await("it is copied", () -> Clipboard.getSystemClipboard().hasImage());
        double width = onScreen(() -> Clipboard.getSystemClipboard().getImage().getWidth());
        assertTrue(width < 2 * 260, "as wide as one sticky at twice its size, not " + width);
        assertEquals(
                "Copied a picture of the selection",
                onScreen(() -> boardView().statusProperty().get()));
    }
}

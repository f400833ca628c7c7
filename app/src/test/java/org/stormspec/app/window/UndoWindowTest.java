package org.stormspec.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Undo")
class UndoWindowTest extends WindowTest {
    private void moveOnContexts() throws IOException {
        openAcme();
        show("contexts");
        onScreen(() -> {
            var desk = boardView().desk().orElseThrow();
            desk.select(java.util.Set.of(placement("Campaign launched")));
            desk.nudge(40, 0);
            return true;
        });
        show("big-picture");
        onScreen(() -> {
            board().focus();
            return true;
        });
    }

    private void show(String board) {
        onScreen(() -> {
            session().showBoard(board);
            return true;
        });
    }

    private String status() {
        return onScreen(() -> boardView().statusProperty().get());
    }

    @Test
    @DisplayName("of an edit on another board goes there, and so does redo")
    void goesThere() throws IOException {
        moveOnContexts();
        chord(KeyCode.CONTROL, KeyCode.Z);
        assertEquals("contexts", onScreen(() -> session().board().get()));
        assertEquals("Undid: move", status());
        show("big-picture");
        chord(KeyCode.CONTROL, KeyCode.Y);
        assertEquals("contexts", onScreen(() -> session().board().get()));
    }

    @Test
    @DisplayName("is told until the next edit")
    void isToldUntilTheNextEdit() throws IOException {
        moveOnContexts();
        chord(KeyCode.CONTROL, KeyCode.Z);
        onScreen(() -> {
            boardView().desk().orElseThrow().nudge(40, 0);
            return true;
        });
        assertEquals("", status());
    }
}

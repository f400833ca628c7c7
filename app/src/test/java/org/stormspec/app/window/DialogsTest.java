package org.stormspec.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.app.dialog.Dialogs;
import org.stormspec.app.dialog.FxDialogs;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

@DisplayName("Dialogs")
class DialogsTest extends ApplicationTest {
    private Dialogs dialogs = new ScriptedDialogs();

    @Override
    public void start(Stage stage) {
        dialogs = new FxDialogs(() -> stage, _ -> {});
        stage.setScene(new Scene(new Pane(), 800, 600));
        stage.show();
    }

    @Test
    @DisplayName("take a name typed and confirmed by Enter")
    void takeAName() throws Exception {
        var answer = ask(() -> dialogs.askText("New board", "Name", ""));
        awaitDialog("New board");
        targetWindow(lookup("#dialog-input").query().getScene().getWindow());
        write("Wall");
        press(KeyCode.ENTER).release(KeyCode.ENTER);
        assertEquals(Optional.of("Wall"), answer.get(10, TimeUnit.SECONDS));
    }

    @Test
    @DisplayName("take Escape for an answer")
    void takeEscape() throws Exception {
        var answer = ask(() -> dialogs.askUnsaved("acme"));
        awaitDialog("Save the changes to “acme”?");
        press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        assertEquals(Dialogs.Unsaved.CANCEL, answer.get(10, TimeUnit.SECONDS));
    }

    @Test
    @DisplayName("have buttons that say what they do")
    void haveSpeakingButtons() throws Exception {
        var discarded = ask(() -> dialogs.askUnsaved("acme"));
        awaitDialog("Save the changes to “acme”?");
        clickOn("Discard");
        assertEquals(Dialogs.Unsaved.DISCARD, discarded.get(10, TimeUnit.SECONDS));
        var confirmed = ask(() -> dialogs.confirm("Make it?", "There is none.", "Make it"));
        awaitDialog("Make it?");
        press(KeyCode.ENTER).release(KeyCode.ENTER);
        assertTrue(confirmed.get(10, TimeUnit.SECONDS));
    }

    private <T> CompletableFuture<T> ask(Callable<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                answer.complete(question.call());
            } catch (Exception e) {
                answer.completeExceptionally(e);
            }
        });
        return answer;
    }

    private void awaitDialog(String title) throws Exception {
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> lookup(".dialog-title").tryQuery().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(lookup(title).tryQuery().isPresent(), title);
    }
}

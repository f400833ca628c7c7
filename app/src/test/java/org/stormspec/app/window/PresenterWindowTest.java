package org.stormspec.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.app.launch.Pictures;
import org.stormspec.app.launch.Png;
import org.stormspec.app.present.Countdown;
import org.stormspec.app.present.Presentation;
import org.stormspec.app.session.Selection;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.store.Draft;
import org.stormspec.render.view.Camera;
import org.testfx.util.WaitForAsyncUtils;

/** A story told to a room: keys, picture, words, second screen and timer. */
@DisplayName("The presenter")
class PresenterWindowTest extends WindowTest {
    @BeforeEach
    void openTheBigPicture() throws IOException {
        openAcme();
        onScreen(() -> {
            session().showBoard("big-picture");
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Presentation story() {
        return workbench().presenter().presentation();
    }

    private String words(String id) {
        return onScreen(() -> lookup("#" + id).<Labeled>query().getText());
    }

    private Camera camera() {
        return onScreen(() -> boardView().cameraProperty().get());
    }

    @Test
    @DisplayName("goes through the story by keys, alone in the window, and leaves no trace")
    void goesThroughTheStory() {
        Camera before = camera();
        chord(KeyCode.ALT, KeyCode.P);
        assertTrue(onScreen(() -> story().isOn()));
        assertFalse(onScreen(() -> lookup(".top-bar").query().getParent().isVisible()));
        assertTrue(lookup("#outline").tryQuery().isEmpty());
        String first = words("present-sentence");
        key(KeyCode.SPACE);
        key(KeyCode.RIGHT);
        assertTrue(words("present-position").startsWith("3 of "));
        assertFalse(first.equals(words("present-sentence")));
        key(KeyCode.LEFT);
        assertTrue(words("present-position").startsWith("2 of "));
        Set<RecordKey> lit =
                onScreen(() -> boardView().desk().orElseThrow().emphasis().lit().orElseThrow());
        assertEquals(onScreen(() -> story().lit()), lit);
        chord(KeyCode.SHIFT, KeyCode.RIGHT);
        assertTrue(words("present-sentence").startsWith("Before "));
        await("the camera has come to rest", () -> restsOnTheStep());
        shot("presenter-light");
        key(KeyCode.ESCAPE);
        assertFalse(onScreen(() -> story().isOn()));
        assertEquals(before, camera());
        assertTrue(lookup("#outline").tryQuery().isPresent());
        assertTrue(onScreen(() -> lookup(".top-bar").query().getParent().isVisible()));
        assertTrue(onScreen(() -> boardView().desk().orElseThrow().emphasis().lit().isEmpty()));
        assertFalse(onScreen(() -> session().dirty().get()));
    }

    private boolean restsOnTheStep() {
        var desk = boardView().desk().orElseThrow();
        var step = story().current().orElseThrow();
        var place = desk.scene().stickies().find(step.key()).orElseThrow().bounds();
        return desk.seen().contains(place) && desk.camera().zoom() >= 0.6;
    }

    @Test
    @DisplayName("shows the same on a second screen, without anything round it")
    void showsTheSameOnASecondScreen() {
        onScreen(() -> {
            workbench().presenter().start(Optional.of(new Rectangle2D(0, 0, 1280, 720)));
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(lookup("#outline").tryQuery().isPresent(), "the first keeps its panels");
        List<Window> others =
                onScreen(() ->
                        Window.getWindows().stream()
                                .filter(window -> !window.equals(desktop.stage()))
                                .toList());
        assertEquals(1, others.size());
        key(KeyCode.SPACE);
        assertEquals(1280, onScreen(() -> others.getFirst().getWidth()));
        keepPicture("presenter-second-screen", others.getFirst());
        act("present");
        assertFalse(onScreen(() -> others.getFirst().isShowing()));
    }

    private void keepPicture(String name, Window window) {
        WaitForAsyncUtils.waitForFxEvents();
        keep(name, onScreen(() -> Png.of(Pictures.of(window))));
    }

    @Test
    @DisplayName("takes what is missing in place, typed where it is asked for")
    void takesWhatIsMissing() {
        onScreen(() -> {
            session().select(Selection.NONE);
            return true;
        });
        chord(KeyCode.ALT, KeyCode.P);
        int count = onScreen(() -> story().count());
        key(KeyCode.END);
        chord(KeyCode.SHIFT, KeyCode.RIGHT);
        assertTrue(onScreen(() -> lookup("#present-gap").query().isVisible()));
        key(KeyCode.INSERT);
        write("Something happened before");
        key(KeyCode.ENTER);
        assertEquals(count + 1, onScreen(() -> story().count()));
        assertTrue(names().contains("Something happened before"));
        assertTrue(onScreen(() -> story().isOn()));
        key(KeyCode.ESCAPE);
        act("undo");
        assertFalse(names().contains("Something happened before"));
    }

    @Test
    @DisplayName("looks right in the dark")
    void looksRightInTheDark() {
        act("theme");
        chord(KeyCode.ALT, KeyCode.P);
        key(KeyCode.SPACE);
        onScreen(() -> {
            workbench().timer().start(Duration.ofMinutes(5));
            return true;
        });
        await("the camera has come to rest", () -> restsOnTheStep());
        shot("presenter-dark");
        assertEquals(Countdown.State.RUNNING, onScreen(() -> workbench().timer().state().get()));
    }

    @Test
    @DisplayName("has nothing to tell on an empty board and stays away")
    void staysAway() {
        onScreen(() -> {
            session()
                    .perform(
                            "New board",
                            new Draft(session().model())
                                    .put(new Board("bare", "Bare", Board.Level.STORM))
                                    .changes());
            session().showBoard("bare");
            return true;
        });
        chord(KeyCode.ALT, KeyCode.P);
        assertFalse(onScreen(() -> story().isOn()));
        assertTrue(onScreen(() -> lookup(".top-bar").query().getParent().isVisible()));
    }

    @Test
    @DisplayName("keeps the timer running while other places are looked at")
    void keepsTheTimerRunning() {
        chord(KeyCode.ALT, KeyCode.T);
        await("a second has passed", () -> workbench().timer().text().get().equals("9:59"));
        act("place-map");
        assertEquals(Countdown.State.RUNNING, onScreen(() -> workbench().timer().state().get()));
        chord(KeyCode.ALT, KeyCode.T);
        assertEquals(Countdown.State.PAUSED, onScreen(() -> workbench().timer().state().get()));
        shot("timer-paused");
    }
}

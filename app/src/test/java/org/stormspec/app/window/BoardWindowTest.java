package org.stormspec.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.model.file.WorkspaceReader;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.Placement;
import org.stormspec.render.view.Point;
import org.testfx.util.WaitForAsyncUtils;

/** Works at a new board as people do, with pointer and keys. */
@DisplayName("On a new board")
class BoardWindowTest extends WindowTest {
    private Path folder = Path.of("");

    @BeforeEach
    void makeAWorkspace() {
        folder = temporary.resolve("shop");
        dialogs.folder(folder);
        clickId("welcome-new");
        await(
                "the workspace is open",
                () -> desktop.workbench().isPresent() && desktop.opening().get().isEmpty());
    }

    @Test
    @DisplayName("the hint says how to begin, and goes with the first sticky")
    void theHintSaysHowToBegin() {
        assertTrue(lookup("#board-hint").query().isVisible());
        shot("empty-board");
        sticky(KeyCode.E, "Order placed", 300, 200);
        await("the hint is gone", () -> !lookup("#board-hint").query().isVisible());
    }

    @Test
    @DisplayName("a letter makes a sticky at the pointer, and its words go into the model")
    void aLetterMakesASticky() {
        sticky(KeyCode.E, "Order placed", 300, 200);
        assertEquals(List.of("Order placed"), names());
        Box box = boxOf("Order placed");
        assertTrue(Math.abs(box.x() + box.width() / 2 - world(300, 200).getX()) <= 8);
        awaitEquals("Order placed", () -> inspectorTitle());
        assertEquals("Unsaved changes", lookup("#status-saved").<Label>query().getText());
    }

    @Test
    @DisplayName("Control+Enter makes the next sticky of the story and links it")
    void controlEnterTellsTheStory() {
        moveTo(onBoard(200, 200));
        key(KeyCode.C);
        write("Place order");
        chord(KeyCode.CONTROL, KeyCode.ENTER);
        write("Order");
        chord(KeyCode.CONTROL, KeyCode.ENTER);
        write("Order placed");
        key(KeyCode.ENTER);
        assertEquals(
                Set.of(
                        new Link("place-order", LinkType.HANDLED_BY, "order"),
                        new Link("order", LinkType.EMITS, "order-placed")),
                Set.copyOf(onScreen(() -> session().model().links())));
    }

    @Test
    @DisplayName("a sticky is moved by dragging, and one undo brings it back")
    void aStickyIsMovedByDragging() {
        sticky(KeyCode.E, "Order placed", 300, 200);
        Box before = boxOf("Order placed");
        drag(middleOf("Order placed"), onBoard(500, 360));
        Box after = boxOf("Order placed");
        assertTrue(after.x() > before.x() + 150 && after.y() > before.y() + 120, after::toString);
        chord(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(before, boxOf("Order placed"));
        chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertEquals(after, boxOf("Order placed"));
    }

    @Test
    @DisplayName("two stickies are connected by W and two clicks")
    void twoStickiesAreConnected() {
        sticky(KeyCode.C, "Place order", 250, 200);
        sticky(KeyCode.A, "Order", 550, 200);
        clickOn(onBoard(800, 500));
        key(KeyCode.W);
        clickOn(middleOf("Place order"));
        clickOn(middleOf("Order"));
        assertEquals(
                List.of(new Link("place-order", LinkType.HANDLED_BY, "order")),
                onScreen(() -> session().model().links()));
    }

    @Test
    @DisplayName("words changed in the inspector change the sticky, as one undo")
    void wordsAreChangedInTheInspector() {
        sticky(KeyCode.E, "Order placed", 300, 200);
        clickOn("#field-name");
        chord(KeyCode.CONTROL, KeyCode.A);
        write("Order received");
        key(KeyCode.ENTER);
        assertEquals(List.of("Order received"), names());
        clickOn(onBoard(700, 500));
        chord(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(List.of("Order placed"), names());
    }

    @Test
    @DisplayName("an empty name is refused in a sentence and never reaches the model")
    void anEmptyNameIsRefused() {
        sticky(KeyCode.E, "Order placed", 300, 200);
        clickOn("#field-name");
        chord(KeyCode.CONTROL, KeyCode.A);
        key(KeyCode.DELETE);
        assertTrue(wordsOn(".error-text").contains("A sticky needs some words"));
        shot("refused-name");
        clickOn(middleOf("Order placed"));
        assertEquals(List.of("Order placed"), names());
        assertEquals("Order placed", lookup("#field-name").<TextField>query().getText());
    }

    @Test
    @DisplayName("a context drawn round stickies owns them")
    void aContextOwnsWhatIsInside() {
        sticky(KeyCode.C, "Place order", 300, 250);
        sticky(KeyCode.A, "Order", 550, 250);
        chord(KeyCode.CONTROL, KeyCode.A);
        key(KeyCode.B);
        write("shop.sales");
        key(KeyCode.ENTER);
        Context context = onScreen(() -> session().model().contexts().getFirst());
        assertEquals("shop.sales", context.path());
        assertEquals(context.id(), element("Order").context().orElse(""));
        assertEquals(context.id(), element("Place order").context().orElse(""));
        await("the outline shows it", () -> outlineHas("sales"));
        shot("context-drawn");
    }

    @Test
    @DisplayName("what is saved is read back the same")
    void whatIsSavedIsReadBack() {
        sticky(KeyCode.C, "Place order", 300, 250);
        sticky(KeyCode.A, "Order", 550, 250);
        chord(KeyCode.CONTROL, KeyCode.S);
        awaitEquals("Saved", () -> lookup("#status-saved").<Label>query().getText());
        assertTrue(Files.exists(folder.resolve("stormspec.yaml")));
        List<ModelRecord> kept = onScreen(() -> session().records());
        assertEquals(Set.copyOf(kept), Set.copyOf(WorkspaceReader.read(folder).records()));
        assertEquals(List.of(), dialogs.problems());
    }

    @Test
    @DisplayName("delete takes a sticky away and duplicate copies it")
    void deleteAndDuplicate() {
        sticky(KeyCode.E, "Order placed", 300, 200);
        chord(KeyCode.CONTROL, KeyCode.D);
        assertEquals(List.of("Order placed", "Order placed"), names());
        key(KeyCode.DELETE);
        assertEquals(List.of("Order placed"), names());
    }

    @Test
    @DisplayName("keys of the board are letters in a text field")
    void keysAreLettersInATextField() {
        sticky(KeyCode.E, "Order placed", 300, 200);
        clickOn("#field-notes");
        write("Everything!");
        clickOn(onBoard(700, 500));
        assertEquals(1, names().size());
        assertEquals("Everything!", element("Order placed").description());
        assertFalse(onScreen(() -> boardView().editingProperty().get()));
    }

    private void sticky(KeyCode letter, String words, double x, double y) {
        moveTo(onBoard(x, y));
        key(letter);
        write(words);
        key(KeyCode.ENTER);
        assertTrue(names().contains(words), () -> words + " was not made: " + names());
    }

    private Box boxOf(String name) {
        return onScreen(() ->
                session()
                        .model()
                        .find(placement(name))
                        .map(Placement.class::cast)
                        .orElseThrow()
                        .box());
    }

    private Point2D world(double x, double y) {
        return onScreen(() -> {
            var at = boardView().cameraProperty().get().toWorld(new Point(x, y));
            return new Point2D(at.x(), at.y());
        });
    }

    private void drag(Point2D from, Point2D to) {
        moveTo(from);
        press(MouseButton.PRIMARY);
        moveTo(from.midpoint(to));
        moveTo(to);
        release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String inspectorTitle() {
        return lookup("#inspector-title").<Label>query().getText();
    }

    private boolean outlineHas(String word) {
        return lookup("#outline").<TreeView<?>>query().getRoot().getChildren().stream()
                .flatMap(domain -> domain.getChildren().stream())
                .anyMatch(line -> line.getValue().toString().contains(word));
    }
}

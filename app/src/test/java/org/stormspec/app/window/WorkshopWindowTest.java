package org.stormspec.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.model.edit.Workshop;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Phase;
import org.testfx.util.WaitForAsyncUtils;

/** The first ten minutes: ways in, hints, levels, questions, votes, phases and looks. */
@DisplayName("In a workshop")
class WorkshopWindowTest extends WindowTest {
    private void template(String name) {
        dialogs.folder(temporary.resolve(name));
        fire("template-" + name);
        await(
                "the workspace is open",
                () -> desktop.workbench().isPresent() && desktop.opening().get().isEmpty());
        WaitForAsyncUtils.waitForFxEvents();
        await("the board has the keyboard", () -> boardView().isFocused());
    }

    private void sticky(KeyCode letter, String words, double x, double y) {
        moveTo(onBoard(x, y));
        key(letter);
        write(words);
        key(KeyCode.ENTER);
    }

    private void size(double width, double height) {
        onScreen(() -> {
            desktop.stage().setWidth(width);
            desktop.stage().setHeight(height);
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    @DisplayName("a model begins with a control plane")
    void aModelBeginsWithAControlPlane() {
        await(
                "the ways in are there",
                () -> lookup("#template-control_plane").tryQuery().isPresent());
        shot("welcome-templates");
        template("control_plane");
        assertEquals(7, onScreen(() -> session().model().contexts().size()));
        chord(KeyCode.SHIFT, KeyCode.DIGIT1);
        shot("control-plane");
    }

    @Test
    @DisplayName("the ways in are whole at the smallest size of the window")
    void theWaysInAreWhole() {
        shot("first-run");
        size(900, 600);
        shot("first-run-small");
        List<String> clipped =
                onScreen(() ->
                        lookup(".label").queryAll().stream()
                                .filter(WorkshopWindowTest::isShown)
                                .filter(Label.class::isInstance)
                                .filter(WorkshopWindowTest::isClipped)
                                .map(node -> ((Label) node).getText())
                                .toList());
        assertEquals(List.of(), clipped);
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }

    // A label that had to leave something out shows other words than it was given.
    private static boolean isClipped(Node label) {
        String wanted = ((Labeled) label).getText().replaceAll("\\s+", "");
        String shown =
                label.lookupAll(".text").stream()
                        .filter(Text.class::isInstance)
                        .map(text -> ((Text) text).getText())
                        .reduce("", String::concat)
                        .replaceAll("\\s+", "");
        return !wanted.isEmpty() && !shown.equals(wanted);
    }

    @Test
    @DisplayName("a template brings phases, lanes and its level; hints go with the first sticky")
    void aTemplateBringsAWorkshop() {
        template("big_picture");
        assertEquals(
                Board.Level.STORM,
                onScreen(() ->
                        boardView().desk().orElseThrow().scene().record().orElseThrow().level()));
        assertTrue(onScreen(() -> lookup("#board-hint").query().isVisible()));
        shot("workshop-empty");
        sticky(KeyCode.E, "Customer called", 300, 200);
        assertFalse(onScreen(() -> lookup("#board-hint").query().isVisible()));
        assertTrue(onScreen(() -> boardView().desk().orElseThrow().scene().phases().size() == 3));
        sticky(KeyCode.E, "Offer sent", 560, 200);
        sticky(KeyCode.X, "Post office", 560, 420);
        moveTo(middleOf("Offer sent"));
        clickOn(middleOf("Offer sent"));
        key(KeyCode.H);
        write("Who reads these?");
        key(KeyCode.ENTER);
        assertEquals(
                Optional.of("offer-sent"),
                onScreen(() -> Workshop.about(element("Who reads these?"))));
        key(KeyCode.ESCAPE);
        key(KeyCode.V);
        clickOn(middleOf("Offer sent"));
        key(KeyCode.V);
        key(KeyCode.V);
        chord(KeyCode.SHIFT, KeyCode.V);
        assertTrue(onScreen(() -> element("Offer sent").votes()) >= 1);
        moveTo(onBoard(900, 500));
        key(KeyCode.ESCAPE);
        key(KeyCode.C);
        assertTrue(onScreen(() -> lookup("#hurdle").query().isVisible()));
        shot("workshop-refusal");
        fire("hurdle-raise");
        write("Send offer");
        key(KeyCode.ENTER);
        assertTrue(names().contains("Send offer"));
        assertFalse(onScreen(() -> lookup("#hurdle").query().isVisible()));
        act("questions");
        shot("workshop-questions");
        act("votes");
        shot("workshop-votes");
        assertEquals(1, onScreen(() -> lookup("#vote-results").queryListView().getItems().size()));
        act("clear-votes");
        assertEquals(0, onScreen(() -> Workshop.votes(session().model())));
    }

    @Test
    @DisplayName("a question pinned to a sticky moves with it, as one undo")
    void aPinnedQuestionMoves() {
        template("process");
        sticky(KeyCode.E, "Order placed", 300, 200);
        clickOn(middleOf("Order placed"));
        key(KeyCode.H);
        write("By whom?");
        key(KeyCode.ENTER);
        var before = middleOf("By whom?");
        clickOn(middleOf("Order placed"));
        chord(KeyCode.SHIFT, KeyCode.RIGHT);
        var after = middleOf("By whom?");
        assertEquals(80, after.getX() - before.getX(), 1);
        act("undo");
        assertEquals(before, middleOf("By whom?"));
    }

    @Test
    @DisplayName("a phase begins at the pointer, has a name and can be moved and removed")
    void aPhaseBegins() {
        template("process");
        moveTo(onBoard(500, 300));
        key(KeyCode.F);
        write("Delivering");
        key(KeyCode.ENTER);
        Phase phase = onScreen(() -> Workshop.phases(session().model(), "big-picture").getFirst());
        assertEquals("Delivering", phase.name());
        shot("workshop-phase");
        key(KeyCode.RIGHT);
        assertEquals(
                phase.x() + 8,
                onScreen(() -> Workshop.phases(session().model(), "big-picture").getFirst().x()));
        key(KeyCode.DELETE);
        assertTrue(onScreen(() -> Workshop.phases(session().model(), "big-picture").isEmpty()));
    }

    @Test
    @DisplayName("palettes change looks only, and 200 % fits the window")
    void palettesChangeLooksOnly() throws IOException {
        openAcme();
        onScreen(() -> {
            session().showBoard("big-picture");
            return true;
        });
        await("the findings are there", () -> !workbench().findings().all().get().isEmpty());
        shot("acme-big-picture");
        setting("papers-colour-safe");
        shot("acme-colour-safe");
        setting("papers-print");
        shot("acme-print");
        setting("papers-classic");
        setting("scale-200");
        shot("acme-200");
        assertFalse(onScreen(() -> session().dirty().get()));
        assertTheBarIsWhole();
        setting("scale-100");
        size(900, 600);
        shot("acme-small");
        assertTheBarIsWhole();
    }

    private void assertTheBarIsWhole() {
        WaitForAsyncUtils.waitForFxEvents();
        double right =
                onScreen(() ->
                        ((Parent) lookup(".top-bar").query())
                                .getChildrenUnmodifiable().stream()
                                        .filter(Node::isManaged)
                                        .mapToDouble(node ->
                                                node.localToScene(node.getBoundsInLocal())
                                                        .getMaxX())
                                        .max()
                                        .orElse(0));
        double width = onScreen(() -> desktop.stage().getScene().getWidth());
        assertTrue(right <= width + 1, () -> right + " of " + width);
    }

    private void setting(String id) {
        act("settings");
        fire(id);
        key(KeyCode.ESCAPE);
    }
}

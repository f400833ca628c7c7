package org.stormspec.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.app.action.Action;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.render.tool.Chord;
import org.testfx.util.WaitForAsyncUtils;

/** The main job without a mouse: storm, draw the context, decide access, look at the spec, save. */
@DisplayName("By keyboard only")
class KeyboardTest extends WindowTest {
    @Test
    @DisplayName("a business is stormed, drawn, decided, specified and saved")
    void theMainJobNeedsNoMouse() {
        Path folder = temporary.resolve("shop");
        dialogs.folder(folder);
        tabTo("welcome-new");
        key(KeyCode.SPACE);
        await(
                "the workspace is open",
                () -> desktop.workbench().isPresent() && desktop.opening().get().isEmpty());
        WaitForAsyncUtils.waitForFxEvents();

        key(KeyCode.C);
        write("Place order");
        chord(KeyCode.CONTROL, KeyCode.ENTER);
        write("Order");
        chord(KeyCode.CONTROL, KeyCode.ENTER);
        write("Order placed");
        key(KeyCode.ENTER);
        key(KeyCode.ESCAPE);
        chord(KeyCode.CONTROL, KeyCode.A);
        key(KeyCode.B);
        write("shop.sales");
        key(KeyCode.ENTER);
        Context sales = onScreen(() -> session().model().contexts().getFirst());
        assertEquals("shop.sales", sales.path());

        find("place order");
        assertEquals("Place order", inspectorTitle());

        key(KeyCode.ESCAPE);
        key(KeyCode.D);
        write("order");
        key(KeyCode.ENTER);
        Element topic =
                onScreen(() ->
                        session().model().elements().stream()
                                .filter(e -> e.topic().isPresent())
                                .findFirst()
                                .orElseThrow());
        tabTo("field-access");
        key(KeyCode.DOWN);
        assertEquals(
                Access.PUBLIC,
                onScreen(() ->
                        session()
                                .model()
                                .element(topic.id())
                                .orElseThrow()
                                .topic()
                                .orElseThrow()
                                .access()
                                .orElseThrow()));

        chord(KeyCode.ALT, KeyCode.DIGIT3);
        await(
                "the document is shown",
                () -> !lookup("#spec-text").<ListView<String>>query().getItems().isEmpty());
        chord(KeyCode.CONTROL, KeyCode.S);
        awaitEquals("Saved", () -> lookup("#status-saved").<Label>query().getText());
        assertTrue(Files.exists(folder.resolve("stormspec.yaml")));
    }

    @Test
    @DisplayName("F8 goes from finding to finding, and Control+B lists them")
    void findingsAreWalked() throws Exception {
        openAcme();
        await("there are findings", () -> workbench().findings().all().get().size() > 1);
        key(KeyCode.F8);
        String first = onScreen(() -> workbench().findings().card().get().orElseThrow().message());
        key(KeyCode.F8);
        String second = onScreen(() -> workbench().findings().card().get().orElseThrow().message());
        assertFalse(first.equals(second));
        chord(KeyCode.CONTROL, KeyCode.B);
        assertTrue(lookup("#findings").tryQuery().isPresent());
        chord(KeyCode.CONTROL, KeyCode.B);
        assertFalse(lookup("#findings").tryQuery().isPresent());
    }

    @Test
    @DisplayName("every action has its own id and keys, and a label")
    void actionsAreUnique() throws Exception {
        openAcme();
        Set<String> ids = new HashSet<>();
        Set<Chord> keys = new HashSet<>();
        for (Action action : onScreen(() -> workbench().actions().all())) {
            assertTrue(ids.add(action.id()), action.id());
            assertFalse(action.label().isBlank(), action.id());
            action.keys().forEach(chord -> assertTrue(keys.add(chord), chord::toString));
        }
        assertTrue(ids.size() > 20);
        assertFalse(
                onScreen(() -> !workbench().actions().get("plan").keys().isEmpty()),
                "a push must need a click");
    }

    @Test
    @DisplayName("every button without words says what it does")
    void buttonsSayWhatTheyDo() throws Exception {
        openAcme();
        act("findings");
        Set<String> silent =
                lookup(".button").<Button>queryAllAs(Button.class).stream()
                        .filter(Node::isVisible)
                        .filter(button -> button.getText() == null || button.getText().isBlank())
                        .filter(button -> button.getAccessibleText() == null)
                        .map(Button::toString)
                        .collect(Collectors.toSet());
        assertEquals(Set.of(), silent);
    }

    private void find(String words) {
        chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        write(words);
        await("there is a hit", () -> lookup("#find-hits").tryQuery().isPresent());
        key(KeyCode.ENTER);
    }

    private void tabTo(String id) {
        for (int steps = 0; steps < 40 && !focused().equals(id); steps++) {
            key(KeyCode.TAB);
        }
        assertEquals(id, focused());
    }

    private String focused() {
        return onScreen(() -> {
            Node owner = desktop.stage().getScene().getFocusOwner();
            return owner == null || owner.getId() == null ? "" : owner.getId();
        });
    }

    private String inspectorTitle() {
        return lookup("#inspector-title").<Label>query().getText();
    }
}

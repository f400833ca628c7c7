package org.stormspec.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.stormspec.app.action.Action;
import org.stormspec.app.session.Notice;
import org.stormspec.app.session.Selection;
import org.testfx.util.WaitForAsyncUtils;

@DisplayName("The keyboard is where people expect it")
class FocusWindowTest extends WindowTest {
    /** Actions that open something to type into, so that the keyboard has to be there. */
    private static final Set<String> ASKING =
            Set.of(
                    "find",
                    "find-everywhere",
                    "palette",
                    "link-to",
                    "move-to",
                    "keys",
                    "survey",
                    "picture",
                    "rename",
                    "new-version",
                    "export");

    private @Nullable Node owner() {
        return desktop.stage().getScene().getFocusOwner();
    }

    private String where() {
        return onScreen(() -> {
            Node owner = owner();
            return owner == null ? "nowhere" : owner + " in " + parents(owner);
        });
    }

    private static String parents(Node node) {
        return Stream.<Node>iterate(node, Objects::nonNull, Node::getParent)
                .map(Node::getId)
                .filter(Objects::nonNull)
                .toList()
                .toString();
    }

    private boolean boardHasIt() {
        return onScreen(() -> boardView().equals(owner()));
    }

    private boolean isUsable() {
        return onScreen(() -> {
            Node owner = owner();
            return owner != null
                    && owner.getScene() != null
                    && !owner.isDisabled()
                    && Stream.<Node>iterate(owner, Objects::nonNull, Node::getParent)
                            .allMatch(Node::isVisible);
        });
    }

    /** Points at an empty place of the board, and makes an event there by its letter. */
    private void lettersWorkAgain(String after) {
        Point2D empty = onBoard(640, 60);
        moveTo(empty);
        moveTo(empty.add(3, 3));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(boardHasIt(), () -> "after " + after + " the keyboard is at " + where());
        key(KeyCode.E);
        assertTrue(
                onScreen(() -> boardView().desk().orElseThrow().isEditing()),
                () -> "after " + after + " E makes nothing");
        key(KeyCode.ESCAPE);
    }

    @Nested
    @DisplayName("when the pointer is back on the board")
    class PointerBack {
        @Test
        @DisplayName("after every control of the bar at the top")
        void topBar() throws IOException {
            openAcme();
            for (String level : List.of("levels-STORM", "levels-PROCESS", "levels-DESIGN")) {
                clickId(level);
                lettersWorkAgain(level);
            }
            for (String menu : List.of("workspace-menu", "board-menu")) {
                clickId(menu);
                key(KeyCode.ESCAPE);
                lettersWorkAgain(menu);
            }
            clickId("board-menu");
            clickOn("Contexts");
            lettersWorkAgain("another board");
            for (String place : List.of("map", "review", "specs", "cluster")) {
                clickId("places-" + place);
                clickId("places-board");
                lettersWorkAgain("the way from " + place);
            }
            clickId("present");
            key(KeyCode.ESCAPE);
            lettersWorkAgain("the presentation");
        }

        @Test
        @DisplayName("after a press in the status bar, the outline, the lists and on a card")
        void aroundTheBoard() throws IOException {
            openAcme();
            clickOn("#status-saved");
            lettersWorkAgain("the status bar");
            clickOn("#outline");
            lettersWorkAgain("the outline");
            act("findings");
            clickOn("#findings");
            lettersWorkAgain("the findings");
            clickOn(closing());
            lettersWorkAgain("the findings were closed");
        }

        @Test
        @DisplayName("after a notice was answered")
        void notice() throws IOException {
            openAcme();
            onScreen(() -> {
                workbench().safety().tell("test", Notice.Tone.CALM, "Something", "happened");
                return true;
            });
            clickId("notice-test-ok");
            assertTrue(boardHasIt(), FocusWindowTest.this::where);
            lettersWorkAgain("the notice");
        }

        @Test
        @DisplayName("but not while words are typed elsewhere")
        void typedWordsStay() throws IOException {
            openAcme();
            select("Campaign launched");
            clickOn("#field-name");
            moveTo(onBoard(640, 60));
            moveTo(onBoard(650, 70));
            assertEquals(
                    "field-name",
                    onScreen(() -> Optional.ofNullable(owner()).map(Node::getId).orElse("")));
        }

        @Test
        @DisplayName("but not from a list that is walked by keys")
        void keysStay() throws IOException {
            openAcme();
            clickOn("#outline");
            key(KeyCode.DOWN);
            moveTo(onBoard(640, 60));
            moveTo(onBoard(650, 70));
            assertFalse(boardHasIt());
        }
    }

    private Node closing() {
        return lookup(".button")
                .match(node -> "Close the findings".equals(node.getAccessibleText()))
                .query();
    }

    private void select(String name) {
        onScreen(() -> {
            session().select(Selection.of(element(name).key()));
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Nested
    @DisplayName("when what had it is gone")
    class Gone {
        @Test
        @DisplayName("the outline closes: the board has it")
        void outline() throws IOException {
            openAcme();
            act("go-outline");
            act("outline");
            assertTrue(boardHasIt(), FocusWindowTest.this::where);
        }

        @Test
        @DisplayName("a field of the inspector goes with its form: the inspector has it")
        void inspectorField() throws IOException {
            openAcme();
            select("Campaign launched");
            onScreen(() -> {
                lookup("#field-name").query().requestFocus();
                return true;
            });
            select("Launch campaign");
            assertTrue(where().contains("inspector"), FocusWindowTest.this::where);
            assertFalse(onScreen(() -> owner() instanceof TextInputControl));
        }

        @Test
        @DisplayName("the list of findings closes: the board has it")
        void findings() throws IOException {
            openAcme();
            act("findings");
            onScreen(() -> {
                closing().requestFocus();
                return true;
            });
            act("findings");
            assertTrue(boardHasIt(), FocusWindowTest.this::where);
        }

        @Test
        @DisplayName("a control is disabled: the board has it")
        void disabled() throws IOException {
            openAcme();
            onScreen(() -> {
                ToggleButton level = lookup("#levels-STORM").query();
                level.requestFocus();
                level.getParent().setDisable(true);
                return true;
            });
            WaitForAsyncUtils.waitForFxEvents();
            assertTrue(boardHasIt(), FocusWindowTest.this::where);
        }
    }

    @Test
    @DisplayName("after every action something usable has it, and no text field unless asked for")
    void everyAction() throws IOException {
        Path folder = openAcme();
        Files.createDirectories(folder);
        List<String> wrong = new ArrayList<>();
        List<String> ids =
                onScreen(() -> workbench().actions().all().stream().map(Action::id).toList());
        for (String id : ids) {
            if (Set.of("new", "open", "save-elsewhere").contains(id)) {
                continue;
            }
            act("place-board");
            select("Campaign launched");
            onScreen(() -> {
                board().focus();
                return true;
            });
            act(id);
            if (!isUsable()) {
                wrong.add(id + ": " + where());
            }
            boolean words = onScreen(() -> owner() instanceof TextInputControl);
            if (words && !ASKING.contains(id)) {
                wrong.add(id + " types into " + where());
            }
            boolean menu = onScreen(() -> owner() instanceof MenuButton);
            if (menu) {
                wrong.add(id + " leaves the keyboard to " + where());
            }
            key(KeyCode.ESCAPE);
            key(KeyCode.ESCAPE);
            if (!isUsable() || onScreen(() -> owner() instanceof TextInputControl)) {
                wrong.add("Escape after " + id + ": " + where());
            }
        }
        assertEquals(List.of(), wrong);
    }
}

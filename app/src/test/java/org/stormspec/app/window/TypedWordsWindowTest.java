package org.stormspec.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.app.session.Selection;
import org.stormspec.model.record.Frame;
import org.stormspec.model.record.RecordKey;
import org.testfx.util.WaitForAsyncUtils;

/** Wherever words are typed, they count as unsaved, and Ctrl+S takes and saves them. */
@DisplayName("Ctrl+S takes the words being typed")
class TypedWordsWindowTest extends WindowTest {
    private Path folder = Path.of("");

    @BeforeEach
    void openSaved() throws IOException {
        folder = openAcme();
        act("save");
        awaitEquals("Saved", this::status);
    }

    private String status() {
        return lookup("#status-saved").<Label>query().getText();
    }

    private String files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .map(TypedWordsWindowTest::text)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void typesAndSaves(String words) throws IOException {
        write(words);
        awaitEquals("Unsaved changes", this::status);
        assertTrue(desktop.stage().getTitle().startsWith("•"), desktop.stage().getTitle());
        chord(KeyCode.CONTROL, KeyCode.S);
        awaitEquals("Saved", this::status);
        assertTrue(files().contains(words), words);
    }

    private void select(RecordKey key) {
        onScreen(() -> {
            session().select(Selection.of(key));
            return true;
        });
    }

    @Test
    @DisplayName("of a new sticky")
    void newSticky() throws IOException {
        Point2D empty = onBoard(700, 40);
        moveTo(empty);
        clickOn(empty);
        key(KeyCode.E);
        typesAndSaves("Typed not entered");
    }

    @Test
    @DisplayName("of a sticky that is renamed")
    void renamedSticky() throws IOException {
        clickOn(middleOf("Campaign launched"));
        key(KeyCode.F2);
        typesAndSaves(" at last");
        assertTrue(names().contains("Campaign launched at last"));
    }

    @Test
    @DisplayName("of a lane")
    void lane() throws IOException {
        onScreen(() -> {
            RecordKey lane = session().model().lanesOn(session().board().get()).getFirst().key();
            boardView().desk().orElseThrow().edit(lane);
            return true;
        });
        typesAndSaves("Quay");
    }

    @Test
    @DisplayName("of a frame")
    void frame() throws IOException {
        onScreen(() -> {
            session().showBoard("contexts");
            Frame frame = session().model().framesOn("contexts").getFirst();
            boardView().desk().orElseThrow().edit(frame.key());
            return true;
        });
        typesAndSaves("quayside");
    }

    @Test
    @DisplayName("of a line of the outline")
    void outlineLine() throws IOException {
        select(element("Campaign launched").key());
        act("go-outline");
        await(
                "the line is chosen",
                () -> boardView().desk().orElseThrow().selectedSticky().isPresent());
        key(KeyCode.F2);
        typesAndSaves(" in the list");
    }

    @Test
    @DisplayName("of one line in the inspector")
    void inspectorLine() throws IOException {
        select(element("Campaign launched").key());
        typesInto("#field-name");
        typesAndSaves("Campaign let loose");
    }

    @Test
    @DisplayName("of a text in the inspector")
    void inspectorText() throws IOException {
        select(element("Campaign launched").key());
        typesInto("#field-notes");
        typesAndSaves("agreed in the harbour");
    }

    @Test
    @DisplayName("of the owner of a question")
    void ownerOfQuestion() throws IOException {
        Point2D empty = onBoard(700, 40);
        moveTo(empty);
        clickOn(empty);
        key(KeyCode.H);
        write("Who pays the pilot?");
        key(KeyCode.ENTER);
        act("save");
        act("questions");
        awaitEquals(true, () -> !ownerOf("Who pays the pilot?").isDisabled());
        onScreen(() -> {
            ownerOf("Who pays the pilot?").requestFocus();
            return true;
        });
        typesAndSaves("Harbour office");
    }

    private TextInputControl ownerOf(String question) {
        return lookup(".text-field").<TextInputControl>queryAllAs(TextInputControl.class).stream()
                .filter(field -> ("Owner of: " + question).equals(field.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }

    /** The inspector may show what was selected a moment later, in fields that are new. */
    private void typesInto(String query) {
        WaitForAsyncUtils.waitForFxEvents();
        await(
                query + " has the keyboard",
                () -> {
                    TextInputControl field = lookup(query).query();
                    field.requestFocus();
                    field.selectAll();
                    return field.isFocused();
                });
        WaitForAsyncUtils.waitForFxEvents();
        await(
                query + " keeps the keyboard",
                () -> lookup(query).<TextInputControl>query().isFocused());
    }

    @Test
    @DisplayName("words of no use stay where they are typed, and stay unsaved")
    void wordsOfNoUse() {
        select(element("Campaign launched").key());
        typesInto("#field-name");
        key(KeyCode.DELETE);
        awaitEquals("Unsaved changes", this::status);
        chord(KeyCode.CONTROL, KeyCode.S);
        assertEquals("Unsaved changes", onScreen(this::status));
        assertEquals("", lookup("#field-name").<TextInputControl>query().getText());
        assertTrue(names().contains("Campaign launched"));
    }
}

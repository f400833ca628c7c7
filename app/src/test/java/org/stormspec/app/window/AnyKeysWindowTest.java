package org.stormspec.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.RecordType;
import org.stormspec.render.tool.BoardCommands;
import org.stormspec.render.tool.Chord;
import org.stormspec.render.tool.Feedback;
import org.stormspec.render.tool.Keymap;
import org.testfx.util.WaitForAsyncUtils;

/** Presses any keys that mean something, in any order, as a cat or a new user would. */
@DisplayName("Whatever keys are pressed,")
class AnyKeysWindowTest extends WindowTest {
    private static final int CHORDS = 150;
    private static final int BETWEEN_ESCAPES = 10;

    /** Nothing in the window is deeper: words in a menu of a gesture. */
    private static final int MOST_ESCAPES = 3;

    private static final Map<String, KeyCode> SIGNS =
            Map.of(
                    "=",
                    KeyCode.EQUALS,
                    "-",
                    KeyCode.MINUS,
                    "+",
                    KeyCode.PLUS,
                    "/",
                    KeyCode.SLASH,
                    "Escape",
                    KeyCode.ESCAPE,
                    "Menu",
                    KeyCode.CONTEXT_MENU);

    private final List<String> pressed = new ArrayList<>();

    @BeforeEach
    void openTheSample() throws Exception {
        openAcme();
        await("the board has the keyboard", () -> boardView().isFocused());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    @DisplayName("nothing breaks, Escape comes back to the board, and all of it can be undone")
    void theBoardComesBack(long seed) {
        List<ModelRecord> before = records();
        Random random = new Random(seed);
        for (int i = 0; i < CHORDS; i++) {
            press(any(random));
            if (i % BETWEEN_ESCAPES == BETWEEN_ESCAPES - 1) {
                escape();
                assertTrue(
                        onScreen(() -> boardView().isFocused()),
                        () -> focus() + " after " + last());
            }
        }
        undoAll();
        assertEquals(before, records());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {4, 5})
    @DisplayName("nothing breaks in the outline either")
    void theOutlineComesBack(long seed) {
        List<ModelRecord> before = records();
        Random random = new Random(seed);
        for (int i = 0; i < CHORDS; i++) {
            if (i % BETWEEN_ESCAPES == 0) {
                chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
                assertTrue(onScreen(() -> isInOutline()), () -> focus() + " after " + last());
            }
            press(any(random));
            if (i % BETWEEN_ESCAPES == BETWEEN_ESCAPES - 1) {
                escape();
            }
        }
        undoAll();
        assertEquals(before, records());
    }

    private boolean isInOutline() {
        TreeView<?> tree = lookup("#outline").query();
        return tree.isFocused();
    }

    private void undoAll() {
        while (!onScreen(() -> session().nextUndo().get()).isEmpty()) {
            act("undo");
        }
    }

    private List<ModelRecord> records() {
        return onScreen(() ->
                Stream.of(RecordType.values())
                        .flatMap(type -> session().model().all(type).stream())
                        .toList());
    }

    private void escape() {
        for (int i = 0; i < MOST_ESCAPES; i++) {
            press(Chord.of("Escape"));
        }
        onScreen(() -> {
            assertFalse(boardView().editingProperty().get(), this::last);
            assertTrue(
                    boardView().desk().orElseThrow().feedback() instanceof Feedback.None,
                    this::last);
            return true;
        });
        assertFalse(lookup("#floating").query().isVisible(), this::last);
    }

    private String last() {
        return String.join(" ", pressed.subList(Math.max(0, pressed.size() - 24), pressed.size()));
    }

    private String focus() {
        return String.valueOf(onScreen(() -> desktop.stage().getScene().getFocusOwner()));
    }

    private static Chord any(Random random) {
        List<Chord> all =
                BoardCommands.all().stream()
                        .flatMap(command -> Keymap.standard().chords(command.id()).stream())
                        .toList();
        return all.get(random.nextInt(all.size()));
    }

    private void press(Chord chord) {
        pressed.add(chord.toString());
        onScreen(() -> {
            fire(KeyEvent.KEY_PRESSED, chord);
            letter(chord).ifPresent(_ -> fire(KeyEvent.KEY_TYPED, chord));
            fire(KeyEvent.KEY_RELEASED, chord);
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents(1);
    }

    private void fire(EventType<KeyEvent> type, Chord chord) {
        Scene scene = desktop.stage().getScene();
        Node target = Optional.ofNullable(scene.getFocusOwner()).orElse(scene.getRoot());
        boolean typed = type.equals(KeyEvent.KEY_TYPED);
        String letter = letter(chord).orElse("");
        Event.fireEvent(
                target,
                new KeyEvent(
                        type,
                        typed ? letter : KeyEvent.CHAR_UNDEFINED,
                        typed ? "" : letter,
                        typed ? KeyCode.UNDEFINED : code(chord),
                        chord.keys().shift(),
                        chord.keys().ctrl(),
                        chord.keys().alt(),
                        false));
    }

    private static Optional<String> letter(Chord chord) {
        return Optional.of(chord.key())
                .filter(key -> key.length() == 1 && !chord.keys().ctrl() && !chord.keys().alt())
                .map(key -> chord.keys().shift() ? key : key.toLowerCase(Locale.ROOT));
    }

    private static KeyCode code(Chord chord) {
        String name = chord.key().replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        return Optional.ofNullable(SIGNS.get(chord.key()))
                .or(() -> Optional.ofNullable(KeyCode.getKeyCode(name)))
                .orElseThrow(() -> new AssertionError("no key is called " + name));
    }
}

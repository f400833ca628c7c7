package org.stormspec.render.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stormspec.model.record.Kind;
import org.stormspec.render.SampleBoard;

/** Which keys do what, and how somebody binds others. */
class KeymapTest {

    private final Keymap standard = Keymap.standard();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "E",
                "Ctrl+Shift+PageUp",
                "Ctrl++",
                "+",
                "Alt+Shift+H",
                "F2",
                "Shift+1",
                "/"
            })
    @DisplayName("a chord is read as it is written")
    void readsChords(String text) {
        assertEquals(text, Chord.of(text).toString());
    }

    @ParameterizedTest
    @CsvSource({
        "ctrl+shift+pageup, Ctrl+Shift+PageUp",
        "Cmd + d, Ctrl+D",
        "shift+ctrl+left, Ctrl+Shift+Left"
    })
    @DisplayName("case, order, spaces and the name of the command key do not matter")
    void readsLooselyWritten(String text, String chord) {
        assertEquals(chord, Chord.of(text).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Hyper+E", "Ctrl+", "Ctrl+Nothing", "F99"})
    @DisplayName("what is no chord is refused")
    void refusesOthers(String text) {
        assertEquals(Optional.empty(), Chord.parse(text));
    }

    @Test
    @DisplayName("on a Mac control is the command key")
    void namesTheCommandKey() {
        assertEquals("Cmd+Shift+A", Chord.of("Ctrl+Shift+A").label(true));
    }

    @Test
    @DisplayName("every command has its own id, a label and keys that nobody else has")
    void isConsistent() {
        Set<String> ids = new HashSet<>();
        Set<String> taken = new HashSet<>();
        for (BoardCommand command : BoardCommands.all()) {
            assertTrue(ids.add(command.id()), command.id());
            assertFalse(command.label().isBlank(), command.id());
            for (Chord chord : command.keys()) {
                assertTrue(taken.add(command.isForWords() + " " + chord), chord.toString());
                assertFalse(chord.isUnsafe(), chord.toString());
                assertEquals(Optional.of(chord), Chord.parse(chord.toString()));
            }
        }
    }

    @Test
    @DisplayName("digits count by their place, signs by what they write")
    void isTrueOnEveryKeyboard() {
        Input.KeyDown french = new Input.KeyDown("1", "1", Keys.SHIFT);
        assertEquals("view.all", standard.onBoard(french).orElseThrow().id());
        Input.KeyDown plus = new Input.KeyDown("=", "+", new Keys(true, true, false));
        assertEquals("view.closer", standard.onBoard(plus).orElseThrow().id());
    }

    @Test
    @DisplayName("another key makes an event once it is bound, and the old one no longer does")
    void rebinds() {
        Keymap.Rebound rebound =
                standard.rebound(Map.of("create.event", List.of(Chord.of("Ctrl+Shift+E"))));
        assertEquals(List.of(), rebound.problems());
        Hands hands = new Hands(new SampleBoard());
        hands.desk.use(rebound.keymap());
        hands.move(900, 600).key("E");
        assertTrue(hands.desk.editing().isEmpty());
        hands.holding(new Keys(true, true, false)).key("E").type("Made");
        assertEquals(Kind.EVENT, hands.element("Made").kind());
        assertEquals(
                Map.of("create.event", List.of(Chord.of("Ctrl+Shift+E"))),
                rebound.keymap().changes());
    }

    @Test
    @DisplayName("a key that another command has goes over, and both are named")
    void reportsConflicts() {
        Keymap.Rebound rebound = standard.rebound(Map.of("connect", List.of(Chord.of("E"))));
        assertEquals(
                List.of("E is for \"Draw a link\" now, no longer for \"Domain event\""),
                rebound.problems().stream().map(Keymap.Problem::message).toList());
        assertEquals(List.of(), rebound.keymap().chords("create.event"));
        assertEquals(List.of(Chord.of("E")), rebound.keymap().chords("connect"));
    }

    @Test
    @DisplayName("the same key may mean something else while words are typed")
    void separatesWords() {
        Keymap.Rebound rebound = standard.rebound(Map.of("words.next", List.of(Chord.of("F2"))));
        assertEquals(List.of(), rebound.problems());
    }

    @Test
    @DisplayName("unknown commands and keys that write characters are left out and named")
    void leavesOutTheImpossible() {
        Keymap.Rebound rebound =
                standard.rebound(
                        Map.of(
                                "dance", List.of(Chord.of("Z")),
                                "connect", List.of(Chord.of("Ctrl+Alt+E"))));
        assertEquals(
                List.of(
                        new Keymap.Problem.Unknown("dance"),
                        new Keymap.Problem.Unsafe(Chord.of("Ctrl+Alt+E"))),
                rebound.problems());
        assertEquals(List.of(), rebound.keymap().chords("connect"));
    }

    @Test
    @DisplayName("a command runs by its id, unless it cannot or there is none")
    void runsById() {
        Hands hands = new Hands(new SampleBoard());
        assertTrue(hands.desk.run("create.event"));
        assertFalse(new Hands(new SampleBoard()).desk.run("delete"));
        assertFalse(hands.desk.run("dance"));
    }
}

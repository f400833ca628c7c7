package org.stormspec.app.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stormspec.app.action.Action;
import org.stormspec.app.action.ActionTable;
import org.stormspec.app.keys.KeysViewModel.Proposal;
import org.stormspec.app.keys.KeysViewModel.Row;
import org.stormspec.app.preference.PreferencesFile;
import org.stormspec.render.tool.Chord;
import org.stormspec.render.tool.Keymap;

@DisplayName("The keys")
class KeysViewModelTest {
    @TempDir private Path folder;
    private final ActionTable actions = new ActionTable();
    private final List<Keymap> used = new ArrayList<>();

    @BeforeEach
    void fill() {
        actions.add(action("save", "Save", "Ctrl+S"));
        actions.add(action("find", "Find on the board", "Ctrl+F"));
    }

    @Test
    @DisplayName("of the board and of the window stand in one table, grouped and searched")
    void standInOneTable() {
        Map<String, List<Row>> groups = model().groups("");
        assertTrue(groups.containsKey("Make"));
        assertEquals(List.of("save", "find"), ids(groups.getOrDefault("File", List.of())));
        assertEquals(
                List.of("save"),
                ids(model().groups("ctrl+s save").getOrDefault("File", List.of())));
    }

    @Test
    @DisplayName("that are free are given at once, and remembered for the next start")
    void areGiven() {
        KeysViewModel keys = model();
        assertInstanceOf(Proposal.Free.class, keys.propose(row(keys, "save"), Chord.of("Ctrl+9")));
        keys.bind(row(keys, "save"), Chord.of("Ctrl+9"));
        assertEquals(Optional.of("save"), actions.using(Chord.of("Ctrl+9")).map(Action::id));
        assertTrue(actions.using(Chord.of("Ctrl+S")).isEmpty());
        assertEquals(List.of(Chord.of("Ctrl+9")), row(model(), "save").keys());
    }

    @Test
    @DisplayName("that do something else are told before they are taken, and then taken")
    void areTakenAfterWarning() {
        KeysViewModel keys = model();
        Row save = row(keys, "save");
        Proposal proposal = keys.propose(save, Chord.of("E"));
        assertEquals("create.event", assertInstanceOf(Proposal.Taken.class, proposal).owner().id());
        keys.bind(save, Chord.of("E"));
        assertEquals(List.of(), row(keys, "create.event").keys());
        assertEquals(List.of(), used.getLast().chords("create.event"));
        assertEquals(List.of(Chord.of("E")), row(keys, "save").keys());
    }

    @Test
    @DisplayName("of the board change on the board at once")
    void changeOnTheBoard() {
        KeysViewModel keys = model();
        keys.bind(row(keys, "create.event"), Chord.of("Z"));
        assertEquals(List.of(Chord.of("Z")), used.getLast().chords("create.event"));
    }

    @Test
    @DisplayName("that write characters on many keyboards are refused")
    void unsafeKeysAreRefused() {
        KeysViewModel keys = model();
        assertInstanceOf(
                Proposal.Refused.class, keys.propose(row(keys, "save"), Chord.of("Ctrl+Alt+E")));
    }

    @Test
    @DisplayName("are given back one by one, from whoever has them, or all at once")
    void areReset() {
        KeysViewModel keys = model();
        keys.bind(row(keys, "save"), Chord.of("Ctrl+F"));
        assertEquals(List.of(), row(keys, "find").keys());
        keys.reset(row(keys, "find"));
        assertEquals(List.of(Chord.of("Ctrl+F")), row(keys, "find").keys());
        assertEquals(List.of(), row(keys, "save").keys());
        assertFalse(row(keys, "find").changed());
        keys.resetAll();
        assertTrue(keys.rows().stream().noneMatch(Row::changed));
        assertEquals(Map.of(), new PreferencesFile(folder).get().keys());
    }

    @Test
    @DisplayName("while words are typed are another matter than those of the board")
    void wordsAreAnotherMatter() {
        KeysViewModel keys = model();
        assertInstanceOf(
                Proposal.Free.class, keys.propose(row(keys, "words.next"), Chord.of("Ctrl+S")));
    }

    private KeysViewModel model() {
        return new KeysViewModel(actions, new PreferencesFile(folder), used::add);
    }

    private static Row row(KeysViewModel keys, String id) {
        return keys.rows().stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
    }

    private static List<String> ids(List<Row> rows) {
        return rows.stream().map(Row::id).toList();
    }

    private static Action action(String id, String label, String keys) {
        return new Action(
                id,
                label,
                "File",
                List.of(Chord.of(keys)),
                Optional.empty(),
                new SimpleBooleanProperty(true),
                "",
                () -> {});
    }
}

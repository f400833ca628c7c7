package org.stormspec.app.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.render.tool.Chord;
import org.stormspec.render.tool.Keymap;

@DisplayName("The table of actions")
class ActionTableTest {
    private final ActionTable table = new ActionTable();
    private final List<String> done = new ArrayList<>();

    @Test
    @DisplayName("refuses a second action of the same id")
    void refusesDoubleIds() {
        table.add(action("save", Optional.empty(), true));
        assertThrows(
                IllegalArgumentException.class,
                () -> table.add(action("save", Optional.empty(), true)));
    }

    @Test
    @DisplayName("refuses keys that are taken, however they are written")
    void refusesDoubleKeys() {
        table.add(action("save", Optional.of("Ctrl+S"), true));
        assertThrows(
                IllegalArgumentException.class,
                () -> table.add(action("store", Optional.of("ctrl+s"), true)));
    }

    @Test
    @DisplayName("performs an action only while it is enabled")
    void performsOnlyWhatIsEnabled() {
        table.add(action("save", Optional.empty(), false));
        table.add(action("open", Optional.empty(), true));
        table.get("save").fire();
        table.get("open").fire();
        assertEquals(List.of("open"), done);
    }

    @Test
    @DisplayName("shows the keys in the tooltip")
    void showsTheKeys() {
        table.add(action("save", Optional.empty(), true));
        table.add(action("next", Optional.of("F8"), true));
        assertEquals("save", table.tip("save"));
        assertEquals("next  F8", table.tip("next"));
    }

    @Test
    @DisplayName("gives actions the keys that the user chose, and their own back")
    void givesOtherKeys() {
        table.add(action("next", Optional.of("F8"), true));
        table.rekey(Map.of("next", List.of(Chord.of("F9")), "gone", List.of()), Keymap.standard());
        assertEquals("next  F9", table.tip("next"));
        table.rekey(Map.of(), Keymap.standard());
        assertEquals("next  F8", table.tip("next"));
    }

    @Test
    @DisplayName("gives an action that stands for a command of the board the keys of that command")
    void followsTheBoard() {
        table.add(
                new Action(
                        "zoom",
                        "Zoom in",
                        "",
                        List.of(),
                        Optional.of("create.event"),
                        new SimpleBooleanProperty(true),
                        "",
                        () -> {}));
        assertEquals("Zoom in  E", table.tip("zoom"));
        assertEquals(List.of(), table.deeds());
    }

    private Action action(String id, Optional<String> keys, boolean enabled) {
        return new Action(
                id,
                id,
                "Group",
                keys.map(Chord::of).stream().toList(),
                Optional.empty(),
                new SimpleBooleanProperty(enabled),
                "Not now",
                () -> done.add(id));
    }
}

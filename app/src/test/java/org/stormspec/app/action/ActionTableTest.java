package org.stormspec.app.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

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
        table.add(action("save", Optional.of("Shortcut+S"), true));
        assertThrows(
                IllegalArgumentException.class,
                () -> table.add(action("store", Optional.of("shortcut+S"), true)));
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
        assertEquals("save", ActionTable.tip(action("save", Optional.empty(), true)));
        String tip = ActionTable.tip(action("save", Optional.of("F8"), true));
        assertEquals("save  F8", tip);
    }

    private Action action(String id, Optional<String> keys, boolean enabled) {
        return new Action(id, id, keys, new SimpleBooleanProperty(enabled), () -> done.add(id));
    }
}

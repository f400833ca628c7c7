package org.stormspec.app.action;

import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;

/**
 * Something the user can do.
 *
 * @param id names it in tests, tooltips and menus; unique
 * @param label what menus and buttons say
 * @param accelerator keys, as {@code KeyCombination} reads them: {@code Shortcut+S}
 * @param enabled whether it can be done now
 * @param run does it
 */
public record Action(
        String id,
        String label,
        Optional<String> accelerator,
        ObservableBooleanValue enabled,
        Runnable run) {
    /** Does it if it can be done now. */
    public void fire() {
        if (enabled.get()) {
            run.run();
        }
    }
}

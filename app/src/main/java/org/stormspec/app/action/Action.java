package org.stormspec.app.action;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import org.stormspec.render.tool.Chord;

/**
 * Something the user can do.
 *
 * @param id names it in tests, tooltips and menus; unique
 * @param label what menus and buttons say
 * @param group what it belongs to in lists: {@code Edit}
 * @param keys the keys it has unless the user chose others
 * @param command the command of the board that it stands for in menus and other places; it has the
 *     keys of that command then, and lists show the command only
 * @param enabled whether it can be done now
 * @param why what is missing while it cannot be done, as a sentence; may be empty
 * @param run does it
 */
public record Action(
        String id,
        String label,
        String group,
        List<Chord> keys,
        Optional<String> command,
        ObservableBooleanValue enabled,
        String why,
        Runnable run) {
    /** Copies the keys. */
    public Action {
        keys = List.copyOf(keys);
    }

    /** Does it if it can be done now. */
    public void fire() {
        if (enabled.get()) {
            run.run();
        }
    }
}

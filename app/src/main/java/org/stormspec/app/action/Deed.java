package org.stormspec.app.action;

import java.util.List;
import java.util.Optional;

/**
 * Something that can be done, as lists show it: an action of the window or a command of the board.
 *
 * @param id unique among all of them
 * @param label what it is called
 * @param group what it belongs to
 * @param keys the keys it has now, as people read them: {@code Ctrl+Shift+F}
 * @param refusal why it cannot be done now; empty when it can
 * @param run does it
 */
public record Deed(
        String id,
        String label,
        String group,
        List<String> keys,
        Optional<String> refusal,
        Runnable run) {
    /** Copies the keys. */
    public Deed {
        keys = List.copyOf(keys);
    }
}

package org.stormspec.render.tool;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Something one can do at a board, by key, from a menu or from a list of everything.
 *
 * @param id never changes: {@code create.event}
 * @param label what people call it
 * @param group what it belongs to
 * @param keys that do it unless somebody binds others; may be none
 * @param enabled whether it would do anything now
 * @param action does it
 */
public record BoardCommand(
        String id,
        String label,
        Group group,
        List<Chord> keys,
        Predicate<Desk> enabled,
        Consumer<Desk> action) {

    /** Where commands stand in lists, in this order. */
    public enum Group {
        CREATE("Make"),
        WORDS("While typing words"),
        SELECT("Select"),
        CHANGE("Change"),
        ARRANGE("Move and arrange"),
        CONNECT("Connect"),
        WALK("Walk the story"),
        VIEW("View");

        private final String label;

        Group(String label) {
            this.label = label;
        }

        /** Returns the headline. */
        public String label() {
            return label;
        }
    }

    /** Copies the keys. */
    public BoardCommand {
        keys = List.copyOf(keys);
    }

    /** Returns whether it would do anything now. */
    public boolean isEnabled(Desk desk) {
        return enabled.test(desk);
    }

    /** Does it, if it can be done now; returns whether it could. */
    public boolean run(Desk desk) {
        boolean can = isEnabled(desk);
        if (can) {
            action.accept(desk);
        }
        return can;
    }

    /** Returns whether its keys count while words are typed, and only then. */
    public boolean isForWords() {
        return group == Group.WORDS;
    }
}

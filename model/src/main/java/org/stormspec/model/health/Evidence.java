package org.stormspec.model.health;

import java.util.List;

/**
 * Something counted that speaks for a model.
 *
 * @param words what was counted: {@code contexts with an owner}
 * @param have how many there are
 * @param of how many there could be
 * @param missing ids of the contexts, topics or elements that lack it, sorted
 */
public record Evidence(String words, int have, int of, List<String> missing) {

    /** Copies the ids. */
    public Evidence {
        missing = List.copyOf(missing);
    }

    /** Returns the share in per cent, rounded down; 0 where there is nothing to count. */
    public int percent() {
        return of == 0 ? 0 : have * 100 / of;
    }

    /** Returns whether at least this share has it. */
    public boolean reaches(int percent) {
        return of > 0 && have * 100 >= percent * of;
    }
}

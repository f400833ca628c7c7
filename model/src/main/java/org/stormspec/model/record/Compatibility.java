package org.stormspec.model.record;

import java.util.Arrays;
import java.util.Optional;

/** What a registry demands of the next schema of a subject; the words are the registries' own. */
public enum Compatibility {
    BACKWARD,
    BACKWARD_TRANSITIVE,
    FORWARD,
    FORWARD_TRANSITIVE,
    FULL,
    FULL_TRANSITIVE,
    NONE;

    /** Returns the word used in files and by registries: {@code BACKWARD_TRANSITIVE}. */
    public String word() {
        return name();
    }

    /** Returns the mode that a word stands for. */
    public static Optional<Compatibility> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}

package org.stormspec.model.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much a finding matters; the order is the order in which findings are listed. */
public enum Level {
    /** Export and push refuse. */
    ERROR,
    /** Worth a look before others depend on it. */
    WARNING,
    /** A thought, nothing more. */
    HINT;

    /** Returns the level of a word. */
    public static Optional<Level> of(String word) {
        return Arrays.stream(values()).filter(level -> level.word().equals(word)).findFirst();
    }

    /** Returns the word used in reports and in the app: {@code error}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

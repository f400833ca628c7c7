package org.stormspec.model.rule;

import java.util.Locale;

/** How much a finding matters; the order is the order in which findings are listed. */
public enum Level {
    /** Export and push refuse. */
    ERROR,
    /** Worth a look before others depend on it. */
    WARNING,
    /** A thought, nothing more. */
    HINT;

    /** Returns the word used in reports and in the app: {@code error}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

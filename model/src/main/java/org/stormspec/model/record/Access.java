package org.stormspec.model.record;

import java.util.Locale;

/** Who may read a topic: everyone, the granted contexts, or only its owner. */
public enum Access {
    PUBLIC,
    PROTECTED,
    PRIVATE;

    /** Returns the word used in files and in the app: {@code public}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

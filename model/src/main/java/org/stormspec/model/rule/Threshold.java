package org.stormspec.model.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Numbers from which rules speak and that an organisation may change. */
public enum Threshold {
    /** Hours that personal data may stay where no policy says so, for POL-02 and POL-03. */
    PERSONAL_DATA_HOURS(48);

    private final int usual;

    Threshold(int usual) {
        this.usual = usual;
    }

    /** Returns the word for it in the file of rules. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the number where nobody has said another one. */
    public int usual() {
        return usual;
    }

    /** Returns all words, for messages. */
    public static String all() {
        return Arrays.stream(values()).map(Threshold::word).collect(Collectors.joining(", "));
    }
}

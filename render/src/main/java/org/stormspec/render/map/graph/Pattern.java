package org.stormspec.render.map.graph;

import java.util.Arrays;
import java.util.Optional;

/** How a reader uses the records of a topic, as consumers say in {@code pattern}. */
public enum Pattern {
    NOTIFICATION("event-notification", "N", "event notification"),
    STATE("event-carried-state", "S", "event-carried state transfer"),
    SOURCING("event-sourcing", "L", "event sourcing"),
    TRANSFORMATION("event-transformation", "T", "event transformation"),
    CQRS("cqrs", "Q", "CQRS: feeds a read model");

    private final String word;
    private final String sign;
    private final String meaning;

    Pattern(String word, String sign, String meaning) {
        this.word = word;
        this.sign = sign;
        this.meaning = meaning;
    }

    /** Returns the word used in files and on the command line. */
    public String word() {
        return word;
    }

    /** Returns the letter on the arrow. */
    public String sign() {
        return sign;
    }

    /** Returns what the legend says. */
    public String meaning() {
        return meaning;
    }

    /** Returns the pattern with this word; empty for none and for a word of the modeller's own. */
    public static Optional<Pattern> of(String word) {
        return Arrays.stream(values()).filter(pattern -> pattern.word.equals(word)).findFirst();
    }

    /**
     * Returns the letter for a word, {@code ·} for a word of the modeller's own, empty for none.
     */
    public static String signOf(String word) {
        return word.isEmpty() ? "" : of(word).map(Pattern::sign).orElse("·");
    }
}

package org.stormspec.model.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Words that rules listen for and that an organisation may add to. */
public enum Vocabulary {
    /** Words that speak of machines, for NAM-04: {@code openshift}. */
    INFRASTRUCTURE,
    /** Words that speak of how people are organised, for NAM-05: {@code abteilung}. */
    ORGANISATION,
    /** Words that say that a field is about a person, for POL-06: {@code geburtstag}. */
    PERSONAL,
    /** Words that speak of money, for SCH-12: {@code betrag}. */
    MONEY;

    /** Returns the word for it in the file of rules. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns all words, for messages. */
    public static String all() {
        return Arrays.stream(values()).map(Vocabulary::word).collect(Collectors.joining(", "));
    }
}

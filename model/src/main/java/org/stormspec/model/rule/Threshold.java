package org.stormspec.model.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Numbers from which rules speak and that an organisation may change. */
public enum Threshold {
    /** Hours that personal data may stay where no policy says so, for POL-02 and POL-03. */
    PERSONAL_DATA_HOURS(48),
    /** Entities that an aggregate may hold, for AGG-07. */
    AGGREGATE_ENTITIES(8),
    /** Contexts that data may pass from hand to hand, for CTX-06. */
    HOPS(5),
    /** Contexts that one context may read, or that may read it, for CTX-06. */
    FAN(8),
    /** Contexts that a protected topic may be granted to before ACC-09 speaks. */
    GRANTS(6),
    /** Hours that a consumer may be out of service, for KAF-11. */
    CONSUMER_OUTAGE_HOURS(24);

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

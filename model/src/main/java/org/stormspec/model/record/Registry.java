package org.stormspec.model.record;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The schema registry of an environment; names only, never secrets.
 *
 * @param kind what it is
 * @param url where it answers, may be empty
 */
public record Registry(Kind kind, String url) {

    /** The registries there are; {@code GIT} is no server: schemas live in the repository only. */
    public enum Kind {
        CONFLUENT,
        REDPANDA,
        APICURIO,
        GLUE,
        MEMPHIS,
        GIT;

        /** Returns the word used in files: {@code apicurio}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Returns the kind that a word stands for. */
        public static Optional<Kind> of(String word) {
            return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
        }
    }
}

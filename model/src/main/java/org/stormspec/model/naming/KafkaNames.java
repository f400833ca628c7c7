package org.stormspec.model.naming;

import java.util.Optional;
import java.util.regex.Pattern;

/** What Kafka itself demands of topic names. */
public final class KafkaNames {

    /** Longest topic name, in characters (org.apache.kafka.common.internals.Topic). */
    public static final int MAX_LENGTH = 249;

    private static final Pattern LEGAL = Pattern.compile("[a-zA-Z0-9._-]+");

    private KafkaNames() {}

    /** Returns why Kafka refuses a name, in words; empty when it does not. */
    public static Optional<String> refusal(String name) {
        if (name.isEmpty()) {
            return Optional.of("it is empty");
        }
        if (name.equals(".") || name.equals("..")) {
            return Optional.of("'.' and '..' are reserved");
        }
        if (name.length() > MAX_LENGTH) {
            return Optional.of(
                    "it has " + name.length() + " characters, " + MAX_LENGTH + " are allowed");
        }
        if (!LEGAL.matcher(name).matches()) {
            return Optional.of("only letters, digits, '.', '_' and '-' are allowed");
        }
        return Optional.empty();
    }

    /** Returns the form in which two names collide: the broker treats '.' and '_' alike. */
    public static String collisionForm(String name) {
        return name.replace('.', '_');
    }
}

package org.stormspec.model.naming;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What Kafka itself demands of topic names. */
public final class KafkaNames {

    /** Longest topic name, in characters (org.apache.kafka.common.internals.Topic). */
    public static final int MAX_LENGTH = 249;

    /** The administrator of the cluster that we start, and whoever does not log in. */
    private static final Set<String> TAKEN = Set.of("admin", "ANONYMOUS");

    private static final Pattern LEGAL = Pattern.compile("[a-zA-Z0-9._-]+");

    private static final Pattern USER = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9._@+-]*");

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

    /**
     * Returns why a name is refused as that of a user, in words; empty when it is not. Kafka itself
     * takes any text, {@code *} for everybody among them; a name that means somebody else in an
     * access rule, or cannot be told apart in a file, is no name.
     */
    public static Optional<String> refusalOfUser(String name) {
        if (name.length() > MAX_LENGTH) {
            return Optional.of(
                    "it has " + name.length() + " characters, " + MAX_LENGTH + " are allowed");
        }
        if (name.startsWith("User:")) {
            return Optional.of("'User:' is written by Kafka before every name");
        }
        if (TAKEN.contains(name)) {
            return Optional.of("that is whom no access rule stops, or who did not log in");
        }
        return USER.matcher(name).matches()
                ? Optional.empty()
                : Optional.of(
                        "it must begin with a letter or digit, and only letters, digits, '.', '_', '-', '+' and '@' are allowed");
    }

    /** Returns the form in which two names collide: the broker treats '.' and '_' alike. */
    public static String collisionForm(String name) {
        return name.replace('.', '_');
    }
}

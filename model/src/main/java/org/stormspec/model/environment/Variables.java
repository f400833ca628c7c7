package org.stormspec.model.environment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * References to environment variables, written {@code ${env:NAME}}.
 *
 * <p>Only names that begin with {@value #PREFIX} are ever read: whoever sets such a variable means
 * this program, which cannot be said of any other secret in the environment of a person.
 */
public final class Variables {

    /** How the name of every variable begins that may be read. */
    public static final String PREFIX = "STORMSPEC_";

    private static final String OPENING = "${";

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{env:([^}]*)}");

    private static final Pattern NAME = Pattern.compile(PREFIX + "[A-Za-z0-9_]{1,100}");

    private Variables() {}

    /** Returns whether a text refers to anything outside itself, in whatever way. */
    static boolean isReferring(String text) {
        return text.contains(OPENING);
    }

    /** Returns the name in a text that is one reference and nothing else. */
    public static Optional<String> referredBy(String text) {
        return Optional.of(REFERENCE.matcher(text))
                .filter(found -> found.matches())
                .map(found -> found.group(1));
    }

    /** Returns the names of all variables that a text refers to. */
    static List<String> in(String text) {
        return REFERENCE.matcher(text).results().map(found -> found.group(1)).distinct().toList();
    }

    /** Returns whether a variable of this name may be read. */
    static boolean mayBeRead(String name) {
        return NAME.matcher(name).matches();
    }

    /** Returns the text that refers to a variable. */
    static String reference(String name) {
        return "${env:" + name + "}";
    }

    /** Returns a name that may be read, made of what it is for: {@code STORMSPEC_DEV_PASSWORD}. */
    static String nameFor(String environment, String purpose) {
        String words = (environment + "_" + purpose).replaceAll("([a-z0-9])([A-Z])", "$1_$2");
        String name = words.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
        return (name.startsWith(PREFIX) ? "" : PREFIX)
                + name.substring(0, Math.min(name.length(), 80));
    }
}

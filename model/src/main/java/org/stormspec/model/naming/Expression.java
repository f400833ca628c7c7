package org.stormspec.model.naming;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * A regular expression that somebody has written into a workspace. It is matched by RE2, whose time
 * grows with the text only, so that no expression can keep anybody waiting; look-around and
 * back-references, which need another kind of engine, are no part of its language.
 */
public final class Expression {

    /** In characters; the usual ones have twenty. */
    private static final int MAX_LENGTH = 200;

    /** How often a part may be repeated in all, as each repetition is compiled anew. */
    private static final int MAX_REPEATS = 1_000;

    private static final java.util.regex.Pattern NAMED_GROUP =
            java.util.regex.Pattern.compile("\\(\\?P?<[a-zA-Z]");
    private static final java.util.regex.Pattern REPEAT =
            java.util.regex.Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?}");

    private final Pattern pattern;

    /**
     * Compiles an expression.
     *
     * @param text without a {@link #fault}
     */
    public Expression(String text) {
        this.pattern = Pattern.compile(text);
    }

    /** Returns what should stand there instead of an expression that cannot be used. */
    public static Optional<String> fault(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.of("a regular expression of at most " + MAX_LENGTH + " characters");
        }
        if (repeats(text) > MAX_REPEATS) {
            return Optional.of(
                    "a regular expression that repeats nothing more than %,d times"
                            .formatted(MAX_REPEATS));
        }
        if (NAMED_GROUP.matcher(text).find()) {
            return Optional.of("a regular expression without named groups");
        }
        try {
            return new Expression(text).matches("")
                    ? Optional.of("a regular expression that needs a character")
                    : Optional.empty();
        } catch (PatternSyntaxException broken) {
            return Optional.of(
                    "a regular expression in the language of RE2, which has no look-around and no"
                            + " back-references ("
                            + broken.getDescription()
                            + ")");
        }
    }

    /** Repeats may lie in one another, so that their counts multiply. */
    private static long repeats(String text) {
        long product = 1;
        Matcher repeat = REPEAT.matcher(text);
        while (repeat.find() && product <= MAX_REPEATS) {
            long least = Long.parseLong(repeat.group(1));
            String most = repeat.group(2);
            long count = most == null || most.isEmpty() ? least : Long.parseLong(most);
            product *= Math.max(1, Math.max(least, count));
        }
        return product;
    }

    /** Returns whether a text as a whole is what the expression says. */
    public boolean matches(String text) {
        return pattern.matches(text);
    }
}

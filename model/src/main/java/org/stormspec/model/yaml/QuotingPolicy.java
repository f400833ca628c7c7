package org.stormspec.model.yaml;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Says which texts need quotes so that readers of YAML 1.1 and of YAML 1.2 alike see a text.
 * Indicators inside a text are the emitter's business; this is about words that mean something
 * else. Sources: YAML 1.2.2 section 10.3; the type repository of YAML 1.1 (bool, int, float,
 * timestamp, merge, value).
 */
final class QuotingPolicy {

    private static final Set<String> WORDS =
            Set.of(
                    "", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", "=", "<<",
                    ".inf", "+.inf", "-.inf", ".nan");

    private static final Pattern NUMBER =
            Pattern.compile(
                    "[-+]?(0b[01_]+|0x[0-9a-fA-F_]+|0o?[0-7_]+" // other bases
                            + "|[0-9][0-9_]*(:[0-5]?[0-9])+(\\.[0-9_]*)?" // base 60, as in 12:30
                            + "|[0-9][0-9_,]*" // integers
                            + "|([0-9][0-9_]*)?\\.?[0-9._]*([eE][-+]?[0-9]+)?)"); // floats

    private static final Pattern TIMESTAMP = Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}.*");

    private QuotingPolicy() {}

    static boolean needsQuotes(String text) {
        return isWord(text) || (mayBeNumber(text) && looksLikeNumber(text));
    }

    private static boolean isWord(String text) {
        return text.length() <= 5 && WORDS.contains(text.toLowerCase(Locale.ROOT));
    }

    private static boolean mayBeNumber(String text) {
        return "0123456789+-.".indexOf(text.charAt(0)) >= 0;
    }

    private static boolean looksLikeNumber(String text) {
        return NUMBER.matcher(text).matches() || TIMESTAMP.matcher(text).matches();
    }
}

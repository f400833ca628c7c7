package org.stormspec.model.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes names apart and puts words into sentences, as rules do. */
public final class Wording {

    private static final Pattern HUMP = Pattern.compile("([a-z0-9])([A-Z])");
    private static final Pattern SEPARATOR = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Wording() {}

    /** Returns the words of a name in lower case: {@code soldAt} and {@code sold_at} alike. */
    public static List<String> words(String name) {
        return Arrays.stream(SEPARATOR.split(HUMP.matcher(name).replaceAll("$1_$2")))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Returns the words of a name as the name of a type: {@code SalesProcessor}. */
    public static String pascal(String name) {
        return words(name).stream()
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    /** Returns the words of a name in lower case, the last one in the singular: {@code user}. */
    public static String noun(String name) {
        List<String> words = words(name);
        if (words.isEmpty()) {
            return "";
        }
        String last = words.getLast();
        return Stream.concat(
                        words.subList(0, words.size() - 1).stream(),
                        Stream.of(singular(last).orElse(last)))
                .collect(Collectors.joining(" "));
    }

    /** Returns words as a list in a sentence: {@code a, b and c}. */
    public static String listed(List<String> words, String conjunction) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : "%s %s %s"
                        .formatted(
                                String.join(", ", words.subList(0, last)),
                                conjunction,
                                words.get(last));
    }

    /** Returns a number with its noun: {@code 1 field}, {@code 3 fields}. */
    public static String count(int number, String noun) {
        return number == 1 ? "1 " + noun : number + " " + noun + "s";
    }

    /** Returns the singular of an English plural; empty when a word is none. */
    public static Optional<String> singular(String word) {
        if (word.length() > 4 && word.endsWith("ies")) {
            return Optional.of(word.substring(0, word.length() - 3) + "y");
        }
        if (word.matches(".+(ss|sh|ch|x)es")) {
            return Optional.of(word.substring(0, word.length() - 2));
        }
        return word.matches(".{2,}[^sui]s")
                ? Optional.of(word.substring(0, word.length() - 1))
                : Optional.empty();
    }
}

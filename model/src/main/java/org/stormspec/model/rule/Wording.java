package org.stormspec.model.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes names apart and puts words into sentences, as rules do. */
public final class Wording {

    private Wording() {}

    /** Returns the words of a name in lower case: {@code soldAt} and {@code sold_at} alike. */
    public static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        int start = 0;
        // By hand, since rules take the names of all topics and fields apart.
        for (int i = 0; i <= name.length(); i++) {
            boolean ends = i == name.length() || !isWord(name.charAt(i)) || isHump(name, i);
            if (ends) {
                if (i > start) {
                    words.add(name.substring(start, i).toLowerCase(Locale.ROOT));
                }
                start = i < name.length() && isWord(name.charAt(i)) ? i : i + 1;
            }
        }
        return List.copyOf(words);
    }

    /** Halves of letters beyond the basic plane belong to words as well. */
    private static boolean isWord(char letter) {
        return Character.isLetter(letter)
                || Character.isSurrogate(letter)
                || switch (Character.getType(letter)) {
                    case Character.DECIMAL_DIGIT_NUMBER,
                            Character.LETTER_NUMBER,
                            Character.OTHER_NUMBER ->
                            true;
                    default -> false;
                };
    }

    private static boolean isHump(String name, int at) {
        if (at == 0 || name.charAt(at) < 'A' || name.charAt(at) > 'Z') {
            return false;
        }
        char before = name.charAt(at - 1);
        return (before >= 'a' && before <= 'z') || (before >= '0' && before <= '9');
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

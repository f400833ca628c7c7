package org.stormspec.model.naming;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The words of a name and how they are written together: {@code OrderPlaced}, {@code order-placed},
 * {@code order_placed}, {@code Order placed}.
 *
 * @param words the words as they stand there
 * @param separator what stands between them; empty for names in camel case
 */
public record Phrase(List<String> words, String separator) {

    /** Copies the words. */
    public Phrase {
        words = List.copyOf(words);
    }

    /** Takes a name apart. */
    public static Phrase of(String name) {
        String separator =
                name.strip().contains(" ")
                        ? " "
                        : name.contains("-") ? "-" : name.contains("_") ? "_" : camelOr(name);
        return new Phrase(
                Arrays.stream(
                                name.strip()
                                        .split(
                                                "[\\s_.:,/-]+|(?<=[\\p{Ll}0-9])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})"))
                        .filter(word -> !word.isEmpty())
                        .toList(),
                separator);
    }

    private static String camelOr(String name) {
        return name.chars().skip(1).anyMatch(Character::isUpperCase) ? "" : " ";
    }

    /** Returns other words written in this way. */
    public Phrase of(List<String> otherWords) {
        return new Phrase(otherWords, separator);
    }

    /** Returns words written together in this way. */
    public String join(List<String> otherWords) {
        if (!separator.isEmpty()) {
            return String.join(separator, otherWords);
        }
        List<String> camel = new ArrayList<>();
        otherWords.forEach(word -> camel.add(capital(word)));
        return String.join("", camel);
    }

    /** Returns the name. */
    public String text() {
        return join(words);
    }

    /** Returns the words in lower case, joined by hyphens, by which names can be compared. */
    public String plain() {
        return words.stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("-"));
    }

    /** Returns a word with a capital letter in front. */
    public static String capital(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}

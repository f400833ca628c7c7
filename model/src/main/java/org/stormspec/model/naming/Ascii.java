package org.stormspec.model.naming;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;

/** Spells words of European languages in the letters that names and ids may have. */
public final class Ascii {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** Letters that are no base letter with a mark, so that Unicode does not take them apart. */
    private static final Map<String, String> LETTERS =
            Map.of(
                    "ß", "ss", "æ", "ae", "Æ", "Ae", "œ", "oe", "Œ", "Oe", "ø", "o", "Ø", "O", "ł",
                    "l", "Ł", "L");

    private static final Pattern LETTER = Pattern.compile("[ßæÆœŒøØłŁ]");

    /** Below it there are neither marks nor foreign letters. */
    private static final int MARKED = 128;

    private Ascii() {}

    /**
     * Returns words with their marks taken off: {@code Größe} becomes {@code Grosse}. Letters of
     * other scripts stay as they are.
     */
    public static String of(String words) {
        if (words.chars().allMatch(letter -> letter < MARKED)) {
            return words;
        }
        String plain =
                MARKS.matcher(Normalizer.normalize(words, Normalizer.Form.NFD)).replaceAll("");
        return LETTER.matcher(plain)
                .replaceAll(letter -> LETTERS.getOrDefault(letter.group(), letter.group()));
    }
}

package org.stormspec.model.naming;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Spells words in Latin letters where that can be done letter by letter: languages of Europe, Greek
 * (ELOT 743) and Cyrillic (as in passports, without signs for soft and hard).
 */
public final class Transliteration {

    private static final int LAST_ASCII = 127;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private static final Map<Integer, String> LETTERS = letters();

    private Transliteration() {}

    private static Map<Integer, String> letters() {
        Map<Integer, String> letters = new HashMap<>();
        add(letters, "ä ae ö oe ü ue ß ss æ ae œ oe ø o ł l đ d ð d þ th ı i ħ h ŋ ng ə e");
        add(letters, "α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r");
        add(letters, "σ s ς s τ t υ y φ f χ ch ψ ps ω o");
        add(letters, "а a б b в v г g д d е e ё e ж zh з z и i й y к k л l м m н n о o п p р r");
        add(letters, "с s т t у u ф f х kh ц ts ч ch ш sh щ shch ы y э e ю yu я ya");
        add(letters, "і i ї yi є ye ґ g ў u ђ dj ј j љ lj њ nj ћ c џ dz ѓ gj ќ kj ѕ dz");
        letters.put((int) 'ъ', "");
        letters.put((int) 'ь', "");
        return Map.copyOf(letters);
    }

    private static void add(Map<Integer, String> letters, String pairs) {
        String[] parts = pairs.split(" ");
        for (int at = 0; at < parts.length; at += 2) {
            letters.put(parts[at].codePointAt(0), parts[at + 1]);
        }
    }

    /**
     * Returns words in Latin letters: {@code Größe} becomes {@code Groesse}. Signs stay as they
     * are.
     *
     * @return empty when there is a letter that cannot be spelt so
     */
    public static Optional<String> of(String words) {
        StringBuilder latin = new StringBuilder(words.length() + 8);
        String composed = Normalizer.normalize(words, Normalizer.Form.NFC);
        for (int letter : composed.codePoints().toArray()) {
            String spelt = spelt(letter);
            if (spelt.codePoints()
                    .anyMatch(each -> each > LAST_ASCII && Character.isLetter(each))) {
                return Optional.empty();
            }
            latin.append(spelt);
        }
        return Optional.of(latin.toString());
    }

    private static String spelt(int letter) {
        if (letter <= LAST_ASCII) {
            return Character.toString(letter);
        }
        int small = Character.toLowerCase(letter);
        String known = LETTERS.get(small);
        if (known != null) {
            return small == letter || known.isEmpty() ? known : capitalised(known);
        }
        if (Character.isDigit(letter)) {
            return String.valueOf(Character.digit(letter, 10));
        }
        String plain = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKD);
        String bare = MARKS.matcher(plain).replaceAll("");
        return bare.codePointCount(0, bare.length()) == 1 && bare.codePointAt(0) != letter
                ? spelt(bare.codePointAt(0))
                : bare;
    }

    private static String capitalised(String letters) {
        return Character.toUpperCase(letters.charAt(0)) + letters.substring(1);
    }
}

package org.stormspec.app.palette;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds typed letters in words: whole words first, then beginnings, then letters in order. */
final class Fuzzy {
    private static final int AT_START = 8;
    private static final int IN_A_ROW = 5;
    private static final int ANYWHERE = 1;

    private Fuzzy() {}

    /**
     * Where the letters were found.
     *
     * @param score more is better
     * @param places of the letters in the text, ascending
     */
    record Match(int score, List<Integer> places) {}

    /** Returns the best match of all letters of the query in a text; blanks match anything. */
    static Optional<Match> match(String query, String text) {
        String letters = query.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
        String plain = text.toLowerCase(Locale.ROOT);
        if (letters.isEmpty()) {
            return Optional.of(new Match(0, List.of()));
        }
        Optional<Match> best = Optional.empty();
        for (int from = plain.indexOf(letters.charAt(0));
                from >= 0;
                from = plain.indexOf(letters.charAt(0), from + 1)) {
            Optional<Match> match = matchFrom(letters, plain, from);
            if (match.isPresent() && match.get().score() > best.map(Match::score).orElse(-1)) {
                best = match;
            }
        }
        return best;
    }

    private static Optional<Match> matchFrom(String letters, String text, int from) {
        List<Integer> places = new ArrayList<>();
        int score = 0;
        int at = from;
        for (int i = 0; i < letters.length(); i++) {
            at = next(letters.charAt(i), text, at, i > 0);
            if (at < 0) {
                return Optional.empty();
            }
            boolean row = !places.isEmpty() && places.getLast() == at - 1;
            score += startsWord(text, at) ? AT_START : row ? IN_A_ROW : ANYWHERE;
            places.add(at++);
        }
        // Of two texts that match alike, the shorter one is meant.
        return Optional.of(new Match(score * 100 - text.length(), places));
    }

    /** Returns where a letter stands: right here, else at the next beginning of a word, else on. */
    private static int next(char letter, String text, int from, boolean jump) {
        if (from < text.length() && text.charAt(from) == letter) {
            return from;
        }
        for (int at = from; jump && at < text.length(); at++) {
            if (text.charAt(at) == letter && startsWord(text, at)) {
                return at;
            }
        }
        return text.indexOf(letter, from);
    }

    private static boolean startsWord(String text, int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }
}

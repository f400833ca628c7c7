package org.stormspec.model.rule;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Finds what somebody may have meant by a misspelt name. */
public final class Likeness {

    private Likeness() {}

    /** Returns the candidates, those whose name needs the fewest keystrokes to correct in front. */
    public static <T> List<T> nearest(
            String word, Collection<T> candidates, Function<T, String> name) {
        record Measured<T>(T candidate, int distance) {}
        return candidates.stream()
                .map(candidate -> new Measured<>(candidate, distance(word, name.apply(candidate))))
                .sorted(
                        Comparator.comparingInt((Measured<T> measured) -> measured.distance())
                                .thenComparing(measured -> name.apply(measured.candidate())))
                .map(Measured::candidate)
                .toList();
    }

    /** Returns the Levenshtein distance: letters inserted, deleted or replaced. */
    public static int distance(String left, String right) {
        int[] row = new int[right.length() + 1];
        for (int column = 0; column <= right.length(); column++) {
            row[column] = column;
        }
        for (int line = 1; line <= left.length(); line++) {
            advance(row, left.charAt(line - 1), right, line);
        }
        return row[right.length()];
    }

    private static void advance(int[] row, char letter, String right, int line) {
        int diagonal = row[0];
        row[0] = line;
        for (int column = 1; column < row.length; column++) {
            int replaced = diagonal + (letter == right.charAt(column - 1) ? 0 : 1);
            diagonal = row[column];
            row[column] = Math.min(replaced, 1 + Math.min(diagonal, row[column - 1]));
        }
    }
}

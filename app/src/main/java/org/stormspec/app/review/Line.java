package org.stormspec.app.review;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stormspec.model.record.RecordKey;

/**
 * One line of a list that folds.
 *
 * @param tone how good the news is
 * @param sign a figure or a character in front, may be empty
 * @param swatch the kind of thing it is about, as the outline has it; may be empty
 * @param words what it says; the same line has the same words when it is worked out again
 * @param note what stands behind, quieter, may be empty
 * @param places what it is about, the most telling first
 * @param open whether its children show at first
 * @param children what stands beneath
 */
public record Line(
        Tone tone,
        String sign,
        String swatch,
        String words,
        String note,
        List<RecordKey> places,
        boolean open,
        List<Line> children) {

    /** How good the news is. */
    public enum Tone {
        HEAD(""),
        PLAIN(""),
        QUIET(""),
        GOOD("good"),
        WARNING("warning"),
        ERROR("problem");

        private final String word;

        Tone(String word) {
            this.word = word;
        }
    }

    /** Copies the lists. */
    public Line {
        places = List.copyOf(places);
        children = List.copyOf(children);
    }

    /** Returns a line that only says something. */
    public static Line of(Tone tone, String words) {
        return new Line(tone, "", "", words, "", List.of(), false, List.of());
    }

    /** Returns this with a sign in front. */
    public Line signed(String newSign) {
        return new Line(tone, newSign, swatch, words, note, places, open, children);
    }

    /** Returns this about a kind of thing. */
    public Line swatched(String newSwatch) {
        return new Line(tone, sign, newSwatch, words, note, places, open, children);
    }

    /** Returns this with words behind. */
    public Line noting(String newNote) {
        return new Line(tone, sign, swatch, words, newNote, places, open, children);
    }

    /** Returns this leading to places. */
    public Line at(List<RecordKey> newPlaces) {
        return new Line(tone, sign, swatch, words, note, newPlaces, open, children);
    }

    /** Returns this over other lines, folded. */
    public Line over(List<Line> newChildren) {
        return new Line(tone, sign, swatch, words, note, places, open, newChildren);
    }

    /** Returns this unfolded at first. */
    public Line opened() {
        return new Line(tone, sign, swatch, words, note, places, true, children);
    }

    /** Returns everything it says, for those who hear it. */
    public String spoken() {
        return Stream.of(tone.word, sign, words, note)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    /** Returns this and everything beneath, from top to bottom. */
    public Stream<Line> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Line::all));
    }
}

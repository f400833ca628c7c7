package org.stormspec.app.inspector;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.stormspec.model.store.ChangeSet;

/** Turns raw input into edits, with one sentence when it cannot be used. */
final class Inputs {
    private Inputs() {}

    static Function<String, FieldEdit> text(String label, Function<String, ChangeSet> edit) {
        return input -> new FieldEdit.Accepted(label, edit.apply(input.strip()));
    }

    static Function<String, FieldEdit> required(
            String label, String why, Function<String, ChangeSet> edit) {
        return input ->
                input.isBlank() ? new FieldEdit.Refused(why) : text(label, edit).apply(input);
    }

    /** A whole number from 1 to a limit, or empty for the default. */
    static Function<String, FieldEdit> number(
            String label, int limit, Function<OptionalInt, ChangeSet> edit) {
        return numberTo(limit, number -> new FieldEdit.Accepted(label, edit.apply(number)));
    }

    /** A whole number from 1 to a limit, or empty for the default. */
    static Function<String, FieldEdit> numberTo(int limit, Function<OptionalInt, FieldEdit> edit) {
        return input -> {
            String digits = input.strip();
            if (digits.isEmpty()) {
                return edit.apply(OptionalInt.empty());
            }
            if (!digits.matches("[1-9][0-9]{0,8}") || Integer.parseInt(digits) > limit) {
                return new FieldEdit.Refused(
                        "Give a whole number from 1 to " + limit + ", or leave it empty");
            }
            return edit.apply(OptionalInt.of(Integer.parseInt(digits)));
        };
    }

    /** The lines of a text that say something. */
    static List<String> lines(String input) {
        return input.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** Returns what the first cell asks that a row cannot do without and does not have. */
    static Optional<String> missing(List<FormField.Column> columns, List<String> row) {
        return IntStream.range(0, columns.size())
                .filter(at -> columns.get(at).needed() && row.get(at).isBlank())
                .mapToObj(at -> columns.get(at).label())
                .findFirst();
    }
}

package org.stormspec.app.inspector;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What folded fields say, in one line. */
final class Summaries {
    private static final int MOST_PARTS = 4;
    private static final int MOST_LETTERS = 32;

    private Summaries() {}

    static Optional<String> of(List<FormField> fields) {
        List<String> parts = fields.stream().map(Summaries::of).flatMap(Optional::stream).toList();
        String words = parts.stream().limit(MOST_PARTS).collect(Collectors.joining(", "));
        return Optional.of(parts.size() > MOST_PARTS ? words + " …" : words)
                .filter(line -> !line.isEmpty());
    }

    private static Optional<String> of(FormField field) {
        return switch (field) {
            case FormField.Text text -> said(text.value()).map(value -> labelled(text, value));
            case FormField.Lines lines -> said(lines.value()).map(value -> lines(lines, value));
            case FormField.Choice choice ->
                    said(choice.chosen()).map(value -> choice.options().wordsOf(value));
            case FormField.Check check ->
                    check.checked() ? Optional.of(small(check.label())) : Optional.empty();
            case FormField.Several several -> several(several);
            case FormField.Links links -> count(links.targets().size(), links.label());
            case FormField.Fields all -> fields(all);
            case FormField.Rows rows -> count(rows.rows().size(), rows.label());
            case FormField.Checklist list -> checks(list);
            case FormField.Fact _, FormField.Grid _, FormField.Settings _, FormField.Deed _ ->
                    Optional.empty();
        };
    }

    private static Optional<String> said(String value) {
        return Optional.of(value).filter(words -> !words.isBlank());
    }

    private static String labelled(FormField field, String value) {
        return small(field.label()) + " " + cut(value);
    }

    private static String lines(FormField.Lines field, String value) {
        int count = (int) value.lines().filter(line -> !line.isBlank()).count();
        return count == 1 ? cut(value.strip()) : count + " " + small(field.label());
    }

    private static Optional<String> several(FormField.Several several) {
        return said(
                several.chosen().stream()
                        .sorted()
                        .map(several.options()::wordsOf)
                        .map(Summaries::small)
                        .collect(Collectors.joining(", ")));
    }

    private static Optional<String> checks(FormField.Checklist list) {
        long good =
                list.checks().stream()
                        .filter(check -> check.standing() == FormField.Standing.GOOD)
                        .count();
        return Optional.of(good + " of " + list.checks().size() + " in order");
    }

    // A named type says most by its name.
    private static Optional<String> fields(FormField.Fields all) {
        return all.id().startsWith("type-")
                ? Optional.of(all.label())
                : count(all.fields().size(), all.label());
    }

    private static Optional<String> count(int count, String label) {
        return count == 0
                ? Optional.empty()
                : Optional.of(count + " " + (count == 1 ? one(small(label)) : small(label)));
    }

    // Labels of lists are plurals: headers, steps, policies.
    private static String one(String many) {
        return many.endsWith("ies")
                ? many.substring(0, many.length() - 3) + "y"
                : many.replaceFirst("s$", "");
    }

    /** Small letters, but for names and abbreviations that have further capitals. */
    private static String small(String label) {
        return label.length() > 1 && Character.isUpperCase(label.charAt(1))
                ? label
                : label.substring(0, Math.min(1, label.length())).toLowerCase(Locale.ROOT)
                        + label.substring(Math.min(1, label.length()));
    }

    private static String cut(String value) {
        String line = value.lines().findFirst().orElse("");
        return line.length() > MOST_LETTERS ? line.substring(0, MOST_LETTERS - 1) + "…" : line;
    }
}

package org.stormspec.app.inspector;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stormspec.model.file.Attributes;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;
import org.stormspec.model.store.Store;

/** Asks for attributes of one record as the tables say, and turns answers into edits. */
final class Asking {
    private static final Pattern LOAD = Pattern.compile("(\\d{1,9})?\\s*(?:/\\s*(\\d{1,9}))?");

    private final ModelView model;
    private final ModelRecord record;
    private final Map<String, Object> said;
    private final Sources sources;

    /**
     * Prepares questions.
     *
     * @param record what they are about; it may be one that an answer brings into the model
     */
    Asking(ModelView model, ModelRecord record) {
        this.model = model;
        this.record = record;
        this.said = Attributes.all(record);
        this.sources = new Sources(model, record);
    }

    List<FormField> all(List<Attribute> attributes) {
        return attributes.stream().map(this::of).toList();
    }

    FormField of(Attribute attribute) {
        FormField.Question question = attribute.question();
        return switch (attribute.input()) {
            case Attribute.Line(String prompt, boolean mono) ->
                    new FormField.Text(
                            question, text(attribute), prompt, mono, stripped(attribute));
            case Attribute.Whole(String prompt, int most) ->
                    new FormField.Text(
                            question, text(attribute), prompt, false, number(attribute, most));
            case Attribute.Load() ->
                    new FormField.Text(
                            question, load(attribute), "average / peak", false, loaded(attribute));
            case Attribute.Day() ->
                    new FormField.Text(
                            question, text(attribute), "2027-03-01", true, day(attribute));
            case Attribute.Paragraph(String prompt) ->
                    new FormField.Lines(question, text(attribute), prompt, stripped(attribute));
            case Attribute.Items(String prompt) ->
                    new FormField.Lines(
                            question,
                            String.join("\n", texts(attribute)),
                            prompt,
                            input -> set(attribute, Inputs.lines(input)));
            case Attribute.Switch() ->
                    new FormField.Check(
                            question,
                            text(attribute).equals("true"),
                            on -> set(attribute, on ? true : ""));
            case Attribute.Pick pick -> pick(attribute, pick);
            case Attribute.Truth truth -> truth(attribute, truth);
            case Attribute.Ticks(List<FormField.Option> options, String none) ->
                    several(attribute, Options.of(options), none);
            case Attribute.Reference(Attribute.Source source, String none) ->
                    new FormField.Choice(
                            question,
                            sources.of(source).after(new FormField.Option("", none)),
                            text(attribute),
                            stripped(attribute));
            case Attribute.References(Attribute.Source source, String none) ->
                    several(attribute, sources.of(source), none);
            case Attribute.Table table -> table(attribute, table);
        };
    }

    private FormField pick(Attribute attribute, Attribute.Pick pick) {
        String usual = pick.usual().apply(model.workspace().defaults());
        Options options = Options.of(pick.options());
        return new FormField.Choice(
                attribute.question(),
                usual.isEmpty() ? options : options.after(new FormField.Option("", usual)),
                text(attribute),
                stripped(attribute));
    }

    private FormField truth(Attribute attribute, Attribute.Truth truth) {
        return new FormField.Choice(
                attribute.question(),
                Options.of(
                        List.of(
                                new FormField.Option("", truth.undecided()),
                                new FormField.Option("true", truth.yes()),
                                new FormField.Option("false", truth.no()))),
                text(attribute),
                input -> set(attribute, input.isEmpty() ? "" : Boolean.valueOf(input)));
    }

    private FormField several(Attribute attribute, Options options, String none) {
        Set<String> chosen = new TreeSet<>(texts(attribute));
        return new FormField.Several(
                attribute.question(),
                options,
                chosen,
                none,
                input -> set(attribute, new TreeSet<>(input)));
    }

    private Function<String, FieldEdit> stripped(Attribute attribute) {
        return input -> set(attribute, input.strip());
    }

    private Function<String, FieldEdit> number(Attribute attribute, int most) {
        return Inputs.numberTo(
                most, number -> set(attribute, number.isPresent() ? number.getAsInt() : ""));
    }

    private Function<String, FieldEdit> day(Attribute attribute) {
        return input -> {
            String day = input.strip();
            return day.isEmpty() || isDay(day)
                    ? set(attribute, day)
                    : new FieldEdit.Refused("Give a day such as 2027-03-01, or leave it empty");
        };
    }

    private static boolean isDay(String text) {
        try {
            return !LocalDate.parse(text).toString().isEmpty();
        } catch (DateTimeException noDay) {
            return false;
        }
    }

    private String load(Attribute attribute) {
        if (!(value(attribute) instanceof Map<?, ?> load)) {
            return "";
        }
        String average = textOf(load.get("average"));
        String peak = textOf(load.get("peak"));
        return peak.isEmpty() ? average : (average + " / " + peak).strip();
    }

    private Function<String, FieldEdit> loaded(Attribute attribute) {
        return input -> {
            Matcher load = LOAD.matcher(input.strip());
            if (!load.matches()) {
                return new FieldEdit.Refused(
                        "Give one whole number, or average and peak: 20 / 200");
            }
            Map<String, Object> numbers = new LinkedHashMap<>();
            Optional.ofNullable(load.group(1))
                    .ifPresent(average -> numbers.put("average", Integer.valueOf(average)));
            Optional.ofNullable(load.group(2))
                    .ifPresent(peak -> numbers.put("peak", Integer.valueOf(peak)));
            return set(attribute, numbers);
        };
    }

    private FormField table(Attribute attribute, Attribute.Table table) {
        return new FormField.Rows(
                attribute.question(),
                table.columns(),
                table.pairs() ? pairs(attribute) : rows(attribute, table.columns()),
                table.add(),
                input -> tabled(attribute, table, input));
    }

    private List<List<String>> pairs(Attribute attribute) {
        return value(attribute) instanceof Map<?, ?> map
                ? map.entrySet().stream()
                        .map(entry -> List.of(textOf(entry.getKey()), textOf(entry.getValue())))
                        .toList()
                : List.of();
    }

    private List<List<String>> rows(Attribute attribute, List<FormField.Column> columns) {
        return value(attribute) instanceof List<?> list
                ? list.stream()
                        .map(row -> columns.stream().map(column -> cell(row, column)).toList())
                        .toList()
                : List.of();
    }

    private static String cell(Object row, FormField.Column column) {
        return row instanceof Map<?, ?> cells ? textOf(cells.get(column.id())) : "";
    }

    private FieldEdit tabled(Attribute attribute, Attribute.Table table, List<List<String>> input) {
        Optional<String> missing =
                input.stream()
                        .flatMap(row -> Inputs.missing(table.columns(), row).stream())
                        .findFirst();
        if (missing.isPresent()) {
            return new FieldEdit.Refused("It needs its “" + missing.get() + "”; or remove the row");
        }
        return table.pairs()
                ? paired(attribute, input)
                : set(attribute, input.stream().map(row -> cells(table.columns(), row)).toList());
    }

    private FieldEdit paired(Attribute attribute, List<List<String>> input) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (List<String> row : input) {
            if (pairs.put(row.getFirst(), row.getLast()) != null) {
                return new FieldEdit.Refused("There is “" + row.getFirst() + "” already");
            }
        }
        return set(attribute, pairs);
    }

    private static Map<String, String> cells(List<FormField.Column> columns, List<String> row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int at = 0; at < columns.size(); at++) {
            if (!row.get(at).isEmpty()) {
                cells.put(columns.get(at).id(), row.get(at));
            }
        }
        return cells;
    }

    /** Returns whether something was answered. */
    boolean isSaid(Attribute attribute) {
        return !value(attribute).equals("");
    }

    /** Answers. */
    FieldEdit set(Attribute attribute, Object answer) {
        ModelView where = model.has(record.key()) ? model : Store.of(List.of(record));
        String[] path = attribute.path().toArray(String[]::new);
        return switch (Attributes.set(where, record.key(), answer, path)) {
            case Attributes.Outcome.Accepted(ChangeSet changes) ->
                    new FieldEdit.Accepted(
                            "Change " + attribute.question().label().toLowerCase(Locale.ROOT),
                            here(changes));
            case Attributes.Outcome.Refused(_, String expected) ->
                    new FieldEdit.Refused("Give " + expected);
        };
    }

    // A record that is not in the model yet comes into it with its first answer.
    private ChangeSet here(ChangeSet changes) {
        Draft draft = new Draft(model);
        changes.changes().values().forEach(change -> change.after().ifPresent(draft::put));
        return draft.changes();
    }

    /** Returns an answer that is one text, empty when there is none. */
    String text(Attribute attribute) {
        return textOf(value(attribute));
    }

    private List<String> texts(Attribute attribute) {
        Object value = value(attribute);
        List<String> texts = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.forEach(each -> texts.add(textOf(each)));
        } else if (value instanceof String text && !text.isEmpty()) {
            texts.add(text);
        }
        return texts;
    }

    private Object value(Attribute attribute) {
        Object value = said;
        for (String key : attribute.path()) {
            value = value instanceof Map<?, ?> map && map.containsKey(key) ? map.get(key) : "";
        }
        return value;
    }

    private static String textOf(@Nullable Object value) {
        return value instanceof String text ? text : "";
    }
}

package org.stormspec.app.inspector;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.stormspec.model.record.Defaults;

/**
 * One attribute of a record as the inspector asks for it: a line of the tables beside.
 *
 * @param question what is asked
 * @param path where the format keeps the answer: {@code deprecated}, {@code sunset}
 * @param input how it is answered
 */
record Attribute(FormField.Question question, List<String> path, Input input) {
    Attribute {
        path = List.copyOf(path);
    }

    /** How an attribute is answered. */
    sealed interface Input {}

    /** One line of words; mono when it is a name on the broker or code. */
    record Line(String prompt, boolean mono) implements Input {}

    /** A whole number, or empty. */
    record Whole(String prompt, int most) implements Input {}

    /** An average and a peak. */
    record Load() implements Input {}

    /** A day. */
    record Day() implements Input {}

    /** A text of several lines. */
    record Paragraph(String prompt) implements Input {}

    /** A list, one a line. */
    record Items(String prompt) implements Input {}

    /** Yes or no; the usual is no. */
    record Switch() implements Input {}

    /** One of a few words of the format; the usual answer in people's words. */
    record Pick(List<FormField.Option> options, Function<Defaults, String> usual)
            implements Input {}

    /** Yes, no, or not decided. */
    record Truth(String undecided, String yes, String no) implements Input {}

    /** Several of a few words of the format. */
    record Ticks(List<FormField.Option> options, String none) implements Input {}

    /** Something of the model, by its id. */
    record Reference(Source source, String none) implements Input {}

    /** Several things of the model, by their ids. */
    record References(Source source, String none) implements Input {}

    /** A table; of two columns that are a key and its value when it is kept as pairs. */
    record Table(List<FormField.Column> columns, String add, boolean pairs) implements Input {}

    /** Where things to choose from are. */
    enum Source {
        TOPICS,
        CONTEXTS,
        /** All but the one that owns it. */
        OTHER_CONTEXTS,
        SYSTEMS,
        /** Services of the context it belongs to. */
        SERVICES,
        /** Services and policies of the context it belongs to. */
        SERVICES_AND_POLICIES,
        TAGS,
        /** Fields of the topic it is or reads. */
        FIELDS
    }

    static Attribute line(String id, String label, String prompt, String help, String... path) {
        return of(id, label, help, new Line(prompt, false), path);
    }

    static Attribute code(String id, String label, String prompt, String help, String... path) {
        return of(id, label, help, new Line(prompt, true), path);
    }

    static Attribute number(
            String id, String label, String prompt, int most, String help, String... path) {
        return of(id, label, help, new Whole(prompt, most), path);
    }

    static Attribute load(String id, String label, String help, String... path) {
        return of(id, label, help, new Load(), path);
    }

    static Attribute day(String id, String label, String help, String... path) {
        return of(id, label, help, new Day(), path);
    }

    static Attribute text(String id, String label, String prompt, String help, String... path) {
        return of(id, label, help, new Paragraph(prompt), path);
    }

    static Attribute items(String id, String label, String prompt, String help, String... path) {
        return of(id, label, help, new Items(prompt), path);
    }

    static Attribute onOff(String id, String label, String help, String... path) {
        return of(id, label, help, new Switch(), path);
    }

    static Attribute pick(
            String id,
            String label,
            String usual,
            List<FormField.Option> options,
            String help,
            String... path) {
        return of(id, label, help, new Pick(options, _ -> usual), path);
    }

    /** A choice whose usual answer stands in the workspace. */
    static Attribute inherited(
            String id,
            String label,
            Function<Defaults, String> usual,
            List<FormField.Option> options,
            String help,
            String... path) {
        Function<Defaults, String> words =
                defaults ->
                        Options.of(options).wordsOf(usual.apply(defaults)) + " · as the workspace";
        return of(id, label, help, new Pick(options, words), path);
    }

    static Attribute truth(
            String id,
            String label,
            String undecided,
            String yes,
            String no,
            String help,
            String... path) {
        return of(id, label, help, new Truth(undecided, yes, no), path);
    }

    static Attribute ticks(
            String id,
            String label,
            String none,
            List<FormField.Option> options,
            String help,
            String... path) {
        return of(id, label, help, new Ticks(options, none), path);
    }

    static Attribute one(
            String id, String label, Source source, String none, String help, String... path) {
        return of(id, label, help, new Reference(source, none), path);
    }

    static Attribute several(
            String id, String label, Source source, String none, String help, String... path) {
        return of(id, label, help, new References(source, none), path);
    }

    static Attribute pairs(
            String id,
            String label,
            String key,
            String value,
            String add,
            String help,
            String... path) {
        List<FormField.Column> columns =
                List.of(
                        new FormField.Column("key", key, true),
                        new FormField.Column("value", value, true));
        return of(id, label, help, new Table(columns, add, true), path);
    }

    static Attribute table(
            String id,
            String label,
            List<FormField.Column> columns,
            String add,
            String help,
            String... path) {
        return of(id, label, help, new Table(columns, add, false), path);
    }

    static FormField.Option option(String value, String words) {
        return new FormField.Option(value, words);
    }

    private static Attribute of(String id, String label, String help, Input input, String... path) {
        return new Attribute(
                new FormField.Question(id, label, help),
                path.length == 0 ? List.of(id) : Arrays.asList(path),
                input);
    }

    /** Returns this attribute asked under another id, for a form that asks it more than once. */
    Attribute under(String prefix) {
        return new Attribute(
                new FormField.Question(
                        prefix + "-" + question.id(), question.label(), question.help()),
                path,
                input);
    }
}

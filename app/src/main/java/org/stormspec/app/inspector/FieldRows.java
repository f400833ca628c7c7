package org.stormspec.app.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.stormspec.model.contract.NamedTypes;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.FieldType;

/** What can be done to the rows of the field table. */
final class FieldRows {
    // A name as Avro 1.12 allows it.
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    // A symbol of an enum, by the same specification.
    private static final Pattern SYMBOL = NAME;
    private static final int MOST_NUMBERS = 18_999;
    private static final String ENUM = "enum<>";

    private final String id;
    private final List<Field> fields;
    private final FormField.FieldTerms terms;
    private final Function<List<Field>, FieldEdit> edit;

    FieldRows(FormField.Fields fields) {
        this.id = fields.id();
        this.fields = fields.fields();
        this.terms = fields.terms();
        this.edit = fields.edit();
    }

    /** Whether a value is one, a list or a map of what the field holds. */
    private enum Shape {
        ONE("One value"),
        LIST("A list"),
        MAP("A map, from text");

        private final String words;

        Shape(String words) {
            this.words = words;
        }

        static Shape of(FieldType type) {
            return switch (type) {
                case FieldType.ArrayOf _ -> LIST;
                case FieldType.MapOf _ -> MAP;
                case FieldType.Primitive _, FieldType.EnumOf _, FieldType.Named _ -> ONE;
            };
        }

        FieldType holding(FieldType one) {
            return switch (this) {
                case ONE -> one;
                case LIST -> new FieldType.ArrayOf(one);
                case MAP -> new FieldType.MapOf(one);
            };
        }
    }

    private static FieldType heldBy(FieldType type) {
        return switch (type) {
            case FieldType.ArrayOf(FieldType items) -> items;
            case FieldType.MapOf(FieldType values) -> values;
            case FieldType.Primitive _, FieldType.EnumOf _, FieldType.Named _ -> type;
        };
    }

    /** Asks for all there is to say about one field beyond its name. */
    List<FormField> details(int row) {
        Field field = fields.get(row);
        List<FormField> details = new ArrayList<>();
        details.add(shape(row, field));
        details.add(held(row, field));
        if (heldBy(field.type()) instanceof FieldType.EnumOf(List<String> symbols)) {
            details.add(symbols(row, field, symbols));
        }
        details.add(
                new FormField.Check(
                        question(row, "optional", "May be absent", "A record may leave it out."),
                        field.optional(),
                        on -> optional(row, on)));
        details.add(
                new FormField.Text(
                        question(
                                row,
                                "default",
                                "Otherwise",
                                "The value it has when a record says nothing; adding it breaks"
                                        + " nobody then."),
                        field.otherwise().orElse(""),
                        "No default",
                        true,
                        input -> otherwise(row, input.strip())));
        details.add(
                new FormField.Lines(
                        question(row, "doc", "Description", "What it means, for readers."),
                        field.doc().orElse(""),
                        "What does it mean?",
                        input -> explained(row, input.strip())));
        details.add(tags(row, field));
        details.add(
                new FormField.Check(
                        question(
                                row,
                                "masked",
                                "Masked form of personal data",
                                "It no longer tells who the person is."),
                        field.masked(),
                        on -> masked(row, on)));
        details.add(
                new FormField.Text(
                        question(
                                row, "number", "Number in Protobuf", "It never changes once used."),
                        field.number().isPresent() ? String.valueOf(field.number().getAsInt()) : "",
                        "By its place",
                        false,
                        Inputs.numberTo(
                                MOST_NUMBERS, number -> replace(row, field.numbered(number)))));
        return details;
    }

    private FormField.Question question(int row, String key, String label, String help) {
        return new FormField.Question(id + "-" + row + "-" + key, label, help);
    }

    private FormField shape(int row, Field field) {
        return new FormField.Choice(
                question(row, "shape", "Holds", "One value, a list of values or a map."),
                Options.of(Shape.values(), shape -> shape.words),
                Shape.of(field.type()).name(),
                input ->
                        replace(
                                row,
                                withType(
                                        field,
                                        Shape.valueOf(input).holding(heldBy(field.type())))));
    }

    private FormField held(int row, Field field) {
        FieldType held = heldBy(field.type());
        String chosen = held instanceof FieldType.EnumOf ? ENUM : held.text();
        List<FormField.Option> options = new ArrayList<>();
        for (FieldType.Primitive each : FieldType.Primitive.values()) {
            options.add(new FormField.Option(each.text(), words(each) + " · " + each.text()));
        }
        options.add(new FormField.Option(ENUM, "One of a few words · enum"));
        terms.types().forEach(type -> options.add(new FormField.Option(type, type)));
        if (options.stream().noneMatch(option -> option.value().equals(chosen))) {
            options.add(new FormField.Option(chosen, chosen));
        }
        return new FormField.Choice(
                question(row, "kind", "Of", "What each value is."),
                Options.of(options),
                chosen,
                input ->
                        replace(
                                row,
                                withType(field, Shape.of(field.type()).holding(named(input)))));
    }

    private static FieldType named(String type) {
        return type.equals(ENUM) ? new FieldType.EnumOf(List.of("UNKNOWN")) : FieldType.parse(type);
    }

    private static String words(FieldType.Primitive type) {
        return switch (type) {
            case STRING -> "Text";
            case BOOLEAN -> "Yes or no";
            case INT -> "Whole number";
            case LONG -> "Large whole number";
            case FLOAT -> "Rough number";
            case DOUBLE -> "Rough number, finer";
            case BYTES -> "Bytes";
            case UUID -> "Unique id";
            case DATE -> "Day";
            case TIME -> "Time of day";
            case TIMESTAMP -> "Moment";
            case DECIMAL -> "Exact number";
        };
    }

    private FormField symbols(int row, Field field, List<String> symbols) {
        return new FormField.Lines(
                question(row, "symbols", "Words to choose from", "One a line."),
                String.join("\n", symbols),
                "OPEN",
                input -> symbolised(row, field, Inputs.lines(input)));
    }

    private FieldEdit symbolised(int row, Field field, List<String> symbols) {
        if (symbols.isEmpty() || symbols.stream().distinct().count() < symbols.size()) {
            return new FieldEdit.Refused("Give at least one word, and none twice");
        }
        return symbols.stream()
                .filter(symbol -> !SYMBOL.matcher(symbol).matches())
                .findFirst()
                .<FieldEdit>map(symbol ->
                        new FieldEdit.Refused(
                                "“" + symbol + "”: only letters, digits and _ make a word"))
                .orElseGet(() ->
                        replace(
                                row,
                                withType(
                                        field,
                                        Shape.of(field.type())
                                                .holding(new FieldType.EnumOf(symbols)))));
    }

    private FormField tags(int row, Field field) {
        SortedSet<String> known = new TreeSet<>(terms.tags());
        known.addAll(field.tags());
        return new FormField.Several(
                question(row, "tags", "Tags", "What it is about; the topic gets its tags too."),
                Options.of(known.stream().map(tag -> new FormField.Option(tag, tag)).toList()),
                field.tags(),
                known.isEmpty() ? "The workspace has no tags" : "None",
                chosen -> tagged(row, new TreeSet<>(chosen)));
    }

    /** Returns the tag to offer for a field that sounds personal and that nobody has tagged. */
    Optional<String> personal(int row) {
        Field field = fields.get(row);
        return field.masked() || !field.tags().isEmpty()
                ? Optional.empty()
                : terms.personal().apply(field.name());
    }

    FieldEdit explained(int row, String doc) {
        Optional<String> said = Optional.of(doc).filter(words -> !words.isEmpty());
        return replace(row, fields.get(row).explained(said));
    }

    FieldEdit otherwise(int row, String value) {
        Field field = fields.get(row);
        Optional<String> said = Optional.of(value).filter(text -> !text.isEmpty());
        return said.flatMap(text -> misfit(field.type(), text))
                .<FieldEdit>map(FieldEdit.Refused::new)
                .orElseGet(() -> replace(row, field.otherwise(said)));
    }

    /** Returns what is expected instead of a default value that cannot be one. */
    private static Optional<String> misfit(FieldType type, String value) {
        return switch (type) {
            case FieldType.Primitive primitive -> misfit(primitive, value);
            case FieldType.EnumOf(List<String> symbols) ->
                    symbols.contains(value) || value.equals("null")
                            ? Optional.empty()
                            : Optional.of("Give one of " + String.join(", ", symbols));
            case FieldType.ArrayOf _ -> unless(value, "\\[.*]|null", "a list such as []");
            case FieldType.MapOf _ -> unless(value, "\\{.*}|null", "a map such as {}");
            case FieldType.Named _ -> Optional.empty();
        };
    }

    private static Optional<String> misfit(FieldType.Primitive type, String value) {
        return switch (type) {
            case BOOLEAN -> unless(value, "true|false|null", "true or false");
            case INT, LONG -> unless(value, "-?\\d{1,19}|null", "a whole number");
            case FLOAT, DOUBLE, DECIMAL ->
                    unless(value, "-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?|null", "a number");
            case STRING, BYTES, UUID, DATE, TIME, TIMESTAMP -> Optional.empty();
        };
    }

    private static Optional<String> unless(String value, String pattern, String expected) {
        return value.matches(pattern)
                ? Optional.empty()
                : Optional.of("Give " + expected + ", or leave it empty");
    }

    FieldEdit rename(int row, String input) {
        String name = input.strip();
        if (!NAME.matcher(name).matches()) {
            return new FieldEdit.Refused(
                    "A field name has letters, digits and _, and begins with no digit");
        }
        boolean taken =
                fields.stream().anyMatch(other -> other.name().equals(name))
                        && !fields.get(row).name().equals(name);
        return taken
                ? new FieldEdit.Refused("There is a field '" + name + "' already")
                : replace(row, withName(fields.get(row), name));
    }

    FieldEdit retype(int row, String input) {
        FieldType type = FieldType.parse(input.strip());
        return NamedTypes.named(type)
                .filter(name -> !terms.types().contains(name))
                .findFirst()
                .map(this::unknown)
                .orElseGet(() -> replace(row, withType(fields.get(row), type)));
    }

    private FieldEdit unknown(String name) {
        return new FieldEdit.Refused(
                name.isBlank()
                        ? "A type is a word such as string, long, timestamp, array<string>, or the"
                                + " name of a type of the context"
                        : "There is no type %s; %s"
                                .formatted(
                                        name,
                                        terms.nearest()
                                                .apply(name)
                                                .map(near -> "did you mean " + near + "?")
                                                .orElse(
                                                        "take one of the list, or describe it among"
                                                                + " the types of the context")));
    }

    FieldEdit optional(int row, boolean on) {
        Field old = fields.get(row);
        return replace(row, old.optional(on));
    }

    FieldEdit masked(int row, boolean on) {
        Field old = fields.get(row);
        return replace(row, old.masked(on));
    }

    FieldEdit tagged(int row, SortedSet<String> tags) {
        Field old = fields.get(row);
        return replace(row, old.tagged(tags));
    }

    FieldEdit remove(int row) {
        List<Field> left = new ArrayList<>(fields);
        left.remove(row);
        return edit.apply(left);
    }

    FieldEdit move(int row, int by) {
        List<Field> moved = new ArrayList<>(fields);
        int to = Math.clamp(row + by, 0, fields.size() - 1);
        moved.add(to, moved.remove(row));
        return edit.apply(moved);
    }

    FieldEdit add() {
        List<Field> more = new ArrayList<>(fields);
        more.add(Field.of(freeName(), "string"));
        return edit.apply(more);
    }

    private String freeName() {
        int number = fields.size() + 1;
        while (isTaken("field_" + number)) {
            number++;
        }
        return "field_" + number;
    }

    private boolean isTaken(String name) {
        return fields.stream().anyMatch(field -> field.name().equals(name));
    }

    private FieldEdit replace(int row, Field field) {
        List<Field> changed = new ArrayList<>(fields);
        changed.set(row, field);
        return edit.apply(changed);
    }

    private static Field withName(Field old, String name) {
        return old.named(name);
    }

    private static Field withType(Field old, FieldType type) {
        return old.typed(type);
    }
}

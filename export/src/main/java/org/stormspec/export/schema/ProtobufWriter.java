package org.stormspec.export.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.FieldType;

/// Writes a record as one proto3 file.
///
/// Types without a home of their own are nested in the record's message: two files of one package
/// may not define the same name. Numbers are those of the file that was written before; what has
/// left keeps its number and name reserved.
final class ProtobufWriter {

    /// The file that declares the options for what Protobuf has no word for.
    static final String OPTIONS_FILE = "stormspec.proto";

    static final String OPTIONS_TEXT =
            """
            syntax = "proto3";

            package stormspec;

            import "google/protobuf/descriptor.proto";

            // What a field definition says that Protobuf has no word for.
            extend google.protobuf.FieldOptions {
              // Tags such as pii.
              repeated string tags = 51200;
              // What a text stands for: uuid, date, time or decimal.
              string logical_type = 51201;
              // Whether the field is a masked form of personal data.
              bool masked = 51202;
              // The value when a record says nothing, as JSON.
              string otherwise = 51203;
            }
            """;

    private static final String TIMESTAMP = "google/protobuf/timestamp.proto";

    private final RecordShape shape;
    private final ProtobufNumbers numbers;
    private final SortedSet<String> imports = new TreeSet<>();
    private final SortedMap<String, String> named = new TreeMap<>();

    private ProtobufWriter(RecordShape shape, ProtobufNumbers numbers) {
        this.shape = shape;
        this.numbers = numbers;
    }

    /// The record as the text of a `.proto` file.
    ///
    /// @param before the text written last time
    static String write(RecordShape shape, Optional<String> before) {
        ProtobufNumbers numbers = before.map(ProtobufNumbers::of).orElse(ProtobufNumbers.NONE);
        return new ProtobufWriter(shape, numbers).file();
    }

    private String file() {
        String root = Words.legal(shape.name());
        List<String> body = new Message(root, root, shape.fields()).lines();
        StringBuilder text = new StringBuilder("syntax = \"proto3\";\n\n");
        if (!shape.namespace().isEmpty()) {
            text.append("package ").append(shape.namespace()).append(";\n\n");
        }
        imports.forEach(file -> text.append("import \"").append(file).append("\";\n"));
        if (!imports.isEmpty()) {
            text.append('\n');
        }
        shape.doc().ifPresent(doc -> comment(doc).forEach(line -> text.append(line).append('\n')));
        text.append("message ").append(root).append(" {\n");
        body.forEach(line -> text.append(("  " + line).stripTrailing()).append('\n'));
        named.values().forEach(message -> text.append('\n').append(indented(message)));
        return text.append("}\n").toString();
    }

    private static String indented(String message) {
        return message.lines()
                .map(line -> ("  " + line).stripTrailing() + "\n")
                .reduce("", String::concat);
    }

    private static List<String> comment(String doc) {
        return doc.strip().lines().map(line -> ("// " + line).stripTrailing()).toList();
    }

    /// One message with its fields numbered.
    private final class Message {

        private final String path;
        private final List<Field> fields;
        private final Set<String> taken = new HashSet<>();
        private final Map<String, List<String>> nested = new LinkedHashMap<>();

        Message(String path, String name, List<Field> fields) {
            this.path = path;
            this.fields = fields;
            taken.add(name);
            shape.types().keySet().forEach(type -> taken.add(SchemaNames.pascal(type)));
        }

        List<String> lines() {
            ProtobufNumbers.Numbering numbering =
                    numbers.number(
                            path,
                            fields.stream().map(Field::name).map(Words::legal).toList(),
                            wanted());
            List<String> lines = new ArrayList<>(reserved(numbering));
            for (Field field : fields) {
                field.doc().ifPresent(doc -> lines.addAll(comment(doc)));
                lines.add(line(field, numbering.of(Words.legal(field.name()))));
            }
            nested.values()
                    .forEach(block -> {
                        lines.add("");
                        lines.addAll(block);
                    });
            return lines;
        }

        private Map<String, Integer> wanted() {
            Map<String, Integer> wanted = new LinkedHashMap<>();
            for (Field field : fields) {
                field.number().ifPresent(number -> wanted.put(Words.legal(field.name()), number));
            }
            return wanted;
        }

        private static List<String> reserved(ProtobufNumbers.Numbering numbering) {
            List<String> lines = new ArrayList<>();
            if (!numbering.reservedNumbers().isEmpty()) {
                lines.add(
                        "reserved "
                                + String.join(
                                        ", ",
                                        numbering.reservedNumbers().stream()
                                                .map(String::valueOf)
                                                .toList())
                                + ";");
            }
            if (!numbering.reservedNames().isEmpty()) {
                lines.add("reserved \"" + String.join("\", \"", numbering.reservedNames()) + "\";");
            }
            return lines;
        }

        private String line(Field field, int number) {
            String name = Words.legal(field.name());
            String type = type(SchemaNames.pascal(field.name()), field.type());
            boolean many = type.startsWith("repeated ") || type.startsWith("map<");
            List<String> options = options(field);
            return (field.optional() && !many ? "optional " : "")
                    + type
                    + " "
                    + name
                    + " = "
                    + number
                    + (options.isEmpty() ? "" : " [" + String.join(", ", options) + "]")
                    + ";";
        }

        private List<String> options(Field field) {
            List<String> options = new ArrayList<>();
            field.tags().forEach(tag -> options.add("(stormspec.tags) = " + quoted(tag)));
            logical(field.type())
                    .ifPresent(type -> options.add("(stormspec.logical_type) = " + quoted(type)));
            Otherwise.of(field)
                    .ifPresent(value ->
                            options.add("(stormspec.otherwise) = " + quoted(value.toString())));
            if (field.masked()) {
                options.add("(stormspec.masked) = true");
            }
            if (!options.isEmpty()) {
                imports.add(OPTIONS_FILE);
            }
            return options;
        }

        private String type(String place, FieldType type) {
            return switch (type) {
                case FieldType.ArrayOf(FieldType items) -> "repeated " + single(place, items);
                case FieldType.MapOf(FieldType values) ->
                        "map<string, " + single(place, values) + ">";
                case FieldType.Primitive _, FieldType.EnumOf _, FieldType.Named _ ->
                        single(place, type);
            };
        }

        /// Protobuf repeats values, not lists of values: those get a message around them.
        private String single(String place, FieldType type) {
            return switch (type) {
                case FieldType.Primitive primitive -> primitive(primitive);
                case FieldType.EnumOf(List<String> symbols) -> enumeration(place, symbols);
                case FieldType.Named(String name) -> named(name);
                case FieldType.ArrayOf _ -> wrapped(place + "List", "items", type);
                case FieldType.MapOf _ -> wrapped(place + "Map", "entries", type);
            };
        }

        private String wrapped(String wish, String field, FieldType type) {
            String name = free(wish);
            Message inner =
                    new Message(
                            path + "." + name,
                            name,
                            List.of(
                                    new Field(
                                            field,
                                            type,
                                            false,
                                            false,
                                            new TreeSet<>(),
                                            Optional.empty())));
            nested.put(name, block("message " + name, inner.lines()));
            return name;
        }

        private String enumeration(String place, List<String> symbols) {
            String name = free(place);
            String prefix = SchemaNames.snake(name).toUpperCase(Locale.ROOT) + "_";
            List<String> constants = symbols.stream().map(Words::legal).distinct().toList();
            ProtobufNumbers.Numbering numbering =
                    numbers.number(
                            path + "." + name,
                            constants.stream().map(prefix::concat).toList(),
                            Map.of());
            List<String> lines = new ArrayList<>(reserved(numbering));
            lines.add(prefix + "UNSPECIFIED = 0;");
            constants.forEach(constant ->
                    lines.add(prefix + constant + " = " + numbering.of(prefix + constant) + ";"));
            nested.put(name, block("enum " + name, lines));
            return name;
        }

        private String free(String wish) {
            return taken.add(wish) ? wish : free(wish + "_");
        }
    }

    private static List<String> block(String head, List<String> lines) {
        List<String> block = new ArrayList<>();
        block.add(head + " {");
        lines.forEach(line -> block.add(line.isEmpty() ? "" : "  " + line));
        block.add("}");
        return block;
    }

    private String named(String written) {
        RecordShape elsewhere = shape.shared().get(written);
        if (elsewhere != null) {
            imports.add(TopicSchema.fileOf(elsewhere, SchemaFormat.PROTOBUF));
            return "." + elsewhere.fullName();
        }
        String name = SchemaNames.pascal(written);
        if (!named.containsKey(name)) {
            named.put(name, "");
            String path = Words.legal(shape.name()) + "." + name;
            List<String> lines = new Message(path, name, shape.fieldsOf(written)).lines();
            named.put(name, String.join("\n", block("message " + name, lines)));
        }
        return name;
    }

    private String primitive(FieldType.Primitive type) {
        return switch (type) {
            case STRING, UUID, DATE, TIME, DECIMAL -> "string";
            case BOOLEAN -> "bool";
            case INT -> "int32";
            case LONG -> "int64";
            case FLOAT -> "float";
            case DOUBLE -> "double";
            case BYTES -> "bytes";
            case TIMESTAMP -> {
                imports.add(TIMESTAMP);
                yield "google.protobuf.Timestamp";
            }
        };
    }

    private static Optional<String> logical(FieldType type) {
        return switch (type) {
            case FieldType.ArrayOf(FieldType items) -> logical(items);
            case FieldType.MapOf(FieldType values) -> logical(values);
            case FieldType.Primitive primitive ->
                    switch (primitive) {
                        case UUID, DATE, TIME, DECIMAL -> Optional.of(primitive.text());
                        case STRING, BOOLEAN, INT, LONG, FLOAT, DOUBLE, BYTES, TIMESTAMP ->
                                Optional.empty();
                    };
            case FieldType.EnumOf _, FieldType.Named _ -> Optional.empty();
        };
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}

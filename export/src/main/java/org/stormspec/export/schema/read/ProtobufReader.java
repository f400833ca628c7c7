package org.stormspec.export.schema.read;

import com.squareup.wire.schema.internal.parser.EnumElement;
import com.squareup.wire.schema.internal.parser.FieldElement;
import com.squareup.wire.schema.internal.parser.MessageElement;
import com.squareup.wire.schema.internal.parser.OneOfElement;
import com.squareup.wire.schema.internal.parser.OptionElement;
import com.squareup.wire.schema.internal.parser.ProtoFileElement;
import com.squareup.wire.schema.internal.parser.TypeElement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stormspec.export.asyncapi.document.SourceLimits;
import org.stormspec.export.schema.ProtobufCompiler;
import org.stormspec.export.schema.RecordShape;
import org.stormspec.export.schema.SchemaNames;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.FieldType;
import org.stormspec.model.record.FieldType.Primitive;

/// Reads the first message of a `.proto` file.
final class ProtobufReader {

    private static final Pattern PLACE = Pattern.compile(":(\\d+):\\d+:?\\s*");

    private static final Map<String, Primitive> SCALARS =
            Map.ofEntries(
                    Map.entry("string", Primitive.STRING),
                    Map.entry("bool", Primitive.BOOLEAN),
                    Map.entry("int32", Primitive.INT),
                    Map.entry("sint32", Primitive.INT),
                    Map.entry("sfixed32", Primitive.INT),
                    Map.entry("uint32", Primitive.LONG),
                    Map.entry("fixed32", Primitive.LONG),
                    Map.entry("int64", Primitive.LONG),
                    Map.entry("sint64", Primitive.LONG),
                    Map.entry("uint64", Primitive.LONG),
                    Map.entry("fixed64", Primitive.LONG),
                    Map.entry("sfixed64", Primitive.LONG),
                    Map.entry("float", Primitive.FLOAT),
                    Map.entry("double", Primitive.DOUBLE),
                    Map.entry("bytes", Primitive.BYTES),
                    Map.entry("google.protobuf.Timestamp", Primitive.TIMESTAMP));

    private final String file;
    private final Map<String, TypeElement> known = new HashMap<>();
    private final SortedMap<String, List<Field>> types = new TreeMap<>();
    private int depth;

    private ProtobufReader(String file) {
        this.file = file;
    }

    static RecordShape read(String file, String text) throws SchemaFault {
        return new ProtobufReader(file).record(text);
    }

    private RecordShape record(String text) throws SchemaFault {
        ProtoFileElement parsed = parse(text);
        parsed.getTypes().forEach(this::know);
        MessageElement root =
                parsed.getTypes().stream()
                        .filter(MessageElement.class::isInstance)
                        .map(MessageElement.class::cast)
                        .findFirst()
                        .orElseThrow(
                                () -> new SchemaFault(file, 1, "expected a message, found none"));
        String home = parsed.getPackageName();
        List<Field> fields = fields(root);
        types.remove(root.getName());
        String doc = root.getDocumentation().strip();
        return new RecordShape(
                home == null ? "" : home,
                root.getName(),
                doc.isEmpty() ? Optional.empty() : Optional.of(doc),
                fields,
                types,
                new TreeMap<>(),
                false);
    }

    private ProtoFileElement parse(String text) throws SchemaFault {
        try {
            return ProtobufCompiler.parse(file, text);
        } catch (IllegalStateException broken) {
            String message = String.valueOf(broken.getMessage());
            Matcher place = PLACE.matcher(message);
            boolean found = place.find();
            throw new SchemaFault(
                    file,
                    found ? Integer.parseInt(place.group(1)) : 1,
                    "Protobuf cannot be read: "
                            + (found ? message.substring(place.end()) : message));
        }
    }

    private void know(TypeElement type) {
        known.put(type.getName(), type);
        type.getNestedTypes().forEach(this::know);
    }

    private List<Field> fields(MessageElement message) throws SchemaFault {
        List<Field> fields = new ArrayList<>();
        for (FieldElement field : message.getFields()) {
            fields.add(field(field, false));
        }
        for (OneOfElement choice : message.getOneOfs()) {
            for (FieldElement field : choice.getFields()) {
                fields.add(field(field, true));
            }
        }
        return fields;
    }

    private Field field(FieldElement field, boolean choice) throws SchemaFault {
        String label = field.getLabel() == null ? "" : field.getLabel().name();
        SortedSet<String> tags = new TreeSet<>();
        Optional<String> logical = Optional.empty();
        Optional<String> otherwise = Optional.empty();
        boolean masked = false;
        for (OptionElement option : field.getOptions()) {
            String value = String.valueOf(option.getValue());
            switch (option.getName()) {
                case "stormspec.tags" -> tags.add(value);
                case "stormspec.logical_type" -> logical = Optional.of(value);
                case "stormspec.otherwise" -> otherwise = Optional.of(bare(value));
                case "stormspec.masked" -> masked = value.equals("true");
                default -> {}
            }
        }
        String doc = field.getDocumentation().strip();
        FieldType type = type(field, field.getType(), logical);
        return new Field(
                        field.getName(),
                        label.equals("REPEATED") ? new FieldType.ArrayOf(type) : type,
                        choice || label.equals("OPTIONAL"),
                        masked,
                        tags,
                        doc.isEmpty() ? Optional.empty() : Optional.of(doc))
                .otherwise(otherwise)
                .numbered(OptionalInt.of(field.getTag()));
    }

    private static String bare(String value) {
        String plain = value.replace("\\\"", "\"").replace("\\\\", "\\");
        return plain.length() > 1 && plain.startsWith("\"") && plain.endsWith("\"")
                ? plain.substring(1, plain.length() - 1)
                : plain;
    }

    private FieldType type(FieldElement field, String name, Optional<String> logical)
            throws SchemaFault {
        if (name.startsWith("map<")) {
            String values = name.substring(name.indexOf(',') + 1, name.length() - 1).strip();
            return new FieldType.MapOf(type(field, values, logical));
        }
        Primitive scalar = SCALARS.get(name);
        if (scalar != null) {
            return logical.map(FieldType::parse).orElse(scalar);
        }
        String simple = name.substring(name.lastIndexOf('.') + 1);
        TypeElement type = known.get(simple);
        if (type instanceof EnumElement words) {
            return enumeration(words);
        }
        if (type instanceof MessageElement message) {
            if (!types.containsKey(simple)) {
                types.put(simple, List.of());
                types.put(simple, inside(field, message));
            }
            return new FieldType.Named(simple);
        }
        if (name.contains(".")) {
            return new FieldType.Named(name.replaceFirst("^\\.", ""));
        }
        throw new SchemaFault(
                file,
                field.getLocation().getLine(),
                "%s is a %s, which the file does not define; expected a type of Protobuf or of this file"
                        .formatted(field.getName(), name));
    }

    private List<Field> inside(FieldElement field, MessageElement message) throws SchemaFault {
        if (depth >= SourceLimits.DEPTH) {
            throw new SchemaFault(
                    file,
                    field.getLocation().getLine(),
                    "messages lead through more than %d others; expected a flatter schema"
                            .formatted(SourceLimits.DEPTH));
        }
        depth++;
        List<Field> fields = fields(message);
        depth--;
        return fields;
    }

    /// Constants without the name of their enum, which Protobuf wants in front of them, and without
    /// the one that stands for nothing.
    private static FieldType enumeration(EnumElement words) {
        String prefix = SchemaNames.snake(words.getName()).toUpperCase(Locale.ROOT) + "_";
        return new FieldType.EnumOf(
                words.getConstants().stream()
                        .map(constant -> constant.getName())
                        .map(name ->
                                name.startsWith(prefix) ? name.substring(prefix.length()) : name)
                        .filter(name -> !name.equals("UNSPECIFIED"))
                        .toList());
    }
}

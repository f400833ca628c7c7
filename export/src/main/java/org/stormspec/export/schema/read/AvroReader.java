package org.stormspec.export.schema.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.avro.JsonProperties;
import org.apache.avro.LogicalType;
import org.apache.avro.Schema;
import org.stormspec.export.asyncapi.document.SourceParser;
import org.stormspec.export.schema.AvroCompiler;
import org.stormspec.export.schema.RecordShape;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.FieldType;
import org.stormspec.model.record.FieldType.Primitive;
import tools.jackson.databind.json.JsonMapper;

/// Reads an Avro record.
final class AvroReader {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_.]*");

    private final String file;
    private final String text;
    private final SortedMap<String, List<Field>> types = new TreeMap<>();

    private AvroReader(String file, String text) {
        this.file = file;
        this.text = text;
    }

    static RecordShape read(String file, String text, Function<String, Optional<String>> siblings)
            throws SchemaFault {
        return new AvroReader(file, text).record(siblings);
    }

    private RecordShape record(Function<String, Optional<String>> siblings) throws SchemaFault {
        refuseBrokenJson();
        Schema schema = parse(siblings);
        if (schema.getType() != Schema.Type.RECORD) {
            throw fault(schema.getName(), "expected a record, found " + schema.getName());
        }
        List<Field> fields = fields(schema);
        return new RecordShape(
                Optional.ofNullable(schema.getNamespace()).orElse(""),
                schema.getName(),
                Optional.ofNullable(schema.getDoc()),
                fields,
                types,
                new TreeMap<>(),
                false);
    }

    private void refuseBrokenJson() throws SchemaFault {
        try {
            SourceParser.parse(file, text);
        } catch (SourceParser.Unreadable broken) {
            throw new SchemaFault(
                    file,
                    broken.problem().line(),
                    "expected an Avro schema in JSON: " + broken.problem().message());
        }
    }

    private Schema parse(Function<String, Optional<String>> siblings) throws SchemaFault {
        try {
            return AvroCompiler.parse(AvroCompiler.complete(text, siblings));
        } catch (AvroCompiler.Refused broken) {
            String message = String.valueOf(broken.getMessage());
            throw fault(message, "Avro cannot read this: " + message);
        }
    }

    private List<Field> fields(Schema record) throws SchemaFault {
        List<Field> fields = new ArrayList<>();
        for (Schema.Field field : record.getFields()) {
            fields.add(field(field));
        }
        return fields;
    }

    private Field field(Schema.Field field) throws SchemaFault {
        boolean optional =
                field.schema().getType() == Schema.Type.UNION && field.schema().isNullable();
        Object tags = field.getObjectProp("tags");
        TreeSet<String> labels = new TreeSet<>();
        if (tags instanceof Collection<?> many) {
            many.forEach(tag -> labels.add(String.valueOf(tag)));
        }
        return new Field(
                        field.name(),
                        type(field.name(), field.schema()),
                        optional,
                        Boolean.TRUE.equals(field.getObjectProp("masked")),
                        labels,
                        Optional.ofNullable(field.doc()))
                .otherwise(otherwise(field));
    }

    private static Optional<String> otherwise(Schema.Field field) {
        Object value = field.defaultVal();
        if (value == null || value instanceof JsonProperties.Null) {
            return Optional.empty();
        }
        return Optional.of(value instanceof String word ? word : JSON.writeValueAsString(value));
    }

    private FieldType type(String place, Schema schema) throws SchemaFault {
        return switch (schema.getType()) {
            case RECORD -> named(schema);
            case ENUM -> new FieldType.EnumOf(schema.getEnumSymbols());
            case ARRAY -> new FieldType.ArrayOf(type(place, schema.getElementType()));
            case MAP -> new FieldType.MapOf(type(place, schema.getValueType()));
            case UNION -> union(place, schema);
            case STRING -> logical(schema, "uuid") ? Primitive.UUID : Primitive.STRING;
            case BYTES, FIXED -> logical(schema, "decimal") ? Primitive.DECIMAL : Primitive.BYTES;
            case INT ->
                    logical(schema, "date")
                            ? Primitive.DATE
                            : logical(schema, "time-") ? Primitive.TIME : Primitive.INT;
            case LONG ->
                    logical(schema, "timestamp-") || logical(schema, "local-timestamp-")
                            ? Primitive.TIMESTAMP
                            : logical(schema, "time-") ? Primitive.TIME : Primitive.LONG;
            case FLOAT -> Primitive.FLOAT;
            case DOUBLE -> Primitive.DOUBLE;
            case BOOLEAN -> Primitive.BOOLEAN;
            case NULL -> throw fault(place, place + " is always null; expected a type");
        };
    }

    private static boolean logical(Schema schema, String name) {
        LogicalType type = schema.getLogicalType();
        return type != null && type.getName().startsWith(name);
    }

    private FieldType named(Schema record) throws SchemaFault {
        if (!types.containsKey(record.getName())) {
            types.put(record.getName(), List.of());
            types.put(record.getName(), fields(record));
        }
        return new FieldType.Named(record.getName());
    }

    private FieldType union(String place, Schema union) throws SchemaFault {
        List<Schema> others =
                union.getTypes().stream()
                        .filter(each -> each.getType() != Schema.Type.NULL)
                        .toList();
        if (others.size() != 1) {
            throw fault(
                    place,
                    "%s is a union of %d types; expected one type, or null and one type. Keep the file as the topic's hand-written schema instead"
                            .formatted(place, others.size()));
        }
        return type(place, others.getFirst());
    }

    /// The line of the last word of a message that stands in the file.
    private SchemaFault fault(String words, String message) {
        int line = 1;
        Matcher matcher = WORD.matcher(words);
        while (matcher.find()) {
            int at = text.indexOf('"' + matcher.group() + '"');
            if (at >= 0) {
                line = 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
            }
        }
        return new SchemaFault(file, line, message);
    }
}

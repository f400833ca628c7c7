package org.stormspec.export.schema;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.FieldType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes a record in Avro.
///
/// Named types are written out where they are first used, because readers of AsyncAPI documents
/// cannot follow a name into another file. Logical types are those of the Avro 1.12 specification.
final class AvroWriter {

    /// Room for any amount of money with nine decimal places, the widest that common databases
    /// hold.
    private static final int DECIMAL_PRECISION = 38;

    private static final int DECIMAL_SCALE = 9;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final RecordShape shape;
    private final Set<String> defined;
    private final boolean complete;

    private AvroWriter(RecordShape shape, Set<String> defined, boolean complete) {
        this.shape = shape;
        this.defined = defined;
        this.complete = complete;
    }

    /// The record with every type it names written out, as JSON text.
    static String write(RecordShape shape) {
        return JsonText.of(new AvroWriter(shape, new HashSet<>(), true).record());
    }

    /// The record as registries take it: types of other contexts are named, not written out.
    static String writeReferring(RecordShape shape) {
        return JsonText.of(new AvroWriter(shape, new HashSet<>(), false).record());
    }

    private ObjectNode record() {
        ObjectNode record = node("record").put("name", shape.name());
        record.put("namespace", shape.namespace());
        shape.doc().ifPresent(doc -> record.put("doc", doc));
        defined.add(shape.fullName());
        record.set("fields", fields(shape.name(), shape.fields()));
        return record;
    }

    private ArrayNode fields(String record, List<Field> fields) {
        ArrayNode array = JSON.arrayNode();
        fields.forEach(field -> array.add(field(record, field)));
        return array;
    }

    private ObjectNode field(String record, Field field) {
        String name = Words.legal(field.name());
        ObjectNode node = JSON.objectNode().put("name", name);
        JsonNode type = type(record + SchemaNames.pascal(field.name()), field.type());
        Optional<JsonNode> value = Otherwise.of(field).filter(json -> isWritable(field.type()));
        if (type instanceof ObjectNode words && value.isPresent() && words.has("symbols")) {
            words.set("default", value.get());
        }
        // The default of a union is of its first branch.
        ArrayNode union = JSON.arrayNode();
        if (value.isPresent()) {
            node.set("type", field.optional() ? union.add(type).add("null") : type);
            node.set("default", value.get());
        } else if (field.optional()) {
            node.set("type", union.add("null").add(type));
            node.set("default", JSON.nullNode());
        } else {
            node.set("type", type);
        }
        field.doc().ifPresent(doc -> node.put("doc", doc));
        if (!field.tags().isEmpty()) {
            ArrayNode tags = node.putArray("tags");
            field.tags().forEach(tags::add);
        }
        if (field.masked()) {
            node.put("masked", true);
        }
        return node;
    }

    /// Whether Avro writes a default of the type the way people do: not those it keeps as numbers
    /// or bytes.
    private static boolean isWritable(FieldType type) {
        return switch (type) {
            case FieldType.Primitive primitive ->
                    switch (primitive) {
                        case STRING, UUID, BOOLEAN, INT, LONG, FLOAT, DOUBLE -> true;
                        case BYTES, DATE, TIME, TIMESTAMP, DECIMAL -> false;
                    };
            case FieldType.EnumOf _ -> true;
            case FieldType.ArrayOf(FieldType items) -> isWritable(items);
            case FieldType.MapOf(FieldType values) -> isWritable(values);
            case FieldType.Named _ -> false;
        };
    }

    /// @param place name for a type that has none of its own, such as an enum
    private JsonNode type(String place, FieldType type) {
        return switch (type) {
            case FieldType.Primitive primitive -> primitive(primitive);
            case FieldType.ArrayOf(FieldType items) ->
                    node("array").set("items", type(place, items));
            case FieldType.MapOf(FieldType values) ->
                    node("map").set("values", type(place, values));
            case FieldType.EnumOf(List<String> symbols) -> enumeration(place, symbols);
            case FieldType.Named(String name) -> named(SchemaNames.pascal(name), name);
        };
    }

    private static JsonNode primitive(FieldType.Primitive type) {
        return switch (type) {
            case STRING, BOOLEAN, INT, LONG, FLOAT, DOUBLE, BYTES -> JSON.stringNode(type.text());
            case UUID -> logical("string", "uuid");
            case DATE -> logical("int", "date");
            case TIME -> logical("int", "time-millis");
            case TIMESTAMP -> logical("long", "timestamp-millis");
            case DECIMAL ->
                    logical("bytes", "decimal")
                            .put("precision", DECIMAL_PRECISION)
                            .put("scale", DECIMAL_SCALE);
        };
    }

    private JsonNode enumeration(String place, List<String> symbols) {
        String name = unused(place);
        defined.add(full(name));
        ObjectNode node = node("enum").put("name", name);
        ArrayNode array = node.putArray("symbols");
        symbols.stream().map(Words::legal).distinct().forEach(array::add);
        return node;
    }

    private JsonNode named(String name, String written) {
        RecordShape elsewhere = shape.shared().get(written);
        if (elsewhere != null) {
            return elsewhere(elsewhere);
        }
        if (!defined.add(full(name))) {
            return JSON.stringNode(name);
        }
        ObjectNode record = node("record").put("name", name);
        record.set("fields", fields(name, shape.fieldsOf(written)));
        return record;
    }

    private JsonNode elsewhere(RecordShape type) {
        return !complete || defined.contains(type.fullName())
                ? JSON.stringNode(type.fullName())
                : new AvroWriter(type, defined, true).record();
    }

    private String full(String name) {
        return shape.namespace().isEmpty() ? name : shape.namespace() + "." + name;
    }

    private String unused(String name) {
        return defined.contains(full(name)) ? unused(name + "_") : name;
    }

    private static ObjectNode logical(String type, String logicalType) {
        return node(type).put("logicalType", logicalType);
    }

    private static ObjectNode node(String type) {
        return JSON.objectNode().put("type", type);
    }
}

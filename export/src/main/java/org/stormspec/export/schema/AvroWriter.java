package org.stormspec.export.schema;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.FieldType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes the Avro record of a topic from its fields.
///
/// Named types are written out where they are first used, because readers of AsyncAPI documents
/// cannot follow a name into another file. Logical types are those of the Avro 1.12 specification.
final class AvroWriter {

    /// Room for any amount of money with nine decimal places, the widest that common databases
    /// hold.
    private static final int DECIMAL_PRECISION = 38;

    private static final int DECIMAL_SCALE = 9;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final SortedMap<String, List<Field>> types;
    private final Set<String> defined = new HashSet<>();

    private AvroWriter(SortedMap<String, List<Field>> types) {
        this.types = types;
    }

    /// The record of a topic, as JSON text.
    ///
    /// @param namespace the owner's principal: registries tell owners by it
    /// @param name name of the record
    static String write(TopicContract topic, String namespace, String name) {
        Context owner = topic.owner();
        AvroWriter writer = new AvroWriter(owner.types());
        ObjectNode record = JSON.objectNode();
        record.put("type", "record");
        record.put("name", name);
        record.put("namespace", namespace);
        String doc = topic.element().description();
        if (!doc.isBlank()) {
            record.put("doc", doc.strip());
        }
        writer.defined.add(name);
        record.set("fields", writer.fields(name, topic.topic().payload().fields()));
        return JsonText.of(record);
    }

    private ArrayNode fields(String record, List<Field> fields) {
        ArrayNode array = JSON.arrayNode();
        fields.forEach(field -> array.add(field(record, field)));
        return array;
    }

    private ObjectNode field(String record, Field field) {
        String name = fieldName(field.name());
        ObjectNode node = JSON.objectNode().put("name", name);
        JsonNode type = type(record + SchemaNames.pascal(field.name()), field.type());
        if (field.optional()) {
            node.set("type", JSON.arrayNode().add("null").add(type));
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
        defined.add(name);
        ObjectNode node = node("enum").put("name", name);
        ArrayNode array = node.putArray("symbols");
        symbols.stream().map(AvroWriter::fieldName).distinct().forEach(array::add);
        return node;
    }

    private JsonNode named(String name, String written) {
        if (!defined.add(name)) {
            return JSON.stringNode(name);
        }
        ObjectNode record = node("record").put("name", name);
        record.set("fields", fields(name, types.getOrDefault(written, identityOf(name))));
        return record;
    }

    /// A type that nobody has described yet still has an identity.
    private static List<Field> identityOf(String name) {
        return List.of(Field.of(SchemaNames.snake(name) + "_id", "string"));
    }

    private String unused(String name) {
        return defined.contains(name) ? unused(name + "_") : name;
    }

    private static ObjectNode logical(String type, String logicalType) {
        return node(type).put("logicalType", logicalType);
    }

    private static ObjectNode node(String type) {
        return JSON.objectNode().put("type", type);
    }

    /// Avro names hold letters, digits and underscores, and do not begin with a digit.
    private static String fieldName(String name) {
        String legal = name.replaceAll("[^a-zA-Z0-9_]", "_");
        return legal.isEmpty() || Character.isDigit(legal.charAt(0)) ? "_" + legal : legal;
    }
}

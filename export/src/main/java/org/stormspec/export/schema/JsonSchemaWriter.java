package org.stormspec.export.schema;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.FieldType;
import org.stormspec.model.yaml.YamlWriter;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes a record in JSON Schema, draft 7: the newest one that registries compare.
///
/// Objects are closed unless the topic wants them open: adding a field to an open one could clash
/// with what old writers already put there, so that no registry allows it.
final class JsonSchemaWriter {

    private static final String DRAFT = "http://json-schema.org/draft-07/schema#";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final RecordShape shape;
    private final Map<String, ObjectNode> definitions = new TreeMap<>();

    private JsonSchemaWriter(RecordShape shape) {
        this.shape = shape;
    }

    /// The record as YAML, the way it is exported.
    static String write(RecordShape shape) {
        return new YamlWriter().write(new JsonSchemaWriter(shape).record());
    }

    /// The record as JSON, the way registries take it.
    static String writeJson(RecordShape shape) {
        return JsonText.of(new JsonSchemaWriter(shape).record());
    }

    private ObjectNode record() {
        ObjectNode root = JSON.objectNode().put("$schema", DRAFT).put("title", shape.name());
        shape.doc().ifPresent(doc -> root.put("description", doc));
        root.setAll(object(shape.fields()));
        if (!definitions.isEmpty()) {
            ObjectNode all = root.putObject("definitions");
            definitions.forEach(all::set);
        }
        return root;
    }

    private ObjectNode object(List<Field> fields) {
        ObjectNode object = typed("object");
        ArrayNode required = JSON.arrayNode();
        ObjectNode properties = JSON.objectNode();
        for (Field field : fields) {
            properties.set(field.name(), property(field));
            if (!field.optional()) {
                required.add(field.name());
            }
        }
        if (!required.isEmpty()) {
            object.set("required", required);
        }
        object.set("properties", properties);
        return object.put("additionalProperties", shape.open());
    }

    /// Draft 7 ignores whatever stands beside a `$ref`, so that a reference is wrapped; always,
    /// lest a new description look like a new type.
    private ObjectNode property(Field field) {
        ObjectNode type = type(field.type());
        ObjectNode property = JSON.objectNode();
        if (type.has("$ref")) {
            property.putArray("allOf").add(type);
        } else {
            property.setAll(type);
        }
        property.setAll(facts(field));
        return property;
    }

    private static ObjectNode facts(Field field) {
        ObjectNode facts = JSON.objectNode();
        field.doc().ifPresent(doc -> facts.put("description", doc));
        Otherwise.of(field).ifPresent(value -> facts.set("default", value));
        if (!field.tags().isEmpty()) {
            ArrayNode tags = facts.putArray("x-tags");
            new TreeSet<>(field.tags()).forEach(tags::add);
        }
        if (field.masked()) {
            facts.put("x-masked", true);
        }
        return facts;
    }

    private ObjectNode type(FieldType type) {
        return switch (type) {
            case FieldType.Primitive primitive -> primitive(primitive);
            case FieldType.ArrayOf(FieldType items) -> typed("array").set("items", type(items));
            case FieldType.MapOf(FieldType values) ->
                    typed("object").set("additionalProperties", type(values));
            case FieldType.EnumOf(List<String> symbols) -> enumeration(symbols);
            case FieldType.Named(String name) -> named(name);
        };
    }

    /// Numbers keep their width and logical types their name, so that a schema can be read back.
    private static ObjectNode primitive(FieldType.Primitive type) {
        return switch (type) {
            case STRING -> typed("string");
            case BOOLEAN -> typed("boolean");
            case INT -> typed("integer").put("format", "int32");
            case LONG -> typed("integer").put("format", "int64");
            case FLOAT -> typed("number").put("format", "float");
            case DOUBLE -> typed("number").put("format", "double");
            case BYTES -> typed("string").put("contentEncoding", "base64");
            case UUID -> typed("string").put("format", "uuid");
            case DATE -> typed("string").put("format", "date");
            case TIME -> typed("string").put("format", "time");
            case TIMESTAMP -> typed("string").put("format", "date-time");
            case DECIMAL -> typed("string").put("format", "decimal");
        };
    }

    private static ObjectNode enumeration(List<String> symbols) {
        ObjectNode node = typed("string");
        ArrayNode values = node.putArray("enum");
        symbols.stream().distinct().forEach(values::add);
        return node;
    }

    private ObjectNode named(String name) {
        RecordShape elsewhere = shape.shared().get(name);
        if (elsewhere != null) {
            return reference("./" + TopicSchema.fileOf(elsewhere, SchemaFormat.JSON_SCHEMA));
        }
        String key = SchemaNames.pascal(name);
        if (!definitions.containsKey(key)) {
            definitions.put(key, JSON.objectNode());
            definitions.put(key, object(shape.fieldsOf(name)));
        }
        return reference("#/definitions/" + key);
    }

    private static ObjectNode reference(String target) {
        return JSON.objectNode().put("$ref", target);
    }

    private static ObjectNode typed(String type) {
        return JSON.objectNode().put("type", type);
    }
}

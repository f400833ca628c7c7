package org.stormspec.export.schema;

import java.util.List;
import java.util.Optional;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.FieldType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// The value that a field has when a record says nothing.
final class Otherwise {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Otherwise() {}

    /// The value as JSON, when the field has one that its type can take.
    static Optional<JsonNode> of(Field field) {
        return field.otherwise().flatMap(text -> value(field.type(), text));
    }

    private static Optional<JsonNode> value(FieldType type, String text) {
        return switch (type) {
            case FieldType.Primitive primitive -> primitive(primitive, text);
            case FieldType.EnumOf(List<String> symbols) ->
                    Optional.of(string(text)).filter(value -> symbols.contains(value.asString()));
            case FieldType.ArrayOf _ -> parse(text).filter(JsonNode::isArray);
            case FieldType.MapOf _, FieldType.Named _ -> parse(text).filter(JsonNode::isObject);
        };
    }

    private static Optional<JsonNode> primitive(FieldType.Primitive type, String text) {
        return switch (type) {
            case STRING, BYTES, UUID, DATE, TIME, TIMESTAMP, DECIMAL -> Optional.of(string(text));
            case BOOLEAN -> parse(text).filter(JsonNode::isBoolean);
            case INT, LONG -> parse(text).filter(JsonNode::isIntegralNumber);
            case FLOAT, DOUBLE -> parse(text).filter(JsonNode::isNumber);
        };
    }

    /// Quotes are optional in files.
    private static JsonNode string(String text) {
        return parse(text)
                .filter(JsonNode::isString)
                .orElseGet(() -> JsonNodeFactory.instance.stringNode(text));
    }

    private static Optional<JsonNode> parse(String text) {
        try {
            return Optional.of(JSON.readTree(text));
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }
}

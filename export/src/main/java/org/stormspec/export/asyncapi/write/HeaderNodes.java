package org.stormspec.export.asyncapi.write;

import java.util.List;
import java.util.Optional;
import org.stormspec.model.contract.RecordHeaders;
import org.stormspec.model.contract.RecordHeaders.Header;
import org.stormspec.model.contract.RecordHeaders.Source;
import org.stormspec.model.record.FieldType;
import org.stormspec.model.record.FieldType.Primitive;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes the headers of a message as the JSON Schema that both dialects want, and where its
/// correlation id travels.
final class HeaderNodes {

    private static final String PREFIX = SpecNodes.PREFIX;

    private HeaderNodes() {}

    /// Adds what there is to say; nothing to a message without headers.
    static void write(ObjectNode message, RecordHeaders headers) {
        if (!headers.headers().isEmpty()) {
            message.set("headers", schema(headers));
        }
        headers.correlation()
                .ifPresent(location ->
                        message.putObject("correlationId")
                                .put("description", "Shared by all records of one transaction.")
                                .put("location", location));
    }

    private static ObjectNode schema(RecordHeaders headers) {
        ObjectNode schema = SpecNodes.object().put("type", "object");
        List<String> required =
                headers.headers().stream()
                        .filter(header -> !header.optional())
                        .map(Header::name)
                        .toList();
        if (!required.isEmpty()) {
            ArrayNode names = schema.putArray("required");
            required.forEach(names::add);
        }
        ObjectNode properties = schema.putObject("properties");
        headers.headers()
                .forEach(header ->
                        properties.set(
                                header.name(),
                                property(header, headers.dedupe().contains(header.name()))));
        return schema;
    }

    private static ObjectNode property(Header header, boolean tellsRepeats) {
        ObjectNode node = type(header.type());
        header.fixed().ifPresent(value -> node.put("const", value));
        Optional.of(header.means())
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> node.put("description", SpecTexts.sentence(text)));
        if (header.source() == Source.TOPIC) {
            node.put(PREFIX + "type", header.type().text());
        }
        if (tellsRepeats) {
            node.put(PREFIX + "dedupe", true);
        }
        return node;
    }

    /// Headers travel as text; numbers keep their width.
    private static ObjectNode type(FieldType type) {
        return switch (type) {
            case Primitive primitive -> primitive(primitive);
            case FieldType.EnumOf(List<String> symbols) -> {
                ObjectNode node = typed("string");
                ArrayNode values = node.putArray("enum");
                symbols.stream().distinct().forEach(values::add);
                yield node;
            }
            case FieldType.ArrayOf(FieldType items) -> typed("array").set("items", type(items));
            case FieldType.MapOf(FieldType values) ->
                    typed("object").set("additionalProperties", type(values));
            case FieldType.Named _ -> typed("object");
        };
    }

    private static ObjectNode primitive(Primitive type) {
        return switch (type) {
            case STRING, BYTES, DECIMAL -> typed("string");
            case BOOLEAN -> typed("boolean");
            case INT -> typed("integer").put("format", "int32");
            case LONG -> typed("integer").put("format", "int64");
            case FLOAT -> typed("number").put("format", "float");
            case DOUBLE -> typed("number").put("format", "double");
            case UUID -> typed("string").put("format", "uuid");
            case DATE -> typed("string").put("format", "date");
            case TIME -> typed("string").put("format", "time");
            case TIMESTAMP -> typed("string").put("format", "date-time");
        };
    }

    private static ObjectNode typed(String type) {
        return SpecNodes.object().put("type", type);
    }
}

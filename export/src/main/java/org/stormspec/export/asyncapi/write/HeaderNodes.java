package org.stormspec.export.asyncapi.write;

import java.util.List;
import java.util.Optional;
import org.stormspec.export.asyncapi.write.ContextSpec.Message;
import org.stormspec.model.contract.RecordHeaders;
import org.stormspec.model.contract.RecordHeaders.Header;
import org.stormspec.model.contract.RecordHeaders.Source;
import org.stormspec.model.record.FieldType;
import org.stormspec.model.record.FieldType.Primitive;
import org.stormspec.model.record.Message.Trait;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes the headers of a message as the JSON Schema that both dialects want, and where its
/// correlation id travels.
final class HeaderNodes {

    private static final String PREFIX = SpecNodes.PREFIX;

    private HeaderNodes() {}

    /// Adds what there is to say; nothing to a message without headers.
    static void write(ObjectNode node, Message message) {
        RecordHeaders headers = message.headers();
        if (!headers.headers().isEmpty()) {
            node.set("headers", schema(message));
        }
        headers.correlation()
                .ifPresent(location ->
                        node.putObject("correlationId")
                                .put("description", "Shared by all records of one transaction.")
                                .put("location", location));
    }

    private static ObjectNode schema(Message message) {
        RecordHeaders headers = message.headers();
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
                .forEach(header -> properties.set(header.name(), property(message, header)));
        return schema;
    }

    private static ObjectNode property(Message message, Header header) {
        ObjectNode node = type(header.type());
        header.fixed().ifPresent(value -> node.put("const", value));
        Optional.of(header.means())
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> node.put("description", SpecTexts.sentence(text)));
        header.says()
                .flatMap(trait -> example(message, trait))
                .ifPresent(example -> node.putArray("examples").add(example));
        if (header.source() == Source.TOPIC) {
            node.put(PREFIX + "type", header.type().text());
        }
        if (message.headers().dedupe().contains(header.name())) {
            node.put(PREFIX + "dedupe", true);
        }
        return node;
    }

    /// What the owner writes there, as far as the model knows: who wrote a record is the document,
    /// what kind it is its schema.
    private static Optional<String> example(Message message, Trait trait) {
        return switch (trait) {
            case SOURCE -> Optional.of("urn:" + message.id().replaceFirst("\\.[^.]*$", ""));
            case TYPE -> Optional.of(message.id());
            case ID, TIME, SCHEMA_VERSION, CORRELATION, CAUSATION, SECURITY_TOKEN ->
                    Optional.empty();
        };
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

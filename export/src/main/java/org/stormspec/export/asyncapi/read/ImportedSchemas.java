package org.stormspec.export.asyncapi.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.stormspec.export.file.FileTree;
import org.stormspec.export.schema.SchemaNames;
import org.stormspec.export.schema.SchemaReferences;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.FieldType;
import org.stormspec.model.record.FieldType.Primitive;
import org.stormspec.model.record.Topic.Payload;
import org.stormspec.model.yaml.YamlWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Takes over the schemas of messages as they were written: files as files, inline schemas as new
/// files.
final class ImportedSchemas {

    /// What a key is called that the document gives only a type.
    private static final String KEY = "key";

    private static final Map<String, Primitive> TYPES =
            Map.of(
                    "uuid", Primitive.UUID,
                    "boolean", Primitive.BOOLEAN,
                    "long", Primitive.LONG,
                    "int", Primitive.INT,
                    "short", Primitive.INT,
                    "float", Primitive.FLOAT,
                    "double", Primitive.DOUBLE,
                    "string", Primitive.STRING,
                    "bytes", Primitive.BYTES);

    private final Map<String, String> files = new TreeMap<>();

    /// The files to put into the workspace's `schemas` folder.
    FileTree files() {
        return FileTree.of(files);
    }

    /// The payload of a topic.
    ///
    /// @param context id of the owner: the folder of its schemas
    /// @param type data type of the topic: name of a file made from an inline schema
    /// @param keyName what the key is called, if the document says so
    /// @param loss told about what cannot be taken over: pointer below the message, and words
    Payload payload(
            SpecMeshDocument document,
            JsonNode message,
            String context,
            String type,
            Optional<String> keyName,
            BiConsumer<String, String> loss) {
        JsonNode key = message.path("bindings").path("kafka").path("key");
        Optional<String> keySchema =
                referenced(document, key, context, "/bindings/kafka/key", loss);
        Optional<Field> keyField =
                keySchema.isPresent() ? Optional.empty() : keyField(key, keyName, loss);
        return new Payload(
                keySchema.isPresent() ? keyName : keyField.map(Field::name),
                keySchema,
                keyField.stream().toList(),
                value(document, message.path("payload"), context, type, loss));
    }

    private Optional<String> value(
            SpecMeshDocument document,
            JsonNode payload,
            String context,
            String type,
            BiConsumer<String, String> loss) {
        if (payload.has("$ref")) {
            return referenced(document, payload, context, "/payload", loss);
        }
        if (!payload.isObject() || payload.isEmpty()) {
            loss.accept("", "the message has no payload, so the topic has no schema yet");
            return Optional.empty();
        }
        String path = context + "/" + SchemaNames.snake(type) + ".yml";
        files.put(path, new YamlWriter().write(standard(payload)));
        loss.accept(
                "/payload",
                "the inline schema was kept as JSON Schema in the file schemas/" + path);
        return Optional.of(path);
    }

    /// SpecMesh has types that JSON Schema does not know.
    private static JsonNode standard(JsonNode payload) {
        return switch (payload.path("type").asString("")) {
            case "long" -> typed(payload, "integer", "int64");
            case "int", "short" -> typed(payload, "integer", "int32");
            case "float" -> typed(payload, "number", "float");
            case "double" -> typed(payload, "number", "double");
            case "uuid" -> typed(payload, "string", "uuid");
            case "bytes" -> typed(payload, "string", "binary");
            case "void" -> JsonNodeFactory.instance.objectNode().put("type", "null");
            default -> payload;
        };
    }

    private static ObjectNode typed(JsonNode payload, String type, String format) {
        ObjectNode copy = (ObjectNode) payload.deepCopy();
        return copy.put("type", type).put("format", format);
    }

    private Optional<String> referenced(
            SpecMeshDocument document,
            JsonNode holder,
            String context,
            String pointer,
            BiConsumer<String, String> loss) {
        String reference = holder.path("$ref").asString("");
        if (reference.isEmpty()) {
            return Optional.empty();
        }
        String file = reference.replaceFirst("#.*$", "").replaceFirst("^(\\./)+", "");
        Optional<String> text =
                FileTree.isSafe(file) ? document.siblings().read(file) : Optional.empty();
        if (text.isEmpty()) {
            loss.accept(
                    pointer,
                    "the schema file "
                            + reference
                            + " is not beside the document, so the topic has no schema yet");
            return Optional.empty();
        }
        return Optional.of(take(document, file, text.get(), context));
    }

    /// Copies a file and the files in its folder whose types it names.
    private String take(SpecMeshDocument document, String file, String text, String context) {
        String folder = file.substring(0, file.lastIndexOf('/') + 1);
        String path = context + "/" + file.substring(folder.length());
        files.put(path, text);
        SchemaReferences.siblings(file, text, name -> document.siblings().read(folder + name))
                .forEach((name, content) -> files.put(context + "/" + name, content));
        return path;
    }

    private static Optional<Field> keyField(
            JsonNode key, Optional<String> name, BiConsumer<String, String> loss) {
        String type = key.path("type").asString("");
        Primitive primitive = TYPES.get(type);
        if (primitive == null) {
            return Optional.empty();
        }
        List<String> lost = new ArrayList<>();
        key.propertyNames().stream().filter(word -> !word.equals("type")).forEach(lost::add);
        if (type.equals("short")) {
            lost.add("short");
        }
        if (!lost.isEmpty()) {
            loss.accept(
                    "/bindings/kafka/key",
                    "of the key only its type "
                            + primitive.text()
                            + " was taken over, not "
                            + String.join(", ", lost));
        }
        return Optional.of(field(name.orElse(KEY), primitive));
    }

    private static Field field(String name, FieldType type) {
        return Field.of(name, type.text());
    }
}

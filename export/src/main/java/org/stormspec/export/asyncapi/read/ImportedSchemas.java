package org.stormspec.export.asyncapi.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.stormspec.export.asyncapi.document.Reference;
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

    /// Stands for the document itself, from where its references lead.
    private static final String HERE = "document";

    /// More references from one to the next are a circle.
    private static final int MAX_LINKS = 50;

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
        String path = folder(context) + FileTree.safeName(SchemaNames.snake(type) + ".yml");
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
        Optional<String> refusal = refusal(document, reference);
        if (refusal.isPresent()) {
            loss.accept(pointer, refusal.get() + ", so the topic has no schema yet");
            return Optional.empty();
        }
        Reference named = Reference.of(reference);
        if (!named.pointer().isEmpty()) {
            loss.accept(
                    pointer,
                    "all of the schema file "
                            + named.path()
                            + " was taken over, not only what stands in it at "
                            + named.pointer());
        }
        String file = named.fileFrom(HERE);
        return Optional.of(
                take(document, file, document.siblings().read(file).orElseThrow(), context));
    }

    /// Why there is no schema at a reference; empty when there is a file that can be read.
    private static Optional<String> refusal(SpecMeshDocument document, String reference) {
        Optional<String> refusal = Reference.refusal(reference);
        if (refusal.isPresent()) {
            return refusal;
        }
        Reference named = Reference.of(reference);
        String file = named.fileFrom(HERE);
        if (named.path().isEmpty()) {
            return Optional.of(inside(document, reference));
        }
        if (file.equals("..") || file.startsWith("../")) {
            return Optional.of("'" + reference + "' leads out of the folder of the document");
        }
        if (!FileTree.isSafe(file)) {
            return Optional.of("'" + reference + "' is no path that every system can keep");
        }
        if (document.siblings().read(file).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                document.siblings()
                        .refusal(file)
                        .map(reason -> "'" + reference + "' is not read: " + reason)
                        .orElse("there is no file " + file + " beside the document"));
    }

    /// What to say of a reference into the document itself: components are not taken over.
    private static String inside(SpecMeshDocument document, String reference) {
        String next = reference;
        for (int links = 0; links < MAX_LINKS && next.startsWith("#/"); links++) {
            next = document.root().at(next.substring(1)).path("$ref").asString("");
        }
        return next.startsWith("#")
                ? "'" + reference + "' leads round in a circle, to no schema"
                : "'"
                        + reference
                        + "' names a place in the document itself, and components are not taken"
                        + " over. Move the schema to a file beside it";
    }

    /// Copies a file and the files in its folder whose types it names.
    private String take(SpecMeshDocument document, String file, String text, String context) {
        String folder = file.substring(0, file.lastIndexOf('/') + 1);
        String path = path(context, file, file.substring(folder.length()), text);
        files.put(path, text);
        SchemaReferences.siblings(
                        file,
                        text,
                        name ->
                                FileTree.isSafe(name)
                                        ? document.siblings().read(folder + name)
                                        : Optional.empty())
                .forEach((name, content) -> files.put(folder(context) + name, content));
        return path;
    }

    /// Files of one name in two folders keep their folders.
    private String path(String context, String file, String name, String text) {
        String path = folder(context) + name;
        return text.equals(files.getOrDefault(path, text)) ? path : folder(context) + file;
    }

    /// A context may be called as no folder of every system can be.
    private static String folder(String context) {
        return FileTree.safeName(context) + "/";
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

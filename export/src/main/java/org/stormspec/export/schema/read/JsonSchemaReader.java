package org.stormspec.export.schema.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stormspec.export.asyncapi.document.DocumentFiles;
import org.stormspec.export.asyncapi.document.JsonPointers;
import org.stormspec.export.asyncapi.document.Reference;
import org.stormspec.export.asyncapi.document.ReferenceResolver;
import org.stormspec.export.asyncapi.document.SourceDocument;
import org.stormspec.export.asyncapi.document.SourceLimits;
import org.stormspec.export.asyncapi.document.SourceParser;
import org.stormspec.export.schema.RecordShape;
import org.stormspec.export.schema.SchemaNames;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.FieldType;
import org.stormspec.model.record.FieldType.Primitive;
import tools.jackson.databind.JsonNode;

/// Reads an object of JSON Schema, written as JSON or YAML.
final class JsonSchemaReader {

    private final String file;
    private final SourceDocument document;
    private final JsonNode root;
    private final DocumentFiles siblings;
    private final SortedMap<String, List<Field>> types;
    private final int outside;
    private int depth;

    private JsonSchemaReader(
            String file,
            SourceDocument document,
            DocumentFiles siblings,
            SortedMap<String, List<Field>> types,
            int outside) {
        this.file = file;
        this.outside = outside;
        this.document = document;
        this.root = ReferenceResolver.plain(document.root());
        this.siblings = siblings;
        this.types = types;
    }

    static RecordShape read(String file, String text, DocumentFiles siblings) throws SchemaFault {
        SortedMap<String, List<Field>> types = new TreeMap<>();
        JsonSchemaReader reader = open(file, text, siblings, types, 0);
        List<Field> fields = reader.fields("", reader.root);
        String base = file.substring(file.lastIndexOf('/') + 1);
        return new RecordShape(
                "",
                SchemaNames.pascal(
                        reader.root.path("title").asString(base.replaceFirst("\\.[^.]*$", ""))),
                text(reader.root, "description"),
                fields,
                types,
                new TreeMap<>(),
                reader.root.path("additionalProperties").asBoolean(true));
    }

    private static JsonSchemaReader open(
            String file,
            String text,
            DocumentFiles siblings,
            SortedMap<String, List<Field>> types,
            int outside)
            throws SchemaFault {
        try {
            return new JsonSchemaReader(
                    file, SourceParser.parse(file, text), siblings, types, outside);
        } catch (SourceParser.Unreadable broken) {
            throw new SchemaFault(
                    file,
                    broken.problem().line(),
                    "expected a JSON Schema: " + broken.problem().message());
        }
    }

    private static Optional<String> text(JsonNode node, String key) {
        return Optional.of(node.path(key).asString("")).filter(text -> !text.isEmpty());
    }

    private List<Field> fields(String pointer, JsonNode object) throws SchemaFault {
        if (!object.path("properties").isObject()) {
            throw fault(pointer, "expected an object with properties");
        }
        Set<String> required = new HashSet<>();
        object.path("required").forEach(name -> required.add(name.asString("")));
        List<Field> fields = new ArrayList<>();
        for (var entry : object.path("properties").properties()) {
            String place =
                    JsonPointers.child(JsonPointers.child(pointer, "properties"), entry.getKey());
            fields.add(
                    field(
                            place,
                            entry.getKey(),
                            entry.getValue(),
                            required.contains(entry.getKey())));
        }
        return fields;
    }

    private Field field(String place, String name, JsonNode node, boolean required)
            throws SchemaFault {
        TreeSet<String> tags = new TreeSet<>();
        node.path("x-tags").forEach(tag -> tags.add(tag.asString("")));
        Optional<String> otherwise =
                node.has("default")
                        ? Optional.of(
                                node.path("default").isString()
                                        ? node.path("default").asString()
                                        : node.path("default").toString())
                        : Optional.empty();
        return new Field(
                        name,
                        type(place, name, node),
                        !required || isNullable(node),
                        node.path("x-masked").asBoolean(false),
                        tags,
                        text(node, "description"))
                .otherwise(otherwise);
    }

    private static boolean isNullable(JsonNode node) {
        return node.path("type").valueStream().anyMatch(type -> type.asString("").equals("null"))
                || alternatives(node).stream()
                        .anyMatch(each -> each.path("type").asString("").equals("null"));
    }

    private static List<JsonNode> alternatives(JsonNode node) {
        JsonNode list = node.has("oneOf") ? node.path("oneOf") : node.path("anyOf");
        return list.valueStream().toList();
    }

    /// References may lead anywhere, to where they stand too.
    private FieldType type(String place, String name, JsonNode node) throws SchemaFault {
        if (outside + depth >= SourceLimits.DEPTH) {
            throw fault(
                    place,
                    "%s leads through more than %d types, or in a circle; expected a flatter schema"
                            .formatted(name, SourceLimits.DEPTH));
        }
        depth++;
        FieldType type = typeInside(place, name, node);
        depth--;
        return type;
    }

    private FieldType typeInside(String place, String name, JsonNode node) throws SchemaFault {
        if (node.has("$ref")) {
            return reference(place, node.path("$ref").asString(""));
        }
        if (node.path("allOf").size() == 1) {
            return type(place, name, node.path("allOf").path(0));
        }
        List<JsonNode> others =
                alternatives(node).stream()
                        .filter(each -> !each.path("type").asString("").equals("null"))
                        .toList();
        if (others.size() == 1) {
            return type(place, name, others.getFirst());
        }
        if (node.path("enum").isArray()) {
            return new FieldType.EnumOf(
                    node.path("enum").valueStream().map(value -> value.asString("")).toList());
        }
        String word = word(node);
        return switch (word) {
            case "object" -> object(place, name, node);
            case "array" -> new FieldType.ArrayOf(type(place, name, node.path("items")));
            case "string" -> string(node);
            case "integer" ->
                    node.path("format").asString("").equals("int32")
                            ? Primitive.INT
                            : Primitive.LONG;
            case "number" ->
                    node.path("format").asString("").equals("float")
                            ? Primitive.FLOAT
                            : Primitive.DOUBLE;
            case "boolean" -> Primitive.BOOLEAN;
            default ->
                    throw fault(
                            place,
                            "%s has no single type; expected object, array, string, integer, number or boolean. Keep the file as the topic's hand-written schema instead"
                                    .formatted(name));
        };
    }

    private static String word(JsonNode node) {
        JsonNode type = node.path("type");
        List<String> words =
                type.isArray()
                        ? type.valueStream()
                                .map(each -> each.asString(""))
                                .filter(each -> !each.equals("null"))
                                .toList()
                        : List.of(type.asString(""));
        return words.size() == 1 ? words.getFirst() : "";
    }

    private static FieldType string(JsonNode node) {
        if (node.has("contentEncoding")) {
            return Primitive.BYTES;
        }
        return switch (node.path("format").asString("")) {
            case "uuid" -> Primitive.UUID;
            case "date" -> Primitive.DATE;
            case "time" -> Primitive.TIME;
            case "date-time" -> Primitive.TIMESTAMP;
            case "decimal" -> Primitive.DECIMAL;
            case "binary", "byte" -> Primitive.BYTES;
            default -> Primitive.STRING;
        };
    }

    private FieldType object(String place, String name, JsonNode node) throws SchemaFault {
        if (node.path("additionalProperties").isObject() && !node.has("properties")) {
            return new FieldType.MapOf(type(place, name, node.path("additionalProperties")));
        }
        String type = SchemaNames.pascal(name);
        types.put(type, fields(place, node));
        return new FieldType.Named(type);
    }

    private FieldType reference(String place, String reference) throws SchemaFault {
        Optional<String> refusal = Reference.refusal(reference);
        if (refusal.isPresent()) {
            throw fault(place, refusal.get());
        }
        Reference named = Reference.of(reference);
        if (!named.path().isEmpty()) {
            return elsewhere(place, named.fileFrom(file));
        }
        String pointer = named.pointer();
        JsonNode target = root.at(pointer);
        String name = SchemaNames.pascal(pointer.substring(pointer.lastIndexOf('/') + 1));
        if (target.isMissingNode()) {
            throw fault(place, reference + " leads nowhere; expected a definition in this file");
        }
        if (!target.has("properties")) {
            return type(pointer, name, target);
        }
        if (!types.containsKey(name)) {
            types.put(name, List.of());
            types.put(name, fields(pointer, target));
        }
        return new FieldType.Named(name);
    }

    private FieldType elsewhere(String place, String other) throws SchemaFault {
        String base = other.substring(other.lastIndexOf('/') + 1).replaceFirst("\\.[^.]*$", "");
        String name = SchemaNames.pascal(base.substring(base.lastIndexOf('.') + 1));
        Optional<String> text = siblings.read(other);
        if (text.isEmpty()) {
            throw fault(
                    place,
                    siblings.refusal(other)
                            .map(reason -> other + " is not read: " + reason)
                            .orElse(other + " is not there; expected the file beside this one"));
        }
        if (!types.containsKey(name)) {
            types.put(name, List.of());
            JsonSchemaReader reader = open(other, text.get(), siblings, types, outside + depth);
            types.put(name, reader.fields("", reader.root));
        }
        return new FieldType.Named(name);
    }

    private SchemaFault fault(String pointer, String message) {
        return new SchemaFault(file, document.locate(pointer).line(), message);
    }
}

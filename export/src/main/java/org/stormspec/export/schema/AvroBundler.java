package org.stormspec.export.schema;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.stormspec.export.asyncapi.document.SourceLimits;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes types that an Avro schema names but does not define into the schema, where they are first
/// used.
///
/// SpecMesh looks for such a type in `full.name.avsc` in the same folder; readers of AsyncAPI
/// documents do not. A schema that defines everything it names stays exactly as it was written.
final class AvroBundler {

    private static final Set<String> PRIMITIVES =
            Set.of("null", "boolean", "int", "long", "float", "double", "bytes", "string");

    private static final Set<String> CONTAINERS =
            Set.of("record", "error", "enum", "fixed", "array", "map");

    /// More files than any schema is made of: one that does not define what its name says may lead
    /// to itself without end.
    private static final int MAX_FILES = 1_000;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final JsonMapper READER =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_JAVA_COMMENTS).build();

    private final Function<String, Optional<String>> siblings;
    private final Set<String> defined = new HashSet<>();
    private int depth;
    private int files;
    private boolean changed;

    private AvroBundler(Function<String, Optional<String>> siblings) {
        this.siblings = siblings;
    }

    /// The schema with everything it needs.
    ///
    /// @param siblings text of a file in the schema's folder, by file name
    static String bundle(String schema, Function<String, Optional<String>> siblings) {
        Optional<JsonNode> parsed = parse(schema);
        if (parsed.isEmpty()) {
            return schema;
        }
        AvroBundler bundler = new AvroBundler(siblings);
        JsonNode bundled = bundler.type(parsed.get(), "");
        return bundler.changed ? JsonText.of(bundled) : schema;
    }

    /// What is no JSON stays as it is: the document check will name its fault.
    private static Optional<JsonNode> parse(String schema) {
        if (Nesting.refusal(schema).isPresent()) {
            return Optional.empty();
        }
        try {
            return Optional.of(READER.readTree(schema));
        } catch (JacksonException malformed) {
            return Optional.empty();
        }
    }

    private JsonNode type(JsonNode node, String namespace) {
        if (node.isString()) {
            return name(node.asString(), namespace);
        }
        if (node.isArray()) {
            ArrayNode union = JSON.arrayNode();
            node.forEach(branch -> union.add(type(branch, namespace)));
            return union;
        }
        return node.isObject() ? complex((ObjectNode) node, namespace) : node;
    }

    private JsonNode complex(ObjectNode node, String namespace) {
        ObjectNode copy = node.deepCopy();
        JsonNode type = node.path("type");
        String inside = define(node, namespace);
        if (!type.isString() || !CONTAINERS.contains(type.asString())) {
            copy.set("type", type(type, namespace));
        }
        for (String child : new String[] {"items", "values"}) {
            if (node.has(child)) {
                copy.set(child, type(node.path(child), inside));
            }
        }
        if (node.path("fields").isArray()) {
            copy.set("fields", fields(node.path("fields"), inside));
        }
        return copy;
    }

    private ArrayNode fields(JsonNode fields, String namespace) {
        ArrayNode array = JSON.arrayNode();
        for (JsonNode field : fields) {
            if (field instanceof ObjectNode object) {
                ObjectNode copy = object.deepCopy();
                copy.set("type", type(object.path("type"), namespace));
                array.add(copy);
            } else {
                array.add(field);
            }
        }
        return array;
    }

    /// Remembers a definition and returns the namespace that holds inside it.
    private String define(ObjectNode node, String namespace) {
        String name = node.path("name").asString("");
        if (name.isEmpty()) {
            return namespace;
        }
        String own = node.path("namespace").asString(namespace);
        String full = fullName(name, own);
        defined.add(full);
        int dot = full.lastIndexOf('.');
        return dot < 0 ? "" : full.substring(0, dot);
    }

    private JsonNode name(String name, String namespace) {
        String full = fullName(name, namespace);
        if (PRIMITIVES.contains(name) || defined.contains(full)) {
            return JSON.stringNode(name);
        }
        if (depth >= SourceLimits.DEPTH || files >= MAX_FILES) {
            return JSON.stringNode(name);
        }
        Optional<JsonNode> definition = siblings.apply(full + ".avsc").flatMap(AvroBundler::parse);
        if (definition.isEmpty()) {
            return JSON.stringNode(name);
        }
        files++;
        depth++;
        JsonNode type = type(definition.get(), "");
        depth--;
        changed = true;
        return type;
    }

    private static String fullName(String name, String namespace) {
        return name.contains(".") || namespace.isEmpty() ? name : namespace + "." + name;
    }
}

package org.stormspec.model.yaml;

import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a tree in the one canonical way: block style, two spaces, LF, no wrapping, quotes only
 * where a reader of YAML 1.1 or 1.2 would otherwise see something else than the text, texts of
 * several lines as literal blocks, a final line break.
 */
public final class YamlWriter {

    private static final CanonicalYamlFactory YAML = new CanonicalYamlFactory();
    private static final String ANY = "*";

    private final List<List<String>> oneLinePaths;

    /**
     * Prepares a writer.
     *
     * @param oneLinePaths values to write on one line, such as <code>placements/*</code>; a star
     *     stands for any key or index
     */
    public YamlWriter(String... oneLinePaths) {
        this.oneLinePaths =
                Arrays.stream(oneLinePaths).map(path -> List.of(path.split("/"))).toList();
    }

    /** Returns the canonical text of a document; an empty mapping or null gives {@code {}}. */
    public String write(JsonNode tree) {
        JsonNode root = tree.isNull() ? JsonNodeFactory.instance.objectNode() : tree;
        return new Walk(List.of()).render(root);
    }

    /** Returns a key with its value, as lines without indentation. */
    String entry(List<String> parent, String key, JsonNode value) {
        ObjectNode wrapped = JsonNodeFactory.instance.objectNode();
        wrapped.set(key, value);
        return new Walk(parent).renderEntry(wrapped);
    }

    /**
     * Returns what follows the colon of a key, up to the line break: begins with space or break.
     */
    String afterColon(List<String> parent, String key, JsonNode value) {
        int prefix = entry(parent, key, JsonNodeFactory.instance.nullNode()).length() - 6;
        String entry = entry(parent, key, value);
        return entry.substring(prefix, entry.length() - 1);
    }

    /** Returns a list item with its dash, as lines without indentation. */
    String item(List<String> parent, String index, JsonNode value) {
        JsonNode list = JsonNodeFactory.instance.arrayNode().add(value);
        Walk walk = new Walk(append(parent, index));
        String text = walk.renderItem(list);
        return text.substring(text.indexOf('\n') + 1).replaceAll("(?m)^ {2}", "");
    }

    /** Returns a value on one line. */
    static String oneLine(JsonNode value) {
        StringWriter out = new StringWriter();
        try (CanonicalYamlGenerator generator = YAML.generator(out)) {
            generator.oneLine(true);
            Walk.emit(generator, value);
        }
        return out.toString().stripTrailing();
    }

    /** Returns a value as it stands between the brackets of a list. */
    static String inFlow(JsonNode value) {
        String list = oneLine(JsonNodeFactory.instance.arrayNode().add(value));
        return list.substring(1, list.length() - 1);
    }

    /** Returns a key with its value as they stand between braces. */
    static String inFlow(String key, JsonNode value) {
        String mapping = oneLine(JsonNodeFactory.instance.objectNode().set(key, value));
        return mapping.substring(1, mapping.length() - 1);
    }

    private static List<String> append(List<String> path, String step) {
        List<String> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }

    /** One walk over a tree; knows where it is. */
    private final class Walk {

        private final Deque<String> path = new ArrayDeque<>();

        Walk(List<String> parent) {
            path.addAll(parent);
        }

        String render(JsonNode tree) {
            StringWriter out = new StringWriter();
            try (CanonicalYamlGenerator generator = YAML.generator(out)) {
                write(generator, tree);
            }
            return out.toString();
        }

        /** Renders an entry for a block, even where we would have written it on one line. */
        String renderEntry(ObjectNode entry) {
            StringWriter out = new StringWriter();
            try (CanonicalYamlGenerator generator = YAML.generator(out)) {
                writeObject(generator, entry);
            }
            return out.toString();
        }

        /**
         * Renders a list of one item whose own path this walk stands at, under a throw-away key.
         */
        String renderItem(JsonNode list) {
            StringWriter out = new StringWriter();
            try (CanonicalYamlGenerator generator = YAML.generator(out)) {
                generator.writeStartObject();
                generator.writeName("list");
                generator.writeStartArray();
                write(generator, list.get(0));
                generator.writeEndArray();
                generator.writeEndObject();
            }
            return out.toString();
        }

        private void write(CanonicalYamlGenerator generator, JsonNode node) {
            if (node.isContainer() && (node.isEmpty() || isOneLine())) {
                generator.oneLine(true);
                emit(generator, node);
                generator.oneLine(false);
            } else if (node.isObject()) {
                writeObject(generator, node);
            } else if (node.isArray()) {
                writeArray(generator, node);
            } else {
                emit(generator, node);
            }
        }

        private void writeObject(CanonicalYamlGenerator generator, JsonNode node) {
            generator.writeStartObject();
            for (Map.Entry<String, JsonNode> property : node.properties()) {
                generator.writeName(property.getKey());
                path.addLast(property.getKey());
                write(generator, property.getValue());
                path.removeLast();
            }
            generator.writeEndObject();
        }

        private void writeArray(CanonicalYamlGenerator generator, JsonNode node) {
            generator.writeStartArray();
            int index = 0;
            for (JsonNode item : node) {
                path.addLast(String.valueOf(index++));
                write(generator, item);
                path.removeLast();
            }
            generator.writeEndArray();
        }

        private boolean isOneLine() {
            return oneLinePaths.stream().anyMatch(this::matches);
        }

        private boolean matches(List<String> pattern) {
            if (pattern.size() != path.size()) {
                return false;
            }
            Iterator<String> steps = path.iterator();
            return pattern.stream()
                    .allMatch(expected -> {
                        String step = steps.next();
                        return expected.equals(ANY) || expected.equals(step);
                    });
        }

        private static void emit(JsonGenerator generator, JsonNode node) {
            if (node.isObject()) {
                generator.writeStartObject();
                node.properties()
                        .forEach(property -> {
                            generator.writeName(property.getKey());
                            emit(generator, property.getValue());
                        });
                generator.writeEndObject();
            } else if (node.isArray()) {
                generator.writeStartArray();
                node.forEach(item -> emit(generator, item));
                generator.writeEndArray();
            } else {
                emitScalar(generator, node);
            }
        }

        private static void emitScalar(JsonGenerator generator, JsonNode node) {
            switch (node.getNodeType()) {
                case STRING -> generator.writeString(node.stringValue());
                case NUMBER -> emitNumber(generator, node);
                case BOOLEAN -> generator.writeBoolean(node.booleanValue());
                case BINARY, POJO -> generator.writeString(node.asString());
                case NULL, MISSING, ARRAY, OBJECT -> generator.writeNull();
            }
        }

        private static void emitNumber(JsonGenerator generator, JsonNode node) {
            if (node.isIntegralNumber()) {
                generator.writeNumber(node.bigIntegerValue());
            } else if (node.isBigDecimal()) {
                generator.writeNumber(node.decimalValue());
            } else {
                generator.writeNumber(node.doubleValue());
            }
        }
    }

    /** Opens generators of the canonical kind. */
    private static final class CanonicalYamlFactory
            extends tools.jackson.dataformat.yaml.YAMLFactory {
        private static final long serialVersionUID = 1;

        CanonicalYamlGenerator generator(Writer out) {
            ObjectWriteContext context = ObjectWriteContext.empty();
            return new CanonicalYamlGenerator(
                    context, _createContext(_createContentReference(out), false), out);
        }
    }
}

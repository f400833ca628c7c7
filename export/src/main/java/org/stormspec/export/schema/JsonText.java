package org.stormspec.export.schema;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Writes JSON the way people write schemas: what fits on a line stands on a line.
final class JsonText {

    private static final int WIDTH = 100;

    private JsonText() {}

    /// The text of a document, with a final line break.
    static String of(JsonNode node) {
        return text(node, 0, 0) + "\n";
    }

    private static String text(JsonNode node, int indent, int used) {
        String line = oneLine(node);
        boolean fits = indent + used + line.length() <= WIDTH;
        if (!node.isContainer() || node.isEmpty() || (fits && indent > 0)) {
            return line;
        }
        return node.isObject()
                ? broken(entries(node, indent), "{", "}", indent)
                : broken(items(node, indent), "[", "]", indent);
    }

    private static List<String> entries(JsonNode node, int indent) {
        List<String> parts = new ArrayList<>();
        node.properties()
                .forEach(entry -> {
                    String key = quoted(entry.getKey()) + ": ";
                    parts.add(key + text(entry.getValue(), indent + 2, key.length() + 1));
                });
        return parts;
    }

    private static List<String> items(JsonNode node, int indent) {
        return node.valueStream().map(item -> text(item, indent + 2, 1)).toList();
    }

    private static String broken(List<String> parts, String open, String close, int indent) {
        String margin = " ".repeat(indent);
        return open
                + "\n"
                + margin
                + "  "
                + String.join(",\n" + margin + "  ", parts)
                + "\n"
                + margin
                + close;
    }

    private static String oneLine(JsonNode node) {
        if (node.isObject()) {
            List<String> parts = new ArrayList<>();
            node.properties()
                    .forEach(entry ->
                            parts.add(quoted(entry.getKey()) + ": " + oneLine(entry.getValue())));
            return "{" + String.join(", ", parts) + "}";
        }
        if (node.isArray()) {
            return "["
                    + String.join(", ", node.valueStream().map(JsonText::oneLine).toList())
                    + "]";
        }
        return node.toString();
    }

    private static String quoted(String key) {
        return tools.jackson.databind.node.StringNode.valueOf(key).toString();
    }
}

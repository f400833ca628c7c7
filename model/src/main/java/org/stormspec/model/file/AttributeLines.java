package org.stormspec.model.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stormspec.model.record.ModelRecord;
import tools.jackson.databind.JsonNode;

/** What a record says, one line for each attribute, for people to compare two versions of it. */
public final class AttributeLines {

    private static final List<String> NAMES = List.of("name", "id");

    private AttributeLines() {}

    /**
     * Returns the attributes that a record sets, by the words of the format and in its order:
     * {@code deprecated.sunset} to {@code 2027-03-31}. Empty for records that {@link Attributes}
     * does not know.
     */
    public static Map<String, String> of(ModelRecord record) {
        Map<String, String> lines = new LinkedHashMap<>();
        JsonNode tree = Attributes.get(record);
        if (tree.isObject()) {
            flatten("", tree, lines);
        }
        return lines;
    }

    private static void flatten(String path, JsonNode node, Map<String, String> into) {
        if (node.isObject() && !node.isEmpty()) {
            node.properties()
                    .forEach(entry -> flatten(below(path, entry.getKey()), entry.getValue(), into));
        } else if (node.isArray() && !node.isEmpty() && node.get(0).isObject()) {
            for (int i = 0; i < node.size(); i++) {
                JsonNode each = node.get(i);
                into.put(below(path, nameOf(each, i)), inline(named(each)));
            }
        } else {
            into.put(path, inline(node));
        }
    }

    private static String below(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static String nameOf(JsonNode node, int index) {
        return NAMES.stream()
                .filter(node::hasNonNull)
                .map(key -> node.get(key).asString())
                .findFirst()
                .or(() -> node.propertyNames().stream().findFirst())
                .orElseGet(() -> String.valueOf(index + 1));
    }

    /** Fields begin with their name, to which their type belongs: {@code total: long}. */
    private static JsonNode named(JsonNode node) {
        boolean hasName = NAMES.stream().anyMatch(node::hasNonNull);
        return hasName || node.size() != 1 ? node : node.iterator().next();
    }

    private static String inline(JsonNode node) {
        List<String> parts = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(each -> parts.add(inline(each)));
        } else if (node.isObject()) {
            node.properties().stream()
                    .filter(entry -> !NAMES.contains(entry.getKey()))
                    .forEach(entry -> parts.add(entry.getKey() + " " + inline(entry.getValue())));
        } else {
            parts.add(node.asString().strip().replace('\n', ' '));
        }
        return String.join(", ", parts);
    }
}

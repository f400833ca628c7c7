package org.stormspec.model.yaml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What an item of a list is about, whatever else it says: the text of a scalar, the key of a
 * mapping with one key, otherwise the values of the keys that name a thing.
 */
final class ListIdentity {

    /** Keys that together tell what a mapping in a list is about; the first that fit count. */
    private static final List<List<String>> NAMES =
            List.of(
                    List.of("id"),
                    List.of("from", "type", "to"),
                    List.of("from", "to"),
                    List.of("context", "topic"),
                    List.of("name"),
                    List.of("$ref"),
                    List.of("type"));

    private ListIdentity() {}

    /** Returns the identity of an item; empty when nothing in it names it. */
    static Optional<List<String>> of(JsonNode item) {
        if (item.isArray()) {
            return Optional.empty();
        }
        return item.isObject() ? ofMapping(item) : Optional.of(List.of(item.asString()));
    }

    private static Optional<List<String>> ofMapping(JsonNode item) {
        if (item.size() == 1) {
            return item.properties().stream().map(Map.Entry::getKey).map(List::of).findFirst();
        }
        return NAMES.stream()
                .filter(names -> has(item, names))
                .findFirst()
                .map(names -> values(item, names));
    }

    private static boolean has(JsonNode item, List<String> names) {
        return names.stream().allMatch(name -> item.path(name).isValueNode());
    }

    private static List<String> values(JsonNode item, List<String> names) {
        return names.stream().map(name -> item.path(name).asString()).toList();
    }

    /** Returns whether nothing tells two items apart but what they say about themselves. */
    static boolean isShared(JsonNode left, JsonNode right) {
        if (!left.isObject() || !right.isObject()) {
            return of(left).equals(of(right)) && left.isArray() == right.isArray();
        }
        if (left.size() == 1 && right.size() == 1) {
            return of(left).equals(of(right));
        }
        return NAMES.stream()
                .filter(names -> has(left, names) && has(right, names))
                .findFirst()
                .map(names -> values(left, names).equals(values(right, names)))
                .orElse(true);
    }
}

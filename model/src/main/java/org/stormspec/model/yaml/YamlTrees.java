package org.stormspec.model.yaml;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Compares trees by what they say. */
public final class YamlTrees {

    private YamlTrees() {}

    /** Returns whether two trees say the same: order of keys and width of numbers do not matter. */
    // One node stands for all references to it; without a look at that, they would be walked again.
    @SuppressWarnings("ReferenceEquality")
    public static boolean same(JsonNode left, JsonNode right) {
        if (left == right) {
            return true;
        }
        if (left.isObject() && right.isObject()) {
            return sameObjects(left, right);
        }
        if (left.isArray() && right.isArray()) {
            return sameArrays(left, right);
        }
        return (left.isNumber() && right.isNumber())
                ? sameNumbers(left, right)
                : left.equals(right);
    }

    /** Returns the path to the first place where two trees do not say the same. */
    public static Optional<List<String>> firstDifference(JsonNode left, JsonNode right) {
        if (same(left, right)) {
            return Optional.empty();
        }
        List<String> path = new ArrayList<>();
        JsonNode mine = left;
        JsonNode theirs = right;
        Optional<String> step = differingStep(mine, theirs);
        while (step.isPresent()) {
            path.add(step.get());
            mine = child(mine, step.get());
            theirs = child(theirs, step.get());
            step = differingStep(mine, theirs);
        }
        return Optional.of(path);
    }

    private static Optional<String> differingStep(JsonNode left, JsonNode right) {
        if (left.isObject() && right.isObject()) {
            return Stream.concat(left.propertyNames().stream(), right.propertyNames().stream())
                    .filter(key -> !same(left.path(key), right.path(key)))
                    .findFirst();
        }
        if (left.isArray() && right.isArray()) {
            return IntStream.range(0, Math.max(left.size(), right.size()))
                    .filter(index -> !same(left.path(index), right.path(index)))
                    .mapToObj(String::valueOf)
                    .findFirst();
        }
        return Optional.empty();
    }

    private static JsonNode child(JsonNode node, String step) {
        return node.isArray() ? node.path(Integer.parseInt(step)) : node.path(step);
    }

    private static boolean sameObjects(JsonNode left, JsonNode right) {
        if (left.size() != right.size()) {
            return false;
        }
        for (Map.Entry<String, JsonNode> property : left.properties()) {
            JsonNode other = right.get(property.getKey());
            if (other == null || !same(property.getValue(), other)) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameArrays(JsonNode left, JsonNode right) {
        if (left.size() != right.size()) {
            return false;
        }
        Iterator<JsonNode> others = right.iterator();
        for (JsonNode item : left) {
            if (!same(item, others.next())) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameNumbers(JsonNode left, JsonNode right) {
        return (isNonFinite(left) || isNonFinite(right))
                ? Double.compare(left.doubleValue(), right.doubleValue()) == 0
                : left.decimalValue().compareTo(right.decimalValue()) == 0;
    }

    private static boolean isNonFinite(JsonNode number) {
        return (number.isDouble() || number.isFloat()) && !Double.isFinite(number.doubleValue());
    }
}

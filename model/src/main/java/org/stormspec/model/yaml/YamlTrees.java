package org.stormspec.model.yaml;

import java.util.Iterator;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Compares trees by what they say. */
public final class YamlTrees {

    private YamlTrees() {}

    /** Returns whether two trees say the same: order of keys and width of numbers do not matter. */
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

package org.stormspec.model.yaml;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Carries an edit over to a tree that says more than we understand. The tree was read as {@code
 * base}; {@code base} became {@code fresh}; what differs between these two happens to the tree too,
 * and everything else in it stays: keys we do not know, defaults written out by hand.
 */
public final class YamlPatch {

    private YamlPatch() {}

    /** Returns the old tree after the edit that led from base to fresh. */
    public static JsonNode patched(JsonNode old, JsonNode base, JsonNode fresh) {
        if (YamlTrees.same(base, fresh)) {
            return old;
        }
        if (old.isObject() && base.isObject() && fresh.isObject()) {
            return patchedObject(old, base, fresh);
        }
        return old.isArray() && base.isArray() && fresh.isArray()
                ? ListPatch.patched(old, base, fresh)
                : fresh;
    }

    private static ObjectNode patchedObject(JsonNode old, JsonNode base, JsonNode fresh) {
        ObjectNode patched = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> property : fresh.properties()) {
            String key = property.getKey();
            if (!base.has(key)) {
                patched.set(key, property.getValue());
            } else if (old.has(key)) {
                patched.set(key, patched(old.get(key), base.get(key), property.getValue()));
            } else if (!YamlTrees.same(base.get(key), property.getValue())) {
                patched.set(key, property.getValue());
            }
        }
        for (Map.Entry<String, JsonNode> property : old.properties()) {
            if (!patched.has(property.getKey()) && !base.has(property.getKey())) {
                patched.set(property.getKey(), property.getValue());
            }
        }
        return patched;
    }
}

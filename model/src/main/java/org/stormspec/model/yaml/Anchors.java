package org.stormspec.model.yaml;

import java.util.IdentityHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What the anchors of a document stand for while it is being edited from top to bottom: an alias
 * may stay only where the text of its target stays too and says what the alias is to say.
 */
final class Anchors {

    private final boolean used;

    /** Values, in the text edited so far, of the parts that keep their anchor. */
    private final IdentityHashMap<Part, JsonNode> values = new IdentityHashMap<>();

    Anchors(Part root) {
        this.used = hasAlias(root);
    }

    private static boolean hasAlias(Part part) {
        return part instanceof Part.Alias || part.inner().stream().anyMatch(Anchors::hasAlias);
    }

    /** Returns whether the document has aliases at all. */
    boolean areUsed() {
        return used;
    }

    /** Returns whether a part may stay as it is written, and then says so of what is in it. */
    boolean hold(Part part, JsonNode fresh) {
        if (!YamlTrees.same(valueOf(part), fresh)) {
            return false;
        }
        if (!used || part instanceof Part.Alias) {
            return true;
        }
        IdentityHashMap<Part, JsonNode> inside = new IdentityHashMap<>();
        if (!holds(part, inside)) {
            return false;
        }
        values.putAll(inside);
        return true;
    }

    /** What a part says if it stays as it is written; an alias to what is gone says nothing. */
    private JsonNode valueOf(Part part) {
        return part instanceof Part.Alias(Part target, int _, int _)
                ? values.getOrDefault(target, MissingNode.getInstance())
                : part.value();
    }

    private boolean holds(Part part, IdentityHashMap<Part, JsonNode> inside) {
        if (part instanceof Part.Alias(Part target, int _, int _)) {
            JsonNode now = inside.getOrDefault(target, values.get(target));
            return now != null && YamlTrees.same(now, part.value());
        }
        for (Part inner : part.inner()) {
            if (!holds(inner, inside)) {
                return false;
            }
        }
        inside.put(part, part.value());
        return true;
    }

    /** Says that a part was edited where it stands. */
    void changed(Part part, JsonNode fresh) {
        if (used) {
            values.put(part, fresh);
        }
    }
}

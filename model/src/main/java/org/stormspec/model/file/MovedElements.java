package org.stormspec.model.file;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.stormspec.model.yaml.YamlDocument;
import org.stormspec.model.yaml.YamlPatch;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes what we do not understand about an element along when it moves to another file. */
final class MovedElements {

    private record Place(String file, String section) {}

    private final SortedMap<String, KnownFile> known;
    private final SortedMap<String, ObjectNode> base;
    private final Map<String, Place> places = new HashMap<>();

    MovedElements(SortedMap<String, KnownFile> known, SortedMap<String, ObjectNode> base) {
        this.known = known;
        this.base = base;
        base.forEach((file, tree) -> remember(file, tree));
    }

    private void remember(String file, ObjectNode tree) {
        if (holdsElements(file)) {
            for (String section : ElementCodec.SECTIONS.values()) {
                tree.path(section)
                        .propertyNames()
                        .forEach(id -> places.put(id, new Place(file, section)));
            }
        }
    }

    private static boolean holdsElements(String file) {
        return file.equals(WorkspaceFormat.SHARED)
                || file.startsWith(WorkspaceFormat.CONTEXTS + "/");
    }

    /** Returns the new trees with the unknown keys of moved elements in them. */
    SortedMap<String, ObjectNode> into(SortedMap<String, ObjectNode> fresh) {
        SortedMap<String, ObjectNode> trees = new TreeMap<>(fresh);
        trees.replaceAll((file, tree) -> holdsElements(file) ? into(file, tree) : tree);
        return trees;
    }

    private ObjectNode into(String file, ObjectNode tree) {
        ObjectNode result = tree;
        boolean copied = false;
        for (String section : ElementCodec.SECTIONS.values()) {
            for (String id : tree.path(section).propertyNames()) {
                Optional<JsonNode> old =
                        Optional.ofNullable(places.get(id))
                                .filter(place -> !place.equals(new Place(file, section)))
                                .flatMap(place -> before(place, id));
                if (old.isPresent()) {
                    result = copied ? result : tree.deepCopy();
                    copied = true;
                    JsonNode block = tree.path(section).path(id);
                    ((ObjectNode) result.path(section)).set(id, carried(old.get(), block, id));
                }
            }
        }
        return result;
    }

    private Optional<JsonNode> before(Place place, String id) {
        return Optional.ofNullable(known.get(place.file()))
                .flatMap(KnownFile::document)
                .map(YamlDocument::tree)
                .map(tree -> tree.path(place.section()).path(id))
                .filter(JsonNode::isObject);
    }

    private JsonNode carried(JsonNode old, JsonNode fresh, String id) {
        Place place = Objects.requireNonNull(places.get(id));
        JsonNode was = treeOf(place).path(place.section()).path(id);
        return YamlPatch.patched(old, was, fresh);
    }

    private ObjectNode treeOf(Place place) {
        return Objects.requireNonNull(base.get(place.file()));
    }
}

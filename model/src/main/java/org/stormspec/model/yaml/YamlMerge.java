package org.stormspec.model.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings a new tree into an old text with as few edits as possible: what did not change keeps its
 * bytes, comments, quoting and order; what changed becomes canonical; new keys stand where the new
 * tree has them; removed keys go with the comments directly above them.
 */
public final class YamlMerge {

    private final YamlWriter writer;
    private final KeepPolicy keep;

    /**
     * Prepares merges.
     *
     * @param writer the canonical style of what is new
     * @param keep which keys of the old text stay although the new tree lacks them
     */
    public YamlMerge(YamlWriter writer, KeepPolicy keep) {
        this.writer = writer;
        this.keep = keep;
    }

    /**
     * Returns the old text with the new tree in it. Reading the result gives {@link #expected}; a
     * text that cannot be edited safely, for example one with anchors on what changed, is written
     * anew.
     */
    public String merge(YamlDocument old, JsonNode fresh) {
        return mergeDocument(old, fresh).source();
    }

    /** Does what {@link #merge} does and returns the result read. */
    public YamlDocument mergeDocument(YamlDocument old, JsonNode fresh) {
        JsonNode expected = expected(old.tree(), fresh);
        if (YamlTrees.same(old.tree(), expected)) {
            return old;
        }
        String edited = new DocumentEdit(old, writer).apply(expected);
        return YamlDocument.parse(old.file(), edited) instanceof YamlDocument document
                        && YamlTrees.same(document.tree(), expected)
                ? document
                : rewritten(old, expected);
    }

    private YamlDocument rewritten(YamlDocument old, JsonNode expected) {
        String text = writer.write(expected);
        String ends = old.hasWindowsLineEnds() ? text.replace("\n", "\r\n") : text;
        String whole = old.hasByteOrderMark() ? "\uFEFF" + ends : ends;
        return switch (YamlDocument.parse(old.file(), whole)) {
            case YamlDocument document -> document;
            case Problem problem ->
                    throw new IllegalStateException("canonical text: " + problem.message());
        };
    }

    /** Returns the new tree with the keys of the old one that stay, at the end of their mapping. */
    public JsonNode expected(JsonNode old, JsonNode fresh) {
        return expected(old, fresh, List.of());
    }

    private JsonNode expected(JsonNode old, JsonNode fresh, List<String> path) {
        if (old.isObject() && fresh.isObject()) {
            return expectedObject(old, fresh, path);
        }
        return old.isArray() && fresh.isArray() ? expectedArray(old, fresh, path) : fresh;
    }

    private ObjectNode expectedObject(JsonNode old, JsonNode fresh, List<String> path) {
        ObjectNode expected = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> property : fresh.properties()) {
            JsonNode before = old.get(property.getKey());
            JsonNode after = property.getValue();
            List<String> place = append(path, property.getKey());
            expected.set(
                    property.getKey(), before == null ? after : expected(before, after, place));
        }
        for (Map.Entry<String, JsonNode> property : old.properties()) {
            if (!fresh.has(property.getKey()) && keep.keeps(append(path, property.getKey()))) {
                expected.set(property.getKey(), property.getValue());
            }
        }
        return expected;
    }

    private ArrayNode expectedArray(JsonNode old, JsonNode fresh, List<String> path) {
        List<OptionalInt> oldOf = align(old, fresh, path);
        ArrayNode expected = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < fresh.size(); i++) {
            JsonNode item = fresh.get(i);
            OptionalInt before = oldOf.get(i);
            List<String> place = append(path, String.valueOf(i));
            expected.add(
                    before.isPresent() ? expected(old.get(before.getAsInt()), item, place) : item);
        }
        return expected;
    }

    private List<OptionalInt> align(JsonNode old, JsonNode fresh, List<String> path) {
        List<String> item = append(path, "0");
        return Alignment.of(old, fresh, (was, is) -> isUnchanged(was, is, item));
    }

    /**
     * Returns whether a new tree says what the old one said, apart from keys that stay. Each value
     * is looked at once: asking for what is expected instead would align the lists of each level
     * again for the one above, which takes twice as long with every level.
     */
    private boolean isUnchanged(JsonNode old, JsonNode fresh, List<String> path) {
        if (old.isObject() && fresh.isObject()) {
            return fresh.properties().stream()
                            .allMatch(property ->
                                    isUnchanged(property, old.get(property.getKey()), path))
                    && old.properties().stream()
                            .map(Map.Entry::getKey)
                            .allMatch(key -> fresh.has(key) || keep.keeps(append(path, key)));
        }
        if (old.isArray() && fresh.isArray()) {
            List<String> item = append(path, "0");
            return old.size() == fresh.size()
                    && IntStream.range(0, old.size())
                            .allMatch(i -> isUnchanged(old.get(i), fresh.get(i), item));
        }
        return YamlTrees.same(old, fresh);
    }

    private boolean isUnchanged(
            Map.Entry<String, JsonNode> fresh, @Nullable JsonNode old, List<String> path) {
        return old != null && isUnchanged(old, fresh.getValue(), append(path, fresh.getKey()));
    }

    static List<String> append(List<String> path, String step) {
        List<String> longer = new ArrayList<>(path.size() + 1);
        longer.addAll(path);
        longer.add(step);
        return longer;
    }
}

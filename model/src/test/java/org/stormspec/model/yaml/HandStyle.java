package org.stormspec.model.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;

/**
 * Writes a tree as some hand might: keys and lists in any order, block and flow, any quoting,
 * comments, anchors and aliases, block texts, question marks before keys, Windows line ends.
 */
public final class HandStyle {

    private final RandomGenerator random;
    private final Predicate<List<String>> isSet;
    private final Predicate<List<String>> takesOwnKeys;
    private final Map<JsonNode, String> anchors = new HashMap<>();
    private final StringBuilder out = new StringBuilder();
    private final int step;
    private int comments;
    private int ownKeys;

    /**
     * Prepares one text.
     *
     * @param random decides everything
     * @param isSet whether the list at a path may be written in any order
     * @param takesOwnKeys whether the mapping at a path may hold keys of the hand's own
     */
    public HandStyle(
            RandomGenerator random,
            Predicate<List<String>> isSet,
            Predicate<List<String>> takesOwnKeys) {
        this.random = random;
        this.isSet = isSet;
        this.takesOwnKeys = takesOwnKeys;
        this.step = random.nextInt(4) == 0 ? 4 : 2;
    }

    /** Returns the text of a mapping. */
    public String write(JsonNode tree) {
        boolean bare = tree.isEmpty();
        if (chance(8)) {
            out.append("%YAML 1.2\n");
            out.append("---\n");
        } else if (chance(8)) {
            out.append("--- # ").append(comment()).append('\n');
        }
        comment(0);
        if (bare) {
            out.append("{}\n");
        } else {
            mapping(tree, 0, List.of(), false);
        }
        comment(0);
        if (chance(10)) {
            out.append("...\n");
        }
        String text = out.toString();
        if (chance(10) && text.lines().toList().getLast().matches("\\S.*")) {
            text = text.substring(0, text.length() - 1);
        }
        text = chance(6) ? text.replace("\n", "\r\n") : text;
        return chance(8) ? "\uFEFF" + text : text;
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private String comment() {
        return "c" + comments++ + (chance(5) ? " it's: \"odd\" [x" : "");
    }

    private void comment(int indent) {
        while (chance(7)) {
            if (chance(4)) {
                out.append('\n');
            }
            out.append(" ".repeat(indent)).append("# ").append(comment()).append('\n');
        }
    }

    private void endLine() {
        if (chance(7)) {
            out.append("   # ").append(comment());
        } else if (chance(20)) {
            out.append("  ");
        }
        out.append('\n');
    }

    private void mapping(JsonNode tree, int indent, List<String> path, boolean onLine) {
        List<String> keys = new ArrayList<>(tree.propertyNames());
        if (chance(3)) {
            Collections.shuffle(keys, new Random(random.nextLong()));
        }
        boolean first = onLine;
        for (String key : keys) {
            if (!first) {
                comment(indent);
                out.append(" ".repeat(indent));
            }
            first = false;
            entry(key, tree.get(key), indent, YamlMerge.append(path, key));
        }
        if (takesOwnKeys.test(path) && chance(3)) {
            comment(indent);
            out.append(" ".repeat(indent)).append("x-own-").append(ownKeys++);
            out.append(chance(2) ? ": {by: hand, n: [1, 2]}" : ": 'by hand'");
            endLine();
        }
    }

    private void entry(String key, JsonNode value, int indent, List<String> path) {
        boolean explicit = chance(25);
        out.append(explicit ? "? " : "").append(word(YamlWriter.inFlow(text(key)), key));
        if (explicit) {
            endLine();
            out.append(" ".repeat(indent));
        }
        out.append(chance(30) && !explicit ? " :" : ":");
        value(value, indent, path, explicit);
    }

    private static JsonNode text(String text) {
        return tools.jackson.databind.node.JsonNodeFactory.instance.stringNode(text);
    }

    /** Writes what follows a colon or dash, to the end of its last line. */
    private void value(JsonNode value, int indent, List<String> path, boolean indented) {
        if (anchors.containsKey(value) && chance(2)) {
            out.append(" *").append(anchors.get(value));
            endLine();
            return;
        }
        if (value.size() > 0 && !chance(4)) {
            block(value, indent, path, indented);
            return;
        }
        out.append(chance(10) ? "  " : " ");
        anchor(value);
        if (value.isString() && isBlockText(value.stringValue()) && chance(2)) {
            blockText(value.stringValue(), indent);
        } else {
            flow(value, indent + step, path);
            endLine();
        }
    }

    private boolean anchor(JsonNode value) {
        boolean anchored = !anchors.containsKey(value) && chance(6);
        if (anchored) {
            String name = "a" + anchors.size();
            anchors.put(value, name);
            out.append('&').append(name).append(' ');
        }
        return anchored;
    }

    private void block(JsonNode value, int indent, List<String> path, boolean indented) {
        out.append(' ');
        boolean anchored = anchor(value);
        out.setLength(anchored ? out.length() : out.length() - 1);
        endLine();
        if (value.isObject()) {
            mapping(value, indent + step, path, false);
        } else {
            list(value, indented || chance(2) ? indent + step : indent, path);
        }
    }

    private void list(JsonNode value, int indent, List<String> path) {
        List<JsonNode> items = items(value, path);
        for (JsonNode item : items) {
            comment(indent);
            out.append(" ".repeat(indent)).append('-');
            List<String> place = YamlMerge.append(path, "0");
            if (item.isObject() && !item.isEmpty() && chance(2) && !anchors.containsKey(item)) {
                out.append(' ');
                mapping(item, indent + 2, place, true);
            } else {
                value(item, indent, place, true);
            }
        }
    }

    private List<JsonNode> items(JsonNode value, List<String> path) {
        List<JsonNode> items = new ArrayList<>(value.valueStream().toList());
        if (isSet.test(path) && chance(2)) {
            Collections.shuffle(items, new Random(random.nextLong()));
        }
        return items;
    }

    private void flow(JsonNode value, int indent, List<String> path) {
        if (value.isObject()) {
            flowMapping(value, indent, path);
        } else if (value.isArray()) {
            flowList(value, indent, path);
        } else if (value.isString()) {
            out.append(word(YamlWriter.inFlow(value), value.stringValue()));
        } else {
            out.append(YamlWriter.inFlow(value));
        }
    }

    private void flowMapping(JsonNode value, int indent, List<String> path) {
        out.append('{');
        boolean lines = chance(4);
        int left = value.size();
        for (String key : value.propertyNames()) {
            gap(lines, indent);
            out.append(word(YamlWriter.inFlow(text(key)), key)).append(": ");
            flowItem(value.get(key), indent, YamlMerge.append(path, key));
            out.append(--left > 0 || chance(8) ? "," : "");
            out.append(left > 0 && !lines ? " " : "");
        }
        gap(lines, indent);
        out.append('}');
    }

    private void flowList(JsonNode value, int indent, List<String> path) {
        out.append('[');
        boolean lines = chance(4);
        List<JsonNode> items = items(value, path);
        int left = items.size();
        for (JsonNode item : items) {
            gap(lines, indent);
            flowItem(item, indent, YamlMerge.append(path, "0"));
            out.append(--left > 0 || (lines && chance(3)) ? "," : "");
            out.append(left > 0 && !lines ? " " : "");
        }
        gap(lines, indent);
        out.append(']');
    }

    private void gap(boolean lines, int indent) {
        if (lines) {
            endLine();
            comment(indent);
            out.append(" ".repeat(indent));
        }
    }

    private void flowItem(JsonNode item, int indent, List<String> path) {
        if (anchors.containsKey(item) && chance(3)) {
            out.append('*').append(anchors.get(item)).append(' ');
        } else {
            flow(item, indent, path);
        }
    }

    private String word(String canonical, String text) {
        boolean printable = text.chars().allMatch(c -> c >= ' ' && c <= '~');
        return switch (printable ? random.nextInt(5) : 9) {
            case 0 -> "'" + text.replace("'", "''") + "'";
            case 1 -> "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
            default -> canonical;
        };
    }

    private static boolean isBlockText(String text) {
        return !text.isBlank()
                && !Character.isWhitespace(text.charAt(0))
                && text.lines().noneMatch(line -> line.endsWith(" ") || line.isBlank())
                && text.chars().allMatch(c -> c == '\n' || (c >= ' ' && c <= '~'));
    }

    private void blockText(String text, int indent) {
        boolean open = !text.endsWith("\n");
        boolean folded = text.indexOf('\n') < 0 && chance(2);
        out.append(folded ? ">" : "|").append(open ? "-" : text.endsWith("\n\n") ? "+" : "");
        endLine();
        text.lines()
                .forEach(line -> out.append(" ".repeat(indent + step)).append(line).append('\n'));
    }
}

package org.stormspec.model.yaml;

import java.math.BigDecimal;
import java.util.List;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Trees with everything that makes YAML hard, from a seed. */
final class RandomTrees {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final List<String> TEXTS =
            List.of(
                    "",
                    " ",
                    "a",
                    "NO",
                    "no",
                    "on",
                    "Off",
                    "y",
                    "~",
                    "null",
                    "true",
                    "1",
                    "1.0",
                    "1.0.0",
                    "0x1F",
                    "0o17",
                    "017",
                    "1_000",
                    "12:30",
                    "12:30:45",
                    "2026-11-21",
                    "2026-11-21T10:00:00Z",
                    "1e3",
                    ".5",
                    ".inf",
                    "-.INF",
                    ".NaN",
                    "-",
                    "--",
                    "---",
                    "...",
                    "- a",
                    "? a",
                    ": a",
                    "a: b",
                    "a:",
                    "a #b",
                    "#b",
                    "'",
                    "\"",
                    "it's",
                    "\"quoted\"",
                    "{a}",
                    "[a]",
                    "a, b",
                    "&a",
                    "*a",
                    "!a",
                    "%a",
                    "@a",
                    "`a",
                    "|",
                    ">",
                    "=",
                    "<<",
                    "a\tb",
                    "\ta",
                    "a ",
                    " a",
                    "two\nlines",
                    "two\nlines\n",
                    "gap\n\nbelow",
                    "\nbefore",
                    "  indented\nthen not",
                    "first\n  deeper\nback\n",
                    "trailing \nspace",
                    "many\n\n\n",
                    "# not\n# a comment\n",
                    "x\u00e9\u4e2d",
                    "\uD83D\uDE00 face",
                    "bell\u0007",
                    "nbsp\u00a0x",
                    "line\u2028sep",
                    "cr\rx",
                    "a long text that no emitter may ever wrap, however far to the right it runs,"
                            + " because a wrapped line turns one edit into a diff of many lines");

    private static final List<String> KEYS =
            List.of(
                    "id",
                    "name",
                    "at",
                    "k3f",
                    "no",
                    "on",
                    "1e5",
                    "12",
                    "a b",
                    "a: b",
                    "-",
                    "?",
                    "#x",
                    "x-note",
                    "caf\u00e9",
                    "\uD83D\uDE00",
                    "",
                    "type",
                    "{",
                    "true",
                    "two\nl");

    private final RandomGenerator random;
    private List<String> keys = KEYS;

    RandomTrees(RandomGenerator random) {
        this.random = random;
    }

    /** Without keys that YAML can only write behind a question mark. */
    RandomTrees withPlainKeys() {
        keys = KEYS.stream().filter(key -> !key.isEmpty() && key.indexOf('\n') < 0).toList();
        return this;
    }

    ObjectNode document() {
        ObjectNode root = object(4);
        while (root.isEmpty()) {
            root = object(4);
        }
        return root;
    }

    JsonNode node(int depth) {
        int kind = random.nextInt(depth > 0 ? 10 : 6);
        return switch (kind) {
            case 0, 1, 2 -> NODES.stringNode(pick(TEXTS));
            case 3 -> number();
            case 4 -> NODES.booleanNode(random.nextBoolean());
            case 5 -> NODES.nullNode();
            case 6, 7 -> array(depth - 1);
            default -> object(depth - 1);
        };
    }

    private JsonNode number() {
        return switch (random.nextInt(5)) {
            case 0 -> NODES.numberNode(random.nextInt(2000) - 1000);
            case 1 -> NODES.numberNode(random.nextLong());
            case 2 -> NODES.numberNode(BigDecimal.valueOf(random.nextInt(10_000), 3));
            case 3 -> NODES.numberNode(new BigDecimal("12345678901234567890123"));
            default -> NODES.numberNode(0);
        };
    }

    private ArrayNode array(int depth) {
        ArrayNode array = NODES.arrayNode();
        for (int i = random.nextInt(5); i > 0; i--) {
            array.add(node(depth));
        }
        return array;
    }

    private ObjectNode object(int depth) {
        ObjectNode object = NODES.objectNode();
        for (int i = random.nextInt(6); i > 0; i--) {
            object.set(pick(keys), node(depth));
        }
        return object;
    }

    /** A tree that differs from another one in a few places. */
    JsonNode edited(JsonNode tree, int depth) {
        if (random.nextInt(12) == 0) {
            return node(depth);
        }
        if (tree.isObject()) {
            return editedObject(tree, depth);
        }
        return tree.isArray() ? editedArray(tree, depth) : tree;
    }

    private ObjectNode editedObject(JsonNode tree, int depth) {
        ObjectNode edited = NODES.objectNode();
        tree.properties()
                .forEach(property -> {
                    if (random.nextInt(8) == 0) {
                        edited.set(pick(keys), node(depth - 1));
                    }
                    if (random.nextInt(8) != 0) {
                        edited.set(property.getKey(), edited(property.getValue(), depth - 1));
                    }
                });
        return edited;
    }

    private ArrayNode editedArray(JsonNode tree, int depth) {
        ArrayNode edited = NODES.arrayNode();
        tree.forEach(item -> {
            if (random.nextInt(8) == 0) {
                edited.add(node(depth - 1));
            }
            if (random.nextInt(8) != 0) {
                edited.add(edited(item, depth - 1));
            }
        });
        return random.nextInt(8) == 0 ? turnedRound(edited) : edited;
    }

    private static ArrayNode turnedRound(ArrayNode items) {
        ArrayNode turned = NODES.arrayNode();
        items.forEach(item -> turned.insert(0, item));
        return turned;
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /**
     * The text with comments and blank lines put between lines at the root and in lists of keys.
     */
    String commented(String canonical) {
        StringBuilder text = new StringBuilder();
        int number = 0;
        for (String line : canonical.split("\n", -1)) {
            boolean plainKey = line.matches(" *[a-z0-9-]+:( .*)?") && !line.matches(".*[|>'\"].*");
            if (plainKey && random.nextInt(3) == 0) {
                String indent = line.substring(0, line.indexOf(line.strip()));
                text.append(random.nextBoolean() ? "\n" : "");
                text.append(indent).append("# remark ").append(number++).append('\n');
            }
            text.append(line);
            if (line.matches(" *[a-z0-9-]+: [a-z0-9]+") && random.nextInt(4) == 0) {
                text.append("  # behind ").append(number++);
            }
            text.append('\n');
        }
        return text.substring(0, text.length() - 1);
    }
}

package org.stormspec.model.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.stormspec.model.yaml.Problem;
import org.stormspec.model.yaml.YamlDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A mapping of a file as it is being read. What has the wrong shape is reported with its line and
 * read as if it were not there; the file is then left alone by saving, so that nothing is lost.
 */
final class Block {

    private static final String KEPT =
            "correct it; until then this file is left as it is when you save";

    private final YamlDocument document;
    private final List<String> path;
    private final JsonNode node;
    private final List<Problem> problems;
    private final Asked asked;

    /** Is told which keys are read. */
    interface Asked {

        /** For whoever does not want to know. */
        Asked NOBODY = (path, key) -> {};

        void about(List<String> path, String key);
    }

    private Block(
            YamlDocument document,
            List<String> path,
            JsonNode node,
            List<Problem> problems,
            Asked asked) {
        this.document = document;
        this.path = path;
        this.node = node;
        this.problems = problems;
        this.asked = asked;
    }

    /** Returns the whole document as a block; anything but a mapping is a problem. */
    static Block root(YamlDocument document, List<Problem> problems) {
        return root(document, problems, Asked.NOBODY);
    }

    static Block root(YamlDocument document, List<Problem> problems, Asked asked) {
        JsonNode tree = document.tree();
        Block root = new Block(document, List.of(), tree, problems, asked);
        return tree.isObject() || tree.isNull() ? root : root.instead("keys with values");
    }

    private Block instead(String expected) {
        report(path, described(node), expected);
        return new Block(document, path, JsonNodeFactory.instance.objectNode(), problems, asked);
    }

    List<String> path() {
        return path;
    }

    /** Returns the name of the file. */
    String file() {
        return document.file();
    }

    /** Returns a problem with the value under a key. */
    Problem problem(String key, String found, String expected, String advice) {
        return document.problem(path(key), found, expected, advice);
    }

    /** Returns file and line of this block, for messages about another place. */
    String place() {
        FilePlace place = filePlace();
        return place.file() + ":" + place.line();
    }

    FilePlace filePlace() {
        return new FilePlace(document.file(), document.at(path).line());
    }

    /** Reports something about this block as a whole. */
    void report(String found, String expected, String advice) {
        problems.add(document.problem(path, found, expected, advice));
    }

    List<String> path(String key) {
        List<String> longer = new ArrayList<>(path);
        longer.add(key);
        return longer;
    }

    boolean has(String key) {
        return !value(key).isNull();
    }

    private JsonNode value(String key) {
        asked.about(path, key);
        JsonNode value = node.get(key);
        return value == null ? JsonNodeFactory.instance.nullNode() : value;
    }

    Optional<String> text(String key) {
        return textOf(value(key), key);
    }

    String text(String key, String otherwise) {
        return text(key).orElse(otherwise);
    }

    /** Numbers and truth values count as their text: nobody has to know when to quote. */
    private Optional<String> textOf(JsonNode value, String key) {
        if (value.isNull()) {
            return Optional.empty();
        }
        if (value.isContainer()) {
            report(path(key), described(value), "a text");
            return Optional.empty();
        }
        return Optional.of(value.isBigDecimal() ? plain(value) : value.asString());
    }

    private static String plain(JsonNode number) {
        return number.decimalValue().toPlainString();
    }

    OptionalInt number(String key) {
        JsonNode value = value(key);
        if (value.isNull()) {
            return OptionalInt.empty();
        }
        if (!value.isInt()) {
            report(path(key), described(value), "a whole number");
            return OptionalInt.empty();
        }
        return OptionalInt.of(value.intValue());
    }

    /** Returns the number; empty, and told, when it is outside what makes sense. */
    OptionalInt number(String key, int from, int to) {
        OptionalInt number = number(key);
        if (number.isEmpty() || (number.getAsInt() >= from && number.getAsInt() <= to)) {
            return number;
        }
        String range = to == Integer.MAX_VALUE ? "%,d or more" : "from %,d to %,d";
        refuse(key, "a whole number, " + String.format(Locale.ROOT, range, from, to));
        return OptionalInt.empty();
    }

    int number(String key, int otherwise) {
        return number(key).orElse(otherwise);
    }

    boolean flag(String key) {
        JsonNode value = value(key);
        if (!value.isNull() && !value.isBoolean()) {
            report(path(key), described(value), "true or false");
        }
        return value.isBoolean() && value.booleanValue();
    }

    <E extends Enum<E>> Optional<E> word(String key, Words<E> words) {
        return text(key).flatMap(text -> constant(text, words, key));
    }

    <E extends Enum<E>> List<E> words(String key, Words<E> words) {
        return words(key).stream().flatMap(text -> constant(text, words, key).stream()).toList();
    }

    private <E extends Enum<E>> Optional<E> constant(String text, Words<E> words, String key) {
        Optional<E> constant = words.constant(text);
        if (constant.isEmpty()) {
            report(path(key), "'" + text + "'", "one of " + words.choices());
        }
        return constant;
    }

    /** Returns the items of a list of texts; a single text counts as a list of one. */
    List<String> words(String key) {
        JsonNode value = value(key);
        if (value.isNull()) {
            return List.of();
        }
        if (value.isObject()) {
            report(path(key), described(value), "a list");
            return List.of();
        }
        List<String> words = new ArrayList<>();
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                textOf(value.get(i), key).ifPresent(words::add);
            }
        } else {
            textOf(value, key).ifPresent(words::add);
        }
        return words;
    }

    /** Returns exactly this many whole numbers, or nothing. */
    Optional<int[]> numbers(String key, int count) {
        JsonNode value = value(key);
        if (value.isNull()) {
            return Optional.empty();
        }
        boolean right = value.isArray() && value.size() == count;
        if (!right || value.valueStream().anyMatch(item -> !item.isInt())) {
            report(path(key), described(value), "a list of " + count + " whole numbers");
            return Optional.empty();
        }
        return Optional.of(value.valueStream().mapToInt(JsonNode::intValue).toArray());
    }

    SortedMap<String, String> texts(String key) {
        SortedMap<String, String> texts = new TreeMap<>();
        Block block = block(key);
        block.keys().forEach(name -> texts.put(name, block.text(name, "")));
        return texts;
    }

    List<String> keys() {
        return new ArrayList<>(node.propertyNames());
    }

    /** Returns the block under a key; an empty one when there is none. */
    Block block(String key) {
        JsonNode value = value(key);
        Block block = new Block(document, path(key), value, problems, asked);
        return value.isObject() || value.isNull() ? block : block.instead("keys with values");
    }

    /** Returns the blocks of a mapping of blocks, in the order of the file. */
    Map<String, Block> blocks(String key) {
        return block(key).allBlocks();
    }

    /** Returns all values as blocks, in the order of the file. */
    Map<String, Block> allBlocks() {
        Map<String, Block> blocks = new LinkedHashMap<>();
        keys().forEach(name -> blocks.put(name, block(name)));
        return blocks;
    }

    /** Returns the blocks of a list of blocks. */
    List<Block> items(String key) {
        JsonNode value = value(key);
        if (!value.isNull() && !value.isArray()) {
            report(path(key), described(value), "a list");
        }
        List<Block> items = new ArrayList<>();
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            List<String> place = path(key);
            place.add(String.valueOf(i));
            Block item = new Block(document, place, value.get(i), problems, asked);
            items.add(value.get(i).isObject() ? item : item.instead("keys with values"));
        }
        return items;
    }

    /** Returns whether the value under a key is a mapping. */
    boolean isBlock(String key) {
        return value(key).isObject();
    }

    /** Reports something at the value under a key. */
    void reportAt(String key, String found, String expected) {
        problems.add(document.problem(path(key), found, expected, KEPT));
    }

    /** Reports a value that has the right shape and still makes no sense. */
    void refuse(String key, String expected) {
        report(path(key), described(value(key)), expected);
    }

    private void report(List<String> place, String found, String expected) {
        String key = place.isEmpty() ? "" : " for '" + place.getLast() + "'";
        problems.add(document.problem(place, found + key, expected, KEPT));
    }

    private static String described(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "keys with values";
            case ARRAY -> "a list";
            case STRING -> "the text '" + value.stringValue() + "'";
            default -> "'" + value.asString() + "'";
        };
    }
}

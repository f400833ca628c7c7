package org.stormspec.model.record;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a field holds. */
public sealed interface FieldType {

    /** The most lists and maps in one another; deeper ones could exhaust the stack. */
    int MAX_DEPTH = 50;

    /** Types that need no definition. */
    enum Primitive implements FieldType {
        STRING,
        BOOLEAN,
        INT,
        LONG,
        FLOAT,
        DOUBLE,
        BYTES,
        UUID,
        DATE,
        TIME,
        TIMESTAMP,
        DECIMAL;

        @Override
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A list.
     *
     * @param items type of its items
     */
    record ArrayOf(FieldType items) implements FieldType {
        @Override
        public String text() {
            return "array<" + items.text() + ">";
        }
    }

    /**
     * A map with string keys.
     *
     * @param values type of its values
     */
    record MapOf(FieldType values) implements FieldType {
        @Override
        public String text() {
            return "map<" + values.text() + ">";
        }
    }

    /**
     * One of a few words.
     *
     * @param symbols the words, in order
     */
    record EnumOf(List<String> symbols) implements FieldType {
        /** Copies the symbols. */
        public EnumOf {
            symbols = List.copyOf(symbols);
        }

        @Override
        public String text() {
            return symbols.stream().collect(Collectors.joining(",", "enum<", ">"));
        }
    }

    /**
     * A type defined in the context.
     *
     * @param name {@code OrderLineItem}
     */
    record Named(String name) implements FieldType {
        @Override
        public String text() {
            return name;
        }
    }

    /** Returns the type as written in files: {@code array<string>}. */
    String text();

    /**
     * Reads a type as written in files; any word that is no primitive is a named type. So is what
     * lies in more lists and maps than {@link #MAX_DEPTH}: no such type is ever defined.
     */
    static FieldType parse(String text) {
        return parse(text, 0);
    }

    private static FieldType parse(String text, int depth) {
        String trimmed = text.trim();
        if (depth > MAX_DEPTH) {
            return new Named(trimmed);
        }
        return inner(trimmed, "array")
                .<FieldType>map(items -> new ArrayOf(parse(items, depth + 1)))
                .or(() -> inner(trimmed, "map").map(values -> new MapOf(parse(values, depth + 1))))
                .or(() -> inner(trimmed, "enum").map(FieldType::parseSymbols))
                .orElseGet(() -> parseWord(trimmed));
    }

    /** Returns whether a text names more lists and maps in one another than are read. */
    static boolean isTooDeep(String text) {
        String rest = text.trim();
        for (int level = 0; level <= MAX_DEPTH; level++) {
            Optional<String> inner = inner(rest, "array");
            Optional<String> next = inner.isPresent() ? inner : inner(rest, "map");
            if (next.isEmpty()) {
                return false;
            }
            rest = next.get().trim();
        }
        return true;
    }

    private static FieldType parseSymbols(String symbols) {
        return new EnumOf(Arrays.stream(symbols.split(",")).map(String::trim).toList());
    }

    private static FieldType parseWord(String word) {
        return Arrays.stream(Primitive.values())
                .filter(primitive -> primitive.text().equals(word))
                .<FieldType>map(primitive -> primitive)
                .findFirst()
                .orElseGet(() -> new Named(word));
    }

    private static Optional<String> inner(String text, String word) {
        return text.startsWith(word + "<") && text.endsWith(">")
                ? Optional.of(text.substring(word.length() + 1, text.length() - 1))
                : Optional.empty();
    }
}

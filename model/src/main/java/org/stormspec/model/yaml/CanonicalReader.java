package org.stormspec.model.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the part of YAML that we write ourselves, several times faster than a full parser, so that
 * a large board opens at once. Gives up at the first thing it does not know for sure (comments,
 * blank lines, block texts, anchors, tags, faults); the full reader then has the word. Wherever it
 * does not give up, both give equal parts.
 */
final class CanonicalReader {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int STEP = 2;
    private static final int MAX_DEPTH = 100;

    /** Says: leave it to the full reader. */
    private static final class GiveUp extends RuntimeException {
        private static final long serialVersionUID = 1;

        GiveUp() {
            super("not canonical", null, false, false);
        }
    }

    private final String text;
    private int at;
    private int depth;

    private CanonicalReader(String text) {
        this.text = text;
    }

    static Optional<Part> read(String text) {
        try {
            CanonicalReader reader = new CanonicalReader(text);
            Part root = reader.mapping(0);
            return reader.at == text.length() ? Optional.of(root) : Optional.empty();
        } catch (GiveUp unknown) {
            return Optional.empty();
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw new GiveUp();
        }
        return text.charAt(at);
    }

    private void expect(char expected) {
        if (peek() != expected) {
            throw new GiveUp();
        }
        at++;
    }

    private void enter() {
        if (++depth > MAX_DEPTH) {
            throw new GiveUp();
        }
    }

    /** Returns how far the next line is indented, or -1 at the end of the text. */
    private int indent() {
        int first = at;
        while (first < text.length() && text.charAt(first) == ' ') {
            first++;
        }
        return first == text.length() ? -1 : first - at;
    }

    /** Reads a block mapping whose first key may already be reached, as behind a dash. */
    private Part mapping(int indent) {
        enter();
        if (at == 0 || text.charAt(at - 1) == '\n') {
            at += indent;
        }
        int start = at;
        int end = at;
        Map<String, Part.Entry> entries = new LinkedHashMap<>();
        ObjectNode value = NODES.objectNode();
        do {
            Part.Entry entry = entry(indent);
            add(entry, entries, value);
            end = entry.end();
        } while (continues(indent));
        depth--;
        return new Part.Mapping(value, start, end, false, List.copyOf(entries.values()));
    }

    /** Steps to the next entry of a block if there is one; a deeper line would be a surprise. */
    private boolean continues(int indent) {
        int next = indent();
        if (next > indent) {
            throw new GiveUp();
        }
        at += next == indent ? indent : 0;
        return next == indent;
    }

    private static void add(Part.Entry entry, Map<String, Part.Entry> entries, ObjectNode value) {
        if (entries.put(entry.key(), entry) != null) {
            throw new GiveUp();
        }
        value.set(entry.key(), entry.part().value());
    }

    private Part.Entry entry(int indent) {
        int start = at;
        String key = key();
        int keyEnd = at;
        expect(':');
        return new Part.Entry(key, start, keyEnd, blockValue(indent));
    }

    private String key() {
        String key = peek() == '\'' ? quoted() : word();
        if (key.length() > YamlReader.MAX_KEY) {
            throw new GiveUp();
        }
        return key;
    }

    private String word() {
        int start = at;
        while (isWord(peek())) {
            at++;
        }
        if (at == start || !Character.isLetterOrDigit(text.charAt(start))) {
            throw new GiveUp();
        }
        return text.substring(start, at);
    }

    private static boolean isWord(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '-'
                || c == '_'
                || c == '.'
                || c == '$';
    }

    private Part blockValue(int indent) {
        if (peek() == '\n') {
            at++;
            return nestedBlock(indent + STEP);
        }
        expect(' ');
        return restOfLine();
    }

    private Part nestedBlock(int indent) {
        if (indent() != indent) {
            throw new GiveUp();
        }
        return text.charAt(at + indent) == '-' ? sequence(indent) : mapping(indent);
    }

    private Part sequence(int indent) {
        enter();
        at += indent;
        int start = at;
        int end = at;
        List<Part> items = new ArrayList<>();
        ArrayNode value = NODES.arrayNode();
        do {
            expect('-');
            expect(' ');
            Part item = beginsWithKey() ? mapping(indent + STEP) : restOfLine();
            items.add(item);
            value.add(item.value());
            end = item.end();
        } while (continues(indent));
        depth--;
        return new Part.Sequence(value, start, end, false, items);
    }

    private boolean beginsWithKey() {
        int behind = at;
        if (peek() == '\'') {
            behind = text.indexOf('\'', behind + 1) + 1;
        } else {
            while (behind < text.length() && isWord(text.charAt(behind))) {
                behind++;
            }
        }
        return behind > at && text.startsWith(":", behind) && isBreakOrSpace(behind + 1);
    }

    private boolean isBreakOrSpace(int offset) {
        return offset < text.length()
                && (text.charAt(offset) == ' ' || text.charAt(offset) == '\n');
    }

    private Part restOfLine() {
        Part part =
                switch (peek()) {
                    case '{' -> flowMapping();
                    case '[' -> flowSequence();
                    case '\'' -> quotedScalar();
                    default -> plainLine();
                };
        expect('\n');
        return part;
    }

    private Part quotedScalar() {
        int start = at;
        String value = quoted();
        return new Part.Scalar(NODES.stringNode(value), start, at);
    }

    private String quoted() {
        int start = ++at;
        while (peek() != '\'' || text.startsWith("''", at)) {
            requirePlain(text.charAt(at));
            at += text.charAt(at) == '\'' ? 2 : 1;
        }
        return text.substring(start, at++).replace("''", "'");
    }

    private Part plainLine() {
        int start = at;
        requireFirst();
        while (peek() != '\n') {
            char c = text.charAt(at);
            requirePlain(c);
            boolean separates = isBreakOrSpace(at + 1);
            if ((c == ':' && separates) || (c == '#' && text.charAt(at - 1) == ' ')) {
                throw new GiveUp();
            }
            at++;
        }
        return plain(start);
    }

    private Part plain(int start) {
        if (text.charAt(at - 1) == ' ') {
            throw new GiveUp();
        }
        String word = text.substring(start, at);
        if (CoreScalars.isExcessiveNumber(word)) {
            throw new GiveUp();
        }
        return new Part.Scalar(CoreScalars.resolve(word), start, at);
    }

    /** A plain text begins with a letter or digit, or is a negative number. */
    private void requireFirst() {
        char c = peek();
        boolean negative =
                c == '-' && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
        if (!negative && !Character.isLetterOrDigit(c)) {
            throw new GiveUp();
        }
    }

    private static void requirePlain(char c) {
        boolean plain =
                (c >= 0x20 && c <= 0x7E)
                        || (c >= 0xA0 && c < Character.MIN_SURROGATE && c != 0x2028 && c != 0x2029);
        if (!plain) {
            throw new GiveUp();
        }
    }

    private Part flowMapping() {
        enter();
        int start = at++;
        Map<String, Part.Entry> entries = new LinkedHashMap<>();
        ObjectNode value = NODES.objectNode();
        while (peek() != '}') {
            separate(entries.isEmpty());
            add(flowEntry(), entries, value);
        }
        at++;
        depth--;
        return new Part.Mapping(value, start, at, true, List.copyOf(entries.values()));
    }

    private Part.Entry flowEntry() {
        int start = at;
        String key = key();
        int keyEnd = at;
        expect(':');
        expect(' ');
        return new Part.Entry(key, start, keyEnd, flowValue());
    }

    private void separate(boolean first) {
        if (!first) {
            expect(',');
            expect(' ');
        }
    }

    private Part flowSequence() {
        enter();
        int start = at++;
        List<Part> items = new ArrayList<>();
        ArrayNode value = NODES.arrayNode();
        while (peek() != ']') {
            separate(items.isEmpty());
            Part item = flowValue();
            items.add(item);
            value.add(item.value());
        }
        at++;
        depth--;
        return new Part.Sequence(value, start, at, true, items);
    }

    private Part flowValue() {
        return switch (peek()) {
            case '{' -> flowMapping();
            case '[' -> flowSequence();
            case '\'' -> quotedScalar();
            default -> plainInFlow();
        };
    }

    private Part plainInFlow() {
        int start = at;
        requireFirst();
        while (",]}".indexOf(peek()) < 0) {
            char c = text.charAt(at);
            requirePlain(c);
            if (":#[{?\"'".indexOf(c) >= 0) {
                throw new GiveUp();
            }
            at++;
        }
        return plain(start);
    }
}

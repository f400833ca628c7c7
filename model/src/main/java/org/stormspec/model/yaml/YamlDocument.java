package org.stormspec.model.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A YAML text that was read: its tree, where each value stands, and the text itself, so that an
 * edit can leave alone what it does not change. Scalars follow the core schema of YAML 1.2.
 */
public final class YamlDocument implements ParsedYaml {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String file;
    private final String source;
    private final Part root;
    private final Lines lines;

    private YamlDocument(String file, String source, Part root, Lines lines) {
        this.file = file;
        this.source = source;
        this.root = root;
        this.lines = lines;
    }

    /**
     * Reads a text that holds one document.
     *
     * @param file name for messages
     * @param text the whole text; a byte-order mark and Windows line ends are accepted and kept
     * @return the document, or the first problem: bad syntax, a key given twice, a second document,
     *     a key that is no plain word, an alias to itself
     */
    public static ParsedYaml parse(String file, String text) {
        String body = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        Lines lines = new Lines(body);
        Optional<Part> canonical = CanonicalReader.read(body);
        if (canonical.isPresent()) {
            return new YamlDocument(file, text, canonical.get(), lines);
        }
        return switch (new YamlReader(file, body, lines).read()) {
            case YamlReader.Read(Part root) -> new YamlDocument(file, text, root, lines);
            case YamlReader.Failed(Problem problem) -> problem;
        };
    }

    /** Returns the name of the file, as given. */
    public String file() {
        return file;
    }

    /** Returns the text exactly as it was given. */
    public String source() {
        return source;
    }

    /** Returns the tree; a null node when the text holds nothing. Must not be changed. */
    public JsonNode tree() {
        return root.value();
    }

    /** Returns whether the text starts with a byte-order mark. */
    public boolean hasByteOrderMark() {
        return source.startsWith(BYTE_ORDER_MARK);
    }

    /** Returns whether the text has Windows line ends. */
    public boolean hasWindowsLineEnds() {
        return source.contains("\r\n");
    }

    /**
     * Returns where a value stands: at its key when it has one. A path that leads nowhere gives the
     * place of its last part that exists, so that a message can always name a line.
     *
     * @param path keys from the root; items of a list count as their index
     */
    public Position at(List<String> path) {
        Part part = root;
        int offset = root.start();
        for (String step : path) {
            Optional<Place> next = step(part, step);
            if (next.isEmpty()) {
                break;
            }
            part = next.get().part();
            offset = next.get().offset();
        }
        return lines.position(offset);
    }

    /** Returns where a value stands. */
    public Position at(String... path) {
        return at(List.of(path));
    }

    private record Place(int offset, Part part) {}

    private static Optional<Place> step(Part part, String step) {
        return switch (part) {
            case Part.Scalar _, Part.Alias _ -> Optional.empty();
            case Part.Mapping mapping ->
                    mapping.entry(step).map(entry -> new Place(entry.start(), entry.part()));
            case Part.Sequence sequence ->
                    item(sequence, step).map(item -> new Place(item.start(), item));
        };
    }

    private static Optional<Part> item(Part.Sequence sequence, String index) {
        return index.matches("\\d{1,9}") && Integer.parseInt(index) < sequence.items().size()
                ? Optional.of(sequence.items().get(Integer.parseInt(index)))
                : Optional.empty();
    }

    /**
     * Something that a hand wrote for people and not for us.
     *
     * @param line from 1
     * @param text a comment with its hash, or a reference with its star
     */
    public record Remark(int line, String text) {}

    /** Returns the comments and then the references to anchors, each in the order of the text. */
    public List<Remark> remarks() {
        List<Remark> remarks = new ArrayList<>(Comments.of(this));
        addAliases(root, remarks);
        return remarks;
    }

    private void addAliases(Part part, List<Remark> remarks) {
        if (part instanceof Part.Alias alias) {
            remarks.add(
                    new Remark(
                            lines.line(alias.start()) + 1,
                            body().substring(alias.start(), alias.end())));
        }
        part.inner().forEach(inner -> addAliases(inner, remarks));
    }

    /** Returns the remarks of this document that another one no longer has. */
    public List<Remark> remarksMissingIn(YamlDocument other) {
        Map<String, Integer> left = new HashMap<>();
        other.remarks().forEach(remark -> left.merge(remark.text(), 1, Integer::sum));
        return remarks().stream()
                .filter(remark -> left.merge(remark.text(), -1, Integer::sum) < 0)
                .toList();
    }

    /** Returns a problem of this document, at a path. */
    public Problem problem(List<String> path, String found, String expected, String advice) {
        Position position = at(path);
        return new Problem(file, position.line(), position.column(), found, expected, advice);
    }

    /** The text without its byte-order mark: what all offsets count in. */
    String body() {
        return hasByteOrderMark() ? source.substring(1) : source;
    }

    Part root() {
        return root;
    }

    Lines lines() {
        return lines;
    }
}

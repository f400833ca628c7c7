package org.stormspec.export.asyncapi.document;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Reads YAML 1.2 or JSON into a [SourceDocument].
///
/// Real files come with a byte-order mark, or are JSON indented with tabs, which a strict YAML
/// reader refuses; both are read here.
public final class SourceParser {

    /// Deep enough for any schema people write, shallow enough for the stack.
    private static final int MAX_DEPTH = 200;

    private static final LoadSettings SETTINGS =
            LoadSettings.builder()
                    .setSchema(new CoreSchema())
                    .setAllowDuplicateKeys(true)
                    .setCodePointLimit(32 * 1024 * 1024)
                    .build();

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String file;
    private final IdentityHashMap<Node, SourceNode> done = new IdentityHashMap<>();

    private SourceParser(String file) {
        this.file = file;
    }

    /// A text that is no YAML and no JSON, with the place where reading stopped.
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        Unreadable(Problem problem) {
            super(problem.text());
            this.problem = problem;
        }

        /// What to tell the user.
        public Problem problem() {
            return problem;
        }
    }

    /// Parses one text.
    ///
    /// @throws Unreadable when the text is empty, malformed, or a mapping names a key twice
    public static SourceDocument parse(String file, String text) throws Unreadable {
        SourceParser parser = new SourceParser(file);
        return new SourceDocument(file, parser.convert(parser.compose(readable(text)), 0));
    }

    private static String readable(String text) {
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        // JSON strings hold no raw tabs, so every tab is white space, and positions stay.
        return bare.stripLeading().startsWith("{") ? bare.replace('\t', ' ') : bare;
    }

    private Node compose(String text) throws Unreadable {
        try {
            Optional<Node> node = new Compose(SETTINGS).composeString(text);
            return node.orElseThrow(
                    () -> failure(Position.START, "the file is empty; expected a document"));
        } catch (MarkedYamlEngineException malformed) {
            Position place =
                    malformed.getProblemMark().map(SourceParser::at).orElse(Position.START);
            throw failure(place, "not readable as YAML: " + malformed.getProblem());
        } catch (YamlEngineException malformed) {
            throw failure(Position.START, "not readable as YAML: " + malformed.getMessage());
        }
    }

    private SourceNode convert(Node node, int depth) throws Unreadable {
        if (depth > MAX_DEPTH) {
            throw failure(position(node), "nested too deeply, or an alias contains itself");
        }
        SourceNode known = done.get(node);
        if (known != null) {
            return known;
        }
        SourceNode made =
                switch (node) {
                    case MappingNode mapping -> mapping(mapping, depth);
                    case SequenceNode list -> sequence(list, depth);
                    case ScalarNode scalar ->
                            new SourceNode.Scalar(position(scalar), value(scalar));
                    default -> throw failure(position(node), "not a value");
                };
        done.put(node, made);
        return made;
    }

    private SourceNode mapping(MappingNode node, int depth) throws Unreadable {
        LinkedHashMap<String, SourceNode> entries = new LinkedHashMap<>();
        LinkedHashMap<String, Position> keys = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            String key = key(tuple.getKeyNode());
            Position place = position(tuple.getKeyNode());
            if (entries.put(key, convert(tuple.getValueNode(), depth + 1)) != null) {
                throw failure(place, "the key '" + key + "' stands here a second time");
            }
            keys.put(key, place);
        }
        return new SourceNode.Mapping(position(node), entries, keys);
    }

    private String key(Node node) throws Unreadable {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw failure(position(node), "a key must be plain text");
    }

    private SourceNode sequence(SequenceNode node, int depth) throws Unreadable {
        List<SourceNode> items = new ArrayList<>();
        for (Node item : node.getValue()) {
            items.add(convert(item, depth + 1));
        }
        return new SourceNode.Sequence(position(node), items);
    }

    private static JsonNode value(ScalarNode scalar) {
        String text = scalar.getValue();
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.NULL)) {
            return JSON.nullNode();
        }
        if (tag.equals(Tag.BOOL)) {
            return JSON.booleanNode(Boolean.parseBoolean(text));
        }
        return tag.equals(Tag.INT) || tag.equals(Tag.FLOAT) ? number(text) : JSON.stringNode(text);
    }

    private static JsonNode number(String text) {
        if (text.matches("[-+]?[0-9]+")) {
            BigInteger whole = new BigInteger(text);
            return whole.bitLength() < Integer.SIZE
                    ? JSON.numberNode(whole.intValueExact())
                    : whole.bitLength() < Long.SIZE
                            ? JSON.numberNode(whole.longValueExact())
                            : (JsonNode) JSON.numberNode(whole);
        }
        if (text.startsWith("0x") || text.startsWith("0o")) {
            int radix = text.startsWith("0x") ? 16 : 8;
            return JSON.numberNode(new BigInteger(text.substring(2), radix).longValue());
        }
        try {
            return JSON.numberNode(new BigDecimal(text));
        } catch (NumberFormatException infinityOrNan) {
            return JSON.stringNode(text);
        }
    }

    private static Position position(Node node) {
        return node.getStartMark().map(SourceParser::at).orElse(Position.START);
    }

    private static Position at(Mark mark) {
        return new Position(mark.getLine() + 1, mark.getColumn() + 1);
    }

    private Unreadable failure(Position place, String message) {
        return new Unreadable(
                new Problem(
                        Problem.Severity.ERROR,
                        "readable",
                        file,
                        place.line(),
                        place.column(),
                        "",
                        message));
    }
}

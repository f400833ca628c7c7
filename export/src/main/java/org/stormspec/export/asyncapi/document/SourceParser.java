package org.stormspec.export.asyncapi.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.databind.JsonNode;

/// Reads YAML 1.2 or JSON into a [SourceDocument].
///
/// Real files come with a byte-order mark, or are JSON indented with tabs, which a strict YAML
/// reader refuses; both are read here. A text of strangers may be made to hurt its reader: depth,
/// values, and what aliases stand for are limited while it is read ([SourceLimits]), so that no
/// text exhausts stack or heap.
public final class SourceParser {

    private final String file;
    private final Iterator<Event> events;
    private final BiConsumer<String, Position> bareWords;
    private final Map<Anchor, Part> anchors = new HashMap<>();
    private int values;

    private SourceParser(String file, String text, BiConsumer<String, Position> bareWords) {
        this.file = file;
        this.bareWords = bareWords;
        this.events = new Parse(settings(text.length())).parseString(text).iterator();
    }

    /// One buffer for all: engine 3.0.1 fails where a buffer ends between two surrogates.
    private static LoadSettings settings(int length) {
        return LoadSettings.builder()
                .setCodePointLimit(Integer.MAX_VALUE)
                .setBufferSize(length + 2)
                .build();
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

    /// What was read, with what it costs to use it.
    ///
    /// @param values how many values it holds, what its aliases stand for included
    /// @param depth how many blocks lie in one another in it
    private record Part(SourceNode node, int values, int depth) {}

    /// Parses one text.
    ///
    /// @throws Unreadable when the text is empty, malformed, beyond a limit, or a mapping names a
    ///   key twice
    public static SourceDocument parse(String file, String text) throws Unreadable {
        return parse(file, text, (_, _) -> {});
    }

    /// Parses one text and tells of the words in it that are not in quotes.
    ///
    /// @param bareWords told each of them with its place, keys included, in the order of the text
    /// @throws Unreadable when the text is empty, malformed, beyond a limit, or a mapping names a
    ///   key twice
    public static SourceDocument parse(
            String file, String text, BiConsumer<String, Position> bareWords) throws Unreadable {
        if (text.length() > SourceLimits.TEXT) {
            throw failure(file, Position.START, SourceLimits.longText(text.length()));
        }
        String readable = readable(text);
        try {
            return new SourceDocument(file, new SourceParser(file, readable, bareWords).document());
        } catch (MarkedYamlEngineException malformed) {
            Position place =
                    malformed.getProblemMark().map(SourceParser::at).orElse(Position.START);
            throw failure(file, place, "not readable as YAML: " + malformed.getProblem());
        } catch (ReaderException unprintable) {
            throw failure(
                    file,
                    at(readable, unprintable.getPosition()),
                    "found the control character U+%04X; expected YAML or JSON in UTF-8%s"
                            .formatted(
                                    unprintable.getCodePoint(),
                                    unprintable.getCodePoint() == 0
                                            ? ". A file in UTF-16 has it between its letters: save"
                                                    + " it as UTF-8"
                                            : ""));
        } catch (YamlEngineException malformed) {
            throw failure(file, Position.START, "not readable as YAML: " + malformed.getMessage());
        }
    }

    private static String readable(String text) {
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        // JSON strings hold no raw tabs, so every tab is white space, and positions stay.
        return bare.stripLeading().startsWith("{") ? bare.replace('\t', ' ') : bare;
    }

    private SourceNode document() throws Unreadable {
        Optional<SourceNode> root = Optional.empty();
        while (events.hasNext()) {
            Event event = events.next();
            if (event.getEventId() == Event.ID.DocumentStart) {
                if (root.isPresent()) {
                    throw failure(
                            position(event),
                            "a second document begins here; expected one document in a file");
                }
                root = Optional.of(part(events.next(), 0).node());
            }
        }
        return root.orElseThrow(
                () -> failure(Position.START, "the file is empty; expected a document"));
    }

    private Part part(Event event, int depth) throws Unreadable {
        if (depth > SourceLimits.DEPTH) {
            throw failure(position(event), SourceLimits.tooDeep());
        }
        count(event, 1);
        return switch (event) {
            case AliasEvent alias -> alias(alias, depth);
            case ScalarEvent scalar -> anchored(scalar.getAnchor(), new Part(scalar(scalar), 1, 0));
            case MappingStartEvent mapping ->
                    anchored(mapping.getAnchor(), mapping(mapping, depth));
            case SequenceStartEvent list -> anchored(list.getAnchor(), sequence(list, depth));
            default -> throw failure(position(event), "expected a value");
        };
    }

    private void count(Event event, int more) throws Unreadable {
        values += more;
        if (values > SourceLimits.VALUES) {
            throw failure(position(event), SourceLimits.tooManyValues());
        }
    }

    private Part anchored(Optional<Anchor> anchor, Part part) {
        anchor.ifPresent(name -> anchors.put(name, part));
        return part;
    }

    private Part alias(AliasEvent alias, int depth) throws Unreadable {
        Part target = anchors.get(alias.getAlias());
        if (target == null) {
            throw failure(
                    position(alias),
                    "'*%s' names no value that is complete above it: it is missing, or the alias lies inside itself"
                            .formatted(alias.getAlias()));
        }
        count(alias, target.values() - 1);
        if (depth + target.depth() > SourceLimits.DEPTH) {
            throw failure(position(alias), SourceLimits.tooDeep());
        }
        return target;
    }

    private Part mapping(MappingStartEvent start, int depth) throws Unreadable {
        LinkedHashMap<String, SourceNode> entries = new LinkedHashMap<>();
        LinkedHashMap<String, Position> keys = new LinkedHashMap<>();
        int before = values;
        int below = 0;
        Event next = events.next();
        for (; next.getEventId() != Event.ID.MappingEnd; next = events.next()) {
            String key = key(next);
            Position place = position(next);
            Part value = part(events.next(), depth + 1);
            below = Math.max(below, value.depth() + 1);
            if (entries.put(key, value.node()) != null) {
                throw failure(place, "the key '" + key + "' stands here a second time");
            }
            keys.put(key, place);
        }
        return new Part(
                new SourceNode.Mapping(position(start), entries, keys), values - before + 1, below);
    }

    private String key(Event event) throws Unreadable {
        if (!(event instanceof ScalarEvent scalar)) {
            throw failure(position(event), "a key must be plain text");
        }
        if (scalar.getValue().length() > SourceLimits.KEY) {
            throw failure(position(event), SourceLimits.longKey(scalar.getValue().length()));
        }
        anchored(scalar.getAnchor(), new Part(scalar(scalar), 1, 0));
        return scalar.getValue();
    }

    private Part sequence(SequenceStartEvent start, int depth) throws Unreadable {
        List<SourceNode> items = new ArrayList<>();
        int before = values;
        int below = 0;
        Event next = events.next();
        for (; next.getEventId() != Event.ID.SequenceEnd; next = events.next()) {
            Part item = part(next, depth + 1);
            below = Math.max(below, item.depth() + 1);
            items.add(item.node());
        }
        return new Part(
                new SourceNode.Sequence(position(start), items), values - before + 1, below);
    }

    private SourceNode.Scalar scalar(ScalarEvent scalar) throws Unreadable {
        Optional<String> excess = SourceLimits.excess(scalar.getValue());
        if (excess.isPresent()) {
            throw failure(position(scalar), excess.get());
        }
        JsonNode value =
                SourceScalars.value(scalar)
                        .orElseThrow(() -> failure(position(scalar), SourceLimits.longNumber()));
        if (scalar.isPlain()) {
            bareWords.accept(scalar.getValue(), position(scalar));
        }
        return new SourceNode.Scalar(position(scalar), value);
    }

    private static Position position(Event event) {
        return event.getStartMark().map(SourceParser::at).orElse(Position.START);
    }

    private static Position at(Mark mark) {
        return new Position(mark.getLine() + 1, mark.getColumn() + 1);
    }

    /// Where a code point stands.
    private static Position at(String text, int codePoint) {
        int line = 1;
        int column = 1;
        int[] before = text.codePoints().limit(codePoint).toArray();
        for (int character : before) {
            column = character == '\n' ? 1 : column + 1;
            line += character == '\n' ? 1 : 0;
        }
        return new Position(line, column);
    }

    private Unreadable failure(Position place, String message) {
        return failure(file, place, message);
    }

    private static Unreadable failure(String file, Position place, String message) {
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

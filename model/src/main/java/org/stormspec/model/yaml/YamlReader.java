package org.stormspec.model.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.SpecVersion;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns the events of one YAML document into parts; stops at the first problem. */
final class YamlReader {

    /** Deeper documents are refused, so that no file can exhaust the stack. */
    private static final int MAX_DEPTH = 200;

    /** More references to collections are refused, so that no file can grow without bound. */
    private static final int MAX_ALIASES = 100;

    /** The most values that references may repeat: a few of them can stand for billions. */
    private static final int MAX_REPEATED = 250_000;

    /** Longer keys are refused: they are shown, sorted and made into ids. */
    static final int MAX_KEY = 10_000;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    sealed interface Outcome {}

    record Read(Part root) implements Outcome {}

    record Failed(Problem problem) implements Outcome {}

    /** Leaves the recursion; never leaves this class. */
    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Problem problem;

        Stop(Problem problem) {
            super(problem.message(), null, false, false);
            this.problem = problem;
        }
    }

    private final String file;
    private final String text;
    private final Lines lines;
    private final int[] charOfCodePoint;
    private final Map<Anchor, Part> anchors = new HashMap<>();
    private final Map<Anchor, Extent> extents = new HashMap<>();
    private final Iterator<Event> events;
    private int depth;
    private int deepest;
    private int values;
    private int repeated;
    private int aliases;

    YamlReader(String file, String text, Lines lines) {
        this.file = file;
        this.text = text;
        this.lines = lines;
        this.charOfCodePoint = charOfCodePoint(text);
        this.events = new Parse(settings(file, text.length())).parseString(text).iterator();
    }

    /** One buffer for all: engine 3.0.1 fails where a buffer ends between two surrogates. */
    private static LoadSettings settings(String file, int length) {
        return LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(Integer.MAX_VALUE)
                .setBufferSize(length + 2)
                .build();
    }

    /** The engine counts in code points; returns an empty array where both counts agree. */
    private static int[] charOfCodePoint(String text) {
        int codePoints = text.codePointCount(0, text.length());
        if (codePoints == text.length()) {
            return new int[0];
        }
        int[] chars = new int[codePoints + 1];
        for (int i = 0, offset = 0; i <= codePoints; i++) {
            chars[i] = offset;
            offset += offset < text.length() ? Character.charCount(text.codePointAt(offset)) : 0;
        }
        return chars;
    }

    Outcome read() {
        try {
            return new Read(document());
        } catch (Stop stop) {
            return new Failed(stop.problem);
        } catch (MarkedYamlEngineException bad) {
            return new Failed(syntax(bad));
        } catch (ReaderException bad) {
            return new Failed(unprintable(bad));
        } catch (YamlVersionException other) {
            SpecVersion version = other.getSpecVersion();
            return new Failed(
                    problem(
                            0,
                            "YAML %d.%d".formatted(version.getMajor(), version.getMinor()),
                            "YAML 1.2"));
        } catch (YamlEngineException bad) {
            return new Failed(problem(0, String.valueOf(bad.getMessage()), "YAML 1.2"));
        }
    }

    private Part document() {
        Part root = new Part.Scalar(NODES.nullNode(), text.length(), text.length());
        boolean seen = false;
        while (events.hasNext()) {
            Event event = events.next();
            if (event.getEventId() == Event.ID.DocumentStart) {
                if (seen) {
                    throw stop(start(event), "a second document", "one document in a file");
                }
                seen = true;
                root = part(events.next());
            }
        }
        return root;
    }

    /**
     * What repeating a value costs.
     *
     * @param values how many values it holds
     * @param depth how many blocks lie in one another in it
     */
    private record Extent(int values, int depth) {
        static final Extent ONE = new Extent(1, 0);
    }

    private Part part(Event event) {
        values++;
        return switch (event) {
            case ScalarEvent scalar -> anchored(scalar, scalar(scalar), Extent.ONE);
            case SequenceStartEvent sequence -> nested(sequence, () -> sequence(sequence));
            case MappingStartEvent mapping -> nested(mapping, () -> mapping(mapping));
            case AliasEvent alias -> alias(alias);
            default -> throw stop(start(event), "the end of a block", "a value");
        };
    }

    private Part nested(NodeEvent event, Supplier<Part> reader) {
        refuseDeeper(event, 1);
        int before = values - 1;
        int outside = deepest;
        deepest = ++depth;
        Part part = reader.get();
        depth--;
        Extent extent = new Extent(values - before, deepest - depth);
        deepest = Math.max(deepest, outside);
        return anchored(event, part, extent);
    }

    private void refuseDeeper(NodeEvent event, int more) {
        if (depth + more > MAX_DEPTH) {
            throw stop(start(event), "blocks nested deeper than " + MAX_DEPTH, "a flatter file");
        }
    }

    private Part anchored(NodeEvent event, Part part, Extent extent) {
        event.getAnchor()
                .ifPresent(anchor -> {
                    anchors.put(anchor, part);
                    extents.put(anchor, extent);
                });
        return part;
    }

    private Part alias(AliasEvent alias) {
        Part target = anchors.get(alias.getAlias());
        if (target == null) {
            throw stop(
                    start(alias),
                    "a reference to '" + alias.getAlias() + "', which is not complete above",
                    "a reference to an earlier value");
        }
        if (target.value().isContainer() && ++aliases > MAX_ALIASES) {
            throw stop(start(alias), "more than " + MAX_ALIASES + " references", "fewer");
        }
        repeat(alias, extents.getOrDefault(alias.getAlias(), Extent.ONE));
        return new Part.Alias(target, start(alias), end(alias));
    }

    private void repeat(AliasEvent alias, Extent extent) {
        refuseDeeper(alias, extent.depth());
        deepest = Math.max(deepest, depth + extent.depth());
        values += extent.values() - 1;
        repeated += extent.values();
        if (repeated > MAX_REPEATED) {
            throw stop(
                    start(alias),
                    "references that stand for more than %,d values".formatted(MAX_REPEATED),
                    "fewer");
        }
    }

    private Part scalar(ScalarEvent scalar) {
        int start = start(scalar);
        boolean block = scalar.isLiteral() || scalar.isFolded();
        int end = block ? trimmed(start, end(scalar)) : end(scalar);
        return new Part.Scalar(valueOf(scalar), start, end);
    }

    private JsonNode valueOf(ScalarEvent scalar) {
        boolean typed =
                scalar.getTag().isEmpty()
                        ? scalar.isPlain() && scalar.getImplicit().canOmitTagInPlainScalar()
                        : isCoreTag(scalar.getTag().get());
        if (typed && CoreScalars.isExcessiveNumber(scalar.getValue())) {
            throw stop(
                    start(scalar),
                    "a number of more than "
                            + CoreScalars.MAX_NUMBER
                            + " characters or with an"
                            + " exponent of more than three digits",
                    "a shorter number, or a text in quotes");
        }
        return typed ? CoreScalars.resolve(scalar.getValue()) : NODES.stringNode(scalar.getValue());
    }

    private static boolean isCoreTag(String tag) {
        return List.of(Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL).stream()
                .anyMatch(core -> core.getValue().equals(tag));
    }

    /**
     * The engine lets block scalars run to the next token; the text ends before. Blank lines at the
     * end count only where the header says that they are kept.
     */
    private int trimmed(int start, int end) {
        if (text.substring(start, lines.endOfLine(start)).split("#")[0].contains("+")) {
            return Math.max(start, text.lastIndexOf('\n', end - 1));
        }
        int last = end;
        while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        return last;
    }

    private Part sequence(SequenceStartEvent event) {
        List<Part> items = new ArrayList<>();
        ArrayNode value = NODES.arrayNode();
        int end = end(event);
        Event next = events.next();
        for (; next.getEventId() != Event.ID.SequenceEnd; next = events.next()) {
            Part item = part(next);
            items.add(item);
            value.add(item.value());
            end = item.end();
        }
        return new Part.Sequence(
                value, start(event), event.isFlow() ? end(next) : end, event.isFlow(), items);
    }

    private Part mapping(MappingStartEvent event) {
        Map<String, Part.Entry> entries = new LinkedHashMap<>();
        ObjectNode value = NODES.objectNode();
        int end = end(event);
        Event next = events.next();
        for (; next.getEventId() != Event.ID.MappingEnd; next = events.next()) {
            Part.Entry entry = entry(next);
            refuseTwice(entries.put(entry.key(), entry), entry);
            value.set(entry.key(), entry.part().value());
            end = entry.end();
        }
        return new Part.Mapping(
                value,
                start(event),
                event.isFlow() ? end(next) : end,
                event.isFlow(),
                List.copyOf(entries.values()));
    }

    private Part.Entry entry(Event event) {
        if (!(event instanceof ScalarEvent key)) {
            throw stop(start(event), "a key that is no plain word", "a word as key");
        }
        if (key.getValue().length() > MAX_KEY) {
            throw stop(
                    start(key),
                    "a key of %,d characters".formatted(key.getValue().length()),
                    "at most %,d".formatted(MAX_KEY));
        }
        Part name = anchored(key, scalar(key), Extent.ONE);
        return new Part.Entry(key.getValue(), name.start(), name.end(), part(events.next()));
    }

    private void refuseTwice(Part.@Nullable Entry first, Part.Entry next) {
        if (first != null) {
            int line = lines.position(first.start()).line();
            throw new Stop(
                    problem(
                            next.start(),
                            "the key '" + next.key() + "' again, first given in line " + line,
                            "each key once",
                            "remove or rename one of the two"));
        }
    }

    private int start(Event event) {
        return offset(event.getStartMark());
    }

    private int end(Event event) {
        return offset(event.getEndMark());
    }

    private int offset(Optional<Mark> mark) {
        return offset(mark.map(Mark::getIndex).orElse(0));
    }

    private int offset(int codePoint) {
        return charOfCodePoint.length == 0
                ? Math.min(codePoint, text.length())
                : charOfCodePoint[Math.min(codePoint, charOfCodePoint.length - 1)];
    }

    private Problem syntax(MarkedYamlEngineException bad) {
        String context = bad.getContext() == null ? "" : bad.getContext() + ": ";
        int offset = offset(bad.getProblemMark().or(bad::getContextMark));
        return problem(offset, context + bad.getProblem(), "valid YAML 1.2");
    }

    private Problem unprintable(ReaderException bad) {
        String found = String.format("the control character U+%04X", bad.getCodePoint());
        return problem(offset(bad.getPosition()), found, "printable text in UTF-8");
    }

    private Stop stop(int offset, String found, String expected) {
        return new Stop(problem(offset, found, expected));
    }

    private Problem problem(int offset, String found, String expected) {
        return problem(offset, found, expected, "correct this line and open the file again");
    }

    private Problem problem(int offset, String found, String expected, String advice) {
        Position at = lines.position(offset);
        return new Problem(file, at.line(), at.column(), found, expected, advice);
    }
}

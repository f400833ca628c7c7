package org.stormspec.model.edit;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Kind;

/**
 * Which kinds each level of an event storming lets people make. A level filters what can be
 * created, never what may exist. Source: the levels of the event-storming notation; a CDC entity
 * counts as part of a process, because processes of other contexts read it.
 */
public final class Levels {

    private static final Map<Kind, Board.Level> FIRST = first();

    private Levels() {}

    private static Map<Kind, Board.Level> first() {
        Map<Kind, Board.Level> first = new EnumMap<>(Kind.class);
        put(
                first,
                Board.Level.STORM,
                Kind.EVENT,
                Kind.ACTOR,
                Kind.EXTERNAL_SYSTEM,
                Kind.HOTSPOT,
                Kind.OPPORTUNITY,
                Kind.VALUE,
                Kind.NOTE);
        put(
                first,
                Board.Level.PROCESS,
                Kind.COMMAND,
                Kind.POLICY,
                Kind.READ_MODEL,
                Kind.AGGREGATE,
                Kind.TIME,
                Kind.TOPIC);
        put(first, Board.Level.DESIGN, Kind.SCREEN);
        return Collections.unmodifiableMap(first);
    }

    private static void put(Map<Kind, Board.Level> first, Board.Level level, Kind... kinds) {
        for (Kind kind : kinds) {
            first.put(kind, level);
        }
    }

    /** Returns the first level at which a kind can be created. */
    public static Board.Level first(Kind kind) {
        return FIRST.getOrDefault(kind, Board.Level.STORM);
    }

    /** Returns whether a kind can be created at a level. */
    public static boolean allows(Board.Level level, Kind kind) {
        return first(kind).compareTo(level) <= 0;
    }

    /** Returns the kinds that can be created at a level, in their usual order. */
    public static List<Kind> kinds(Board.Level level) {
        return Arrays.stream(Kind.values()).filter(kind -> allows(level, kind)).toList();
    }

    /** Returns why a kind cannot be created at a level; empty when it can. */
    public static Optional<String> refusal(Board.Level level, Kind kind) {
        return allows(level, kind)
                ? Optional.empty()
                : Optional.of(
                        "%s belongs to the %s level; this board is at the %s level"
                                .formatted(kind.label(), word(first(kind)), word(level)));
    }

    /** Returns a level as people say it: {@code process}, and {@code big picture} for storming. */
    public static String word(Board.Level level) {
        return level == Board.Level.STORM ? "big picture" : level.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the kind that usually follows another at a level. While the big picture is stormed,
     * only time orders events.
     */
    public static Optional<Kind> next(Board.Level level, Kind kind) {
        if (level != Board.Level.STORM) {
            return Grammar.next(kind);
        }
        return switch (kind) {
            case EVENT, EXTERNAL_SYSTEM -> Optional.of(Kind.EVENT);
            default -> Grammar.next(kind).filter(next -> allows(level, next));
        };
    }
}

package org.stormspec.model.edit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stormspec.model.record.Kind;

/**
 * A line of a list that becomes a sticky: {@code E: Order placed}, then, after tabs, the name of a
 * lane and of an actor.
 *
 * @param kind of the sticky
 * @param name its words
 * @param lane name of the lane it stands in, may be empty
 * @param actor name of who is behind it, may be empty
 * @param depth how far it is indented; what stands deeper was caused by what stands above it
 */
public record Listed(Kind kind, String name, String lane, String actor, int depth) {

    private static final int TAB = 4;

    private static final Pattern BULLET = Pattern.compile("(?:[-*•–]|\\d{1,3}[.)])\\s+");

    private static final Pattern PREFIX = Pattern.compile("([\\p{L} ]{1,20}):\\s*(\\S.*)");

    private static final Map<String, Kind> LETTERS =
            Map.ofEntries(
                    Map.entry("e", Kind.EVENT),
                    Map.entry("c", Kind.COMMAND),
                    Map.entry("a", Kind.AGGREGATE),
                    Map.entry("p", Kind.POLICY),
                    Map.entry("r", Kind.READ_MODEL),
                    Map.entry("x", Kind.EXTERNAL_SYSTEM),
                    Map.entry("u", Kind.ACTOR),
                    Map.entry("h", Kind.HOTSPOT),
                    Map.entry("d", Kind.TOPIC),
                    Map.entry("t", Kind.TIME),
                    Map.entry("n", Kind.NOTE),
                    Map.entry("o", Kind.OPPORTUNITY),
                    Map.entry("v", Kind.VALUE),
                    Map.entry("i", Kind.SCREEN));

    /** Reads a list; lines without words are left out, lines without a prefix are events. */
    public static List<Listed> parse(String text) {
        List<Listed> list = new ArrayList<>();
        Deque<Integer> indents = new ArrayDeque<>();
        for (String line : text.lines().filter(each -> !each.isBlank()).toList()) {
            int indent = indent(line);
            while (!indents.isEmpty() && indents.peek() >= indent) {
                indents.pop();
            }
            parse(line.strip(), indents.size())
                    .ifPresent(listed -> {
                        indents.push(indent);
                        list.add(listed);
                    });
        }
        return list;
    }

    private static int indent(String line) {
        int width = 0;
        for (int i = 0; i < line.length() && Character.isWhitespace(line.charAt(i)); i++) {
            width += line.charAt(i) == '\t' ? TAB : 1;
        }
        return width;
    }

    private static Optional<Listed> parse(String line, int depth) {
        String[] columns = line.split("\t", -1);
        Matcher bullet = BULLET.matcher(columns[0]);
        String words =
                (bullet.lookingAt() ? columns[0].substring(bullet.end()) : columns[0]).strip();
        Matcher prefix = PREFIX.matcher(words);
        Optional<Kind> kind = prefix.matches() ? kind(prefix.group(1)) : Optional.empty();
        String name = kind.isPresent() ? prefix.group(2).strip() : words;
        return name.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Listed(
                                kind.orElse(Kind.EVENT),
                                name,
                                column(columns, 1),
                                column(columns, 2),
                                depth));
    }

    private static Optional<Kind> kind(String prefix) {
        String word = prefix.strip().toLowerCase(Locale.ROOT);
        return Optional.ofNullable(LETTERS.get(word))
                .or(() ->
                        Arrays.stream(Kind.values())
                                .filter(kind -> kind.label().equalsIgnoreCase(word))
                                .findFirst());
    }

    private static String column(String[] columns, int index) {
        return index < columns.length ? columns[index].strip() : "";
    }

    /** Returns the letter that stands for a kind in lists. */
    public static String letter(Kind kind) {
        return LETTERS.entrySet().stream()
                .filter(entry -> entry.getValue() == kind)
                .map(entry -> entry.getKey().toUpperCase(Locale.ROOT))
                .findFirst()
                .orElse("E");
    }

    /** Returns this as a line that {@link #parse} reads. */
    public String line() {
        String words = name.replaceAll("\\s+", " ");
        String line = "  ".repeat(depth) + letter(kind) + ": " + words;
        return (line + "\t" + lane + "\t" + actor).stripTrailing();
    }
}

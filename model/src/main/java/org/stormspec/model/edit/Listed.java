package org.stormspec.model.edit;

import java.util.Arrays;
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

    /** A kind before a colon; what stands before a slash is the scheme of an address or a drive. */
    private static final Pattern PREFIX =
            Pattern.compile("([\\p{L} ]{1,20}):(?![\\\\/])\\s*(\\S.*)", Pattern.DOTALL);

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
        return PastedText.read(text).list();
    }

    /** Returns words as a line, of the kind that they say before a colon. */
    static Listed of(String words, String lane, String actor, int depth) {
        Matcher prefix = PREFIX.matcher(words);
        Optional<Kind> kind = prefix.matches() ? kind(prefix.group(1)) : Optional.empty();
        String name = kind.isPresent() ? prefix.group(2).strip() : words;
        return new Listed(kind.orElse(Kind.EVENT), name, lane, actor, depth);
    }

    /** Returns the kind that a letter or a word stands for. */
    static Optional<Kind> kind(String prefix) {
        String word = prefix.strip().toLowerCase(Locale.ROOT);
        return Optional.ofNullable(LETTERS.get(word))
                .or(() ->
                        Arrays.stream(Kind.values())
                                .filter(kind -> kind.label().equalsIgnoreCase(word))
                                .findFirst());
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

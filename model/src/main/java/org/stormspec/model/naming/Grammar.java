package org.stormspec.model.naming;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Naming;

/**
 * What a grammar of topic names must be like, so that names can be built, read back and covered by
 * access rules: those are prefixes, so what owns a topic stands before its access word, and no two
 * levels may share a word.
 */
public final class Grammar {

    private static final List<String> PARTS =
            List.of("tenant", "domain", "context", "access", "type", "major");
    private static final List<String> NEEDED = List.of("context", "access", "type");
    private static final Pattern PART = Pattern.compile("\\{(\\w*)}");
    private static final Pattern TEXT = Pattern.compile("[a-zA-Z0-9._\\-\\[\\]]*");
    private static final Pattern OPTIONAL =
            Pattern.compile("[^\\[\\]]*(\\[[^\\[\\]]*][^\\[\\]]*)*");
    private static final Pattern WORD = Pattern.compile("[a-zA-Z0-9_-]+");
    private static final String OWN_WORD = "a word of its own: readers of one see the other too";

    private Grammar() {}

    /**
     * Why a grammar cannot be used.
     *
     * @param key where the workspace format keeps what is wrong: {@code topic}
     * @param expected what would make sense there
     */
    public record Fault(String key, String expected) {}

    /** Returns the first thing wrong with a grammar. */
    public static Optional<Fault> fault(Naming naming) {
        return pattern(naming.topic())
                .map(expected -> new Fault("topic", expected))
                .or(() -> words(naming))
                .or(() -> expression("segment", naming.segment()))
                .or(() -> expression("type", naming.type()));
    }

    private static Optional<String> pattern(String topic) {
        Set<String> seen = new HashSet<>();
        Matcher part = PART.matcher(topic);
        while (part.find()) {
            if (!PARTS.contains(part.group(1))) {
                return Optional.of("only the parts {" + String.join("} {", PARTS) + "}");
            }
            if (!seen.add(part.group(1))) {
                return Optional.of("{" + part.group(1) + "} only once");
            }
        }
        if (!TEXT.matcher(PART.matcher(topic).replaceAll("")).matches()) {
            return Optional.of("letters, digits, '.', '_' and '-' between the parts");
        }
        if (!OPTIONAL.matcher(topic).matches()) {
            return Optional.of("every '[' closed by a ']', none inside another");
        }
        return inOrder(topic)
                ? Optional.empty()
                : Optional.of(
                        "{context}, {access} and {type} in this order: access rules are prefixes");
    }

    private static boolean inOrder(String topic) {
        List<Integer> places =
                NEEDED.stream().map(part -> topic.indexOf("{" + part + "}")).toList();
        return places.getFirst() >= 0
                && places.getFirst() < places.get(1)
                && places.get(1) < places.get(2);
    }

    private static Optional<Fault> words(Naming naming) {
        List<Word> words = words(naming, Naming.DEFAULT);
        return words.stream()
                .filter(each -> !WORD.matcher(each.word()).matches())
                .map(each -> new Fault(each.key(), "letters, digits, '_' and '-'"))
                .findFirst()
                .or(() ->
                        words.stream()
                                .filter(each -> !each.isUsual() && isShared(each, words))
                                .map(each -> new Fault(each.key(), OWN_WORD))
                                .findFirst());
    }

    /** The word of an access level; the usual ones differ, so a shared one was changed. */
    private record Word(String key, String word, boolean isUsual) {}

    private static List<Word> words(Naming naming, Naming usual) {
        return Stream.of(Access.values())
                .map(access ->
                        new Word(
                                access.name().toLowerCase(Locale.ROOT),
                                naming.word(access),
                                naming.word(access).equals(usual.word(access))))
                .toList();
    }

    private static boolean isShared(Word word, List<Word> words) {
        return words.stream().filter(each -> each.word().equals(word.word())).count() > 1;
    }

    private static Optional<Fault> expression(String key, String expression) {
        return Expression.fault(expression).map(expected -> new Fault(key, expected));
    }
}

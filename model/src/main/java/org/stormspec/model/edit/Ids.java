package org.stormspec.model.edit;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.stormspec.model.naming.Ascii;
import org.stormspec.model.naming.Transliteration;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;

/**
 * Makes ids: readable slugs for what is modelled, short random strings for placements. Every method
 * is told which keys are taken already.
 */
public final class Ids {

    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int RANDOM_LENGTH = 6;

    /** The most characters of an id made of words: every disk can bear it as a file name. */
    public static final int LONGEST = 60;

    /** A long id ends with a whole word when that leaves at least this much of it. */
    private static final int SHORTEST_CUT = LONGEST * 2 / 3;

    private Ids() {}

    /** Returns words as a slug: {@code Sale won!} becomes {@code sale-won}. */
    public static String slug(String words) {
        return Transliteration.of(words)
                .orElseGet(() -> Ascii.of(words))
                .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9._]+", "-")
                .replaceAll("^[-._]+|[-._]+$", "");
    }

    /**
     * Returns words as a segment of topic names that the default grammar takes: {@code My shop!}
     * becomes {@code my_shop}; a digit in front gets a letter before it. Empty for words without a
     * single Latin letter or digit.
     */
    public static String segment(String words) {
        String slug = cut(slug(words).replaceAll("[-.]+", "_")).replaceAll("^_+|_+$", "");
        return slug.isEmpty() || Character.isLetter(slug.charAt(0)) ? slug : "c_" + slug;
    }

    /**
     * Returns a free element id for these words. The same words give the same id on two branches,
     * so that they meet in a merge; a second kind of the same name gets its kind appended.
     */
    public static String element(Predicate<RecordKey> taken, Kind kind, String words) {
        String slug = slug(words);
        String base = slug.isEmpty() ? slug(kind.label()) : slug;
        Stream<String> named = Stream.of(cut(base), suffixed(base, "-" + slug(kind.word())));
        return firstFree(
                Stream.concat(named, numbered(base)),
                id -> taken.test(new RecordKey(RecordType.ELEMENT, id)));
    }

    /** Returns a free context id for these words. */
    public static String context(Predicate<RecordKey> taken, String words) {
        String slug = slug(words).replace('-', '_');
        String base = slug.isEmpty() ? "context" : slug;
        return firstFree(
                Stream.concat(Stream.of(cut(base)), numbered(base)),
                id -> taken.test(new RecordKey(RecordType.CONTEXT, id)));
    }

    /** Returns a free flow id for these words. */
    public static String flow(Predicate<RecordKey> taken, String words) {
        String slug = slug(words);
        String base = slug.isEmpty() ? "flow" : slug;
        return firstFree(
                Stream.concat(Stream.of(cut(base)), numbered(base)),
                id -> taken.test(new RecordKey(RecordType.FLOW, id)));
    }

    /** Returns a short random id for something on a board. */
    public static String random(
            Predicate<RecordKey> taken, RandomGenerator random, RecordType type, String board) {
        return firstFree(
                Stream.generate(() -> random(random)),
                id -> taken.test(new RecordKey(type, board + "/" + id)));
    }

    private static String random(RandomGenerator random) {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < RANDOM_LENGTH; i++) {
            id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return id.toString();
    }

    private static Stream<String> numbered(String base) {
        return IntStream.iterate(2, n -> n + 1).mapToObj(n -> suffixed(base, "-" + n));
    }

    private static String suffixed(String base, String suffix) {
        return cut(base, LONGEST - suffix.length()) + suffix;
    }

    private static String cut(String slug) {
        return cut(slug, LONGEST);
    }

    private static String cut(String slug, int length) {
        if (slug.length() <= length) {
            return slug;
        }
        String start = slug.substring(0, length);
        int lastWord = Math.max(start.lastIndexOf('-'), start.lastIndexOf('_'));
        return (lastWord >= SHORTEST_CUT ? start.substring(0, lastWord) : start)
                .replaceAll("[-._]+$", "");
    }

    private static String firstFree(Stream<String> candidates, Predicate<String> taken) {
        return candidates.filter(taken.negate()).findFirst().orElseThrow();
    }
}

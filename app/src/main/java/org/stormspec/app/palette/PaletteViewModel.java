package org.stormspec.app.palette;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What the palette lists for what is typed: everything that matches, what was chosen lately before
 * the rest while nothing is typed, and what cannot be done now at the end.
 */
public final class PaletteViewModel {
    /** What is typed in front to go to an element instead of doing something. */
    public static final String GO = "@";

    private static final int LIMIT = 60;
    private static final int GUESSES = 6;
    private static final int LEAST_LETTERS = 2;

    private final List<Entry> offered;
    private final Lookup lookup;
    private final Supplier<List<String>> recent;
    private final Consumer<String> chosen;
    private final ReadOnlyObjectWrapper<List<Line>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private String query = "";

    /**
     * One line as it is shown.
     *
     * @param entry what it stands for
     * @param places the letters of the label that were typed
     */
    public record Line(Entry entry, List<Integer> places) {}

    /** Looks up things to go to, in its own time. */
    @FunctionalInterface
    public interface Lookup {
        /** Never finds anything. */
        Lookup NONE = (_, _, _) -> {};

        /** Tells what matches a query, later and only if nobody has asked for another since. */
        void find(String query, int limit, Consumer<List<Entry>> found);
    }

    /**
     * Lists what is offered.
     *
     * @param offered what can be done, in the order of groups
     * @param lookup what can be gone to
     * @param recent ids of what was chosen lately, newest first
     * @param chosen hears the id of what is chosen
     */
    public PaletteViewModel(
            List<Entry> offered,
            Lookup lookup,
            Supplier<List<String>> recent,
            Consumer<String> chosen) {
        this.offered = List.copyOf(offered);
        this.lookup = lookup;
        this.recent = recent;
        this.chosen = chosen;
        ask("");
    }

    /** Returns the lines, best first. */
    public ReadOnlyObjectProperty<List<Line>> lines() {
        return lines.getReadOnlyProperty();
    }

    /** Lists what matches. */
    public void ask(String typed) {
        query = typed.strip();
        boolean going = query.startsWith(GO);
        String words = going ? query.substring(GO.length()).strip() : query;
        List<Line> deeds = going ? List.of() : words.isEmpty() ? recentFirst() : matching(words);
        lines.set(deeds);
        if (going || words.length() >= LEAST_LETTERS) {
            String asked = query;
            lookup.find(words, going ? LIMIT : GUESSES, found -> append(asked, deeds, found));
        }
    }

    private void append(String asked, List<Line> deeds, List<Entry> found) {
        if (asked.equals(query)) {
            Stream<Line> more = found.stream().map(entry -> new Line(entry, List.of()));
            lines.set(Stream.concat(deeds.stream(), more).toList());
        }
    }

    private List<Line> recentFirst() {
        Map<String, Integer> ranks = ranks(recent.get());
        return offered.stream()
                .sorted(Comparator.comparingInt(entry -> rank(ranks, entry)))
                .map(entry -> new Line(entry, List.of()))
                .toList();
    }

    private static Map<String, Integer> ranks(List<String> ids) {
        return IntStream.range(0, ids.size())
                .boxed()
                .collect(Collectors.toMap(ids::get, rank -> rank, Math::min));
    }

    private static int rank(Map<String, Integer> ranks, Entry entry) {
        return entry.refusal().isPresent()
                ? Integer.MAX_VALUE
                : ranks.getOrDefault(entry.id(), Integer.MAX_VALUE - 1);
    }

    private record Ranked(Line line, int score) {}

    private List<Line> matching(String words) {
        return offered.stream()
                .flatMap(entry -> ranked(words, entry).stream())
                .sorted(
                        Comparator.<Ranked>comparingInt(found -> refused(found.line()))
                                .thenComparing(Comparator.comparingInt(Ranked::score).reversed()))
                .map(Ranked::line)
                .limit(LIMIT)
                .toList();
    }

    private static int refused(Line line) {
        return line.entry().refusal().isPresent() ? 1 : 0;
    }

    private static Optional<Ranked> ranked(String words, Entry entry) {
        return Fuzzy.match(words, entry.label())
                .map(match -> new Ranked(new Line(entry, match.places()), match.score()))
                .or(() ->
                        Fuzzy.match(words, entry.place() + " " + entry.label())
                                .map(match ->
                                        new Ranked(new Line(entry, List.of()), match.score() / 2)));
    }

    /**
     * Takes a line.
     *
     * @return what to do once the palette is closed; empty when the line cannot be chosen now
     */
    public Optional<Runnable> take(Line line) {
        if (line.entry().refusal().isPresent()) {
            return Optional.empty();
        }
        chosen.accept(line.entry().id());
        return Optional.of(line.entry().run());
    }
}

package org.stormspec.app.find;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.store.ModelView;

/** Finds boards, contexts and elements by any part of their words, context or topic name. */
public final class Finder {
    private Finder() {}

    /**
     * Something found.
     *
     * @param key what it is
     * @param title the words shown
     * @param place what kind of thing it is and where
     * @param kind its kind when it is an element
     */
    public record Hit(RecordKey key, String title, String place, Optional<Kind> kind) {}

    private record Candidate(Hit hit, String text) {}

    /**
     * Returns what holds every word of the query, best first: titles that begin with it, then
     * titles that hold it, then the rest. A blank query finds nothing.
     */
    public static List<Hit> find(ModelView model, String query, int limit) {
        List<String> words = List.of(query.toLowerCase(Locale.ROOT).strip().split("\\s+"));
        if (query.isBlank()) {
            return List.of();
        }
        return candidates(model)
                .filter(candidate -> words.stream().allMatch(candidate.text()::contains))
                .sorted(byRank(query.toLowerCase(Locale.ROOT).strip()))
                .limit(limit)
                .map(Candidate::hit)
                .toList();
    }

    private static Comparator<Candidate> byRank(String query) {
        Function<Candidate, String> title = found -> found.hit().title().toLowerCase(Locale.ROOT);
        return Comparator.<Candidate>comparingInt(found -> rank(title.apply(found), query))
                .thenComparingInt(found -> found.hit().title().length())
                .thenComparing(found -> found.hit().title())
                .thenComparing(found -> found.hit().key());
    }

    private static int rank(String title, String query) {
        if (title.startsWith(query)) {
            return 0;
        }
        return title.contains(query) ? 1 : 2;
    }

    private static Stream<Candidate> candidates(ModelView model) {
        TopicNames names = new TopicNames(model.workspace());
        return Stream.of(
                        model.boards().stream().map(Finder::board),
                        model.contexts().stream().map(Finder::context),
                        model.elements().stream().map(element -> element(model, names, element)))
                .flatMap(found -> found);
    }

    private static Candidate board(Board board) {
        return candidate(new Hit(board.key(), board.name(), "Board", Optional.empty()), "");
    }

    private static Candidate context(Context context) {
        Hit hit = new Hit(context.key(), context.path(), "Context", Optional.empty());
        return candidate(hit, context.purpose());
    }

    private static Candidate element(ModelView model, TopicNames names, Element element) {
        Optional<Context> context = element.context().flatMap(model::context);
        String place =
                element.kind().label() + context.map(owner -> " · " + owner.path()).orElse("");
        Hit hit =
                new Hit(
                        element.key(),
                        element.name().replace('\n', ' '),
                        place,
                        Optional.of(element.kind()));
        return candidate(hit, names.nameOf(element, context).orElse(""));
    }

    private static Candidate candidate(Hit hit, String more) {
        String text = hit.title() + " " + hit.place() + " " + hit.key().id() + " " + more;
        return new Candidate(hit, text.toLowerCase(Locale.ROOT));
    }
}

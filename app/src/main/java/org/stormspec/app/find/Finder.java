package org.stormspec.app.find;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stormspec.app.find.Query.Facet;
import org.stormspec.app.find.Query.Facts;
import org.stormspec.model.contract.TopicRoles;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.store.ModelView;

/**
 * Finds boards, contexts, words of glossaries and elements by any part of their names, aliases,
 * kind, context, owner, topic name or fields. Remembers what it has read of an element, so that a
 * search after an edit reads again only what was edited. For one thread at a time.
 */
public final class Finder {
    private static final Comparator<Placement> IN_TIME =
            Comparator.<Placement>comparingInt(placement -> placement.box().x())
                    .thenComparingInt(placement -> placement.box().y())
                    .thenComparing(Placement::key);

    private record Read(Element element, Optional<Context> context, Facts facts) {}

    private final Map<String, Read> read = new HashMap<>();

    /**
     * Something found.
     *
     * @param key what it is
     * @param title the words shown
     * @param place what kind of thing it is and where
     * @param kind its kind when it is an element
     */
    public record Hit(RecordKey key, String title, String place, Optional<Kind> kind) {}

    /** Returns what a query finds in a model, best first. */
    public static List<Hit> find(ModelView model, String query, int limit) {
        return new Finder().everywhere(Corpus.of(model), Query.of(query), limit);
    }

    /**
     * Returns what holds every word of the query, best first: titles that begin with it, then
     * titles that hold it, then the rest. A blank query finds nothing.
     */
    List<Hit> everywhere(Corpus corpus, Query query, int limit) {
        if (query.isBlank()) {
            return List.of();
        }
        return Stream.of(
                        corpus.boards().stream().flatMap(board -> board(board, query).stream()),
                        corpus.contexts().values().stream()
                                .flatMap(context -> context(context, query).stream()),
                        corpus.contexts().values().stream()
                                .flatMap(context -> terms(context, query)),
                        elements(corpus, query).map(element -> hit(corpus, element)))
                .flatMap(found -> found)
                .sorted(byRank(query.words()))
                .limit(limit)
                .map(hit -> placed(corpus, hit))
                .toList();
    }

    /** Returns the stickies of a board that a query finds, in the order of time. */
    List<RecordKey> onBoard(Corpus corpus, Query query, String board) {
        Set<String> found = elements(corpus, query).map(Element::id).collect(Collectors.toSet());
        return corpus.placements().stream()
                .filter(placement -> placement.board().equals(board))
                .filter(placement -> found.contains(placement.element()))
                .sorted(IN_TIME)
                .map(Placement::key)
                .toList();
    }

    private Stream<Element> elements(Corpus corpus, Query query) {
        TopicNames names = new TopicNames(corpus.workspace());
        return query.isBlank()
                ? Stream.empty()
                : corpus.elements().stream()
                        .filter(element -> query.matches(facts(corpus, names, element)));
    }

    private static Comparator<Hit> byRank(String words) {
        Function<Hit, String> title = hit -> hit.title().toLowerCase(Locale.ROOT);
        return Comparator.<Hit>comparingInt(hit -> rank(title.apply(hit), words))
                .thenComparingInt(hit -> hit.title().length())
                .thenComparing(Hit::title)
                .thenComparing(Hit::key);
    }

    private static int rank(String title, String words) {
        if (title.startsWith(words)) {
            return 0;
        }
        return title.contains(words) ? 1 : 2;
    }

    private static Optional<Hit> board(Board board, Query query) {
        Facts facts = new Facts(Map.of(Facet.NAME, board.name() + " board " + board.id()));
        return Optional.of(new Hit(board.key(), board.name(), "Board", Optional.empty()))
                .filter(_ -> query.matches(facts));
    }

    private static Optional<Hit> context(Context context, Query query) {
        Map<Facet, String> facts = new EnumMap<>(Facet.class);
        facts.put(
                Facet.NAME,
                context.words() + " " + context.path() + " context " + context.purpose());
        facts.put(Facet.OWNER, context.owner().orElse(""));
        return Optional.of(new Hit(context.key(), context.words(), "Context", Optional.empty()))
                .filter(_ -> query.matches(new Facts(facts)));
    }

    /** One word may mean something else in each context; each stands with its meaning. */
    private static Stream<Hit> terms(Context context, Query query) {
        return context.terms().entrySet().stream()
                .filter(term -> query.matches(facts(context, term.getKey(), term.getValue())))
                .map(term ->
                        new Hit(
                                context.key(),
                                term.getKey(),
                                "Term · " + context.path() + ": " + term.getValue(),
                                Optional.empty()));
    }

    private static Facts facts(Context context, String term, String meaning) {
        Map<Facet, String> facts = new EnumMap<>(Facet.class);
        facts.put(Facet.NAME, term + "\n" + meaning);
        facts.put(Facet.TERM, term + "\n" + meaning);
        facts.put(Facet.KIND, "term");
        facts.put(Facet.CONTEXT, context.path());
        facts.put(Facet.OWNER, context.owner().orElse(""));
        return new Facts(facts);
    }

    private static Hit hit(Corpus corpus, Element element) {
        String context = corpus.contextOf(element).map(owner -> " · " + owner.path()).orElse("");
        return new Hit(
                element.key(),
                element.name().replace('\n', ' '),
                element.label() + context,
                Optional.of(element.kind()));
    }

    // Only what is shown needs its boards.
    private static Hit placed(Corpus corpus, Hit hit) {
        Collection<String> boards =
                hit.kind().isEmpty() || corpus.boards().size() < 2
                        ? List.of()
                        : corpus.boardsByElement().getOrDefault(hit.key().id(), List.of());
        String place = hit.place() + (boards.isEmpty() ? "" : " · " + String.join(", ", boards));
        return new Hit(hit.key(), hit.title(), place, hit.kind());
    }

    private Facts facts(Corpus corpus, TopicNames names, Element element) {
        Optional<Context> context = corpus.contextOf(element);
        Read known = read.get(element.id());
        if (known != null && known.element().equals(element) && known.context().equals(context)) {
            return known.facts();
        }
        Facts facts = factsOf(names, element, context);
        read.put(element.id(), new Read(element, context, facts));
        return facts;
    }

    private static Facts factsOf(TopicNames names, Element element, Optional<Context> context) {
        Map<Facet, String> facts = new EnumMap<>(Facet.class);
        Kind kind = element.kind();
        facts.put(Facet.NAME, element.name().replace('\n', ' '));
        facts.put(Facet.ID, element.id());
        facts.put(Facet.ALIAS, String.join("\n", element.aliases()));
        facts.put(Facet.KIND, kind.label() + "\n" + kind.word());
        facts.put(Facet.CONTEXT, context.map(Context::path).orElse(""));
        facts.put(Facet.OWNER, context.flatMap(Context::owner).orElse(""));
        facts.put(Facet.TOPIC, names.nameOf(element, context).orElse(""));
        facts.put(
                Facet.FIELD,
                element.topic()
                        .map(topic ->
                                topic.payload().fields().stream()
                                        .map(Field::name)
                                        .collect(Collectors.joining("\n")))
                        .orElse(""));
        element.topic()
                .ifPresent(topic -> {
                    TopicRoles.of(topic)
                            .ifPresent(role ->
                                    facts.put(Facet.ROLE, role.name().toLowerCase(Locale.ROOT)));
                    facts.put(Facet.TAG, String.join("\n", topic.sharing().tags()));
                });
        return new Facts(facts);
    }
}

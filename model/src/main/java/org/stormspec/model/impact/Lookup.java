package org.stormspec.model.impact;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.rule.Likeness;
import org.stormspec.model.store.ModelView;

/** What somebody means by a word for an element: its id, the full name of a topic, or its words. */
public sealed interface Lookup {

    /** How many near matches are worth reading. */
    int NEAR = 5;

    /** Exactly one element is meant. */
    record Found(Element element) implements Lookup {}

    /**
     * Several may be meant, or none.
     *
     * @param words what was asked for
     * @param candidates those it may be; of an unknown word the most alike ones
     * @param ambiguous whether all of them answer to the word
     */
    record Unclear(String words, List<Element> candidates, boolean ambiguous) implements Lookup {

        /** Copies the candidates. */
        public Unclear {
            candidates = List.copyOf(candidates);
        }

        /** Returns what is wrong and what to do, as one message. */
        public String message() {
            String ids = String.join(", ", candidates.stream().map(Unclear::described).toList());
            if (ambiguous) {
                return "'%s' may be %s; name one by its id.".formatted(words, ids);
            }
            return candidates.isEmpty()
                    ? "There is no element '%s' of this kind in the model.".formatted(words)
                    : "There is no element '%s'; near it are %s.".formatted(words, ids);
        }

        private static String described(Element element) {
            return "%s (%s '%s')".formatted(element.id(), element.kind().noun(), element.name());
        }
    }

    /** Looks an element up: by id, else by topic name, else by words or data type, any case. */
    static Lookup of(ModelView model, String words) {
        return of(model, words, any -> true);
    }

    /** Looks an element up among some of them. */
    static Lookup of(ModelView model, String words, Predicate<Element> among) {
        Optional<Element> exact = model.element(words).filter(among);
        if (exact.isPresent()) {
            return new Found(exact.get());
        }
        TopicNames names = new TopicNames(model.workspace());
        List<Element> elements = model.elements().stream().filter(among).toList();
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        List<Predicate<Element>> ways =
                List.of(
                        element -> topicName(model, names, element).equals(Optional.of(words)),
                        element -> element.name().toLowerCase(Locale.ROOT).equals(wanted),
                        element -> alsoCalled(element, wanted));
        for (Predicate<Element> way : ways) {
            List<Element> matching = elements.stream().filter(way).toList();
            if (matching.size() == 1) {
                return new Found(matching.getFirst());
            }
            if (!matching.isEmpty()) {
                return new Unclear(words, matching, true);
            }
        }
        return new Unclear(words, near(elements, wanted), false);
    }

    private static Optional<String> topicName(ModelView model, TopicNames names, Element element) {
        return element.kind() == Kind.TOPIC
                ? names.nameOf(element, element.context().flatMap(model::context))
                : Optional.empty();
    }

    private static boolean alsoCalled(Element element, String wanted) {
        return (element.kind() == Kind.TOPIC && TopicNames.typeOf(element).equals(wanted))
                || element.aliases().stream()
                        .anyMatch(alias -> alias.toLowerCase(Locale.ROOT).equals(wanted));
    }

    /** Those that contain the word first, then those that need the fewest letters changed. */
    private static List<Element> near(List<Element> elements, String wanted) {
        Stream<Element> containing =
                elements.stream()
                        .filter(element ->
                                !wanted.isEmpty()
                                        && (element.id().toLowerCase(Locale.ROOT).contains(wanted)
                                                || element.name()
                                                        .toLowerCase(Locale.ROOT)
                                                        .contains(wanted)));
        Stream<Element> alike =
                Likeness.nearest(
                        wanted, elements, element -> element.name().toLowerCase(Locale.ROOT))
                        .stream();
        return Stream.concat(containing, alike).distinct().limit(NEAR).toList();
    }
}

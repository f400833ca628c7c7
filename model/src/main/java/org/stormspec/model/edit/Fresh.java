package org.stormspec.model.edit;

import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.naming.Transliteration;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Topic;
import org.stormspec.model.store.ModelView;

/** What a thing is like that somebody has just drawn. */
final class Fresh {

    private Fresh() {}

    /**
     * Returns the detail of a new element. A CDC entity is state, so it keeps it until somebody
     * says otherwise; the rules that ask for that need not nag at once. Its data type follows from
     * its words as long as they can say it; otherwise one is proposed, which people may change.
     */
    static Detail of(ModelView model, Kind kind, String words) {
        return of(type -> isTaken(model, type), kind, words);
    }

    /** Returns the same where it is known otherwise which data types are taken. */
    static Detail of(Predicate<String> taken, Kind kind, String words) {
        return kind == Kind.TOPIC
                ? Topic.state(says(words) ? "" : proposed(taken, words))
                : Detail.of(kind);
    }

    static boolean isTaken(ModelView model, String type) {
        return model.elements(Kind.TOPIC).stream().map(TopicNames::typeOf).anyMatch(type::equals);
    }

    /**
     * Returns an element by other words; a data type that followed from them is kept if need be.
     */
    static Element renamed(ModelView model, Element element, String words) {
        Element renamed = element.named(words);
        if (says(words) || !(element.detail() instanceof Topic topic) || !topic.type().isEmpty()) {
            return renamed;
        }
        String before = TopicNames.typeOf(element);
        return renamed.with(
                topic.typed(
                        before.isEmpty() ? proposed(type -> isTaken(model, type), words) : before));
    }

    /** Whether a data type can be made of words as they are. */
    private static boolean says(String words) {
        return words.codePoints().noneMatch(each -> each > 127 && Character.isLetter(each));
    }

    private static String proposed(Predicate<String> taken, String words) {
        return Transliteration.of(words)
                .map(TopicNames::kebab)
                .filter(type -> !type.isEmpty())
                .orElseGet(() ->
                        IntStream.iterate(1, n -> n + 1)
                                .mapToObj(n -> "topic-" + n)
                                .filter(taken.negate())
                                .findFirst()
                                .orElseThrow());
    }
}

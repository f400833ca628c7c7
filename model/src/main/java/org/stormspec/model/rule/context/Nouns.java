package org.stormspec.model.rule.context;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.stormspec.model.memo.Memo;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Topic;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.Wording;

/** The words under which contexts define things, and which of them several contexts use. */
final class Nouns {

    /**
     * A word under which several contexts define an entity.
     *
     * @param word in lower case and in the singular: {@code user}
     * @param definitions where, by context and element
     */
    record Entity(String word, List<Definition> definitions) {
        /** Copies the definitions. */
        Entity {
            definitions = List.copyOf(definitions);
        }

        /** Returns the contexts, each once. */
        List<String> contexts() {
            return definitions.stream().map(Definition::context).distinct().toList();
        }
    }

    /**
     * A context defines an entity.
     *
     * @param context id of the context
     * @param element id of the aggregate or the topic
     */
    record Definition(String context, String element) {}

    /**
     * A word to which contexts give different shapes.
     *
     * @param word in lower case and in the singular
     * @param shapes names of fields, by context
     */
    record Homonym(String word, SortedMap<String, SortedSet<String>> shapes) {}

    private record Noun(String name) implements Memo.Key<String> {}

    private enum Entities implements Memo.Key<List<Entity>> {
        SHARED
    }

    private Nouns() {}

    private static String noun(Scope scope, String name) {
        return scope.remembered(new Noun(name), () -> Wording.noun(name));
    }

    /** Returns the word of an aggregate, or of a topic that is no copy of another one. */
    static Optional<String> of(Element element) {
        return name(element).map(Wording::noun).filter(word -> !word.isEmpty());
    }

    private static Optional<String> name(Element element) {
        return element.kind() == Kind.AGGREGATE
                ? Optional.of(element.name())
                : element.topic().filter(Nouns::isOriginal).map(any -> TopicNames.typeOf(element));
    }

    private static boolean isOriginal(Topic topic) {
        return topic.origin().derivedFrom().isEmpty();
    }

    private static boolean isEntity(Element element) {
        return element.kind() == Kind.AGGREGATE
                || element.topic()
                        .filter(topic -> topic.stream() == Topic.StreamKind.ENTITY_CDC)
                        .isPresent();
    }

    /** Returns the entities that several contexts define: their aggregates and CDC topics. */
    static List<Entity> entities(Scope scope) {
        return scope.remembered(Entities.SHARED, () -> shared(scope));
    }

    private static List<Entity> shared(Scope scope) {
        SortedMap<String, List<Definition>> defined = new TreeMap<>();
        Stream.concat(scope.placed(Kind.AGGREGATE), scope.topics())
                .filter(Nouns::isEntity)
                .forEach(element ->
                        name(element)
                                .map(name -> noun(scope, name))
                                .filter(word -> !word.isEmpty())
                                .ifPresent(word ->
                                        defined.computeIfAbsent(word, any -> new ArrayList<>())
                                                .add(
                                                        new Definition(
                                                                element.context().orElseThrow(),
                                                                element.id()))));
        return defined.entrySet().stream()
                .map(entry -> new Entity(entry.getKey(), entry.getValue()))
                .filter(entity -> entity.contexts().size() > 1)
                .toList();
    }

    /** A context says what it means by a word. */
    private record Saying(String context, List<Field> fields) {}

    /** Returns the words to which contexts give different shapes, shared entities left out. */
    static List<Homonym> homonyms(Scope scope) {
        Map<String, List<Saying>> sayings = new HashMap<>();
        for (Context context : scope.model().contexts()) {
            context.types()
                    .forEach((name, fields) ->
                            note(sayings, noun(scope, name), context.id(), fields));
        }
        scope.topics()
                .forEach(element ->
                        element.topic()
                                .filter(Nouns::isOriginal)
                                .ifPresent(topic ->
                                        note(
                                                sayings,
                                                noun(scope, TopicNames.typeOf(element)),
                                                element.context().orElseThrow(),
                                                topic.payload().fields())));
        entities(scope).forEach(entity -> sayings.remove(entity.word()));
        sayings.remove("");
        return sayings.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> new Homonym(entry.getKey(), shapes(entry.getValue())))
                .filter(homonym -> homonym.shapes().values().stream().distinct().count() > 1)
                .sorted(Comparator.comparing(Homonym::word))
                .toList();
    }

    private static void note(
            Map<String, List<Saying>> sayings, String word, String context, List<Field> fields) {
        if (!fields.isEmpty()) {
            sayings.computeIfAbsent(word, any -> new ArrayList<>(1))
                    .add(new Saying(context, fields));
        }
    }

    private static SortedMap<String, SortedSet<String>> shapes(List<Saying> sayings) {
        SortedMap<String, SortedSet<String>> shapes = new TreeMap<>();
        for (Saying saying : sayings) {
            SortedSet<String> shape =
                    shapes.computeIfAbsent(saying.context(), any -> new TreeSet<>());
            saying.fields().stream().map(Field::name).forEach(shape::add);
        }
        return shapes;
    }
}

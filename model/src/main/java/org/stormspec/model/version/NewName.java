package org.stormspec.model.version;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.stormspec.model.edit.Ids;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.Topic;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;

/** Gives a topic or a context another name, with a way for those who know the old one. */
public final class NewName {

    /** What becomes of names that others know. */
    public enum Way {
        /** Everything derived follows the new words. */
        FOLLOW("everything follows"),
        /** The words change, topics that others may read keep their full name. */
        KEEP("keep the published names"),
        /** A topic under the new name stands beside the old one until its readers have moved. */
        BESIDE("a new topic beside the old one");

        private final String words;

        Way(String words) {
            this.words = words;
        }

        /** Returns the words for people. */
        public String words() {
            return words;
        }
    }

    private NewName() {}

    /** Returns why this cannot be called so; empty when it can. */
    public static Optional<String> refusal(ModelView model, RecordKey key, String words, Way way) {
        if (TopicNames.kebab(words).isEmpty()) {
            return Optional.of("A name needs letters or digits");
        }
        Optional<Element> topic = topic(model, key);
        if (topic.isEmpty() && context(model, key).isEmpty()) {
            return Optional.of("Only topics and contexts have names that others derive from");
        }
        if (way == Way.BESIDE) {
            return topic.isEmpty()
                    ? Optional.of("Only a topic can stand beside its old self")
                    : NewVersion.refusal(model, key.id());
        }
        return Optional.empty();
    }

    /** Returns the edit; empty when it is refused. */
    public static ChangeSet of(
            ModelView model, RecordKey key, String words, Way way, LocalDate today) {
        Draft draft = new Draft(model);
        if (refusal(model, key, words, way).isPresent()) {
            return draft.changes();
        }
        Optional<Element> topic = topic(model, key);
        if (topic.isPresent()) {
            return way == Way.BESIDE
                    ? beside(model, topic.get(), words, today)
                    : draft.put(renamed(model, topic.get(), words, way)).changes();
        }
        context(model, key).ifPresent(context -> rename(draft, model, context, words, way));
        return draft.changes();
    }

    private static Optional<Element> topic(ModelView model, RecordKey key) {
        return model.find(key)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(element -> element.topic().isPresent());
    }

    private static Optional<Context> context(ModelView model, RecordKey key) {
        return model.find(key).filter(Context.class::isInstance).map(Context.class::cast);
    }

    private static Element renamed(ModelView model, Element old, String words, Way way) {
        Topic topic = old.topic().orElseThrow();
        Topic typed = topic.typed(TopicNames.kebab(words));
        return old.named(words.strip())
                .with(way == Way.KEEP ? typed.explicitlyNamed(nameOf(model, old)) : typed);
    }

    private static Optional<String> nameOf(ModelView model, Element topic) {
        return new TopicNames(model.workspace())
                .nameOf(topic, topic.context().flatMap(model::context));
    }

    private static ChangeSet beside(ModelView model, Element old, String words, LocalDate today) {
        Element next = NewVersion.beside(model, old);
        Topic topic = next.topic().orElseThrow();
        String prefix = old.id().contains(".") ? old.id().replaceFirst("[^.]*$", "") : "";
        Element fresh =
                new Element(
                        Ids.element(model::has, Kind.TOPIC, prefix + TopicNames.kebab(words)),
                        words.strip(),
                        old.context(),
                        old.description(),
                        topic.typed(TopicNames.kebab(words)).versioned(1));
        return NewVersion.of(model, old, fresh, NewVersion.Terms.usual(today));
    }

    private static void rename(
            Draft draft, ModelView model, Context context, String words, Way way) {
        String path = words.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_.]+", "_");
        int dot = path.lastIndexOf('.');
        draft.put(
                context.renamed(
                        dot < 0 ? context.domain() : path.substring(0, dot),
                        path.substring(dot + 1)));
        if (way != Way.KEEP) {
            return;
        }
        for (Element topic : model.elements(Kind.TOPIC)) {
            boolean known =
                    topic.context().equals(Optional.of(context.id()))
                            && !topic.topic()
                                    .flatMap(Topic::access)
                                    .equals(Optional.of(Access.PRIVATE));
            if (known) {
                draft.put(
                        topic.with(
                                topic.topic().orElseThrow().explicitlyNamed(nameOf(model, topic))));
            }
        }
    }
}

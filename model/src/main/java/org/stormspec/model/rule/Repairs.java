package org.stormspec.model.rule;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.stormspec.model.edit.Edits;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Environment;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Topic;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;

/**
 * Fixes that several rules offer. Each looks its record up again when it is performed, so that a
 * finding that has become old does no harm.
 */
public final class Repairs {

    private Repairs() {}

    /** Returns a fix that changes an element. */
    public static Fix element(String label, String id, UnaryOperator<Element> change) {
        return new Fix(
                label,
                model -> putting(model, model.element(id).map(found -> change.apply(found))));
    }

    /** Returns a fix that changes a topic. */
    public static Fix topic(String label, String id, UnaryOperator<Topic> change) {
        return element(label, id, element -> onTopic(element, change));
    }

    /** Returns a fix that moves an element into a context, which people have to agree to. */
    public static Fix moving(String label, String id, Context target) {
        return element(label, id, element -> element.in(Optional.of(target.id())))
                .needing(target.key())
                .asking("it belongs to %s".formatted(target.path()));
    }

    /** Returns an element with its topic detail changed; any other element as it is. */
    public static Element onTopic(Element element, UnaryOperator<Topic> change) {
        return element.topic().map(topic -> element.with(change.apply(topic))).orElse(element);
    }

    /** Returns a fix that changes a context. */
    public static Fix context(String label, String id, UnaryOperator<Context> change) {
        return new Fix(
                label,
                model -> putting(model, model.context(id).map(found -> change.apply(found))));
    }

    /** Returns a fix that changes an environment. */
    public static Fix environment(String label, String id, UnaryOperator<Environment> change) {
        return new Fix(
                label,
                model ->
                        putting(
                                model,
                                model.find(new RecordKey(RecordType.ENVIRONMENT, id))
                                        .map(Environment.class::cast)
                                        .map(change)));
    }

    private static ChangeSet putting(ModelView model, Optional<? extends ModelRecord> after) {
        Draft draft = new Draft(model);
        after.ifPresent(draft::put);
        return draft.changes();
    }

    /** Returns a fix that draws an arrow. */
    public static Fix connecting(String label, String from, LinkType type, String to) {
        return new Fix(label, model -> new Draft(model).put(new Link(from, type, to)).changes())
                .needing(List.of(Element.key(from), Element.key(to)));
    }

    /** Returns a fix that takes records away, which people have to agree to. */
    public static Fix removing(String label, List<RecordKey> keys) {
        return new Fix(
                        label,
                        model -> {
                            Draft draft = new Draft(model);
                            keys.stream().filter(model::has).forEach(draft::remove);
                            return draft.changes();
                        })
                .asking("what is said there is gone");
    }

    /** Returns a fix that deletes an element with all that hangs on it, when people agree to it. */
    public static Fix deleting(String label, Element element) {
        // Nothing is placed, so the source of randomness is never asked.
        Edits edits = new Edits(RandomGenerator.getDefault());
        return new Fix(label, model -> edits.removeEverywhere(model, List.of(element.id())))
                .asking("what is said about “%s” is gone".formatted(element.name()));
    }

    /** Returns a fix that ends the reading of a topic by a context, declared or drawn. */
    public static Fix stopReading(String topic, Context reader) {
        return new Fix(
                        "stop reading it in " + reader.path(),
                        model -> {
                            Draft draft = new Draft(model);
                            RecordKey declared = consumer(reader.id(), topic);
                            model.find(declared).ifPresent(found -> draft.remove(declared));
                            model.linksFrom(topic).stream()
                                    .filter(link -> leadsInto(model, link, reader))
                                    .forEach(link -> draft.remove(link.key()));
                            return draft.changes();
                        })
                .asking("what is said about that reading is gone");
    }

    private static boolean leadsInto(ModelView model, Link link, Context reader) {
        return (link.type() == LinkType.TRIGGERS || link.type() == LinkType.INFORMS)
                && model.element(link.to())
                        .flatMap(Element::context)
                        .filter(reader.id()::equals)
                        .isPresent();
    }

    /** Returns the key under which a context's reading of a topic is declared. */
    public static RecordKey consumer(String context, String topic) {
        return new RecordKey(RecordType.CONSUMER, context + " " + topic);
    }

    /** Returns a topic that more contexts may read. */
    public static Topic granting(Topic topic, List<String> contexts) {
        SortedSet<String> grants = new TreeSet<>(topic.sharing().grants());
        grants.addAll(contexts);
        return topic.shared(topic.sharing().granting(grants));
    }

    /** Returns a topic that a context may no longer read. */
    public static Topic revoking(Topic topic, String context) {
        SortedSet<String> grants = new TreeSet<>(topic.sharing().grants());
        grants.remove(context);
        return topic.shared(topic.sharing().granting(grants));
    }
}

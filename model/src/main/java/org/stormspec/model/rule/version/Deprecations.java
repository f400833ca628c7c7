package org.stormspec.model.rule.version;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.Topic;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;

/** What rules about deprecated topics share. */
final class Deprecations {

    /** How long readers should have to move, in days (requirements VER-04). */
    static final int NOTICE = 90;

    private Deprecations() {}

    /** Returns a fix that changes the deprecation of a topic. */
    static Fix changing(
            String label, TopicContract topic, UnaryOperator<Topic.Deprecation> change) {
        return Repairs.topic(
                label,
                topic.element().id(),
                found -> found.deprecated(found.deprecation().map(change)));
    }

    /** Returns a deprecation that ends on another day. */
    static Topic.Deprecation ending(Topic.Deprecation deprecation, LocalDate day) {
        return deprecation.between(deprecation.from(), Optional.of(day));
    }

    /** Returns a deprecation with another successor. */
    static Topic.Deprecation followedBy(Topic.Deprecation deprecation, String successor) {
        return deprecation.succeeded(Optional.of(successor));
    }

    /** Returns the versions of a topic after its own, the newest one first. */
    static List<TopicContract> newerThan(Scope scope, TopicContract topic) {
        return scope.versionsOf(topic).stream()
                .filter(other -> other.topic().version() > topic.topic().version())
                .sorted(
                        Comparator.comparingInt((TopicContract other) -> -other.topic().version())
                                .thenComparing(other -> other.element().id()))
                .toList();
    }

    /** Returns the topic to read instead: what is said, or the newest version. */
    static Optional<TopicContract> successorOf(Scope scope, TopicContract topic) {
        return topic.topic()
                .deprecation()
                .flatMap(Topic.Deprecation::successor)
                .flatMap(scope::contractOf)
                .or(() -> newerThan(scope, topic).stream().findFirst());
    }

    /** Returns a fix that lets some contexts read another topic instead of a deprecated one. */
    static Fix moving(
            String label, TopicContract topic, TopicContract successor, Set<String> readers) {
        return new Fix(label, model -> moved(model, topic.element().id(), successor, readers))
                .needing(successor.element().key());
    }

    private static ChangeSet moved(
            ModelView model, String topic, TopicContract successor, Set<String> readers) {
        String next = successor.element().id();
        Draft draft = new Draft(model);
        for (Consumer consumer : model.consumersOf(topic)) {
            if (readers.contains(consumer.context())) {
                draft.remove(consumer.key());
                if (!draft.has(consumer.of(next).key())) {
                    draft.put(consumer.of(next));
                }
            }
        }
        for (Link link : model.linksFrom(topic)) {
            if (leadsInto(model, link, readers)) {
                draft.remove(link.key()).put(new Link(next, link.type(), link.to()));
            }
        }
        return draft.changes();
    }

    private static boolean leadsInto(ModelView model, Link link, Set<String> contexts) {
        return (link.type() == LinkType.TRIGGERS || link.type() == LinkType.INFORMS)
                && model.element(link.to())
                        .flatMap(Element::context)
                        .filter(contexts::contains)
                        .isPresent();
    }
}

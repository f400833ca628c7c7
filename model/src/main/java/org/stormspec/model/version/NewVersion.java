package org.stormspec.model.version;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.stormspec.model.edit.Ids;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.Topic;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;

/**
 * Begins a new version of a topic beside the old one (requirement R-111): the new one carries the
 * same, is written by the same, and may change; the old one stays as it is until its last day.
 */
public final class NewVersion {

    /** How long readers usually have to move, in days (requirement VER-04). */
    public static final int NOTICE = 90;

    /** Who feeds the old version as long as it has readers. */
    public enum Feeder {
        /** A reaction that rewrites every new record to the old shape. */
        REACTION,
        /** Whoever writes the new version writes the old one too. */
        PRODUCER
    }

    /**
     * What readers of the old version are told.
     *
     * @param from the day from which on nobody should begin to read it
     * @param sunset its last day
     * @param migration what readers have to do, may be empty
     * @param feeder who feeds it until then
     */
    public record Terms(LocalDate from, LocalDate sunset, String migration, Feeder feeder) {

        /** Returns the usual terms on a day: ninety days, and a reaction that feeds it. */
        public static Terms usual(LocalDate today) {
            return new Terms(today, today.plusDays(NOTICE), "", Feeder.REACTION);
        }
    }

    private NewVersion() {}

    /** Returns why there can be no new version beside this one; empty when there can. */
    public static Optional<String> refusal(ModelView model, String id) {
        Optional<Element> old = model.element(id);
        if (old.flatMap(Element::topic).isEmpty()) {
            return Optional.of("Only a topic has versions: select the old one");
        }
        return newest(model, old.get())
                .filter(newest -> !newest.id().equals(id))
                .map(newest -> "There is a newer version already: begin beside " + newest.name());
    }

    /** Returns the edit, empty when it is refused. */
    public static ChangeSet of(ModelView model, String id, Terms terms) {
        return refusal(model, id).isPresent()
                ? ChangeSet.EMPTY
                : model.element(id)
                        .map(old -> of(model, old, beside(model, old), terms))
                        .orElse(ChangeSet.EMPTY);
    }

    /** Returns the edit that puts a topic beside the one that it takes the place of. */
    static ChangeSet of(ModelView model, Element old, Element fresh, Terms terms) {
        Draft draft = new Draft(model);
        begin(draft, model, old, fresh, terms);
        return draft.changes();
    }

    /** Returns the topic that would stand beside the old one. */
    public static Element beside(ModelView model, Element old) {
        Topic topic = old.topic().orElseThrow();
        int next = topic.version() + 1;
        String id = old.id().replaceFirst("\\.v\\d+$", "") + ".v" + next;
        return new Element(
                Ids.element(model::has, Kind.TOPIC, id),
                old.name().replaceFirst("\\s+v\\d+$", "") + " v" + next,
                old.context(),
                old.description(),
                topic.typed(TopicNames.typeOf(old))
                        .versioned(next)
                        .explicitlyNamed(Optional.empty())
                        .deprecated(Optional.empty()));
    }

    private static void begin(
            Draft draft, ModelView model, Element old, Element fresh, Terms terms) {
        draft.put(fresh);
        boolean both = terms.feeder() == Feeder.PRODUCER;
        List<Link> writers =
                model.linksTo(old.id()).stream()
                        .filter(link -> link.type() == LinkType.PUBLISHES)
                        .toList();
        for (Link link : writers) {
            if (!both) {
                draft.remove(link.key());
            }
            draft.put(link.between(link.from(), fresh.id()));
        }
        Optional<String> feeder =
                both ? producer(model, old) : Optional.of(reaction(draft, model, old, fresh));
        Topic topic = old.topic().orElseThrow();
        draft.put(
                old.with(
                        topic.deprecated(
                                Optional.of(
                                        new Topic.Deprecation(
                                                        Optional.of(terms.from()),
                                                        Optional.of(terms.sunset()),
                                                        Optional.of(fresh.id()))
                                                .migrating(terms.migration())
                                                .fed(feeder, "")))));
    }

    private static Optional<String> producer(ModelView model, Element old) {
        return old.topic()
                .flatMap(topic -> topic.origin().producedBy())
                .or(() ->
                        old.context().flatMap(model::context).stream()
                                .flatMap(context -> context.services().stream())
                                .map(service -> service.id())
                                .findFirst());
    }

    private static String reaction(Draft draft, ModelView model, Element old, Element fresh) {
        String words = "Whenever %s changes, write the old shape".formatted(fresh.name());
        Element reaction =
                new Element(
                        Ids.element(model::has, Kind.POLICY, words),
                        words,
                        old.context(),
                        "",
                        Detail.of(Kind.POLICY));
        draft.put(reaction)
                .put(new Link(fresh.id(), LinkType.TRIGGERS, reaction.id()))
                .put(new Link(reaction.id(), LinkType.PUBLISHES, old.id()));
        return reaction.id();
    }

    /** Returns all versions of a topic, its own included, the oldest first. */
    public static List<Element> all(ModelView model, Element topic) {
        String type = TopicNames.typeOf(topic);
        return model.elements(Kind.TOPIC).stream()
                .filter(other -> other.context().equals(topic.context()))
                .filter(other -> TopicNames.typeOf(other).equals(type))
                .sorted(Comparator.comparingInt(NewVersion::number).thenComparing(Element::id))
                .toList();
    }

    private static Optional<Element> newest(ModelView model, Element topic) {
        return all(model, topic).stream()
                .filter(other -> number(other) > number(topic))
                .reduce((one, other) -> other);
    }

    private static int number(Element topic) {
        return topic.topic().map(Topic::version).orElse(1);
    }
}

package org.stormspec.model.rule.policy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.stormspec.model.contract.Tagging;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.edit.Ids;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.Topic;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.Wording;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;

/**
 * Makes a public copy of a topic without what is not for everybody: a reaction in the owner's
 * context that is triggered by the topic and publishes the copy.
 *
 * @param source id of the topic
 * @param context id of its owner
 * @param type data type of the copy
 * @param secrets fields that are left out
 * @param tags tags that the copy does not bear
 */
public record Cleansing(
        String source, String context, String type, Set<String> secrets, Set<String> tags) {

    /** Copies the sets. */
    public Cleansing {
        secrets = Set.copyOf(secrets);
        tags = Set.copyOf(tags);
    }

    /** Returns the fix that publishes a cleansed copy; empty when nothing would remain. */
    public static Optional<Fix> beside(Scope scope, TopicContract topic) {
        return of(scope, topic)
                .map(cleansing ->
                        new Fix(
                                "publish %s without %s"
                                        .formatted(cleansing.type, cleansing.leftOut(topic)),
                                cleansing::copy));
    }

    /** Returns the fix that publishes a cleansed copy and lets all other contexts read that. */
    public static Optional<Fix> instead(Scope scope, TopicContract topic) {
        return of(scope, topic)
                .map(cleansing ->
                        new Fix(
                                "publish %s without %s and let them read that"
                                        .formatted(cleansing.type, cleansing.leftOut(topic)),
                                model ->
                                        cleansing.copy(model).isEmpty()
                                                ? ChangeSet.EMPTY
                                                : cleansing.moved(model)));
    }

    private static Optional<Cleansing> of(Scope scope, TopicContract topic) {
        Cleansing cleansing =
                new Cleansing(
                        topic.element().id(),
                        topic.owner().id(),
                        topic.type() + "-cleansed",
                        Privacy.secretsOf(scope, topic),
                        Set.copyOf(Privacy.tagsOf(scope, topic)));
        Element copy = cleansing.copyOf(topic.element(), "copy");
        boolean keyed = topic.topic().payload().key().filter(cleansing.secrets::contains).isEmpty();
        if (!topic.tagging().bearers().stream()
                .filter(bearer -> bearer.place() == Tagging.Place.CONTEXT)
                .filter(bearer -> cleansing.tags.contains(bearer.tag()))
                .toList()
                .isEmpty()) {
            return Optional.empty();
        }
        return scope.names()
                .nameOf(copy, Optional.of(topic.owner()))
                .filter(name -> scope.isFree(name, copy))
                .filter(name -> keyed && !copy.topic().orElseThrow().payload().fields().isEmpty())
                .map(name -> cleansing);
    }

    private String leftOut(TopicContract topic) {
        List<String> fields =
                topic.topic().payload().fields().stream()
                        .map(Field::name)
                        .filter(secrets::contains)
                        .toList();
        return fields.isEmpty() ? "personal data" : Wording.listed(fields, "and");
    }

    private ChangeSet copy(ModelView model) {
        return drafted(model, Ids.element(model::has, Kind.TOPIC, type)).changes();
    }

    private Draft drafted(ModelView model, String id) {
        Draft draft = new Draft(model);
        Optional<Element> found =
                model.element(source).filter(element -> element.topic().isPresent());
        if (found.isEmpty() || model.context(context).isEmpty()) {
            return draft;
        }
        draft.put(copyOf(found.get(), id));
        String words = "Whenever %s changes, cleanse it".formatted(found.get().name());
        Element reaction =
                new Element(
                        Ids.element(draft::has, Kind.POLICY, words),
                        words,
                        Optional.of(context),
                        "",
                        Detail.of(Kind.POLICY));
        return draft.put(reaction)
                .put(new Link(source, LinkType.TRIGGERS, reaction.id()))
                .put(new Link(reaction.id(), LinkType.PUBLISHES, id));
    }

    private Element copyOf(Element element, String id) {
        return new Element(
                id, type, Optional.of(context), "", cleansed(element.topic().orElseThrow()));
    }

    private Topic cleansed(Topic topic) {
        SortedSet<String> left = new TreeSet<>(topic.sharing().tags());
        left.removeAll(tags);
        return Topic.entity(type)
                .as(topic.stream())
                .accessible(Optional.of(Access.PUBLIC))
                .carrying(
                        topic.payload()
                                .of(
                                        topic.payload().fields().stream()
                                                .filter(field -> !secrets.contains(field.name()))
                                                .toList()))
                .set(Topic.Settings.NONE.cleaning(topic.settings().cleanup(), retention(topic)))
                .shared(new Topic.Sharing(true, new TreeSet<>(), left))
                .from(Topic.Origin.NONE.derivedFrom(Optional.of(source)));
    }

    private static OptionalInt retention(Topic topic) {
        return topic.settings().retentionHours();
    }

    /** The readers move to the copy; the source becomes an inner affair. */
    private ChangeSet moved(ModelView model) {
        String id = Ids.element(model::has, Kind.TOPIC, type);
        Draft draft = drafted(model, id);
        model.element(source)
                .map(found ->
                        Repairs.onTopic(
                                found,
                                topic ->
                                        topic.accessible(Optional.of(Access.PRIVATE))
                                                .shared(topic.sharing().granting(Set.of()))))
                .ifPresent(draft::put);
        for (Consumer consumer : model.consumersOf(source)) {
            if (!consumer.context().equals(context)) {
                draft.remove(consumer.key()).put(consumer.of(id));
            }
        }
        for (Link link : model.linksFrom(source)) {
            if (leadsAway(model, link)) {
                draft.remove(link.key()).put(new Link(id, link.type(), link.to()));
            }
        }
        return draft.changes();
    }

    private boolean leadsAway(ModelView model, Link link) {
        return (link.type() == LinkType.TRIGGERS || link.type() == LinkType.INFORMS)
                && model.element(link.to())
                        .flatMap(Element::context)
                        .filter(other -> !other.equals(context))
                        .isPresent();
    }
}

package org.stormspec.model.rule.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.edit.Ids;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.Topic;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;

/**
 * Moves the fields that bear a tag, with the key, to a topic of their own.
 *
 * @param topic id of the topic
 * @param tag the tag whose fields move
 * @param type data type of the new topic
 */
record Splitting(String topic, String tag, String type) {

    /** Returns how to part two tags; empty when their fields cannot be told apart. */
    static Optional<Splitting> of(Scope scope, TopicContract topic, String tag, String other) {
        List<Field> moving = bearing(topic.topic(), tag);
        boolean clear =
                !moving.isEmpty()
                        && topic.tagging().isOwn(tag)
                        && moving.stream().noneMatch(field -> field.tags().contains(other))
                        && topic.topic().payload().key().isPresent()
                        && moving.stream()
                                .noneMatch(field ->
                                        topic.topic()
                                                .payload()
                                                .key()
                                                .filter(field.name()::equals)
                                                .isPresent());
        Splitting splitting =
                new Splitting(
                        topic.element().id(), tag, topic.type() + "-" + TopicNames.kebab(tag));
        Element part = splitting.part(topic.element(), "part");
        return clear
                ? scope.names()
                        .nameOf(part, Optional.of(topic.owner()))
                        .filter(name -> scope.isFree(name, part))
                        .map(name -> splitting)
                : Optional.empty();
    }

    private static List<Field> bearing(Topic topic, String tag) {
        return topic.payload().fields().stream()
                .filter(field -> !field.masked() && field.tags().contains(tag))
                .toList();
    }

    Fix fix() {
        return new Fix("move what is %s to %s".formatted(tag, type), this::changes);
    }

    private ChangeSet changes(ModelView model) {
        Draft draft = new Draft(model);
        model.element(topic)
                .filter(found -> found.topic().isPresent())
                .ifPresent(found -> {
                    String id = Ids.element(model::has, Kind.TOPIC, type);
                    draft.put(part(found, id));
                    draft.put(Repairs.onTopic(found, rest -> without(moved(rest), tag)));
                    model.linksTo(topic).stream()
                            .filter(link -> link.type() == LinkType.PUBLISHES)
                            .forEach(link ->
                                    draft.put(new Link(link.from(), LinkType.PUBLISHES, id)));
                });
        return draft.changes();
    }

    private Element part(Element element, String id) {
        return new Element(id, type, element.context(), "", part(element.topic().orElseThrow()));
    }

    private Topic part(Topic whole) {
        List<Field> fields = new ArrayList<>();
        whole.payload().fields().stream()
                .filter(field -> whole.payload().key().filter(field.name()::equals).isPresent())
                .forEach(fields::add);
        fields.addAll(bearing(whole, tag));
        return Topic.entity(type)
                .as(whole.stream())
                .accessible(whole.access())
                .carrying(Topic.Payload.NONE.keyed(whole.payload().key()).of(fields))
                .shared(
                        new Topic.Sharing(
                                whole.sharing().offered(),
                                whole.sharing().grants(),
                                new TreeSet<>(Set.of(tag))))
                .set(
                        Topic.Settings.NONE.cleaning(
                                Set.of(Topic.Cleanup.COMPACT), OptionalInt.empty()));
    }

    private Topic moved(Topic whole) {
        List<Field> moving = bearing(whole, tag);
        return whole.carrying(
                whole.payload()
                        .of(
                                whole.payload().fields().stream()
                                        .filter(field -> !moving.contains(field))
                                        .toList()));
    }

    /** Returns a topic that no longer bears a tag, nor do its message and its fields. */
    static Topic without(Topic topic, String tag) {
        return topic.shared(topic.sharing().tagged(less(topic.sharing().tags(), tag)))
                .carrying(topic.payload().of(without(topic.payload().fields(), tag)))
                .telling(
                        topic.message()
                                .tagged(less(topic.message().tags(), tag))
                                .headed(without(topic.message().headers(), tag)));
    }

    private static List<Field> without(List<Field> fields, String tag) {
        return fields.stream().map(field -> field.tagged(less(field.tags(), tag))).toList();
    }

    private static SortedSet<String> less(Set<String> tags, String tag) {
        SortedSet<String> left = new TreeSet<>(tags);
        left.remove(tag);
        return left;
    }
}

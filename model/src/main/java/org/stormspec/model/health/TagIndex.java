package org.stormspec.model.health;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Tag;
import org.stormspec.model.record.TagPolicy;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.store.ModelView;

/**
 * Tags, and where data of that kind can be found (requirement R-178). Private topics and those that
 * catalogues leave out are nobody's to find and are only counted.
 *
 * @param entries one for each tag of the vocabulary, and for each other that is used, by tag
 */
public record TagIndex(List<Entry> entries) {

    /**
     * One tag.
     *
     * @param tag the word
     * @param means what it says, empty when it is no word of the vocabulary
     * @param policies what follows from it
     * @param places where such data is offered, by name
     * @param hidden how many more topics have it that nobody else can see
     */
    public record Entry(
            String tag, String means, List<TagPolicy> policies, List<Place> places, int hidden) {
        /** Copies the lists. */
        public Entry {
            policies = List.copyOf(policies);
            places = List.copyOf(places);
        }
    }

    /**
     * A topic with such data.
     *
     * @param topic id of the element
     * @param name full name
     * @param context id of its owner
     * @param access who may read
     * @param bearers what bears the tag: fields, headers, the topic, the context; masked ones say
     *     so
     */
    public record Place(
            String topic, String name, String context, Access access, List<String> bearers) {
        /** Copies the list. */
        public Place {
            bearers = List.copyOf(bearers);
        }
    }

    /** Copies the list. */
    public TagIndex {
        entries = List.copyOf(entries);
    }

    /** Makes the index of a model. */
    public static TagIndex of(ModelView model) {
        Scope scope = Scope.of(model);
        SortedMap<String, List<TopicContract>> byTag = new TreeMap<>();
        model.stream(RecordType.TAG, Tag.class)
                .forEach(tag -> byTag.put(tag.id(), new ArrayList<>()));
        scope.namedTopics()
                .forEach(topic ->
                        topic.tags()
                                .forEach(tag ->
                                        byTag.computeIfAbsent(tag, any -> new ArrayList<>())
                                                .add(topic)));
        return new TagIndex(
                byTag.entrySet().stream()
                        .map(each -> entry(scope, each.getKey(), each.getValue()))
                        .toList());
    }

    private static Entry entry(Scope scope, String tag, List<TopicContract> topics) {
        List<Place> places =
                topics.stream()
                        .filter(TagIndex::isOffered)
                        .map(topic -> place(topic, tag))
                        .sorted(Comparator.comparing(Place::name))
                        .toList();
        return new Entry(
                tag,
                scope.model()
                        .find(new RecordKey(RecordType.TAG, tag))
                        .map(Tag.class::cast)
                        .map(Tag::means)
                        .orElse(""),
                scope.policiesOn(tag),
                places,
                topics.size() - places.size());
    }

    private static boolean isOffered(TopicContract topic) {
        return topic.access() != Access.PRIVATE && !topic.topic().product().hidden();
    }

    private static Place place(TopicContract topic, String tag) {
        TreeSet<String> bearers = new TreeSet<>();
        topic.tagging().bearers().stream()
                .filter(bearer -> bearer.tag().equals(tag))
                .forEach(bearer ->
                        bearers.add(bearer.words() + (bearer.masked() ? " (masked)" : "")));
        return new Place(
                topic.element().id(),
                topic.name(),
                topic.owner().id(),
                topic.access(),
                List.copyOf(bearers));
    }

    /** Returns the entry of a tag. */
    public Optional<Entry> of(String tag) {
        return entries.stream().filter(entry -> entry.tag().equals(tag)).findFirst();
    }
}

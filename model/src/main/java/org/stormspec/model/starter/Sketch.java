package org.stormspec.model.starter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.FieldType;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Topic.Cleanup;
import org.stormspec.model.store.Draft;

/**
 * A context in the making: its purpose, its words, one service, and entities that it answers for,
 * each with the events that change it.
 */
final class Sketch {

    private static final String DOMAIN = Starter.DOMAIN;

    /** Stickies of one entity: the aggregate, what happens to it, and its state. */
    static final int WIDTH = 4;

    private final String name;
    private final String service;
    private final String purpose;
    private final SortedMap<String, String> terms = new TreeMap<>();
    private final List<ModelRecord> parts = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();
    private final List<String> read = new ArrayList<>();

    Sketch(String name, String service, String purpose) {
        this.name = name;
        this.service = service;
        this.purpose = purpose;
    }

    String path() {
        return DOMAIN + "." + name;
    }

    Sketch term(String word, String meaning) {
        terms.put(word, meaning);
        return this;
    }

    /**
     * Adds an entity with its topic and its events; its key is the name with {@code _id}.
     *
     * @param events words of the events that change it
     * @param fields its other fields, {@code email: string #pii}
     */
    Sketch entity(String entity, Access access, List<String> events, String... fields) {
        String key = entity + "_id";
        String type = entity.replace('_', '-');
        String topic = path() + "." + type;
        List<Field> all = new ArrayList<>(List.of(Field.of(key, "string")));
        Arrays.stream(fields).map(Sketch::field).forEach(all::add);
        parts.add(
                new Element(
                        topic,
                        entity.replace('_', ' '),
                        Optional.of(path()),
                        "",
                        state(type, access, key, all)));
        String aggregate = type;
        parts.add(
                new Element(
                        aggregate,
                        capital(entity.replace('_', ' ')),
                        Optional.of(path()),
                        "",
                        new Detail.Aggregate(pascal(entity), key, List.of(), List.of())));
        shown.add(aggregate);
        parts.add(new Link(aggregate, LinkType.PUBLISHES, topic));
        for (String words : events) {
            String event = words.toLowerCase(Locale.ROOT).replace(' ', '-');
            parts.add(new Element(event, words, Optional.of(path()), "", Detail.of(Kind.EVENT)));
            shown.add(event);
            parts.add(new Link(aggregate, LinkType.EMITS, event));
            parts.add(new Link(event, LinkType.PUBLISHES, topic));
        }
        shown.add(topic);
        return this;
    }

    /** Lets the context read a topic of another one, which grants it. */
    Sketch reads(String topic) {
        read.add(topic);
        return this;
    }

    /** Returns who reads what, where it is there to be read. */
    List<ModelRecord> readings(Draft draft) {
        List<ModelRecord> readings = new ArrayList<>();
        for (String topic : read) {
            draft.find(Element.key(topic))
                    .map(Element.class::cast)
                    .filter(element -> element.topic().isPresent())
                    .ifPresent(element -> {
                        readings.add(
                                new Consumer(
                                        path(),
                                        topic,
                                        Optional.of(service),
                                        Optional.of("event-carried-state"),
                                        Optional.empty()));
                        readings.add(granting(element));
                    });
        }
        return readings;
    }

    private Element granting(Element element) {
        Topic topic = element.topic().orElseThrow();
        TreeSet<String> grants = new TreeSet<>(topic.sharing().grants());
        grants.add(path());
        return topic.access().equals(Optional.of(Access.PROTECTED))
                ? element.with(topic.shared(topic.sharing().granting(grants)))
                : element;
    }

    private static Topic state(String type, Access access, String key, List<Field> fields) {
        boolean personal = fields.stream().anyMatch(field -> field.tags().contains(Starter.PII));
        Topic topic =
                Topic.state(type)
                        .accessible(Optional.of(access))
                        .carrying(Topic.Payload.NONE.keyed(Optional.of(key)).of(fields))
                        .shared(Topic.Sharing.NONE.offered(access != Access.PRIVATE));
        return personal
                ? topic.set(
                        topic.settings()
                                .cleaning(
                                        Set.of(Cleanup.COMPACT, Cleanup.DELETE),
                                        OptionalInt.of(Starter.PERSONAL_HOURS)))
                : topic;
    }

    private static Field field(String text) {
        String[] words = text.split("[:\\s]+");
        TreeSet<String> tags = new TreeSet<>();
        for (String word : words) {
            if (word.startsWith("#")) {
                tags.add(word.substring(1));
            }
        }
        return new Field(words[0], FieldType.parse(words[1]), false, false, tags, Optional.empty());
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String pascal(String word) {
        StringBuilder pascal = new StringBuilder();
        for (String part : word.split("_")) {
            pascal.append(capital(part));
        }
        return pascal.toString();
    }

    Context context(Optional<String> owner) {
        String folder = name.replace("_", "");
        return Context.named(path(), DOMAIN, name)
                .ownedBy(owner)
                .withPurpose(purpose)
                .speaking(terms)
                .running(List.of(new Context.Service(service, DOMAIN + "." + name + "." + folder)));
    }

    List<ModelRecord> parts() {
        return parts;
    }

    List<String> shown() {
        return shown;
    }
}

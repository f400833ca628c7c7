package org.stormspec.model.contract;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Domain;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Team;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.store.ModelView;

/**
 * The whole model as exporters see it: every context with the topics it owns and the topics it
 * reads, names built and settings resolved. A value; build a new one after an edit.
 */
public final class Landscape {

    private final Workspace workspace;
    private final List<ContextContract> contexts;
    private final SortedMap<String, TopicContract> topics;

    private Landscape(
            Workspace workspace,
            List<ContextContract> contexts,
            SortedMap<String, TopicContract> topics) {
        this.workspace = workspace;
        this.contexts = contexts;
        this.topics = topics;
    }

    /**
     * Reads a model. Topics without a context, an access level or a name that can be built are left
     * out: they are still sketches, and the rules say so.
     */
    public static Landscape of(ModelView model) {
        TopicNames names = new TopicNames(model.workspace());
        SortedMap<String, TopicContract> topics = new TreeMap<>();
        for (Element element : model.elements(Kind.TOPIC)) {
            topic(model, names, element).ifPresent(topic -> topics.put(element.id(), topic));
        }
        Map<String, List<TopicContract>> owned =
                topics.values().stream().collect(groupingBy(topic -> topic.owner().id()));
        Map<String, SortedMap<String, Consumer>> readings = readings(model);
        List<ContextContract> contexts =
                model.contexts().stream()
                        .map(context ->
                                contract(
                                        model,
                                        names,
                                        context,
                                        owned.getOrDefault(context.id(), List.of()),
                                        readingsOf(context, readings, names, topics)))
                        .toList();
        return new Landscape(
                model.workspace(), contexts, Collections.unmodifiableSortedMap(topics));
    }

    private static Optional<TopicContract> topic(
            ModelView model, TopicNames names, Element element) {
        Optional<Context> owner = element.context().flatMap(model::context);
        Optional<String> name = names.nameOf(element, owner);
        Topic topic = element.topic().orElseThrow();
        if (owner.isEmpty() || name.isEmpty() || topic.access().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new TopicContract(
                        element,
                        topic,
                        owner.get(),
                        name.get(),
                        topic.access().get(),
                        producerOf(topic, owner.get()),
                        aggregateOf(model, element),
                        tagsOf(topic),
                        TopicContract.Effective.of(topic, model.workspace().defaults())));
    }

    private static Optional<String> producerOf(Topic topic, Context owner) {
        return topic.origin()
                .producedBy()
                .or(() -> owner.services().stream().findFirst().map(Context.Service::id));
    }

    private static Optional<Element> aggregateOf(ModelView model, Element topic) {
        return model.linksTo(topic.id()).stream()
                .filter(link -> link.type() == LinkType.PUBLISHES)
                .map(Link::from)
                .flatMap(from -> model.element(from).stream())
                .filter(from -> from.kind() == Kind.AGGREGATE)
                .findFirst();
    }

    private static SortedSet<String> tagsOf(Topic topic) {
        SortedSet<String> tags = new TreeSet<>(topic.sharing().tags());
        topic.payload().fields().stream().map(Field::tags).forEach(tags::addAll);
        return Collections.unmodifiableSortedSet(tags);
    }

    private static ContextContract contract(
            ModelView model,
            TopicNames names,
            Context context,
            List<TopicContract> owned,
            List<ConsumerContract> reads) {
        return new ContextContract(
                context,
                find(model, RecordType.DOMAIN, context.domain(), Domain.class),
                context.owner().flatMap(id -> find(model, RecordType.TEAM, id, Team.class)),
                names.principalOf(context),
                owned,
                reads);
    }

    /**
     * Returns what each context reads: its declared consumers, and the foreign topics that trigger
     * its policies or inform its read models without being declared.
     */
    private static Map<String, SortedMap<String, Consumer>> readings(ModelView model) {
        Map<String, SortedMap<String, Consumer>> readings = new HashMap<>();
        for (Link link : model.links()) {
            implied(model, link).ifPresent(consumer -> add(readings, consumer));
        }
        model.consumers().forEach(consumer -> add(readings, consumer));
        return readings;
    }

    private static void add(Map<String, SortedMap<String, Consumer>> readings, Consumer consumer) {
        readings.computeIfAbsent(consumer.context(), any -> new TreeMap<>())
                .put(consumer.topic(), consumer);
    }

    private static Optional<Consumer> implied(ModelView model, Link link) {
        if (link.type() != LinkType.TRIGGERS && link.type() != LinkType.INFORMS) {
            return Optional.empty();
        }
        Optional<Element> source =
                model.element(link.from()).filter(from -> from.kind() == Kind.TOPIC);
        return source.flatMap(topic ->
                model.element(link.to())
                        .flatMap(Element::context)
                        .filter(reader -> !Optional.of(reader).equals(topic.context()))
                        .map(reader -> implied(reader, topic.id())));
    }

    private static Consumer implied(String context, String topic) {
        return new Consumer(context, topic, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static List<ConsumerContract> readingsOf(
            Context context,
            Map<String, SortedMap<String, Consumer>> readings,
            TopicNames names,
            SortedMap<String, TopicContract> topics) {
        return readings.getOrDefault(context.id(), Collections.emptySortedMap()).values().stream()
                .filter(consumer -> topics.containsKey(consumer.topic()))
                .map(consumer -> reads(names, context, consumer, topics))
                .toList();
    }

    private static ConsumerContract reads(
            TopicNames names,
            Context context,
            Consumer consumer,
            SortedMap<String, TopicContract> topics) {
        TopicContract topic = Objects.requireNonNull(topics.get(consumer.topic()));
        Optional<String> service =
                consumer.by()
                        .or(() -> context.services().stream().findFirst().map(Context.Service::id));
        String group =
                consumer.group()
                        .orElseGet(() ->
                                names.principalOf(context)
                                        + "."
                                        + TopicNames.kebab(service.orElse("reader")));
        return new ConsumerContract(consumer, topic, service, group);
    }

    private static <T> Optional<T> find(ModelView model, RecordType type, String id, Class<T> as) {
        return model.find(new RecordKey(type, id)).map(as::cast);
    }

    /** Returns the workspace record. */
    public Workspace workspace() {
        return workspace;
    }

    /** Returns all contexts, by id. */
    public List<ContextContract> contexts() {
        return contexts;
    }

    /** Returns the contract of one context. */
    public Optional<ContextContract> context(String id) {
        return contexts.stream().filter(c -> c.context().id().equals(id)).findFirst();
    }

    /** Returns all topics, by element id. */
    public SortedMap<String, TopicContract> topics() {
        return topics;
    }

    /** Returns who reads a topic. */
    public Stream<ContextContract> readersOf(TopicContract topic) {
        return contexts.stream()
                .filter(context ->
                        context.reads().stream().anyMatch(read -> read.topic().equals(topic)));
    }
}

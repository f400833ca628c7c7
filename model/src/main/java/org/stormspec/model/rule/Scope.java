package org.stormspec.model.rule;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.stormspec.model.contract.ConsumerContract;
import org.stormspec.model.contract.ContextContract;
import org.stormspec.model.contract.Landscape;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.naming.KafkaNames;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Tag;
import org.stormspec.model.record.TagPolicy;
import org.stormspec.model.store.ModelView;

/**
 * A model with the look-ups that rules share, each built once.
 *
 * <p>A topic that lies in no context is a sketch: rules about topics leave it alone, except the one
 * that says so. A topic that has no access level yet has no name either; only rules about elements
 * see it. Confined to one thread.
 */
public final class Scope {

    /**
     * A context reads a topic.
     *
     * @param reader the context that reads
     * @param read how it reads
     */
    public record Reading(Context reader, ConsumerContract read) {}

    private final ModelView model;
    private final Landscape landscape;
    private final TopicNames names;
    private final List<Element> topics;
    private final Map<String, List<Reading>> readings;
    private final Map<String, List<TopicContract>> byCollisionForm;
    private final NavigableMap<String, List<Context>> byPrincipal;
    private final Map<String, List<Context>> byService;
    private final Map<String, List<TagPolicy>> policies;
    private final Map<String, List<Element>> aggregates;
    private final Map<String, List<Context>> contextsLike = new HashMap<>();

    private Scope(ModelView model) {
        this.model = model;
        this.landscape = Landscape.of(model);
        this.names = new TopicNames(model.workspace());
        this.topics =
                model.elements(Kind.TOPIC).stream()
                        .filter(topic -> topic.context().flatMap(model::context).isPresent())
                        .toList();
        this.readings = readings(landscape);
        this.byCollisionForm =
                landscape.topics().values().stream()
                        .collect(groupingBy(topic -> KafkaNames.collisionForm(topic.name())));
        this.byPrincipal = byPrincipal(landscape);
        this.byService = byService(model);
        this.policies = policies(model);
        this.aggregates =
                model.elements(Kind.AGGREGATE).stream()
                        .filter(aggregate -> aggregate.context().isPresent())
                        .collect(groupingBy(aggregate -> aggregate.context().orElseThrow()));
    }

    /** Prepares the look-ups of a model, which must not change while they are used. */
    public static Scope of(ModelView model) {
        return new Scope(model);
    }

    private static Map<String, List<Reading>> readings(Landscape landscape) {
        return landscape.contexts().stream()
                .flatMap(context ->
                        context.reads().stream().map(read -> new Reading(context.context(), read)))
                .filter(reading -> !reading.reader().equals(reading.read().topic().owner()))
                .collect(groupingBy(reading -> reading.read().topic().element().id()));
    }

    private static NavigableMap<String, List<Context>> byPrincipal(Landscape landscape) {
        return landscape.contexts().stream()
                .collect(
                        groupingBy(
                                ContextContract::principal,
                                TreeMap::new,
                                mapping(ContextContract::context, toList())));
    }

    private static Map<String, List<Context>> byService(ModelView model) {
        Map<String, List<Context>> byService = new HashMap<>();
        for (Context context : model.contexts()) {
            for (Context.Service service : context.services()) {
                byService.computeIfAbsent(service.id(), any -> new ArrayList<>()).add(context);
            }
        }
        return byService;
    }

    private static Map<String, List<TagPolicy>> policies(ModelView model) {
        Map<String, List<TagPolicy>> policies = new HashMap<>();
        model.stream(RecordType.TAG_POLICY, TagPolicy.class)
                .forEach(policy -> add(policies, policy.tag(), policy));
        model.stream(RecordType.TAG, Tag.class)
                .forEach(tag ->
                        model.stream(RecordType.TAG_POLICY, TagPolicy.class)
                                .filter(policy -> tag.policy().equals(Optional.of(policy.id())))
                                .filter(policy -> !policy.tag().equals(tag.id()))
                                .forEach(policy -> add(policies, tag.id(), policy)));
        return policies;
    }

    private static void add(Map<String, List<TagPolicy>> policies, String tag, TagPolicy policy) {
        policies.computeIfAbsent(tag, any -> new ArrayList<>()).add(policy);
    }

    /** Returns the model itself. */
    public ModelView model() {
        return model;
    }

    /** Returns the model as exporters see it. */
    public Landscape landscape() {
        return landscape;
    }

    /** Returns the grammar of topic names. */
    public TopicNames names() {
        return names;
    }

    /** Returns the topics that lie in a context, whether they are complete or not. */
    public Stream<Element> topics() {
        return topics.stream();
    }

    /** Returns the topics that have a context, an access level and therefore a name. */
    public Stream<TopicContract> namedTopics() {
        return landscape.topics().values().stream();
    }

    /** Returns the context an element belongs to. */
    public Optional<Context> ownerOf(Element element) {
        return element.context().flatMap(model::context);
    }

    /** Returns how to call a topic in a message: its full name, or the words on the sticky. */
    public String callOf(Element topic) {
        return names.nameOf(topic, ownerOf(topic)).orElseGet(() -> "'" + topic.name() + "'");
    }

    /** Returns who reads a topic from another context. */
    public List<Reading> readersOf(String topic) {
        return readings.getOrDefault(topic, List.of());
    }

    /** Returns the topics whose names Kafka cannot tell from this one's, itself included. */
    public List<TopicContract> collidingWith(TopicContract topic) {
        return byCollisionForm.getOrDefault(KafkaNames.collisionForm(topic.name()), List.of(topic));
    }

    /** Returns all contexts by principal; a principal that two contexts share has both. */
    public NavigableMap<String, List<Context>> byPrincipal() {
        return Collections.unmodifiableNavigableMap(byPrincipal);
    }

    /** Returns the contexts that run a service of this id. */
    public List<Context> running(String service) {
        return byService.getOrDefault(service, List.of());
    }

    /** Returns the aggregates of a context. */
    public List<Element> aggregatesIn(Context context) {
        return aggregates.getOrDefault(context.id(), List.of());
    }

    /** Returns all contexts, those whose path is most like a misspelt one in front. */
    public List<Context> contextsLike(String path) {
        return contextsLike.computeIfAbsent(
                path, misspelt -> Likeness.nearest(misspelt, model.contexts(), Context::path));
    }

    /** Returns the policies that hang on a tag. */
    public List<TagPolicy> policiesOn(String tag) {
        return policies.getOrDefault(tag, List.of());
    }
}

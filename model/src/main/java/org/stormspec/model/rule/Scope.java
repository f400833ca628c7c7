package org.stormspec.model.rule;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stormspec.model.contract.ConsumerContract;
import org.stormspec.model.contract.Contracts;
import org.stormspec.model.contract.Landscape;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.memo.Memo;
import org.stormspec.model.memo.RememberedModel;
import org.stormspec.model.naming.KafkaNames;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.RuleSettings;
import org.stormspec.model.record.Tag;
import org.stormspec.model.record.TagPolicy;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Waiver;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.store.ModelView;

/**
 * A model with the look-ups that rules share, each built once, and only when somebody asks.
 *
 * <p>What a rule reads here, of the model too, is remembered together with what it found: after an
 * edit it runs again for the subjects whose answers came out different, and for no others. The more
 * narrowly a rule asks, the less often it runs; but however it asks, it is right.
 *
 * <p>A topic that lies in no context is a sketch: rules about topics leave it alone, except the one
 * that says so. A topic that has no access level yet has no name either; only rules about elements
 * see it. Confined to one thread; a fix must look at the model it is given and not at this one.
 */
public final class Scope {

    /**
     * A context reads a topic.
     *
     * @param reader the context that reads
     * @param read how it reads
     */
    public record Reading(Context reader, ConsumerContract read) {}

    /** The look-ups that there is one of. */
    private enum Whole {
        LANDSCAPE,
        NAMES,
        CONTEXT_IDS,
        TOPICS,
        NAMED_TOPICS,
        COLLISIONS,
        FORMS_IN_USE,
        PRINCIPALS,
        SERVICES,
        POLICIES,
        AGGREGATES,
        ELEMENTS,
        READS,
        DERIVED,
        VERSIONS,
        PREDECESSORS
    }

    /** The look-ups that there is one of for each id or name. */
    private enum Each {
        CONTRACT,
        READERS,
        COLLIDING,
        RUNNING,
        AGGREGATES,
        ELEMENTS,
        LIKENESS,
        POLICIES,
        READ_BY,
        READ_INSIDE,
        DERIVED,
        TAGS,
        VERSIONS,
        PREDECESSORS
    }

    private record One<V>(Whole whole) implements Memo.Key<V> {}

    private record Of<V>(Each each, String id) implements Memo.Key<V> {}

    /** The day, as an input of a memo. */
    public static final Object TODAY = "the day";

    private static final String OFF = "off";

    /** Arrows from a topic to whatever reads it. */
    private static final Set<LinkType> READS =
            Set.of(LinkType.TRIGGERS, LinkType.INFORMS, LinkType.CONSUMES);

    private final ModelView model;
    private final Memo memo;
    private final Conditions conditions;

    private Scope(ModelView model, Memo memo, Conditions conditions) {
        this.model = new RememberedModel(model, memo);
        this.memo = memo;
        this.conditions = conditions;
    }

    /** Prepares the look-ups of a model, which must not change while they are used. */
    public static Scope of(ModelView model) {
        return of(model, Memo.once(), Conditions.usual());
    }

    /**
     * Prepares the look-ups of a model whose changes the memo is told, as it is told when another
     * day begins ({@link #TODAY}).
     */
    public static Scope of(ModelView model, Memo memo, Conditions conditions) {
        return new Scope(model, memo, conditions);
    }

    private <V> V one(Whole whole, Supplier<V> compute) {
        return memo.get(new One<>(whole), compute);
    }

    private <V> V each(Each each, String id, Supplier<V> compute) {
        return memo.get(new Of<>(each, id), compute);
    }

    /**
     * Returns a value that a rule remembers for itself; it is computed again only when something
     * that was read for it has changed.
     */
    public <V> V remembered(Memo.Key<V> key, Supplier<V> compute) {
        return memo.get(key, compute);
    }

    /** Returns the model itself. */
    public ModelView model() {
        return model;
    }

    /** Returns the workspace record. */
    public Workspace workspace() {
        return model.workspace();
    }

    /**
     * Returns the model as exporters see it. Nearly every edit changes it: a rule that asks for it
     * runs again for all its subjects, so ask for one topic or one context wherever that will do.
     */
    public Landscape landscape() {
        return one(Whole.LANDSCAPE, () -> Landscape.of(model));
    }

    /** Returns what the organisation wants of the rules. */
    public RuleSettings settings() {
        return model.find(RuleSettings.KEY).map(RuleSettings.class::cast).orElse(RuleSettings.NONE);
    }

    /** Returns the words that the organisation has added to a vocabulary, in lower case. */
    public List<String> words(Vocabulary vocabulary) {
        return settings().words().getOrDefault(vocabulary.word(), List.of());
    }

    /** Returns the number from which a rule speaks. */
    public int threshold(Threshold threshold) {
        return settings().thresholds().getOrDefault(threshold.word(), threshold.usual());
    }

    /**
     * Returns a finding as this workspace takes it: at the level it has here and with a waiver that
     * holds; empty when its rule is off.
     */
    public Optional<Finding> judged(About rule, Finding finding) {
        String said = settings().levels().getOrDefault(rule.id(), "");
        if (said.equals(OFF)) {
            return Optional.empty();
        }
        Level level = Level.of(said).orElseGet(() -> profile().level(rule.id(), finding.level()));
        Finding judged = level == finding.level() ? finding : finding.at(level);
        return Optional.of(
                (rule.waivable() ? waiver(finding) : Optional.<Waiver>empty())
                        .map(judged::waived)
                        .orElse(judged));
    }

    private Profile profile() {
        Profile profile =
                conditions
                        .profile()
                        .or(() -> Profile.of(settings().profile()))
                        .orElse(Profile.STANDARD);
        return conditions.leaving() && profile == Profile.WORKSHOP ? Profile.STANDARD : profile;
    }

    private Optional<Waiver> waiver(Finding finding) {
        return model.find(Waiver.key(finding.rule(), finding.place()))
                .map(Waiver.class::cast)
                .filter(waiver -> waiver.holds(today()));
    }

    /** Returns the day by which dates have come or not. */
    public LocalDate today() {
        memo.read(TODAY);
        return conditions.today().get();
    }

    /** Returns whether the access rules in force match every longer name as well. */
    public boolean isPrefixed() {
        return conditions.prefixed();
    }

    /** Returns the grammar of topic names. */
    public TopicNames names() {
        return one(Whole.NAMES, () -> new TopicNames(model.workspace()));
    }

    /** Returns the topics that lie in a context, whether they are complete or not. */
    public Stream<Element> topics() {
        List<Element> topics =
                one(
                        Whole.TOPICS,
                        () ->
                                model.elements(Kind.TOPIC).stream()
                                        .filter(topic -> isIn(topic, contextIds()))
                                        .toList());
        return topics.stream();
    }

    private static boolean isIn(Element element, Set<String> contexts) {
        return element.context().filter(contexts::contains).isPresent();
    }

    private Set<String> contextIds() {
        return one(
                Whole.CONTEXT_IDS,
                () -> model.contexts().stream().map(Context::id).collect(Collectors.toSet()));
    }

    /** Returns the elements of a kind that lie in a context. */
    public Stream<Element> placed(Kind kind) {
        return model.elements(kind).stream().filter(element -> isIn(element, contextIds()));
    }

    /** Returns the topics that have a context, an access level and therefore a name. */
    public Stream<TopicContract> namedTopics() {
        List<TopicContract> named =
                one(
                        Whole.NAMED_TOPICS,
                        () -> topics().flatMap(topic -> contractOf(topic.id()).stream()).toList());
        return named.stream();
    }

    /** Returns the contract of a topic, if it has a name. */
    public Optional<TopicContract> contractOf(String topic) {
        return each(
                Each.CONTRACT,
                topic,
                () ->
                        model.element(topic)
                                .filter(element -> element.kind() == Kind.TOPIC)
                                .flatMap(element -> Contracts.ofTopic(model, names(), element)));
    }

    /** Returns the context an element belongs to. */
    public Optional<Context> ownerOf(Element element) {
        return element.context().flatMap(model::context);
    }

    /** Returns how to call a topic in a message: its full name, or the words on the sticky. */
    public String callOf(Element topic) {
        return names().nameOf(topic, ownerOf(topic)).orElseGet(() -> "'" + topic.name() + "'");
    }

    /** Returns who reads a topic from another context. */
    public List<Reading> readersOf(String topic) {
        return each(
                Each.READERS,
                topic,
                () -> contractOf(topic).map(this::readings).orElseGet(List::of));
    }

    private List<Reading> readings(TopicContract topic) {
        return Contracts.readersOf(model, names(), topic).stream()
                .filter(read -> !read.consumer().context().equals(topic.owner().id()))
                .flatMap(read ->
                        model.context(read.consumer().context()).stream()
                                .map(reader -> new Reading(reader, read)))
                .toList();
    }

    /** Returns whether the context that owns a topic reads it itself. */
    public boolean isReadInside(TopicContract topic) {
        return each(
                Each.READ_INSIDE,
                topic.owner().id() + " " + topic.element().id(),
                () -> readInside(topic));
    }

    private boolean readInside(TopicContract topic) {
        String owner = topic.owner().id();
        return model.consumersOf(topic.element().id()).stream()
                        .anyMatch(consumer -> consumer.context().equals(owner))
                || model.linksFrom(topic.element().id()).stream()
                        .filter(link -> READS.contains(link.type()))
                        .flatMap(link -> model.element(link.to()).stream())
                        .anyMatch(reader -> reader.context().filter(owner::equals).isPresent());
    }

    /** Returns the topics that a context reads, its own included, by element id. */
    public List<String> readBy(String context) {
        return each(Each.READ_BY, context, () -> reads().getOrDefault(context, List.of()));
    }

    private Map<String, List<String>> reads() {
        return one(
                Whole.READS,
                () -> {
                    Map<String, List<String>> reads = new HashMap<>();
                    namedTopics()
                            .forEach(topic ->
                                    readingContexts(topic)
                                            .forEach(context ->
                                                    reads.computeIfAbsent(
                                                                    context,
                                                                    any -> new ArrayList<>())
                                                            .add(topic.element().id())));
                    return reads;
                });
    }

    private Stream<String> readingContexts(TopicContract topic) {
        Stream<String> others =
                readersOf(topic.element().id()).stream().map(reading -> reading.reader().id());
        return isReadInside(topic) ? Stream.concat(others, Stream.of(topic.owner().id())) : others;
    }

    /** Returns the topics that say that they are made from another one, by element id. */
    public List<String> derivedFrom(String topic) {
        return each(Each.DERIVED, topic, () -> derived().getOrDefault(topic, List.of()));
    }

    private Map<String, List<String>> derived() {
        return one(
                Whole.DERIVED,
                () -> {
                    Map<String, List<String>> derived = new HashMap<>();
                    for (Element topic : model.elements(Kind.TOPIC)) {
                        topic.topic()
                                .flatMap(detail -> detail.origin().derivedFrom())
                                .ifPresent(source ->
                                        derived.computeIfAbsent(source, any -> new ArrayList<>())
                                                .add(topic.id()));
                    }
                    return derived;
                });
    }

    /** Returns the topics of one owner and one data type, itself included. */
    public List<TopicContract> versionsOf(TopicContract topic) {
        String line = line(topic);
        return each(Each.VERSIONS, line, () -> versions().getOrDefault(line, List.of())).stream()
                .flatMap(id -> contractOf(id).stream())
                .toList();
    }

    private Map<String, List<String>> versions() {
        return one(
                Whole.VERSIONS,
                () ->
                        namedTopics()
                                .collect(
                                        groupingBy(
                                                Scope::line,
                                                Collectors.mapping(
                                                        topic -> topic.element().id(), toList()))));
    }

    private static String line(TopicContract topic) {
        return topic.owner().id() + " " + topic.type();
    }

    /** Returns the topics that go away and name this one as their successor, by element id. */
    public List<String> succeededBy(String topic) {
        return each(Each.PREDECESSORS, topic, () -> predecessors().getOrDefault(topic, List.of()));
    }

    private Map<String, List<String>> predecessors() {
        return one(
                Whole.PREDECESSORS,
                () -> {
                    Map<String, List<String>> predecessors = new HashMap<>();
                    for (Element topic : model.elements(Kind.TOPIC)) {
                        topic.topic()
                                .flatMap(Topic::deprecation)
                                .flatMap(Topic.Deprecation::successor)
                                .ifPresent(successor -> add(predecessors, successor, topic.id()));
                    }
                    return predecessors;
                });
    }

    /** Returns the words of the tag vocabulary, those most like a misspelt one in front. */
    public List<Tag> tagsLike(String word) {
        return each(
                Each.TAGS,
                word,
                () ->
                        Likeness.nearest(
                                word, model.stream(RecordType.TAG, Tag.class).toList(), Tag::id));
    }

    /** Returns the topics whose names Kafka cannot tell from this one's, itself included. */
    public List<TopicContract> collidingWith(TopicContract topic) {
        String form = KafkaNames.collisionForm(topic.name());
        List<TopicContract> alike =
                each(Each.COLLIDING, form, () -> collisions().getOrDefault(form, List.of()));
        return alike.isEmpty() ? List.of(topic) : alike;
    }

    /** Returns only the forms that more than one topic has: they are few, and rarely change. */
    private Map<String, List<TopicContract>> collisions() {
        return one(
                Whole.COLLISIONS,
                () -> {
                    Map<String, List<TopicContract>> byForm =
                            namedTopics()
                                    .collect(
                                            groupingBy(named ->
                                                    KafkaNames.collisionForm(named.name())));
                    byForm.values().removeIf(alike -> alike.size() < 2);
                    return byForm;
                });
    }

    /** Returns whether no other topic has a name that Kafka cannot tell from this one. */
    public boolean isFree(String name, Element renamed) {
        return formsInUse().getOrDefault(KafkaNames.collisionForm(name), Set.of()).stream()
                .allMatch(renamed.id()::equals);
    }

    private Map<String, Set<String>> formsInUse() {
        return one(
                Whole.FORMS_IN_USE,
                () -> {
                    Map<String, Set<String>> forms = new HashMap<>();
                    for (Element topic : model.elements(Kind.TOPIC)) {
                        contractOf(topic.id())
                                .map(TopicContract::name)
                                .or(() -> topic.topic().flatMap(Topic::explicitName))
                                .map(KafkaNames::collisionForm)
                                .ifPresent(form ->
                                        forms.computeIfAbsent(form, any -> new TreeSet<>())
                                                .add(topic.id()));
                    }
                    return forms;
                });
    }

    /** Returns all contexts by principal; a principal that two contexts share has both. */
    public NavigableMap<String, List<Context>> byPrincipal() {
        return one(
                Whole.PRINCIPALS,
                () -> {
                    NavigableMap<String, List<Context>> byPrincipal =
                            model.contexts().stream()
                                    .collect(
                                            groupingBy(
                                                    names()::principalOf, TreeMap::new, toList()));
                    return Collections.unmodifiableNavigableMap(byPrincipal);
                });
    }

    /** Returns the contexts that run a service of this id. */
    public List<Context> running(String service) {
        return each(Each.RUNNING, service, () -> byService().getOrDefault(service, List.of()));
    }

    private Map<String, List<Context>> byService() {
        return one(
                Whole.SERVICES,
                () -> {
                    Map<String, List<Context>> byService = new HashMap<>();
                    for (Context context : model.contexts()) {
                        for (Context.Service service : context.services()) {
                            byService
                                    .computeIfAbsent(service.id(), any -> new ArrayList<>())
                                    .add(context);
                        }
                    }
                    return byService;
                });
    }

    /** Returns the aggregates of a context. */
    public List<Element> aggregatesIn(Context context) {
        return each(
                Each.AGGREGATES,
                context.id(),
                () -> aggregates().getOrDefault(context.id(), List.of()));
    }

    private Map<String, List<Element>> aggregates() {
        return one(
                Whole.AGGREGATES,
                () ->
                        model.elements(Kind.AGGREGATE).stream()
                                .filter(aggregate -> aggregate.context().isPresent())
                                .collect(
                                        groupingBy(
                                                aggregate -> aggregate.context().orElseThrow())));
    }

    /** Returns what lies in a context, by id. */
    public List<String> elementsIn(Context context) {
        return each(
                Each.ELEMENTS,
                context.id(),
                () -> elementIds().getOrDefault(context.id(), List.of()));
    }

    /** Ids only, so that an edit of an element says nothing to the rest of its context. */
    private Map<String, List<String>> elementIds() {
        return one(
                Whole.ELEMENTS,
                () -> {
                    Map<String, List<String>> byContext = new HashMap<>();
                    for (Element element : model.elements()) {
                        element.context()
                                .ifPresent(context ->
                                        byContext
                                                .computeIfAbsent(context, any -> new ArrayList<>())
                                                .add(element.id()));
                    }
                    return byContext;
                });
    }

    /** Returns all contexts, those whose path is most like a misspelt one in front. */
    public List<Context> contextsLike(String path) {
        return each(
                Each.LIKENESS, path, () -> Likeness.nearest(path, model.contexts(), Context::path));
    }

    /** Returns the policies that hang on a tag. */
    public List<TagPolicy> policiesOn(String tag) {
        return each(Each.POLICIES, tag, () -> policies().getOrDefault(tag, List.of()));
    }

    private Map<String, List<TagPolicy>> policies() {
        return one(Whole.POLICIES, () -> policies(model));
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

    private static <V> void add(Map<String, List<V>> lists, String key, V value) {
        lists.computeIfAbsent(key, any -> new ArrayList<>()).add(value);
    }
}

package org.stormspec.model.health;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stormspec.model.contract.ConsumerContract;
import org.stormspec.model.contract.ContextContract;
import org.stormspec.model.contract.Landscape;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Domain;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Tag;
import org.stormspec.model.record.TagPolicy;
import org.stormspec.model.store.ModelView;

/**
 * Counts the evidence for maturity and for the pillars of a data mesh. What is
 * asked for, and how much of it, is our own reading of the five levels and the four pillars.
 */
final class Scores {

    /** A pillar of a level holds when nine in ten have it: one newcomer shall not undo a level. */
    private static final int NEARLY_ALL = 90;

    private static final int HALF = 50;

    private final ModelView model;
    private final Landscape landscape;
    private final PinBall pinBall;
    private final List<TopicContract> topics;
    private final List<TopicContract> shared;
    private final Set<String> readTopics = new HashSet<>();
    private final SortedSet<String> sharingDomains = new TreeSet<>();
    private final SortedSet<String> domains = new TreeSet<>();

    Scores(ModelView model, Landscape landscape, PinBall pinBall) {
        this.model = model;
        this.landscape = landscape;
        this.pinBall = pinBall;
        this.topics = List.copyOf(landscape.topics().values());
        this.shared = topics.stream().filter(topic -> topic.access() != Access.PRIVATE).toList();
        landscape.contexts().forEach(this::look);
    }

    private void look(ContextContract context) {
        if (!context.topics().isEmpty()) {
            domains.add(context.context().domain());
        }
        for (ConsumerContract read : context.reads()) {
            TopicContract topic = read.topic();
            readTopics.add(topic.element().id());
            if (!topic.owner().domain().equals(context.context().domain())) {
                domains.add(context.context().domain());
                sharingDomains.add(context.context().domain());
                sharingDomains.add(topic.owner().domain());
            }
        }
    }

    Maturity maturity() {
        Evidence used = Count.of("topics that somebody uses", topics, Scores::id, this::isUsed);
        Evidence inUse =
                Count.of(
                        "domains whose topics somebody uses",
                        domains,
                        domain -> domain,
                        this::isInUse);
        Evidence connected =
                Count.of(
                        "domains that share with other domains",
                        domains,
                        domain -> domain,
                        sharingDomains::contains);
        Evidence controlled = controlPlane();
        return Maturity.of(
                List.of(
                        step(
                                Maturity.Level.ONE_PIPELINE,
                                used,
                                used.have() >= 1,
                                "publish one topic and let a context, a policy or a read model use"
                                        + " it"),
                        step(
                                Maturity.Level.SEPARATE_LINES,
                                inUse,
                                inUse.have() >= 2,
                                "let a second domain publish what is used"),
                        step(
                                Maturity.Level.SEPARATE_LINES,
                                owned(),
                                owned().reaches(NEARLY_ALL),
                                "give each context an owner"),
                        step(
                                Maturity.Level.SEPARATE_LINES,
                                typed(),
                                typed().reaches(NEARLY_ALL),
                                "give each shared topic a schema"),
                        step(
                                Maturity.Level.CONNECTED_LINES,
                                connected,
                                connected.have() >= 2 && connected.reaches(HALF),
                                "let domains read each other's public topics"),
                        step(
                                Maturity.Level.CENTRAL_NERVOUS_SYSTEM,
                                connected,
                                connected.have() >= 2 && connected.reaches(NEARLY_ALL),
                                "connect the domains that stand alone"),
                        step(
                                Maturity.Level.CENTRAL_NERVOUS_SYSTEM,
                                controlled,
                                controlled.have() >= 1,
                                "put common data under a domain of the control plane"),
                        step(
                                Maturity.Level.CENTRAL_NERVOUS_SYSTEM,
                                governed(),
                                governed().reaches(NEARLY_ALL),
                                "give each topic a name by the grammar"),
                        step(
                                Maturity.Level.CENTRAL_NERVOUS_SYSTEM,
                                circles(),
                                circles().have() == circles().of(),
                                "break the circles between contexts")));
    }

    private static Maturity.Step step(
            Maturity.Level level, Evidence evidence, boolean met, String advice) {
        return new Maturity.Step(level, evidence, met, advice);
    }

    private static String id(TopicContract topic) {
        return topic.element().id();
    }

    private static String id(ContextContract context) {
        return context.context().id();
    }

    private boolean isUsed(TopicContract topic) {
        return readTopics.contains(id(topic))
                || model.linksFrom(id(topic)).stream()
                        .anyMatch(link ->
                                link.type() == LinkType.TRIGGERS
                                        || link.type() == LinkType.INFORMS);
    }

    private boolean isInUse(String domain) {
        return topics.stream()
                .anyMatch(topic -> topic.owner().domain().equals(domain) && isUsed(topic));
    }

    private Evidence owned() {
        return Count.of(
                "contexts with an owner",
                landscape.contexts(),
                Scores::id,
                context -> context.context().owner().isPresent());
    }

    private Evidence typed() {
        return Count.of("shared topics with a schema", shared, Scores::id, Scores::isTyped);
    }

    private static boolean isTyped(TopicContract topic) {
        return !topic.topic().payload().fields().isEmpty()
                || topic.topic().payload().schema().isPresent();
    }

    private Evidence controlPlane() {
        return Count.of(
                "domains of the control plane that others read",
                model.stream(RecordType.DOMAIN, Domain.class)
                        .filter(domain -> domain.plane() == Domain.Plane.CONTROL)
                        .toList(),
                Domain::id,
                domain -> sharingDomains.contains(domain.id()));
    }

    private Evidence governed() {
        TopicNames names = new TopicNames(model.workspace());
        return Count.of(
                "topics named by the grammar",
                topics,
                Scores::id,
                topic -> names.read(topic.name()).isPresent());
    }

    private Evidence circles() {
        Set<String> inCircles =
                pinBall.culprits().stream()
                        .filter(culprit ->
                                culprit.type() == Culprit.Type.CYCLE
                                        || culprit.type() == Culprit.Type.PING_PONG)
                        .flatMap(culprit -> culprit.places().stream())
                        .collect(Collectors.toSet());
        return Count.of(
                "contexts outside circles",
                landscape.contexts(),
                Scores::id,
                context -> !inCircles.contains(id(context)));
    }

    List<Pillar> pillars() {
        return List.of(governance(), selfServe(), domainOrientation(), dataProducts());
    }

    private Pillar governance() {
        return new Pillar(
                Pillar.Kind.GOVERNANCE,
                List.of(
                        owned(),
                        governed(),
                        tagged(),
                        allowedReads(),
                        Count.of(
                                "deprecated topics with sunset and successor",
                                topics.stream()
                                        .filter(topic -> topic.topic().deprecation().isPresent())
                                        .toList(),
                                Scores::id,
                                topic ->
                                        topic.topic()
                                                .deprecation()
                                                .filter(end ->
                                                        end.sunset().isPresent()
                                                                && end.successor().isPresent())
                                                .isPresent())));
    }

    /** A tag is governed when the vocabulary says what it means. */
    private Evidence tagged() {
        Map<String, Tag> vocabulary =
                model.stream(RecordType.TAG, Tag.class)
                        .collect(Collectors.toMap(Tag::id, tag -> tag));
        Set<String> policies =
                model.stream(RecordType.TAG_POLICY, TagPolicy.class)
                        .map(TagPolicy::tag)
                        .collect(Collectors.toSet());
        return Count.of(
                "tags in use that the vocabulary or a policy knows",
                topics.stream()
                        .flatMap(topic -> topic.tags().stream())
                        .collect(Collectors.toCollection(TreeSet::new)),
                tag -> tag,
                tag -> vocabulary.containsKey(tag) || policies.contains(tag));
    }

    private Evidence allowedReads() {
        List<ConsumerContract> reads =
                reads().filter(read -> !read.topic().owner().id().equals(reader(read))).toList();
        return Count.of(
                "readings that access allows",
                reads,
                read -> reader(read) + " of " + id(read.topic()),
                Scores::isAllowed);
    }

    private Stream<ConsumerContract> reads() {
        return landscape.contexts().stream().flatMap(context -> context.reads().stream());
    }

    private static String reader(ConsumerContract read) {
        return read.consumer().context();
    }

    private static boolean isAllowed(ConsumerContract read) {
        return switch (read.topic().access()) {
            case PUBLIC -> true;
            case PROTECTED -> read.topic().topic().sharing().grants().contains(reader(read));
            case PRIVATE -> false;
        };
    }

    private Pillar selfServe() {
        return new Pillar(
                Pillar.Kind.SELF_SERVE,
                List.of(
                        Count.of(
                                "shared topics that anybody may read",
                                shared,
                                Scores::id,
                                topic -> topic.access() == Access.PUBLIC),
                        typed(),
                        Count.of(
                                "shared topics offered or read already",
                                shared,
                                Scores::id,
                                this::isKnown),
                        Count.of(
                                "contexts whose service is named",
                                landscape.contexts(),
                                Scores::id,
                                context -> !context.context().services().isEmpty())));
    }

    private boolean isKnown(TopicContract topic) {
        return topic.topic().sharing().offered() || isUsed(topic);
    }

    private Pillar domainOrientation() {
        List<Element> topicsDrawn = model.elements(Kind.TOPIC);
        Set<String> contexts =
                landscape.contexts().stream().map(Scores::id).collect(Collectors.toSet());
        return new Pillar(
                Pillar.Kind.DOMAIN_ORIENTATION,
                List.of(
                        Count.of(
                                "contexts in a domain",
                                landscape.contexts(),
                                Scores::id,
                                context -> context.domain().isPresent()),
                        Count.of(
                                "contexts with a purpose",
                                landscape.contexts(),
                                Scores::id,
                                context -> !context.context().purpose().isBlank()),
                        Count.of(
                                "contexts with words of their own",
                                landscape.contexts(),
                                Scores::id,
                                context -> !context.context().terms().isEmpty()),
                        Count.of(
                                "topics owned by a context",
                                topicsDrawn,
                                Element::id,
                                topic -> topic.context().filter(contexts::contains).isPresent()),
                        Count.of(
                                "domains that publish something to share",
                                model.stream(RecordType.DOMAIN, Domain.class).toList(),
                                Domain::id,
                                this::publishes)));
    }

    private boolean publishes(Domain domain) {
        return shared.stream().anyMatch(topic -> topic.owner().domain().equals(domain.id()));
    }

    private Pillar dataProducts() {
        return new Pillar(
                Pillar.Kind.DATA_PRODUCTS,
                List.of(
                        Count.of(
                                "shared topics with a key",
                                shared,
                                Scores::id,
                                topic -> topic.topic().payload().key().isPresent()),
                        typed(),
                        Count.of(
                                "shared topics that say what they mean",
                                shared,
                                Scores::id,
                                topic -> !topic.element().description().isBlank()),
                        Count.of(
                                "shared topics that say how long they keep",
                                shared,
                                Scores::id,
                                Scores::saysHowLong),
                        Count.of(
                                "shared topics with a team behind them",
                                shared,
                                Scores::id,
                                topic -> topic.owner().owner().isPresent())));
    }

    private static boolean saysHowLong(TopicContract topic) {
        return !topic.topic().settings().cleanup().isEmpty()
                || topic.topic().settings().retentionHours().isPresent();
    }
}

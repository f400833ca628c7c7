package org.stormspec.export.kafka;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.stormspec.export.kafka.PlanItem.Blocked.Cause;
import org.stormspec.export.kafka.PlanItem.UnmanagedTopic.Whose;

/**
 * Compares what the model wants with what a cluster has. A pure function: it asks and changes
 * nothing.
 *
 * <p>Topics are never deleted, and nothing is ever changed or taken away but what the model made or
 * adopted, as the ledger of the cluster has it.
 */
public final class Planner {

    private static final Comparator<PlanItem> ORDER =
            Comparator.comparing(PlanItem::action).thenComparing(PlanItem::resource);

    private final DesiredState desired;
    private final ActualState actual;
    private final Ledger ledger;
    private final SortedMap<AclEntry, PlanItem.Close> closings;

    private Planner(DesiredState desired, ActualState actual) {
        this.desired = desired;
        this.actual = actual;
        this.ledger = actual.ledger();
        this.closings = closings();
    }

    /** Denials for topics that were public and have a narrower name now. */
    private SortedMap<AclEntry, PlanItem.Close> closings() {
        SortedMap<AclEntry, PlanItem.Close> closings = new TreeMap<>();
        desired.topics().values().stream()
                .filter(topic -> !topic.publicName().equals(topic.name()))
                .filter(topic -> isLeft(topic.publicName()))
                .map(Planner::closing)
                .forEach(closing -> closings.put(closing.acl().entry(), closing));
        return closings;
    }

    private boolean isLeft(String topic) {
        return ledger.topics().contains(topic)
                && actual.others().contains(topic)
                && !desired.topics().containsKey(topic);
    }

    private static PlanItem.Close closing(DesiredTopic topic) {
        AclEntry denial =
                new AclEntry(
                        AclEntry.EVERYONE,
                        AclTarget.topic(topic.publicName()),
                        AclOperation.READ,
                        AclPermissionType.DENY,
                        "*");
        String label =
                "Nobody may read %s any more, which was public".formatted(topic.publicName());
        return new PlanItem.Close(topic.publicName(), new DesiredAcl(denial, label));
    }

    /** The plan that leads from what is to what is wanted. */
    public static Plan plan(DesiredState desired, ActualState actual) {
        Planner planner = new Planner(desired, actual);
        List<PlanItem> items =
                Stream.of(
                                planner.topics(),
                                planner.unmanagedTopics(),
                                planner.acls(),
                                planner.closed(),
                                planner.surplusAcls())
                        .flatMap(each -> each)
                        .sorted(ORDER)
                        .toList();
        return new Plan(desired, actual.clusterId(), actual.ledger(), items);
    }

    private Stream<PlanItem> topics() {
        return desired.topics().values().stream()
                .map(topic ->
                        ownProblem(topic)
                                .or(() ->
                                        Optional.ofNullable(actual.topics().get(topic.name()))
                                                .map(now -> compared(topic, now)))
                                .orElseGet(() -> created(topic)));
    }

    private PlanItem created(DesiredTopic topic) {
        return topic.replicas() > actual.brokers()
                ? blocked(
                        topic,
                        "It wants "
                                + topic.replicas()
                                + " copies, and the cluster has "
                                + actual.brokers()
                                + " broker(s).",
                        "Set replicas to "
                                + actual.brokers()
                                + ", for the topic or in the defaults of the workspace.",
                        new Cause("KAF-01", String.valueOf(actual.brokers())))
                : new PlanItem.CreateTopic(topic);
    }

    /** What a cluster accepts, even when asked to validate, although it can never work. */
    private Optional<PlanItem> ownProblem(DesiredTopic topic) {
        String insync = topic.configs().getOrDefault("min.insync.replicas", "0");
        boolean tooMany =
                topic.replicas() != DesiredTopic.BROKER_DEFAULT
                        && insync.matches("\\d{1,9}")
                        && Integer.parseInt(insync) > topic.replicas();
        return tooMany
                ? Optional.of(
                        blocked(
                                topic,
                                "min.insync.replicas is "
                                        + insync
                                        + ", more than its "
                                        + topic.replicas()
                                        + " replicas: nobody could write.",
                                "Set min.insync.replicas to at most " + topic.replicas() + ".",
                                Cause.NONE))
                : Optional.empty();
    }

    /** What others made is not changed, unless somebody asked to take it over. */
    private PlanItem compared(DesiredTopic topic, ActualTopic now) {
        String resource = PlanItem.TOPIC + topic.name();
        PlanItem item = difference(topic, now);
        if (ledger.topics().contains(topic.name())) {
            return item;
        }
        return switch (item) {
            case PlanItem.UnchangedTopic _ ->
                    desired.consent().adoptsMatching(resource)
                            ? new PlanItem.AdoptTopic(topic)
                            : new PlanItem.UnchangedTopic(topic, false);
            case PlanItem.UpdateTopic update ->
                    desired.consent().adopts(resource)
                            ? new PlanItem.UpdateTopic(
                                    topic, update.partitions(), update.configs(), true)
                            : new PlanItem.ForeignTopic(update);
            default -> item;
        };
    }

    private PlanItem difference(DesiredTopic topic, ActualTopic now) {
        if (topic.partitions() != DesiredTopic.BROKER_DEFAULT
                && topic.partitions() < now.partitions()) {
            return fewerPartitions(topic, now);
        }
        if (topic.replicas() != DesiredTopic.BROKER_DEFAULT && topic.replicas() != now.replicas()) {
            return otherReplicas(topic, now);
        }
        OptionalInt partitions =
                topic.partitions() > now.partitions()
                        ? OptionalInt.of(now.partitions())
                        : OptionalInt.empty();
        List<ConfigChange> configs = TopicConfigs.changes(topic, now);
        return partitions.isEmpty() && configs.isEmpty()
                ? new PlanItem.UnchangedTopic(topic, true)
                : new PlanItem.UpdateTopic(topic, partitions, configs, false);
    }

    private static PlanItem fewerPartitions(DesiredTopic topic, ActualTopic now) {
        return blocked(
                topic,
                "It has "
                        + now.partitions()
                        + " partitions and the model wants "
                        + topic.partitions()
                        + "; Kafka cannot take partitions away, and making it anew would lose its records.",
                "Set partitions to "
                        + now.partitions()
                        + " or more, or model a new topic and move the readers to it.",
                new Cause("KAF-02", String.valueOf(now.partitions())));
    }

    private PlanItem otherReplicas(DesiredTopic topic, ActualTopic now) {
        return blocked(
                topic,
                "It has "
                        + now.replicas()
                        + " replicas and the model wants "
                        + topic.replicas()
                        + "; moving copies between brokers is not done by a push.",
                "Set replicas to "
                        + now.replicas()
                        + ", for the topic or in the defaults of the workspace, or reassign its partitions by hand.",
                topic.replicas() > actual.brokers()
                        ? new Cause("KAF-01", String.valueOf(actual.brokers()))
                        : Cause.NONE);
    }

    private static PlanItem blocked(DesiredTopic topic, String reason, String remedy, Cause cause) {
        return new PlanItem.Blocked(
                PlanItem.TOPIC + topic.name(), topic.label(), reason, remedy, cause);
    }

    private Stream<PlanItem> unmanagedTopics() {
        SortedSet<String> names = new TreeSet<>(actual.others());
        names.addAll(actual.topics().keySet());
        names.removeAll(desired.topics().keySet());
        return names.stream().map(name -> new PlanItem.UnmanagedTopic(name, whose(name)));
    }

    private Whose whose(String topic) {
        if (ledger.topics().contains(topic)) {
            return Whose.MADE_AND_LEFT;
        }
        return desired.ownership().isOfUser(topic) ? Whose.UNDER_OUR_NAMES : Whose.OTHERS;
    }

    private Stream<PlanItem> acls() {
        if (!actual.authorizes() && !desired.acls().isEmpty()) {
            return Stream.of(
                    new PlanItem.Blocked(
                            "access rules of the cluster",
                            "Access rules",
                            "The cluster has no authorizer: it would let everyone read and write everything.",
                            "Set authorizer.class.name in the settings of its brokers, or choose another environment."));
        }
        return desired.acls().values().stream()
                .map(acl ->
                        actual.acls().contains(acl.entry())
                                ? present(acl)
                                : new PlanItem.Grant(acl));
    }

    private PlanItem present(DesiredAcl acl) {
        boolean isOurs = ledger.rules().contains(acl.entry());
        return !isOurs && desired.consent().adoptsMatching(acl.entry().text())
                ? new PlanItem.AdoptAcl(acl)
                : new PlanItem.UnchangedAcl(acl, isOurs);
    }

    private Stream<PlanItem> closed() {
        return closings.values().stream()
                .filter(_ -> actual.authorizes())
                .map(closing ->
                        actual.acls().contains(closing.acl().entry())
                                ? present(closing.acl())
                                : closing);
    }

    private Stream<PlanItem> surplusAcls() {
        List<AclEntry> revoked = new ArrayList<>();
        List<PlanItem> items = new ArrayList<>();
        for (AclEntry entry : actual.acls()) {
            if (desired.acls().containsKey(entry) || closings.containsKey(entry)) {
                continue;
            }
            if (isOurs(entry)) {
                revoked.add(entry);
            } else {
                items.add(new PlanItem.UnmanagedAcl(entry, reachesOurs(entry.target())));
            }
        }
        RevokeWords.labels(revoked, desired.names())
                .forEach((entry, label) -> items.add(taken(entry, label)));
        return items.stream();
    }

    private static PlanItem taken(AclEntry entry, String label) {
        return entry.permission() == AclPermissionType.DENY
                ? new PlanItem.Lift(entry, label)
                : new PlanItem.Revoke(entry, label);
    }

    private boolean isOurs(AclEntry entry) {
        return !desired.ownership().spared().contains(entry.principal())
                && (ledger.rules().contains(entry) || desired.consent().adopts(entry.text()));
    }

    /**
     * Whether a rule of others gives or denies access to something of ours: a topic that we want or
     * made, or what is called after one of our users.
     */
    private boolean reachesOurs(AclTarget target) {
        return switch (target.type()) {
            case CLUSTER -> false;
            case TOPIC ->
                    coversOne(target, desired.topics().keySet())
                            || coversOne(target, ledger.topics())
                            || coversUser(target);
            default -> coversUser(target);
        };
    }

    private static boolean coversOne(AclTarget target, Collection<String> topics) {
        return target.isEverything() || topics.stream().anyMatch(target::coversTopic);
    }

    private boolean coversUser(AclTarget target) {
        return target.isEverything()
                || desired.ownership().isOfUser(target.name())
                || (target.pattern() == PatternType.PREFIXED
                        && desired.ownership().hasUserUnder(target.name()));
    }
}

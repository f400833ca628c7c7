package org.stormspec.export.kafka;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.stormspec.export.kafka.PlanItem.Blocked.Cause;

/**
 * Compares what the model wants with what a cluster has. A pure function: it asks and changes
 * nothing.
 *
 * <p>Topics are never deleted, and nothing outside the ownership of the model is ever changed.
 */
public final class Planner {

    private static final Comparator<PlanItem> ORDER =
            Comparator.comparing(PlanItem::action).thenComparing(PlanItem::resource);

    private final DesiredState desired;
    private final ActualState actual;

    private Planner(DesiredState desired, ActualState actual) {
        this.desired = desired;
        this.actual = actual;
    }

    /** The plan that leads from what is to what is wanted. */
    public static Plan plan(DesiredState desired, ActualState actual) {
        Planner planner = new Planner(desired, actual);
        List<PlanItem> items =
                Stream.of(
                                planner.topics(),
                                planner.unmanagedTopics(),
                                planner.acls(),
                                planner.surplusAcls())
                        .flatMap(each -> each)
                        .sorted(ORDER)
                        .toList();
        return new Plan(desired, actual.clusterId(), items);
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
                        "Set replicas to " + actual.brokers() + " for this environment.",
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

    private PlanItem compared(DesiredTopic topic, ActualTopic now) {
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
                ? new PlanItem.UnchangedTopic(topic)
                : new PlanItem.UpdateTopic(topic, partitions, configs);
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
                        + " for this environment, or reassign its partitions by hand.",
                topic.replicas() > actual.brokers()
                        ? new Cause("KAF-01", String.valueOf(actual.brokers()))
                        : Cause.NONE);
    }

    private static PlanItem blocked(DesiredTopic topic, String reason, String remedy, Cause cause) {
        return new PlanItem.Blocked("topic " + topic.name(), topic.label(), reason, remedy, cause);
    }

    private Stream<PlanItem> unmanagedTopics() {
        SortedSet<String> names = new TreeSet<>(actual.others());
        names.addAll(actual.topics().keySet());
        names.removeAll(desired.topics().keySet());
        return names.stream()
                .map(name -> new PlanItem.UnmanagedTopic(name, desired.ownership().owns(name)));
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
                                ? new PlanItem.UnchangedAcl(acl)
                                : new PlanItem.Grant(acl));
    }

    private Stream<PlanItem> surplusAcls() {
        List<AclEntry> revoked = new ArrayList<>();
        List<PlanItem> items = new ArrayList<>();
        for (AclEntry entry : actual.acls()) {
            if (!desired.ownership().owns(entry)) {
                items.add(new PlanItem.UnmanagedAcl(entry, desired.ownership().isReachedBy(entry)));
            } else if (!desired.acls().containsKey(entry)) {
                revoked.add(entry);
            }
        }
        SortedMap<AclEntry, String> labels = RevokeWords.labels(revoked, desired.names());
        labels.forEach((entry, label) -> items.add(new PlanItem.Revoke(entry, label)));
        return items.stream();
    }
}

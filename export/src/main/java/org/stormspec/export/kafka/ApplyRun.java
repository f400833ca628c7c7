package org.stormspec.export.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.stormspec.export.kafka.ApplyReport.Verdict;
import org.stormspec.export.kafka.ClusterGateway.Effect;
import org.stormspec.export.kafka.ItemOutcome.Result;

/**
 * One push under way: walks through the phases and keeps what was tried and what failed, by
 * resource.
 */
final class ApplyRun {

    private static final String CLEAR_AND_GO_ON =
            "Not everything could be applied. Clear the reasons below, make a new plan and push again:"
                    + " what is done is not done twice.";

    private static final Duration TO_SERVE = Duration.ofSeconds(30);

    /** A disk makes a partition in about 8 ms, one after the other. */
    private static final Duration PER_PARTITION = Duration.ofMillis(10);

    private static final Duration SAID_EVERY = Duration.ofSeconds(10);

    private final Plan plan;
    private final PushMark mark;
    private final ClusterGateway gateway;
    private final ApplyListener listener;
    private final BooleanSupplier cancelled;
    private final Duration patience;
    private final Set<String> attempted = new HashSet<>();
    private final Map<String, String> failures = new HashMap<>();

    /** When the ledger was last told that this goes on. */
    private Instant said = Instant.EPOCH;

    /** Why the cluster could not be asked any more; nothing is sent to it after that. */
    private Optional<String> lost = Optional.empty();

    ApplyRun(
            Plan plan,
            PushMark mark,
            ClusterGateway gateway,
            ApplyListener listener,
            BooleanSupplier cancelled,
            Duration patience) {
        this.plan = plan;
        this.mark = mark;
        this.gateway = gateway;
        this.listener = listener;
        this.cancelled = cancelled;
        this.patience = patience;
    }

    ApplyReport run(Instant started) {
        boolean complete =
                adopt()
                        && close()
                        && revoke()
                        && createTopics()
                        && addPartitions()
                        && configure()
                        && waitUntilServing()
                        && grant()
                        && revokeReplaced();
        List<ItemOutcome> outcomes = verified();
        settle(outcomes);
        Verdict verdict = verdict(complete, outcomes);
        return new ApplyReport(
                plan,
                verdict,
                note(verdict),
                outcomes,
                started,
                Duration.between(started, Instant.now()));
    }

    private boolean adopt() {
        List<LedgerEntry> adopted = Changes.adopted(plan);
        if (!adopted.isEmpty()) {
            gateway.remember(model(), adopted);
        }
        plan.of(Action.ADOPT).forEach(item -> attempted.add(item.resource()));
        return true;
    }

    private boolean close() {
        return phase(
                ApplyPhase.REVOKE,
                Changes.closings(plan),
                Batches.ACLS,
                AclEntry::text,
                this::granted);
    }

    private boolean revoke() {
        return phase(
                ApplyPhase.REVOKE,
                Changes.revocations(plan),
                Batches.ACLS,
                AclEntry::text,
                batch -> byText(gateway.revoke(batch)));
    }

    private boolean revokeReplaced() {
        return phase(
                ApplyPhase.REVOKE_REPLACED,
                Changes.lateRevocations(plan),
                Batches.ACLS,
                AclEntry::text,
                batch -> byText(gateway.revoke(batch)));
    }

    /** What is about to be made is kept first, so that it is known to be ours whatever happens. */
    private Map<String, String> granted(List<AclEntry> batch) {
        gateway.remember(model(), batch.stream().map(LedgerEntry.OfRule::new).toList());
        return byText(gateway.grant(batch));
    }

    private Map<String, String> created(List<DesiredTopic> batch) {
        gateway.remember(
                model(),
                batch.stream().map(topic -> new LedgerEntry.OfTopic(topic.name())).toList());
        return byTopic(gateway.createTopics(batch, Effect.APPLY));
    }

    /** A cluster that is lost keeps the push as one that was interrupted. */
    private void settle(List<ItemOutcome> outcomes) {
        if (outcomes.stream().anyMatch(each -> each.result() == Result.UNKNOWN)) {
            return;
        }
        try {
            List<LedgerEntry> gone = outcomes.stream().flatMap(Changes::gone).toList();
            if (!gone.isEmpty()) {
                gateway.forget(model(), gone);
            }
            gateway.end(model(), mark);
        } catch (ClusterException e) {
            lost = Optional.of(e.getMessage());
        }
    }

    private String model() {
        return plan.desired().ownership().model();
    }

    private boolean createTopics() {
        return phase(
                ApplyPhase.CREATE_TOPICS,
                Changes.creates(plan),
                Batches.CREATIONS,
                topic -> topicResource(topic.name()),
                this::created);
    }

    private boolean addPartitions() {
        SortedMap<String, Integer> totals = Changes.partitions(plan);
        return phase(
                ApplyPhase.ADD_PARTITIONS,
                totals.keySet(),
                Changes.additions(totals),
                ApplyRun::topicResource,
                batch -> byTopic(gateway.addPartitions(Changes.only(totals, batch), Effect.APPLY)));
    }

    private boolean configure() {
        SortedMap<String, List<ConfigChange>> changes = Changes.configs(plan);
        return phase(
                ApplyPhase.CONFIGURE,
                changes.keySet(),
                Changes.settings(changes),
                ApplyRun::topicResource,
                batch -> byTopic(gateway.alterConfigs(Changes.only(changes, batch), Effect.APPLY)));
    }

    private boolean grant() {
        return phase(
                ApplyPhase.GRANT,
                Changes.grants(plan),
                Batches.ACLS,
                AclEntry::text,
                this::granted);
    }

    /** Whether the next phase may follow. */
    private <T> boolean phase(
            ApplyPhase phase,
            Collection<T> all,
            Batches.Limit<? super T> limit,
            Function<T, String> resource,
            Function<List<T>, Map<String, String>> call) {
        int done = 0;
        for (List<T> batch : Batches.of(all, limit)) {
            if (cancelled.getAsBoolean()) {
                return false;
            }
            Set<String> resources = batch.stream().map(resource).collect(Collectors.toSet());
            attempted.addAll(resources);
            failures.putAll(
                    answered(
                            resources,
                            () -> {
                                gateway.mark(model(), mark.in(phase));
                                return call.apply(batch);
                            }));
            if (lost.isPresent()) {
                return false;
            }
            done += batch.size();
            listener.at(phase, done, all.size());
        }
        forgetWhatIsThereAllTheSame();
        return failures.isEmpty() && !cancelled.getAsBoolean();
    }

    /** Now and then, as others take a push that is silent for an interrupted one. */
    private void sayThatItGoesOn(ApplyPhase phase) {
        if (Instant.now().isAfter(said.plus(SAID_EVERY))) {
            said = Instant.now();
            answered(
                    Set.of(),
                    () -> {
                        gateway.mark(model(), mark.in(phase));
                        return Map.of();
                    });
        }
    }

    /** What became of a request whose answer never came is not known, so that is no failure. */
    private Map<String, String> answered(
            Set<String> resources, Supplier<Map<String, String>> call) {
        try {
            return call.get();
        } catch (ClusterException e) {
            if (e.kind() == ClusterException.Kind.UNREACHABLE) {
                lost = Optional.of(e.getMessage());
                return Map.of();
            }
            return resources.stream().collect(Collectors.toMap(each -> each, _ -> e.getMessage()));
        }
    }

    /**
     * After a lost answer the client asks again and then hears "exists already" of what it made
     * itself.
     */
    private void forgetWhatIsThereAllTheSame() {
        if (!failures.isEmpty()) {
            failures.keySet().retainAll(pendingOf(failures.keySet()));
        }
    }

    private boolean waitUntilServing() {
        List<DesiredTopic> fresh = Changes.creates(plan);
        if (fresh.isEmpty()) {
            return true;
        }
        Set<String> names = fresh.stream().map(DesiredTopic::name).collect(Collectors.toSet());
        int partitions = fresh.stream().mapToInt(topic -> Math.max(1, topic.partitions())).sum();
        Await.until(
                TO_SERVE.plus(PER_PARTITION.multipliedBy(partitions)),
                () -> cancelled.getAsBoolean() || serve(names));
        notServing(names)
                .forEach(name ->
                        failures.put(topicResource(name), "it was made but does not serve yet"));
        return failures.isEmpty() && !cancelled.getAsBoolean();
    }

    private boolean serve(Set<String> names) {
        sayThatItGoesOn(ApplyPhase.WAIT_FOR_TOPICS);
        int waiting = notServing(names).size();
        listener.at(ApplyPhase.WAIT_FOR_TOPICS, names.size() - waiting, names.size());
        return waiting == 0;
    }

    /** A cluster that cannot be asked right now has none that serve. */
    private Set<String> notServing(Set<String> names) {
        try {
            return gateway.notServing(names);
        } catch (ClusterException e) {
            return names;
        }
    }

    private List<ItemOutcome> verified() {
        listener.at(ApplyPhase.VERIFY, 0, 1);
        Set<String> hoped = new HashSet<>(attempted);
        hoped.removeAll(failures.keySet());
        if (lost.isEmpty()) {
            Await.until(patience, () -> pendingOf(hoped).isEmpty());
        }
        Optional<Set<String>> pending = readPending();
        listener.at(ApplyPhase.VERIFY, 1, 1);
        return plan.changes().stream().map(item -> outcome(item, pending)).toList();
    }

    private ItemOutcome outcome(PlanItem item, Optional<Set<String>> pending) {
        String resource = item.resource();
        String failure = failures.getOrDefault(resource, "");
        if (pending.isPresent() && !pending.get().contains(resource)) {
            return new ItemOutcome(item, Result.APPLIED, failure);
        }
        if (!attempted.contains(resource)) {
            return new ItemOutcome(item, Result.NOT_ATTEMPTED, "the push ended before its turn");
        }
        if (!failure.isEmpty()) {
            return new ItemOutcome(item, Result.FAILED, failure);
        }
        return pending.isEmpty()
                ? new ItemOutcome(
                        item,
                        Result.UNKNOWN,
                        "the cluster could not be read back: " + lost.orElse("it does not answer"))
                : new ItemOutcome(
                        item,
                        Result.FAILED,
                        lost.isPresent()
                                ? "the connection was lost, and the cluster has it not"
                                : "the cluster acknowledged it, and has it not");
    }

    /**
     * Those of the resources that are not as wanted; all of them when the cluster cannot be read.
     */
    private Set<String> pendingOf(Set<String> resources) {
        return readPending()
                .map(pending -> {
                    Set<String> some = new HashSet<>(pending);
                    some.retainAll(resources);
                    return some;
                })
                .orElseGet(() -> new HashSet<>(resources));
    }

    /** What is not as wanted; nothing at all when the cluster cannot be read. */
    private Optional<Set<String>> readPending() {
        try {
            return Optional.of(
                    new PlanMaker(gateway)
                            .fresh(plan.desired()).items().stream()
                                    .filter(item ->
                                            item.action().isChange()
                                                    || item.action() == Action.BLOCKED)
                                    .map(PlanItem::resource)
                                    .collect(Collectors.toSet()));
        } catch (ClusterException e) {
            return Optional.empty();
        }
    }

    private Verdict verdict(boolean complete, List<ItemOutcome> outcomes) {
        if (outcomes.stream().allMatch(outcome -> outcome.result() == Result.APPLIED)) {
            return plan.isBlocked() ? Verdict.PARTLY_APPLIED : Verdict.APPLIED;
        }
        return !complete && failures.isEmpty() && cancelled.getAsBoolean()
                ? Verdict.CANCELLED
                : Verdict.PARTLY_APPLIED;
    }

    private String note(Verdict verdict) {
        return switch (verdict) {
            case PARTLY_APPLIED ->
                    lost.map(ApplyRun::lostOnTheWay)
                            .orElse(failures.isEmpty() ? leftAlone() : CLEAR_AND_GO_ON);
            case CANCELLED -> "Stopped on request. A new plan goes on from here.";
            case APPLIED, NOTHING_TO_DO, BLOCKED, STALE, BUSY -> "";
        };
    }

    private String leftAlone() {
        return "What is blocked in the plan was left alone: %d of its things."
                .formatted(plan.of(Action.BLOCKED).size());
    }

    private static String lostOnTheWay(String why) {
        return "The cluster was lost on the way, and nothing more was sent to it. "
                + why
                + " Make a new plan when it answers again: what is done is not done twice.";
    }

    private static Map<String, String> byTopic(Map<String, String> byName) {
        return byName.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                each -> topicResource(each.getKey()), Map.Entry::getValue));
    }

    private static Map<String, String> byText(Map<AclEntry, String> byEntry) {
        return byEntry.entrySet().stream()
                .collect(Collectors.toMap(each -> each.getKey().text(), Map.Entry::getValue));
    }

    private static String topicResource(String name) {
        return PlanItem.TOPIC + name;
    }
}

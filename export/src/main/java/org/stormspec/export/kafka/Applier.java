package org.stormspec.export.kafka;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.stormspec.export.kafka.ApplyReport.Verdict;

/**
 * Applies a plan to a cluster, once it made sure that the plan still says the truth.
 *
 * <p>Rights go first and come last. Success is what is read back afterwards: Kafka may report a
 * failure for what it did, and acknowledge what nobody can see yet. A phase with failures ends the
 * push after that phase; a new plan goes on from there, as nothing that was done is done again.
 */
public final class Applier {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ClusterGateway gateway;
    private final ApplyListener listener;
    private final BooleanSupplier cancelled;
    private final Duration patience;

    private Applier(
            ClusterGateway gateway,
            ApplyListener listener,
            BooleanSupplier cancelled,
            Duration patience) {
        this.gateway = gateway;
        this.listener = listener;
        this.cancelled = cancelled;
        this.patience = patience;
    }

    /** An applier for a cluster that tells nobody and cannot be cancelled. */
    public static Applier on(ClusterGateway gateway) {
        return new Applier(gateway, ApplyListener.NONE, () -> false, PATIENCE);
    }

    /** The same, telling a listener how far it is. */
    public Applier telling(ApplyListener other) {
        return new Applier(gateway, other, cancelled, patience);
    }

    /** The same, stopping between two calls once the question is answered with yes. */
    public Applier until(BooleanSupplier isCancelled) {
        return new Applier(gateway, listener, isCancelled, patience);
    }

    /** The same, waiting no longer than this until a change that was acknowledged can be seen. */
    public Applier patient(Duration limit) {
        return new Applier(gateway, listener, cancelled, limit);
    }

    /**
     * Applies the plan, all of it or up to the phase that fails; throws {@link ClusterException}
     * when the cluster cannot be read before anything was touched.
     */
    public ApplyReport apply(Plan plan) {
        Instant started = Instant.now();
        if (!plan.isPushable()) {
            return plan.isBlocked()
                    ? refused(
                            plan,
                            Verdict.BLOCKED,
                            "Everything left to do is blocked; nothing was touched.",
                            started)
                    : refused(plan, Verdict.NOTHING_TO_DO, "", started);
        }
        listener.at(ApplyPhase.CHECK, 0, 1);
        PushMark mark = mark(started);
        Optional<PushMark> other = gateway.begin(model(plan), mark);
        if (other.isPresent()) {
            return refused(plan, Verdict.BUSY, busy(other.get()), started);
        }
        if (!isFresh(plan)) {
            gateway.end(model(plan), mark);
            return refused(
                    plan,
                    Verdict.STALE,
                    "The cluster is not what it was when the plan was made; nothing was touched. Make a new plan.",
                    started);
        }
        listener.at(ApplyPhase.CHECK, 1, 1);
        return new ApplyRun(plan, mark, gateway, listener, cancelled, patience).run(started);
    }

    private boolean isFresh(Plan plan) {
        Plan live = new PlanMaker(gateway).fresh(plan.desired());
        Set<String> blocked =
                plan.of(Action.BLOCKED).stream()
                        .map(PlanItem::resource)
                        .collect(Collectors.toSet());
        return live.clusterId().equals(plan.clusterId())
                && changes(live, blocked).equals(changes(plan, blocked));
    }

    private static String model(Plan plan) {
        return plan.desired().ownership().model();
    }

    private static PushMark mark(Instant started) {
        return new PushMark(
                UUID.randomUUID().toString(),
                System.getProperty("user.name", "somebody"),
                PushProcess.current(),
                started,
                ApplyPhase.CHECK.words(),
                started,
                Optional.empty());
    }

    private static String busy(PushMark other) {
        return "Another push of this model, begun by %s at %s, is under way (%s); nothing was touched. Wait until it has ended, then make a new plan."
                .formatted(
                        other.by(), other.begun().truncatedTo(ChronoUnit.SECONDS), other.phase());
    }

    private record Signature(Action action, String resource, List<String> details) {}

    /** What would be done, apart from what the plan leaves alone. */
    private static Set<Signature> changes(Plan plan, Set<String> blocked) {
        return plan.items().stream()
                .filter(item -> item.action().isChange() || item.action() == Action.BLOCKED)
                .filter(item -> !blocked.contains(item.resource()))
                .map(item -> new Signature(item.action(), item.resource(), item.details()))
                .collect(Collectors.toSet());
    }

    private static ApplyReport refused(Plan plan, Verdict verdict, String note, Instant started) {
        List<ItemOutcome> outcomes =
                plan.changes().stream()
                        .map(item -> new ItemOutcome(item, ItemOutcome.Result.NOT_ATTEMPTED, note))
                        .toList();
        return new ApplyReport(
                plan, verdict, note, outcomes, started, Duration.between(started, Instant.now()));
    }
}

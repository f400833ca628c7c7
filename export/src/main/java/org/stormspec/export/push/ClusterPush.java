package org.stormspec.export.push;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.stormspec.export.cluster.DevCluster;
import org.stormspec.export.kafka.AclPolicy;
import org.stormspec.export.kafka.AdminGateway;
import org.stormspec.export.kafka.Applier;
import org.stormspec.export.kafka.ApplyListener;
import org.stormspec.export.kafka.ApplyReport;
import org.stormspec.export.kafka.ClusterException;
import org.stormspec.export.kafka.DesiredState;
import org.stormspec.export.kafka.Plan;
import org.stormspec.export.kafka.PlanConsent;
import org.stormspec.export.kafka.PlanMaker;
import org.stormspec.export.kafka.Preflight;
import org.stormspec.export.kafka.PreflightStep;

/** One conversation with a cluster: look, plan, and when told so, apply. */
public final class ClusterPush implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Targets.Found.Target target;
    private final DevCluster embedded;
    private final AdminGateway gateway;

    private ClusterPush(Targets.Found.Target target, DevCluster embedded, AdminGateway gateway) {
        this.target = target;
        this.embedded = embedded;
        this.gateway = gateway;
    }

    /**
     * Connects to a cluster.
     *
     * @throws ClusterException when it cannot be reached; the message says which step failed
     */
    public static ClusterPush to(Targets.Found.Target target, DevCluster embedded) {
        List<PreflightStep> steps = Preflight.check(target.settings(), PATIENCE);
        if (!Preflight.isFine(steps)) {
            throw new ClusterException(ClusterException.Kind.UNREACHABLE, troubles(steps));
        }
        return new ClusterPush(target, embedded, AdminGateway.connect(target.settings()));
    }

    /** Several servers may each be in a trouble of its own. */
    private static String troubles(List<PreflightStep> steps) {
        return steps.stream()
                .filter(step -> !step.ok())
                .map(PreflightStep::message)
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    /**
     * Returns what a push of the model would do; changes nothing.
     *
     * @throws ClusterException when a service has a name that must not get any rights
     */
    public Plan plan(ModelState model, AclPolicy.Variant variant, PlanConsent consent) {
        model.principalFault().ifPresent(ClusterPush::refuse);
        DesiredState desired = model.desired(variant).consenting(consent);
        return new PlanMaker(gateway)
                .plan(target.settings().user().map(desired::sparing).orElse(desired));
    }

    /**
     * Carries a plan out. On the cluster of this machine the users of the contexts are made first,
     * so that access rules speak of somebody.
     */
    public ApplyReport apply(
            Plan plan, ModelState model, ApplyListener listener, BooleanSupplier cancelled) {
        ensureUsers(model);
        return Applier.on(gateway).telling(listener).until(cancelled).apply(plan);
    }

    /**
     * Makes sure that the users of the model can log in to the cluster of this machine, and returns
     * those that were missing. Of another cluster, whose users are not ours, none is.
     */
    public Set<String> ensureUsers(ModelState model) {
        return target.onThisMachine() ? embedded.ensureUsers(model.users()) : Set.of();
    }

    /** Returns the users that {@link #ensureUsers} would make; changes nothing. */
    public Set<String> missingUsers(ModelState model) {
        return target.onThisMachine() ? embedded.missingUsers(model.users()) : Set.of();
    }

    private static void refuse(String fault) {
        throw new ClusterException(ClusterException.Kind.REFUSED, fault);
    }

    @Override
    public void close() {
        gateway.close();
    }
}

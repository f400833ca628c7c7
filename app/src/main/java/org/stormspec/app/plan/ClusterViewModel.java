package org.stormspec.app.plan;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.stormspec.app.dialog.Dialogs;
import org.stormspec.app.session.WorkspaceSession;
import org.stormspec.app.task.Outcome;
import org.stormspec.app.task.Progress;
import org.stormspec.app.task.RunningTask;
import org.stormspec.app.task.TaskRunner;
import org.stormspec.app.task.Work;
import org.stormspec.export.cluster.ClusterStatus;
import org.stormspec.export.cluster.DevCluster;
import org.stormspec.export.cluster.Mode;
import org.stormspec.export.kafka.AclPolicy;
import org.stormspec.export.kafka.ApplyPhase;
import org.stormspec.export.kafka.ApplyReport;
import org.stormspec.export.kafka.PlanConsent;
import org.stormspec.export.kafka.PlanItem;
import org.stormspec.export.push.AuditLog;
import org.stormspec.export.push.ClusterPush;
import org.stormspec.export.push.Consents;
import org.stormspec.export.push.ModelState;
import org.stormspec.export.push.Targets;
import org.stormspec.model.check.Checker;
import org.stormspec.model.environment.Contact;
import org.stormspec.model.record.Environment;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.store.ModelView;

/** The development cluster of this machine, and plans and pushes to it or another dev cluster. */
public final class ClusterViewModel {
    private final WorkspaceSession session;
    private final TaskRunner tasks;
    private final DevCluster embedded;
    private final Function<String, Optional<String>> variables;
    private final Consents consents;
    private final Dialogs dialogs;
    private final Set<String> adopted = new TreeSet<>();
    private final Set<String> losses = new TreeSet<>();
    private final StringProperty environment = new SimpleStringProperty(Targets.EMBEDDED);
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<ClusterStatus> cluster =
            new ReadOnlyObjectWrapper<>(new ClusterStatus.Absent());
    private final ReadOnlyObjectWrapper<PushState> state =
            new ReadOnlyObjectWrapper<>(new PushState.Nothing());

    /**
     * Follows a session.
     *
     * @param embedded the cluster of this machine
     * @param variables reads an environment variable of the process
     * @param consents what the user has agreed to contact
     * @param dialogs asks for what was not agreed to
     */
    public ClusterViewModel(
            WorkspaceSession session,
            TaskRunner tasks,
            DevCluster embedded,
            Function<String, Optional<String>> variables,
            Consents consents,
            Dialogs dialogs) {
        this.session = session;
        this.tasks = tasks;
        this.embedded = embedded;
        this.variables = variables;
        this.consents = consents;
        this.dialogs = dialogs;
        environment.addListener(_ -> forget());
        refreshStatus();
    }

    private void forget() {
        state.set(new PushState.Nothing());
        status.set(statusText());
    }

    /** Returns the names of the environments: the cluster of this machine, then the workspace's. */
    public List<String> environments() {
        List<String> names = new ArrayList<>(List.of(Targets.EMBEDDED));
        session.model().stream(RecordType.ENVIRONMENT, Environment.class)
                .map(Environment::id)
                .forEach(names::add);
        return names.stream().distinct().toList();
    }

    /** Returns the name of the chosen environment. */
    public StringProperty environment() {
        return environment;
    }

    /** Returns whether the chosen environment is the cluster of this machine. */
    public boolean isEmbedded() {
        return environment.get().equals(Targets.EMBEDDED);
    }

    /** Returns whether the chosen environment may be pushed to. */
    public boolean isPushable() {
        return isEmbedded()
                || session.model().stream(RecordType.ENVIRONMENT, Environment.class)
                        .filter(found -> found.id().equals(environment.get()))
                        .anyMatch(found -> found.kind().equals(Environment.DEV));
    }

    /** Returns the chosen environment and how it is, for the status bar. */
    public ReadOnlyStringProperty status() {
        return status.getReadOnlyProperty();
    }

    /** Returns how the cluster of this machine is. */
    public ReadOnlyObjectProperty<ClusterStatus> cluster() {
        return cluster.getReadOnlyProperty();
    }

    /** Returns where plan and push stand. */
    public ReadOnlyObjectProperty<PushState> state() {
        return state.getReadOnlyProperty();
    }

    /** Looks again how the cluster of this machine is. */
    public void refreshStatus() {
        tasks.start(
                "Look at the cluster",
                _ -> embedded.status(),
                outcome -> {
                    if (outcome instanceof Outcome.Done<ClusterStatus>(ClusterStatus found)) {
                        cluster.set(found);
                        status.set(statusText());
                    }
                });
    }

    private String statusText() {
        if (!isEmbedded()) {
            return environment.get();
        }
        return "dev: embedded, "
                + switch (cluster.get()) {
                    case ClusterStatus.Running _ -> "running";
                    case ClusterStatus.Busy _ -> "starting or stopping";
                    case ClusterStatus.Absent _, ClusterStatus.Stopped _ -> "not running";
                };
    }

    /** Starts the cluster of this machine; it runs on until it is stopped. */
    public void startCluster() {
        work(
                "Starting the cluster",
                _ -> embedded.startUnlessRunning(Mode.DETACHED),
                _ -> forgetAndLook());
    }

    /** Starts the cluster of this machine and makes a plan for it. */
    public void startAndPlan() {
        work(
                "Starting the cluster",
                _ -> embedded.startUnlessRunning(Mode.DETACHED),
                _ -> {
                    refreshStatus();
                    plan();
                });
    }

    /** Stops the cluster of this machine. */
    public void stopCluster() {
        work(
                "Stopping the cluster",
                _ -> {
                    embedded.stop();
                    return embedded.status();
                },
                _ -> forgetAndLook());
    }

    private void forgetAndLook() {
        state.set(new PushState.Nothing());
        refreshStatus();
    }

    /** Makes a plan; changes nothing on the cluster. */
    public void plan() {
        adopted.clear();
        losses.clear();
        planAnew();
    }

    /** Makes the plan again, in which the model takes over these resources that others made. */
    public void adopt(Collection<String> resources) {
        adopted.addAll(resources);
        planAnew();
    }

    /** Asks whether a topic may lose what a change costs it, and if so makes the plan again. */
    public void accept(PlanItem.CostlyTopic topic) {
        String name = topic.wanted().topic().name();
        boolean isAccepted =
                dialogs.agree(
                        "Change %s although it costs something?".formatted(name),
                        "Nothing is changed yet: the plan is made again, with this change in it."
                                + " What a push deletes cannot be brought back.",
                        topic.losses().stream()
                                .map(loss -> new Dialogs.Fact("Cost", loss))
                                .toList(),
                        "Accept the loss");
        if (isAccepted) {
            losses.add(name);
            planAnew();
        }
    }

    private void planAnew() {
        session.settle();
        ModelView snapshot = session.snapshot();
        String name = environment.get();
        PlanConsent consent = PlanConsent.NONE.adopting(adopted).losing(losses);
        work("Looking at " + name, _ -> plan(snapshot, name, consent), this::show);
    }

    /** Asks before anything is sent to a cluster for the first time, and goes on from there. */
    private void show(PushState planned) {
        state.set(planned);
        if (planned instanceof PushState.Asking(Contact contact)) {
            if (isAgreedTo(contact)) {
                remember(contact);
                plan();
            } else {
                state.set(
                        new PushState.Refused(
                                List.of("Nothing was sent. Make a plan to be asked again."),
                                PushState.Remedy.NONE));
            }
        }
    }

    private boolean isAgreedTo(Contact contact) {
        return dialogs.agree(
                "Contact “%s” for the first time?".formatted(contact.environment()),
                "This workspace says whom to contact and with what. Agree only if you know these"
                        + " servers; you will be asked again when anything here changes.",
                contact.lines().stream()
                        .map(line -> new Dialogs.Fact(line.label(), line.value()))
                        .toList(),
                "Contact it");
    }

    /** Where it cannot be kept, it holds until the window closes. */
    private void remember(Contact contact) {
        try {
            consents.give(contact);
        } catch (UncheckedIOException e) {
            dialogs.problem("You will be asked again", String.valueOf(e.getMessage()));
        }
    }

    private PushState plan(ModelView model, String name, PlanConsent consent) {
        List<String> errors =
                Checker.gate().check(model).stream()
                        .filter(Finding::blocks)
                        .map(finding -> finding.rule() + ": " + finding.message())
                        .toList();
        if (!errors.isEmpty()) {
            return new PushState.Refused(errors, PushState.Remedy.FINDINGS);
        }
        return switch (targets(model).find(name)) {
            case Targets.Found.Target target -> plan(model, target, consent);
            case Targets.Found.Unasked(Contact contact) -> new PushState.Asking(contact);
            case Targets.Found.Refusal refusal ->
                    name.equals(Targets.EMBEDDED)
                                    && !(embedded.status() instanceof ClusterStatus.Running)
                            ? new PushState.Refused(
                                    List.of(
                                            "The development cluster is "
                                                    + embedded.status().text()
                                                    + "."),
                                    PushState.Remedy.START)
                            : new PushState.Refused(List.of(refusal.why()), PushState.Remedy.NONE);
        };
    }

    private PushState plan(ModelView model, Targets.Found.Target target, PlanConsent consent) {
        ModelState wanted = ModelState.of(model);
        try (ClusterPush push = ClusterPush.to(target, embedded)) {
            return new PushState.Planned(
                    push.plan(wanted, AclPolicy.Variant.SAFE, consent),
                    model,
                    push.missingUsers(wanted));
        }
    }

    private Targets targets(ModelView model) {
        return new Targets(session.folder(), model, embedded, variables, consents);
    }

    /** Carries out the plan that is shown. */
    public void push() {
        if (state.get() instanceof PushState.Planned planned && planned.isPushable()) {
            String name = environment.get();
            work(
                    "Pushing to " + name,
                    progress -> push(planned, name, progress),
                    pushed -> {
                        state.set(pushed);
                        refreshStatus();
                    });
        }
    }

    private PushState push(PushState.Planned planned, String name, Progress progress) {
        Targets.Found found = targets(planned.model()).find(name);
        if (!(found instanceof Targets.Found.Target target)) {
            throw new IllegalStateException("The cluster is no longer there. Make a new plan.");
        }
        ModelState wanted = ModelState.of(planned.model());
        try (ClusterPush push = ClusterPush.to(target, embedded)) {
            if (planned.plan().isEmpty()) {
                return new PushState.UsersMade(push.ensureUsers(wanted));
            }
            ApplyReport report =
                    push.apply(
                            planned.plan(),
                            wanted,
                            (phase, done, total) -> tell(progress, phase, done, total),
                            progress::cancelled);
            AuditLog.ofUser().append(report, name, Instant.now());
            return new PushState.Pushed(report);
        }
    }

    private static void tell(Progress progress, ApplyPhase phase, int done, int total) {
        progress.report(phase.words(), total == 0 ? -1 : (double) done / total);
    }

    private <T> void work(String what, Work<T> work, Consumer<T> done) {
        state.set(new PushState.Working(what, Optional.empty()));
        RunningTask task = tasks.start(what, work, outcome -> take(outcome, done));
        // A runner of tests is through already.
        if (state.get() instanceof PushState.Working) {
            state.set(new PushState.Working(what, Optional.of(task)));
        }
    }

    private <T> void take(Outcome<T> outcome, Consumer<T> done) {
        switch (outcome) {
            case Outcome.Done<T>(T value) -> done.accept(value);
            case Outcome.Failed<T> failed -> {
                state.set(new PushState.Refused(List.of(failed.message()), PushState.Remedy.NONE));
                refreshStatus();
            }
            case Outcome.Cancelled<T> _ -> {
                state.set(
                        new PushState.Refused(
                                List.of("Stopped on request."), PushState.Remedy.NONE));
                refreshStatus();
            }
        }
    }
}

package org.stormspec.export.cli;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.stormspec.export.kafka.ApplyPhase;
import org.stormspec.export.kafka.ApplyReport;
import org.stormspec.export.kafka.Plan;
import org.stormspec.export.kafka.PlanText;
import org.stormspec.export.push.AuditLog;
import org.stormspec.export.push.ClusterPush;
import org.stormspec.export.push.ModelState;
import org.stormspec.export.push.UsersText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code stormspec push}: shows the plan, asks, and carries it out. */
@Command(
        name = "push",
        description = "Shows the plan for a development cluster, asks, and carries it out.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:done, or nothing to do",
            "1:blocked, refused or failed",
            "2:unusable input"
        })
final class PushCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;
    @Mixin private WorkspaceFolder folder;
    @Mixin private ClusterOptions cluster;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    private boolean yes;

    @Override
    public Integer call() {
        Console console = Console.of(spec);
        OpenWorkspace workspace = folder.open(console);
        if (workspace.refusesToLeave(console, cluster.conditions())) {
            return ExitCode.ERRORS;
        }
        ModelState model = ModelState.of(workspace.model());
        try (ClusterPush push = cluster.connect(workspace, console)) {
            Plan plan = cluster.plan(push, model);
            console.print(PlanText.render(plan));
            return carryOut(console, push, plan, model);
        }
    }

    private int carryOut(Console console, ClusterPush push, Plan plan, ModelState model) {
        if (plan.isBlocked() && !plan.isPushable()) {
            console.problem("Nothing was pushed: something is in the way, see above.");
            return ExitCode.ERRORS;
        }
        if (plan.isEmpty()) {
            UsersText.made(push.ensureUsers(model)).ifPresent(console::line);
            return ExitCode.CLEAN;
        }
        if (!yes && !console.confirms(question(plan))) {
            console.problem("Nothing was pushed. Answer with yes, or give --yes.");
            return ExitCode.ERRORS;
        }
        ApplyReport report = push.apply(plan, model, new PhaseLines(console)::at, () -> false);
        console.print(PlanText.render(report));
        keepRecord(console, report);
        return report.succeeded() ? ExitCode.CLEAN : ExitCode.ERRORS;
    }

    private String question(Plan plan) {
        return "Push %s to '%s'?"
                .formatted(
                        plan.isBlocked() ? "what is not blocked" : "this", cluster.environment());
    }

    private void keepRecord(Console console, ApplyReport report) {
        try {
            AuditLog.ofUser().append(report, cluster.environment(), Instant.now());
        } catch (UncheckedIOException e) {
            console.problem(String.valueOf(e.getMessage()));
        }
    }

    /** Prints a line when a phase begins. */
    private static final class PhaseLines {

        private final Console console;

        /** The phase of the last line; a push goes through phases in order. */
        private ApplyPhase last = ApplyPhase.CHECK;

        PhaseLines(Console console) {
            this.console = console;
        }

        void at(ApplyPhase phase, int done, int total) {
            if (phase != last && total > 0) {
                last = phase;
                console.note(phase.words() + " …");
            }
        }
    }
}

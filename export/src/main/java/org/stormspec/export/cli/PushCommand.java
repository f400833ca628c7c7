package org.stormspec.export.cli;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.stormspec.export.kafka.ApplyPhase;
import org.stormspec.export.kafka.ApplyReport;
import org.stormspec.export.kafka.Plan;
import org.stormspec.export.kafka.PlanJson;
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
            "1:blocked or refused, nothing was done",
            "2:unusable input",
            "4:the cluster cannot be reached",
            "5:partly done: something failed, is unknown or was blocked"
        })
final class PushCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;
    @Mixin private WorkspaceFolder folder;
    @Mixin private ClusterOptions cluster;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    private boolean yes;

    @Option(
            names = "--format",
            description = "text (default), or json: the record of the push and nothing else")
    private OutputFormat format = OutputFormat.TEXT;

    @Override
    public Integer call() {
        Console console = Console.of(spec);
        return isJson() ? JsonFailures.told(console, () -> push(console)) : push(console);
    }

    private boolean isJson() {
        return format == OutputFormat.JSON;
    }

    private int push(Console console) {
        OpenWorkspace workspace = folder.open(console);
        if (workspace.refusesToLeave(console, cluster.conditions())) {
            return JsonFailures.modelErrors(console, format);
        }
        ModelState model = ModelState.of(workspace.model());
        try (ClusterPush push = cluster.connect(workspace, console)) {
            Plan plan = cluster.plan(push, model);
            show(console, plan);
            return carryOut(console, push, plan, model);
        }
    }

    /** For people in any case, where it has to be agreed to. */
    private void show(Console console, Plan plan) {
        if (!isJson()) {
            console.print(PlanText.render(plan));
        } else if (!yes) {
            console.note(PlanText.render(plan));
        }
    }

    private int carryOut(Console console, ClusterPush push, Plan plan, ModelState model) {
        if (plan.isBlocked() && !plan.isPushable()) {
            console.problem("Nothing was pushed: something is in the way, see above.");
            return undone(console, plan, ExitCode.ERRORS);
        }
        if (plan.isEmpty()) {
            UsersText.made(push.ensureUsers(model))
                    .ifPresent(isJson() ? console::note : console::line);
            return undone(console, plan, ExitCode.CLEAN);
        }
        if (!yes && !console.confirms(question(plan))) {
            console.problem("Nothing was pushed. Answer with yes, or give --yes.");
            return undone(console, plan, ExitCode.ERRORS);
        }
        ApplyReport report = push.apply(plan, model, new PhaseLines(console)::at, () -> false);
        console.print(
                isJson() ? PlanJson.audit(report, cluster.environment()) : PlanText.render(report));
        keepRecord(console, report);
        return code(report);
    }

    /** Where nothing was done, the plan is all that a program can be told. */
    private int undone(Console console, Plan plan, int code) {
        if (isJson()) {
            console.print(PlanJson.render(plan));
        }
        return code;
    }

    private static int code(ApplyReport report) {
        return switch (report.verdict()) {
            case APPLIED, NOTHING_TO_DO -> ExitCode.CLEAN;
            case BLOCKED, STALE, BUSY -> ExitCode.ERRORS;
            case PARTLY_APPLIED, CANCELLED -> ExitCode.PARTLY;
        };
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

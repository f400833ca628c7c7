package org.stormspec.export.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.stormspec.export.kafka.Plan;
import org.stormspec.export.kafka.PlanJson;
import org.stormspec.export.kafka.PlanText;
import org.stormspec.export.push.ClusterPush;
import org.stormspec.export.push.ModelState;
import org.stormspec.export.push.PlanFindings;
import org.stormspec.export.push.UsersText;
import org.stormspec.model.contract.Landscape;
import org.stormspec.model.rule.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code stormspec plan}: says what a push would do, and does nothing. */
@Command(
        name = "plan",
        description = "Says what a push would do to a cluster; changes nothing.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:nothing to do",
            "1:blocked, or the model has errors",
            "2:unusable input",
            "3:changes pending",
            "4:the cluster cannot be reached"
        })
final class PlanCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;
    @Mixin private WorkspaceFolder folder;
    @Mixin private ClusterOptions cluster;

    @Option(names = "--out", paramLabel = "FILE", description = "Also write the plan there.")
    private Optional<Path> file;

    @Option(names = "--format", description = "text (default) or json")
    private OutputFormat format = OutputFormat.TEXT;

    @Override
    public Integer call() {
        Console console = Console.of(spec);
        return format == OutputFormat.JSON
                ? JsonFailures.told(console, () -> plan(console))
                : plan(console);
    }

    private int plan(Console console) {
        OpenWorkspace workspace = folder.open(console);
        if (workspace.refusesToLeave(console, cluster.conditions())) {
            return JsonFailures.modelErrors(console, format);
        }
        try (ClusterPush push = cluster.connect(workspace, console)) {
            Landscape landscape = Landscape.of(workspace.model());
            ModelState model = ModelState.of(workspace.model());
            Plan plan = cluster.plan(push, model);
            Set<String> missing = push.missingUsers(model);
            String text =
                    format == OutputFormat.JSON ? PlanJson.render(plan) : PlanText.render(plan);
            console.print(text);
            PlanFindings.of(plan, landscape).forEach(finding -> console.note(advice(finding)));
            UsersText.missing(missing).ifPresent(console::note);
            file.ifPresent(target -> OutputFiles.write(target, text));
            return exitCode(plan, missing);
        }
    }

    private static String advice(Finding finding) {
        return "%s: %s fix: %s"
                .formatted(finding.rule(), finding.message(), finding.fixes().getFirst().label());
    }

    private static int exitCode(Plan plan, Set<String> missing) {
        if (plan.isBlocked()) {
            return ExitCode.ERRORS;
        }
        return plan.isEmpty() && missing.isEmpty() ? ExitCode.CLEAN : ExitCode.PENDING;
    }
}

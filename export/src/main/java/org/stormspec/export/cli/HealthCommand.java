package org.stormspec.export.cli;

import java.util.concurrent.Callable;
import org.stormspec.model.health.Health;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code stormspec health}: says how sound a model is as a whole. */
@Command(
        name = "health",
        description = {
            "Says how sound a model is as a whole: pin-ball score with culprits, orphans, maturity,",
            "and the pillars of a data mesh."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:examined", "2:unusable input"})
final class HealthCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;
    @Mixin private WorkspaceFolder folder;

    @Option(names = "--format", description = "table (default) or json")
    private ReportFormat format = ReportFormat.TABLE;

    @Override
    public Integer call() {
        Console console = Console.of(spec);
        Health health = Health.of(folder.open(console).model());
        console.print(
                format == ReportFormat.JSON
                        ? HealthReport.json(health)
                        : HealthReport.table(health));
        return ExitCode.CLEAN;
    }
}

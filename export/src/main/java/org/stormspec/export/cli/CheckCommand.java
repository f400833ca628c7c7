package org.stormspec.export.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.stormspec.model.rule.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code stormspec check}: checks a model and lists findings. */
@Command(
        name = "check",
        description = "Checks a model and lists what is wrong, with ways to mend it.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:no errors", "1:errors", "2:unusable input"})
final class CheckCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;
    @Mixin private WorkspaceFolder folder;

    @Option(names = "--format", description = "text (default) or json")
    private OutputFormat format = OutputFormat.TEXT;

    @Override
    public Integer call() {
        Console console = Console.of(spec);
        OpenWorkspace workspace = folder.open(console);
        List<Finding> findings = workspace.findings();
        console.print(
                format == OutputFormat.JSON
                        ? FindingsReport.json(workspace.model(), findings)
                        : FindingsReport.text(workspace.model(), findings));
        return findings.stream().anyMatch(Finding::blocks) ? ExitCode.ERRORS : ExitCode.CLEAN;
    }
}

package org.stormspec.export.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Profile;
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

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            converter = ProfileConverter.class,
            description =
                    "workshop, standard, specmesh or strict; otherwise the one that rules.yaml asks"
                            + " for.")
    private Optional<Profile> profile;

    @Option(names = "--format", description = "text (default), json or sarif")
    private CheckFormat format = CheckFormat.TEXT;

    @Option(
            names = "--since",
            paramLabel = "DIR",
            description = "Also judge what changed since the AsyncAPI 3.0 export in this folder.")
    private Optional<Path> since;

    @Override
    public Integer call() {
        Console console = Console.of(spec);
        OpenWorkspace workspace = folder.open(console);
        List<Finding> findings = workspace.report(profile, workspace.outside(since));
        console.print(
                switch (format) {
                    case TEXT -> FindingsReport.text(workspace.model(), findings);
                    case JSON -> FindingsReport.json(workspace.model(), findings);
                    case SARIF -> SarifReport.of(workspace, findings);
                });
        return findings.stream().anyMatch(Finding::blocks) ? ExitCode.ERRORS : ExitCode.CLEAN;
    }
}

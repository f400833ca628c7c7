package org.stormspec.export.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.stormspec.export.asyncapi.document.Problem;
import org.stormspec.export.asyncapi.write.Dialect;
import org.stormspec.export.delivery.Judgement;
import org.stormspec.export.delivery.SpecDelivery;
import org.stormspec.export.evolution.ChangeReport;
import org.stormspec.export.git.GitRefusal;
import org.stormspec.model.contract.Landscape;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code stormspec changes}: what changed since the last export, and whom it hurts. */
@Command(
        name = "changes",
        description =
                "Says what changed since the last export: topics, fields, readers, whether schemas"
                        + " may follow the old ones, whom it hurts, and the version it deserves.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:nothing changed",
            "1:a change breaks somebody",
            "2:unusable input",
            "3:changes that break nobody"
        })
final class ChangesCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;
    @Mixin private WorkspaceFolder folder;

    @Option(
            names = "--since",
            required = true,
            paramLabel = "DIR",
            description = "Folder or git working tree that was exported to.")
    private Path since;

    @Option(
            names = "--dialect",
            paramLabel = "DIALECT",
            converter = ExportCommand.DialectConverter.class,
            description = "asyncapi-3.0 (default) or specmesh-2.6")
    private Dialect dialect = Dialect.ASYNCAPI_3_0;

    @Option(
            names = "--committed",
            description = "Compare with the last commit, not with the files as they are.")
    private boolean committed;

    @Option(names = "--format", description = "text (default) or json")
    private OutputFormat format = OutputFormat.TEXT;

    @Override
    public Integer call() {
        Console console = Console.of(spec);
        OpenWorkspace workspace = folder.open(console);
        try {
            SpecDelivery delivery =
                    SpecDelivery.prepare(
                            workspace.model(), workspace.folder(), since, dialect, Set.of());
            if (!delivery.errors().isEmpty()) {
                delivery.errors().stream().map(Problem::told).forEach(console::problem);
                throw new Unusable("The model cannot be exported, so there is nothing to compare.");
            }
            return report(
                    console,
                    Judgement.changes(Landscape.of(workspace.model()), delivery, committed));
        } catch (GitRefusal | IOException unreadable) {
            throw new Unusable("%s cannot be read: %s".formatted(since, unreadable.getMessage()));
        }
    }

    private int report(Console console, ChangeReport report) {
        console.print(
                format == OutputFormat.JSON
                        ? ChangesReport.json(report)
                        : ChangesReport.text(report));
        if (report.isBreaking()) {
            return ExitCode.ERRORS;
        }
        return report.isEmpty() ? ExitCode.CLEAN : ExitCode.PENDING;
    }
}

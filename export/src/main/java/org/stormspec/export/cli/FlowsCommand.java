package org.stormspec.export.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.stormspec.model.flow.Telling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code stormspec flows}: says how the named flows of a model work and who knows whom in them. */
@Command(
        name = "flows",
        description = {
            "Says of every named flow whether one steers it or each step reacts, its steps,",
            "and who knows whom: coupling counts the producers that name a consumer."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:listed", "2:unusable input, or no such flow"})
final class FlowsCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;
    @Mixin private WorkspaceFolder folder;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FLOW",
            description = "Id or name of one flow; by default all of them.")
    private Optional<String> wanted = Optional.empty();

    @Option(names = "--format", description = "table (default) or json")
    private ReportFormat format = ReportFormat.TABLE;

    @Override
    public Integer call() {
        Console console = Console.of(spec);
        List<Telling> all = Telling.all(folder.open(console).model());
        List<Telling> found = all.stream().filter(this::isWanted).toList();
        if (found.isEmpty() && wanted.isPresent()) {
            throw new Unusable(missing(wanted.get(), all));
        }
        console.print(
                format == ReportFormat.JSON ? FlowsReport.json(found) : FlowsReport.table(found));
        return ExitCode.CLEAN;
    }

    private boolean isWanted(Telling told) {
        return wanted.isEmpty()
                || wanted.get().equals(told.flow().id())
                || wanted.get().equalsIgnoreCase(told.flow().name());
    }

    private static String missing(String name, List<Telling> all) {
        String known = all.stream().map(told -> told.flow().id()).collect(Collectors.joining(", "));
        return "There is no flow '%s'; %s"
                .formatted(
                        name, known.isEmpty() ? "the workspace has none" : "there are: " + known);
    }
}

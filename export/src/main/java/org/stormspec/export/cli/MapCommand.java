package org.stormspec.export.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.stormspec.model.contract.Landscape;
import org.stormspec.render.map.DependencyMap;
import org.stormspec.render.map.MapFormat;
import org.stormspec.render.map.MapOptions;
import org.stormspec.render.map.layout.Cancellation;
import org.stormspec.render.map.source.ModelMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code stormspec map}: draws the dependency map into a file. */
@Command(
        name = "map",
        description = "Draws the dependency map of domains, contexts and topics.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:drawn", "2:unusable input"})
final class MapCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;
    @Mixin private WorkspaceFolder folder;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE.svg|.png|.dot",
            description = "Where to draw it; the ending says how.")
    private Path file;

    @Override
    public Integer call() {
        Console console = Console.of(spec);
        MapFormat format =
                MapFormat.of(file)
                        .orElseThrow(() ->
                                new Unusable(
                                        "'%s' does not end in .svg, .png or .dot; the ending says how to draw."
                                                .formatted(file)));
        OpenWorkspace workspace = folder.open(console);
        byte[] picture =
                new DependencyMap()
                        .render(
                                ModelMap.of(Landscape.of(workspace.model())),
                                format,
                                MapOptions.STANDARD,
                                Cancellation.never());
        OutputFiles.write(file, picture);
        console.line("The dependency map is in " + file + ".");
        return ExitCode.CLEAN;
    }
}

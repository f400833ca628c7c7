package org.stormspec.export.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.stormspec.export.bench.BenchRow;
import org.stormspec.export.bench.CanvasBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code stormspec bench canvas}: opening, looking round and editing boards of several sizes. */
@Command(
        name = "canvas",
        description = {
            "Makes boards of several sizes and measures opening, panning, zooming, dragging, typing",
            "and making space on them, on the software pipeline at 1600 by 1000 pixels."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:measured", "2:unusable arguments"})
final class BenchCanvasCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Option(
            names = "--sizes",
            split = ",",
            paramLabel = "N",
            description = "Stickies on each board, as many links: 1k,5k,10k,50k (default)")
    private List<String> sizes = List.of("1k", "5k", "10k", "50k");

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Makes the boards; the same seed makes the same ones (default 1).")
    private long seed = 1;

    @Option(
            names = "--steps",
            split = ",",
            paramLabel = "STEP",
            description = "What to measure, such as open,pan,drag; everything by default.")
    private List<String> steps = List.of();

    @Option(
            names = "--quick",
            description = "Few repetitions: to see that it works, not to compare.")
    private boolean quick;

    @Option(names = "--format", description = "table (default) or json")
    private BenchFormat format = BenchFormat.TABLE;

    @Override
    public Integer call() {
        List<Integer> wanted = BenchArguments.sizes(sizes);
        CanvasBench bench =
                CanvasBench.find()
                        .orElseThrow(() ->
                                new Unusable(
                                        "The canvas is part of the desktop application, which is"
                                                + " not on this command's path. Start it with"
                                                + " 'stormspec bench canvas'."));
        Set<String> chosen = BenchArguments.steps(steps, bench.steps());
        Console console = Console.of(spec);
        List<BenchRow> rows = new ArrayList<>();
        for (int size : wanted) {
            console.note("measuring %,d stickies …".formatted(size));
            rows.addAll(bench.measure(size, seed, chosen, quick));
        }
        console.print(
                format == BenchFormat.JSON ? BenchReport.json(rows) : BenchReport.table(rows));
        return ExitCode.CLEAN;
    }
}

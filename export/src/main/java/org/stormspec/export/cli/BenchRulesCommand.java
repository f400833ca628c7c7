package org.stormspec.export.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.stormspec.export.bench.BenchRow;
import org.stormspec.export.bench.RulesBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code stormspec bench rules}: checks of whole models, and the findings after one edit. */
@Command(
        name = "rules",
        description = {
            "Makes models of several sizes and measures a check of the whole and the findings after",
            "one edit."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:measured", "2:unusable arguments"})
final class BenchRulesCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Option(
            names = "--sizes",
            split = ",",
            paramLabel = "N",
            description = "Elements of each model, 33 in a context: 100,1k,10k (default)")
    private List<String> sizes = List.of("100", "1k", "10k");

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Makes models and edits; the same seed makes the same ones (default 1).")
    private long seed = 1;

    @Option(
            names = "--steps",
            split = ",",
            paramLabel = "STEP",
            description = "What to measure, such as full,rename; everything by default.")
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
        Set<String> chosen = BenchArguments.steps(steps, RulesBench.steps());
        Console console = Console.of(spec);
        List<BenchRow> rows = new ArrayList<>();
        for (int size : wanted) {
            console.note("measuring %,d elements …".formatted(size));
            rows.addAll(RulesBench.measure(size, seed, chosen, quick));
        }
        console.print(
                format == BenchFormat.JSON ? BenchReport.json(rows) : BenchReport.table(rows));
        return ExitCode.CLEAN;
    }
}

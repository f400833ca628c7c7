package org.stormspec.export.cli;

import java.util.concurrent.Callable;
import org.stormspec.model.rule.Explanation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code stormspec explain}: says what a rule is about. */
@Command(
        name = "explain",
        description = "Says what a rule is about: its idea, an example, its fixes.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:explained", "2:there is no such rule"})
final class ExplainCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "RULE", description = "Id of a rule, such as ACC-02.")
    private String rule;

    @Override
    public Integer call() {
        Console.of(spec).print(Explanation.of(KnownRules.rule(rule)).text());
        return ExitCode.CLEAN;
    }
}

package org.stormspec.export.cli;

import java.util.concurrent.Callable;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Profile;
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
        About about = KnownRules.rule(rule);
        Console.of(spec).print(text(about).formatted());
        return ExitCode.CLEAN;
    }

    private static String text(About about) {
        return String.join(
                "%n",
                "%s  %s".formatted(about.id(), about.title()),
                "",
                about.idea(),
                "",
                "level    " + levels(about),
                "example  " + about.example(),
                "fixes    " + about.fix(),
                "waiver   "
                        + (about.waivable()
                                ? "waivers.yaml, with reason, by and until"
                                : "none; what it finds cannot work"),
                "");
    }

    /** The usual level, and that of each profile that sees it otherwise. */
    private static String levels(About about) {
        Level usual = about.level();
        StringBuilder levels = new StringBuilder(usual.word());
        for (Profile profile : Profile.values()) {
            Level level = profile.level(about.id(), usual);
            if (level != usual) {
                levels.append(", %s in profile %s".formatted(level.word(), profile.word()));
            }
        }
        return levels.toString();
    }
}

package org.stormspec.export.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.stormspec.model.check.Checker;
import org.stormspec.model.check.Rules;
import org.stormspec.model.file.DuplicateRepair;
import org.stormspec.model.preview.Effect;
import org.stormspec.model.preview.Mending;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Rule;
import org.stormspec.model.rule.outside.OutsideRules;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code stormspec fix}: performs the first fix of every finding of a rule. */
@Command(
        name = "fix",
        description = {
            "Performs the likeliest fix of every finding of a rule and saves the workspace.",
            "What is waived is left alone. What would delete something, move it elsewhere, raise a"
                    + " version or bring a new error is told as a question, and not done."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:all fixed, or nothing to fix",
            "1:something is left, or could not be saved",
            "2:unusable input"
        })
final class FixCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;
    @Mixin private WorkspaceFolder folder;

    @Option(
            names = "--rule",
            required = true,
            paramLabel = "ID",
            description = "The rule whose findings to fix, such as ACC-03.")
    private String rule;

    @Option(
            names = "--since",
            paramLabel = "DIR",
            description =
                    "Also fix what is wrong with changes since the AsyncAPI 3.0 export in this"
                            + " folder.")
    private Optional<Path> since;

    @Option(
            names = "--keep",
            paramLabel = "WHICH",
            converter = KeepConverter.class,
            description =
                    "For FIL-03, which of two definitions stays: both (the second gets another id,"
                            + " as by default), first or second.")
    private Optional<DuplicateRepair.Keep> keep;

    @Option(
            names = "--dry-run",
            description = "Say what would change, print the difference of files, save nothing.")
    private boolean dryRun;

    @Override
    public Integer call() {
        Console console = Console.of(spec);
        String id = KnownRules.rule(rule).id();
        OpenWorkspace workspace = folder.open(console);
        if (id.equals(OutsideRules.DUPLICATE)) {
            return duplicates(workspace, console);
        }
        Mending mending =
                Mending.ofRule(
                        Rules.standard(workspace.outside(since)), id, workspace.model().records());
        workspace.model().apply(mending.changes());
        List<Finding> left = left(workspace, id);
        boolean done =
                dryRun ? SavedEdit.show(workspace, console) : SavedEdit.save(workspace, console);
        tell(mending, done, console);
        left.forEach(finding -> console.note("left: " + finding.message()));
        return done && left.isEmpty() ? ExitCode.CLEAN : ExitCode.ERRORS;
    }

    private int duplicates(OpenWorkspace workspace, Console console) {
        DuplicateFix fix =
                new DuplicateFix(folder, console, keep.orElse(DuplicateRepair.Keep.BOTH));
        if (dryRun) {
            fix.show(workspace);
            return workspace.duplicates().isEmpty() ? ExitCode.CLEAN : ExitCode.ERRORS;
        }
        return fix.mend(workspace) ? ExitCode.CLEAN : ExitCode.ERRORS;
    }

    /** What has been fixed is told after it was saved, for only then it is true. */
    private void tell(Mending mending, boolean done, Console console) {
        String verb = !done ? "not saved as a whole: " : dryRun ? "would fix: " : "fixed: ";
        for (Mending.Step step : mending.steps()) {
            console.note(verb + step.words());
            step.effects().forEach(effect -> tell(effect, console));
        }
        mending.questions().forEach(question -> console.note("asks: " + question.words()));
    }

    /** What lies outside the model does not follow its edits: it is looked at again. */
    private List<Finding> left(OpenWorkspace workspace, String id) {
        List<Rule<?>> rules =
                Rules.standard(workspace.outside(since)).stream()
                        .filter(each -> each.about().id().equals(id))
                        .toList();
        return new Checker(rules).check(workspace.model());
    }

    private static void tell(Effect effect, Console console) {
        console.note("  " + effect.words());
        effect.lines().forEach(line -> console.note("    " + line.words()));
    }

    /** Reads a choice between two definitions by the word for it. */
    static final class KeepConverter implements ITypeConverter<DuplicateRepair.Keep> {

        @Override
        public DuplicateRepair.Keep convert(String word) {
            return Arrays.stream(DuplicateRepair.Keep.values())
                    .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
                    .findFirst()
                    .orElseThrow(() ->
                            new TypeConversionException(
                                    "'%s' is no choice; there are both, first and second"
                                            .formatted(word)));
        }
    }
}

package org.stormspec.export.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.stormspec.export.git.FileChange;
import org.stormspec.export.git.PatchText;
import org.stormspec.model.check.LiveChecker;
import org.stormspec.model.check.Rules;
import org.stormspec.model.file.SavePreview;
import org.stormspec.model.file.SaveResult;
import org.stormspec.model.file.WorkspaceWriter;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Rule;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Store;
import org.stormspec.model.yaml.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code stormspec fix}: performs the first fix of every finding of a rule. */
@Command(
        name = "fix",
        description = {
            "Performs the likeliest fix of every finding of a rule and saves the workspace.",
            "What is waived is left alone."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:all fixed, or nothing to fix",
            "1:something is left, or could not be saved",
            "2:unusable input"
        })
final class FixCommand implements Callable<Integer> {

    /** What a finding says, by which it is known again after an edit. */
    private record Said(List<RecordKey> places, String message) {
        static Said of(Finding finding) {
            return new Said(finding.places(), finding.message());
        }
    }

    @Spec private CommandSpec spec;
    @Mixin private WorkspaceFolder folder;

    @Option(
            names = "--rule",
            required = true,
            paramLabel = "ID",
            description = "The rule whose findings to fix, such as ACC-03.")
    private String rule;

    @Option(names = "--dry-run", description = "Print the difference of files and save nothing.")
    private boolean dryRun;

    @Override
    public Integer call() {
        Console console = Console.of(spec);
        String id = KnownRules.rule(rule).id();
        OpenWorkspace workspace = folder.open(console);
        List<Finding> left = fixed(workspace.model(), id, console);
        left.forEach(finding -> console.note("left: " + finding.message()));
        boolean done = dryRun ? show(workspace, console) : save(workspace, console);
        return done && left.isEmpty() ? ExitCode.CLEAN : ExitCode.ERRORS;
    }

    /**
     * Fixes one finding after the other, as each fix may make others needless; returns the rest.
     */
    private static List<Finding> fixed(Store model, String id, Console console) {
        List<Rule<?>> rules =
                Rules.standard().stream().filter(each -> each.about().id().equals(id)).toList();
        LiveChecker live = new LiveChecker(rules, model.records());
        Set<Said> tried = new HashSet<>();
        List<Finding> findings = live.after(ChangeSet.EMPTY);
        Optional<Finding> next = next(findings, tried);
        while (next.isPresent()) {
            Fix fix = next.get().fixes().getFirst();
            ChangeSet changes = fix.against(model);
            if (!changes.isEmpty()) {
                console.note("fixed: %s → %s".formatted(next.get().message(), fix.label()));
            }
            model.apply(changes);
            findings = live.after(changes);
            next = next(findings, tried);
        }
        return findings;
    }

    private static Optional<Finding> next(List<Finding> findings, Set<Said> tried) {
        return findings.stream()
                .filter(finding -> !finding.fixes().isEmpty())
                .filter(finding -> tried.add(Said.of(finding)))
                .findFirst();
    }

    private static boolean save(OpenWorkspace workspace, Console console) {
        SaveResult saved = WorkspaceWriter.save(workspace.model(), workspace.files());
        saved.written().forEach(file -> console.line("changed  " + file));
        saved.deleted().forEach(file -> console.line("deleted  " + file));
        return report(saved.problems(), console);
    }

    private static boolean show(OpenWorkspace workspace, Console console) {
        SavePreview preview = WorkspaceWriter.preview(workspace.model(), workspace.files());
        for (Map.Entry<String, String> file : preview.texts().entrySet()) {
            Optional<String> before = before(workspace.folder().resolve(file.getKey()));
            console.print(
                    PatchText.of(new FileChange(file.getKey(), before, file.getValue(), false)));
        }
        preview.deleted().forEach(file -> console.line("deleted  " + file));
        return report(preview.problems(), console);
    }

    private static Optional<String> before(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new Unusable("%s cannot be read: %s".formatted(file, e.getMessage()));
        }
    }

    private static boolean report(List<Problem> problems, Console console) {
        problems.stream().map(Problem::message).forEach(console::problem);
        return problems.isEmpty();
    }
}

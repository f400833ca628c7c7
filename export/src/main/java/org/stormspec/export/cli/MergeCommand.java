package org.stormspec.export.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.stormspec.model.file.GitConflict;
import org.stormspec.model.file.SavePreview;
import org.stormspec.model.file.SaveResult;
import org.stormspec.model.file.WorkspaceReader;
import org.stormspec.model.merge.Conflict;
import org.stormspec.model.merge.Differences;
import org.stormspec.model.merge.EditWords;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.yaml.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code stormspec merge}: merges what git could not, record by record. */
@Command(
        name = "merge",
        description = {
            "Merges the two versions that git has left in files of a workspace with marks.",
            "What only one side has changed goes together. What both have is listed with both"
                    + " versions, and nothing is written until --keep says which is right."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:merged, or nothing to merge",
            "1:somebody has to decide, or it could not be saved",
            "2:unusable input"
        })
final class MergeCommand implements Callable<Integer> {

    /** The side that is right where both have changed the same. */
    enum Side {
        OURS,
        THEIRS
    }

    @Spec private CommandSpec spec;
    @Mixin private WorkspaceFolder folder;

    @Option(
            names = "--keep",
            paramLabel = "SIDE",
            converter = SideConverter.class,
            description = "Which version is right where both changed the same: ours or theirs.")
    private Optional<Side> keep;

    @Option(
            names = "--dry-run",
            description = "Say what would change, print the difference of files, save nothing.")
    private boolean dryRun;

    @Override
    public Integer call() {
        Console console = Console.of(spec);
        Path path = folder.path();
        if (!WorkspaceReader.isWorkspace(path)) {
            throw Unusable.noWorkspace(path);
        }
        return switch (GitConflict.read(path)) {
            case GitConflict.Mergeable(GitConflict conflict) -> merge(path, conflict, console);
            case GitConflict.Unmergeable(List<Problem> problems) -> {
                problems.stream().map(Problem::message).forEach(console::problem);
                throw new Unusable("The versions in %s cannot be merged.".formatted(path));
            }
        };
    }

    private int merge(Path path, GitConflict conflict, Console console) {
        if (conflict.files().isEmpty()) {
            console.note("No file has marks of a merge.");
            return ExitCode.CLEAN;
        }
        List<Conflict> undecided = conflict.merge().conflicts();
        if (keep.isEmpty() && !undecided.isEmpty()) {
            undecided.forEach(each -> tell(each, conflict, console));
            console.problem(
                    "Both sides changed the same. Decide with --keep ours (%s) or --keep theirs (%s), or choose one by one in the window."
                            .formatted(conflict.ourName(), conflict.theirName()));
            return ExitCode.ERRORS;
        }
        Set<RecordKey> theirs =
                keep.equals(Optional.of(Side.THEIRS))
                        ? undecided.stream().map(Conflict::key).collect(Collectors.toSet())
                        : Set.of();
        return dryRun
                ? show(path, conflict.preview(theirs), console)
                : save(path, conflict, theirs, console);
    }

    private static void tell(Conflict conflict, GitConflict versions, Console console) {
        console.note(
                new EditWords(versions.ours())
                        .of(conflict.here().or(conflict::there).or(conflict::base).orElseThrow()));
        for (Differences.Difference each : Differences.between(conflict.here(), conflict.there())) {
            String part = each.part().isEmpty() ? "" : each.part() + ": ";
            console.note("  %sours ‘%s’, theirs ‘%s’".formatted(part, each.here(), each.there()));
        }
    }

    private static int show(Path path, SavePreview preview, Console console) {
        return SavedEdit.show(path, preview, console) ? ExitCode.CLEAN : ExitCode.ERRORS;
    }

    private static int save(
            Path path, GitConflict conflict, Set<RecordKey> theirs, Console console) {
        SaveResult saved = conflict.save(theirs);
        saved.written().forEach(file -> console.line("changed  " + file));
        saved.deleted().forEach(file -> console.line("deleted  " + file));
        if (!SavedEdit.isComplete(saved, conflict.ours(), path, console)) {
            return ExitCode.ERRORS;
        }
        console.note("Merged. 'git add' the files, then commit.");
        return ExitCode.CLEAN;
    }

    /** Reads a side by its word. */
    static final class SideConverter implements ITypeConverter<Side> {

        @Override
        public Side convert(String word) {
            return Arrays.stream(Side.values())
                    .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
                    .findFirst()
                    .orElseThrow(() ->
                            new TypeConversionException(
                                    "'%s' is no side; there are ours and theirs".formatted(word)));
        }
    }
}

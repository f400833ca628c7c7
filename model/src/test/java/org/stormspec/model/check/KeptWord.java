package org.stormspec.model.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stormspec.model.file.LoadResult;
import org.stormspec.model.file.SaveResult;
import org.stormspec.model.file.WorkspaceFiles;
import org.stormspec.model.file.WorkspaceReader;
import org.stormspec.model.file.WorkspaceWriter;
import org.stormspec.model.preview.Consequences;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Rule;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Store;

/** What fixes promise, held against the model and the files that a save leaves behind. */
final class KeptWord {

    private final Store model;
    private final LiveChecker checker;
    private final List<Finding> findings;
    private final Set<String> errors;

    /** Holds the fixes for a model against these rules. */
    KeptWord(List<Rule<?>> rules, Store model) {
        this.model = model;
        this.checker = new LiveChecker(rules, model.records());
        this.findings = checker.after(ChangeSet.EMPTY);
        this.errors =
                findings.stream()
                        .filter(Finding::blocks)
                        .map(KeptWord::place)
                        .collect(Collectors.toSet());
    }

    /** Returns what the rules find. */
    List<Finding> findings() {
        return findings;
    }

    /** Returns which promises a fix of a finding breaks, each in one line. */
    List<String> broken(Finding finding, Fix fix) {
        ChangeSet changes = fix.against(model);
        if (changes.isEmpty()) {
            return List.of("does nothing");
        }
        List<String> broken = new ArrayList<>();
        List<Finding> left = checker.after(changes);
        if (left.stream().map(KeptWord::said).anyMatch(said(finding)::equals)) {
            broken.add("its finding is still there");
        }
        if (!fix.asks()) {
            broken.addAll(Consequences.of(model, changes));
            left.stream()
                    .filter(Finding::blocks)
                    .filter(error -> !errors.contains(place(error)))
                    .forEach(error -> broken.add("new error " + said(error)));
        }
        checker.after(changes.inverse());
        return broken;
    }

    /** Returns what of a fix does not come back from the files that it was saved to. */
    List<String> lost(Fix fix) {
        Set<String> problems = problems(savedAndRead());
        ChangeSet changes = fix.against(model);
        model.apply(changes);
        List<String> lost = new ArrayList<>();
        LoadResult loaded = savedAndRead();
        problems(loaded).stream().filter(each -> !problems.contains(each)).forEach(lost::add);
        Set<ModelRecord> missing = new HashSet<>(model.records());
        loaded.records().forEach(missing::remove);
        missing.forEach(record -> lost.add("not in the files: " + record.key()));
        model.apply(changes.inverse());
        return lost;
    }

    private LoadResult savedAndRead() {
        Path folder = temporary();
        try {
            SaveResult saved = WorkspaceWriter.save(model, WorkspaceFiles.none(folder));
            assertEquals(List.of(), saved.problems());
            return WorkspaceReader.read(folder);
        } finally {
            delete(folder);
        }
    }

    /** Lines move when something is written above them. */
    private static Set<String> problems(LoadResult loaded) {
        return loaded.problems().stream()
                .map(problem -> problem.message().replaceAll(":\\d+:\\d+", ""))
                .collect(Collectors.toSet());
    }

    /** Words change with the names in them; what it is about does not. */
    private static String place(Finding finding) {
        return finding.rule() + " " + finding.place();
    }

    private static String said(Finding finding) {
        return finding.rule() + " " + finding.places() + " " + finding.message();
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("fixed");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

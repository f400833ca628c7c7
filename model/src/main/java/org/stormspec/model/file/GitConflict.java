package org.stormspec.model.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.stormspec.model.disk.RefusedFileException;
import org.stormspec.model.disk.RegularFile;
import org.stormspec.model.file.ConflictMarks.Versions;
import org.stormspec.model.merge.Incoming;
import org.stormspec.model.merge.Merge;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.store.ModelView;
import org.stormspec.model.store.Store;
import org.stormspec.model.yaml.Problem;

/**
 * Two versions of a workspace that git could not merge line by line and left in the files with
 * marks; record by record most of them go together.
 */
public final class GitConflict {

    /** What came of reading files with marks. */
    public sealed interface Reading {}

    /**
     * Both versions make sense.
     *
     * @param conflict the two
     */
    public record Mergeable(GitConflict conflict) implements Reading {}

    /**
     * One of them does not, so that only a person can put them together.
     *
     * @param problems why, one for each place
     */
    public record Unmergeable(List<Problem> problems) implements Reading {
        /** Copies the list. */
        public Unmergeable {
            problems = List.copyOf(problems);
        }
    }

    private static final String BY_HAND =
            "keep the lines that are right and delete the marks (<<<<<<<, =======, >>>>>>>)";

    private final WorkspaceFiles files;
    private final List<String> conflicted;
    private final String ourName;
    private final String theirName;
    private final Store ours;
    private final Merge merge;

    private GitConflict(
            WorkspaceFiles files,
            List<String> conflicted,
            Versions names,
            Store ours,
            Merge merge) {
        this.files = files;
        this.conflicted = List.copyOf(conflicted);
        this.ourName = names.ourName().isEmpty() ? "ours" : names.ourName();
        this.theirName = names.theirName().isEmpty() ? "theirs" : names.theirName();
        this.ours = ours;
        this.merge = merge;
    }

    /** Reads the files of a workspace as they are on disk now. */
    public static Reading read(Path folder) {
        WorkspaceFiles files = WorkspaceReader.read(folder).files();
        SortedMap<String, Versions> versions = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        for (String name : files.conflicted()) {
            try {
                ConflictMarks.versions(RegularFile.decode(name, known(files, name).content()))
                        .ifPresentOrElse(
                                found -> versions.put(name, found),
                                () -> problems.add(unpaired(name)));
            } catch (RefusedFileException notText) {
                problems.add(notUtf8(name, notText));
            }
        }
        return problems.isEmpty() ? of(files, versions) : new Unmergeable(problems);
    }

    private static KnownFile known(WorkspaceFiles files, String name) {
        return Objects.requireNonNull(files.known().get(name));
    }

    /** Its bytes would not survive being read as text and written again. */
    private static Problem notUtf8(String file, RefusedFileException notText) {
        return new Problem(file, 1, 1, notText.found(), notText.expected(), notText.advice());
    }

    private static Problem unpaired(String file) {
        return new Problem(
                file,
                1,
                1,
                "marks of a merge that do not belong together",
                "<<<<<<<, =======, >>>>>>> in this order",
                BY_HAND);
    }

    private static Reading of(WorkspaceFiles files, SortedMap<String, Versions> versions) {
        LoadResult ours = version(files, versions, Versions::ours);
        LoadResult theirs = version(files, versions, Versions::theirs);
        List<Problem> problems = new ArrayList<>(faults(ours, versions, "our"));
        problems.addAll(faults(theirs, versions, "their"));
        if (!problems.isEmpty()) {
            return new Unmergeable(problems);
        }
        Store model = Store.of(ours.records());
        Merge merge = merge(files, versions, model, Store.of(theirs.records()));
        return new Mergeable(
                new GitConflict(
                        editable(ours.files(), files, versions),
                        List.copyOf(versions.keySet()),
                        names(versions),
                        model,
                        merge));
    }

    private static Versions names(SortedMap<String, Versions> versions) {
        return versions.isEmpty()
                ? new Versions("", Optional.empty(), "", "", "")
                : Objects.requireNonNull(versions.get(versions.firstKey()));
    }

    private static LoadResult version(
            WorkspaceFiles files,
            SortedMap<String, Versions> versions,
            Function<Versions, String> side) {
        return WorkspaceReader.remembered(
                files,
                versions.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        version -> side.apply(version.getValue()))));
    }

    /** What is wrong with one version where git has left two; all else is told elsewhere. */
    private static List<Problem> faults(
            LoadResult version, SortedMap<String, Versions> versions, String whose) {
        List<Problem> faults = new ArrayList<>();
        version.problems().stream()
                .filter(problem -> versions.containsKey(problem.file()))
                .map(problem ->
                        new Problem(
                                problem.file(),
                                1,
                                1,
                                "%s in %s version of it".formatted(problem.found(), whose),
                                problem.expected(),
                                BY_HAND))
                .forEach(faults::add);
        version.duplicates().stream()
                .filter(twice ->
                        versions.containsKey(twice.first().file())
                                || versions.containsKey(twice.second().file()))
                .map(twice ->
                        new Problem(
                                twice.second().file(),
                                1,
                                1,
                                "'%s' in %s version, which %s defines too"
                                        .formatted(twice.key().id(), whose, twice.first().file()),
                                "one definition",
                                BY_HAND))
                .forEach(faults::add);
        return faults;
    }

    /** Without the version that both began with, what only one side has is kept. */
    private static Merge merge(
            WorkspaceFiles files,
            SortedMap<String, Versions> versions,
            ModelView ours,
            ModelView theirs) {
        boolean isKnown = versions.values().stream().allMatch(each -> each.common().isPresent());
        if (isKnown) {
            LoadResult common = version(files, versions, each -> each.common().orElse(each.ours()));
            if (faults(common, versions, "the common").isEmpty()) {
                return Merge.into(ours, Store.of(common.records()), theirs);
            }
        }
        return Merge.into(ours, additions(ours, theirs));
    }

    private static List<Incoming> additions(ModelView ours, ModelView theirs) {
        List<Incoming> edits = new ArrayList<>();
        for (RecordType type : RecordType.values()) {
            for (ModelRecord there : theirs.all(type)) {
                if (!ours.find(there.key()).equals(Optional.of(there))) {
                    edits.add(Incoming.of(there.key(), Optional.empty(), Optional.of(there)));
                }
            }
        }
        return edits;
    }

    /** The files as the next save replaces them: with marks on disk, and our version to edit. */
    private static WorkspaceFiles editable(
            WorkspaceFiles ours, WorkspaceFiles files, SortedMap<String, Versions> versions) {
        SortedMap<String, KnownFile> all = new TreeMap<>(ours.known());
        versions.forEach((name, version) ->
                all.put(
                        name,
                        KnownFile.conflicted(name, known(files, name).content(), version.ours())));
        return ours.with(all);
    }

    /** Returns the files that have marks. */
    public List<String> files() {
        return conflicted;
    }

    /** Returns what git calls our side, such as {@code HEAD}. */
    public String ourName() {
        return ourName;
    }

    /** Returns what git calls their side, such as the name of a branch. */
    public String theirName() {
        return theirName;
    }

    /** Returns the model in our version. */
    public ModelView ours() {
        return ours;
    }

    /** Returns what comes of bringing their version into ours. */
    public Merge merge() {
        return merge;
    }

    /**
     * Writes the merged version into the files, as one step. Comments and keys of the hand stay as
     * they are in our version.
     *
     * @param theirs for which conflicts their version is right
     */
    public SaveResult save(Set<RecordKey> theirs) {
        return WorkspaceWriter.save(merged(theirs), files);
    }

    /** Says what saving would write, and does nothing. */
    public SavePreview preview(Set<RecordKey> theirs) {
        return WorkspaceWriter.preview(merged(theirs), files);
    }

    private Store merged(Set<RecordKey> theirs) {
        Store merged = Store.of(ours.records());
        merged.apply(merge.taking(theirs));
        return merged;
    }
}

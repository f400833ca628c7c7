package org.stormspec.model.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.stormspec.model.disk.AtomicFile;
import org.stormspec.model.disk.ConfinedFolder;
import org.stormspec.model.disk.FileFailureException;
import org.stormspec.model.disk.FileTransaction;
import org.stormspec.model.disk.Leftovers;
import org.stormspec.model.disk.RegularFile;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.store.ModelView;
import org.stormspec.model.yaml.Problem;
import org.stormspec.model.yaml.YamlTrees;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a model into its workspace folder as one step: only the files whose content changed, none
 * that could not be read or that somebody else has changed meanwhile, and none that makes no sense
 * without one of those. What the disk refuses shows before anything has changed.
 */
public final class WorkspaceWriter {

    private static final String SCHEMAS = "schemas";

    /** A file that must stay as it is, and why. */
    private static final class StaysException extends IOException {

        private static final long serialVersionUID = 1;

        private final transient Problem problem;

        StaysException(Problem problem) {
            super(problem.message());
            this.problem = problem;
        }
    }

    private final ReadBack readBack;
    private final Path folder;
    private final ConfinedFolder confined;
    private final WorkspaceFiles files;
    private final SortedMap<String, ObjectNode> base;
    private final SortedMap<String, ObjectNode> fresh;
    private final SortedMap<String, ObjectNode> carried;
    private final SortedMap<String, KnownFile> known;
    private final SortedMap<String, ObjectNode> saved;
    private final SortedMap<String, SaveStep> steps = new TreeMap<>();
    private final SortedMap<String, Problem> blocked = new TreeMap<>();
    private final List<String> written = new ArrayList<>();
    private final List<String> deleted = new ArrayList<>();
    private final SortedMap<String, List<String>> losses = new TreeMap<>();
    private final List<String> remarks = new ArrayList<>();

    private WorkspaceWriter(ModelView model, WorkspaceFiles files) {
        this.readBack = new ReadBack(model, files);
        this.folder = files.folder();
        this.confined = ConfinedFolder.at(folder);
        this.files = files;
        this.base = files.base();
        this.fresh = WorkspaceTrees.of(model, files.homes());
        this.carried = new MovedElements(files.known(), base).into(fresh);
        this.known = new TreeMap<>(files.known());
        this.saved = new TreeMap<>(base);
    }

    /**
     * Saves a model. Never throws for what the disk does: a file that could not be written is a
     * problem in the result, and the next save tries it again.
     *
     * @param model what to save; must not change meanwhile
     * @param files what the folder held when it was last read or written
     */
    public static SaveResult save(ModelView model, WorkspaceFiles files) {
        return save(model, files, new TreeMap<>());
    }

    /**
     * Saves a model together with files that it refers to, all in one step.
     *
     * @param model what to save; must not change meanwhile
     * @param files what the folder held when it was last read or written
     * @param schemas texts of schema files by their names below the folder for schemas; replaces
     *     what is there
     */
    public static SaveResult save(
            ModelView model, WorkspaceFiles files, SortedMap<String, String> schemas) {
        Optional<Problem> refusal = refusal(model, files);
        return refusal.isPresent()
                ? new SaveResult(List.of(), List.of(), List.of(refusal.get()), List.of(), files)
                : new WorkspaceWriter(model, files).save(schemas);
    }

    private static Optional<Problem> refusal(ModelView model, WorkspaceFiles files) {
        if (files.isReadOnly()) {
            return Optional.of(readOnly());
        }
        if (!files.known().isEmpty() && !Files.isDirectory(files.folder())) {
            return Optional.of(
                    refused(
                            "no folder " + files.folder(),
                            "the folder of the workspace",
                            "bring it back, or save into another folder; until then the work is in"
                                    + " the crash journal"));
        }
        if (!files.known().isEmpty() && model.find(Workspace.KEY).isEmpty()) {
            return Optional.of(
                    refused(
                            "a model without a workspace",
                            "the model that was opened",
                            "nothing was saved, because it would empty the workspace; undo until it"
                                    + " is back"));
        }
        return Optional.empty();
    }

    private static Problem readOnly() {
        return refused(
                "a format version that this program does not write",
                "at most " + WorkspaceFormat.VERSION,
                "nothing was saved; use a newer Stormspec, or save into another folder");
    }

    private static Problem refused(String found, String expected, String advice) {
        return new Problem(WorkspaceFormat.SETTINGS, 1, 1, found, expected, advice);
    }

    /**
     * Says what saving would do, and does nothing.
     *
     * @param model what would be saved
     * @param files what the folder held when it was last read or written
     */
    public static SavePreview preview(ModelView model, WorkspaceFiles files) {
        return files.isReadOnly()
                ? new SavePreview(new TreeMap<>(), List.of(), List.of(readOnly()), List.of())
                : new WorkspaceWriter(model, files).preview();
    }

    private SavePreview preview() {
        decide();
        SavePlan plan = plan();
        SortedMap<String, String> texts = new TreeMap<>();
        List<String> gone = new ArrayList<>();
        for (SaveStep step : plan.order()) {
            if (step.isDeletion()) {
                gone.add(step.file());
            } else {
                texts.put(step.file(), step.text());
            }
        }
        List<String> lost = new ArrayList<>();
        texts.keySet().forEach(file -> lost.addAll(losses.getOrDefault(file, List.of())));
        return new SavePreview(texts, gone, problems(plan), lost);
    }

    /**
     * Saves a model into another folder, with everything that the files say beside it; hand-written
     * schemas go along. The old folder stays as it is.
     *
     * @param model what to save; must not change meanwhile
     * @param files what the old folder held when it was last read or written
     * @param folder the new folder, which must not hold a workspace
     */
    public static SaveResult saveInto(ModelView model, WorkspaceFiles files, Path folder) {
        Optional<Problem> refusal =
                Files.exists(folder.resolve(WorkspaceFormat.SETTINGS))
                        ? Optional.of(
                                refused(
                                        "another workspace in " + folder,
                                        "a folder without one",
                                        "choose another folder"))
                        : copied(files, folder);
        return refusal.isPresent()
                ? new SaveResult(List.of(), List.of(), List.of(refusal.get()), List.of(), files)
                : save(model, files.at(folder));
    }

    /** Copies in one step; the settings come last, as they make the folder a workspace. */
    private static Optional<Problem> copied(WorkspaceFiles files, Path folder) {
        try (FileTransaction transaction = new FileTransaction()) {
            addSchemas(files.folder().resolve(SCHEMAS), folder.resolve(SCHEMAS), transaction);
            SortedMap<String, KnownFile> others = new TreeMap<>(files.known());
            Optional<KnownFile> settings =
                    Optional.ofNullable(others.remove(WorkspaceFormat.SETTINGS));
            others.forEach((name, file) -> transaction.write(folder.resolve(name), file.content()));
            settings.ifPresent(file ->
                    transaction.write(folder.resolve(WorkspaceFormat.SETTINGS), file.content()));
            transaction.prepare();
            transaction.commit();
            return Optional.empty();
        } catch (FileFailureException failed) {
            return Optional.of(DiskFault.of(failed.target().toString(), failed.reason()));
        } catch (IOException failed) {
            return Optional.of(DiskFault.of(folder.toString(), failed));
        }
    }

    private static void addSchemas(Path from, Path to, FileTransaction transaction)
            throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.filter(WorkspaceWriter::isPlainFile).toList()) {
                transaction.write(
                        to.resolve(from.relativize(file).toString()), RegularFile.read(file));
            }
        }
    }

    private static boolean isPlainFile(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    private SaveResult save(SortedMap<String, String> schemas) {
        schemas.forEach(this::addSchema);
        decide();
        SavePlan plan = plan();
        boolean isNew = !known.containsKey(WorkspaceFormat.SETTINGS);
        while (!isSettled(plan)) {
            plan = plan();
        }
        if (isNew && known.containsKey(WorkspaceFormat.SETTINGS)) {
            ignoreTemporaryFiles();
        }
        sweep();
        WorkspaceFiles after =
                new WorkspaceFiles(
                        folder, false, known, files.homes(), List.of(), Optional.of(saved));
        return new SaveResult(written, deleted, problems(plan), remarks, after);
    }

    private void addSchema(String name, String text) {
        ObjectNode nothing = JsonNodeFactory.instance.objectNode();
        String file = SCHEMAS + "/" + name;
        FileFacts none = FileFacts.of(file, nothing);
        steps.put(file, new SaveStep(file, SaveStep.Kind.CREATE, text, nothing, none, none));
    }

    private SavePlan plan() {
        return SavePlan.of(steps.values(), blocked.keySet());
    }

    /**
     * Carries a plan out.
     *
     * @return false when a file of it turns out to have to stay, so that another plan is needed
     */
    private boolean isSettled(SavePlan plan) {
        SequencedMap<Path, SaveStep> targets = targets(plan.order());
        if (targets.size() < plan.order().size()) {
            return false;
        }
        try (FileTransaction transaction = transaction()) {
            targets.forEach((target, step) -> add(step, target, transaction));
            Optional<FileFailureException> failure = failure(transaction, targets);
            transaction.done().stream().map(targets::get).forEach(this::settle);
            remarks.addAll(transaction.remarks());
            failure.ifPresent(failed -> block(stepOf(targets, failed.target()), failed.reason()));
            return failure.isEmpty() || DiskFault.isOfWholeDisk(failure.get().reason());
        }
    }

    /** A transaction speaks of no file that was not given to it. */
    private static SaveStep stepOf(Map<Path, SaveStep> targets, Path target) {
        return Objects.requireNonNull(targets.get(target));
    }

    private FileTransaction transaction() {
        try {
            return FileTransaction.recordedIn(confined.resolve("."));
        } catch (IOException noRealPath) {
            return new FileTransaction();
        }
    }

    private SequencedMap<Path, SaveStep> targets(List<SaveStep> order) {
        SequencedMap<Path, SaveStep> targets = new LinkedHashMap<>();
        for (SaveStep step : order) {
            try {
                targets.put(confined.resolve(step.file()), step);
            } catch (IOException refused) {
                block(step, refused);
            }
        }
        return targets;
    }

    private static void add(SaveStep step, Path target, FileTransaction transaction) {
        if (step.isDeletion()) {
            transaction.delete(target);
        } else {
            transaction.write(target, step.content());
        }
    }

    private Optional<FileFailureException> failure(
            FileTransaction transaction, Map<Path, SaveStep> targets) {
        try {
            transaction.prepare();
            transaction.commit(target -> requireUntouched(stepOf(targets, target).file()));
            return Optional.empty();
        } catch (FileFailureException failed) {
            return Optional.of(failed);
        }
    }

    private void block(SaveStep step, IOException reason) {
        blocked.put(
                step.file(),
                reason instanceof StaysException stays
                        ? stays.problem
                        : DiskFault.of(step.file(), reason));
    }

    private void settle(SaveStep step) {
        String file = step.file();
        steps.remove(file);
        if (step.isDeletion()) {
            deleted.add(file);
            known.remove(file);
            saved.remove(file);
        } else if (isOfModel(file)) {
            written.add(file);
            remarks.addAll(losses.getOrDefault(file, List.of()));
            known.put(file, KnownFile.written(file, step.content()));
            saved.put(file, step.after());
        }
    }

    private static boolean isOfModel(String file) {
        return !file.startsWith(SCHEMAS + "/");
    }

    /** Returns one message for each file that stays as it is although the model says otherwise. */
    private List<Problem> problems(SavePlan plan) {
        SortedMap<String, Problem> problems = new TreeMap<>(blocked);
        plan.heldBack()
                .forEach((file, culprit) ->
                        problems.computeIfAbsent(file, _ -> heldBack(file, culprit)));
        return List.copyOf(problems.values());
    }

    private static Problem heldBack(String file, String culprit) {
        return problem(
                file,
                "changes that belong together with those of " + culprit,
                "both files to be written, or none",
                "it was left as it is; see to " + culprit + ", then save again");
    }

    private void decide() {
        SortedSet<String> names = new TreeSet<>(fresh.keySet());
        names.addAll(known.keySet());
        for (String name : names) {
            ObjectNode before = treeOf(base, name);
            ObjectNode after = treeOf(fresh, name);
            boolean settled = fresh.containsKey(name) == base.containsKey(name);
            if (!settled || !YamlTrees.same(before, after) || mustChange(name)) {
                decide(step(name, before, after), before);
            }
        }
    }

    private boolean mustChange(String name) {
        return Optional.ofNullable(known.get(name)).map(KnownFile::mustChange).orElse(false);
    }

    private static ObjectNode treeOf(SortedMap<String, ObjectNode> trees, String name) {
        return Optional.ofNullable(trees.get(name)).orElseGet(JsonNodeFactory.instance::objectNode);
    }

    private SaveStep step(String name, ObjectNode before, ObjectNode after) {
        return new SaveStep(
                name,
                kind(name, before),
                "",
                after,
                FileFacts.of(name, before),
                FileFacts.of(name, after));
    }

    private SaveStep.Kind kind(String name, ObjectNode before) {
        if (!known.containsKey(name)) {
            return SaveStep.Kind.CREATE;
        }
        return fresh.containsKey(name) || holdsMore(name, before)
                ? SaveStep.Kind.REPLACE
                : SaveStep.Kind.DELETE;
    }

    /** Returns whether others have written into a common file what the model knows nothing of. */
    private boolean holdsMore(String name, ObjectNode before) {
        boolean common = name.indexOf('/') < 0;
        return common
                && Optional.ofNullable(known.get(name))
                        .flatMap(KnownFile::document)
                        .map(old -> EditedText.patched(old, before, treeOf(fresh, name)))
                        .map(rest -> !rest.isEmpty())
                        .orElse(false);
    }

    private void decide(SaveStep step, ObjectNode before) {
        String name = step.file();
        try {
            requireUnderstood(name);
            requireUntouched(name);
        } catch (IOException stays) {
            block(step, stays);
            steps.put(name, step);
            return;
        }
        if (step.isDeletion()) {
            steps.put(name, step);
            return;
        }
        EditedText edit =
                new EditedText(name, Optional.ofNullable(known.get(name)), before, readBack);
        switch (edit.edited(step.after(), carried.getOrDefault(name, step.after()))) {
            case EditedText.Ready ready -> decide(step.with(ready.text()), ready.remarks());
            case EditedText.Refused(Problem problem) -> {
                block(step, new StaysException(problem));
                steps.put(name, step);
            }
        }
    }

    private void decide(SaveStep writing, List<String> lost) {
        String name = writing.file();
        if (Optional.ofNullable(known.get(name))
                .map(file -> file.hasContent(writing.content()))
                .orElse(false)) {
            saved.put(name, writing.after());
        } else {
            steps.put(name, writing);
            losses.put(name, lost);
        }
    }

    private void requireUnderstood(String name) throws StaysException {
        if (Optional.ofNullable(known.get(name)).map(KnownFile::isProtected).orElse(false)) {
            throw new StaysException(
                    problem(
                            name,
                            "changes for a file that could not be read",
                            "a file without faults",
                            "it was left as it is; correct it and open the workspace again"));
        }
    }

    private void requireUntouched(String name) throws IOException {
        Optional<KnownFile> mine = Optional.ofNullable(known.get(name));
        Optional<byte[]> disk = isOfModel(name) ? onDisk(name) : Optional.empty();
        boolean same =
                disk.map(now -> mine.filter(file -> file.says(now)).isPresent())
                        .orElse(mine.isEmpty());
        if (!same) {
            throw new StaysException(
                    problem(
                            name,
                            "a file that somebody else changed since it was read",
                            "the content as it was read",
                            "it was left as it is; reload, merge or keep yours, then save again"));
        }
        disk.filter(now -> !mine.orElseThrow().hasContent(now))
                .ifPresent(now -> known.put(name, KnownFile.written(name, now)));
    }

    private Optional<byte[]> onDisk(String name) throws IOException {
        Path file = confined.resolve(name);
        return Files.exists(file) ? Optional.of(RegularFile.read(file)) : Optional.empty();
    }

    private static Problem problem(String name, String found, String expected, String advice) {
        return new Problem(name, 1, 1, found, expected, advice);
    }

    /** What a killed save leaves behind shall not be committed; a workspace works without this. */
    private void ignoreTemporaryFiles() {
        Path ignored = folder.resolve(".gitignore");
        try {
            if (!Files.exists(ignored, LinkOption.NOFOLLOW_LINKS)) {
                AtomicFile.write(ignored, FileTransaction.IGNORED);
            }
        } catch (IOException notWritten) {
            // What is left behind then is seen, and swept at the next save.
        }
    }

    /** Takes away what killed saves have left behind. */
    private void sweep() {
        Leftovers.sweep(folder);
        WorkspaceReader.SUBFOLDERS.forEach(each -> Leftovers.sweep(folder.resolve(each)));
    }
}

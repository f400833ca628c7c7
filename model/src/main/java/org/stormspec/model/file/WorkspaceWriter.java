package org.stormspec.model.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.store.ModelView;
import org.stormspec.model.yaml.KeepPolicy;
import org.stormspec.model.yaml.Problem;
import org.stormspec.model.yaml.YamlDocument;
import org.stormspec.model.yaml.YamlMerge;
import org.stormspec.model.yaml.YamlPatch;
import org.stormspec.model.yaml.YamlTrees;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a model into its workspace folder: only the files whose content changed, each atomically,
 * and none that could not be read or that somebody else has changed meanwhile.
 */
public final class WorkspaceWriter {

    private static final String SCHEMAS = "schemas";

    /** A file that somebody else changed while it was being saved. */
    private static final class TouchedException extends IOException {

        private static final long serialVersionUID = 1;
    }

    /** A file whose new content is known and not on disk yet. */
    private record Pending(String name, Optional<KnownFile> before, String text, ObjectNode after) {
        byte[] content() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    private final Path folder;
    private final WorkspaceFiles files;
    private final SortedMap<String, ObjectNode> base;
    private final SortedMap<String, ObjectNode> fresh;
    private final SortedMap<String, ObjectNode> carried;
    private final SortedMap<String, KnownFile> known;
    private final SortedMap<String, ObjectNode> saved;
    private final List<Pending> pending = new ArrayList<>();
    private final List<String> written = new ArrayList<>();
    private final List<String> deleted = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final boolean trying;

    private WorkspaceWriter(ModelView model, WorkspaceFiles files, boolean trying) {
        this.trying = trying;
        this.folder = files.folder();
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
        if (files.isReadOnly()) {
            return new SaveResult(List.of(), List.of(), List.of(readOnly()), files);
        }
        if (!files.known().isEmpty() && !Files.isDirectory(files.folder())) {
            return refused(
                    files,
                    "no folder " + files.folder(),
                    "the folder of the workspace",
                    "bring it back, or save into another folder; until then the work is in the"
                            + " crash journal");
        }
        if (!files.known().isEmpty() && model.find(Workspace.KEY).isEmpty()) {
            return refused(
                    files,
                    "a model without a workspace",
                    "the model that was opened",
                    "nothing was saved, because it would empty the workspace; undo until it is"
                            + " back");
        }
        return new WorkspaceWriter(model, files, false).save();
    }

    /**
     * Says what saving would do, and does nothing.
     *
     * @param model what would be saved
     * @param files what the folder held when it was last read or written
     */
    public static SavePreview preview(ModelView model, WorkspaceFiles files) {
        return files.isReadOnly()
                ? new SavePreview(new TreeMap<>(), List.of(), List.of(readOnly()))
                : new WorkspaceWriter(model, files, true).preview();
    }

    private SavePreview preview() {
        decide();
        SortedMap<String, String> texts = new TreeMap<>();
        pending.forEach(each -> texts.put(each.name(), each.text()));
        return new SavePreview(texts, deleted, problems);
    }

    private static SaveResult refused(
            WorkspaceFiles files, String found, String expected, String advice) {
        Problem problem = new Problem(WorkspaceFormat.SETTINGS, 1, 1, found, expected, advice);
        return new SaveResult(List.of(), List.of(), List.of(problem), files);
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
        if (Files.exists(folder.resolve(WorkspaceFormat.SETTINGS))) {
            return refused(
                    files,
                    "another workspace in " + folder,
                    "a folder without one",
                    "choose another folder");
        }
        try {
            for (Map.Entry<String, KnownFile> file : files.known().entrySet()) {
                AtomicFiles.write(
                        folder.resolve(file.getKey()), file.getValue().content(), () -> {});
            }
            copy(files.folder().resolve(SCHEMAS), folder.resolve(SCHEMAS));
        } catch (IOException failed) {
            return new SaveResult(
                    List.of(), List.of(), List.of(DiskFault.of(folder.toString(), failed)), files);
        }
        return save(model, files.at(folder));
    }

    private static void copy(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                AtomicFiles.write(target, Files.readAllBytes(file), () -> {});
            }
        }
    }

    private static Problem readOnly() {
        return new Problem(
                WorkspaceFormat.SETTINGS,
                1,
                1,
                "a format version newer than " + WorkspaceFormat.VERSION,
                "at most " + WorkspaceFormat.VERSION,
                "nothing was saved; use a newer Stormspec, or save into another folder");
    }

    private SaveResult save() {
        decide();
        writePending();
        touchedFolders().forEach(AtomicFiles::force);
        WorkspaceFiles after =
                new WorkspaceFiles(
                        folder, false, known, files.homes(), List.of(), Optional.of(saved));
        return new SaveResult(written, deleted, problems, after);
    }

    private void decide() {
        SortedSet<String> names = new TreeSet<>(fresh.keySet());
        names.addAll(known.keySet());
        for (String name : names) {
            try {
                save(name);
            } catch (IOException failed) {
                report(name, failed);
            }
        }
    }

    private Set<Path> touchedFolders() {
        return Stream.concat(written.stream(), deleted.stream())
                .flatMap(name -> Stream.ofNullable(folder.resolve(name).getParent()))
                .collect(Collectors.toSet());
    }

    private void save(String name) throws IOException {
        ObjectNode before = treeOf(base, name);
        ObjectNode after = treeOf(fresh, name);
        boolean settled = fresh.containsKey(name) == base.containsKey(name);
        if (settled && YamlTrees.same(before, after)) {
            return;
        }
        if (isTouchedByOthers(name)) {
            return;
        }
        if (fresh.containsKey(name)) {
            write(name, before, after);
        } else {
            remove(name, before);
        }
    }

    private static ObjectNode treeOf(SortedMap<String, ObjectNode> trees, String name) {
        return Optional.ofNullable(trees.get(name)).orElseGet(JsonNodeFactory.instance::objectNode);
    }

    /** Reports a file that must not be overwritten, because of its content or its history. */
    private boolean isTouchedByOthers(String name) throws IOException {
        Optional<KnownFile> mine = Optional.ofNullable(known.get(name));
        if (mine.map(KnownFile::isProtected).orElse(false)) {
            report(
                    name,
                    "changes for a file that could not be read",
                    "a file without faults",
                    "it was left as it is; correct it and open the workspace again");
            return true;
        }
        Optional<byte[]> disk = onDisk(name);
        boolean same =
                disk.isPresent() == mine.isPresent()
                        && (disk.isEmpty() || mine.get().hasContent(disk.get()));
        if (!same) {
            reportTouched(name);
        }
        return !same;
    }

    private Optional<byte[]> onDisk(String name) throws IOException {
        Path file = folder.resolve(name);
        return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    private void write(String name, ObjectNode before, ObjectNode after) {
        String text = text(name, before, carried.getOrDefault(name, after));
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        if (Optional.ofNullable(known.get(name))
                .map(file -> file.hasContent(content))
                .orElse(false)) {
            saved.put(name, after);
        } else {
            pending.add(new Pending(name, Optional.ofNullable(known.get(name)), text, after));
        }
    }

    /** Waiting for the disk is most of the time, and disks take many writes at once. */
    private void writePending() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Optional<IOException>>> outcomes =
                    pending.stream().map(each -> threads.submit(() -> attempt(each))).toList();
            for (int i = 0; i < pending.size(); i++) {
                settle(pending.get(i), outcomes.get(i));
            }
        }
    }

    private Optional<IOException> attempt(Pending each) {
        try {
            AtomicFiles.write(
                    folder.resolve(each.name()), each.content(), () -> requireUntouched(each));
            return Optional.empty();
        } catch (IOException failed) {
            return Optional.of(failed);
        }
    }

    private void requireUntouched(Pending each) throws IOException {
        Optional<byte[]> disk = onDisk(each.name());
        boolean same =
                disk.map(now -> each.before().filter(file -> file.hasContent(now)).isPresent())
                        .orElse(each.before().isEmpty());
        if (!same) {
            throw new TouchedException();
        }
    }

    private void settle(Pending each, Future<Optional<IOException>> outcome) {
        Optional<IOException> failure = resultOf(outcome);
        if (failure.isPresent()) {
            report(each.name(), failure.get());
            return;
        }
        written.add(each.name());
        known.put(each.name(), KnownFile.written(each.name(), each.content()));
        saved.put(each.name(), each.after());
    }

    private static Optional<IOException> resultOf(Future<Optional<IOException>> outcome) {
        try {
            return outcome.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.of(new IOException("saving was interrupted", stopped));
        } catch (ExecutionException broken) {
            throw new IllegalStateException("writing a file failed in an unknown way", broken);
        }
    }

    private String text(String name, ObjectNode before, ObjectNode after) {
        Optional<YamlDocument> old =
                Optional.ofNullable(known.get(name)).flatMap(KnownFile::document);
        if (old.isEmpty() || isCanonical(old.get(), name, before)) {
            return WorkspaceFormat.styleOf(name).write(after);
        }
        return new YamlMerge(WorkspaceFormat.styleOf(name), KeepPolicy.NOTHING)
                .merge(old.get(), patched(old.get(), before, after));
    }

    /** Nobody has added anything by hand: the file can be written anew, which is faster. */
    private static boolean isCanonical(YamlDocument old, String name, ObjectNode before) {
        return YamlTrees.same(old.tree(), before)
                && WorkspaceFormat.styleOf(name).write(before).equals(old.source());
    }

    private static JsonNode patched(YamlDocument old, ObjectNode before, ObjectNode after) {
        JsonNode tree = old.tree().isObject() ? old.tree() : JsonNodeFactory.instance.objectNode();
        return YamlPatch.patched(tree, before, after);
    }

    /** Removes a file whose records are gone; what others wrote into a common file stays. */
    private void remove(String name, ObjectNode before) throws IOException {
        ObjectNode nothing = JsonNodeFactory.instance.objectNode();
        Optional<YamlDocument> old =
                Optional.ofNullable(known.get(name)).flatMap(KnownFile::document);
        boolean common = name.indexOf('/') < 0;
        if (common && old.isPresent() && !patched(old.get(), before, nothing).isEmpty()) {
            write(name, before, nothing);
        } else {
            if (!trying) {
                Files.deleteIfExists(folder.resolve(name));
            }
            deleted.add(name);
            known.remove(name);
            saved.remove(name);
        }
    }

    private void report(String name, IOException failed) {
        if (failed instanceof TouchedException) {
            reportTouched(name);
        } else {
            problems.add(DiskFault.of(name, failed));
        }
    }

    private void reportTouched(String name) {
        report(
                name,
                "a file that somebody else changed since it was read",
                "the content as it was read",
                "it was left as it is; reload, merge or keep yours, then save again");
    }

    private void report(String name, String found, String expected, String advice) {
        problems.add(new Problem(name, 1, 1, found, expected, advice));
    }
}

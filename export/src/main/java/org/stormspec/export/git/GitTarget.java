package org.stormspec.export.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.util.SystemReader;
import org.stormspec.export.asyncapi.document.DocumentFiles;
import org.stormspec.export.file.FileTree;
import org.stormspec.model.disk.FileTransaction;
import org.stormspec.model.disk.Leftovers;
import org.stormspec.model.disk.RefusedFileException;
import org.stormspec.model.disk.RegularFile;

/// The folder that exports go to: one git working tree, one below each repository folder, or none.
///
/// The order of use is: export over [#files], [#plan], look at the plan, then [#write] or
/// [#writeAndCommit]. Only files of the export are written and committed; whatever else is staged
/// or changed stays as it is. Nothing is ever pushed.
public final class GitTarget {

    private final Path folder;

    private GitTarget(Path folder) {
        this.folder = folder;
    }

    /// A target folder, which need not exist yet.
    public static GitTarget at(Path folder) {
        return new GitTarget(folder.toAbsolutePath().normalize());
    }

    /// The folder, absolute.
    public Path folder() {
        return folder;
    }

    /// The files that are there, for an export that keeps what people added to them.
    public DocumentFiles files() {
        return DocumentFiles.below(folder);
    }

    /// The files as they were last committed, for telling what an export changes.
    public DocumentFiles committedFiles() {
        return path -> {
            Optional<Path> root = WorkingTree.around(folder.resolve(path));
            return root.flatMap(found -> committed(found, inside(found, path)));
        };
    }

    private static Optional<String> committed(Path root, String path) {
        try (WorkingTree repository = WorkingTree.open(root)) {
            return repository.committed(path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (GitRefusal refusal) {
            throw new UncheckedIOException(
                    new IOException(String.valueOf(refusal.getMessage()), refusal));
        }
    }

    /// Compares an export with the files that are there.
    ///
    /// @throws GitRefusal when a file cannot be written where it belongs, or a repository is kept
    ///   in a way that we cannot write
    /// @throws IOException when a file cannot be read
    public WritePlan plan(FileTree tree) throws GitRefusal, IOException {
        TargetPaths.require(folder, tree.files().keySet());
        List<FileChange> changes = new ArrayList<>();
        for (Map.Entry<Optional<Path>, SortedMap<String, String>> group :
                byRepository(tree).entrySet()) {
            changes.addAll(changes(group.getKey(), group.getValue()));
        }
        return new WritePlan(tree, changes);
    }

    private List<FileChange> changes(Optional<Path> root, SortedMap<String, String> files)
            throws GitRefusal, IOException {
        if (root.isEmpty()) {
            return changes(files, (path, now) -> false);
        }
        try (WorkingTree repository = WorkingTree.open(root.get())) {
            return changes(files, (path, now) -> repository.isDirty(inside(root.get(), path), now));
        }
    }

    private interface Dirt {
        boolean isOn(String path, String now) throws GitRefusal, IOException;
    }

    private List<FileChange> changes(SortedMap<String, String> files, Dirt dirt)
            throws GitRefusal, IOException {
        List<FileChange> changes = new ArrayList<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            String path = file.getKey();
            Optional<String> now = files().read(path);
            if (now.isEmpty()) {
                refuseUnreadable(path);
                changes.add(new FileChange(path, now, file.getValue(), false));
            } else if (!saysTheSame(now.get(), file.getValue())) {
                boolean dirty = dirt.isOn(path, now.get());
                changes.add(new FileChange(path, now, file.getValue(), dirty));
            }
        }
        return changes;
    }

    /// What cannot be read may be anything, and is not overwritten.
    private void refuseUnreadable(String path) throws GitRefusal {
        Optional<String> reason = files().refusal(path);
        if (reason.isPresent()) {
            throw new GitRefusal(
                    folder.resolve(path) + " is there and cannot be compared: " + reason.get());
        }
    }

    /// Git may have given the file the line ends of the operating system.
    static boolean saysTheSame(String one, String other) {
        return one.replace("\r\n", "\n").equals(other.replace("\r\n", "\n"));
    }

    /// Looks whether a plan could be written and committed now. Changes nothing.
    ///
    /// @throws IOException when a repository cannot be read
    public CommitCheck canCommit(WritePlan plan, CommitRequest request) throws IOException {
        try {
            requireClean(plan);
            requireRepositories(plan, request);
            try (Drafts drafts = drafts(plan, request)) {
                drafts.check();
            }
            return new CommitCheck.Ready();
        } catch (GitRefusal refusal) {
            return new CommitCheck.Refused(String.valueOf(refusal.getMessage()));
        }
    }

    /// Writes the files that differ, all of them or none.
    ///
    /// @throws GitRefusal when a dirty file would be overwritten; nothing has been written then
    /// @throws IOException when the disk refuses
    public void write(WritePlan plan) throws GitRefusal, IOException {
        requireClean(plan);
        try (FileTransaction files = new FileTransaction()) {
            addFiles(plan, files);
            files.prepare();
            files.commit(guard(plan));
        }
        sweep(plan);
    }

    /// A killed export leaves temporary files, which people would take for theirs.
    private void sweep(WritePlan plan) {
        plan.files().files().keySet().stream()
                .map(path -> folder.resolve(path).resolveSibling(""))
                .distinct()
                .forEach(Leftovers::sweep);
    }

    /// Writes the files that differ and commits all files of the plan: one commit in each
    /// repository concerned, none where the last commit already says the same. The branch becomes
    /// the current one; that never touches another file, because a branch with commits of its own
    /// is refused.
    ///
    /// @throws GitRefusal when a repository does not take the commit; nothing has been written then
    /// @throws IOException when the disk refuses
    public Delivered writeAndCommit(WritePlan plan, CommitRequest request)
            throws GitRefusal, IOException {
        if (canCommit(plan, request) instanceof CommitCheck.Refused(String reason)) {
            throw new GitRefusal(reason);
        }
        makeRepository(plan, request);
        try (Drafts drafts = drafts(plan, request);
                FileTransaction files = new FileTransaction()) {
            drafts.lock();
            addFiles(plan, files);
            drafts.addTo(files);
            files.prepare();
            files.commit(guard(plan));
            sweep(plan);
            return drafts.finish();
        }
    }

    private static void requireClean(WritePlan plan) throws GitRefusal {
        if (!plan.dirtyFiles().isEmpty()) {
            throw new GitRefusal(
                    "These files have changes that are not committed and would be lost: %s. Commit or restore them first."
                            .formatted(String.join(", ", plan.dirtyFiles())));
        }
    }

    private void requireRepositories(WritePlan plan, CommitRequest request)
            throws GitRefusal, IOException {
        if (byRepository(plan.files()).containsKey(Optional.<Path>empty())) {
            if (!request.init()) {
                throw new GitRefusal(
                        "The folder %s is in no git repository, so there is nothing to commit to. Run 'git init' there, or leave out the commit."
                                .formatted(folder));
            }
            CommitRequirements.requirePerson(userSettings());
        }
    }

    private void makeRepository(WritePlan plan, CommitRequest request) throws IOException {
        if (request.init() && byRepository(plan.files()).containsKey(Optional.<Path>empty())) {
            WorkingTree.init(folder);
        }
    }

    private static Config userSettings() throws IOException {
        try {
            return SystemReader.getInstance().getUserConfig();
        } catch (ConfigInvalidException invalid) {
            throw new IOException(
                    "git's settings cannot be read: " + invalid.getMessage(), invalid);
        }
    }

    private Drafts drafts(WritePlan plan, CommitRequest request) throws GitRefusal, IOException {
        Drafts drafts = new Drafts();
        try {
            for (Map.Entry<Optional<Path>, SortedMap<String, String>> group :
                    byRepository(plan.files()).entrySet()) {
                if (group.getKey().isPresent()) {
                    Path root = group.getKey().get();
                    drafts.add(WorkingTree.open(root), insideAll(root, group.getValue()), request);
                }
            }
            return drafts;
        } catch (GitRefusal | IOException | RuntimeException | Error failed) {
            drafts.close();
            throw failed;
        }
    }

    /// What was exported is remembered first: an export that is killed still knows its own files.
    private void addFiles(WritePlan plan, FileTransaction files) throws GitRefusal, IOException {
        for (Map.Entry<Optional<Path>, SortedMap<String, String>> group :
                byRepository(plan.files()).entrySet()) {
            if (group.getKey().isPresent()) {
                Path root = group.getKey().get();
                try (WorkingTree tree = WorkingTree.open(root)) {
                    tree.log().remember(insideAll(root, group.getValue()), files);
                }
            }
        }
        for (FileChange change : plan.changes()) {
            files.write(
                    folder.resolve(change.path()), change.after().getBytes(StandardCharsets.UTF_8));
        }
    }

    /// Somebody may have changed a file since it was looked at.
    private FileTransaction.Guard guard(WritePlan plan) {
        Map<Path, Optional<String>> before = new HashMap<>();
        plan.changes()
                .forEach(change -> before.put(folder.resolve(change.path()), change.before()));
        return file -> {
            Optional<String> expected = before.get(file);
            if (expected != null && !expected.equals(textOf(file))) {
                throw new RefusedFileException(
                        file.toString(),
                        "another content than a moment ago",
                        "what the export was compared with",
                        "export again");
            }
        };
    }

    private static Optional<String> textOf(Path file) throws IOException {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(RegularFile.readText(file))
                : Optional.empty();
    }

    /// Groups files by the nearest working tree around each of them.
    private Map<Optional<Path>, SortedMap<String, String>> byRepository(FileTree tree) {
        Map<Optional<Path>, SortedMap<String, String>> groups = new LinkedHashMap<>();
        tree.files()
                .forEach((path, text) ->
                        groups.computeIfAbsent(
                                        WorkingTree.around(folder.resolve(path)),
                                        _ -> new TreeMap<>())
                                .put(path, text));
        return groups;
    }

    private String inside(Path root, String path) {
        return root.relativize(folder.resolve(path)).toString().replace('\\', '/');
    }

    private SortedMap<String, String> insideAll(Path root, SortedMap<String, String> files) {
        SortedMap<String, String> inside = new TreeMap<>();
        files.forEach((path, text) -> inside.put(inside(root, path), text));
        return inside;
    }
}

package org.stormspec.export.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.stormspec.export.asyncapi.document.DocumentFiles;
import org.stormspec.export.file.FileTree;

/// The folder that exports go to: one git working tree, one below each repository folder, or none.
///
/// The order of use is: export over [#files], [#plan], look at the plan, [#write], and if wished
/// [#commit]. Only files of the export are written and committed; whatever else is staged or
/// changed stays as it is. Nothing is ever pushed.
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
        }
    }

    /// Compares an export with the files that are there.
    ///
    /// @throws GitRefusal when a folder on the way to a file is a link out of the target
    /// @throws IOException when a file cannot be read
    public WritePlan plan(FileTree tree) throws GitRefusal, IOException {
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
        boolean isOn(String path, String now) throws IOException;
    }

    private List<FileChange> changes(SortedMap<String, String> files, Dirt dirt)
            throws GitRefusal, IOException {
        List<FileChange> changes = new ArrayList<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            String path = file.getKey();
            refuseLinks(path);
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

    /// A link could lead a write out of the target folder.
    private void refuseLinks(String path) throws GitRefusal {
        Path step = folder;
        for (Path name : Path.of(path)) {
            step = step.resolve(name);
            if (Files.isSymbolicLink(step)) {
                throw new GitRefusal(
                        step
                                + " is a symbolic link; the export writes only into real folders and"
                                + " files below "
                                + folder);
            }
        }
    }

    /// Writes the files that differ, each at once or not at all.
    ///
    /// @throws GitRefusal when a dirty file would be overwritten; nothing has been written then
    /// @throws IOException when the disk refuses
    public void write(WritePlan plan) throws GitRefusal, IOException {
        if (!plan.dirtyFiles().isEmpty()) {
            throw new GitRefusal(
                    "not exported: these files have changes that are not committed and would be"
                            + " lost; commit or restore them first: "
                            + String.join(", ", plan.dirtyFiles()));
        }
        for (FileChange change : plan.changes()) {
            AtomicFile.write(folder.resolve(change.path()), change.after());
        }
        for (Map.Entry<Optional<Path>, SortedMap<String, String>> group :
                byRepository(plan.files()).entrySet()) {
            if (group.getKey().isPresent()) {
                Path root = group.getKey().get();
                ExportLog.of(root).remember(insideAll(root, group.getValue()));
            }
        }
    }

    /// Commits the files of a plan that was written: one commit in each repository concerned, none
    /// where the last commit already says the same. The branch becomes the current one; that never
    /// touches a file, because a branch with commits of its own is refused.
    ///
    /// @throws GitRefusal when there is no repository, or the branch cannot take the commit
    /// @throws IOException when the repository cannot be read or written
    public List<Commit> commit(WritePlan plan, CommitRequest request)
            throws GitRefusal, IOException {
        List<Commit> commits = new ArrayList<>();
        for (Map.Entry<Optional<Path>, SortedMap<String, String>> group :
                byRepository(plan.files()).entrySet()) {
            Path root = repository(group.getKey(), request);
            try (WorkingTree repository = WorkingTree.open(root)) {
                repository
                        .commit(insideAll(root, group.getValue()), request)
                        .ifPresent(commits::add);
            }
        }
        return commits;
    }

    private Path repository(Optional<Path> found, CommitRequest request)
            throws GitRefusal, IOException {
        if (found.isPresent()) {
            return found.get();
        }
        if (!request.init()) {
            throw new GitRefusal(
                    folder
                            + " is in no git repository, so there is nothing to commit to; run"
                            + " 'git init' there or leave out the commit");
        }
        WorkingTree.init(folder);
        return folder;
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

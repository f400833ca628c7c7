package org.stormspec.export.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;

/// One git repository with its working tree.
final class WorkingTree implements AutoCloseable {

    private static final String HEAD_TREE = "HEAD^{tree}";

    private final Path root;
    private final Repository repository;
    private final ExportLog log;

    private WorkingTree(Path root, Repository repository) throws IOException {
        this.root = root;
        this.repository = repository;
        forceToDisk(repository.getConfig());
        this.log = ExportLog.in(repository.getDirectory().toPath());
    }

    /// For what we write, whatever the settings say; they are not saved.
    private static void forceToDisk(StoredConfig config) {
        config.setBoolean("core", null, "fsyncObjectFiles", true);
        config.setBoolean("core", null, "fsyncRefFiles", true);
    }

    /// The nearest folder around a file that is a working tree.
    static Optional<Path> around(Path file) {
        for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(Constants.DOT_GIT), LinkOption.NOFOLLOW_LINKS)) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    /// Opens the repository of a folder that has one.
    ///
    /// @throws GitRefusal when it is none, or kept in a way that we cannot write
    /// @throws IOException when it cannot be read
    static WorkingTree open(Path root) throws GitRefusal, IOException {
        FileRepositoryBuilder place =
                new FileRepositoryBuilder()
                        .setWorkTree(root.toFile())
                        .addCeilingDirectory(root.resolve("..").normalize().toFile())
                        .findGitDir(root.toFile());
        if (place.getGitDir() == null || !place.getGitDir().isDirectory()) {
            throw new GitRefusal(
                    "The path %s leads to no git repository. Repair it, for example by 'git worktree repair', or remove it."
                            .formatted(root.resolve(Constants.DOT_GIT)));
        }
        place.setup();
        RepositoryFormat.require(
                root, place.getGitDir().toPath(), place.getGitCommonDir().toPath());
        return new WorkingTree(root, place.build());
    }

    static void init(Path folder) throws IOException {
        try (Git git = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call()) {
            git.getRepository().getDirectory();
        } catch (GitAPIException refused) {
            throw new IOException("git init failed in " + folder, refused);
        }
    }

    Path root() {
        return root;
    }

    Repository repository() {
        return repository;
    }

    /// Git's folder of this working tree; other working trees of the repository have their own.
    Path gitFolder() {
        return repository.getDirectory().toPath();
    }

    /// Git's folder that all working trees of the repository share.
    Path commonFolder() {
        return repository.getCommonDirectory().toPath();
    }

    ExportLog log() {
        return log;
    }

    /// Whether a file that is there holds work that is in no commit and was not written by an
    /// export.
    boolean isDirty(String path, String now) throws GitRefusal, IOException {
        Optional<String> committed = committed(path);
        boolean clean = committed.isPresent() && GitTarget.saysTheSame(committed.get(), now);
        return !clean && !log.wrote(path, now);
    }

    /// A file as the last commit has it.
    Optional<String> committed(String path) throws GitRefusal, IOException {
        Optional<ObjectId> blob = committedId(path);
        return blob.isPresent() ? Optional.of(text(blob.get())) : Optional.empty();
    }

    /// The object of a path in the last commit.
    Optional<ObjectId> committedId(String path) throws GitRefusal, IOException {
        try {
            ObjectId tree = repository.resolve(HEAD_TREE);
            return tree == null ? Optional.empty() : blob(path, tree);
        } catch (MissingObjectException | CorruptObjectException unreadable) {
            throw lacking(unreadable);
        }
    }

    private Optional<ObjectId> blob(String path, ObjectId tree) throws IOException {
        try (TreeWalk walk = TreeWalk.forPath(repository, path, tree)) {
            return walk == null || walk.getFileMode(0).getObjectType() != Constants.OBJ_BLOB
                    ? Optional.empty()
                    : Optional.of(walk.getObjectId(0));
        }
    }

    private String text(ObjectId blob) throws GitRefusal, IOException {
        try {
            return new String(repository.open(blob).getBytes(), StandardCharsets.UTF_8);
        } catch (MissingObjectException | CorruptObjectException unreadable) {
            throw lacking(unreadable);
        }
    }

    private GitRefusal lacking(IOException unreadable) {
        return new GitRefusal(
                "The repository %s lacks a part of its last commit (%s). 'git fsck' says more; in a partial clone 'git fetch --refetch' gets it."
                        .formatted(root, unreadable.getMessage()));
    }

    @Override
    public void close() {
        repository.close();
    }
}

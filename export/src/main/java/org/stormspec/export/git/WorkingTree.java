package org.stormspec.export.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEditor.PathEdit;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.CoreConfig.AutoCRLF;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryState;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;

/// One git repository with its working tree.
final class WorkingTree implements AutoCloseable {

    private final Path root;
    private final Repository repository;

    private WorkingTree(Path root, Repository repository) {
        this.root = root;
        this.repository = repository;
    }

    /// The nearest folder around a file that is a working tree.
    static Optional<Path> around(Path file) {
        for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(Constants.DOT_GIT))) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    static WorkingTree open(Path root) throws IOException {
        Repository repository =
                new FileRepositoryBuilder()
                        .setWorkTree(root.toFile())
                        .findGitDir(root.toFile())
                        .setMustExist(true)
                        .build();
        return new WorkingTree(root, repository);
    }

    static void init(Path folder) throws IOException {
        try (Git git = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call()) {
            git.getRepository().getDirectory();
        } catch (GitAPIException refused) {
            throw new IOException("git init failed in " + folder, refused);
        }
    }

    /// Whether a file that is there holds work that is in no commit and was not written by an
    /// export.
    boolean isDirty(String path, String now) throws IOException {
        Optional<String> committed = committed(path);
        boolean clean = committed.isPresent() && GitTarget.saysTheSame(committed.get(), now);
        return !clean && !ExportLog.of(root).wrote(path, now);
    }

    /// A file as the last commit has it.
    Optional<String> committed(String path) throws IOException {
        ObjectId tree = repository.resolve("HEAD^{tree}");
        if (tree == null) {
            return Optional.empty();
        }
        try (TreeWalk walk = TreeWalk.forPath(repository, path, tree)) {
            return walk == null || walk.isSubtree()
                    ? Optional.empty()
                    : Optional.of(text(walk.getObjectId(0)));
        }
    }

    private String text(ObjectId blob) throws IOException {
        return new String(repository.open(blob).getBytes(), StandardCharsets.UTF_8);
    }

    /// Commits these texts, by path inside the working tree, on the branch that was asked for.
    Optional<Commit> commit(SortedMap<String, String> files, CommitRequest request)
            throws GitRefusal, IOException {
        List<String> changed = new ArrayList<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            Optional<String> committed = committed(file.getKey());
            if (committed.isEmpty() || !GitTarget.saysTheSame(committed.get(), file.getValue())) {
                changed.add(file.getKey());
            }
        }
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        refuseHalfDone();
        String branch = branch(request);
        moveTo(branch);
        ObjectId id = commit(changed, request.message());
        return Optional.of(new Commit(root, branch, id.name(), List.copyOf(changed)));
    }

    private String branch(CommitRequest request) throws GitRefusal, IOException {
        boolean unborn = head() == null;
        String name =
                request.branch()
                        .orElse(
                                unborn
                                        ? String.valueOf(repository.getBranch())
                                        : CommitRequest.BRANCH);
        if (!Repository.isValidRefName(Constants.R_HEADS + name)) {
            throw new GitRefusal("'" + name + "' is no name for a branch");
        }
        return name;
    }

    private @Nullable ObjectId head() throws IOException {
        return repository.resolve(Constants.HEAD);
    }

    /** In the middle of a merge or rebase the next commit belongs to that, not to us. */
    private void refuseHalfDone() throws GitRefusal {
        RepositoryState state = repository.getRepositoryState();
        if (state != RepositoryState.SAFE) {
            throw new GitRefusal(
                    "%s is in the middle of something (%s). Finish it or abort it, then export again."
                            .formatted(root, state.getDescription()));
        }
    }

    /// Makes a branch current without touching a file: it is new, or has nothing that HEAD has not.
    private void moveTo(String branch) throws GitRefusal, IOException {
        String full = Constants.R_HEADS + branch;
        if (full.equals(repository.getFullBranch())) {
            return;
        }
        ObjectId head = head();
        if (head != null) {
            ObjectId there = repository.resolve(full);
            if (there != null && !isIn(there, head)) {
                throw new GitRefusal(
                        "the branch "
                                + branch
                                + " in "
                                + root
                                + " has commits that the current"
                                + " state has not; run 'git switch "
                                + branch
                                + "' first, or name"
                                + " another branch");
            }
            update(full, head, there == null ? ObjectId.zeroId() : there);
        }
        RefUpdate link = repository.updateRef(Constants.HEAD);
        link.setRefLogMessage("stormspec: on branch " + branch, false);
        check(link.link(full), branch);
    }

    private boolean isIn(ObjectId commit, ObjectId head) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            return walk.isMergedInto(walk.parseCommit(commit), walk.parseCommit(head));
        }
    }

    /// The commit is built from the last one, not from the index: what people have staged stays
    /// staged.
    private ObjectId commit(List<String> paths, String message) throws GitRefusal, IOException {
        ObjectId head = head();
        DirCache index = repository.lockDirCache();
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            DirCache next = DirCache.newInCore();
            if (head != null) {
                readTree(next, head);
            }
            DirCacheEditor inCommit = next.editor();
            DirCacheEditor inIndex = index.editor();
            for (String path : paths) {
                ObjectId blob = inserter.insert(Constants.OBJ_BLOB, content(path));
                inCommit.add(edit(path, blob));
                inIndex.add(edit(path, blob));
            }
            inCommit.finish();
            ObjectId id = inserter.insert(builder(next.writeTree(inserter), head, message));
            inserter.flush();
            update(Constants.HEAD, id, head == null ? ObjectId.zeroId() : head);
            inIndex.commit();
            return id;
        } finally {
            index.unlock();
        }
    }

    private void readTree(DirCache into, ObjectId head) throws IOException {
        try (ObjectReader reader = repository.newObjectReader();
                RevWalk walk = new RevWalk(reader)) {
            DirCacheBuilder builder = into.builder();
            builder.addTree(new byte[0], 0, reader, walk.parseCommit(head).getTree());
            builder.finish();
        }
    }

    /// The file as git stores it: where git turns line ends on the way in, so do we.
    private byte[] content(String path) throws IOException {
        byte[] bytes = Files.readAllBytes(root.resolve(path));
        AutoCRLF conversion =
                repository
                        .getConfig()
                        .getEnum(
                                ConfigConstants.CONFIG_CORE_SECTION,
                                null,
                                ConfigConstants.CONFIG_KEY_AUTOCRLF,
                                AutoCRLF.FALSE);
        return conversion == AutoCRLF.FALSE
                ? bytes
                : new String(bytes, StandardCharsets.UTF_8)
                        .replace("\r\n", "\n")
                        .getBytes(StandardCharsets.UTF_8);
    }

    private PathEdit edit(String path, ObjectId blob) throws IOException {
        Instant modified = Files.getLastModifiedTime(root.resolve(path)).toInstant();
        long length = Files.size(root.resolve(path));
        return new PathEdit(path) {
            @Override
            public void apply(DirCacheEntry entry) {
                entry.setFileMode(FileMode.REGULAR_FILE);
                entry.setObjectId(blob);
                entry.setLength(length);
                entry.setLastModified(modified);
            }
        };
    }

    private CommitBuilder builder(ObjectId tree, @Nullable ObjectId parent, String message) {
        PersonIdent author = new PersonIdent(repository);
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(tree);
        if (parent != null) {
            commit.setParentId(parent);
        }
        commit.setAuthor(author);
        commit.setCommitter(author);
        commit.setMessage(message.endsWith("\n") ? message : message + "\n");
        return commit;
    }

    private void update(String ref, ObjectId to, ObjectId expected) throws GitRefusal, IOException {
        RefUpdate update = repository.updateRef(ref);
        update.setNewObjectId(to);
        update.setExpectedOldObjectId(expected);
        update.setRefLogMessage("stormspec: export", false);
        check(update.update(), ref);
    }

    private void check(RefUpdate.Result result, String ref) throws GitRefusal {
        switch (result) {
            case NEW, FAST_FORWARD, NO_CHANGE, FORCED -> {}
            default ->
                    throw new GitRefusal(
                            "git did not move "
                                    + ref
                                    + " in "
                                    + root
                                    + " ("
                                    + result
                                    + "); is another git command running there?");
        }
    }

    @Override
    public void close() {
        repository.close();
    }
}

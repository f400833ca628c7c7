package org.stormspec.export.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.UserConfig;
import org.stormspec.model.disk.RegularFile;

/// What has to hold in a repository before anything of a commit is written. It only looks; a
/// refusal says what is in the way and what to do.
///
/// Git refuses in the same situations, or does something for which we have no means: run a program
/// that signs, or ask a condition in its settings.
final class CommitRequirements {

    private final WorkingTree tree;
    private final Repository repository;
    private final String branch;

    private CommitRequirements(WorkingTree tree, String branch) {
        this.tree = tree;
        this.repository = tree.repository();
        this.branch = branch;
    }

    /// Requires that a commit could be made now. Whether the branch may take it is for
    /// [BranchMove].
    ///
    /// @param branch full name of the branch to commit on
    /// @param files paths that the commit changes, with what they become
    /// @throws GitRefusal for the first thing that is in the way
    static void require(WorkingTree tree, String branch, Set<Blob> files)
            throws GitRefusal, IOException {
        CommitRequirements requirements = new CommitRequirements(tree, branch);
        requirements.requireOwnFiles();
        requirements.requireNothingHalfDone();
        requirements.requireReferencesUnlocked();
        requirements.requireBranchHereOnly();
        requirements.requireCleanIndex(files);
        requirements.requireWritable();
        requirePerson(tree.repository().getConfig());
    }

    /// A path and the object that it becomes.
    ///
    /// @param path inside the working tree
    record Blob(String path, ObjectId id) {}

    private void requireOwnFiles() throws GitRefusal, IOException {
        Config config = repository.getConfig();
        boolean own = tree.gitFolder().equals(tree.commonFolder());
        if (own && config.getBoolean("core", "bare", false)) {
            throw refusal("is a bare repository (core.bare) and has no files to commit", "");
        }
        String elsewhere = config.getString("core", null, "worktree");
        if (own && elsewhere != null) {
            Path files = tree.gitFolder().resolve(elsewhere);
            if (!Files.isDirectory(files) || !files.toRealPath().equals(tree.root().toRealPath())) {
                throw refusal(
                        "keeps its files elsewhere (core.worktree = %s)".formatted(elsewhere),
                        "Export to there");
            }
        }
    }

    /// In the middle of a merge or rebase the next commit belongs to that, not to us.
    private void requireNothingHalfDone() throws GitRefusal {
        Optional<String> work =
                switch (repository.getRepositoryState()) {
                    case SAFE, BARE -> Optional.empty();
                    case MERGING, MERGING_RESOLVED -> Optional.of("a merge");
                    case CHERRY_PICKING, CHERRY_PICKING_RESOLVED -> Optional.of("a cherry-pick");
                    case REVERTING, REVERTING_RESOLVED -> Optional.of("a revert");
                    case REBASING, REBASING_REBASING, REBASING_MERGE, REBASING_INTERACTIVE ->
                            Optional.of("a rebase");
                    case APPLY -> Optional.of("applying patches (git am)");
                    case BISECTING -> Optional.of("a bisect");
                };
        if (work.isEmpty() && Files.exists(tree.gitFolder().resolve("sequencer"))) {
            work = Optional.of("a cherry-pick or revert of several commits");
        }
        if (work.isPresent()) {
            throw refusal(
                    "is in the middle of " + work.get(),
                    "Finish it or abort it ('git status' says how), then export again");
        }
    }

    /// Requires that no other git command is changing the index.
    static void requireUnlocked(WorkingTree tree) throws GitRefusal, IOException {
        Optional<String> obstacle = IndexLock.obstacle(tree.gitFolder());
        if (obstacle.isPresent()) {
            throw new GitRefusal(obstacle.get());
        }
    }

    private void requireReferencesUnlocked() throws GitRefusal {
        for (Path lock :
                List.of(
                        tree.gitFolder().resolve(Constants.HEAD + ".lock"),
                        tree.commonFolder().resolve(branch + ".lock"))) {
            if (Files.exists(lock, LinkOption.NOFOLLOW_LINKS)) {
                throw refusal(
                        "is being changed by another git command (%s exists)".formatted(lock),
                        "Wait until it has ended; if none is running, remove the file");
            }
        }
    }

    /// A branch that moves below another working tree makes everything there look undone.
    private void requireBranchHereOnly() throws GitRefusal, IOException {
        for (Path other : otherGitFolders()) {
            for (String place :
                    List.of(Constants.HEAD, "rebase-merge/head-name", "rebase-apply/head-name")) {
                if (firstLine(other.resolve(place)).replace("ref: ", "").equals(branch)) {
                    throw refusal(
                            "has the branch %s checked out in another working tree (%s)"
                                    .formatted(Repository.shortenRefName(branch), home(other)),
                            "Export to there, or name another branch; if that folder is gone,"
                                    + " run 'git worktree prune'");
                }
            }
        }
    }

    private List<Path> otherGitFolders() throws IOException {
        List<Path> folders = new ArrayList<>();
        if (!repository.getConfig().getBoolean("core", "bare", false)) {
            folders.add(tree.commonFolder());
        }
        Path linked = tree.commonFolder().resolve("worktrees");
        if (Files.isDirectory(linked)) {
            try (Stream<Path> found = Files.list(linked)) {
                folders.addAll(found.sorted().toList());
            }
        }
        Path own = tree.gitFolder().toRealPath();
        List<Path> others = new ArrayList<>();
        for (Path folder : folders) {
            if (!folder.toRealPath().equals(own)) {
                others.add(folder);
            }
        }
        return others;
    }

    private static String home(Path gitFolder) throws IOException {
        String file = firstLine(gitFolder.resolve("gitdir"));
        return file.isEmpty()
                ? String.valueOf(gitFolder.getParent())
                : file.replaceFirst("/\\.git$", "");
    }

    private static String firstLine(Path file) throws IOException {
        return Files.isRegularFile(file)
                ? new String(RegularFile.read(file), StandardCharsets.UTF_8)
                        .lines()
                        .findFirst()
                        .orElse("")
                : "";
    }

    /// Conflicts of a stash leave no other trace; and what people staged is theirs.
    private void requireCleanIndex(Set<Blob> files) throws GitRefusal, IOException {
        DirCache index = readIndex();
        if (index.hasUnmergedPaths()) {
            throw refusal(
                    "has conflicts that are not resolved: " + unmerged(index),
                    "Resolve them with 'git add', then export again");
        }
        for (Blob file : files) {
            DirCacheEntry staged = index.getEntry(file.path());
            if (staged != null && isForeign(file, staged)) {
                throw refusal(
                        "has changes staged in %s that are not committed and would be lost"
                                .formatted(file.path()),
                        "Commit them, or take them back with 'git restore --staged'");
            }
        }
    }

    /// A split or sparse index has parts that JGit does not know.
    private DirCache readIndex() throws GitRefusal {
        try {
            return repository.readDirCache();
        } catch (IOException unreadable) {
            throw refusal(
                    "has an index that Stormspec cannot read (%s)"
                            .formatted(unreadable.getMessage()),
                    "A split or a sparse index has to be undone first, by 'git update-index --no-split-index' or 'git sparse-checkout init --no-sparse-index'");
        }
    }

    private static String unmerged(DirCache index) {
        Set<String> paths = new TreeSet<>();
        for (int i = 0; i < index.getEntryCount(); i++) {
            if (index.getEntry(i).getStage() != DirCacheEntry.STAGE_0) {
                paths.add(index.getEntry(i).getPathString());
            }
        }
        return String.join(", ", paths);
    }

    private boolean isForeign(Blob file, DirCacheEntry staged) throws GitRefusal, IOException {
        ObjectId id = staged.getObjectId();
        return !staged.isIntentToAdd()
                && !id.equals(file.id())
                && !tree.log().wrote(file.path(), id)
                && !tree.committedId(file.path()).equals(Optional.of(id));
    }

    private void requireWritable() throws GitRefusal {
        Path common = tree.commonFolder();
        for (Path place :
                List.of(
                        tree.gitFolder(),
                        common.resolve("objects"),
                        above(common.resolve(branch)),
                        above(common.resolve("logs").resolve(branch)))) {
            if (!Files.isWritable(place)) {
                throw refusal(
                        "cannot be written (%s is read-only)".formatted(place),
                        "Make it writable, or export into another clone");
            }
        }
    }

    /// The folder that a file would be made in, or the nearest one above it that is there.
    private static Path above(Path file) {
        Path folder = file.resolveSibling("");
        while (!Files.exists(folder) && folder.getParent() != null) {
            folder = folder.getParent();
        }
        return folder;
    }

    /// Requires that git would know who commits, and that nobody has to sign.
    ///
    /// @param config of the repository, or of the user where there is none yet
    static void requirePerson(Config config) throws GitRefusal {
        requireNoCondition(config);
        UserConfig user = config.get(UserConfig.KEY);
        if (user.isAuthorNameImplicit()
                || user.isAuthorEmailImplicit()
                || user.isCommitterNameImplicit()
                || user.isCommitterEmailImplicit()) {
            throw new GitRefusal(
                    "Git does not know who commits. Tell it by 'git config --global user.name \"Your Name\"' and 'git config --global user.email you@example.com', or export without a commit.");
        }
        if (config.getBoolean("commit", "gpgsign", false)) {
            throw new GitRefusal(
                    "Commits are to be signed here (commit.gpgsign), which Stormspec cannot do. Export without a commit and commit with git, or set commit.gpgsign to false in the repository.");
        }
    }

    /// JGit does not follow `includeIf`, so another author or a duty to sign may be hidden there.
    private static void requireNoCondition(Config config) throws GitRefusal {
        if (!config.getSubsections("includeIf").isEmpty()
                && !(isSetHere(config, "user", "name")
                        && isSetHere(config, "user", "email")
                        && isSetHere(config, "commit", "gpgsign"))) {
            throw new GitRefusal(
                    "Git's settings name others under a condition (includeIf), which Stormspec cannot follow. Say in the repository itself who commits, by 'git config user.name', 'git config user.email' and 'git config commit.gpgsign false', or export without a commit.");
        }
    }

    private static boolean isSetHere(Config config, String section, String name) {
        return config.getNames(section, null, false).contains(name);
    }

    private GitRefusal refusal(String what, String advice) {
        return new GitRefusal(
                "The repository %s %s. %s"
                        .formatted(tree.root(), what, advice.isEmpty() ? "" : advice + ".")
                        .strip());
    }
}

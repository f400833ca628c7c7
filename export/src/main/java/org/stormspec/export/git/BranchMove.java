package org.stormspec.export.git;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;
import org.stormspec.export.git.CommitRequirements.Blob;

/// How a branch comes to hold the next commit and to be the current one.
///
/// No file is touched by that, because the branch is the current one, is new, or has nothing that
/// the current state has not. The commit is on its branch before the branch becomes current:
/// whoever is stopped in between stands where he stood.
final class BranchMove {

    private final WorkingTree tree;
    private final Repository repository;
    private final String branch;
    private final @Nullable ObjectId head;
    private final @Nullable ObjectId tip;

    private BranchMove(
            WorkingTree tree, String branch, @Nullable ObjectId head, @Nullable ObjectId tip) {
        this.tree = tree;
        this.repository = tree.repository();
        this.branch = branch;
        this.head = head;
        this.tip = tip;
    }

    /// Looks at the branch that was asked for; [CommitRequest] says which one it is if none was.
    ///
    /// @throws GitRefusal when there can be no such branch
    static BranchMove of(WorkingTree tree, Optional<String> wanted) throws GitRefusal, IOException {
        Repository repository = tree.repository();
        ObjectId head = repository.resolve(Constants.HEAD);
        String current = repository.getFullBranch();
        if (current == null) {
            throw new GitRefusal(
                    "The repository %s has no HEAD that could be read. 'git status' says more."
                            .formatted(tree.root()));
        }
        String branch =
                wanted.map(name -> Constants.R_HEADS + name)
                        .orElse(head == null ? current : Constants.R_HEADS + CommitRequest.BRANCH);
        requireName(repository, branch);
        return new BranchMove(tree, branch, head, repository.resolve(branch));
    }

    private static void requireName(Repository repository, String branch)
            throws GitRefusal, IOException {
        String name = Repository.shortenRefName(branch);
        if (!branch.startsWith(Constants.R_HEADS)
                || !Repository.isValidRefName(branch)
                || name.startsWith("-")
                || branch.equals(Constants.R_HEADS + Constants.HEAD)) {
            throw new GitRefusal(
                    "There can be no branch named '%s'. Name one of letters, digits and '-', such as %s."
                            .formatted(name, CommitRequest.BRANCH));
        }
        Collection<String> clashes = repository.getRefDatabase().getConflictingNames(branch);
        if (!clashes.isEmpty()) {
            throw new GitRefusal(
                    "There cannot be a branch '%s', because there is a branch '%s': git keeps the one in a folder of the other's name. Name another branch, or rename that one."
                            .formatted(
                                    name,
                                    Repository.shortenRefName(new TreeSet<>(clashes).getFirst())));
        }
    }

    /// Full name of the branch.
    String branch() {
        return branch;
    }

    /// The commit that the next one follows; none in a repository without any.
    @Nullable ObjectId head() {
        return head;
    }

    /// The commit that an export made before it was stopped: the branch already holds what is to be
    /// committed, on top of the current state.
    Optional<ObjectId> alreadyThere(Set<Blob> files) throws IOException {
        if (tip == null || tip.equals(head)) {
            return Optional.empty();
        }
        try (RevWalk walk = new RevWalk(repository)) {
            RevCommit commit = walk.parseCommit(tip);
            boolean follows =
                    head == null
                            ? commit.getParentCount() == 0
                            : commit.getParentCount() == 1 && commit.getParent(0).equals(head);
            return follows && changes(walk, commit).equals(files)
                    ? Optional.of(commit.getId())
                    : Optional.empty();
        }
    }

    private Set<Blob> changes(RevWalk commits, RevCommit commit) throws IOException {
        Set<Blob> changes = new HashSet<>();
        try (ObjectReader reader = repository.newObjectReader();
                TreeWalk walk = new TreeWalk(reader)) {
            if (head == null) {
                walk.addTree(new EmptyTreeIterator());
            } else {
                walk.addTree(
                        new CanonicalTreeParser(null, reader, commits.parseCommit(head).getTree()));
            }
            walk.addTree(commit.getTree());
            walk.setRecursive(true);
            walk.setFilter(TreeFilter.ANY_DIFF);
            while (walk.next()) {
                changes.add(new Blob(walk.getPathString(), walk.getObjectId(1)));
            }
        }
        return changes;
    }

    /// Requires that the branch can move without losing a commit or touching a file.
    void require(Set<Blob> files) throws GitRefusal, IOException {
        boolean loses = tip != null && !tip.equals(head) && (head == null || !isIn(tip, head));
        if (loses && !isCurrent() && alreadyThere(files).isEmpty()) {
            String name = Repository.shortenRefName(branch);
            throw new GitRefusal(
                    "The branch %s in %s has commits that the current state has not. Run 'git switch %s' first, or name another branch."
                            .formatted(name, tree.root(), name));
        }
    }

    private boolean isIn(ObjectId commit, ObjectId descendant) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            return walk.isMergedInto(walk.parseCommit(commit), walk.parseCommit(descendant));
        }
    }

    private boolean isCurrent() throws IOException {
        return branch.equals(repository.getFullBranch());
    }

    /// Moves the branch to a commit and makes it the current one.
    ///
    /// @throws UnfinishedCommit when git does not let it move
    void to(ObjectId commit) throws IOException {
        if (!commit.equals(tip)) {
            RefUpdate update = repository.updateRef(isCurrent() ? Constants.HEAD : branch);
            update.setNewObjectId(commit);
            update.setExpectedOldObjectId(tip == null ? ObjectId.zeroId() : tip);
            update.setForceUpdate(false);
            update.setRefLogMessage("stormspec: export", false);
            check(update.update());
        }
        if (!isCurrent()) {
            RefUpdate link = repository.updateRef(Constants.HEAD);
            link.setRefLogMessage(
                    "stormspec: on branch " + Repository.shortenRefName(branch), false);
            check(link.link(branch));
        }
    }

    private void check(RefUpdate.Result result) throws UnfinishedCommit {
        switch (result) {
            case NEW, FAST_FORWARD, NO_CHANGE, FORCED -> {}
            default ->
                    throw new UnfinishedCommit(
                            "The files are written in %s and staged, but not committed: git did not move the branch %s (%s). Another git command may have been at work; export again, or commit them with git."
                                    .formatted(
                                            tree.root(),
                                            Repository.shortenRefName(branch),
                                            result));
        }
    }
}

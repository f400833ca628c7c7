package org.stormspec.export.git;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.stormspec.export.git.CommitRequirements.Blob;

/// What is to be committed in one repository, and may be looked at as often as one likes.
///
/// @param changed texts by path inside the working tree; only what the last commit says otherwise
/// @param blobs the same as objects of git
record CommitDraft(
        WorkingTree tree,
        CommitRequest request,
        SortedMap<String, String> changed,
        Set<Blob> blobs) {

    /// Compares an export with the last commit.
    ///
    /// @param files texts by path inside the working tree
    static CommitDraft of(WorkingTree tree, SortedMap<String, String> files, CommitRequest request)
            throws GitRefusal, IOException {
        SortedMap<String, String> changed = new TreeMap<>();
        Set<Blob> blobs = new HashSet<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            Optional<String> committed = tree.committed(file.getKey());
            if (committed.isEmpty() || !GitTarget.saysTheSame(committed.get(), file.getValue())) {
                changed.put(file.getKey(), file.getValue());
                blobs.add(new Blob(file.getKey(), ExportLog.id(file.getValue())));
            }
        }
        return new CommitDraft(tree, request, changed, blobs);
    }

    /// Whether the last commit already says the same.
    boolean isEmpty() {
        return changed.isEmpty();
    }

    /// Looks whether the commit can be made now.
    ///
    /// @return the branch that it goes to
    /// @throws GitRefusal for the first thing that is in the way
    BranchMove check() throws GitRefusal, IOException {
        CommitRequirements.requireUnlocked(tree);
        return checkLocked();
    }

    /// Looks the same while we hold the lock of the index ourselves.
    BranchMove checkLocked() throws GitRefusal, IOException {
        BranchMove move = BranchMove.of(tree, request.branch());
        CommitRequirements.require(tree, move.branch(), blobs);
        move.require(blobs);
        return move;
    }
}

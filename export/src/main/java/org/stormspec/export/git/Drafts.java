package org.stormspec.export.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.stormspec.model.disk.FileTransaction;

/// The commits of one export in all repositories concerned.
final class Drafts implements AutoCloseable {

    private final List<WorkingTree> trees = new ArrayList<>();
    private final List<CommitDraft> drafts = new ArrayList<>();
    private final List<LockedCommit> locked = new ArrayList<>();

    /// Adds a repository, which is closed with this.
    void add(WorkingTree tree, SortedMap<String, String> files, CommitRequest request)
            throws GitRefusal, IOException {
        trees.add(tree);
        CommitDraft draft = CommitDraft.of(tree, files, request);
        if (!draft.isEmpty()) {
            drafts.add(draft);
        }
    }

    void check() throws GitRefusal, IOException {
        for (CommitDraft draft : drafts) {
            draft.check();
        }
    }

    void lock() throws GitRefusal, IOException {
        for (CommitDraft draft : drafts) {
            locked.add(LockedCommit.of(draft));
        }
    }

    void addTo(FileTransaction files) throws IOException {
        for (LockedCommit commit : locked) {
            commit.addTo(files);
        }
    }

    Delivered finish() throws IOException {
        List<Commit> commits = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        for (LockedCommit commit : locked) {
            commits.add(commit.finish());
            commit.remark().ifPresent(remarks::add);
        }
        return new Delivered(commits, remarks);
    }

    @Override
    public void close() throws IOException {
        for (LockedCommit commit : locked) {
            commit.close();
        }
        trees.forEach(WorkingTree::close);
    }
}

package org.stormspec.export.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.util.FS;
import org.stormspec.model.disk.FileTransaction;
import org.stormspec.model.disk.Folders;

/// A commit that is being made in one repository, while no other git command may change its index.
///
/// First its objects are on the disk, where nobody sees them; then the files and the index are
/// renamed in one transaction with [#addTo]; then [#finish] moves the branch. Whoever is stopped on
/// the way finds files that are changed, or changed and staged: what people do by hand on their way
/// to this commit. The next export goes on from there.
final class LockedCommit implements AutoCloseable {

    private final CommitDraft draft;
    private final IndexLock lock;
    private final BranchMove move;
    private final ObjectId id;

    private LockedCommit(CommitDraft draft, IndexLock lock, BranchMove move, ObjectId id) {
        this.draft = draft;
        this.lock = lock;
        this.move = move;
        this.id = id;
    }

    /// Locks the index, looks once more, and makes the objects.
    ///
    /// @throws GitRefusal when somebody was faster; nothing has changed then
    static LockedCommit of(CommitDraft draft) throws GitRefusal, IOException {
        IndexLock lock = IndexLock.take(draft.tree().gitFolder());
        try {
            BranchMove move = draft.checkLocked();
            Optional<ObjectId> already = move.alreadyThere(draft.blobs());
            ObjectId id =
                    already.isPresent() ? already.get() : CommitObjects.write(draft, move.head());
            return new LockedCommit(draft, lock, move, id);
        } catch (GitRefusal | IOException | RuntimeException | Error failed) {
            lock.close();
            throw failed;
        }
    }

    /// Adds the index to the files of the export, to be renamed after them.
    void addTo(FileTransaction transaction) throws IOException {
        Path index = draft.tree().repository().getIndexFile().toPath();
        transaction.write(index, indexOver(index));
    }

    /// JGit writes an index only to where it read it, so it is given a copy.
    private byte[] indexOver(Path index) throws IOException {
        Path folder = Files.createTempDirectory("stormspec-index");
        Path copy = folder.resolve("index");
        try {
            if (Files.exists(index)) {
                Files.copy(index, copy);
            }
            DirCache cache = DirCache.lock(copy.toFile(), FS.DETECTED);
            IndexEntries.put(cache, draft.changed());
            cache.write();
            if (!cache.commit()) {
                throw new IOException("git's index could not be written to " + folder);
            }
            return Files.readAllBytes(copy);
        } finally {
            Files.deleteIfExists(copy);
            Files.deleteIfExists(folder);
        }
    }

    /// Moves the branch to the commit and makes it the current one.
    ///
    /// @throws UnfinishedCommit when git does not let it move
    Commit finish() throws IOException {
        move.to(id);
        forceReferences();
        return new Commit(
                draft.tree().root(),
                Repository.shortenRefName(move.branch()),
                id.name(),
                List.copyOf(draft.changed().keySet()));
    }

    /// JGit forces each reference, not the folders that hold their names.
    private void forceReferences() {
        Path common = draft.tree().commonFolder();
        Path folder = common.resolve(move.branch());
        while (!folder.equals(common)) {
            folder = folder.resolveSibling("");
            Folders.force(folder);
        }
        Folders.force(draft.tree().gitFolder());
    }

    /// What was found when the index was locked, for people.
    Optional<String> remark() {
        return lock.remark();
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}

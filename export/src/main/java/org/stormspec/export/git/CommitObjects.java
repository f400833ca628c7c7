package org.stormspec.export.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;
import org.stormspec.model.disk.Folders;

/// Makes the objects of a commit: its files, its folders and itself.
///
/// It is built from the last commit, not from the index: what people have staged stays staged.
final class CommitObjects {

    private final CommitDraft draft;
    private final Repository repository;
    private final @Nullable ObjectId parent;

    private CommitObjects(CommitDraft draft, @Nullable ObjectId parent) {
        this.draft = draft;
        this.repository = draft.tree().repository();
        this.parent = parent;
    }

    /// Makes the objects and forces them to the disk. Nobody sees them before a branch names them.
    ///
    /// @param parent the commit before; none for the first one
    /// @return the commit
    static ObjectId write(CommitDraft draft, @Nullable ObjectId parent) throws IOException {
        CommitObjects objects = new CommitObjects(draft, parent);
        ObjectId id = objects.insert();
        objects.forceFolders();
        return id;
    }

    private ObjectId insert() throws IOException {
        DirCache next = DirCache.newInCore();
        if (parent != null) {
            readTree(next, parent);
        }
        IndexEntries.put(next, draft.changed());
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            for (String text : draft.changed().values()) {
                inserter.insert(Constants.OBJ_BLOB, text.getBytes(StandardCharsets.UTF_8));
            }
            ObjectId id = inserter.insert(commit(next.writeTree(inserter)));
            inserter.flush();
            return id;
        }
    }

    private void readTree(DirCache into, ObjectId commit) throws IOException {
        try (ObjectReader reader = repository.newObjectReader();
                RevWalk walk = new RevWalk(reader)) {
            DirCacheBuilder builder = into.builder();
            builder.addTree(new byte[0], 0, reader, walk.parseCommit(commit).getTree());
            builder.finish();
        }
    }

    private CommitBuilder commit(ObjectId tree) {
        PersonIdent author = new PersonIdent(repository);
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(tree);
        if (parent != null) {
            commit.setParentId(parent);
        }
        commit.setAuthor(author);
        commit.setCommitter(author);
        String message = draft.request().message();
        commit.setMessage(message.endsWith("\n") ? message : message + "\n");
        return commit;
    }

    /// JGit forces each object, not the folders that hold their names.
    private void forceFolders() throws IOException {
        Path objects = draft.tree().commonFolder().resolve("objects");
        try (Stream<Path> folders = Files.list(objects)) {
            List<Path> fanned =
                    folders.filter(folder -> String.valueOf(folder.getFileName()).length() == 2)
                            .toList();
            fanned.forEach(Folders::force);
        }
        Folders.force(objects);
    }
}

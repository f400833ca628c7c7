package org.stormspec.app.session;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.stormspec.model.file.LoadResult;
import org.stormspec.model.file.SaveResult;
import org.stormspec.model.file.WorkspaceFiles;
import org.stormspec.model.file.WorkspaceReader;
import org.stormspec.model.file.WorkspaceWriter;
import org.stormspec.model.journal.CrashJournal;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.ModelView;
import org.stormspec.model.store.Store;
import org.stormspec.model.yaml.Problem;

/** Workspaces as folders of YAML files. */
public final class FolderDisk implements Disk {
    private static final Logger LOG = Logger.getLogger(FolderDisk.class.getName());

    @Override
    public Opened open(Path folder) {
        LoadResult loaded = WorkspaceReader.read(folder);
        return new Opened(
                loaded.records(), messages(loaded.problems()), new Folder(folder, loaded.files()));
    }

    @Override
    public Opened create(Path folder, List<ModelRecord> records) {
        Folder binding = new Folder(folder, WorkspaceFiles.none(folder));
        List<String> problems = binding.save(Store.of(records));
        return new Opened(records, problems, binding);
    }

    private static List<String> messages(List<Problem> problems) {
        return problems.stream().map(Problem::message).toList();
    }

    private static @Nullable Void keepJournal(Throwable failed) {
        LOG.log(Level.WARNING, "the crash journal of an earlier run is kept", failed);
        return null;
    }

    private static final class Folder implements Binding {
        private final Path folder;
        private final CrashJournal journal;

        /** Found while recovering: not all of an earlier journal made sense. */
        private boolean damaged;

        // What is on disk now; every save has to know it.
        private WorkspaceFiles files;
        // A journal waits for its writer when it is closed, which is there only once.
        private boolean closed;

        Folder(Path folder, WorkspaceFiles files) {
            this.folder = folder;
            this.files = files;
            this.journal = CrashJournal.open(folder);
        }

        @Override
        public List<String> save(ModelView model) {
            long edits = journal.edits();
            SaveResult saved = WorkspaceWriter.save(model, files);
            files = saved.files();
            if (saved.isComplete()) {
                journal.saved(edits);
            }
            return messages(saved.problems());
        }

        @Override
        public Optional<Recovery> recovery(ModelView model) {
            org.stormspec.model.journal.Recovery found = recovered();
            damaged = found.unreadable() > 0;
            ChangeSet changes = found.onto(model);
            if (changes.isEmpty()) {
                dropRecovery();
                return Optional.empty();
            }
            return Optional.of(new Recovery(changes, found.changes().size()));
        }

        /** A journal that cannot be looked at must not keep the workspace from opening. */
        private org.stormspec.model.journal.Recovery recovered() {
            try {
                return CrashJournal.recover(folder);
            } catch (UncheckedIOException unreadable) {
                LOG.log(Level.WARNING, "the crash journal cannot be read", unreadable);
                return new org.stormspec.model.journal.Recovery(List.of(), 1);
            }
        }

        @Override
        public void dropRecovery() {
            // What was brought back must be in the new journal before the old one goes; where that
            // failed, or not all of the old one made sense, it is not deleted.
            journal.flush()
                    .thenRun(
                            damaged
                                    ? () -> CrashJournal.setAsideRecovered(folder)
                                    : () -> CrashJournal.discardRecovered(folder))
                    .exceptionally(FolderDisk::keepJournal)
                    .join();
        }

        @Override
        public void edited(ChangeSet changes) {
            journal.changed(changes);
        }

        @Override
        public void forgetEdits() {
            journal.saved(journal.edits());
        }

        @Override
        public void close() {
            if (!closed) {
                closed = true;
                journal.close();
            }
        }
    }
}

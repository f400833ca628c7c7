package org.stormspec.app.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.stormspec.model.file.Drift;
import org.stormspec.model.file.Duplicate;
import org.stormspec.model.file.DuplicateRepair;
import org.stormspec.model.file.FolderWatch;
import org.stormspec.model.file.GitConflict;
import org.stormspec.model.file.LoadResult;
import org.stormspec.model.file.SaveResult;
import org.stormspec.model.file.WorkspaceFiles;
import org.stormspec.model.file.WorkspaceReader;
import org.stormspec.model.file.WorkspaceWriter;
import org.stormspec.model.journal.CrashJournal;
import org.stormspec.model.journal.KeptAside;
import org.stormspec.model.journal.Owner;
import org.stormspec.model.journal.Recovery;
import org.stormspec.model.journal.WorkspaceIdentity;
import org.stormspec.model.journal.WorkspaceLock;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.Workspace;
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
                loaded.records(),
                loaded.messages(),
                new Folder(
                        WorkspaceIdentity.of(folder, idOf(loaded.records())),
                        loaded.files(),
                        loaded.duplicates()));
    }

    private static String idOf(List<ModelRecord> records) {
        return records.stream()
                .filter(Workspace.class::isInstance)
                .map(Workspace.class::cast)
                .findFirst()
                .map(Workspace::id)
                .orElseGet(() -> new Store().workspace().id());
    }

    @Override
    public Opened create(Path folder, List<ModelRecord> records) {
        Store model = Store.of(records);
        SaveResult saved = WorkspaceWriter.save(model, WorkspaceFiles.none(folder));
        return new Opened(
                records,
                saves(saved.problems()),
                new Folder(
                        WorkspaceIdentity.of(folder, model.workspace().id()),
                        saved.files(),
                        List.of()));
    }

    /** What could not be written has no line; the file, the reason and the way out are enough. */
    private static List<String> saves(List<Problem> problems) {
        return problems.stream()
                .map(each -> each.file() + ": found " + each.found() + "; " + each.advice() + ".")
                .toList();
    }

    private static final int LONGEST_FLUSH_MILLIS = 1000;

    private static final class Folder implements Binding {
        private final FolderWatch watch = new FolderWatch();
        private final List<Duplicate> duplicates;

        // Identity, journal and lock change together when the workspace is saved elsewhere.
        private volatile WorkspaceIdentity identity;
        private volatile CrashJournal journal;
        private volatile WorkspaceLock lock;
        // What is on disk now; every save has to know it.
        private volatile WorkspaceFiles files;
        // While we write, the files differ from what is known by our own doing.
        private volatile boolean saving;
        // A journal waits for its writer when it is closed, which is there only once.
        private volatile boolean closed;

        Folder(WorkspaceIdentity identity, WorkspaceFiles files, List<Duplicate> duplicates) {
            this.duplicates = duplicates;
            this.identity = identity;
            this.files = files;
            this.journal = CrashJournal.open(identity);
            this.lock = WorkspaceLock.of(identity);
        }

        @Override
        public List<String> losses(ModelView model) {
            return files.mayHoldRemarks()
                    ? WorkspaceWriter.preview(model, files).remarks()
                    : List.of();
        }

        @Override
        public Saved save(ModelView model) {
            long edits = journal.edits();
            Drift drift = watch.look(files);
            if (!drift.isNone() && !drift.isGone()) {
                return new Saved(List.of(), true);
            }
            awaitJournal();
            saving = true;
            SaveResult saved = WorkspaceWriter.save(model, files);
            files = saved.files();
            saving = false;
            if (saved.isComplete()) {
                journal.saved(edits);
            }
            return new Saved(saves(saved.problems()), false);
        }

        /**
         * When the end comes between two files, the journal has to know all that is in the first. A
         * journal that cannot be written must not keep anybody from saving.
         */
        private void awaitJournal() {
            journal.flush()
                    .orTimeout(LONGEST_FLUSH_MILLIS, TimeUnit.MILLISECONDS)
                    .handle((_, _) -> true)
                    .join();
        }

        @Override
        public Saved saveInto(ModelView model, Path folder) {
            SaveResult saved = WorkspaceWriter.saveInto(model, files, folder);
            if (saved.isComplete()) {
                move(WorkspaceIdentity.of(folder, identity.id()), saved.files());
            }
            return new Saved(saves(saved.problems()), false);
        }

        /** From here on no edit may reach the journal of the old folder. */
        private void move(WorkspaceIdentity to, WorkspaceFiles newFiles) {
            CrashJournal old = journal;
            WorkspaceLock oldLock = lock;
            saving = true;
            identity = to;
            files = newFiles;
            journal = CrashJournal.open(to);
            lock = WorkspaceLock.of(to);
            saving = false;
            old.saved(old.edits());
            old.close();
            oldLock.close();
        }

        @Override
        public Status look() {
            WorkspaceFiles known = files;
            boolean before = saving;
            Drift drift = watch.look(known);
            boolean disturbed = before || saving || known != files;
            return new Status(journal.health(), disturbed ? Drift.NONE : drift, other());
        }

        /** Where nobody can be told apart, everybody is alone. */
        @Override
        public Optional<Owner> other() {
            try {
                return closed ? Optional.empty() : lock.take();
            } catch (IOException noStateFolder) {
                return Optional.empty();
            }
        }

        @Override
        public Recovery recovery() {
            try {
                return other().isPresent() ? Recovery.NOTHING : Recovery.of(identity);
            } catch (UncheckedIOException unreadable) {
                // A journal that cannot be looked at must not keep the workspace from opening.
                LOG.log(Level.WARNING, "the crash journals cannot be looked at", unreadable);
                return Recovery.NOTHING;
            }
        }

        @Override
        public Optional<Path> settle(Recovery found, KeptAside.Reason reason, String conflicts)
                throws IOException {
            try {
                journal.flush().join();
            } catch (CompletionException notSafeYet) {
                throw new IOException(
                        "the autosave journal cannot be written, so the old one stays", notSafeYet);
            }
            Optional<Path> noted =
                    conflicts.isEmpty()
                            ? Optional.empty()
                            : Optional.of(
                                    KeptAside.of(identity)
                                            .keep(conflicts, KeptAside.Reason.CONFLICTS));
            Optional<Path> kept = found.setAside(reason);
            return noted.or(() -> kept);
        }

        @Override
        public List<Duplicate> duplicates() {
            return duplicates;
        }

        @Override
        public void mend(Duplicate duplicate, DuplicateRepair.Keep keep, String newId)
                throws IOException {
            Optional<Problem> problem =
                    new DuplicateRepair(files.folder(), duplicate).mend(keep, newId);
            if (problem.isPresent()) {
                throw new IOException(problem.get().message());
            }
        }

        @Override
        public List<String> conflicted() {
            return files.conflicted();
        }

        @Override
        public void merge(GitConflict conflict, Set<RecordKey> theirs) throws IOException {
            SaveResult saved = conflict.save(theirs);
            if (!saved.isComplete()) {
                throw new IOException(String.join(" ", saves(saved.problems())));
            }
        }

        @Override
        public Outside outside() {
            WorkspaceFiles known = files;
            LoadResult now = WorkspaceReader.read(known.folder());
            Set<String> lost = new TreeSet<>(now.files().protectedFiles());
            lost.removeAll(known.protectedFiles());
            List<String> problems =
                    now.records().isEmpty() ? now.messages() : now.messages(lost::contains);
            return new Outside(
                    Store.of(WorkspaceReader.remembered(known).records()),
                    now.records(),
                    problems,
                    now.files());
        }

        @Override
        public void accept(Outside outside, boolean areIn) {
            files = outside.files().toReplace(files);
            if (areIn) {
                journal.saved(journal.edits());
            }
        }

        @Override
        public void changed(ChangeSet changes) {
            journal.changed(changes);
        }

        @Override
        public void drafted(ChangeSet tentative) {
            journal.drafted(tentative);
        }

        @Override
        public void forgetEdits() {
            journal.unwanted();
        }

        @Override
        public void close() {
            if (!closed) {
                closed = true;
                journal.close();
                lock.close();
            }
        }
    }
}

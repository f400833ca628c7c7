package org.stormspec.render.tool;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.stormspec.model.file.LoadResult;
import org.stormspec.model.file.SaveResult;
import org.stormspec.model.file.WorkspaceFiles;
import org.stormspec.model.file.WorkspaceReader;
import org.stormspec.model.file.WorkspaceWriter;
import org.stormspec.model.journal.CrashJournal;
import org.stormspec.model.journal.WorkspaceIdentity;
import org.stormspec.model.journal.WorkspaceLock;
import org.stormspec.model.store.Store;

/** A process that works and works until somebody kills it, and says what it does and when. */
final class KilledWorkshop {

    private static final long PAUSE_NANOS = 2_000_000;

    private KilledWorkshop() {}

    /** Takes the workspace folder and the seed; prints {@code G gesture} and {@code E n millis}. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        LoadResult loaded = WorkspaceReader.read(folder);
        Store store = Store.of(loaded.records());
        WorkspaceIdentity acme = WorkspaceIdentity.of(folder, "acme");
        WorkspaceLock lock = WorkspaceLock.of(acme);
        if (lock.take().isPresent()) {
            throw new IllegalStateException("somebody else works here");
        }
        CrashJournal journal = CrashJournal.open(acme);
        store.listen(journal);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Workshop workshop =
                new Workshop(
                        Long.parseLong(arguments[1]),
                        store,
                        new Reporter(store, journal, loaded.files(), out));
        for (; ; ) {
            workshop.step();
        }
    }

    private static final class Reporter implements Workshop.Witness {
        private final Store store;
        private final CrashJournal journal;
        private final PrintStream out;
        // What is on disk; every save needs to know.
        private WorkspaceFiles files;

        Reporter(Store store, CrashJournal journal, WorkspaceFiles files, PrintStream out) {
            this.store = store;
            this.journal = journal;
            this.files = files;
            this.out = out;
        }

        @Override
        public void begins(String gesture) {
            out.println("G " + gesture);
        }

        @Override
        public void happened(long number) {
            out.println("E " + number + " " + System.currentTimeMillis());
        }

        @Override
        public void pause() {
            LockSupport.parkNanos(PAUSE_NANOS);
        }

        /** As the app saves: the journal first. */
        @Override
        public void save() {
            long edits = journal.edits();
            journal.flush().join();
            SaveResult saved = WorkspaceWriter.save(store, files);
            files = saved.files();
            if (saved.isComplete()) {
                journal.saved(edits);
            } else {
                out.println("P " + saved.problems().getFirst().message());
            }
        }
    }
}

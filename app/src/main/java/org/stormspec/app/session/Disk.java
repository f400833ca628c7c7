package org.stormspec.app.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.ModelView;

/** Where workspaces come from and go to. */
public interface Disk {
    /** Reads the workspace in a folder. */
    Opened open(Path folder);

    /** Begins a workspace in a folder that holds none. */
    Opened create(Path folder, List<ModelRecord> records);

    /**
     * A workspace that was read.
     *
     * @param records what could be read
     * @param problems what could not, one message each
     * @param binding the way back to the files
     */
    record Opened(List<ModelRecord> records, List<String> problems, Binding binding) {
        /** Copies the lists. */
        public Opened {
            records = List.copyOf(records);
            problems = List.copyOf(problems);
        }
    }

    /** Keeps one open workspace in step with its files. */
    interface Binding extends AutoCloseable {
        /** Writes the model; returns what could not be written, one message each. */
        List<String> save(ModelView model);

        /** Returns what was edited after the last save when the app ended without closing. */
        Optional<Recovery> recovery(ModelView model);

        /** Drops the edits of {@link #recovery}: they were brought back, or are not wanted. */
        void dropRecovery();

        /** Notes an edit, so that it survives a crash. */
        void edited(ChangeSet changes);

        /** Forgets noted edits that the user does not want any more. */
        void forgetEdits();

        /** Lets go of the files. */
        @Override
        void close();
    }

    /**
     * Edits that never reached the files.
     *
     * @param changes what brings them back
     * @param edits how many they are
     */
    record Recovery(ChangeSet changes, int edits) {}
}

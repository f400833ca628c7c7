package org.stormspec.app.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stormspec.model.file.Drift;
import org.stormspec.model.file.Duplicate;
import org.stormspec.model.file.DuplicateRepair;
import org.stormspec.model.file.GitConflict;
import org.stormspec.model.file.WorkspaceFiles;
import org.stormspec.model.journal.JournalHealth;
import org.stormspec.model.journal.KeptAside;
import org.stormspec.model.journal.Owner;
import org.stormspec.model.journal.Recovery;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.store.ModelView;
import org.stormspec.model.store.Store;

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

    /**
     * How a workspace stands on the disk.
     *
     * @param health whether edits are protected from a crash
     * @param drift what somebody else did to the files
     * @param other the other window that has the workspace open, if there is one
     */
    record Status(JournalHealth health, Drift drift, Optional<Owner> other) {
        /** All is well. */
        public static final Status FINE =
                new Status(new JournalHealth.Fine(), Drift.NONE, Optional.empty());
    }

    /**
     * What the files say after somebody else changed them.
     *
     * @param base what they said when they were last read or written here
     * @param theirs what they say now
     * @param problems what cannot be read now and could before, one message each
     * @param files the files as they are now
     */
    record Outside(
            ModelView base, List<ModelRecord> theirs, List<String> problems, WorkspaceFiles files) {
        /** Copies the lists. */
        public Outside {
            theirs = List.copyOf(theirs);
            problems = List.copyOf(problems);
        }
    }

    /**
     * How a save ended.
     *
     * @param problems what is not on disk, one message each
     * @param isTouched whether nothing was written because somebody else changed files since
     */
    record Saved(List<String> problems, boolean isTouched) {
        /** Copies the list. */
        public Saved {
            problems = List.copyOf(problems);
        }

        /** Returns whether everything is on disk. */
        public boolean isComplete() {
            return problems.isEmpty() && !isTouched;
        }
    }

    /**
     * Keeps one open workspace in step with its files. Hears of every edit, and of words being
     * typed, so that they survive a crash.
     */
    interface Binding extends Store.Listener, AutoCloseable {
        /**
         * Returns what saving the model would take out of the files that a hand has put there for
         * people, one sentence each.
         */
        List<String> losses(ModelView model);

        /** Writes the model, unless somebody else changed the files since. */
        Saved save(ModelView model);

        /**
         * Writes the model into another folder, which is the one of this workspace from then on.
         */
        Saved saveInto(ModelView model, Path folder);

        /**
         * Returns the other window that has the workspace open, if there is one; from then on this
         * one has it otherwise. May be called on any thread.
         */
        Optional<Owner> other();

        /** Looks at files, journal and other windows; may be called on any thread. */
        Status look();

        /**
         * Returns what was edited after the last save when the app ended without closing; nothing
         * while another window has the workspace open. May be called on any thread.
         */
        Recovery recovery();

        /**
         * Puts found journals aside, once what was brought back is safe in the own journal. Takes a
         * moment; may be called on any thread.
         *
         * @param conflicts what to write down beside them; empty when there is nothing
         * @return where the journals, or what was written down, are now
         * @throws java.io.IOException when they stay where they are and will be offered again
         */
        Optional<Path> settle(Recovery found, KeptAside.Reason reason, String conflicts)
                throws java.io.IOException;

        /** Returns the elements that two files defined when they were opened. */
        List<Duplicate> duplicates();

        /**
         * Mends an element that two files define by an edit of one of them; may be called on any
         * thread.
         *
         * @param newId what the second one is called when both stay
         * @throws java.io.IOException when it cannot be done; nothing has changed then
         */
        void mend(Duplicate duplicate, DuplicateRepair.Keep keep, String newId)
                throws java.io.IOException;

        /** Returns the files in which git had left two versions when they were last read. */
        List<String> conflicted();

        /**
         * Writes the merged version into the files with marks; may be called on any thread.
         *
         * @param theirs for which conflicts their version is right
         * @throws java.io.IOException when it cannot be done
         */
        void merge(GitConflict conflict, Set<RecordKey> theirs) throws java.io.IOException;

        /** Reads what the files say now; may be called on any thread. */
        Outside outside();

        /**
         * Takes the files as they are now for known: the next save replaces them.
         *
         * @param outside what was read
         * @param areIn whether the model says what they say, so that no edit is unsaved
         */
        void accept(Outside outside, boolean areIn);

        /** Forgets noted edits that the user does not want any more; they are kept aside. */
        void forgetEdits();

        /** Lets go of the files. */
        @Override
        void close();
    }
}

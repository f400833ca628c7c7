package org.stormspec.model.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** Whether edits are protected from a crash right now. */
public sealed interface JournalHealth {

    /** Every edit is on disk, or will be within a moment. */
    record Fine() implements JournalHealth {}

    /**
     * The disk is slow.
     *
     * @param by how long the oldest edit has been waiting to get there
     */
    record Behind(Duration by) implements JournalHealth {}

    /**
     * The journal cannot be written; it is tried again and again.
     *
     * @param folder where it should be
     * @param cause why it cannot
     */
    record Failing(Path folder, IOException cause) implements JournalHealth {}
}

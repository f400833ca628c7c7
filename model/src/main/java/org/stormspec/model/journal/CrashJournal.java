package org.stormspec.model.journal;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Store;

/**
 * Writes every change set of a store to a file outside the workspace, within a fraction of a second
 * and never on the caller's thread, so that a process that is killed loses at most the last second.
 * Words that are being typed are written too. Listens to a store; told of every save, it forgets
 * what is in the workspace by now. To be called on the store's thread.
 *
 * <p>A journal that cannot be written must not stop anybody from working: {@link #health} says so,
 * editing goes on, and the disk is tried again every second with everything that is not saved.
 */
public final class CrashJournal implements Store.Listener, AutoCloseable {

    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(10);

    /** What is promised: nothing older is lost. */
    private static final Duration PROMISE = Duration.ofSeconds(1);

    private final JournalWriter writer;
    private long edits;

    private CrashJournal(JournalWriter writer) {
        this.writer = writer;
    }

    /** Starts a journal for a workspace; nothing is written before the first edit. */
    public static CrashJournal open(WorkspaceIdentity workspace) {
        return open(workspace, JournalFile.ON_DISK);
    }

    static CrashJournal open(WorkspaceIdentity workspace, JournalFile.Opener opener) {
        JournalWriter writer = new JournalWriter(workspace, opener);
        // A thread of its own: virtual threads share a few carriers with whatever keeps them busy.
        Thread.ofPlatform().daemon().name("crash journal").start(writer);
        return new CrashJournal(writer);
    }

    /** Takes a change set; returns at once. */
    @Override
    public void changed(ChangeSet changes) {
        edits++;
        note(new JournalEntry.Edit(edits, System.currentTimeMillis(), changes));
    }

    /** Takes what words being typed would change; returns at once. */
    @Override
    public void drafted(ChangeSet tentative) {
        note(new JournalEntry.Typing(System.currentTimeMillis(), tentative));
    }

    private void note(JournalEntry entry) {
        writer.add(new JournalWriter.Note(entry));
    }

    /**
     * Returns how many edits there were; to be asked on the store's thread together with the
     * snapshot that is going to be saved.
     */
    public long edits() {
        return edits;
    }

    /**
     * Forgets the edits that a save has brought to the workspace; those made while it ran stay.
     *
     * @param edits what {@link #edits} said when the snapshot was taken
     */
    public void saved(long edits) {
        writer.add(new JournalWriter.Forget(edits, Optional.empty()));
    }

    /** Forgets all edits because they are not wanted; the journal is kept aside for a while. */
    public void unwanted() {
        writer.add(new JournalWriter.Forget(edits, Optional.of(KeptAside.Reason.NOT_SAVED)));
    }

    /** Completes when every edit so far is on disk, exceptionally when it cannot be. */
    public CompletableFuture<Void> flush() {
        CompletableFuture<Void> done = new CompletableFuture<>();
        writer.add(new JournalWriter.Flush(done));
        return done;
    }

    /** Returns whether edits are protected right now; may be asked on any thread. */
    public JournalHealth health() {
        Optional<IOException> failure = writer.failure();
        if (failure.isPresent()) {
            return new JournalHealth.Failing(writer.folder(), failure.get());
        }
        Duration behind = writer.behind();
        return behind.compareTo(PROMISE) > 0
                ? new JournalHealth.Behind(behind)
                : new JournalHealth.Fine();
    }

    /**
     * Ends the journal. What was not saved stays on disk, as after a crash; call {@link #saved} or
     * {@link #unwanted} first to drop it.
     */
    @Override
    public void close() {
        CompletableFuture<Void> done = new CompletableFuture<>();
        writer.add(new JournalWriter.End(done));
        done.completeOnTimeout(null, LONGEST_CLOSE.toMillis(), TimeUnit.MILLISECONDS).join();
    }
}

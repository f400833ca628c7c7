package org.stormspec.model.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Store;

/**
 * Writes every change set of a store to a file outside the workspace, within a fraction of a second
 * and never on the caller's thread, so that a process that is killed loses at most the last second.
 * Listens to a store; told of every save, it forgets what is in the workspace by now.
 *
 * <p>A journal that cannot be written must not stop anybody from working: the first failure is kept
 * for {@link #failure()}, and editing goes on.
 */
public final class CrashJournal implements Store.Listener, AutoCloseable {

    /** Edits that follow each other faster share one write to the disk. */
    private static final Duration PAUSE = Duration.ofMillis(200);

    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(10);

    /** What the writing thread is asked to do, in order. */
    private sealed interface Task {}

    private record Append(long number, ChangeSet changes) implements Task {}

    private record Forget(long upTo) implements Task {}

    private record Flush(CompletableFuture<Void> done) implements Task {}

    private record End(CompletableFuture<Void> done) implements Task {}

    private final Path folder;
    private final LinkedBlockingQueue<Task> tasks = new LinkedBlockingQueue<>();
    private final List<Append> unsaved = new ArrayList<>();
    private Optional<JournalFile> file = Optional.empty();
    private volatile Optional<IOException> failure = Optional.empty();
    private long edits;

    private CrashJournal(Path folder) {
        this.folder = folder;
    }

    /**
     * Starts a journal for a workspace; nothing is written before the first edit.
     *
     * @param workspace the workspace folder, which need not exist yet
     */
    public static CrashJournal open(Path workspace) {
        CrashJournal journal = new CrashJournal(StateFolder.recoveryOf(workspace));
        Thread.ofVirtual().name("crash journal").start(journal::write);
        return journal;
    }

    /**
     * Returns what processes that have ended left unsaved in a workspace. Journals of processes
     * that are still running are theirs. Nothing is deleted; see {@link #discardRecovered}.
     *
     * @throws UncheckedIOException when a journal cannot be read
     */
    public static Recovery recover(Path workspace) {
        try {
            List<ChangeSet> changes = new ArrayList<>();
            int unreadable = 0;
            for (Path journal : JournalFile.abandoned(StateFolder.recoveryOf(workspace))) {
                Recovery recovery = JournalFile.read(journal);
                changes.addAll(recovery.changes());
                unreadable += recovery.unreadable();
            }
            return new Recovery(changes, unreadable);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Deletes what {@link #recover} returned. To be called when it is safe: after the recovered
     * edits went through a store that a new journal listens to, and {@link #flush} is done.
     *
     * @throws UncheckedIOException when a journal cannot be deleted
     */
    public static void discardRecovered(Path workspace) {
        forEachAbandoned(workspace, Files::deleteIfExists);
    }

    /**
     * Puts the journals of ended programs aside instead of deleting them, because not all of them
     * could be read; the next recovery does not look at them again.
     *
     * @throws UncheckedIOException when they cannot be renamed
     */
    public static void setAsideRecovered(Path workspace) {
        forEachAbandoned(
                workspace,
                journal ->
                        Files.move(
                                journal,
                                journal.resolveSibling(journal.getFileName() + ".unreadable"),
                                StandardCopyOption.REPLACE_EXISTING));
    }

    @FunctionalInterface
    private interface JournalAction {
        void run(Path journal) throws IOException;
    }

    private static void forEachAbandoned(Path workspace, JournalAction action) {
        try {
            for (Path journal : JournalFile.abandoned(StateFolder.recoveryOf(workspace))) {
                action.run(journal);
            }
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }

    /** Takes a change set; returns at once. */
    @Override
    public void changed(ChangeSet changes) {
        edits++;
        tasks.add(new Append(edits, changes));
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
        tasks.add(new Forget(edits));
    }

    /** Completes when every edit so far is on disk. */
    public CompletableFuture<Void> flush() {
        CompletableFuture<Void> done = new CompletableFuture<>();
        tasks.add(new Flush(done));
        return done;
    }

    /** Returns why the journal could not be written, if so: edits are not protected then. */
    public Optional<IOException> failure() {
        return failure;
    }

    /**
     * Ends the journal. What was not saved stays on disk, as after a crash; call {@link #saved}
     * first to drop it.
     */
    @Override
    public void close() {
        CompletableFuture<Void> done = new CompletableFuture<>();
        tasks.add(new End(done));
        done.completeOnTimeout(null, LONGEST_CLOSE.toMillis(), TimeUnit.MILLISECONDS).join();
    }

    /** The writing thread. */
    private void write() {
        boolean running = true;
        while (running) {
            List<Task> batch = new ArrayList<>();
            try {
                batch.add(tasks.take());
            } catch (InterruptedException nobodyDoes) {
                Thread.currentThread().interrupt();
                return;
            }
            tasks.drainTo(batch);
            running = perform(batch);
            if (running) {
                pause();
            }
        }
    }

    /** Waits a little so that a gesture becomes a few writes, unless somebody waits for us. */
    private void pause() {
        long end = System.nanoTime() + PAUSE.toNanos();
        while (System.nanoTime() < end && tasks.stream().allMatch(Append.class::isInstance)) {
            LockSupport.parkNanos(PAUSE.toNanos() / 10);
        }
    }

    private boolean perform(List<Task> batch) {
        StringBuilder lines = new StringBuilder();
        boolean running = true;
        for (Task task : batch) {
            switch (task) {
                case Append append -> {
                    unsaved.add(append);
                    lines.append(ChangeSetJson.write(append.changes())).append('\n');
                }
                case Forget(long upTo) -> {
                    append(lines);
                    forget(upTo);
                }
                case Flush(CompletableFuture<Void> done) -> {
                    append(lines);
                    finish(done);
                }
                case End(CompletableFuture<Void> done) -> {
                    append(lines);
                    end();
                    done.complete(null);
                    running = false;
                }
            }
        }
        append(lines);
        return running;
    }

    private void append(StringBuilder lines) {
        if (!lines.isEmpty()) {
            guarded(() -> append(lines.toString()));
            lines.setLength(0);
        }
    }

    /** After a failure, such as a full disk, a new file takes everything that is not saved. */
    private void append(String lines) throws IOException {
        try {
            boolean isNew = file.isEmpty();
            open().append(isNew ? linesOf(unsaved) : lines);
        } catch (IOException failed) {
            end();
            file = Optional.empty();
            throw failed;
        }
    }

    private JournalFile open() throws IOException {
        if (file.isEmpty()) {
            file = Optional.of(JournalFile.create(newFile()));
        }
        return file.get();
    }

    /** Names sort by time, so that recovery replays in order. */
    private Path newFile() {
        String name =
                "%020d-%s%s"
                        .formatted(
                                System.currentTimeMillis(),
                                UUID.randomUUID().toString().substring(0, 8),
                                JournalFile.SUFFIX);
        return folder.resolve(name);
    }

    /** Begins a new file with what is not saved yet, and only then gives up the old one. */
    private void forget(long upTo) {
        unsaved.removeIf(append -> append.number() <= upTo);
        guarded(() -> {
            Optional<JournalFile> old = file;
            if (old.isPresent()) {
                file = Optional.empty();
                if (!unsaved.isEmpty()) {
                    open().append(linesOf(unsaved));
                }
                old.get().delete();
            }
        });
    }

    private static String linesOf(List<Append> appends) {
        StringBuilder lines = new StringBuilder();
        for (Append append : appends) {
            lines.append(ChangeSetJson.write(append.changes())).append('\n');
        }
        return lines.toString();
    }

    private void end() {
        guarded(() -> {
            if (file.isPresent()) {
                file.get().close();
            }
        });
    }

    /** Something that touches the disk. */
    @FunctionalInterface
    private interface DiskAction {
        void run() throws IOException;
    }

    /** What could not be written is told to whoever waits for it to be on disk. */
    private void finish(CompletableFuture<Void> done) {
        failure.filter(_ -> file.isEmpty() && !unsaved.isEmpty())
                .ifPresentOrElse(done::completeExceptionally, () -> done.complete(null));
    }

    private void guarded(DiskAction action) {
        try {
            action.run();
        } catch (IOException failed) {
            failure = failure.or(() -> Optional.of(failed));
        }
    }
}

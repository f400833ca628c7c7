package org.stormspec.model.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.core.JacksonException;

/** The thread that brings edits to the disk, and all the state that is only its own. */
final class JournalWriter implements Runnable {

    /** Edits that follow each other faster share one write to the disk. */
    private static final Duration PAUSE = Duration.ofMillis(200);

    /** How long to wait before a disk that failed is tried again. */
    private static final Duration RETRY = Duration.ofSeconds(1);

    /** What the thread is asked to do, in order. */
    sealed interface Task {}

    /** Notes edits, or words being typed. */
    record Note(JournalEntry entry) implements Task {}

    /** Lets go of the edits up to a number: they are saved, or kept aside for a reason. */
    record Forget(long upTo, Optional<KeptAside.Reason> keep) implements Task {}

    /** Says when everything so far is on disk. */
    record Flush(CompletableFuture<Void> done) implements Task {}

    /** Ends the thread. */
    record End(CompletableFuture<Void> done) implements Task {}

    private final WorkspaceIdentity workspace;
    private final Path folder;
    private final JournalFile.Opener opener;
    private final LinkedBlockingQueue<Task> tasks = new LinkedBlockingQueue<>();
    // All edits since the last save; a new file begins with them.
    private final List<JournalEntry.Edit> unsaved = new ArrayList<>();
    // What is still to be appended to the file.
    private final List<JournalEntry> pending = new ArrayList<>();
    // Files that hold a part of what is unsaved, from before a failure.
    private final List<JournalFile> broken = new ArrayList<>();
    private Optional<JournalEntry.Typing> typing = Optional.empty();
    private Optional<JournalFile> file = Optional.empty();
    private volatile Optional<IOException> failure = Optional.empty();
    // When the oldest edit that is not on disk yet was handed over, in System.nanoTime; else 0.
    private volatile long writingSince;
    private volatile long waitingSince;

    JournalWriter(WorkspaceIdentity workspace, JournalFile.Opener opener) {
        this.workspace = workspace;
        this.folder = StateFolder.recoveryOf(workspace);
        this.opener = opener;
    }

    /** Hands a task over; returns at once. */
    void add(Task task) {
        if (waitingSince == 0 && task instanceof Note) {
            waitingSince = System.nanoTime();
        }
        tasks.add(task);
    }

    Optional<IOException> failure() {
        return failure;
    }

    Path folder() {
        return folder;
    }

    /** Returns how long the oldest edit that is not on disk yet has been waiting. */
    Duration behind() {
        long now = System.nanoTime();
        long writing = writingSince;
        long waiting = waitingSince;
        return Duration.ofNanos(
                Math.max(writing == 0 ? 0 : now - writing, waiting == 0 ? 0 : now - waiting));
    }

    @Override
    public void run() {
        boolean running = true;
        while (running) {
            List<Task> batch = new ArrayList<>();
            try {
                Optional.ofNullable(next()).ifPresent(batch::add);
            } catch (InterruptedException nobodyDoes) {
                Thread.currentThread().interrupt();
                return;
            }
            writingSince = waitingSince;
            waitingSince = 0;
            tasks.drainTo(batch);
            running = perform(batch);
            if (failure.isEmpty()) {
                writingSince = 0;
            }
            if (running) {
                pause();
            }
        }
    }

    private @org.jspecify.annotations.Nullable Task next() throws InterruptedException {
        return failure.isPresent() && !isIdle()
                ? tasks.poll(RETRY.toMillis(), TimeUnit.MILLISECONDS)
                : tasks.take();
    }

    private boolean isIdle() {
        return unsaved.isEmpty() && typing.isEmpty();
    }

    /** Waits a little so that a gesture becomes a few writes, unless somebody waits for us. */
    private void pause() {
        long end = System.nanoTime() + PAUSE.toNanos();
        while (System.nanoTime() < end && tasks.stream().allMatch(Note.class::isInstance)) {
            LockSupport.parkNanos(PAUSE.toNanos() / 10);
        }
    }

    private boolean perform(List<Task> batch) {
        boolean running = true;
        for (Task task : batch) {
            switch (task) {
                case Note(JournalEntry entry) -> note(entry);
                case Forget forget -> {
                    write();
                    forget(forget);
                }
                case Flush(CompletableFuture<Void> done) -> {
                    write();
                    finish(done);
                }
                case End(CompletableFuture<Void> done) -> {
                    write();
                    end();
                    done.complete(null);
                    running = false;
                }
            }
        }
        write();
        return running;
    }

    private void note(JournalEntry entry) {
        switch (entry) {
            case JournalEntry.Edit edit -> note(edit);
            case JournalEntry.Typing words -> {
                typing = Optional.of(words).filter(now -> !now.changes().isEmpty());
                if (!pending.isEmpty() && pending.getLast() instanceof JournalEntry.Typing) {
                    pending.removeLast();
                }
                pending.add(words);
            }
            case JournalEntry.Begin _ -> {}
        }
    }

    /** The many small steps of a drag become one line, as long as none of them is on disk yet. */
    private void note(JournalEntry.Edit edit) {
        typing = Optional.empty();
        boolean goesOn =
                !pending.isEmpty()
                        && pending.getLast() instanceof JournalEntry.Edit last
                        && last.goesOnIn(edit);
        if (goesOn) {
            pending.removeLast();
            JournalEntry.Edit both = unsaved.removeLast().and(edit);
            unsaved.add(both);
            pending.add(both);
        } else {
            unsaved.add(edit);
            pending.add(edit);
        }
    }

    /** After a failure, such as a full disk, a new file takes everything that is not saved. */
    private void write() {
        boolean retry = failure.isPresent() && !isIdle();
        if (pending.isEmpty() && !retry) {
            return;
        }
        guarded(() -> {
            if (file.filter(JournalFile::isThere).isPresent()) {
                file.get().append(lines(pending));
            } else {
                begin();
            }
        });
        pending.clear();
    }

    private void begin() throws IOException {
        file.ifPresent(broken::add);
        file = Optional.empty();
        if (!isIdle()) {
            JournalFile fresh = JournalFile.create(newFile(), opener);
            try {
                fresh.append(everything());
            } catch (IOException failed) {
                fresh.delete();
                throw failed;
            }
            file = Optional.of(fresh);
        }
        for (JournalFile old : List.copyOf(broken)) {
            old.delete();
            broken.remove(old);
        }
    }

    private String everything() {
        List<JournalEntry> all = new ArrayList<>();
        all.add(new JournalEntry.Begin(JournalHeader.of(workspace)));
        all.addAll(unsaved);
        typing.ifPresent(all::add);
        return lines(all);
    }

    private static String lines(List<JournalEntry> entries) {
        StringBuilder lines = new StringBuilder();
        entries.forEach(entry -> lines.append(JournalEntry.Lines.write(entry)));
        return lines.toString();
    }

    /** Names sort by time, so that recovery replays in order. */
    private Path newFile() {
        String unique = UUID.randomUUID().toString().substring(0, 8);
        return folder.resolve(
                "%020d-%s%s".formatted(System.currentTimeMillis(), unique, JournalFile.SUFFIX));
    }

    /** Begins a new file with what is not saved yet, and only then gives up the old one. */
    private void forget(Forget forget) {
        unsaved.removeIf(edit -> edit.number() <= forget.upTo());
        if (unsaved.isEmpty()) {
            typing = Optional.empty();
        }
        guarded(() -> {
            if (forget.keep().isPresent() && file.isPresent()) {
                keep(file.get(), forget.keep().get());
                file = Optional.empty();
            }
            begin();
        });
    }

    private void keep(JournalFile old, KeptAside.Reason reason) throws IOException {
        old.close();
        new KeptAside(folder).keep(old.path(), reason);
    }

    /** What is unsaved stays for the next start, unless it comes to nothing. */
    private void end() {
        boolean nothingLeft =
                typing.isEmpty()
                        && Net.of(unsaved.stream().map(JournalEntry.Edit::changes).toList())
                                .isEmpty();
        guarded(() -> {
            for (JournalFile old : broken) {
                old.close();
            }
            if (file.isPresent() && nothingLeft) {
                file.get().delete();
            } else if (file.isPresent()) {
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
        failure.ifPresentOrElse(done::completeExceptionally, () -> done.complete(null));
    }

    private void guarded(DiskAction action) {
        try {
            action.run();
            failure = Optional.empty();
        } catch (IOException failed) {
            fail(failed);
        } catch (JacksonException unwritable) {
            fail(new IOException("an edit that cannot be written down", unwritable));
        }
    }

    private void fail(IOException cause) {
        failure = Optional.of(cause);
        file.ifPresent(broken::add);
        file = Optional.empty();
    }
}

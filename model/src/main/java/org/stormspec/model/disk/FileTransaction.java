package org.stormspec.model.disk;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Writes and deletes several files as one step, as far as a disk can: first all new content goes to
 * temporary files beside the old and is forced to the disk, which finds a full disk while nothing
 * has changed; then the files are renamed and deleted in the order in which they were named; then
 * the folders are forced.
 *
 * <p>Used by one thread, in this order: {@link #write} and {@link #delete}, {@link #prepare},
 * {@link #commit}, {@link #close}. Links are not followed: callers name the real place of a file,
 * which {@link ConfinedFolder#resolve} gives.
 */
public final class FileTransaction implements AutoCloseable {

    /** What git should not take along of a process that was killed, as text of a .gitignore. */
    public static final String IGNORED = Leftovers.IGNORED + "\n" + CommitRecord.FILE + "\n";

    /** Looks at the last moment whether a file may still be replaced or deleted. */
    @FunctionalInterface
    public interface Guard {

        /**
         * @param target a file that is about to change
         * @throws IOException when it must stay; then no file changes
         */
        void check(Path target) throws IOException;
    }

    /** Puts the new content of a file beside it. */
    @FunctionalInterface
    private interface Staging {

        StagedFile stage(Path target) throws IOException;
    }

    private final SequencedMap<Path, Optional<Staging>> steps = new LinkedHashMap<>();
    private final Map<Path, StagedFile> staged = new LinkedHashMap<>();
    private final Deque<Path> madeFolders = new ArrayDeque<>();
    private final List<Path> done = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final Optional<CommitRecord> record;

    /** Makes a transaction without a file. */
    public FileTransaction() {
        this(Optional.empty());
    }

    private FileTransaction(Optional<CommitRecord> record) {
        this.record = record;
    }

    /**
     * Makes a transaction that is whole even when the process ends half-way: {@link #finish} on the
     * same folder then does the rest.
     *
     * @param folder the real path of a folder that is there and above all files of the transaction
     */
    public static FileTransaction recordedIn(Path folder) {
        return new FileTransaction(Optional.of(new CommitRecord(folder)));
    }

    /**
     * Does the rest of a recorded transaction whose process has ended half-way, so that a reader
     * finds all of it. Does nothing where there is none, and never throws for what the disk does.
     */
    public static void finish(Path folder) {
        try {
            new CommitRecord(folder.toRealPath()).finish();
        } catch (IOException noFolder) {
            // Then nothing was begun there.
        }
    }

    /** Adds a file to write; a file that is replaced keeps who may read and write it. */
    public FileTransaction write(Path target, byte[] content) {
        return write(target, out -> out.write(content));
    }

    /** Adds a file to write, as {@link #write(Path, byte[])} does, in pieces. */
    public FileTransaction write(Path target, FileWriting content) {
        return add(target, Optional.of(file -> StagedFile.write(file, content, false)));
    }

    /** Adds a file to write that only its owner may read. */
    public FileTransaction writePrivately(Path target, byte[] content) {
        return add(
                target,
                Optional.of(file -> StagedFile.write(file, out -> out.write(content), true)));
    }

    /** Adds a file to delete; it need not be there. */
    public FileTransaction delete(Path target) {
        return add(target, Optional.empty());
    }

    private FileTransaction add(Path target, Optional<Staging> staging) {
        steps.putLast(target.toAbsolutePath(), staging);
        return this;
    }

    /**
     * Writes all temporary files, several at a time, and forces them to the disk.
     *
     * @throws FileFailureException naming the first file, in the order of the transaction, that
     *     cannot be written or deleted; nothing has changed then
     */
    public void prepare() throws FileFailureException {
        for (Map.Entry<Path, Optional<Staging>> step : steps.entrySet()) {
            makeReady(step.getKey(), step.getValue().isPresent());
        }
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            SequencedMap<Path, Future<StagedFile>> running = new LinkedHashMap<>();
            steps.forEach((target, step) ->
                    step.ifPresent(staging ->
                            running.put(target, writers.submit(() -> staging.stage(target)))));
            collect(running);
        }
    }

    private void makeReady(Path target, boolean toWrite) throws FileFailureException {
        try {
            if (toWrite) {
                makeFolders(folderOf(target));
            }
            StagedFile.requireReplaceable(target);
            int names = StagedFile.names(target);
            if (names > 1) {
                remarks.add(
                        "%s has %d names on the disk (hard links); the others keep the old content."
                                .formatted(target, names));
            }
        } catch (IOException failed) {
            throw new FileFailureException(target, failed);
        }
    }

    /** Only a root has no folder, and a root is no file. */
    private static Path folderOf(Path file) {
        return Optional.ofNullable(file.getParent()).orElse(file);
    }

    private void makeFolders(Path folder) throws IOException {
        Deque<Path> missing = new ArrayDeque<>();
        for (Path each = folder;
                each != null && !Files.isDirectory(each);
                each = each.getParent()) {
            missing.push(each);
        }
        for (Path each : missing) {
            try {
                Files.createDirectory(each);
                madeFolders.push(each);
            } catch (FileAlreadyExistsException found) {
                if (!Files.isDirectory(each)) {
                    throw found;
                }
            }
        }
    }

    /** Waits for all, so that every temporary file is known and none is left when one fails. */
    private void collect(SequencedMap<Path, Future<StagedFile>> running)
            throws FileFailureException {
        List<FileFailureException> failures = new ArrayList<>();
        running.forEach((target, future) -> {
            try {
                staged.put(target, future.get());
            } catch (ExecutionException failed) {
                failures.add(
                        new FileFailureException(
                                target,
                                asIo(Optional.ofNullable(failed.getCause()).orElse(failed))));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                failures.add(new FileFailureException(target, asIo(stopped)));
            }
        });
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
    }

    private static IOException asIo(Throwable failure) {
        return failure instanceof IOException io
                ? io
                : new IOException("writing stopped: " + failure, failure);
    }

    /** Does all that was prepared. */
    public void commit() throws FileFailureException {
        commit(_ -> {});
    }

    /**
     * Renames and deletes in the order of the transaction, then forces the folders.
     *
     * @param guard asked for every file before the first of them changes
     * @throws FileFailureException when the guard refuses, and then nothing has changed, or when
     *     the disk refuses half-way; {@link #done} then says what has changed
     */
    public void commit(Guard guard) throws FileFailureException {
        for (Path target : steps.keySet()) {
            try {
                guard.check(target);
            } catch (IOException refused) {
                throw new FileFailureException(target, refused);
            }
        }
        record();
        try {
            for (Path target : steps.keySet()) {
                doStep(target);
            }
        } finally {
            forceFolders();
            forget();
        }
    }

    /** The new content has to be on the disk under its temporary names before the record is. */
    private void record() throws FileFailureException {
        if (record.isEmpty() || steps.size() < 2) {
            return;
        }
        staged.values().forEach(file -> Folders.force(folderOf(file.temporary())));
        List<CommitRecord.Step> all = new ArrayList<>();
        for (Path target : steps.keySet()) {
            try {
                Optional<StagedFile> file = Optional.ofNullable(staged.get(target));
                all.add(record.get().step(target, file));
            } catch (IOException failed) {
                throw new FileFailureException(target, failed);
            }
        }
        try {
            record.get().write(all);
        } catch (IOException failed) {
            throw new FileFailureException(steps.firstEntry().getKey(), failed);
        }
    }

    private void forget() {
        try {
            if (record.isPresent()) {
                record.get().delete();
            }
        } catch (IOException stays) {
            // Whoever opens the folder next finds that all of it is done.
        }
    }

    private void doStep(Path target) throws FileFailureException {
        try {
            StagedFile file = staged.get(target);
            if (file == null) {
                Files.deleteIfExists(target);
            } else {
                file.replace();
            }
            done.add(target);
        } catch (IOException failed) {
            throw new FileFailureException(target, failed);
        }
    }

    private void forceFolders() {
        Set<Path> folders = new LinkedHashSet<>();
        done.forEach(target -> folders.add(folderOf(target)));
        madeFolders.forEach(folder -> folders.add(folderOf(folder)));
        folders.forEach(Folders::force);
    }

    /** Returns the files that have changed, in the order in which they did. */
    public List<Path> done() {
        return Collections.unmodifiableList(done);
    }

    /** Returns what people should know about files that were replaced, one sentence each. */
    public List<String> remarks() {
        return Collections.unmodifiableList(remarks);
    }

    /** Takes away all temporary files, and folders that were made for nothing. */
    @Override
    public void close() {
        staged.values().forEach(FileTransaction::closeQuietly);
        if (done.isEmpty()) {
            madeFolders.forEach(FileTransaction::deleteIfEmpty);
        }
    }

    private static void closeQuietly(StagedFile file) {
        try {
            file.close();
        } catch (IOException stays) {
            // Leftovers.sweep takes it away later.
        }
    }

    private static void deleteIfEmpty(Path folder) {
        try {
            Files.deleteIfExists(folder);
        } catch (IOException notEmpty) {
            // Somebody else has put something there meanwhile.
        }
    }
}

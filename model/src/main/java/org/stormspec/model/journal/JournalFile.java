package org.stormspec.model.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One append-only file of entries, locked by the process that writes it. */
final class JournalFile implements AutoCloseable {

    static final String SUFFIX = ".jsonl";

    /**
     * Files of this process. They must never be opened a second time: on POSIX systems closing any
     * handle of a file gives up all locks that the process has on it.
     */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    /** How the file is opened. */
    @FunctionalInterface
    interface Opener {

        /** Opens a file that is not there yet, for writing. */
        FileChannel open(Path file) throws IOException;
    }

    /** Opens a new file on the disk. */
    static final Opener ON_DISK =
            file -> FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private final Path file;
    private final FileChannel channel;

    private JournalFile(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static JournalFile create(Path file, Opener opener) throws IOException {
        StateFolder.make(file.toAbsolutePath().resolveSibling("."));
        OURS.add(file);
        try {
            JournalFile journal = new JournalFile(file, opener.open(file));
            journal.lock();
            return journal;
        } catch (IOException failed) {
            OURS.remove(file);
            throw failed;
        }
    }

    /** Without a lock the journal still works, as its first line says who writes it. */
    private void lock() {
        try {
            channel.tryLock();
        } catch (IOException notSupported) {
            // Some network file systems have no locks.
        }
    }

    /** Returns whether the file is still where it was made; somebody may clean up after us. */
    boolean isThere() {
        return Files.exists(file);
    }

    /** Returns where it is. */
    Path path() {
        return file;
    }

    /** Appends whole lines and forces them to the disk. */
    void append(String lines) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8));
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
        channel.force(false);
    }

    /** Closes the file and deletes it. */
    void delete() throws IOException {
        close();
        Files.deleteIfExists(file);
    }

    @Override
    public void close() throws IOException {
        OURS.remove(file);
        channel.close();
    }

    /** Returns the journals in a folder whose process has ended. */
    static List<Path> abandoned(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> abandoned = new ArrayList<>();
        try (var files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            for (Path file : files) {
                if (!OURS.contains(file) && isAbandoned(file)) {
                    abandoned.add(file);
                }
            }
        }
        abandoned.sort(null);
        return abandoned;
    }

    private static boolean isAbandoned(Path file) {
        return isUnlocked(file)
                && header(file)
                        .map(JournalHeader::owner)
                        .filter(owner -> !owner.isThisProcess())
                        .filter(Owner::isRunning)
                        .isEmpty();
    }

    /** A file that cannot even be opened is nobody's: it is reported as unreadable later. */
    private static boolean isUnlocked(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (OverlappingFileLockException inUse) {
            return false;
        } catch (IOException unreadable) {
            return true;
        }
    }

    /** Returns the first line of a file, if it says whose journal it is. */
    static Optional<JournalHeader> header(Path file) {
        try (var lines = Files.newBufferedReader(file)) {
            return Optional.ofNullable(lines.readLine())
                    .flatMap(line -> JournalEntry.Lines.read(line, 0))
                    .map(entry ->
                            entry instanceof JournalEntry.Begin begin ? begin.header() : null);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}

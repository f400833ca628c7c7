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
import org.stormspec.model.store.ChangeSet;

/** One append-only file of change sets, locked by the process that writes it. */
final class JournalFile implements AutoCloseable {

    static final String SUFFIX = ".jsonl";

    /**
     * Files of this process. They must never be opened a second time: on POSIX systems closing any
     * handle of a file gives up all locks that the process has on it.
     */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private JournalFile(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static JournalFile create(Path file) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        OURS.add(file);
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        JournalFile journal = new JournalFile(file, channel);
        journal.lock();
        return journal;
    }

    /** Without a lock the journal still works; another process might only offer it too early. */
    private void lock() {
        try {
            channel.tryLock();
        } catch (IOException notSupported) {
            // Some network file systems have no locks.
        }
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
        channel.close();
        OURS.remove(file);
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
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (IOException | OverlappingFileLockException inUse) {
            return false;
        }
    }

    /** Reads a journal; a torn last line is normal, any other fault ends the reading. */
    static Recovery read(Path file) throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        List<ChangeSet> changes = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            Optional<ChangeSet> line = ChangeSetJson.read(text.substring(start, end));
            if (line.isEmpty()) {
                return new Recovery(changes, 1);
            }
            changes.add(line.get());
            start = end + 1;
        }
        return new Recovery(changes, 0);
    }
}

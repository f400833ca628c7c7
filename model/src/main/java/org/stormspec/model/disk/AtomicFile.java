package org.stormspec.model.disk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Replaces a file so that a reader, or a crash, sees the old content or the new and nothing else.
 */
public final class AtomicFile {

    private AtomicFile() {}

    /**
     * Writes a file and the folders above it; one that is replaced keeps its modes.
     *
     * @throws RefusedFileException when the file is a link, no regular file, or read-only
     * @throws IOException when the disk refuses; the old content is there then
     */
    public static void write(Path target, byte[] content) throws IOException {
        run(new FileTransaction().write(target, content));
    }

    /** Writes a file in pieces, as {@link #write(Path, byte[])} does. */
    public static void write(Path target, FileWriting content) throws IOException {
        run(new FileTransaction().write(target, content));
    }

    /** Writes a file as text in UTF-8, as {@link #write(Path, byte[])} does. */
    public static void write(Path target, String text) throws IOException {
        write(target, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a file that only its owner may read, as {@link #write(Path, byte[])} does. */
    public static void writePrivately(Path target, byte[] content) throws IOException {
        run(new FileTransaction().writePrivately(target, content));
    }

    private static void run(FileTransaction transaction) throws IOException {
        try (transaction) {
            transaction.prepare();
            transaction.commit();
        } catch (FileFailureException failed) {
            throw failed.reason();
        }
    }
}

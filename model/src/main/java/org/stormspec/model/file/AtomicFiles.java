package org.stormspec.model.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

/**
 * Replaces files so that a reader, or a crash, sees the old content or the new and nothing else.
 */
final class AtomicFiles {

    private AtomicFiles() {}

    /** Looks whether the target may still be replaced. */
    @FunctionalInterface
    interface Guard {

        /**
         * Called when the new content is on the disk beside the target, at the last moment.
         *
         * @throws IOException when the target must stay
         */
        void check() throws IOException;
    }

    /**
     * Writes to a temporary file beside the target, forces it to the disk and renames it; {@link
     * #force} on the folder makes the rename durable too. What was written is read back.
     */
    static void write(Path target, byte[] content, Guard guard) throws IOException {
        Path real = Files.isSymbolicLink(target) ? target.toRealPath() : target;
        Path folder = Optional.ofNullable(real.toAbsolutePath().getParent()).orElseThrow();
        Files.createDirectories(folder);
        Path temporary = folder.resolve("." + real.getFileName() + ".tmp");
        try {
            writeAndForce(temporary, content);
            guard.check();
            Files.move(
                    temporary,
                    real,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
        if (!Arrays.equals(content, Files.readAllBytes(real))) {
            throw new IOException("what was written is not what is there now");
        }
    }

    private static void writeAndForce(Path file, byte[] content) throws IOException {
        try (FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /** Makes what happened in a folder durable, where the system lets a folder be opened. */
    static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notPossibleHere) {
            // Windows does not open folders; it orders the rename itself.
        }
    }
}

package org.stormspec.export.cluster;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stormspec.export.kafka.Await;

/**
 * The lock that keeps a second broker off a cluster folder.
 *
 * <p>Kafka's own lock is not enough: a second broker writes to the metadata log before it finds the
 * folder taken, and that breaks the first one until it is restarted.
 */
final class ClusterLock implements AutoCloseable {

    private final FileChannel channel;

    private ClusterLock(FileChannel channel) {
        this.channel = channel;
    }

    /** The lock of the folder, or nothing when somebody holds it all through the patience. */
    static Optional<ClusterLock> acquire(ClusterFolder folder, Duration patience) {
        return Await.value(patience, () -> tryAcquire(folder.lock()));
    }

    /** Whether some process holds the lock now. */
    static boolean isHeld(ClusterFolder folder) {
        if (!Files.exists(folder.lock())) {
            return false;
        }
        Optional<ClusterLock> mine = tryAcquire(folder.lock());
        mine.ifPresent(ClusterLock::close);
        return mine.isEmpty();
    }

    /** The lock of a file, which is made when it is not there, or nothing when it is held. */
    static Optional<ClusterLock> tryAcquire(Path file) {
        try {
            FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lockOf(channel) == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new ClusterLock(channel));
        } catch (IOException e) {
            throw PrivateFiles.failure("lock", file, e);
        }
    }

    private static @Nullable FileLock lockOf(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

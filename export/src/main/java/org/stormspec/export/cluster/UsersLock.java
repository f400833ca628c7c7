package org.stormspec.export.cluster;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.stormspec.export.kafka.Await;
import org.stormspec.export.kafka.ClusterException;
import org.stormspec.export.kafka.ClusterException.Kind;

/**
 * Keeps the users on a broker and the passwords in the folder in step: whoever makes either holds
 * it from the first look at the passwords until the broker has the users.
 *
 * <p>A thread that has it may take it again.
 */
final class UsersLock implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /**
     * A file is locked for a whole process, and closing any channel to it lets the lock go: so only
     * one thread may come near the file.
     */
    private static final ReentrantLock IN_PROCESS = new ReentrantLock(true);

    /** Nothing when this thread has the lock of the file already. */
    private final Optional<ClusterLock> file;

    private UsersLock(Optional<ClusterLock> file) {
        this.file = file;
    }

    static UsersLock acquire(ClusterFolder folder) {
        return acquire(folder, PATIENCE);
    }

    /** The lock of the folder; throws when somebody else holds it all through the patience. */
    static UsersLock acquire(ClusterFolder folder, Duration patience) {
        awaitTurn(folder, patience);
        try {
            return new UsersLock(
                    IN_PROCESS.getHoldCount() > 1
                            ? Optional.empty()
                            : Optional.of(lockFile(folder, patience)));
        } catch (RuntimeException e) {
            IN_PROCESS.unlock();
            throw e;
        }
    }

    private static void awaitTurn(ClusterFolder folder, Duration patience) {
        try {
            if (!IN_PROCESS.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw busy(folder, patience);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterException(
                    Kind.INTERRUPTED, "Making the users was interrupted. Start again.", e);
        }
    }

    private static ClusterLock lockFile(ClusterFolder folder, Duration patience) {
        return Await.value(patience, () -> ClusterLock.tryAcquire(folder.usersLock()))
                .orElseThrow(() -> busy(folder, patience));
    }

    private static ClusterException busy(ClusterFolder folder, Duration patience) {
        return new ClusterException(
                Kind.REFUSED,
                "Somebody else has been making the users of the cluster in %s for more than %d s, another push perhaps. Wait for its end, or end it, and try again."
                        .formatted(folder.root(), patience.toSeconds()));
    }

    @Override
    public void close() {
        try {
            file.ifPresent(ClusterLock::close);
        } finally {
            IN_PROCESS.unlock();
        }
    }
}

package org.stormspec.export.kafka;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Waits for conditions outside this process, which cannot notify us. An interrupt ends the wait
 * with {@link ClusterException}.
 */
public final class Await {

    private static final Duration STEP = Duration.ofMillis(20);

    private Await() {}

    /** The first value that the probe gives within the patience; it is asked at least once. */
    public static <T> Optional<T> value(Duration patience, Supplier<Optional<T>> probe) {
        long deadline = System.nanoTime() + patience.toNanos();
        Optional<T> found = probe.get();
        while (found.isEmpty() && System.nanoTime() < deadline) {
            pause();
            found = probe.get();
        }
        return found;
    }

    /** Whether the condition came true within the patience. */
    public static boolean until(Duration patience, BooleanSupplier condition) {
        return value(
                        patience,
                        () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty())
                .isPresent();
    }

    private static void pause() {
        LockSupport.parkNanos(STEP.toNanos());
        if (Thread.currentThread().isInterrupted()) {
            throw new ClusterException(
                    ClusterException.Kind.INTERRUPTED,
                    "Waiting for the cluster was interrupted. Ask for its status.");
        }
    }
}

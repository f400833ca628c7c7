package org.stormspec.export.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stormspec.export.kafka.ClusterException;

@DisplayName("Who makes the users of a cluster")
class UsersLockTest {

    @TempDir Path folder;

    private ClusterFolder files() {
        return new ClusterFolder(folder);
    }

    private void refusesAtOnce() {
        ClusterException refused =
                assertThrows(
                        ClusterException.class, () -> UsersLock.acquire(files(), Duration.ZERO));
        assertEquals(ClusterException.Kind.REFUSED, refused.kind());
        assertTrue(refused.getMessage().contains("another push"), refused.getMessage());
        assertTrue(refused.getMessage().contains(folder.toString()), refused.getMessage());
    }

    @Test
    @DisplayName("is refused in words while another program does")
    void isRefusedWhileAnotherProgramDoes() {
        try (ClusterLock _ = ClusterLock.tryAcquire(files().usersLock()).orElseThrow()) {
            refusesAtOnce();
        }
        UsersLock.acquire(files(), Duration.ZERO).close();
    }

    @Test
    @DisplayName("is refused in words while another thread does")
    void isRefusedWhileAnotherThreadDoes() throws ExecutionException, InterruptedException {
        try (ExecutorService other = Executors.newSingleThreadExecutor();
                UsersLock _ = UsersLock.acquire(files(), Duration.ZERO)) {
            Future<?> refusal = other.submit(this::refusesAtOnce);
            refusal.get();
        }
        UsersLock.acquire(files(), Duration.ZERO).close();
    }

    @Test
    @DisplayName("keeps everybody else out until all of it is done")
    void keepsEverybodyElseOutUntilAllIsDone() {
        try (UsersLock _ = UsersLock.acquire(files(), Duration.ZERO)) {
            new Passwords(files()).ofOrNew(Set.of("acme.finance.sales"));

            assertTrue(ClusterLock.tryAcquire(files().usersLock()).isEmpty());
        }
        UsersLock.acquire(files(), Duration.ZERO).close();
    }
}

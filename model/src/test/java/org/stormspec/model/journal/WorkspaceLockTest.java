package org.stormspec.model.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The lock of a workspace")
class WorkspaceLockTest {

    @TempDir Path temporary;

    @BeforeEach
    void ownStateFolder() {
        System.setProperty(StateFolder.PROPERTY, temporary.resolve("state").toString());
    }

    @AfterEach
    void usualStateFolder() {
        System.clearProperty(StateFolder.PROPERTY);
    }

    @Test
    @DisplayName("tells the second window who the first one is, until that is closed")
    void tellsTheSecondWindow() throws IOException {
        try (WorkspaceLock second = lock()) {
            try (WorkspaceLock first = lock()) {
                assertEquals(Optional.empty(), first.take());
                assertEquals(Optional.empty(), first.take(), "again is harmless");
                assertEquals(
                        Optional.of(ProcessHandle.current().pid()), second.take().map(Owner::pid));
            }
            assertEquals(Optional.empty(), second.take());
        }
    }

    @Test
    @DisplayName("of a process that has ended is taken over")
    void ofADeadProcess() throws IOException {
        leave("{\"pid\":%d,\"started\":1,\"host\":\"\",\"since\":1}", Long.MAX_VALUE);
        try (WorkspaceLock lock = lock()) {
            assertEquals(Optional.empty(), lock.take());
        }
    }

    @Test
    @DisplayName("of a process whose id belongs to another one by now is taken over")
    void ofAReusedProcessId() throws IOException {
        Owner me = Owner.thisProcess();
        leave(
                "{\"pid\":%d,\"started\":1,\"host\":\"" + me.host() + "\",\"since\":1}",
                ProcessHandle.current().pid());
        try (WorkspaceLock lock = lock()) {
            assertEquals(Optional.empty(), lock.take());
        }
    }

    @Test
    @DisplayName("of a running process counts even where the system has no locks")
    void withoutSystemLocks() throws IOException {
        Owner me = Owner.thisProcess();
        leave(
                "{\"pid\":%d,\"started\":"
                        + me.started()
                        + ",\"host\":\""
                        + me.host()
                        + "\",\"since\":1}",
                me.pid());
        try (WorkspaceLock lock = lock()) {
            assertEquals(Optional.of(me.pid()), lock.take().map(Owner::pid));
        }
    }

    @Test
    @DisplayName("that was torn by a crash is taken over")
    void torn() throws IOException {
        leave("{\"pid\":%d,", 4711L);
        try (WorkspaceLock lock = lock()) {
            assertEquals(Optional.empty(), lock.take());
        }
    }

    private WorkspaceLock lock() {
        return WorkspaceLock.of(WorkspaceIdentity.of(temporary, "acme"));
    }

    private void leave(String text, long pid) throws IOException {
        try (WorkspaceLock lock = lock()) {
            lock.take();
        }
        try (Stream<Path> files = Files.walk(temporary.resolve("state"))) {
            Path file = files.filter(Files::isRegularFile).findFirst().orElseThrow();
            Files.writeString(file, text.formatted(pid));
            assertTrue(Files.size(file) > 0);
        }
    }
}

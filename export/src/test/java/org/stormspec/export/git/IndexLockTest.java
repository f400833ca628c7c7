package org.stormspec.export.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The lock of an index")
final class IndexLockTest {

    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("index.lock");
    }

    /// Leaves the lock of a process that has ended.
    private void leaveLockOfEndedProcess() throws IOException, GitRefusal {
        try (IndexLock _ = IndexLock.take(folder)) {
            String content = Files.readString(file);
            Files.writeString(
                    folder.resolve("left"),
                    content.replaceFirst("started \\S+,", "started 2020-01-01T00:00:00Z,"));
        }
        Files.move(folder.resolve("left"), file);
    }

    @Test
    @DisplayName("stops git as long as it is held, and is gone afterwards")
    void stopsGit() throws Exception {
        RealGit git = RealGit.withOneCommit(folder.resolve("r"));
        git.write("new.txt", "new\n");
        try (IndexLock _ = IndexLock.take(git.folder().resolve(".git"))) {
            assertTrue(git.tryToRun("add", "new.txt").text().contains("index.lock"));
        }
        git.run("add", "new.txt");
    }

    @Test
    @DisplayName("is refused to a second export, and names the first")
    void isHeldByOne() throws Exception {
        try (IndexLock _ = IndexLock.take(folder)) {
            String refusal =
                    assertThrows(GitRefusal.class, () -> IndexLock.take(folder)).getMessage();
            assertTrue(
                    String.valueOf(refusal)
                            .contains(
                                    "Another export is at work there (process %d"
                                            .formatted(ProcessHandle.current().pid())),
                    refusal);
            assertTrue(Files.exists(file));
        }
        assertFalse(Files.exists(file));
    }

    @Test
    @DisplayName("that a killed export left is taken away, and told")
    void takesOverWhatAKilledExportLeft() throws Exception {
        leaveLockOfEndedProcess();

        assertEquals(Optional.empty(), IndexLock.obstacle(folder));
        try (IndexLock lock = IndexLock.take(folder)) {
            assertTrue(
                    lock.remark()
                            .orElse("")
                            .startsWith("An export was stopped here half-way (process "),
                    lock.remark()::toString);
        }
        try (var left = Files.list(folder)) {
            assertEquals(0, left.count());
        }
    }

    @Test
    @DisplayName("of an export on another machine stays, since nobody knows whether that one runs")
    void leavesTheLockOfAnotherMachine() throws Exception {
        leaveLockOfEndedProcess();
        Files.writeString(
                file, Files.readString(file).replaceFirst("host \\S*,", "host elsewhere,"));

        String refusal = assertThrows(GitRefusal.class, () -> IndexLock.take(folder)).getMessage();
        assertTrue(String.valueOf(refusal).contains("'elsewhere'"), refusal);
        assertTrue(Files.exists(file));
    }

    @Test
    @DisplayName("of git stays, whatever it holds")
    void leavesTheLockOfGit() throws Exception {
        for (String content : new String[] {"", "DIRC\0\0\0\2", "stormspec export, process 1\n"}) {
            Files.writeString(file, content);
            assertThrows(GitRefusal.class, () -> IndexLock.take(folder));
            assertEquals(content, Files.readString(file));
        }
    }
}

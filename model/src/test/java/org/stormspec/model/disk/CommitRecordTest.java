package org.stormspec.model.disk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A step of several files that was cut off half-way")
class CommitRecordTest {

    /** No process has this id. */
    private static final long NOBODY = 999_999_999_999L;

    private static final Map<String, String> AFTER =
            Map.of("a", "new a", "boards/c", "new c", "d e", "new d");

    @TempDir private Path temp;
    private Path folder;

    @BeforeEach
    void files() throws IOException {
        folder = Files.createDirectories(temp.toRealPath().resolve("ws"));
        Files.createDirectories(folder.resolve("boards"));
        Files.writeString(folder.resolve("a"), "old a");
        Files.writeString(folder.resolve("gone"), "old");
        Files.writeString(folder.resolve("boards/c"), "old c");
    }

    /** Leaves the folder as a process does that dies after some steps. */
    private List<StagedFile> cutOff(int after, long pid) throws IOException {
        CommitRecord record = new CommitRecord(folder);
        List<StagedFile> staged = new ArrayList<>();
        List<CommitRecord.Step> steps = new ArrayList<>();
        for (Map.Entry<String, String> file : new TreeMap<>(AFTER).entrySet()) {
            Path target = folder.resolve(file.getKey());
            byte[] content = file.getValue().getBytes(UTF_8);
            StagedFile fresh = StagedFile.write(target, out -> out.write(content), false);
            staged.add(fresh);
            steps.add(record.step(target, Optional.of(fresh)));
        }
        steps.add(record.step(folder.resolve("gone"), Optional.empty()));
        record.write(steps, pid, 1);
        for (StagedFile each : staged.subList(0, Math.min(after, staged.size()))) {
            each.replace();
        }
        if (after > staged.size()) {
            Files.delete(folder.resolve("gone"));
        }
        return staged;
    }

    private Map<String, String> content() throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                content.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return content;
    }

    @Test
    @DisplayName("is done to its end by whoever comes next, wherever it was cut off")
    void isDoneToItsEnd() throws IOException {
        for (int after = 0; after <= AFTER.size() + 1; after++) {
            cutOff(after, NOBODY);

            FileTransaction.finish(folder);

            assertEquals(AFTER, content(), "cut off after " + after);
            files();
            Files.delete(folder.resolve("d e"));
        }
    }

    @Test
    @DisplayName("is left to the process that is still at it")
    void isLeftToTheRunning() throws IOException {
        long started = ProcessHandle.current().info().startInstant().orElseThrow().toEpochMilli();
        cutOff(1, NOBODY);
        Path record = folder.resolve(CommitRecord.FILE);
        String running =
                Files.readString(record)
                        .replace(NOBODY + " 1", ProcessHandle.current().pid() + " " + started);
        Files.writeString(record, running);

        FileTransaction.finish(folder);

        assertEquals("old c", Files.readString(folder.resolve("boards/c")));
        assertTrue(Files.exists(record));
    }

    @Test
    @DisplayName("is not done over what somebody has changed since")
    void isNotDoneOverChanges() throws IOException {
        cutOff(1, NOBODY);
        Files.writeString(folder.resolve("boards/c"), "theirs");

        FileTransaction.finish(folder);

        assertEquals("theirs", Files.readString(folder.resolve("boards/c")));
        assertEquals("old", Files.readString(folder.resolve("gone")));
        assertFalse(Files.exists(folder.resolve(CommitRecord.FILE)));
    }

    @Test
    @DisplayName("changes nothing that a stranger's record names outside, hidden, or not beside it")
    void changesNothingForStrangers() throws IOException {
        Path outside = Files.writeString(temp.resolve("outside"), "mine");
        Path config = Files.createDirectories(folder.resolve(".git")).resolve("config");
        Files.writeString(config, "[core]");
        for (String target : List.of("../outside", ".git/config", outside.toString(), "a\0b")) {
            cutOff(0, NOBODY);
            Path record = folder.resolve(CommitRecord.FILE);
            Files.writeString(
                    record, Files.readString(record).replace("gone -", encoded(target) + " -"));

            FileTransaction.finish(folder);

            assertEquals("mine", Files.readString(outside), target);
            assertEquals("[core]", Files.readString(config), target);
            assertEquals("old a", Files.readString(folder.resolve("a")), target);
            files();
        }
    }

    private static String encoded(String target) {
        return URLEncoder.encode(target, UTF_8);
    }

    @Test
    @DisplayName("that wrote no record to its end is as if it had not begun")
    void aTornRecord() throws IOException {
        for (String torn : List.of("", "stormspec commit 1\n", "nonsense\n\n\n", "\0\0\0\0")) {
            cutOff(0, NOBODY);
            Files.writeString(folder.resolve(CommitRecord.FILE), torn);

            FileTransaction.finish(folder);

            assertEquals("old a", Files.readString(folder.resolve("a")));
        }
    }

    @Test
    @DisplayName("leaves no record when it was not cut off")
    void leavesNoRecord() throws IOException {
        try (FileTransaction whole = FileTransaction.recordedIn(folder)) {
            AFTER.forEach((name, text) -> whole.write(folder.resolve(name), text.getBytes(UTF_8)));
            whole.delete(folder.resolve("gone"));
            whole.prepare();
            whole.commit();
        }

        assertEquals(AFTER, content());
    }
}

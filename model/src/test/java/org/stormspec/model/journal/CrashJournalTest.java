package org.stormspec.model.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.stormspec.model.file.RandomModels;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Team;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.Store;

@DisplayName("The crash journal")
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class CrashJournalTest {

    @TempDir Path temporary;
    private Path workspace = Path.of("");

    @BeforeEach
    void ownStateFolder() throws IOException {
        System.setProperty(StateFolder.PROPERTY, temporary.resolve("state").toString());
        workspace = Files.createDirectory(temporary.resolve("acme"));
    }

    @AfterEach
    void usualStateFolder() {
        System.clearProperty(StateFolder.PROPERTY);
    }

    @Test
    @DisplayName("gives back the very change sets, for any model and any edits")
    void givesBackTheVeryChangeSets() {
        for (int seed = 0; seed < 60; seed++) {
            RandomModels models = new RandomModels(new SplittableRandom(seed));
            Store before = models.model();
            ChangeSet all = ChangeSet.adding(before.records());
            ChangeSet edit = difference(before, models.edited(before));

            assertEquals(all, ChangeSetJson.read(ChangeSetJson.write(all)).orElseThrow());
            assertEquals(edit, ChangeSetJson.read(ChangeSetJson.write(edit)).orElseThrow());
            assertEquals(-1, ChangeSetJson.write(all).indexOf('\n'));
        }
    }

    private static ChangeSet difference(Store before, Store after) {
        Draft draft = new Draft(before);
        before.records().stream()
                .filter(each -> !after.has(each.key()))
                .forEach(each -> draft.remove(each.key()));
        return draft.putAll(after.records()).changes();
    }

    @Test
    @DisplayName("recovers what a journal that simply ended left behind, in order")
    void recoversInOrder() {
        Store store = new Store();
        try (CrashJournal journal = CrashJournal.open(workspace)) {
            store.listen(journal);
            put(store, "a", "first");
            put(store, "a", "second");
            put(store, "b", "gone again");
            store.apply(new Draft(store).remove(key("b")).changes());
        }

        Recovery recovery = CrashJournal.recover(workspace);

        assertEquals(4, recovery.changes().size());
        Store again = new Store();
        recovery.changes().forEach(again::apply);
        assertEquals(store.records(), again.records());
        Store elsewhere = Store.of(List.of(new Team("a", "on disk"), new Team("c", "")));
        elsewhere.apply(recovery.onto(elsewhere));
        assertEquals(List.of(new Team("a", "second"), new Team("c", "")), elsewhere.records());
    }

    @Test
    @DisplayName("forgets what was saved and keeps what was edited meanwhile")
    void forgetsWhatWasSaved() {
        Store store = new Store();
        try (CrashJournal journal = CrashJournal.open(workspace)) {
            store.listen(journal);
            put(store, "a", "saved");
            long snapshot = journal.edits();
            put(store, "b", "made while saving");
            journal.flush().join();
            journal.saved(snapshot);
        }
        assertEquals(
                List.of(new Team("b", "made while saving")),
                recovered(CrashJournal.recover(workspace)).records());

        CrashJournal.discardRecovered(workspace);
        assertTrue(CrashJournal.recover(workspace).isEmpty());
    }

    @Test
    @DisplayName("leaves nothing behind when everything was saved")
    void leavesNothingBehind() throws IOException {
        Store store = new Store();
        try (CrashJournal journal = CrashJournal.open(workspace)) {
            store.listen(journal);
            put(store, "a", "x");
            journal.saved(journal.edits());
        }

        assertEquals(List.of(), journals());
    }

    @Test
    @DisplayName("does not take the edits of a program that is still running")
    void leavesTheLivingAlone() throws IOException {
        Store store = new Store();
        try (CrashJournal journal = CrashJournal.open(workspace)) {
            store.listen(journal);
            put(store, "a", "x");
            journal.flush().join();

            assertTrue(CrashJournal.recover(workspace).isEmpty());
            CrashJournal.discardRecovered(workspace);
            assertEquals(1, journals().size());
        }
    }

    @Test
    @DisplayName("tolerates a torn last line")
    void toleratesATornLine() throws IOException {
        Store store = new Store();
        try (CrashJournal journal = CrashJournal.open(workspace)) {
            store.listen(journal);
            put(store, "a", "whole");
        }
        Path file = journals().getFirst();
        Files.writeString(file, "[{\"type\":\"TEAM\",\"aft", StandardOpenOption.APPEND);
        assertEquals(
                new Recovery(CrashJournal.recover(workspace).changes(), 0),
                CrashJournal.recover(workspace));
        assertEquals(1, CrashJournal.recover(workspace).changes().size());

        Files.writeString(file, "\nnonsense\n", StandardOpenOption.APPEND);
        assertEquals(1, CrashJournal.recover(workspace).changes().size());
        assertEquals(1, CrashJournal.recover(workspace).unreadable());
    }

    @Test
    @DisplayName("lies outside the workspace and knows it by any name")
    void liesOutsideTheWorkspace() throws IOException {
        Store store = new Store();
        try (CrashJournal journal = CrashJournal.open(workspace)) {
            store.listen(journal);
            put(store, "a", "x");
        }

        try (Stream<Path> files = Files.list(workspace)) {
            assertEquals(0, files.count());
        }
        Path otherName = workspace.resolve("..").resolve("acme");
        assertFalse(CrashJournal.recover(otherName).isEmpty());
        assertTrue(CrashJournal.recover(temporary.resolve("other/acme")).isEmpty());
    }

    @Test
    @DisplayName("says when it cannot write, and takes up again with everything when it can")
    void survivesAnUnwritableFolder() throws IOException {
        Path state =
                Files.writeString(temporary.resolve("state"), "a file where a folder has to be");
        Store store = new Store();
        try (CrashJournal journal = CrashJournal.open(workspace)) {
            store.listen(journal);
            put(store, "a", "x");
            assertThrows(CompletionException.class, journal.flush()::join);
            assertTrue(journal.failure().isPresent());

            Files.delete(state);
            put(store, "b", "y");
        }
        assertEquals(store.records(), recovered(CrashJournal.recover(workspace)).records());
    }

    @Test
    @DisplayName("has every edit older than a second when the process is killed")
    void survivesAKill() throws IOException, InterruptedException {
        Path notes = temporary.resolve("notes");
        Process editor = startEditor(notes);
        try {
            awaitEditing(notes, Duration.ofMillis(2500));
        } finally {
            editor.destroyForcibly().waitFor();
        }
        long killed = System.currentTimeMillis();

        Store recovered = recovered(CrashJournal.recover(workspace));
        List<String> made = Files.readAllLines(notes);
        int due = 0;
        for (String note : made.subList(0, made.size() - 1)) {
            String[] parts = note.split(" ", 2);
            if (Long.parseLong(parts[1]) < killed - 1000) {
                due++;
                assertTrue(
                        recovered.has(key("team-" + parts[0])),
                        () -> "edit " + parts[0] + " is lost of " + made.size());
            }
        }
        assertTrue(due > 50, "only " + due + " edits were old enough to count");
    }

    private Process startEditor(Path notes) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-D" + StateFolder.PROPERTY + "=" + temporary.resolve("state"),
                        "-cp",
                        classPath(),
                        KilledEditor.class.getName(),
                        workspace.toString(),
                        notes.toString());
        return builder.redirectErrorStream(true)
                .redirectOutput(temporary.resolve("editor.log").toFile())
                .start();
    }

    private static String classPath() {
        Map<Object, Object> properties = System.getProperties();
        Object tests = properties.get("surefire.test.class.path");
        return tests == null
                ? System.getProperty("java.class.path")
                : tests + File.pathSeparator + System.getProperty("java.class.path");
    }

    /** Waits until the editor has been at it for some time. */
    private static void awaitEditing(Path notes, Duration time) throws IOException {
        Instant deadline = Instant.now().plusSeconds(60);
        while (Instant.now().isBefore(deadline)) {
            List<String> lines = Files.exists(notes) ? Files.readAllLines(notes) : List.of();
            if (lines.size() > 2 && age(lines.getFirst()).compareTo(time) > 0) {
                return;
            }
            LockSupport.parkNanos(20_000_000);
        }
        throw new AssertionError("the editor made no edits within a minute");
    }

    private static Duration age(String note) {
        return Duration.ofMillis(
                System.currentTimeMillis() - Long.parseLong(note.split(" ", 2)[1]));
    }

    private static Store recovered(Recovery recovery) {
        Store store = new Store();
        store.apply(recovery.onto(store));
        return store;
    }

    private static void put(Store store, String team, String contact) {
        store.apply(new Draft(store).put(new Team(team, contact)).changes());
    }

    private static RecordKey key(String team) {
        return new RecordKey(RecordType.TEAM, team);
    }

    private List<Path> journals() throws IOException {
        try (Stream<Path> files = Files.walk(temporary.resolve("state"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}

package org.stormspec.model.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.stormspec.model.file.RandomModels;
import org.stormspec.model.merge.Conflict;
import org.stormspec.model.merge.Merge;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Team;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.History;
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

    @Test
    @DisplayName("understands lines of a version that knew less, as if they said the usual")
    void understandsOlderLines() {
        String line =
                """
                [{"type":"ELEMENT","after":{"id":"a","name":"A","aliases":[],"context":null,\
                "description":"","votes":0,"detail":{"pivotal":true},"kind":"EVENT"}},\
                {"type":"CONSUMER","after":{"context":"c","topic":"t","by":null,"pattern":"x",\
                "group":null}},\
                {"type":"CONTEXT","after":{"id":"c","domain":"","name":"c","owner":null,"purpose":"",\
                "terms":{},"services":[{"id":"S","packageName":"p"}],"types":{"T":[{"name":"f",\
                "type":"int","optional":false,"masked":false,"tags":[],"doc":null}]}}},\
                {"type":"LINK","after":{"from":"a","type":"EMITS","to":"b"}}]\
                """;

        ChangeSet read = ChangeSetJson.read(line).orElseThrow();

        assertEquals(
                ChangeSet.adding(
                        List.of(
                                new Element("a", "A", Optional.empty(), "", new Detail.Event(true)),
                                new Consumer(
                                        "c",
                                        "t",
                                        Optional.empty(),
                                        Optional.of("x"),
                                        Optional.empty()),
                                Context.named("c", "", "c")
                                        .running(List.of(new Context.Service("S", "p")))
                                        .typed(
                                                new TreeMap<>(
                                                        Map.of(
                                                                "T",
                                                                List.of(Field.of("f", "int"))))),
                                new Link("a", LinkType.EMITS, "b"))),
                read);
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
        try (CrashJournal journal = CrashJournal.open(acme())) {
            store.listen(journal);
            put(store, "a", "first");
            put(store, "a", "second");
            put(store, "b", "gone again");
            store.apply(new Draft(store).remove(key("b")).changes());
        }

        Recovery recovery = Recovery.of(acme());

        // Edits that wait for the disk together are written as one, under the last number.
        List<Long> numbers = recovery.edits().stream().map(Journal.Edit::number).toList();
        assertEquals(numbers.stream().sorted().distinct().toList(), numbers);
        assertEquals(4, numbers.getLast());
        assertEquals(store.records(), recovered(recovery).records());
        Store elsewhere = Store.of(List.of(new Team("c", "")));
        elsewhere.apply(recovery.onto(elsewhere).changes());
        assertEquals(List.of(new Team("a", "second"), new Team("c", "")), elsewhere.records());
    }

    @Test
    @DisplayName("forgets what was saved and keeps what was edited meanwhile")
    void forgetsWhatWasSaved() throws IOException {
        Store store = new Store();
        try (CrashJournal journal = CrashJournal.open(acme())) {
            store.listen(journal);
            put(store, "a", "saved");
            long snapshot = journal.edits();
            put(store, "b", "made while saving");
            journal.flush().join();
            journal.saved(snapshot);
        }
        assertEquals(
                List.of(new Team("b", "made while saving")),
                recovered(Recovery.of(acme())).records());

        Recovery.of(acme()).setAside(KeptAside.Reason.THROWN_AWAY);
        assertTrue(Recovery.of(acme()).isEmpty());
        assertTrue(kept().getFirst().endsWith("-thrown-away.jsonl"), () -> kept().toString());
    }

    @Test
    @DisplayName("leaves nothing behind when everything was saved")
    void leavesNothingBehind() throws IOException {
        Store store = new Store();
        try (CrashJournal journal = CrashJournal.open(acme())) {
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
        try (CrashJournal journal = CrashJournal.open(acme())) {
            store.listen(journal);
            put(store, "a", "x");
            journal.flush().join();

            assertTrue(Recovery.of(acme()).isEmpty());
            Recovery.of(acme()).setAside(KeptAside.Reason.THROWN_AWAY);
            assertEquals(1, journals().size());
        }
    }

    @Test
    @DisplayName("tolerates a torn last line")
    void toleratesATornLine() throws IOException {
        Store store = new Store();
        try (CrashJournal journal = CrashJournal.open(acme())) {
            store.listen(journal);
            put(store, "a", "whole");
        }
        Path file = journals().getFirst();
        Files.writeString(file, "[{\"type\":\"TEAM\",\"aft", StandardOpenOption.APPEND);
        assertEquals(0, Recovery.of(acme()).unreadable());
        assertEquals(1, Recovery.of(acme()).edits().size());

        Files.writeString(file, "\nnonsense\n", StandardOpenOption.APPEND);
        assertEquals(1, Recovery.of(acme()).edits().size());
        assertEquals(1, Recovery.of(acme()).unreadable());
        Recovery.of(acme()).setAside(KeptAside.Reason.BROUGHT_BACK);
        assertTrue(kept().getFirst().endsWith("-unreadable.jsonl"), () -> kept().toString());
    }

    @Test
    @DisplayName("lies outside the workspace and knows it by any name")
    void liesOutsideTheWorkspace() throws IOException {
        Store store = new Store();
        try (CrashJournal journal = CrashJournal.open(acme())) {
            store.listen(journal);
            put(store, "a", "x");
        }

        try (Stream<Path> files = Files.list(workspace)) {
            assertEquals(0, files.count());
        }
        Path otherName = workspace.resolve("..").resolve("acme");
        assertFalse(Recovery.of(WorkspaceIdentity.of(otherName, "acme")).isEmpty());
        Path other = Files.createDirectories(temporary.resolve("other/acme"));
        assertTrue(Recovery.of(WorkspaceIdentity.of(other, "acme")).isEmpty());
    }

    @Test
    @DisplayName("says when it cannot write, and takes up again with everything when it can")
    void survivesAnUnwritableFolder() throws IOException {
        Path state =
                Files.writeString(temporary.resolve("state"), "a file where a folder has to be");
        Store store = new Store();
        try (CrashJournal journal = CrashJournal.open(acme())) {
            store.listen(journal);
            put(store, "a", "x");
            assertThrows(CompletionException.class, journal.flush()::join);
            assertInstanceOf(JournalHealth.Failing.class, journal.health());

            Files.delete(state);
            put(store, "b", "y");
            journal.flush().join();
            assertInstanceOf(JournalHealth.Fine.class, journal.health());
        }
        assertEquals(store.records(), recovered(Recovery.of(acme())).records());
    }

    @Test
    @DisplayName("takes up again by itself when the disk can be written again, without a new edit")
    void triesAgainByItself() throws IOException {
        Path state = Files.writeString(temporary.resolve("state"), "in the way");
        Store store = new Store();
        try (CrashJournal journal = CrashJournal.open(acme())) {
            store.listen(journal);
            put(store, "a", "x");
            assertThrows(CompletionException.class, journal.flush()::join);
            Files.delete(state);
            await(() -> journal.health() instanceof JournalHealth.Fine);
            assertEquals(1, journals().size());
        }
        assertEquals(store.records(), recovered(Recovery.of(acme())).records());
    }

    @Test
    @DisplayName("says that the disk is full, loses nothing, and goes on when there is room")
    void survivesAFullDisk() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "only some systems have a device that is always full");
        AtomicBoolean room = new AtomicBoolean();
        JournalFile.Opener opener =
                file ->
                        room.get()
                                ? JournalFile.ON_DISK.open(file)
                                : FileChannel.open(full, StandardOpenOption.WRITE);
        Store store = new Store();
        try (CrashJournal journal = CrashJournal.open(acme(), opener)) {
            store.listen(journal);
            put(store, "a", "x");
            assertThrows(CompletionException.class, journal.flush()::join);
            JournalHealth.Failing failing =
                    assertInstanceOf(JournalHealth.Failing.class, journal.health());
            assertTrue(String.valueOf(failing.cause().getMessage()).contains("space"));
            put(store, "b", "y");
            room.set(true);
            await(() -> journal.health() instanceof JournalHealth.Fine);
        }
        Recovery recovery = Recovery.of(acme());
        assertEquals(1, recovery.journals().size());
        assertEquals(store.records(), recovered(recovery).records());
    }

    @Test
    @DisplayName("begins anew with everything when somebody deletes its file")
    void survivesTheLossOfItsFile() throws IOException {
        Store store = new Store();
        try (CrashJournal journal = CrashJournal.open(acme())) {
            store.listen(journal);
            put(store, "a", "x");
            journal.flush().join();
            Files.delete(journals().getFirst());
            put(store, "b", "y");
        }
        assertEquals(store.records(), recovered(Recovery.of(acme())).records());
    }

    @Test
    @DisplayName("has the words that are being typed, and not those given up or taken by an edit")
    void hasTheWordsBeingTyped() {
        Store store = new Store();
        put(store, "a", "before");
        try (CrashJournal journal = CrashJournal.open(acme())) {
            store.listen(journal);
            type(store, "a", "hal");
            type(store, "a", "half a word");
        }
        Recovery typing = Recovery.of(acme());
        Store disk = Store.of(store.records());
        disk.apply(typing.onto(disk).changes());
        assertEquals(List.of(new Team("a", "half a word")), disk.records());
    }

    @Test
    @DisplayName("has nothing of words that were given up")
    void forgetsWordsGivenUp() {
        Store store = new Store();
        put(store, "a", "before");
        try (CrashJournal journal = CrashJournal.open(acme())) {
            store.listen(journal);
            type(store, "a", "half a word");
            journal.flush().join();
            store.draft(ChangeSet.EMPTY);
            journal.flush().join();
            assertEquals(1, journals().size());
        } catch (IOException unexpected) {
            throw new AssertionError(unexpected);
        }
        assertTrue(Recovery.of(acme()).isEmpty());
    }

    @Test
    @DisplayName("leaves nothing behind when an edit was undone before the end")
    void anUndoneEditLeavesNothing() throws IOException {
        Store store = new Store();
        History history = new History(store);
        try (CrashJournal journal = CrashJournal.open(acme())) {
            store.listen(journal);
            history.perform("add", new Draft(store).put(new Team("a", "x")).changes());
            journal.flush().join();
            history.undo();
        }
        assertEquals(List.of(), journals());
    }

    @Test
    @DisplayName("keeps aside what the user closed without saving")
    void keepsWhatWasNotWanted() throws IOException {
        Store store = new Store();
        try (CrashJournal journal = CrashJournal.open(acme())) {
            store.listen(journal);
            put(store, "a", "x");
            journal.unwanted();
        }
        assertTrue(Recovery.of(acme()).isEmpty());
        assertTrue(kept().getFirst().endsWith("-not-saved.jsonl"), () -> kept().toString());
    }

    @Test
    @DisplayName("keeps only the newest of what was decided about, but everything that was not")
    void keepsTheNewest() throws IOException {
        KeptAside aside = KeptAside.of(acme());
        aside.keep("words", KeptAside.Reason.CONFLICTS);
        for (int i = 0; i < KeptAside.LIMIT + 5; i++) {
            Path journal = Files.writeString(temporary.resolve("j" + i), "");
            aside.keep(journal, KeptAside.Reason.THROWN_AWAY);
        }
        assertEquals(KeptAside.LIMIT + 1, kept().size());
        assertEquals(1, kept().stream().filter(name -> name.endsWith("conflicts.txt")).count());
    }

    @Test
    @DisplayName("follows a workspace that was moved, and does not take another one in its place")
    void belongsToTheWorkspaceNotThePath() throws IOException {
        Files.writeString(workspace.resolve("stormspec.yaml"), "format: 1\nid: acme\n");
        Store store = new Store();
        try (CrashJournal journal = CrashJournal.open(acme())) {
            store.listen(journal);
            put(store, "a", "x");
        }
        Path moved = Files.move(workspace, temporary.resolve("renamed"));
        assertFalse(Recovery.of(WorkspaceIdentity.of(moved, "acme")).isEmpty());

        Files.createDirectory(workspace);
        assertTrue(Recovery.of(WorkspaceIdentity.of(workspace, "other")).isEmpty());
    }

    @Test
    @DisplayName("makes one line of the many steps of a drag")
    void makesOneLineOfADrag() throws IOException {
        Store store = new Store();
        try (CrashJournal journal = CrashJournal.open(acme())) {
            store.listen(journal);
            for (int i = 0; i < 1000; i++) {
                put(store, "a", "step " + i);
            }
            journal.flush().join();
            assertTrue(Files.readAllLines(journals().getFirst()).size() < 200);
        }
        Recovery recovery = Recovery.of(acme());
        assertEquals(1000, recovery.edits().getLast().number());
        assertEquals(store.records(), recovered(recovery).records());
    }

    @Test
    @DisplayName("tells edits of files that changed since apart, record by record")
    void tellsConflictsApart() {
        Store store = Store.of(List.of(new Team("a", "base"), new Team("b", "base")));
        try (CrashJournal journal = CrashJournal.open(acme())) {
            store.listen(journal);
            put(store, "a", "mine");
            put(store, "b", "mine");
        }
        Store disk = Store.of(List.of(new Team("a", "theirs"), new Team("b", "base")));

        Merge merge = Recovery.of(acme()).onto(disk);

        assertEquals(List.of(key("a")), merge.conflicts().stream().map(Conflict::key).toList());
        disk.apply(merge.changes());
        assertEquals(List.of(new Team("a", "theirs"), new Team("b", "mine")), disk.records());
    }

    @Test
    @DisplayName("knows its own saved files again when the end came in the middle of saving")
    void knowsAHalfSavedWorkspace() {
        Store store = Store.of(List.of(new Team("a", "base"), new Team("b", "base")));
        List<ModelRecord> halfSaved;
        try (CrashJournal journal = CrashJournal.open(acme())) {
            store.listen(journal);
            put(store, "a", "saved");
            put(store, "b", "not saved yet");
            halfSaved = List.of(new Team("a", "saved"), new Team("b", "base"));
            put(store, "b", "and edited on");
            put(store, "a", "last");
        }
        Store disk = Store.of(halfSaved);

        Merge merge = Recovery.of(acme()).onto(disk);

        assertEquals(List.of(), merge.conflicts());
        disk.apply(merge.changes());
        assertEquals(store.records(), disk.records());
    }

    @Test
    @DisplayName("keeps two windows on one workspace apart, and one never takes the other's edits")
    void twoWindows() throws IOException {
        Store first = Store.of(List.of(new Team("a", "base")));
        Store second = Store.of(List.of(new Team("a", "base")));
        try (CrashJournal mine = CrashJournal.open(acme())) {
            first.listen(mine);
            put(first, "a", "first");
            mine.flush().join();
            try (CrashJournal other = CrashJournal.open(acme())) {
                second.listen(other);
                put(second, "a", "second");
            }
            Recovery left = Recovery.of(acme());
            assertEquals(1, left.journals().size(), "only of the window that has ended");
            left.setAside(KeptAside.Reason.THROWN_AWAY);
        }
        Store disk = Store.of(List.of(new Team("a", "base")));
        disk.apply(Recovery.of(acme()).onto(disk).changes());
        assertEquals(List.of(new Team("a", "first")), disk.records());
    }

    @Test
    @DisplayName("shows edits of two windows that ended as a conflict, not one over the other")
    void twoWindowsThatEnded() {
        for (String window : List.of("first", "second")) {
            Store store = Store.of(List.of(new Team("a", "base")));
            try (CrashJournal journal = CrashJournal.open(acme())) {
                store.listen(journal);
                put(store, "a", window);
            }
        }
        Store disk = Store.of(List.of(new Team("a", "base")));

        Merge merge = Recovery.of(acme()).onto(disk);

        Conflict conflict = merge.conflicts().getFirst();
        assertEquals(Optional.of(new Team("a", "first")), conflict.here());
        assertEquals(Optional.of(new Team("a", "second")), conflict.there());
        disk.apply(merge.taking(Set.of(key("a"))));
        assertEquals(List.of(new Team("a", "second")), disk.records());
    }

    private WorkspaceIdentity acme() {
        return WorkspaceIdentity.of(workspace, "acme");
    }

    private static void type(Store store, String team, String contact) {
        store.draft(new Draft(store).put(new Team(team, contact)).changes());
    }

    private static void await(BooleanSupplier condition) {
        Instant deadline = Instant.now().plusSeconds(30);
        while (!condition.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(deadline), "waited in vain");
            LockSupport.parkNanos(10_000_000);
        }
    }

    private List<String> kept() {
        try (Stream<Path> files = Files.list(KeptAside.of(acme()).folder())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    private static Store recovered(Recovery recovery) {
        Store store = new Store();
        store.apply(recovery.onto(store).changes());
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
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("kept"))
                    .toList();
        }
    }
}

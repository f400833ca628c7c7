package org.stormspec.app.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stormspec.app.preference.PreferencesFile;
import org.stormspec.app.task.ThreadTaskRunner;
import org.stormspec.app.window.ScriptedDialogs;
import org.stormspec.model.file.WorkspaceFiles;
import org.stormspec.model.file.WorkspaceReader;
import org.stormspec.model.file.WorkspaceWriter;
import org.stormspec.model.journal.StateFolder;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.Store;

@DisplayName("Work is never lost")
class SafetyTest {
    private static final RecordKey ORDER = Element.key("order");

    @TempDir private Path temporary;
    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private final String usualState = System.getProperty(StateFolder.PROPERTY, "");
    private Path folder = Path.of("");
    private Workspaces workspaces;

    @BeforeEach
    void aShopOnDisk() {
        System.setProperty(StateFolder.PROPERTY, temporary.resolve("state").toString());
        folder = temporary.resolve("shop");
        WorkspaceWriter.save(Shop.store(), WorkspaceFiles.none(folder));
        workspaces = window();
        workspaces.open(folder);
    }

    @AfterEach
    void close() {
        workspaces.closeCurrent();
        System.setProperty(StateFolder.PROPERTY, usualState);
    }

    /** A window of its own, as after a new start. */
    private Workspaces window() {
        return new Workspaces(
                new FolderDisk(),
                dialogs,
                new PreferencesFile(temporary.resolve("config")),
                Shop.atOnce(),
                ThreadTaskRunner.immediate(),
                (_, _, _) -> Optional.empty());
    }

    /** The window ends without a word, as in a crash, and the app is started again. */
    private void crashAndStartAgain() {
        workspaces.closeCurrent();
        workspaces = window();
        workspaces.open(folder);
    }

    private WorkspaceSession session() {
        return workspaces.current().get().orElseThrow().session();
    }

    private Safety safety() {
        return workspaces.current().get().orElseThrow().safety();
    }

    private void rename(String id, String name) {
        session().perform("Rename", session().edits().rename(session().model(), id, name));
    }

    private String name(String id) {
        return session().model().element(id).orElseThrow().name();
    }

    private Notice notice(String id) {
        return safety().notices().get().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + id + " in " + notices()));
    }

    private List<String> notices() {
        return safety().notices().get().stream().map(Notice::id).toList();
    }

    private void act(String notice, String deed) {
        notice(notice).deeds().stream()
                .filter(each -> each.id().equals(deed))
                .findFirst()
                .orElseThrow()
                .run()
                .run();
    }

    /** Two branches made the same sticky, and git merged them without a word. */
    private void twoDefinitions() throws IOException {
        workspaces.closeCurrent();
        Files.writeString(
                folder.resolve("contexts/shop.refunds.yaml"),
                "purpose: refund\nevents:\n  refund-asked:\n    name: Asked at the counter\n");
        Files.writeString(
                folder.resolve("contexts/shop.tills.yaml"),
                "purpose: cash\nevents:\n  refund-asked:\n    name: Asked at the till\n");
        workspaces = window();
        workspaces.open(folder);
    }

    @Test
    @DisplayName("of two files that define one sticky offers to keep both, or one of them")
    void twoFilesDefineOneSticky() throws IOException {
        twoDefinitions();
        assertEquals("Asked at the counter", name("refund-asked"));

        act("duplicate-refund-asked", "keep-both");

        assertEquals("Asked at the till", name("refund-asked-event"));
        assertFalse(notices().contains("duplicate-refund-asked"));
        assertTrue(WorkspaceReader.read(folder).isWhole());

        twoDefinitions();
        act("duplicate-refund-asked", "keep-second");

        assertEquals("Asked at the till", name("refund-asked"));
        assertTrue(WorkspaceReader.read(folder).isWhole());
    }

    /** Somebody else renames an element in the files. */
    private void renameOutside(String id, String name) {
        var loaded = WorkspaceReader.read(folder);
        Store theirs = Store.of(loaded.records());
        theirs.apply(new Draft(theirs).put(theirs.element(id).orElseThrow().named(name)).changes());
        assertEquals(List.of(), WorkspaceWriter.save(theirs, loaded.files()).problems());
    }

    private List<ModelRecord> onDisk() {
        return Store.of(WorkspaceReader.read(folder).records()).records();
    }

    private List<String> kept() throws IOException {
        try (Stream<Path> files = Files.walk(temporary.resolve("state"))) {
            return files.filter(file -> file.toString().contains("kept"))
                    .filter(Files::isRegularFile)
                    .map(Path::toString)
                    .toList();
        }
    }

    @Nested
    @DisplayName("in a crash")
    class InACrash {
        @Test
        @DisplayName("the next start says what it has found and brings it back as one step")
        void bringsBack() throws IOException {
            rename("order", "Purchase");
            rename("order-placed", "Purchase made");
            crashAndStartAgain();

            Notice found = notice("recovery");
            assertEquals("Stormspec ended without saving 2 edits", found.title());
            assertEquals(2, found.lines().size());
            assertTrue(
                    found.lines().getFirst().endsWith("Renamed aggregate “Order” to “Purchase”"),
                    found.lines()::toString);
            assertEquals("Order", name("order"), "nothing is decided silently");

            act("recovery", "bring-back");
            assertEquals("Purchase", name("order"));
            assertTrue(session().dirty().get());
            assertEquals(List.of(), notices());
            session().undo();
            assertEquals("Order", name("order"));
            assertEquals("Order placed", name("order-placed"));
            assertTrue(kept().getFirst().contains("brought-back"));
        }

        @Test
        @DisplayName("a second crash right after bringing back loses nothing either")
        void crashesAgain() {
            rename("order", "Purchase");
            crashAndStartAgain();
            act("recovery", "bring-back");
            crashAndStartAgain();
            act("recovery", "bring-back");
            assertEquals("Purchase", name("order"));
        }

        @Test
        @DisplayName("words that were being typed come back")
        void wordsBeingTyped() {
            session()
                    .store()
                    .draft(session().edits().rename(session().model(), "order", "Half a wor"));
            crashAndStartAgain();
            act("recovery", "bring-back");
            assertEquals("Half a wor", name("order"));
        }

        @Test
        @DisplayName("what is thrown away is kept aside and not offered again")
        void throwsAway() throws IOException {
            rename("order", "Purchase");
            crashAndStartAgain();
            act("recovery", "throw-away");
            assertEquals("Order", name("order"));
            assertEquals(List.of("thrown-away"), notices());
            assertTrue(kept().getFirst().contains("thrown-away"));
            crashAndStartAgain();
            assertEquals(List.of(), notices());
        }

        @Test
        @DisplayName("later means later: it can be shown again, and the next start offers it")
        void later() {
            rename("order", "Purchase");
            crashAndStartAgain();
            act("recovery", "later");
            assertEquals(List.of(), notices());
            safety().showFound();
            assertEquals(List.of("recovery"), notices());
            rename("order-placed", "Made since");
            assertTrue(workspaces.save());
            crashAndStartAgain();
            act("recovery", "bring-back");
            assertEquals("Purchase", name("order"));
            assertEquals("Made since", name("order-placed"));
        }

        @Test
        @DisplayName("edits that meet other edits in the files are shown, decided and kept aside")
        void conflicts() throws IOException {
            rename("order", "Mine");
            rename("order-placed", "Mine alone");
            workspaces.closeCurrent();
            renameOutside("order", "Theirs");
            workspaces = window();
            workspaces.open(folder);

            Notice found = notice("recovery");
            assertEquals(1, found.choices().size());
            assertEquals("Theirs", found.choices().getFirst().differences().getFirst().here());
            assertEquals("Mine", found.choices().getFirst().differences().getFirst().there());
            act("recovery", "bring-back");

            assertEquals("Theirs", name("order"));
            assertEquals("Mine alone", name("order-placed"));
            String report =
                    Files.readString(
                            Path.of(
                                    kept().stream()
                                            .filter(file -> file.contains("conflicts"))
                                            .findFirst()
                                            .orElseThrow()));
            assertTrue(report.contains("in the files ‘Theirs’, unsaved ‘Mine’"), report);
        }

        @Test
        @DisplayName("a conflict can be decided for the unsaved version")
        void conflictsTakenBack() {
            rename("order", "Mine");
            workspaces.closeCurrent();
            renameOutside("order", "Theirs");
            workspaces = window();
            workspaces.open(folder);
            safety().choose(ORDER, true);
            assertTrue(notice("recovery").choices().getFirst().isThere());
            act("recovery", "bring-back");
            assertEquals("Mine", name("order"));
        }

        @Test
        @DisplayName("a journal that makes no sense is kept, and said so")
        void unreadable() throws IOException {
            rename("order", "Purchase");
            workspaces.closeCurrent();
            try (Stream<Path> files = Files.walk(temporary.resolve("state"))) {
                Path journal =
                        files.filter(file -> file.toString().endsWith(".jsonl"))
                                .findFirst()
                                .orElseThrow();
                Files.writeString(journal, "garbage\nand more\n");
            }
            workspaces = window();
            workspaces.open(folder);
            assertEquals(
                    "Unsaved work of an earlier run cannot be read", notice("recovery").title());
            act("recovery", "throw-away");
            assertTrue(kept().getFirst().contains("unreadable"));
        }

        @Test
        @DisplayName("an edit that was undone leaves nothing to bring back")
        void undone() {
            rename("order", "Purchase");
            session().undo();
            crashAndStartAgain();
            assertEquals(List.of(), notices());
        }

        @Test
        @DisplayName("what was saved is not offered")
        void saved() {
            rename("order", "Purchase");
            assertTrue(workspaces.save());
            crashAndStartAgain();
            assertEquals(List.of(), notices());
            assertEquals("Purchase", name("order"));
        }
    }

    @Nested
    @DisplayName("when files change outside")
    class WhenFilesChangeOutside {
        @Test
        @DisplayName("it is noticed, and reload is one step that can be undone")
        void reload() {
            renameOutside("order", "Theirs");
            safety().look();
            assertEquals("One file was changed outside Stormspec", notice("outside").title());
            act("outside", "reload");
            assertEquals("Theirs", name("order"));
            assertFalse(session().dirty().get());
            assertEquals(List.of(), notices());
            safety().look();
            assertEquals(List.of(), notices());
            session().undo();
            assertEquals("Order", name("order"));
            assertTrue(session().dirty().get());
        }

        @Test
        @DisplayName("reload keeps unsaved edits aside")
        void reloadWithUnsavedEdits() throws IOException {
            rename("order-placed", "Mine");
            renameOutside("order", "Theirs");
            safety().look();
            act("outside", "reload");
            assertEquals("Order placed", name("order-placed"));
            // Closing waits until the journal is done.
            workspaces.closeCurrent();
            assertTrue(kept().getFirst().contains("not-saved"));
        }

        @Test
        @DisplayName("merge brings both together in one step")
        void merge() {
            rename("order-placed", "Mine");
            renameOutside("order", "Theirs");
            safety().look();
            act("outside", "merge");
            assertEquals("Theirs", name("order"));
            assertEquals("Mine", name("order-placed"));
            assertTrue(workspaces.save());
            assertEquals(session().records(), onDisk());
            session().undo();
            assertEquals("Order", name("order"));
            assertEquals("Mine", name("order-placed"));
        }

        @Test
        @DisplayName("merge asks about what both changed")
        void mergeWithConflicts() {
            rename("order", "Mine");
            rename("order-placed", "Mine too");
            renameOutside("order", "Theirs");
            renameOutside("order-placed", "Theirs too");
            safety().look();
            act("outside", "merge");
            assertEquals(2, notice("outside").choices().size());
            assertEquals("Mine", name("order"), "nothing happens before it is decided");
            safety().look();
            assertEquals(2, notice("outside").choices().size(), "the question stays");
            safety().choose(ORDER, true);
            act("outside", "merge-chosen");
            assertEquals("Theirs", name("order"));
            assertEquals("Mine too", name("order-placed"));
            assertTrue(workspaces.save());
            assertEquals(session().records(), onDisk());
        }

        @Test
        @DisplayName("saving waits for the choice, and never overwrites without it")
        void savingWaits() {
            rename("order", "Mine");
            renameOutside("order", "Theirs");
            List<ModelRecord> theirs = onDisk();
            assertFalse(workspaces.save());
            assertEquals(theirs, onDisk());
            assertTrue(session().dirty().get());
            assertEquals(List.of("outside"), notices());
            act("outside", "keep");
            assertTrue(workspaces.save());
            assertEquals(session().records(), onDisk());
            assertEquals("Mine", name("order"));
        }

        @Test
        @DisplayName("files that make no sense are not taken, but can be replaced")
        void conflictMarkers() throws IOException {
            rename("order", "Mine");
            Path file = folder.resolve("contexts/trade.sales.yaml");
            String before = Files.readString(file);
            Files.writeString(file, "<<<<<<< HEAD\n" + before + "=======\n");
            safety().look();
            act("outside", "merge");
            assertTrue(
                    notice("outside").text().contains("contexts/trade.sales.yaml:"),
                    notice("outside")::text);
            assertEquals("Mine", name("order"));
            act("outside", "keep");
            assertTrue(workspaces.save());
            assertEquals(session().records(), onDisk());
        }

        @Test
        @DisplayName("a folder that is gone is said to be, and the work goes into another one")
        void aFolderThatIsGone() throws IOException {
            rename("order", "Mine");
            Files.move(folder, temporary.resolve("unplugged"));
            safety().look();
            assertEquals("The workspace folder is not there any more", notice("outside").title());
            assertFalse(workspaces.save());
            assertTrue(dialogs.problems().getLast().contains("bring it back"));
            assertTrue(session().dirty().get());

            folder = temporary.resolve("elsewhere");
            dialogs.folder(folder);
            act("outside", "save-elsewhere");
            assertEquals(session().records(), onDisk());
            assertFalse(session().dirty().get());
            assertEquals(List.of(), notices());
            rename("order", "Mine again");
            crashAndStartAgain();
            act("recovery", "bring-back");
            assertEquals("Mine again", name("order"));
        }
    }

    @Nested
    @DisplayName("in two windows")
    class InTwoWindows {
        @Test
        @DisplayName("the second one is told, keeps its own journal and takes nothing")
        void twoWindows() {
            rename("order", "First");
            Workspaces first = workspaces;
            workspaces = window();
            workspaces.open(folder);
            assertEquals(List.of("window"), notices());
            assertEquals("This workspace is also open in another window", notice("window").title());
            rename("order", "Second");
            workspaces.closeCurrent();
            first.closeCurrent();
            workspaces = window();
            workspaces.open(folder);
            assertEquals("Stormspec ended without saving 2 edits", notice("recovery").title());
            assertEquals(1, notice("recovery").choices().size());
        }

        @Test
        @DisplayName("the notice goes when the other window is closed")
        void theOtherCloses() {
            Workspaces first = workspaces;
            workspaces = window();
            workspaces.open(folder);
            assertEquals(List.of("window"), notices());
            first.closeCurrent();
            safety().look();
            assertEquals(List.of(), notices());
        }

        @Test
        @DisplayName("whoever saves second is asked to merge")
        void whoSavesSecond() {
            Workspaces first = workspaces;
            rename("order", "First");
            workspaces = window();
            workspaces.open(folder);
            rename("order-placed", "Second");
            assertTrue(workspaces.save());
            workspaces.closeCurrent();
            workspaces = first;
            assertFalse(workspaces.save());
            act("outside", "merge");
            assertTrue(workspaces.save());
            assertEquals("First", name("order"));
            assertEquals("Second", name("order-placed"));
            assertEquals(session().records(), onDisk());
        }
    }

    @Nested
    @DisplayName("when the disk fails")
    class WhenTheDiskFails {
        @Test
        @DisplayName("a journal that cannot be written stands as a notice, and work goes on")
        void theJournalFails() throws IOException {
            workspaces.closeCurrent();
            Path state = temporary.resolve("blocked");
            Files.writeString(state, "a file where a folder has to be");
            System.setProperty(StateFolder.PROPERTY, state.toString());
            workspaces = window();
            workspaces.open(folder);
            rename("order", "Mine");
            awaitNotice("journal");
            assertEquals(
                    "Autosave does not work: found a file where a folder has to be",
                    notice("journal").title());
            assertFalse(safety().isProtected().get());
            rename("order", "Mine still");
            act("journal", "save-now");
            assertEquals("Mine still", name("order"));
            assertFalse(session().dirty().get());
            assertEquals(session().records(), onDisk());
        }

        private void awaitNotice(String id) {
            long deadline = System.nanoTime() + 20_000_000_000L;
            while (!notices().contains(id)) {
                assertTrue(System.nanoTime() < deadline, () -> "no " + id + " in " + notices());
                Thread.onSpinWait();
                safety().look();
            }
        }
    }
}

package org.stormspec.app.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stormspec.app.dialog.Dialogs;
import org.stormspec.app.preference.PreferencesFile;
import org.stormspec.app.task.TaskRunner;
import org.stormspec.app.task.ThreadTaskRunner;
import org.stormspec.app.window.ScriptedDialogs;
import org.stormspec.model.file.Duplicate;
import org.stormspec.model.file.DuplicateRepair;
import org.stormspec.model.file.GitConflict;
import org.stormspec.model.file.WorkspaceFiles;
import org.stormspec.model.journal.KeptAside;
import org.stormspec.model.journal.Owner;
import org.stormspec.model.journal.Recovery;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.History;
import org.stormspec.model.store.ModelView;

@DisplayName("Opening, saving and closing workspaces")
class WorkspacesTest {
    @TempDir private Path folder;
    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private final FakeDisk disk = new FakeDisk();

    @Test
    @DisplayName("a new workspace has one empty board and is on disk at once")
    void aNewWorkspaceHasOneBoard() {
        dialogs.folder(folder.resolve("shop"));
        Workspaces workspaces =
                new Workspaces(
                        new FolderDisk(),
                        dialogs,
                        preferences(),
                        Shop.atOnce(),
                        ThreadTaskRunner.immediate(),
                        (_, _, _) -> Optional.empty());
        workspaces.create();
        WorkspaceSession session = open(workspaces);
        assertEquals("big-picture", session.board().get());
        assertEquals("shop", session.model().workspace().id());
        assertFalse(session.dirty().get());
        assertTrue(Files.exists(folder.resolve("shop/stormspec.yaml")));
        workspaces.closeCurrent();
    }

    @Test
    @DisplayName(
            "a folder that holds a workspace is opened, not overwritten, when a new one is wanted")
    void anExistingWorkspaceIsOpened() throws IOException {
        Files.writeString(folder.resolve("stormspec.yaml"), "format: 1\n");
        dialogs.folder(folder);
        workspaces().create();
        assertEquals(List.of(folder), disk.opened);
    }

    @Test
    @DisplayName("a folder that cannot be opened leaves everything as it was, and says why")
    void aFolderThatCannotBeOpened() {
        disk.records = List.of();
        disk.problems = List.of("stormspec.yaml:1:1: no such file");
        Workspaces workspaces = workspaces();
        workspaces.open(folder);
        assertTrue(workspaces.current().get().isEmpty());
        assertTrue(dialogs.problems().getFirst().contains("no such file"));
    }

    @Test
    @DisplayName("unsaved changes are asked about: cancel stays, save saves, discard goes")
    void unsavedChangesAreAskedAbout() {
        Workspaces workspaces = workspaces();
        workspaces.open(folder);
        assertTrue(workspaces.mayClose(), "nothing to ask about yet");
        edit(workspaces);
        dialogs.unsaved(Dialogs.Unsaved.CANCEL).unsaved(Dialogs.Unsaved.SAVE);
        assertFalse(workspaces.mayClose());
        assertEquals(0, disk.saves);
        assertTrue(workspaces.mayClose());
        assertEquals(1, disk.saves);
        assertFalse(open(workspaces).dirty().get());
        edit(workspaces);
        dialogs.unsaved(Dialogs.Unsaved.DISCARD);
        assertTrue(workspaces.mayClose());
        assertFalse(disk.forgotten, "it may still stay open");
        workspaces.letGo();
        assertTrue(disk.forgotten);
    }

    @Test
    @DisplayName("words of the files that a save takes out are named first, and the answer counts")
    void lossesAreAskedAbout() {
        Workspaces workspaces = workspaces();
        workspaces.open(folder);
        edit(workspaces);
        disk.losses = List.of("shared.yaml:2: the comment '# agreed' goes with what it stood at");
        dialogs.confirmation(false).confirmation(true);
        assertFalse(workspaces.save());
        assertEquals(0, disk.saves);
        assertTrue(open(workspaces).dirty().get());
        assertTrue(workspaces.save());
        assertEquals(1, disk.saves);
        assertEquals(2, dialogs.asked().size());
    }

    @Test
    @DisplayName("what could not be saved keeps the workspace open and unsaved")
    void aFailedSaveKeepsTheWorkspaceOpen() {
        Workspaces workspaces = workspaces();
        workspaces.open(folder);
        edit(workspaces);
        disk.saveProblems = List.of("boards/big-picture.yaml: the disk is full");
        dialogs.unsaved(Dialogs.Unsaved.SAVE);
        assertFalse(workspaces.mayClose());
        assertTrue(open(workspaces).dirty().get());
        assertTrue(dialogs.problems().getFirst().contains("the disk is full"));
    }

    @Test
    @DisplayName("a new workspace that cannot be written is not opened, and says why")
    void aNewWorkspaceThatCannotBeWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        dialogs.folder(file.resolve("shop"));
        Workspaces workspaces =
                new Workspaces(
                        new FolderDisk(),
                        dialogs,
                        preferences(),
                        Shop.atOnce(),
                        ThreadTaskRunner.immediate(),
                        (_, _, _) -> Optional.empty());
        workspaces.create();
        assertTrue(workspaces.current().get().isEmpty());
        assertTrue(
                dialogs.problems().getFirst().contains("a file where a folder has to be"),
                () -> dialogs.problems().toString());
    }

    @Test
    @DisplayName("words being typed are taken before another workspace is asked for")
    void wordsAreTakenFirst() {
        Workspaces workspaces = workspaces();
        workspaces.open(folder);
        WorkspaceSession session = open(workspaces);
        for (Runnable way :
                List.<Runnable>of(
                        workspaces::choose, workspaces::create, workspaces::saveElsewhere)) {
            History.Mark mark = session.history().mark("type");
            session.onInterrupt(() -> session.history().commit(mark));
            way.run();
            assertFalse(session.history().isOpen());
        }
    }

    @Test
    @DisplayName("settings that cannot be read are told about, kept, and do not stop anything")
    void unreadableSettings() throws IOException {
        Path config = Files.createDirectories(folder.resolve("config"));
        Files.writeString(config.resolve("preferences.json"), "{\"theme\": ");
        Workspaces workspaces = workspaces();
        workspaces.open(folder);
        Notice notice =
                workspaces.current().get().orElseThrow().safety().notices().get().getFirst();
        assertEquals("Your settings could not be read", notice.title());
        try (Stream<Path> files = Files.list(config)) {
            assertTrue(files.anyMatch(file -> file.toString().contains("preferences.unreadable-")));
        }
    }

    @Test
    @DisplayName("every edit reaches the crash journal")
    void everyEditReachesTheJournal() {
        Workspaces workspaces = workspaces();
        workspaces.open(folder);
        edit(workspaces);
        open(workspaces).undo();
        assertEquals(2, disk.edits.size());
    }

    @Test
    @DisplayName("an opened workspace is the first of the recent ones")
    void anOpenedWorkspaceIsRecent() {
        Workspaces workspaces = workspaces();
        workspaces.open(folder);
        assertEquals(List.of(folder.toAbsolutePath().normalize()), workspaces.recent());
    }

    @Test
    @DisplayName("only the folder asked for last is shown, however long another takes to read")
    void onlyTheLastIsShown() {
        List<Runnable> reads = new ArrayList<>();
        Workspaces workspaces = workspaces(new ThreadTaskRunner(reads::add, Runnable::run));
        Path other = folder.resolve("other");
        workspaces.open(folder);
        workspaces.open(folder);
        workspaces.open(other);
        assertEquals(2, reads.size());
        assertEquals(Optional.of(other.toAbsolutePath()), workspaces.opening().get());

        reads.get(1).run();
        reads.get(0).run();
        assertEquals(other.toAbsolutePath(), open(workspaces).folder());
        assertEquals(Optional.empty(), workspaces.opening().get());
    }

    @Test
    @DisplayName("who went on working while another workspace was read is asked about it")
    void asksAboutWorkDoneMeanwhile() {
        List<Runnable> reads = new ArrayList<>();
        Workspaces workspaces = workspaces(new ThreadTaskRunner(reads::add, Runnable::run));
        workspaces.open(folder);
        reads.removeFirst().run();

        workspaces.open(folder.resolve("other"));
        edit(workspaces);
        dialogs.unsaved(Dialogs.Unsaved.CANCEL);
        reads.getLast().run();
        assertEquals(folder.toAbsolutePath().normalize(), open(workspaces).folder());
        assertEquals(Optional.empty(), workspaces.opening().get());

        dialogs.unsaved(Dialogs.Unsaved.DISCARD);
        workspaces.open(folder.resolve("other"));
        reads.getLast().run();
        assertEquals(folder.resolve("other").toAbsolutePath(), open(workspaces).folder());
    }

    private Workspaces workspaces() {
        return workspaces(ThreadTaskRunner.immediate());
    }

    private Workspaces workspaces(TaskRunner tasks) {
        return new Workspaces(
                disk, dialogs, preferences(), Shop.atOnce(), tasks, (_, _, _) -> Optional.empty());
    }

    private PreferencesFile preferences() {
        return new PreferencesFile(folder.resolve("config"));
    }

    private static WorkspaceSession open(Workspaces workspaces) {
        return workspaces.current().get().orElseThrow().session();
    }

    private static void edit(Workspaces workspaces) {
        WorkspaceSession session = open(workspaces);
        session.perform(
                "Rename",
                session.edits().rename(session.model(), "order", "Order " + session.revision()));
    }

    /** A disk that is told how to behave. */
    private static final class FakeDisk implements Disk, Disk.Binding {
        @Override
        public List<Duplicate> duplicates() {
            return List.of();
        }

        @Override
        public void mend(Duplicate duplicate, DuplicateRepair.Keep keep, String newId) {
            throw new AssertionError("there is nothing to mend");
        }

        @Override
        public List<String> conflicted() {
            return List.of();
        }

        @Override
        public void merge(GitConflict conflict, Set<RecordKey> theirs) {
            throw new AssertionError("there is nothing to merge");
        }

        private final List<Path> opened = new ArrayList<>();
        private final List<ChangeSet> edits = new ArrayList<>();
        private List<ModelRecord> records = Shop.records();
        private List<String> problems = List.of();
        private List<String> saveProblems = List.of();
        private List<String> losses = List.of();
        private int saves;
        private boolean forgotten;

        @Override
        public Opened open(Path folder) {
            opened.add(folder);
            return new Opened(records, problems, this);
        }

        @Override
        public Opened create(Path folder, List<ModelRecord> all) {
            return new Opened(all, List.of(), this);
        }

        @Override
        public List<String> losses(ModelView model) {
            return losses;
        }

        @Override
        public Saved save(ModelView model) {
            saves++;
            return new Saved(saveProblems, false);
        }

        @Override
        public Saved saveInto(ModelView model, Path target) {
            return new Saved(saveProblems, false);
        }

        @Override
        public Optional<Owner> other() {
            return Optional.empty();
        }

        @Override
        public Status look() {
            return Status.FINE;
        }

        @Override
        public Recovery recovery() {
            return Recovery.NOTHING;
        }

        @Override
        public Optional<Path> settle(Recovery found, KeptAside.Reason reason, String conflicts) {
            return Optional.empty();
        }

        @Override
        public Outside outside() {
            return new Outside(
                    Shop.store(), records, List.of(), WorkspaceFiles.none(Path.of("shop")));
        }

        @Override
        public void accept(Outside outside, boolean areIn) {}

        @Override
        public void changed(ChangeSet changes) {
            edits.add(changes);
        }

        @Override
        public void forgetEdits() {
            forgotten = true;
        }

        @Override
        public void close() {}
    }
}

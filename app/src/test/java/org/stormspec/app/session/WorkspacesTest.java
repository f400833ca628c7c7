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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stormspec.app.dialog.Dialogs;
import org.stormspec.app.preference.PreferencesFile;
import org.stormspec.app.window.ScriptedDialogs;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
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
                        (_, _) -> Optional.empty());
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
    @DisplayName("edits of a crashed app are brought back as one step that can be undone")
    void editsOfACrashAreBroughtBack() {
        disk.recovery = Optional.of(boardNamed("Recovered"));
        dialogs.confirmation(true);
        Workspaces workspaces = workspaces();
        workspaces.open(folder);
        assertEquals("Recovered", boardName(workspaces));
        assertTrue(open(workspaces).dirty().get());
        assertTrue(disk.dropped);
        assertEquals(List.of("Bring back unsaved work?"), dialogs.asked());
        open(workspaces).undo();
        assertEquals("Big picture", boardName(workspaces));
    }

    @Test
    @DisplayName("edits of a crashed app that are not wanted are dropped")
    void unwantedEditsAreDropped() {
        disk.recovery = Optional.of(boardNamed("Recovered"));
        dialogs.confirmation(false);
        Workspaces workspaces = workspaces();
        workspaces.open(folder);
        assertEquals("Big picture", boardName(workspaces));
        assertTrue(disk.dropped);
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

    private Workspaces workspaces() {
        return new Workspaces(
                disk, dialogs, preferences(), Shop.atOnce(), (_, _) -> Optional.empty());
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

    private static ChangeSet boardNamed(String name) {
        return new Draft(Shop.store())
                .put(new Board("big-picture", name, Board.Level.PROCESS))
                .changes();
    }

    private static String boardName(Workspaces workspaces) {
        return open(workspaces).model().boards().getFirst().name();
    }

    /** A disk that is told how to behave. */
    private static final class FakeDisk implements Disk, Disk.Binding {
        private final List<Path> opened = new ArrayList<>();
        private final List<ChangeSet> edits = new ArrayList<>();
        private List<ModelRecord> records = Shop.records();
        private List<String> problems = List.of();
        private List<String> saveProblems = List.of();
        private Optional<ChangeSet> recovery = Optional.empty();
        private int saves;
        private boolean forgotten;
        private boolean dropped;

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
        public List<String> save(ModelView model) {
            saves++;
            return saveProblems;
        }

        @Override
        public Optional<Recovery> recovery(ModelView model) {
            return recovery.map(changes -> new Recovery(changes, 1));
        }

        @Override
        public void dropRecovery() {
            dropped = true;
        }

        @Override
        public void edited(ChangeSet changes) {
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

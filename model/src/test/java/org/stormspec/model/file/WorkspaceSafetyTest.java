package org.stormspec.model.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Flow;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.Team;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.Store;
import org.stormspec.model.yaml.Problem;

@DisplayName("The files of a workspace are safe")
class WorkspaceSafetyTest {

    private static final String WALL = "boards/wall.yaml";

    @TempDir Path temporary;
    private Path folder = Path.of("");
    private Store model = new Store();
    private WorkspaceFiles files = WorkspaceFiles.none(Path.of(""));

    @BeforeEach
    void aWorkspace() {
        folder = temporary.resolve("acme");
        model =
                Store.of(
                        List.of(
                                Workspace.named("acme"),
                                new Board("wall", "Wall", Board.Level.PROCESS)));
        SaveResult saved = WorkspaceWriter.save(model, WorkspaceFiles.none(folder));
        assertEquals(List.of(), saved.problems());
        files = saved.files();
    }

    @Test
    @DisplayName("when the folder may not be written to")
    void aReadOnlyFolder() throws IOException {
        Path boards = folder.resolve("boards");
        assumeTrue(boards.toFile().setWritable(false));
        try {
            assumeFalse(Files.isWritable(boards), "an administrator may write everywhere");
            String before = read(WALL);
            put(new Board("wall", "Renamed", Board.Level.PROCESS));
            assertProblem(
                    WorkspaceWriter.save(model, files),
                    WALL,
                    "a folder that may not be written to",
                    "change its permissions");
            assertEquals(before, read(WALL));
        } finally {
            assertTrue(boards.toFile().setWritable(true));
        }
    }

    @Test
    @DisplayName("when a file stands where a folder has to be")
    void aFileInTheWay() throws IOException {
        Files.writeString(folder.resolve("flows"), "in the way\n");
        put(new Flow("story", "Story", "", List.of()));
        assertProblem(
                WorkspaceWriter.save(model, files),
                "flows/story.yaml",
                "a file where a folder has to be",
                "move that file away");
    }

    @Test
    @DisplayName("when a file was turned into a folder")
    void aFolderInTheWay() throws IOException {
        Files.delete(folder.resolve(WALL));
        Files.createDirectories(folder.resolve(WALL).resolve("inside"));
        put(new Board("wall", "Renamed", Board.Level.PROCESS));
        assertProblem(WorkspaceWriter.save(model, files), WALL, "a folder", "move it away");
    }

    @Test
    @DisplayName("when a name is too long for the disk")
    void aNameTooLong() {
        put(new Flow("s".repeat(300), "Story", "", List.of()));
        SaveResult failed = WorkspaceWriter.save(model, files);
        assertEquals(1, failed.problems().size());
        assertTrue(
                failed.problems().getFirst().found().contains("too long"),
                failed.problems().getFirst()::message);
    }

    @Test
    @DisplayName("when the whole folder is gone: nothing is made in its place")
    void aFolderThatIsGone() throws IOException {
        Files.move(folder, temporary.resolve("unplugged"));
        put(new Board("wall", "Renamed", Board.Level.PROCESS));

        SaveResult failed = WorkspaceWriter.save(model, files);

        assertProblem(failed, "stormspec.yaml", "no folder " + folder, "bring it back");
        assertFalse(Files.exists(folder));
        assertTrue(new FolderWatch().look(files).isGone());
        Files.move(temporary.resolve("unplugged"), folder);
        assertEquals(List.of(WALL), WorkspaceWriter.save(model, failed.files()).written());
    }

    @Test
    @DisplayName("from a model that has lost everything")
    void anEmptyModel() throws IOException {
        Map<Path, String> before = everything();
        SaveResult refused = WorkspaceWriter.save(new Store(), files);
        assertProblem(
                refused, "stormspec.yaml", "a model without a workspace", "nothing was saved");
        assertEquals(before, everything());
    }

    @Test
    @DisplayName("from each other: what others changed, added or removed is noticed")
    void whatOthersDid() throws IOException {
        FolderWatch watch = new FolderWatch();
        assertTrue(watch.look(files).isNone());
        assertTrue(watch.look(files).isNone());

        Files.writeString(folder.resolve(WALL), read(WALL) + "# theirs\n");
        Files.writeString(folder.resolve("boards/other.yaml"), "name: Other\n");
        Files.writeString(folder.resolve("boards/notes.txt"), "not ours\n");
        Drift drift = watch.look(files);
        assertEquals(List.of(WALL), drift.changed());
        assertEquals(List.of("boards/other.yaml"), drift.added());

        Files.delete(folder.resolve(WALL));
        assertEquals(List.of(WALL), watch.look(files).removed());
    }

    @Test
    @DisplayName("from a change that leaves size and time nearly as they were")
    void aChangeOfTheSameSize() throws IOException {
        FolderWatch watch = new FolderWatch();
        Path file = folder.resolve(WALL);
        FileTime old = FileTime.from(Instant.now().minusSeconds(60));
        Files.setLastModifiedTime(file, old);
        assertTrue(watch.look(files).isNone());
        Files.writeString(file, read(WALL).replace("Wall", "Wull"));
        Files.setLastModifiedTime(file, FileTime.from(old.toInstant().plusMillis(1)));
        assertEquals(List.of(WALL), watch.look(files).changed());
    }

    @Test
    @DisplayName("and what they said when they were last in step is known without reading them")
    void whatTheySaid() throws IOException {
        List<ModelRecord> before = model.records();
        put(new Team("unsaved", ""));
        Files.writeString(folder.resolve(WALL), "name: Theirs\n");
        assertEquals(before, Store.of(WorkspaceReader.remembered(files).records()).records());
    }

    @Test
    @DisplayName("and go along into another folder with comments and schemas")
    void intoAnotherFolder() throws IOException {
        Files.writeString(folder.resolve(WALL), "# ours\nname: Wall\nx-room: 4\n");
        Files.createDirectories(folder.resolve("schemas/sales"));
        Files.writeString(folder.resolve("schemas/sales/order.json"), "{}\n");
        LoadResult loaded = WorkspaceReader.read(folder);
        WorkspaceFiles read = loaded.files();
        model = Store.of(loaded.records());
        put(new Board("wall", "Renamed", model.boards().getFirst().level()));
        Path copy = temporary.resolve("copy");

        SaveResult saved = WorkspaceWriter.saveInto(model, read, copy);

        assertEquals(List.of(), saved.problems());
        assertEquals("# ours\nname: Renamed\nx-room: 4\n", Files.readString(copy.resolve(WALL)));
        assertEquals("{}\n", Files.readString(copy.resolve("schemas/sales/order.json")));
        assertTrue(read(WALL).contains("name: Wall"), "the old folder stays as it is");
        assertEquals(List.of(), WorkspaceWriter.save(model, saved.files()).written());
        assertProblem(
                WorkspaceWriter.saveInto(model, read, copy),
                "stormspec.yaml",
                "another workspace in " + copy,
                "choose another folder");
    }

    @Test
    @DisplayName("and stay as private as they were")
    void staysAsPrivate() throws IOException {
        Path wall = folder.resolve(WALL);
        assumeTrue(Files.getFileStore(wall).supportsFileAttributeView("posix"));
        Files.setPosixFilePermissions(wall, PosixFilePermissions.fromString("rw-rw----"));
        put(new Board("wall", "Renamed", Board.Level.PROCESS));

        assertEquals(List.of(WALL), WorkspaceWriter.save(model, files).written());

        assertEquals(
                "rw-rw----", PosixFilePermissions.toString(Files.getPosixFilePermissions(wall)));
    }

    @Test
    @DisplayName("when somebody has marked one as read-only")
    void aReadOnlyFile() throws IOException {
        String before = read(WALL);
        assumeTrue(folder.resolve(WALL).toFile().setWritable(false));
        put(new Board("wall", "Renamed", Board.Level.PROCESS));

        assertProblem(
                WorkspaceWriter.save(model, files),
                WALL,
                "a file that is marked read-only",
                "make it writable");
        assertEquals(before, read(WALL));
    }

    @Test
    @DisplayName("and one with a second name on the disk is told of when that keeps the old text")
    void aHardLink() throws IOException {
        Path second = temporary.resolve("second.yaml");
        try {
            Files.createLink(second, folder.resolve(WALL));
        } catch (IOException | UnsupportedOperationException noHardLinks) {
            assumeTrue(false, "no hard links here");
        }
        put(new Board("wall", "Renamed", Board.Level.PROCESS));

        SaveResult saved = WorkspaceWriter.save(model, files);

        assertEquals(List.of(WALL), saved.written());
        assertTrue(saved.remarks().getFirst().contains("has 2 names"), saved.remarks()::toString);
    }

    @Test
    @DisplayName("from other line ends: these alone are no change, and stay in the file")
    void otherLineEnds() throws IOException {
        Files.writeString(folder.resolve(WALL), read(WALL).replace("\n", "\r\n"));
        assertTrue(new FolderWatch().look(files).isNone());
        put(new Board("wall", "Renamed", Board.Level.PROCESS));

        SaveResult saved = WorkspaceWriter.save(model, files);

        assertEquals(List.of(), saved.problems());
        assertEquals("name: Renamed\r\nlevel: process\r\n", read(WALL));
    }

    @Test
    @DisplayName("from what a killed save left behind: the next one takes it away after a while")
    void whatAKilledSaveLeft() throws IOException {
        Path old = folder.resolve("boards/.stormspec-0123456789abcdef.tmp");
        Path young = folder.resolve("boards/.stormspec-fedcba9876543210.tmp");
        Files.writeString(old, "half");
        Files.writeString(young, "half");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(3600)));
        put(new Board("wall", "Renamed", Board.Level.PROCESS));

        WorkspaceWriter.save(model, files);

        assertFalse(Files.exists(old));
        assertTrue(Files.exists(young), "somebody may be writing it right now");
        assertEquals(".stormspec-*.tmp\n.stormspec-commit\n", read(".gitignore"));
    }

    private static void assertProblem(SaveResult result, String file, String found, String advice) {
        assertEquals(List.of(file), result.problems().stream().map(Problem::file).toList());
        Problem problem = result.problems().getFirst();
        assertEquals(found, problem.found(), problem::message);
        assertTrue(problem.advice().startsWith(advice), problem::message);
    }

    private void put(ModelRecord after) {
        model.apply(new Draft(model).put(after).changes());
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    private Map<Path, String> everything() throws IOException {
        Map<Path, String> all = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                all.put(file, Files.readString(file));
            }
        }
        return all;
    }
}

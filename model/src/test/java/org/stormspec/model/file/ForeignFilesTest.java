package org.stormspec.model.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stormspec.model.disk.RefusedFileException;
import org.stormspec.model.record.Element;
import org.stormspec.model.yaml.Problem;

@DisplayName("A workspace that somebody else put together")
class ForeignFilesTest {

    private static final String SECRET = "events:\n  stolen:\n    name: Stolen\n";

    @TempDir private Path disk;
    private Path folder;

    @BeforeEach
    void aWorkspaceBesideASecret() throws IOException {
        folder = Files.createDirectory(disk.resolve("ws"));
        Files.createDirectory(folder.resolve("contexts"));
        write("stormspec.yaml", "format: 1\nid: shop\ndomains:\n  sales: {purpose: selling}\n");
        write("shared.yaml", "events:\n  placed:\n    name: Placed\n");
        Files.writeString(disk.resolve("secret.yaml"), SECRET);
    }

    @Nested
    @DisplayName("is read")
    class Reading {

        @Test
        @DisplayName("but for a file that is a link out of it")
        void linkOut() throws IOException {
            Files.createSymbolicLink(
                    folder.resolve("contexts/sales.order.yaml"), disk.resolve("secret.yaml"));

            LoadResult result = WorkspaceReader.read(folder);

            assertProblem(result, "contexts/sales.order.yaml", "leads out of its folder");
            assertEquals(List.of("placed"), elements(result));
        }

        @Test
        @DisplayName("but for a folder that is a link out of it, which is not even listed")
        void linkedFolder() throws IOException {
            Files.createDirectory(disk.resolve("outside"));
            Files.writeString(disk.resolve("outside/wall.yaml"), "name: Wall\n");
            Files.createSymbolicLink(folder.resolve("boards"), Path.of("../outside"));

            LoadResult result = WorkspaceReader.read(folder);

            assertProblem(result, "boards", "leads out of its folder");
            assertEquals(1, result.problems().size());
        }

        @Test
        @DisplayName("but for a link to a device that never ends")
        void device() throws IOException {
            assumeTrue(Files.exists(Path.of("/dev/zero")));
            Files.createSymbolicLink(
                    folder.resolve("contexts/sales.order.yaml"), Path.of("/dev/zero"));

            LoadResult result = WorkspaceReader.read(folder);

            assertProblem(result, "contexts/sales.order.yaml", "leads out of its folder");
        }

        @Test
        @DisplayName("but for a pipe that nobody writes to")
        void pipe() throws Exception {
            makePipe(folder.resolve("contexts/sales.order.yaml"));

            LoadResult result = WorkspaceReader.read(folder);

            assertProblem(result, "contexts/sales.order.yaml", "no regular file");
        }

        @Test
        @DisplayName("but for a file that is too large, and all others are there")
        void tooLarge() throws IOException {
            sparse("contexts/sales.order.yaml", (32L << 20) + 1);

            LoadResult result = WorkspaceReader.read(folder);

            assertProblem(result, "contexts/sales.order.yaml", "33,554,433 bytes");
            assertEquals(List.of("placed"), elements(result));
        }

        @Test
        @DisplayName("up to the limit of the whole, and what comes after it says so")
        void tooMuch() throws IOException {
            for (int n = 10; n < 27; n++) {
                sparse("contexts/sales.c" + n + ".yaml", 32L << 20);
            }

            SizeBudget budget = new SizeBudget(folder);

            for (int n = 10; n < 26; n++) {
                assertEquals(Optional.empty(), budget.take("contexts/sales.c" + n + ".yaml"));
            }
            RefusedFileException refused = budget.take("contexts/sales.c26.yaml").orElseThrow();
            assertTrue(refused.found().contains("536,870,912 bytes together"), refused.found());
        }
    }

    @Nested
    @DisplayName("is watched")
    class Watching {

        @Test
        @DisplayName("without opening what became a device, a pipe or a link out")
        void replaced() throws Exception {
            write("contexts/sales.a.yaml", "purpose: a\n");
            write("contexts/sales.b.yaml", "purpose: b\n");
            write("contexts/sales.c.yaml", "purpose: c\n");
            WorkspaceFiles files = WorkspaceReader.read(folder).files();
            replaceByLink("contexts/sales.a.yaml", Path.of("/dev/zero"));
            replaceByLink("contexts/sales.b.yaml", disk.resolve("secret.yaml"));
            Files.delete(folder.resolve("contexts/sales.c.yaml"));
            makePipe(folder.resolve("contexts/sales.c.yaml"));

            Drift drift = new FolderWatch().look(files);

            assertEquals(
                    List.of(
                            "contexts/sales.a.yaml",
                            "contexts/sales.b.yaml",
                            "contexts/sales.c.yaml"),
                    drift.changed());
        }

        @Test
        @DisplayName("in peace when a strange file was there from the start")
        void known() throws Exception {
            makePipe(folder.resolve("contexts/sales.order.yaml"));
            WorkspaceFiles files = WorkspaceReader.read(folder).files();

            Drift drift = new FolderWatch().look(files);

            assertTrue(drift.changed().isEmpty(), drift.toString());
        }
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private void sparse(String name, long size) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
            file.setLength(size);
        }
    }

    private void replaceByLink(String name, Path target) throws IOException {
        Files.delete(folder.resolve(name));
        Files.createSymbolicLink(folder.resolve(name), target);
    }

    private static void makePipe(Path file) throws IOException, InterruptedException {
        Process mkfifo = new ProcessBuilder("mkfifo", file.toString()).start();
        assumeTrue(mkfifo.waitFor() == 0, "pipes can be made here");
    }

    private static List<String> elements(LoadResult result) {
        return result.records().stream()
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .map(element -> element.id().toString())
                .toList();
    }

    private static void assertProblem(LoadResult result, String file, String words) {
        assertTrue(
                result.problems().stream()
                        .map(Problem::message)
                        .anyMatch(text -> text.startsWith(file + ":") && text.contains(words)),
                result.problems().toString());
        assertFalse(result.records().isEmpty());
    }
}

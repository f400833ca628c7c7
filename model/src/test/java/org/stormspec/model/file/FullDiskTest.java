package org.stormspec.model.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.Store;
import org.stormspec.model.yaml.Problem;

/** Saves on a small disk that is full, at many levels; needs a system that lets us mount one. */
@DisplayName("A save on a disk that fills up")
class FullDiskTest {

    private static final int DISK = 512 << 10;
    private static final int PAGE = 4096;
    private static final int CONTEXTS = 12;

    @TempDir Path temporary;
    private Path disk = Path.of("");

    @BeforeEach
    void aSmallDisk() throws IOException, InterruptedException {
        disk = Files.createDirectory(temporary.resolve("disk"));
        boolean isMounted =
                run("mount", "-t", "tmpfs", "-o", "size=" + DISK, "tmpfs", disk.toString());
        assumeTrue(isMounted, "only an administrator may mount a disk");
    }

    @AfterEach
    void noDisk() throws IOException, InterruptedException {
        run("umount", disk.toString());
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }

    @Test
    @DisplayName("changes nothing and says so, or changes all of it, at every level")
    void changesNothingOrAll() throws IOException {
        int refused = 0;
        int saved = 0;
        for (int room = 0; room <= 2 * CONTEXTS; room++) {
            Path folder = disk.resolve("w" + room);
            Store model = model();
            WorkspaceFiles files = WorkspaceWriter.save(model, WorkspaceFiles.none(folder)).files();
            edit(model);
            Map<String, String> before = content(folder);
            Path ballast = fillUpTo(room);

            SaveResult result = WorkspaceWriter.save(model, files);

            Files.delete(ballast);
            if (result.isComplete()) {
                saved++;
                assertEquals(CONTEXTS + 1, result.written().size() + result.deleted().size());
            } else {
                refused++;
                assertEquals(List.of(), result.written());
                assertEquals(before, content(folder), "room for " + room + " pages");
                Problem problem = result.problems().getFirst();
                assertEquals("a full disk", problem.found(), problem::message);
                assertTrue(problem.advice().startsWith("nothing was saved; make room"));
                assertTrue(WorkspaceWriter.save(model, result.files()).isComplete());
            }
            assertTrue(WorkspaceReader.read(folder).isWhole());
            delete(folder);
        }
        Files.writeString(
                Path.of("target", "full-disk.txt"),
                "levels %d, refused whole %d, saved whole %d\n"
                        .formatted(refused + saved, refused, saved));
        assertTrue(refused > CONTEXTS / 2, "many levels were too full: " + refused);
        assertTrue(saved > 0, "some levels had room");
    }

    private static Store model() {
        List<ModelRecord> records = new ArrayList<>(List.of(Workspace.named("shop")));
        for (int i = 0; i < CONTEXTS; i++) {
            records.add(Context.named("sales.c" + i, "sales", "c" + i));
            records.add(note(i, Optional.empty()));
        }
        return Store.of(records);
    }

    private static Element note(int number, Optional<String> context) {
        return new Element("n" + number, "N", context, "x".repeat(1000), new Detail.Note());
    }

    /** Moves every element from the shared file to a context. */
    private static void edit(Store model) {
        Draft draft = new Draft(model);
        for (int i = 0; i < CONTEXTS; i++) {
            draft.put(note(i, Optional.of("sales.c" + i)));
        }
        model.apply(draft.changes());
    }

    /** Fills the disk up so that a number of pages is left. */
    private Path fillUpTo(int pages) throws IOException {
        Path ballast = disk.resolve("ballast");
        long free = Files.getFileStore(disk).getUsableSpace() - (long) pages * PAGE;
        return Files.write(ballast, new byte[(int) Math.max(0, free)]);
    }

    private static Map<String, String> content(Path folder) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                content.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return content;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}

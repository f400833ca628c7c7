package org.stormspec.model.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.store.Store;

@DisplayName("A workspace that was saved")
class WorkspaceRoundTripTest {

    @TempDir Path temporary;

    @Test
    @DisplayName("loads as it was, and saving it again writes nothing")
    void loadsAsItWas() throws IOException {
        Set<RecordType> seen = EnumSet.noneOf(RecordType.class);
        for (int seed = 0; seed < 12; seed++) {
            Path folder = temporary.resolve("w" + seed);
            Store model = new RandomModels(new SplittableRandom(seed)).model();
            SaveResult saved = WorkspaceWriter.save(model, WorkspaceFiles.none(folder));
            assertEquals(List.of(), saved.problems());

            LoadResult loaded = WorkspaceReader.read(folder);
            assertSame(model.records(), loaded.records(), seed);
            assertEquals(List.of(), loaded.files().protectedFiles());
            assertEquals(List.of(), WorkspaceWriter.save(model, saved.files()).written());
            SaveResult again = WorkspaceWriter.save(Store.of(loaded.records()), loaded.files());
            assertEquals(List.of(), again.written());
            assertEquals(List.of(), again.deleted());
            model.records().forEach(each -> seen.add(each.key().type()));
        }
        assertEquals(RandomModels.types(), seen);
    }

    @Test
    @DisplayName("takes every edit, and ends as if it had been written anew")
    void takesEveryEdit() throws IOException {
        for (int seed = 0; seed < 12; seed++) {
            RandomModels models = new RandomModels(new SplittableRandom(seed));
            Path folder = temporary.resolve("e" + seed);
            Store model = models.model();
            WorkspaceFiles files = WorkspaceWriter.save(model, WorkspaceFiles.none(folder)).files();
            for (int step = 0; step < 3; step++) {
                model = models.edited(model);
                files = seed % 2 == 0 ? files : WorkspaceReader.read(folder).files();
                SaveResult saved = WorkspaceWriter.save(model, files);
                assertEquals(List.of(), saved.problems());
                files = saved.files();
                assertSame(orphanless(model), orphanless(loaded(folder)), seed);
            }
            Path anew = temporary.resolve("n" + seed);
            WorkspaceWriter.save(model, WorkspaceFiles.none(anew));
            assertEquals(content(anew), content(folder), "seed " + seed);
        }
    }

    private static Store loaded(Path folder) {
        return Store.of(WorkspaceReader.read(folder).records());
    }

    /** A part of a board without its board is not written: there is no file for it. */
    private static List<ModelRecord> orphanless(Store model) {
        return model.records().stream()
                .filter(each ->
                        !each.key().type().name().matches("LANE|PHASE|FRAME|PLACEMENT|VIEW")
                                || model.boards().stream()
                                        .anyMatch(board ->
                                                each.key().id().startsWith(board.id() + "/")))
                .toList();
    }

    private static void assertSame(List<ModelRecord> expected, List<ModelRecord> actual, int seed) {
        for (ModelRecord record : expected) {
            assertTrue(
                    actual.contains(record),
                    () ->
                            "seed "
                                    + seed
                                    + " lost or changed "
                                    + record
                                    + "\nnow "
                                    + actual.stream()
                                            .filter(a -> a.key().equals(record.key()))
                                            .toList());
        }
        assertEquals(expected.size(), actual.size(), "seed " + seed);
    }

    private static SortedMap<String, String> content(Path folder) throws IOException {
        SortedMap<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return content;
    }
}

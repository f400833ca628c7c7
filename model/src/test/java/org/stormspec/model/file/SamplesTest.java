package org.stormspec.model.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Placement;
import org.stormspec.model.store.Store;

@DisplayName("The sample workspaces")
class SamplesTest {

    private static final Path SAMPLES =
            Path.of(System.getProperty("stormspec.root", "..")).resolve("samples");

    @TempDir Path temporary;

    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLES)) {
            return files.filter(file -> file.endsWith(WorkspaceFormat.SETTINGS))
                    .map(Path::getParent)
                    .toList();
        }
    }

    @Test
    @DisplayName("are there")
    void areThere() throws IOException {
        assertFalse(samples().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("samples")
    @DisplayName("open without a problem")
    void openWithoutAProblem(Path sample) {
        assertEquals(List.of(), WorkspaceReader.read(sample).problems());
    }

    @ParameterizedTest
    @MethodSource("samples")
    @DisplayName("are written byte for byte as they are")
    void areCanonical(Path sample) throws IOException {
        LoadResult loaded = WorkspaceReader.read(sample);
        Path copy = temporary.resolve("copy");
        WorkspaceWriter.save(Store.of(loaded.records()), WorkspaceFiles.none(copy));

        for (String file : loaded.files().names()) {
            assertEquals(
                    Files.readString(sample.resolve(file)),
                    Files.readString(copy.resolve(file)),
                    file);
        }
        assertEquals(loaded.files().names(), WorkspaceReader.read(copy).files().names());
    }

    @ParameterizedTest
    @MethodSource("samples")
    @DisplayName("have tidy boards: on the grid, nothing on top of anything")
    void haveTidyBoards(Path sample) {
        Store model = Store.of(WorkspaceReader.read(sample).records());
        List<String> faults = new ArrayList<>();
        for (Board board : model.boards()) {
            List<Placement> placements = List.copyOf(model.placementsOn(board.id()));
            for (int i = 0; i < placements.size(); i++) {
                Placement one = placements.get(i);
                if (one.box().x() % 8 != 0 || one.box().y() % 8 != 0) {
                    faults.add(one + " is off the grid");
                }
                for (Placement other : placements.subList(i + 1, placements.size())) {
                    if (one.box().overlaps(other.box())) {
                        faults.add(one + " overlaps " + other);
                    }
                }
            }
            model.framesOn(board.id()).stream()
                    .filter(frame ->
                            model.framesOn(board.id()).stream()
                                    .anyMatch(other ->
                                            !other.equals(frame)
                                                    && other.box().overlaps(frame.box())))
                    .forEach(frame -> faults.add(frame + " overlaps another frame"));
            placements.stream()
                    .filter(placement -> isHalfInAFrame(model, board, placement.box()))
                    .forEach(placement -> faults.add(placement + " sticks out of its frame"));
        }
        assertEquals(List.of(), faults);
    }

    private static boolean isHalfInAFrame(Store model, Board board, Box box) {
        return model.framesOn(board.id()).stream()
                .anyMatch(frame ->
                        frame.box().overlaps(box)
                                && (box.x() < frame.box().x()
                                        || box.y() < frame.box().y()
                                        || box.right() > frame.box().right()
                                        || box.bottom() > frame.box().bottom()));
    }

    @Test
    @DisplayName("include ACME with everything that its tables say")
    void includeAcme() throws IOException {
        Store acme =
                samples().stream()
                        .map(sample -> Store.of(WorkspaceReader.read(sample).records()))
                        .filter(model -> model.workspace().id().equals("acme"))
                        .findFirst()
                        .orElseThrow();
        SortedMap<Kind, Integer> counts = new TreeMap<>();
        for (Kind kind : List.of(Kind.TOPIC, Kind.AGGREGATE, Kind.COMMAND, Kind.READ_MODEL)) {
            counts.put(kind, acme.elements(kind).size());
        }

        assertEquals(10, acme.contexts().size());
        assertEquals(25, counts.get(Kind.TOPIC));
        assertEquals(14, counts.get(Kind.AGGREGATE));
        assertTrue(counts.getOrDefault(Kind.COMMAND, 0) >= 6, counts::toString);
        assertTrue(counts.getOrDefault(Kind.READ_MODEL, 0) >= 2, counts::toString);
        assertEquals(12, acme.contexts().stream().mapToInt(c -> c.services().size()).sum());
        assertTrue(acme.boards().stream().anyMatch(b -> acme.placementsOn(b.id()).size() >= 80));
        assertTrue(acme.boards().stream().anyMatch(b -> acme.framesOn(b.id()).size() == 10));
    }
}

package org.stormspec.export.demo;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stormspec.export.asyncapi.write.Dialect;
import org.stormspec.export.delivery.SpecDelivery;
import org.stormspec.export.git.GitRefusal;
import org.stormspec.model.check.Checker;
import org.stormspec.model.file.LoadResult;
import org.stormspec.model.file.WorkspaceFiles;
import org.stormspec.model.file.WorkspaceReader;
import org.stormspec.model.file.WorkspaceWriter;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Placement;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.store.Store;

@DisplayName("Every sample")
class EverySampleTest {

    private static final Path ROOT = Path.of(System.getProperty("stormspec.root", ".."));

    @TempDir Path folder;

    static List<String> samples() throws IOException {
        try (Stream<Path> folders = Files.list(ROOT.resolve("samples"))) {
            return folders.filter(Files::isDirectory)
                    .map(each -> each.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    @DisplayName("can be chosen by its name, ACME in front")
    void all() throws IOException {
        List<Samples.Sample> all = Samples.all();
        assertEquals(new Samples.Sample("acme", "ACME"), all.getFirst());
        assertTrue(all.contains(new Samples.Sample("lakeside-mutual", "Lakeside Mutual")));
        assertEquals(samples(), all.stream().map(Samples.Sample::id).sorted().toList());
    }

    private Path copy(String sample) throws IOException {
        Path copy = folder.resolve(sample);
        Samples.copy(sample, copy);
        return copy;
    }

    private static LoadResult open(Path workspace) {
        LoadResult loaded = WorkspaceReader.read(workspace);
        assertEquals(List.of(), loaded.problems());
        return loaded;
    }

    private static Map<String, String> content(Path workspace) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(workspace)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(
                        workspace.relativize(file).toString(),
                        Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return content;
    }

    @ParameterizedTest
    @MethodSource("samples")
    @DisplayName("comes with the program, opens, and is the same after saving")
    void saves(String sample) throws IOException {
        Path workspace = copy(sample);
        Map<String, String> before = content(workspace);
        assertEquals(before, content(ROOT.resolve("samples").resolve(sample)));

        LoadResult loaded = open(workspace);
        Store model = Store.of(loaded.records());
        assertTrue(WorkspaceWriter.save(model, loaded.files()).isComplete());
        assertEquals(before, content(workspace));
    }

    @ParameterizedTest
    @MethodSource("samples")
    @DisplayName("is written as the program writes: from its records come the same files")
    void canonical(String sample) throws IOException {
        Path workspace = copy(sample);
        Path anew = folder.resolve("anew");
        Store model = Store.of(open(workspace).records());
        assertTrue(WorkspaceWriter.save(model, WorkspaceFiles.none(anew)).isComplete());
        // Every new folder gets one; samples need none.
        Files.delete(anew.resolve(".gitignore"));
        assertEquals(content(workspace), content(anew));
    }

    @ParameterizedTest
    @MethodSource("samples")
    @DisplayName("has no error, and exports valid documents in both dialects")
    void exports(String sample) throws IOException, GitRefusal {
        Path workspace = copy(sample);
        Store model = Store.of(open(workspace).records());
        List<Finding> errors =
                Checker.gate().check(model).stream().filter(Finding::blocks).toList();
        assertEquals(List.of(), errors);
        for (Dialect dialect : Dialect.values()) {
            SpecDelivery delivery =
                    SpecDelivery.prepare(
                            model, workspace, folder.resolve(dialect.name()), dialect, Set.of());
            assertEquals(List.of(), delivery.errors());
            assertEquals(model.contexts().size(), delivery.export().documents().size());
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    @DisplayName("has boards on which nothing lies on anything else")
    void layout(String sample) throws IOException {
        Store model = Store.of(open(copy(sample)).records());
        assertTrue(!model.boards().isEmpty());
        assertAll(model.boards().stream().map(board -> () -> assertApart(model, board)));
    }

    private static void assertApart(Store model, Board board) {
        List<Placement> placements = List.copyOf(model.placementsOn(board.id()));
        List<String> overlaps = new ArrayList<>();
        for (int i = 0; i < placements.size(); i++) {
            for (Placement other : placements.subList(i + 1, placements.size())) {
                if (placements.get(i).box().overlaps(other.box())) {
                    overlaps.add(placements.get(i).element() + " and " + other.element());
                }
            }
        }
        assertEquals(List.of(), overlaps, board.name());
    }

    @ParameterizedTest
    @MethodSource("samples")
    @DisplayName("is told of on the page about samples")
    void told(String sample) throws IOException {
        String page = Files.readString(ROOT.resolve("docs/samples.md"));
        assertTrue(page.contains("(../samples/" + sample + ")"), sample);
    }
}

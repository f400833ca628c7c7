package org.stormspec.model.file;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stormspec.model.record.Element;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.Store;
import org.stormspec.model.yaml.HandStyle;
import org.stormspec.model.yaml.YamlDocument;
import org.stormspec.model.yaml.YamlTrees;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@DisplayName("A workspace that hands have written")
class HandStyleSaveTest {

    private static final int WORKSPACES = Integer.getInteger("stormspec.hands", 24);

    /** Lists whose order means nothing. */
    private static final Set<String> SETS =
            Set.of(
                    "grants",
                    "tags",
                    "messageTags",
                    "metadata",
                    "cleanup",
                    "issues",
                    "handledBy",
                    "emits",
                    "triggers",
                    "informs",
                    "publishes",
                    "links");

    @TempDir Path temporary;

    @Test
    @DisplayName("says what was edited, after every save and after undo, and keeps their own keys")
    void saysWhatWasEdited() throws IOException {
        for (int seed = 0; seed < WORKSPACES; seed++) {
            Path folder = temporary.resolve("w" + seed);
            RandomModels models = new RandomModels(new SplittableRandom(seed));
            Store model = models.model();
            WorkspaceWriter.save(model, WorkspaceFiles.none(folder));
            rewriteByHand(folder, new SplittableRandom(seed));
            LoadResult loaded = WorkspaceReader.read(folder);
            String place = "seed " + seed + " in " + folder;
            assertEquals(List.of(), loaded.files().protectedFiles(), place + loaded.problems());
            model = Store.of(loaded.records());

            Store edited = models.edited(model);
            WorkspaceFiles files = saved(edited, loaded.files(), place + " after the edit");
            saved(model, files, place + " after undo");
        }
    }

    @Test
    @DisplayName("keeps every comment when words are changed, and all lines but those")
    void keepsEveryComment() throws IOException {
        for (int seed = 0; seed < WORKSPACES / 3; seed++) {
            Path folder = temporary.resolve("c" + seed);
            WorkspaceWriter.save(
                    new RandomModels(new SplittableRandom(seed)).model(),
                    WorkspaceFiles.none(folder));
            rewriteByHand(folder, new SplittableRandom(seed));
            LoadResult loaded = WorkspaceReader.read(folder);
            Store model = Store.of(loaded.records());
            for (Element element : model.elements()) {
                Store edited = Store.of(loaded.records());
                edited.apply(new Draft(edited).put(element.named("Other words")).changes());
                SavePreview preview = WorkspaceWriter.preview(edited, loaded.files());
                String place =
                        "seed " + seed + " " + element + "\n" + preview.texts() + texts(folder);
                assertEquals(
                        List.of(),
                        preview.remarks().stream()
                                .filter(remark -> remark.contains("the comment"))
                                .toList(),
                        place);
                assertEquals(1, preview.texts().size(), place);
            }
        }
    }

    private WorkspaceFiles saved(Store model, WorkspaceFiles files, String place)
            throws IOException {
        SortedMap<String, String> before = texts(files.folder());
        SaveResult saved = WorkspaceWriter.save(model, files);
        assertEquals(List.of(), saved.problems(), place);
        LoadResult again = WorkspaceReader.read(files.folder());
        assertSame(model, Store.of(again.records()), place + "\n" + before);
        assertEquals(List.of(), WorkspaceWriter.save(model, again.files()).written(), place);
        return saved.files();
    }

    private static void rewriteByHand(Path folder, RandomGenerator random) throws IOException {
        for (Map.Entry<String, String> file : texts(folder).entrySet()) {
            JsonNode tree =
                    ((YamlDocument) YamlDocument.parse(file.getKey(), file.getValue())).tree();
            HandStyle hand =
                    new HandStyle(
                            random,
                            path -> SETS.contains(path.getLast()),
                            path -> takesOwnKeys(file.getKey(), path));
            Files.writeString(folder.resolve(file.getKey()), hand.write(tree));
        }
    }

    private static boolean takesOwnKeys(String file, List<String> path) {
        boolean ofThings =
                Set.of(WorkspaceFormat.ENVIRONMENTS, WorkspaceFormat.WAIVERS).contains(file);
        boolean element = path.size() == 2 && ElementCodec.SECTIONS.containsValue(path.getFirst());
        return path.isEmpty() ? !ofThings : element && !file.equals(WorkspaceFormat.SETTINGS);
    }

    private static SortedMap<String, String> texts(Path folder) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }

    /** Compares what the two say; services and types have an order that no file is edited for. */
    private static void assertSame(Store expected, Store actual, String place) {
        SortedMap<String, ObjectNode> mine =
                WorkspaceTrees.of(expected, WorkspaceFiles.Homes.USUAL);
        SortedMap<String, ObjectNode> theirs =
                WorkspaceTrees.of(actual, WorkspaceFiles.Homes.USUAL);
        assertEquals(mine.keySet(), theirs.keySet(), place);
        mine.forEach((file, tree) ->
                assertEquals(
                        Optional.empty(),
                        YamlTrees.firstDifference(tree, requireNonNull(theirs.get(file))),
                        () -> place + " " + file));
    }
}

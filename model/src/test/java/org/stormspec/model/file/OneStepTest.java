package org.stormspec.model.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.Store;
import org.stormspec.model.yaml.Problem;

@DisplayName("A save of several files is one step")
class OneStepTest {

    private static final String ORDERS = "contexts/sales.order.yaml";
    private static final String STOCK = "contexts/sales.stock.yaml";
    private static final String WALL = "boards/wall.yaml";
    private static final String SHARED = "shared.yaml";

    @TempDir Path temporary;

    @Test
    @DisplayName("of which every beginning opens and lacks nothing that was there and is to stay")
    void everyBeginningOpens() throws IOException {
        int beginnings = 0;
        for (int seed = 0; seed < 40; seed++) {
            RandomModels models = new RandomModels(new SplittableRandom(seed));
            Path folder = Files.createDirectory(temporary.resolve("w" + seed));
            Store before = models.model();
            WorkspaceFiles files =
                    WorkspaceWriter.save(before, WorkspaceFiles.none(folder)).files();
            Path stopped = temporary.resolve("stopped" + seed);
            copy(folder, stopped);
            Store after = models.edited(before);
            SaveResult saved = WorkspaceWriter.save(after, files);
            assertEquals(List.of(), saved.problems());

            Set<String> stay = ids(before);
            stay.retainAll(ids(after));
            boolean isSwap = isSwap(before, after);
            for (String file : saved.written()) {
                Files.createDirectories(stopped.resolve(file).getParent());
                Files.copy(
                        folder.resolve(file),
                        stopped.resolve(file),
                        StandardCopyOption.REPLACE_EXISTING);
                assertOpens(stopped, isSwap ? Set.of() : stay, "seed " + seed + " after " + file);
                beginnings++;
            }
            for (String file : saved.deleted()) {
                Files.delete(stopped.resolve(file));
                assertOpens(stopped, stay, "seed " + seed + " without " + file);
                beginnings++;
            }
        }
        assertTrue(beginnings > 100, "many beginnings were looked at: " + beginnings);
    }

    private static void assertOpens(Path folder, Set<String> stay, String when) {
        LoadResult loaded = WorkspaceReader.read(folder);
        Set<String> found = ids(Store.of(loaded.records()));
        Set<String> missing = new TreeSet<>(stay);
        missing.removeAll(found);
        assertEquals(Set.of(), missing, () -> when + ": " + loaded.problems());
    }

    /** Whether files take elements from each other in a circle, so that no order suits all. */
    private static boolean isSwap(Store before, Store after) {
        Set<List<String>> moves =
                before.elements().stream()
                        .flatMap(old ->
                                after.element(old.id()).stream()
                                        .map(now -> List.of(home(before, old), home(after, now))))
                        .filter(move -> !move.getFirst().equals(move.getLast()))
                        .collect(Collectors.toSet());
        Set<String> targets = moves.stream().map(List::getLast).collect(Collectors.toSet());
        return moves.stream().map(List::getFirst).anyMatch(targets::contains);
    }

    private static String home(Store model, Element element) {
        return element.context().filter(id -> model.context(id).isPresent()).orElse("");
    }

    private static Set<String> ids(Store model) {
        return model.elements().stream()
                .map(Element::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Files.copy(each, to.resolve(from.relativize(each).toString()));
            }
        }
    }

    @Nested
    @DisplayName("so that, when a file has to stay as it is,")
    class WhenAFileStays {

        private Path folder = Path.of("");
        private Store model = new Store();
        private WorkspaceFiles files = WorkspaceFiles.none(Path.of(""));

        private void aWorkspace() {
            folder = temporary.resolve("shop");
            model =
                    Store.of(
                            List.of(
                                    Workspace.named("shop"),
                                    Context.named("sales.order", "sales", "order"),
                                    Context.named("sales.stock", "sales", "stock"),
                                    event("order-placed", Optional.of("sales.order")),
                                    event("invoice-sent", Optional.empty()),
                                    event("stays-here", Optional.empty()),
                                    event("counted", Optional.of("sales.stock")),
                                    new Board("wall", "Wall", Board.Level.PROCESS),
                                    placement("order-placed"),
                                    placement("invoice-sent")));
            files = WorkspaceWriter.save(model, WorkspaceFiles.none(folder)).files();
        }

        @Test
        @DisplayName("what was to move there stays in the file where it is")
        void whatWasToMoveThereStays() throws IOException {
            aWorkspace();
            write(ORDERS, read(ORDERS).replace("name: order-placed", "pivotal: maybe"));
            reopen();
            move("invoice-sent", Optional.of("sales.order"));
            put(model.element("counted").orElseThrow().named("Counted twice"));

            SaveResult saved = save();

            assertEquals(List.of(STOCK), saved.written());
            assertEquals(List.of(), saved.deleted());
            assertProblems(saved, ORDERS, SHARED);
            assertTrue(read(SHARED).contains("invoice-sent"));
            assertTrue(saved.problems().getLast().found().contains(ORDERS));
        }

        @Test
        @DisplayName("what was to leave it is nowhere else either")
        void whatWasToLeaveItIsNowhereElse() throws IOException {
            aWorkspace();
            write(SHARED, read(SHARED) + "# touched\n");
            move("invoice-sent", Optional.of("sales.order"));

            SaveResult saved = save();

            assertEquals(List.of(), saved.written());
            assertProblems(saved, ORDERS, SHARED);
        }

        @Test
        @DisplayName("a new sticky that it was to define is on no board")
        void aNewStickyIsOnNoBoard() throws IOException {
            aWorkspace();
            write(ORDERS, read(ORDERS) + "# touched\n");
            put(event("fresh", Optional.of("sales.order")));
            put(placement("fresh"));

            SaveResult saved = save();

            assertEquals(List.of(), saved.written());
            assertProblems(saved, WALL, ORDERS);
        }

        @Test
        @DisplayName("a board that only shows what moves is saved with its own changes")
        void aBoardThatOnlyShowsIsSaved() throws IOException {
            aWorkspace();
            write(ORDERS, read(ORDERS) + "# touched\n");
            move("invoice-sent", Optional.of("sales.order"));
            put(new Board("wall", "The wall", Board.Level.PROCESS));

            assertEquals(List.of(WALL), save().written());
        }

        @Test
        @DisplayName("nothing that it still shows is taken away elsewhere")
        void nothingThatItShowsIsTakenAway() throws IOException {
            aWorkspace();
            write(WALL, read(WALL) + "# touched\n");
            Draft draft = new Draft(model);
            draft.remove(Element.key("invoice-sent"));
            draft.remove(placement("invoice-sent").key());
            model.apply(draft.changes());

            SaveResult saved = save();

            assertEquals(List.of(), saved.written());
            assertProblems(saved, WALL, SHARED);
        }

        @Test
        @DisplayName("because its name is too long, the elements stay where they were")
        void aNameTooLong() throws IOException {
            aWorkspace();
            String name = "s".repeat(290);
            put(Context.named(name, "", name));
            move("invoice-sent", Optional.of(name));
            move("stays-here", Optional.of(name));
            String before = read(SHARED);

            SaveResult saved = save();

            assertEquals(List.of(), saved.written());
            assertEquals(List.of(), saved.deleted());
            assertEquals(before, read(SHARED));
            assertEquals(2, saved.problems().size());
            move("invoice-sent", Optional.of("sales.stock"));
            move("stays-here", Optional.of("sales.stock"));
            model.apply(new Draft(model).remove(Context.named(name, "", name).key()).changes());
            SaveResult again = WorkspaceWriter.save(model, saved.files());
            assertEquals(List.of(), again.problems());
            assertEquals(List.of(STOCK), again.written());
            assertEquals(List.of(SHARED), again.deleted());
        }

        @Test
        @DisplayName("the next save tries all of it again")
        void theNextSaveTriesAgain() throws IOException {
            aWorkspace();
            String before = read(ORDERS);
            write(ORDERS, before + "# touched\n");
            move("invoice-sent", Optional.of("sales.order"));
            SaveResult failed = save();
            write(ORDERS, before);

            SaveResult saved = WorkspaceWriter.save(model, failed.files());

            assertEquals(List.of(ORDERS, SHARED), saved.written());
            assertEquals(List.of(), saved.problems());
            assertEquals(List.of(), WorkspaceReader.read(folder).problems());
        }

        @Test
        @DisplayName("its preview says the same as the save")
        void itsPreviewSaysTheSame() throws IOException {
            aWorkspace();
            write(ORDERS, read(ORDERS) + "# touched\n");
            move("invoice-sent", Optional.of("sales.order"));
            put(model.element("counted").orElseThrow().named("Counted twice"));

            SavePreview preview = WorkspaceWriter.preview(model, files);
            SaveResult saved = save();

            assertEquals(Set.copyOf(saved.written()), preview.texts().keySet());
            assertEquals(saved.problems(), preview.problems());
        }

        private void reopen() {
            LoadResult loaded = WorkspaceReader.read(folder);
            model = Store.of(loaded.records());
            files = loaded.files();
        }

        private SaveResult save() {
            return WorkspaceWriter.save(model, files);
        }

        private void move(String element, Optional<String> context) {
            put(model.element(element).orElseThrow().in(context));
        }

        private void put(ModelRecord record) {
            model.apply(new Draft(model).put(record).changes());
        }

        private static Element event(String id, Optional<String> context) {
            return new Element(id, id, context, "", Detail.of(Kind.EVENT));
        }

        private static Placement placement(String element) {
            return new Placement(
                    "wall",
                    "p-" + element,
                    element,
                    Placement.boxAt(Kind.EVENT, 24, 24),
                    Optional.empty(),
                    false,
                    0);
        }

        private static void assertProblems(SaveResult saved, String... files) {
            assertEquals(List.of(files), saved.problems().stream().map(Problem::file).toList());
        }

        private void write(String file, String text) throws IOException {
            Files.writeString(folder.resolve(file), text);
        }

        private String read(String file) throws IOException {
            return Files.readString(folder.resolve(file));
        }
    }
}

package org.stormspec.app.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stormspec.app.picture.PictureViewModel.State;
import org.stormspec.app.session.Shop;
import org.stormspec.app.session.WorkspaceSession;
import org.stormspec.app.task.TaskRunner;
import org.stormspec.app.task.ThreadTaskRunner;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.store.Store;
import org.stormspec.render.picture.PictureTheme;
import org.stormspec.render.publish.PictureFormat;
import org.stormspec.render.scene.Papers;

@DisplayName("A picture of the board in view")
class PictureViewModelTest {

    @TempDir Path folder;
    private final WorkspaceSession session = Shop.session(Shop.store());
    private final Set<RecordKey> selected = new HashSet<>();

    private PictureViewModel model(TaskRunner tasks) {
        return new PictureViewModel(
                session, tasks, () -> Set.copyOf(selected), () -> Papers.CLASSIC, folder);
    }

    private PictureViewModel opened() {
        PictureViewModel model = model(ThreadTaskRunner.immediate());
        model.open();
        return model;
    }

    private Placement sticky() {
        return session.model().placementsOn(session.board().get()).iterator().next();
    }

    @Test
    @DisplayName("is named after the board, and its ending follows the format")
    void namesTheFile() {
        PictureViewModel model = opened();
        String png = model.file().get();
        assertTrue(png.endsWith(".png"), png);
        assertEquals(folder, Path.of(png).getParent());

        model.choose(old -> old.format(PictureFormat.PDF));
        assertEquals(png.replace(".png", ".pdf"), model.file().get());
    }

    @Test
    @DisplayName("keeps the name that the user gave it")
    void keepsTheUsersName() {
        PictureViewModel model = opened();
        model.file().set(folder.resolve("wall.png").toString());
        model.choose(old -> old.format(PictureFormat.SVG));
        model.moveTo(folder.resolve("talk"));
        model.open();
        assertEquals(folder.resolve("talk").resolve("wall.svg").toString(), model.file().get());
    }

    @Test
    @DisplayName("says how large it will be")
    void saysItsSize() {
        PictureViewModel model = opened();
        State.Ready twice = assertInstanceOf(State.Ready.class, model.state().get());
        assertTrue(twice.size().endsWith(" pixels"), twice.size());

        model.choose(old -> old.format(PictureFormat.PDF).page(PictureChoice.Page.A3));
        assertEquals(new State.Ready("1 page of A3"), model.state().get());
    }

    @Test
    @DisplayName("prints PDF on white without touching the theme of the others")
    void keepsAThemeForEach() {
        PictureViewModel model = opened();
        assertEquals(PictureTheme.LIGHT, model.choice().get().theme());
        model.choose(old -> old.format(PictureFormat.PDF));
        assertEquals(PictureTheme.PRINT, model.choice().get().theme());
        model.choose(old -> old.theme(PictureTheme.DARK).format(PictureFormat.PNG));
        assertEquals(PictureTheme.LIGHT, model.choice().get().theme());
    }

    @Test
    @DisplayName("is written where the field says")
    void writes() {
        PictureViewModel model = opened();
        for (PictureFormat format : PictureFormat.values()) {
            model.choose(old -> old.format(format));
            model.write();
            Path file = Path.of(model.file().get());
            assertEquals(new State.Written(file), model.state().get());
            assertTrue(Files.isRegularFile(file));
        }
    }

    @Test
    @DisplayName("of the selection is smaller than that of the board")
    void writesTheSelection() throws Exception {
        selected.add(sticky().key());
        PictureViewModel model = opened();
        model.write();
        int whole = width(Files.readAllBytes(Path.of(model.file().get())));
        model.choose(old -> old.selection(true).legend(false));
        model.write();
        int part = width(Files.readAllBytes(Path.of(model.file().get())));

        assertTrue(part < whole, part + " of " + whole);
        assertTrue(part < 2 * (sticky().box().width() + 100));
    }

    private static int width(byte[] png) {
        return ByteBuffer.wrap(png).getInt(16);
    }

    @Test
    @DisplayName("takes the whole board again when nothing is selected any more")
    void forgetsTheSelection() {
        selected.add(sticky().key());
        PictureViewModel model = opened();
        model.choose(old -> old.selection(true));
        selected.clear();
        model.open();
        assertFalse(model.choice().get().selection());
        assertFalse(model.hasSelection());
    }

    @Test
    @DisplayName("says in one sentence why it cannot be written")
    void saysWhyNot() throws Exception {
        PictureViewModel model = opened();
        Path inTheWay = Files.createDirectories(folder.resolve("folder.png"));
        model.file().set(inTheWay.toString());
        model.write();
        State.Refused refused = assertInstanceOf(State.Refused.class, model.state().get());
        assertTrue(refused.why().contains("Choose another place."), refused.why());

        model.file().set("  ");
        model.write();
        assertEquals(new State.Refused("Say where to write the picture."), model.state().get());
    }

    @Test
    @DisplayName("of an empty board is refused before anything is written")
    void refusesEmptyBoards() {
        WorkspaceSession empty = Shop.session(Store.of(List.of()));
        PictureViewModel model =
                new PictureViewModel(
                        empty, ThreadTaskRunner.immediate(), Set::of, () -> Papers.CLASSIC, folder);
        model.open();
        assertInstanceOf(State.Refused.class, model.state().get());
    }

    @Test
    @DisplayName("can be stopped, and leaves nothing behind then")
    void stops() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        PictureViewModel model = model(new ThreadTaskRunner(waiting::add, Runnable::run));
        model.open();
        waiting.remove().run();
        model.write();
        assertInstanceOf(State.Writing.class, model.state().get());
        model.stop();
        waiting.remove().run();

        assertEquals(new State.Refused("Stopped; nothing was written."), model.state().get());
        assertEquals(0, folder.toFile().list().length);
    }

    @Test
    @DisplayName("is copied of the selection where there is one, else of the board")
    void copies() throws Exception {
        PictureViewModel model = opened();
        List<PictureViewModel.Copy> copies = new ArrayList<>();
        model.copy(copies::add, why -> assertEquals("", why));
        selected.add(sticky().key());
        model.copy(copies::add, why -> assertEquals("", why));

        assertEquals("Copied a picture of the board", copies.getFirst().words());
        assertEquals("Copied a picture of the selection", copies.getLast().words());
        assertTrue(
                width(copies.getLast().open().readAllBytes())
                        < width(copies.getFirst().open().readAllBytes()));
    }
}

package org.stormspec.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.stormspec.app.board.BoardPlace;
import org.stormspec.app.launch.Composition;
import org.stormspec.app.launch.Pictures;
import org.stormspec.app.launch.Png;
import org.stormspec.app.session.WorkspaceSession;
import org.stormspec.app.shell.Desktop;
import org.stormspec.app.shell.Workbench;
import org.stormspec.export.demo.Samples;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordKey;
import org.stormspec.render.fx.BoardView;
import org.stormspec.render.view.Point;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** Drives the real window on a headless screen of 1600 by 1000 pixels. */
abstract class WindowTest extends ApplicationTest {
    private static final int DEADLINE_SECONDS = 60;

    @TempDir protected Path temporary;
    protected final ScriptedDialogs dialogs = new ScriptedDialogs();
    protected Desktop desktop;

    /** Not the stage that all tests share: it would keep the size and the handlers of the last. */
    @Override
    public void start(Stage shared) {
        Stage stage = new Stage();
        desktop = Composition.desktop(stage, temporary.resolve("config"), (_, _) -> dialogs);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @AfterEach
    void closeWorkspace() throws TimeoutException {
        onScreen(() -> {
            desktop.closeWorkspace();
            return true;
        });
        release(new KeyCode[0]);
        FxToolkit.cleanupStages();
    }

    /** Opens a copy of the ACME sample. */
    protected Path openAcme() throws IOException {
        Path folder = temporary.resolve("acme");
        Samples.copy(Samples.ACME, folder);
        open(folder);
        return folder;
    }

    protected void open(Path folder) {
        onScreen(() -> {
            desktop.open(folder);
            return true;
        });
        await(
                "the workspace is open",
                () -> desktop.workbench().isPresent() && desktop.opening().get().isEmpty());
        WaitForAsyncUtils.waitForFxEvents();
    }

    protected Workbench workbench() {
        return desktop.workbench().orElseThrow();
    }

    protected WorkspaceSession session() {
        return workbench().session();
    }

    protected BoardPlace board() {
        return workbench().board();
    }

    protected BoardView boardView() {
        return board().view();
    }

    protected void act(String id) {
        onScreen(() -> {
            workbench().actions().get(id).fire();
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    protected <T> T onScreen(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(DEADLINE_SECONDS * 1000L, work);
    }

    protected void await(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(
                    DEADLINE_SECONDS, TimeUnit.SECONDS, () -> onScreen(condition));
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain until " + what, e);
        }
    }

    protected <T> void awaitEquals(T expected, Supplier<T> actual) {
        try {
            WaitForAsyncUtils.waitFor(
                    DEADLINE_SECONDS,
                    TimeUnit.SECONDS,
                    () -> onScreen(() -> expected.equals(actual.get())));
        } catch (TimeoutException e) {
            assertEquals(expected, onScreen(actual::get));
        }
    }

    protected Element element(String name) {
        return onScreen(() ->
                session().model().elements().stream()
                        .filter(element -> element.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no element is called " + name)));
    }

    protected List<String> names() {
        return onScreen(() -> session().model().elements().stream().map(Element::name).toList());
    }

    protected RecordKey placement(String name) {
        return onScreen(() ->
                session().model().placementsOf(element(name).id()).stream()
                        .filter(found -> found.board().equals(session().board().get()))
                        .map(Placement::key)
                        .findFirst()
                        .orElseThrow());
    }

    /** Returns where the middle of a sticky is on the screen. */
    protected Point2D middleOf(String name) {
        RecordKey key = placement(name);
        return onScreen(() -> {
            var desk = boardView().desk().orElseThrow();
            Point middle =
                    desk.camera()
                            .toScreen(desk.scene().stickies().find(key).orElseThrow().bounds())
                            .middle();
            return boardView().localToScreen(middle.x(), middle.y());
        });
    }

    /** Returns a place of the canvas on the screen. */
    protected Point2D onBoard(double x, double y) {
        return onScreen(() -> boardView().localToScreen(x, y));
    }

    protected void chord(KeyCode... keys) {
        press(keys).release(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    protected void key(KeyCode code) {
        press(code).release(code);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Clicks a button, link or toggle by its id, where a person would. */
    protected void clickId(String id) {
        clickOn("#" + id);
        WaitForAsyncUtils.waitForFxEvents();
    }

    protected Set<String> wordsOn(String query) {
        return lookup(query).queryAll().stream()
                .filter(Node::isVisible)
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .collect(Collectors.toSet());
    }

    protected void fire(String id) {
        onScreen(() -> {
            lookup("#" + id).<ButtonBase>query().fire();
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Keeps a picture of the whole screen, with menus and popups, in the build output. */
    protected void screen(String name) {
        WaitForAsyncUtils.waitForFxEvents();
        keep(name, onScreen(() -> Png.of(new Robot().getScreenCapture(null, 0, 0, 1600, 1000))));
    }

    /** Keeps a picture of the window in the build output. */
    protected void shot(String name) {
        WaitForAsyncUtils.waitForFxEvents();
        keep(name, onScreen(() -> Png.of(Pictures.of(desktop.stage()))));
    }

    protected static void keep(String name, byte[] png) {
        store(Path.of("target", "screenshots", name + ".png"), png);
    }

    /** Keeps words for people to read, such as what was counted, in the build output. */
    protected static void keep(String name, String ending, String words) {
        store(
                Path.of("target", "screenshots", name + "." + ending),
                words.getBytes(StandardCharsets.UTF_8));
    }

    private static void store(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.stormspec.render.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.image.WritableImage;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.stormspec.model.edit.Edits;
import org.stormspec.model.file.WorkspaceReader;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.Kind;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.History;
import org.stormspec.model.store.Store;
import org.stormspec.render.SampleBoard;
import org.stormspec.render.scene.Mark;
import org.stormspec.render.scene.Palette;
import org.stormspec.render.tool.Desk;
import org.stormspec.render.tool.Feedback;
import org.stormspec.render.view.Camera;

/** The board as a JavaFX control. */
@ExtendWith(Toolkit.class)
class BoardViewTest {

    private static BoardView view(Store store) {
        BoardView view = new BoardView();
        view.show(store, new History(store), new Edits(new Random(1)), SampleBoard.BOARD);
        return view;
    }

    @Test
    @DisplayName("the mock-up's board looks as meant in the light and in the dark theme")
    void paintsBothThemes() throws Exception {
        for (Palette palette : new Palette[] {Palette.LIGHT, Palette.DARK}) {
            String name = palette.equals(Palette.LIGHT) ? "light" : "dark";
            WritableImage image =
                    Toolkit.onFx(() -> {
                        BoardView view = view(SampleBoard.mockup().store());
                        view.paletteProperty().set(palette);
                        view.mark(
                                Map.of(
                                        "campaign-t", Mark.GOOD,
                                        "sale", Mark.GOOD,
                                        "placed", Mark.WARNING,
                                        "user-t", Mark.ERROR));
                        Scene scene = new Scene(view, 1120, 800);
                        view.cameraProperty().set(new Camera(-34, -80, 0.7));
                        view.desk().orElseThrow().select(Set.of(SampleBoard.sticky("launched")));
                        return scene.snapshot(null);
                    });
            Screenshots.keep(image, "board-" + name);
            assertEquals(1120, image.getWidth());
        }
    }

    @Test
    @DisplayName("the boards of the sample can be looked at as a whole and from near")
    void paintsTheSample() throws Exception {
        Path sample = Path.of(System.getProperty("stormspec.root", "..")).resolve("samples/acme");
        Assumptions.assumeTrue(Files.isDirectory(sample), "no sample at " + sample);
        Store store = Store.of(WorkspaceReader.read(sample).records());
        for (String board : List.of("big-picture", "contexts")) {
            for (double zoom : new double[] {0, 1, 0.5, 0.3, 0.1}) {
                WritableImage image =
                        Toolkit.onFx(() -> {
                            BoardView view = new BoardView();
                            view.show(store, new History(store), new Edits(new Random(1)), board);
                            Scene scene = new Scene(view, 1400, 900);
                            scene.snapshot(null);
                            view.desk().orElseThrow().fit();
                            if (zoom > 0) {
                                view.desk().orElseThrow().zoomTo(zoom);
                            }
                            return scene.snapshot(null);
                        });
                Screenshots.keep(image, "acme-%s-%s".formatted(board, zoom));
                assertEquals(1400, image.getWidth());
            }
        }
    }

    @Nested
    @DisplayName("In a window")
    class InAWindow {

        private final Store store = SampleBoard.mockup().store();
        private final BoardView view = Toolkit.onFx(() -> view(store));
        private final Stage stage = Toolkit.onFx(this::window);

        private Stage window() {
            Stage window = new Stage();
            window.setScene(new Scene(view, 980, 720));
            view.cameraProperty().set(new Camera(-34, -80, 0.7));
            window.show();
            view.requestFocus();
            return window;
        }

        @AfterEach
        void closes() {
            Toolkit.onFx(() -> {
                stage.close();
                return true;
            });
        }

        private void mouse(EventType<MouseEvent> type, double x, double y) {
            boolean down = type != MouseEvent.MOUSE_MOVED && type != MouseEvent.MOUSE_RELEASED;
            MouseButton button =
                    type == MouseEvent.MOUSE_MOVED ? MouseButton.NONE : MouseButton.PRIMARY;
            Event.fireEvent(
                    view,
                    new MouseEvent(
                            type, x, y, x, y, button, 1, false, false, false, false, down, false,
                            false, false, false, true, null));
        }

        private void key(Node target, KeyCode code, String text) {
            Event.fireEvent(
                    target,
                    new KeyEvent(
                            KeyEvent.KEY_PRESSED, text, text, code, false, false, false, false));
        }

        private WritableImage picture() {
            return view.getScene().snapshot(null);
        }

        @Test
        @DisplayName("a letter opens the editor over a new sticky, and Enter keeps its words")
        void writes() throws Exception {
            WritableImage image =
                    Toolkit.onFx(() -> {
                        mouse(MouseEvent.MOUSE_MOVED, 560, 620);
                        key(view, KeyCode.E, "e");
                        TextArea area = (TextArea) view.lookup(".word-editor");
                        area.setText("Campaign paused by the desk");
                        return picture();
                    });
            Screenshots.keep(image, "board-editing");
            Toolkit.onFx(() -> {
                assertTrue(view.editingProperty().get());
                key(view.lookup(".word-editor"), KeyCode.ENTER, "\r");
                assertFalse(view.editingProperty().get());
                return true;
            });
            assertEquals(
                    "Campaign paused by the desk",
                    store.element("campaign-paused-by-the-desk").orElseThrow().name());
        }

        @Test
        @DisplayName("a drag moves a sticky, which is lifted meanwhile with its links")
        void drags() throws Exception {
            Box before = box("launched");
            WritableImage image =
                    Toolkit.onFx(() -> {
                        mouse(MouseEvent.MOUSE_PRESSED, 440, 130);
                        mouse(MouseEvent.MOUSE_DRAGGED, 440, 250);
                        mouse(MouseEvent.MOUSE_DRAGGED, 500, 330);
                        return picture();
                    });
            Screenshots.keep(image, "board-dragging");
            Toolkit.onFx(() -> {
                mouse(MouseEvent.MOUSE_RELEASED, 500, 330);
                return true;
            });
            assertEquals(before.moved(80, 288), box("launched"));
        }

        @Test
        @DisplayName("what may follow is offered beside the sticky, and a click chooses it")
        void offers() throws Exception {
            Desk desk = Toolkit.onFx(() -> view.desk().orElseThrow());
            for (Palette palette : new Palette[] {Palette.LIGHT, Palette.DARK}) {
                WritableImage image =
                        Toolkit.onFx(() -> {
                            view.paletteProperty().set(palette);
                            desk.select(Set.of(SampleBoard.sticky("launched")));
                            key(view, KeyCode.PLUS, "+");
                            key(view, KeyCode.DOWN, "");
                            return picture();
                        });
                String theme = palette.equals(Palette.DARK) ? "dark" : "light";
                Screenshots.keep(image, "board-offer-" + theme);
                Toolkit.onFx(() -> {
                    key(view, KeyCode.ESCAPE, "");
                    return true;
                });
            }
            Toolkit.onFx(() -> {
                key(view, KeyCode.PLUS, "+");
                picture();
                Node first = view.lookup("#offer-0");
                assertTrue(first.getLayoutBounds().getHeight() >= 32);
                Event.fireEvent(
                        first,
                        new MouseEvent(
                                MouseEvent.MOUSE_CLICKED,
                                5,
                                5,
                                5,
                                5,
                                MouseButton.PRIMARY,
                                1,
                                false,
                                false,
                                false,
                                false,
                                false,
                                false,
                                false,
                                false,
                                false,
                                true,
                                null));
                assertTrue(view.editingProperty().get());
                return true;
            });
        }

        @Test
        @DisplayName("guides, the line of the space tool and the circle of a lasso are seen")
        void showsGuides() throws Exception {
            Screenshots.keep(
                    Toolkit.onFx(() -> {
                        mouse(MouseEvent.MOUSE_PRESSED, 440, 130);
                        mouse(MouseEvent.MOUSE_DRAGGED, 440, 250);
                        mouse(MouseEvent.MOUSE_DRAGGED, 432, 330);
                        return picture();
                    }),
                    "board-guides");
            WritableImage space =
                    Toolkit.onFx(() -> {
                        key(view, KeyCode.ESCAPE, "");
                        mouse(MouseEvent.MOUSE_RELEASED, 440, 330);
                        key(view, KeyCode.ESCAPE, "");
                        key(view, KeyCode.S, "s");
                        mouse(MouseEvent.MOUSE_PRESSED, 300, 640);
                        mouse(MouseEvent.MOUSE_DRAGGED, 390, 640);
                        return picture();
                    });
            Screenshots.keep(space, "board-space");
            assertEquals(980, space.getWidth());
            assertInstanceOf(
                    Feedback.Room.class, Toolkit.onFx(() -> view.desk().orElseThrow().feedback()));
        }

        /** Selects a sticky by a click, with the pointer on it. */
        private void point() {
            mouse(MouseEvent.MOUSE_MOVED, 440, 130);
            mouse(MouseEvent.MOUSE_PRESSED, 440, 130);
            mouse(MouseEvent.MOUSE_RELEASED, 440, 130);
        }

        private void compose(String composed, String committed) {
            Event.fireEvent(
                    view,
                    new InputMethodEvent(
                            InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                            composed.isEmpty()
                                    ? List.of()
                                    : List.of(
                                            new InputMethodTextRun(
                                                    composed, InputMethodHighlight.UNSELECTED_RAW)),
                            committed,
                            0));
        }

        private String typed() {
            return view.desk().filter(Desk::isEditing).map(Desk::typed).orElse("nothing");
        }

        @Test
        @DisplayName("a dead key gives its accent to the first letter typed on a sticky")
        void keepsAccents() {
            assertEquals(
                    "ê",
                    Toolkit.onFx(() -> {
                        point();
                        compose("^", "");
                        compose("", "");
                        compose("", "ê");
                        return typed();
                    }));
        }

        @Test
        @DisplayName("an input method gives its words to the sticky when they are chosen")
        void composesWords() throws Exception {
            WritableImage image =
                    Toolkit.onFx(() -> {
                        point();
                        compose("ちゅう", "");
                        compose("ちゅうもん", "");
                        return picture();
                    });
            Screenshots.keep(image, "board-composing");
            assertEquals("nothing", Toolkit.onFx(this::typed));
            assertEquals(
                    "注文",
                    Toolkit.onFx(() -> {
                        compose("", "注文");
                        return typed();
                    }));
        }

        @Test
        @DisplayName("letters are composed only where they would be typed, else they are commands")
        void composesOnlyWords() {
            assertEquals(
                    List.of(false, true, false),
                    Toolkit.onFx(() -> {
                        mouse(MouseEvent.MOUSE_MOVED, 560, 620);
                        boolean away = view.getInputMethodRequests() != null;
                        point();
                        boolean there = view.getInputMethodRequests() != null;
                        key(view, KeyCode.ESCAPE, "");
                        return List.of(away, there, view.getInputMethodRequests() != null);
                    }));
        }

        @Test
        @DisplayName("what is typed counts, where a key says the letter without its accent")
        void believesWhatIsTyped() {
            assertEquals(
                    "Ö",
                    Toolkit.onFx(() -> {
                        point();
                        key(view, KeyCode.UNDEFINED, "O");
                        Event.fireEvent(
                                view.lookup(".word-editor"),
                                new KeyEvent(
                                        KeyEvent.KEY_TYPED,
                                        "Ö",
                                        "",
                                        KeyCode.UNDEFINED,
                                        false,
                                        false,
                                        false,
                                        false));
                        return typed();
                    }));
        }

        private Box box(String element) {
            return store.placementsOf(element).iterator().next().box();
        }

        @Test
        @DisplayName("only legal targets stay bright while a link is drawn")
        void wires() throws Exception {
            WritableImage image =
                    Toolkit.onFx(() -> {
                        view.desk().orElseThrow().select(Set.of(SampleBoard.sticky("launch")));
                        mouse(MouseEvent.MOUSE_MOVED, 300, 600);
                        key(view, KeyCode.W, "w");
                        mouse(MouseEvent.MOUSE_MOVED, 330, 400);
                        return picture();
                    });
            Screenshots.keep(image, "board-wiring");
            assertEquals("Click what it leads to. Esc to stop", view.statusProperty().get());
        }

        @Test
        @DisplayName("a screen reader hears what is selected")
        void speaks() {
            Toolkit.onFx(() -> {
                view.desk().orElseThrow().select(Set.of(SampleBoard.sticky("order")));
                return true;
            });
            assertEquals(
                    "Aggregate: Order. 17 of 23 in time. in finance.sales."
                            + " caused by Place order. leads to Order placed",
                    view.getAccessibleText());
        }

        @Test
        @DisplayName("an edit made elsewhere is painted by itself")
        void followsTheStore() {
            int before = Toolkit.onFx(() -> argb(440, 130));
            Toolkit.onFx(() -> {
                ChangeSet changes =
                        new Edits(new Random(1)).retype(store, "launched", Kind.HOTSPOT);
                store.apply(changes);
                return true;
            });
            assertNotEquals(before, Toolkit.onFx(() -> argb(440, 130)));
        }

        private int argb(int x, int y) {
            return picture().getPixelReader().getArgb(x, y + 30);
        }
    }
}

package org.stormspec.app.bench;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.stormspec.app.session.WorkspaceSession;
import org.stormspec.app.shell.Desktop;
import org.stormspec.app.shell.Workbench;
import org.stormspec.export.bench.BenchRow;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordKey;
import org.stormspec.render.fx.BoardView;
import org.stormspec.render.tool.Desk;
import org.stormspec.render.view.Camera;
import org.stormspec.render.view.Point;
import org.stormspec.render.view.Rect;

/**
 * Works at a board of the open window and measures that. The board is taken out of the window into
 * a scene that it fills; everything else of the window keeps listening to what happens.
 */
final class Session {

    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1000;
    private static final Point MIDDLE = new Point(WIDTH / 2.0, HEIGHT / 2.0);

    private static final int WARM = 80;
    private static final int COUNT = 120;

    /** Pixels that the board moves in one frame of a quick pan. */
    private static final int PAN_X = 24;

    private static final int PAN_Y = 10;

    /** After this many frames a pan turns round. */
    private static final int TURN = 40;

    /** Pixels of a wheel that double the zoom. */
    private static final double DOUBLING = 280;

    private static final double CLOSEST = 2;
    private static final int MANY = 1000;
    private static final double BYTES_PER_MEGABYTE = 1024.0 * 1024;

    private final Plan plan;
    private final Desktop desktop;
    private final WorkspaceSession session;
    private final BoardView view;
    private final Hand hand;
    private final Frames frames;

    private Session(Plan plan, Desktop desktop) {
        this.plan = plan;
        this.desktop = desktop;
        Workbench workbench = desktop.workbench().orElseThrow();
        this.session = workbench.session();
        this.view = workbench.board().view();
        this.hand = new Hand(view);
        this.frames = new Frames(plan, alone(workbench.board().node(), desktop.stage().getScene()));
    }

    /** Opens the workspace of a plan in the window. */
    static Session open(Plan plan) {
        Session session =
                Screen.on(() -> {
                    Desktop desktop = Opening.desktop(plan.settings());
                    Opening.open(desktop, plan.workspace());
                    Opening.picture(desktop);
                    return new Session(plan, desktop);
                });
        session.frames.picture();
        return session;
    }

    private static Scene alone(Node board, Scene window) {
        if (board.getParent() instanceof Pane parent) {
            parent.getChildren().remove(board);
        }
        Parent root = new StackPane(board);
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        scene.getStylesheets().setAll(window.getStylesheets());
        return scene;
    }

    /** Lets go of the workspace. */
    void close() {
        Screen.on(() -> {
            desktop.closeWorkspace();
            desktop.stage().close();
            return true;
        });
    }

    /** Returns what was measured of a step; nothing for one that is not measured in a session. */
    Optional<BenchRow> row(Step step) {
        return switch (step) {
            case START, OPEN -> Optional.empty();
            case STILL -> Optional.of(frames.measure(step, WARM / 2, COUNT / 2, _ -> {}));
            case PAN_1 -> Optional.of(pan(step, 1));
            case PAN_05 -> Optional.of(pan(step, 0.5));
            case PAN_025 -> Optional.of(pan(step, 0.25));
            case PAN_01 -> Optional.of(pan(step, 0.1));
            case PAN_FIT -> Optional.of(panWhole());
            case ZOOM -> Optional.of(zoom());
            case DRAG -> Optional.of(drag());
            case DROP -> Optional.of(drop());
            case TYPE -> Optional.of(type());
            case SPACE -> Optional.of(space(step));
            case UNDO -> Optional.of(space(step));
            case HEAP_MB -> Optional.of(heap());
        };
    }

    private Desk desk() {
        return view.desk().orElseThrow();
    }

    private void look(double zoom) {
        Screen.on(() -> {
            Point middle = desk().scene().extent().orElseThrow().middle();
            return desk().look(
                            new Camera(
                                    middle.x() - WIDTH / zoom / 2,
                                    middle.y() - HEIGHT / zoom / 2,
                                    zoom));
        });
    }

    private BenchRow pan(Step step, double zoom) {
        look(zoom);
        return frames.measure(step, WARM, COUNT, this::pan);
    }

    private void pan(int frame) {
        int way = frame / TURN % 2 == 0 ? -1 : 1;
        hand.scroll(MIDDLE, way * PAN_X, way * PAN_Y, false);
    }

    private BenchRow panWhole() {
        Screen.on(() -> {
            desk().fit();
            return true;
        });
        return frames.measure(Step.PAN_FIT, WARM, COUNT, this::pan);
    }

    private BenchRow zoom() {
        Screen.on(() -> {
            desk().fit();
            return true;
        });
        double whole = Screen.on(() -> desk().camera().zoom());
        double perFrame = Math.log(CLOSEST / whole) / Math.log(2) / (COUNT / 2.0) * DOUBLING;
        return frames.measure(
                Step.ZOOM,
                COUNT,
                COUNT,
                frame ->
                        hand.scroll(
                                MIDDLE, 0, frame % COUNT < COUNT / 2 ? perFrame : -perFrame, true));
    }

    /** Returns the sticky nearest to the middle of the board. */
    private Placement middle() {
        return Screen.on(() -> {
            Rect extent = desk().scene().extent().orElseThrow();
            return session.model().placementsOn(session.board().get()).stream()
                    .min((one, other) ->
                            Double.compare(
                                    distance(one, extent.middle()),
                                    distance(other, extent.middle())))
                    .orElseThrow();
        });
    }

    private static double distance(Placement placement, Point point) {
        return Rect.of(placement.box()).middle().distanceTo(point);
    }

    private BenchRow drag() {
        Placement dragged = middle();
        look(1);
        Point from = Screen.on(() -> desk().camera().toScreen(Rect.of(dragged.box()).middle()));
        frames.picture();
        Screen.on(() -> {
            hand.press(from);
            hand.drag(from.plus(TURN, TURN));
            return true;
        });
        BenchRow row =
                frames.measure(
                        Step.DRAG,
                        WARM,
                        COUNT,
                        frame -> hand.drag(from.plus(frame % TURN * 7, frame % TURN * 5)));
        Screen.on(() -> {
            hand.release(from.plus(TURN, TURN));
            return session.undo();
        });
        return row;
    }

    private BenchRow drop() {
        Placement dragged = middle();
        look(1);
        Point from = Screen.on(() -> desk().camera().toScreen(Rect.of(dragged.box()).middle()));
        BenchRow row =
                frames.measure(
                        Step.DROP,
                        TURN / 2,
                        TURN,
                        number -> {
                            if (number > 0) {
                                session.undo();
                            }
                            hand.press(from);
                            hand.drag(from.plus(TURN, TURN));
                        },
                        _ -> hand.release(from.plus(TURN, TURN)));
        Screen.on(session::undo);
        return row;
    }

    private BenchRow type() {
        Placement edited = middle();
        look(1);
        Node editor =
                Screen.on(() -> {
                    desk().select(Set.of(edited.key()));
                    hand.key(KeyCode.F2);
                    return view.lookup(".word-editor");
                });
        Hand typist = new Hand(editor);
        BenchRow row = frames.measure(Step.TYPE, WARM, COUNT, _ -> typist.type("e"));
        Screen.on(() -> {
            typist.key(KeyCode.ESCAPE);
            return true;
        });
        return row;
    }

    /** Moves all that stands right of the middle, and takes it back: two rows of one rehearsal. */
    private BenchRow space(Step wanted) {
        look(0.5);
        List<Placement> moved = many();
        Set<RecordKey> keys = Set.copyOf(moved.stream().map(Placement::key).toList());
        Screen.on(() -> {
            desk().select(Set.of());
            return keys.size();
        });
        Runnable move =
                () ->
                        session.perform(
                                "Make space", session.edits().move(session.model(), moved, 160, 0));
        BenchRow row =
                wanted == Step.SPACE
                        ? frames.measure(
                                wanted,
                                TURN / 2,
                                TURN,
                                number -> {
                                    if (number > 0) {
                                        session.undo();
                                    }
                                },
                                _ -> move.run())
                        : frames.measure(
                                wanted, TURN / 2, TURN, _ -> move.run(), _ -> session.undo());
        if (wanted == Step.SPACE) {
            Screen.on(session::undo);
        }
        return row;
    }

    private List<Placement> many() {
        return Screen.on(() -> {
            Point middle = desk().scene().extent().orElseThrow().middle();
            return session.model().placementsOn(session.board().get()).stream()
                    .sorted((one, other) ->
                            Double.compare(distance(one, middle), distance(other, middle)))
                    .limit(MANY)
                    .toList();
        });
    }

    private BenchRow heap() {
        Runtime runtime = Runtime.getRuntime();
        // A collection has happened when an object that nobody holds is gone.
        for (int i = 0; i < 3; i++) {
            WeakReference<Object> marker = new WeakReference<>(new Object());
            while (marker.get() != null) {
                System.gc();
            }
        }
        double used = (runtime.totalMemory() - runtime.freeMemory()) / BYTES_PER_MEGABYTE;
        return BenchRow.of(plan.size(), Step.HEAP_MB.id(), new double[] {used}, new double[] {0});
    }
}

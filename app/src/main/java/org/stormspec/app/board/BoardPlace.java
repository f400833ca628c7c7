package org.stormspec.app.board;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.stormspec.app.findings.FindingsModel;
import org.stormspec.app.session.Selection;
import org.stormspec.app.session.WorkspaceSession;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.render.fx.BoardView;
import org.stormspec.render.scene.Palette;
import org.stormspec.render.tool.Ballot;
import org.stormspec.render.tool.Coalescer;
import org.stormspec.render.tool.Desk;
import org.stormspec.render.tool.Extra;
import org.stormspec.render.view.Camera;
import org.stormspec.render.view.Rect;

/** The board of a session: canvas, legend, card of the finding that speaks, and minimap. */
public final class BoardPlace {
    private static final double ZOOM_STEP = 1.25;

    /** The types of record that decide which signs stickies have; where things stand does not. */
    private static final Set<RecordType> MARKING =
            EnumSet.complementOf(
                    EnumSet.of(RecordType.LANE, RecordType.FRAME, RecordType.PLACEMENT));

    /** Where an empty board is looked at from: its lanes begin below the legend and phases. */
    private static final Camera START = new Camera(-16, -72, 1);

    /** Room for the card of a finding below a board that is fitted into the view, in pixels. */
    private static final double FLOATING = 116;

    private final WorkspaceSession session;
    private final FindingsModel findings;
    private final BoardLink link;
    private final BoardView view = new BoardView();
    private final FirstSteps hint = new FirstSteps();
    private final Minimap minimap = new Minimap(view);
    private final Consumer<Boolean> fold;
    private final BooleanSupplier taught;
    private final Runnable learnt;
    private final StackPane root;
    private Ballot ballot = Ballot.FREE;
    private Coalescer coalescer = Coalescer.NONE;
    private List<Extra> extras = List.of();
    private final Region card;
    private final Map<String, Camera> cameras = new HashMap<>();
    private String shown = "";
    private boolean following;
    private boolean fitWanted;
    private boolean cardShown = true;
    private boolean presented;
    private boolean empty;

    /**
     * Shows the board that the session has in view.
     *
     * @param palette the colours in use
     * @param card the card of the finding that speaks
     * @param fold lets the card show its title only, or all of it again
     * @param taught whether somebody has made stickies here before
     * @param learnt remembers that somebody has
     */
    public BoardPlace(
            WorkspaceSession session,
            FindingsModel findings,
            ObservableValue<Palette> palette,
            Region card,
            Consumer<Boolean> fold,
            BooleanSupplier taught,
            Runnable learnt) {
        this.session = session;
        this.fold = fold;
        this.taught = taught;
        this.learnt = learnt;
        this.findings = findings;
        this.link = new BoardLink(session.model());
        this.card = card;
        view.setId("board");
        card.setMaxHeight(Region.USE_PREF_SIZE);
        Node hurdle = new HurdleCard(view).node();
        root = new StackPane(view, hint.node(), card, minimap.node(), hurdle);
        place(hurdle, Pos.TOP_CENTER);
        StackPane.setMargin(hurdle, new Insets(48, 16, 16, 16));
        place(card, Pos.BOTTOM_LEFT);
        place(minimap.node(), Pos.BOTTOM_RIGHT);
        root.getStyleClass().add("place");
        palette.subscribe(this::dress);
        listen();
        showBoard();
    }

    private static void place(Node node, Pos at) {
        StackPane.setAlignment(node, at);
        StackPane.setMargin(node, new Insets(12, 16, 16, 16));
    }

    private void dress(Palette palette) {
        view.paletteProperty().set(palette);
        minimap.paint();
    }

    private void listen() {
        session.onInterrupt(view::finishEditing);
        session.board().addListener(_ -> showBoard());
        session.selection()
                .addListener((_, _, selection) -> {
                    follow(selection);
                    foldCard();
                });
        view.selectionProperty().addListener((_, _, keys) -> lead(keys));
        session.history().follow(this::goWhereItHappened);
        session.onSettled(this::refresh);
        session.onSettled(MARKING, this::mark);
        session.onSettled(Set.of(RecordType.BOARD), this::stage);
        findings.all().addListener((_, _, _) -> mark());
        findings.stages().addListener(_ -> stage());
        view.tellStages(findings::stageWords);
        view.cameraProperty().addListener((_, _, camera) -> looked(camera));
        view.widthProperty().addListener(_ -> fitIfWanted());
        view.heightProperty().addListener(_ -> fitIfWanted());
    }

    // Who takes something back wants to see what.
    private void goWhereItHappened(ChangeSet changes) {
        link.elsewhere(changes, shown)
                .ifPresent(spot -> {
                    session.showBoard(spot.board());
                    view.desk().ifPresent(desk -> spot.key().ifPresent(desk::reveal));
                });
    }

    private void showBoard() {
        String board = session.board().get();
        if (board.equals(shown)) {
            return;
        }
        shown = board;
        view.show(session.store(), session.history(), session.edits(), board);
        view.desk()
                .ifPresent(desk -> {
                    desk.use(ballot);
                    desk.coalesceBy(coalescer);
                    desk.offer(extras);
                    desk.reserve(FLOATING * scale());
                });
        Camera seen = cameras.get(board);
        fitWanted = seen == null;
        if (seen == null) {
            fitIfWanted();
        } else {
            view.cameraProperty().set(seen);
        }
        mark();
        stage();
        refresh();
        follow(session.selection().get());
    }

    private void fitIfWanted() {
        if (fitWanted && view.getWidth() > 1 && view.getHeight() > 1) {
            fitWanted = false;
            view.desk()
                    .ifPresent(desk -> {
                        desk.resize(view.getWidth(), view.getHeight());
                        desk.look(START);
                        desk.fit();
                    });
        }
    }

    private void looked(Camera camera) {
        if (!fitWanted) {
            cameras.put(shown, camera);
        }
        minimap.node().setVisible(!empty && !presented && !seesAll());
        foldCard();
        minimap.follow();
    }

    private void lead(Set<RecordKey> keys) {
        if (!following) {
            following = true;
            session.select(link.selectionOf(keys));
            following = false;
        }
    }

    private void follow(Selection selection) {
        if (!following) {
            following = true;
            view.desk().ifPresent(desk -> desk.select(link.onBoard(selection, shown)));
            following = false;
        }
    }

    private void mark() {
        view.mark(Marks.of(session.model(), findings.all().get(), level()));
    }

    // In the big picture nobody is asked to hurry anything on.
    private void stage() {
        view.stage(level() == Board.Level.STORM ? Map.of() : findings.stages().get());
    }

    private Board.Level level() {
        return view.desk()
                .flatMap(desk -> desk.scene().record())
                .map(Board::level)
                .orElse(Board.Level.DESIGN);
    }

    private void refresh() {
        empty =
                session.model().placementsOn(shown).isEmpty()
                        && session.model().framesOn(shown).isEmpty();
        if (!taught.getAsBoolean() && !session.model().all(RecordType.PLACEMENT).isEmpty()) {
            learnt.run();
        }
        hint.show(empty, taught.getAsBoolean());
        showAround();
        foldCard();
        minimap.paint();
    }

    /** Puts something over the board. */
    public void over(Node node, Pos at) {
        place(node, at);
        root.getChildren().add(node);
    }

    /** Returns what it looks like. */
    public Node node() {
        return root;
    }

    /** Returns the canvas. */
    public BoardView view() {
        return view;
    }

    /** Selects something and brings it into view, on another board if it is not on this one. */
    public void jump(RecordKey wanted) {
        RecordKey key = link.selectable(wanted);
        link.boardFor(key, shown).ifPresent(session::showBoard);
        session.select(Selection.of(key));
        view.desk()
                .ifPresent(desk ->
                        link.onBoard(Selection.of(key), shown).stream()
                                .findFirst()
                                .ifPresent(desk::reveal));
    }

    /** Shows the whole board. */
    public void fit() {
        view.desk().ifPresent(Desk::fit);
    }

    /** Zooms in (positive) or out (negative) by one step. */
    public void zoom(int steps) {
        view.desk()
                .ifPresent(desk -> desk.zoomTo(desk.camera().zoom() * Math.pow(ZOOM_STEP, steps)));
    }

    /** Shows the board at its own size. */
    public void zoomToActualSize() {
        view.desk().ifPresent(desk -> desk.zoomTo(1));
    }

    /** Takes the last step back and says what it was. */
    public void undo() {
        session.settle();
        view.desk().ifPresentOrElse(Desk::undo, session::undo);
    }

    /** Performs the step taken back last and says what it was. */
    public void redo() {
        session.settle();
        view.desk().ifPresentOrElse(Desk::redo, session::redo);
    }

    /** Copies the selected stickies. */
    public void duplicate() {
        session.settle();
        view.desk().ifPresent(Desk::duplicateSelection);
    }

    /** Takes what is selected off the board. */
    public void remove() {
        session.settle();
        view.desk().ifPresent(Desk::removeSelection);
    }

    /** Returns the zoom as people read it: {@code 100 %}. */
    public ObservableValue<String> zoomText() {
        return view.cameraProperty().map(camera -> Math.round(camera.zoom() * 100) + " %");
    }

    /** Lets the card speak, or not, as while all findings are listed. */
    public void setCardShown(boolean on) {
        cardShown = on;
        showAround();
    }

    /** Hides what is not the board itself, as while it is presented. */
    public void setPresented(boolean on) {
        presented = on;
        showAround();
    }

    // A map of what is in view anyway would only cover it.
    private boolean seesAll() {
        return view.desk().filter(BoardPlace::seesAll).isPresent();
    }

    private static boolean seesAll(Desk desk) {
        return Stream.of(desk.scene().stickies().extent(), desk.scene().frames().extent())
                .flatMap(Optional::stream)
                .allMatch(desk.seen()::contains);
    }

    // What the card says about the selection is asked for; anything else must not cover the wall.
    private void foldCard() {
        boolean asked = !session.selection().get().isEmpty();
        fold.accept(!asked && view.desk().filter(this::standsUnderTheCard).isPresent());
    }

    private boolean standsUnderTheCard(Desk desk) {
        double height = FLOATING * scale();
        Rect corner = new Rect(16, view.getHeight() - height, 420 * scale(), height);
        Rect below = desk.camera().toWorld(corner);
        return desk.scene().stickies().topIn(below, _ -> true).isPresent();
    }

    private double scale() {
        return card.getMaxWidth() > 0 ? Math.max(1, card.getMaxWidth() / 420) : 1;
    }

    private void showAround() {
        if (cardShown && !presented && !root.getChildren().contains(card)) {
            root.getChildren().add(card);
        } else if (!cardShown || presented) {
            root.getChildren().remove(card);
        }
        minimap.node().setVisible(!empty && !presented && !seesAll());
    }

    /** Says who decides whether more dots may be put on stickies. */
    public void use(Ballot newBallot) {
        ballot = newBallot;
        view.desk().ifPresent(desk -> desk.use(newBallot));
    }

    /** Says who shows what would become of events as one CDC entity. */
    public void coalesceBy(Coalescer newCoalescer) {
        coalescer = newCoalescer;
        view.desk().ifPresent(desk -> desk.coalesceBy(newCoalescer));
    }

    /** Says what else the menu offers about what is selected. */
    public void offer(List<Extra> newExtras) {
        extras = List.copyOf(newExtras);
        view.desk().ifPresent(desk -> desk.offer(extras));
    }

    /** Lets every click put a dot on a sticky, until Escape. */
    public void voteByClick() {
        session.settle();
        view.requestFocus();
        view.desk().ifPresent(Desk::voteByClick);
    }

    /** Gives the keyboard to the board. */
    public void focus() {
        view.requestFocus();
    }
}

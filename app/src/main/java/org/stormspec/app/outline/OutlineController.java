package org.stormspec.app.outline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.stormspec.app.outline.OutlineNode.Role;
import org.stormspec.app.outline.OutlineViewModel.Option;
import org.stormspec.app.session.Selection;
import org.stormspec.app.session.WorkspaceSession;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.render.fx.BoardView;
import org.stormspec.render.fx.Events;
import org.stormspec.render.fx.Spoken;
import org.stormspec.render.tool.BoardCommand;
import org.stormspec.render.tool.BoardCommands;
import org.stormspec.render.tool.Desk;
import org.stormspec.render.tool.Editing;
import org.stormspec.render.tool.Feedback;
import org.stormspec.render.tool.Input;

/**
 * Shows the outline as a tree in which everything can be done that can be done on the board, by the
 * same keys. The board's own commands do it; only words are typed here, on the line they belong to.
 */
public final class OutlineController {
    private static final String CREATE = "create.";
    private static final int SMALL_BOARD = 60;
    private static final int HUGE_BOARD = 3000;

    /** Stands for a line break in the one-line field. */
    private static final String BREAK = "⏎";

    private static final Set<String> MOVES =
            Set.of(
                    "Up",
                    "Down",
                    "Left",
                    "Right",
                    "Home",
                    "End",
                    "PageUp",
                    "PageDown",
                    "Tab",
                    "Space");

    private final WorkspaceSession session;
    private final BoardView view;
    private final OutlineViewModel model;
    private final Picker picker;
    private final Consumer<RecordKey> reveal;
    private final Function<String, List<String>> problems;
    private final TextField editor = new TextField();
    private Outline outline;
    // The id of the line on which words are typed.
    private Optional<String> edited = Optional.empty();
    // Whether the keyboard is here. Cells call themselves focused too when they are chosen.
    private final BooleanProperty here = new SimpleBooleanProperty();
    private boolean following;
    private List<OutlineNode> last = List.of();
    private boolean arranging;
    private boolean pressedHere;
    // Where a stretch of chosen lines began.
    private Optional<TreeItem<OutlineNode>> anchor = Optional.empty();
    @FXML private TreeView<OutlineNode> tree;
    @FXML private Label hint;

    /** Lets the user choose one of several things. */
    @FunctionalInterface
    public interface Picker {
        /** Asks; tells what was chosen, if anything was. */
        void pick(String prompt, List<Option> options, Consumer<RecordKey> chosen);
    }

    /**
     * Follows a session.
     *
     * @param view the board in view, whose commands are used
     * @param picker asks for targets of links and places to move to
     * @param reveal brings something into view on the board
     * @param problems what is wrong with an element, by its id
     */
    public OutlineController(
            WorkspaceSession session,
            BoardView view,
            Picker picker,
            Consumer<RecordKey> reveal,
            Function<String, List<String>> problems) {
        this.session = session;
        this.view = view;
        this.model = new OutlineViewModel(session, view::desk);
        this.picker = picker;
        this.reveal = reveal;
        this.problems = problems;
        this.outline = model.outline();
    }

    @FXML
    void initialize() {
        tree.setRoot(new Item());
        tree.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        tree.setCellFactory(_ -> new Line());
        editor.setId("outline-editor");
        editor.getStyleClass().add("outline-editor");
        editor.setAccessibleText("Words");
        hint.visibleProperty().bind(here);
        hint.managedProperty().bind(here);
        refresh();
        openBoard();
        listen();
    }

    private void listen() {
        session.onSettled(Outline.SHOWN, this::settled);
        session.board().addListener(_ -> openBoard());
        session.selection().addListener((_, _, selection) -> show(selection));
        tree.getSelectionModel()
                .getSelectedItems()
                .addListener((ListChangeListener<TreeItem<OutlineNode>>) _ -> chosen());
        tree.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        tree.addEventFilter(KeyEvent.KEY_TYPED, this::keyTyped);
        tree.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        tree.sceneProperty()
                .flatMap(Scene::focusOwnerProperty)
                .addListener((_, _, _) -> lookWhere());
        here.addListener((_, _, now) -> view.leaveWords(now));
        view.wordsProperty().addListener((_, _, now) -> words(now));
        editor.addEventFilter(KeyEvent.KEY_PRESSED, this::editorKey);
        editor.textProperty()
                .addListener((_, _, typed) -> desk().ifPresent(at -> at.type(unbroken(typed))));
        editor.focusedProperty().addListener((_, _, on) -> editorLeft(on));
    }

    private void lookWhere() {
        if (!arranging) {
            // The tree is in no scene while the window shows the board alone.
            here.set(
                    Optional.ofNullable(tree.getScene())
                            .filter(scene -> holds(scene.getFocusOwner()))
                            .isPresent());
        }
    }

    private boolean holds(@Nullable Node focus) {
        return Stream.iterate(focus, Objects::nonNull, Node::getParent).anyMatch(tree::equals);
    }

    private Optional<Desk> desk() {
        return view.desk();
    }

    /** Gives the keyboard to the tree. */
    public void focus() {
        tree.requestFocus();
        if (tree.getSelectionModel().isEmpty()) {
            tree.getSelectionModel().selectFirst();
        }
    }

    // --- lines -------------------------------------------------------------------------------

    private void openBoard() {
        quietly(() -> openBoard(session.board().get()));
    }

    private void openBoard(String board) {
        tree.getRoot().getChildren().stream()
                .filter(item -> item.getValue().board().equals(board))
                .forEach(item -> {
                    item.setExpanded(!isHuge(board));
                    if (isSmall(board)) {
                        item.getChildren().forEach(group -> group.setExpanded(true));
                    }
                });
    }

    private void settled() {
        refresh();
        show(session.selection().get());
    }

    private void refresh() {
        outline = model.outline();
        quietly(() -> update(tree.getRoot(), outline.roots()));
    }

    private void quietly(Runnable work) {
        boolean followed = following;
        boolean arranged = arranging;
        following = true;
        arranging = true;
        work.run();
        arranging = arranged;
        following = followed;
    }

    // Reuses the items of lines that are still there, so that what is open stays open.
    private void update(TreeItem<OutlineNode> parent, List<OutlineNode> lines) {
        Map<String, TreeItem<OutlineNode>> old = new LinkedHashMap<>();
        parent.getChildren().forEach(item -> old.put(item.getValue().id(), item));
        List<TreeItem<OutlineNode>> now = new ArrayList<>();
        for (OutlineNode line : lines) {
            TreeItem<OutlineNode> item =
                    Optional.ofNullable(old.get(line.id())).orElseGet(() -> newItem(line));
            if (!line.equals(item.getValue())) {
                item.setValue(line);
            }
            if (item.isExpanded()) {
                update(item, outline.below(line));
            } else {
                item.getChildren().clear();
            }
            now.add(item);
        }
        if (!now.equals(parent.getChildren())) {
            parent.getChildren().setAll(now);
        }
    }

    private TreeItem<OutlineNode> newItem(OutlineNode line) {
        Item item = new Item();
        item.setValue(line);
        item.setExpanded(isGroup(line) && isSmall(line.board()));
        item.expandedProperty()
                .addListener((_, _, open) -> {
                    if (open) {
                        quietly(() -> update(item, outline.below(item.getValue())));
                    }
                });
        return item;
    }

    private static boolean isGroup(OutlineNode line) {
        return switch (line.role()) {
            case CONTEXT, LANE, REST -> !line.board().isEmpty();
            case BOARD, STICKY, CAUSE, EFFECT, ELEMENT -> false;
            case TENANT, DOMAIN, MEMBER, SERVICE, STREAM -> false;
        };
    }

    private boolean isSmall(String board) {
        return session.model().placementsOn(board).size() <= SMALL_BOARD;
    }

    /** A line whose lines below are made when it is opened. */
    private static final class Item extends TreeItem<OutlineNode> {
        @Override
        public boolean isLeaf() {
            return getValue() != null && getValue().leaf();
        }
    }

    private Optional<TreeItem<OutlineNode>> open(List<OutlineNode> path) {
        TreeItem<OutlineNode> at = tree.getRoot();
        for (OutlineNode line : path) {
            TreeItem<OutlineNode> parent = at;
            // Opening lines shifts the rows below; nothing else is chosen by that.
            quietly(() -> parent.setExpanded(true));
            Optional<TreeItem<OutlineNode>> child = child(at, line);
            if (child.isEmpty()) {
                return Optional.empty();
            }
            at = child.get();
        }
        return path.isEmpty() ? Optional.empty() : Optional.of(at);
    }

    private static Optional<TreeItem<OutlineNode>> child(
            TreeItem<OutlineNode> parent, OutlineNode line) {
        return parent.getChildren().stream()
                .filter(item -> item.getValue().id().equals(line.id()))
                .findFirst();
    }

    // --- selection ---------------------------------------------------------------------------

    private Stream<OutlineNode> chosenLines() {
        return tree.getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .map(TreeItem::getValue);
    }

    private Optional<OutlineNode> chosenLine() {
        return Optional.ofNullable(tree.getSelectionModel().getSelectedItem())
                .map(TreeItem::getValue);
    }

    private void chosen() {
        List<OutlineNode> lines = chosenLines().toList();
        if (!following && !lines.isEmpty() && !lines.equals(last)) {
            last = lines;
            following = true;
            model.choose(lines);
            following = false;
        }
    }

    private void show(Selection selection) {
        if (!following) {
            last = List.of();
        }
        if (following || stands(selection)) {
            return;
        }
        if (isFar()) {
            return;
        }
        List<OutlineNode> path = model.shown(selection);
        if (!path.isEmpty()) {
            show(path);
        } else if (selection.isEmpty()) {
            quietly(() -> tree.getSelectionModel().clearSelection());
        }
    }

    // Nobody looks at the lines of a huge board that is closed; to sort them would cost time.
    private boolean isFar() {
        String board = session.board().get();
        boolean open =
                tree.getRoot().getChildren().stream()
                        .anyMatch(
                                item -> item.getValue().board().equals(board) && item.isExpanded());
        return !open && !here.get() && isHuge(board);
    }

    private boolean isHuge(String board) {
        return session.model().placementsOn(board).size() > HUGE_BOARD;
    }

    // A line for a link stands below both its ends; the one that was chosen stays.
    private boolean stands(Selection selection) {
        return selection.single().filter(key -> key.type() == RecordType.LINK).isPresent();
    }

    private void show(List<OutlineNode> path) {
        boolean there = open(path).isPresent();
        if (!there) {
            refresh();
        }
        open(path)
                .filter(item ->
                        !item.equals(tree.getSelectionModel().getSelectedItem())
                                || tree.getSelectionModel().getSelectedItems().size() > 1)
                .ifPresent(item -> {
                    quietly(() -> {
                        tree.getSelectionModel().clearSelection();
                        tree.getSelectionModel().select(item);
                    });
                    scrollTo(tree.getRow(item));
                });
    }

    private void scrollTo(int row) {
        tree.scrollTo(Math.max(0, row - 4));
    }

    private void clicked(MouseEvent event) {
        if (event.getClickCount() == 2) {
            revealChosen();
        }
    }

    private void revealChosen() {
        chosenLine()
                .map(line -> line.element().map(id -> elementKey(id)).orElse(line.key()))
                .filter(session.model()::has)
                .ifPresent(reveal);
    }

    private static RecordKey elementKey(String id) {
        return new RecordKey(RecordType.ELEMENT, id);
    }

    // --- keys --------------------------------------------------------------------------------

    // The letter that opens the words is typed a moment later, when the words have the keyboard.
    private void keyTyped(KeyEvent event) {
        if (pressedHere) {
            event.consume();
        }
    }

    private void keyPressed(KeyEvent event) {
        pressedHere = !editor.equals(event.getTarget());
        if (pressedHere && desk().map(at -> press(at, event)).orElse(false)) {
            event.consume();
        }
    }

    private boolean press(Desk at, KeyEvent event) {
        Input.KeyDown down = Events.keyDown(event);
        boolean escape = down.key().equals("Escape");
        if (at.isEditing() && !escape) {
            view.finishEditing();
        }
        // When there is nothing left to stop, the keyboard goes back to the board.
        if (escape && !at.isEditing() && at.selection().isEmpty() && isAtRest(at)) {
            view.requestFocus();
            return true;
        }
        if (at.feedback() instanceof Feedback.Offer) {
            return view.press(event);
        }
        if (down.keys().shift()
                && !down.keys().ctrl()
                && !down.keys().alt()
                && stretch(down.key())) {
            return true;
        }
        if (MOVES.contains(down.key()) && !down.keys().ctrl() && !down.keys().alt()) {
            return down.key().equals("Space") && revealed();
        }
        Optional<BoardCommand> onBoard = at.keymap().onBoard(down);
        return onBoard.isPresent()
                ? onBoard.map(command -> perform(at, command)).orElse(false)
                : goOn(at, down);
    }

    private static boolean isAtRest(Desk at) {
        return at.hurdle().isEmpty() && at.feedback() instanceof Feedback.None;
    }

    /** Chooses from the line where one began to the one above or below, or to the end. */
    private boolean stretch(String key) {
        int at = lead();
        int last = tree.getExpandedItemCount() - 1;
        int to =
                switch (key) {
                    case "Up" -> at - 1;
                    case "Down" -> at + 1;
                    case "Home" -> 0;
                    case "End" -> last;
                    default -> -1;
                };
        boolean goes = at >= 0 && to >= 0 && to <= last;
        if (goes) {
            stretch(Optional.ofNullable(tree.getTreeItem(at)), to);
        }
        return goes;
    }

    // The focus of a tree stays at its row when lines move; the chosen item moves with its line.
    private int lead() {
        return tree.getSelectionModel().getSelectedIndices().size() < 2
                ? tree.getRow(tree.getSelectionModel().getSelectedItem())
                : tree.getFocusModel().getFocusedIndex();
    }

    private void stretch(Optional<TreeItem<OutlineNode>> here, int to) {
        if (tree.getSelectionModel().getSelectedIndices().size() < 2) {
            anchor = here;
        }
        int from = anchor.map(tree::getRow).filter(row -> row >= 0).orElse(to);
        quietly(() -> {
            tree.getSelectionModel().clearSelection();
            tree.getSelectionModel().selectRange(Math.min(from, to), Math.max(from, to) + 1);
            tree.getFocusModel().focus(to);
        });
        tree.scrollTo(Math.max(0, to - 8));
        chosen();
    }

    private boolean revealed() {
        revealChosen();
        return true;
    }

    /** Makes the next sticky from one whose words are not open, by the keys for open words. */
    private boolean goOn(Desk at, Input.KeyDown down) {
        Optional<BoardCommand> next =
                at.keymap().inWords(down).filter(_ -> at.selectedSticky().isPresent());
        next.ifPresent(command -> {
            at.run("words.edit");
            at.run(command.id());
        });
        return next.isPresent();
    }

    private boolean perform(Desk at, BoardCommand command) {
        // A question is asked about what is selected; everything else comes after it in time.
        Optional<Kind> made = kindOf(command).filter(kind -> kind != Kind.HOTSPOT);
        if (made.isPresent()) {
            at.append(made.get());
            return true;
        }
        return switch (command.id()) {
            case "connect" -> link();
            case "words.edit" -> editWords(at);
            case "delete", "delete.everywhere" -> remove(at, command);
            default -> at.run(command.id());
        };
    }

    private static Optional<Kind> kindOf(BoardCommand command) {
        return Stream.of(Kind.values())
                .filter(kind -> command.id().equals(CREATE + kind.word()))
                .findFirst();
    }

    /** Asks what the selected sticky leads to, and links them. */
    public boolean link() {
        desk().flatMap(Desk::selectedSticky)
                .ifPresent(sticky ->
                        picker.pick(
                                "What does “%s” lead to?".formatted(sticky.element().name()),
                                model.targets(),
                                model::connect));
        return true;
    }

    /** Moves what is chosen to a context or lane that is asked for. */
    public void move() {
        List<Option> places = model.places();
        if (!session.selection().get().isEmpty()) {
            picker.pick("Move to which context or lane?", places, model::moveTo);
        }
    }

    /** Moves what is chosen before or after its neighbour in time. */
    public void shift(boolean later) {
        model.shift(later);
    }

    private boolean editWords(Desk at) {
        chosenLine()
                .ifPresent(line -> {
                    switch (line.role()) {
                        case CAUSE, EFFECT -> goTo(line);
                        case STICKY, CONTEXT, LANE -> at.run("words.edit");
                        case BOARD, REST, ELEMENT -> revealChosen();
                        case TENANT, DOMAIN, MEMBER, SERVICE, STREAM -> revealChosen();
                    }
                });
        return true;
    }

    private void goTo(OutlineNode neighbour) {
        neighbour
                .element()
                .map(OutlineController::elementKey)
                .map(Selection::of)
                .ifPresent(session::select);
    }

    // The line that comes to stand where the removed one was is chosen next.
    private boolean remove(Desk at, BoardCommand command) {
        int row = tree.getSelectionModel().getSelectedIndex();
        boolean done = at.run(command.id());
        if (done && !(at.feedback() instanceof Feedback.Offer)) {
            refresh();
            tree.getSelectionModel()
                    .clearAndSelect(Math.clamp(row, 0, tree.getExpandedItemCount() - 1));
        }
        return true;
    }

    // --- words -------------------------------------------------------------------------------

    private void words(Optional<Editing> now) {
        if (here.get()) {
            now.ifPresentOrElse(this::openWords, this::closeWords);
        } else {
            closeWords();
        }
    }

    private void openWords(Editing editing) {
        List<OutlineNode> path = model.outline().pathTo(editing.key(), session.board().get());
        show(path);
        edited = path.isEmpty() ? Optional.empty() : Optional.of(path.getLast().id());
        editor.setText(editing.text().replace("\n", BREAK));
        arrange();
        editor.requestFocus();
        editor.end();
    }

    private void closeWords() {
        if (edited.isPresent()) {
            edited = Optional.empty();
            if (editor.isFocused()) {
                arranging = true;
                tree.requestFocus();
                arranging = false;
            }
            arrange();
        }
    }

    private void arrange() {
        arranging = true;
        tree.refresh();
        tree.applyCss();
        tree.layout();
        arranging = false;
        lookWhere();
    }

    private static String unbroken(String typed) {
        return typed.replace(BREAK, "\n");
    }

    private void editorKey(KeyEvent event) {
        desk().flatMap(at -> at.keymap().inWords(Events.keyDown(event)))
                .ifPresent(command -> {
                    event.consume();
                    if (command.id().equals(BoardCommands.NEWLINE)) {
                        editor.replaceSelection(BREAK);
                    } else {
                        desk().ifPresent(command::run);
                    }
                });
    }

    private void editorLeft(boolean focused) {
        if (!focused && !arranging && edited.isPresent()) {
            view.finishEditing();
        }
    }

    // --- cells -------------------------------------------------------------------------------

    private String spoken(OutlineNode line) {
        if (line.role() == Role.STICKY) {
            return session.model()
                    .find(line.key())
                    .map(Placement.class::cast)
                    .map(placement ->
                            Spoken.sticky(
                                    session.model(),
                                    placement,
                                    problems.apply(placement.element())))
                    .orElse(line.label());
        }
        return line.role() == Role.REST ? line.label() : roleWord(line) + line.label();
    }

    private static String roleWord(OutlineNode line) {
        return switch (line.role()) {
            case BOARD -> "Board ";
            case CONTEXT -> "Context ";
            case LANE -> "Lane ";
            case ELEMENT -> line.kind().map(kind -> kind.label() + " ").orElse("");
            case TENANT -> "Tenant ";
            case DOMAIN -> "Domain ";
            case MEMBER -> "Context ";
            case SERVICE -> "Service ";
            case STREAM -> "Topic ";
            case REST, STICKY, CAUSE, EFFECT -> "";
        };
    }

    /** One line: a swatch in the colour of its kind, and the words or the field to type them. */
    private final class Line extends TreeCell<OutlineNode> {
        private final Region swatch = new Region();

        @Override
        protected void updateItem(@Nullable OutlineNode line, boolean empty) {
            super.updateItem(line, empty);
            getStyleClass().removeAll("quiet-line", "group-line");
            if (empty || line == null) {
                setText(null);
                setGraphic(null);
            } else if (edited.filter(line.id()::equals).isPresent()) {
                setText(null);
                setGraphic(editor);
            } else {
                show(line);
            }
        }

        private void show(OutlineNode line) {
            // Long words end in dots; a tree that scrolls sideways hides its beginnings.
            prefWidthProperty().bind(getTreeView().widthProperty().subtract(16));
            setText(line.label());
            line.kind().ifPresent(kind -> swatch.getStyleClass().setAll("swatch", kind.word()));
            setGraphic(line.kind().isPresent() ? swatch : null);
            setAccessibleText(spoken(line));
            switch (line.role()) {
                case CAUSE, EFFECT -> getStyleClass().add("quiet-line");
                case BOARD, CONTEXT, LANE, REST, TENANT, DOMAIN, MEMBER ->
                        getStyleClass().add("group-line");
                case STICKY, ELEMENT, SERVICE, STREAM -> {}
            }
        }
    }
}

package org.stormspec.app.review;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.stormspec.model.record.RecordKey;

/**
 * Shows lines that fold. Enter or a double click goes to what a line is about; what is folded and
 * what is selected stays so when the lines are worked out again.
 */
public final class LineTree {
    private final TreeView<Line> tree = new TreeView<>(new TreeItem<>());
    private final Consumer<RecordKey> jump;
    // How the user left them, by the words on the way down.
    private final Map<String, Boolean> folds = new HashMap<>();

    /**
     * Shows nothing yet.
     *
     * @param id for tests
     * @param accessible what it is for those who hear it
     * @param jump shows something on the board
     */
    public LineTree(String id, String accessible, Consumer<RecordKey> jump) {
        this.jump = jump;
        tree.setId(id);
        tree.setShowRoot(false);
        tree.setAccessibleText(accessible);
        tree.getStyleClass().addAll("plan-tree", "line-tree");
        tree.setCellFactory(_ -> new Cell());
        tree.focusedProperty().addListener(_ -> aim());
        tree.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        tree.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
    }

    /** Returns what it looks like. */
    public TreeView<Line> node() {
        return tree;
    }

    /** Returns the selected line. */
    public Optional<Line> selected() {
        return Optional.ofNullable(tree.getSelectionModel().getSelectedItem())
                .map(TreeItem::getValue);
    }

    /** Tells whenever another line is selected, and now. */
    public void onSelected(Consumer<Optional<Line>> told) {
        tree.getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, _) -> told.accept(selected()));
        told.accept(selected());
    }

    /** Selects the line with these words among the outermost ones, and unfolds it. */
    public void select(String words) {
        tree.getRoot().getChildren().stream()
                .filter(item -> item.getValue().words().equals(words))
                .findFirst()
                .ifPresent(item -> {
                    item.setExpanded(true);
                    tree.getSelectionModel().select(item);
                    tree.scrollTo(tree.getRow(item));
                    aim();
                });
    }

    /** Shows other lines. */
    public void show(List<Line> lines) {
        if (lines.equals(tree.getRoot().getChildren().stream().map(TreeItem::getValue).toList())) {
            return;
        }
        Optional<Line> before = selected();
        int index = tree.getSelectionModel().getSelectedIndex();
        tree.getRoot().getChildren().setAll(lines.stream().map(line -> item(line, "")).toList());
        int rows = tree.getExpandedItemCount();
        if (rows > 0) {
            boolean there =
                    before.isPresent()
                            && index >= 0
                            && index < rows
                            && tree.getTreeItem(index)
                                    .getValue()
                                    .words()
                                    .equals(before.get().words());
            tree.getSelectionModel().select(there ? index : 0);
            aim();
        }
    }

    // Arrows start from what has the focus, and new items leave that behind.
    private void aim() {
        tree.getFocusModel().focus(tree.getSelectionModel().getSelectedIndex());
    }

    private TreeItem<Line> item(Line line, String above) {
        String path = above + "\n" + line.words();
        TreeItem<Line> item = new TreeItem<>(line);
        item.getChildren()
                .setAll(line.children().stream().map(child -> item(child, path)).toList());
        item.setExpanded(folds.getOrDefault(path, line.open()));
        item.expandedProperty().addListener((_, _, open) -> folds.put(path, open));
        return item;
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown() && !event.isAltDown()) {
            act();
            event.consume();
        }
    }

    private void click(MouseEvent event) {
        if (event.getClickCount() == 2) {
            selected().flatMap(line -> line.places().stream().findFirst()).ifPresent(jump);
        }
    }

    private void act() {
        TreeItem<Line> item = tree.getSelectionModel().getSelectedItem();
        if (item == null) {
            return;
        }
        item.getValue().places().stream()
                .findFirst()
                .ifPresentOrElse(jump, () -> item.setExpanded(!item.isExpanded()));
    }

    /** One line: sign, swatch, words and what stands behind. */
    private static final class Cell extends TreeCell<Line> {
        private final Label sign = new Label();
        private final Region swatch = new Region();
        private final Label words = new Label();
        private final Label note = new Label();
        private final HBox row = new HBox(8, sign, swatch, words, note);
        private final Tooltip tip = new Tooltip();

        Cell() {
            row.setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                setTooltip(null);
                setAccessibleText(null);
                return;
            }
            String tone = "tone-" + line.tone().name().toLowerCase(Locale.ROOT);
            show(sign, !line.sign().isEmpty());
            sign.setText(line.sign());
            sign.getStyleClass().setAll("label", "line-sign", tone);
            show(swatch, !line.swatch().isEmpty());
            swatch.getStyleClass().setAll("swatch", line.swatch());
            words.setText(line.words());
            words.getStyleClass().setAll("label", "line-words", tone);
            note.setText(line.note());
            note.getStyleClass().setAll("label", "line-note");
            tip.setText(line.note().isEmpty() ? line.words() : line.words() + "\n" + line.note());
            setTooltip(tip);
            setAccessibleText(line.spoken());
            setGraphic(row);
        }

        private static void show(Region part, boolean on) {
            part.setVisible(on);
            part.setManaged(on);
        }
    }
}

package org.stormspec.app.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.stormspec.app.session.Selection;
import org.stormspec.app.session.WorkspaceSession;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;

/** Shows the outline as a tree and keeps it in step with the selection, both ways. */
public final class OutlineController {
    private final WorkspaceSession session;
    private final Consumer<RecordKey> reveal;
    private final Map<RecordKey, TreeItem<OutlineNode>> items = new HashMap<>();
    private boolean following;
    @FXML private TreeView<OutlineNode> tree;

    /**
     * Follows a session.
     *
     * @param reveal brings something into view, when the user opens its line
     */
    public OutlineController(WorkspaceSession session, Consumer<RecordKey> reveal) {
        this.session = session;
        this.reveal = reveal;
    }

    @FXML
    void initialize() {
        tree.setRoot(new TreeItem<>());
        tree.setCellFactory(_ -> new Line());
        refresh();
        expandDomains();
        session.onSettled(Outline.SHOWN, this::refresh);
        session.selection().addListener((_, _, selection) -> show(selection));
        tree.getSelectionModel().selectedItemProperty().addListener((_, _, item) -> chosen(item));
        tree.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        tree.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    }

    /** Gives the keyboard to the tree. */
    public void focus() {
        tree.requestFocus();
    }

    private void expandDomains() {
        tree.getRoot().getChildren().stream()
                .filter(item -> item.getValue().key().type() == RecordType.DOMAIN)
                .forEach(domain -> domain.setExpanded(true));
    }

    private void chosen(@Nullable TreeItem<OutlineNode> item) {
        if (following || item == null) {
            return;
        }
        RecordKey key = item.getValue().key();
        if (key.type() == RecordType.BOARD) {
            session.showBoard(key.id());
        }
        if (session.model().has(key)) {
            session.select(Selection.of(key));
        }
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            revealChosen();
            event.consume();
        }
    }

    private void clicked(MouseEvent event) {
        if (event.getClickCount() == 2) {
            revealChosen();
        }
    }

    private void revealChosen() {
        Optional.ofNullable(tree.getSelectionModel().getSelectedItem())
                .map(item -> item.getValue().key())
                .ifPresent(reveal);
    }

    private void show(Selection selection) {
        following = true;
        selection
                .single()
                .map(items::get)
                .ifPresentOrElse(this::showItem, () -> tree.getSelectionModel().clearSelection());
        following = false;
    }

    private void showItem(TreeItem<OutlineNode> item) {
        if (item.equals(tree.getSelectionModel().getSelectedItem())) {
            return;
        }
        for (TreeItem<OutlineNode> above = item.getParent();
                above != null;
                above = above.getParent()) {
            above.setExpanded(true);
        }
        tree.getSelectionModel().select(item);
        tree.scrollTo(Math.max(0, tree.getRow(item) - 4));
    }

    private void refresh() {
        following = true;
        items.clear();
        update(tree.getRoot(), Outline.of(session.model()));
        following = false;
        show(session.selection().get());
    }

    // Reuses the items of lines that are still there, so that what is open stays open.
    private void update(TreeItem<OutlineNode> parent, List<OutlineNode> lines) {
        Map<RecordKey, TreeItem<OutlineNode>> old = new LinkedHashMap<>();
        parent.getChildren().forEach(item -> old.put(item.getValue().key(), item));
        List<TreeItem<OutlineNode>> now = new ArrayList<>();
        for (OutlineNode line : lines) {
            TreeItem<OutlineNode> item =
                    Optional.ofNullable(old.get(line.key())).orElseGet(TreeItem::new);
            item.setValue(line);
            items.put(line.key(), item);
            update(item, line.children());
            now.add(item);
        }
        if (!now.equals(parent.getChildren())) {
            parent.getChildren().setAll(now);
        }
    }

    /** One line: a swatch in the colour of its kind, and the words. */
    private static final class Line extends TreeCell<OutlineNode> {
        private final Region swatch = new Region();

        @Override
        protected void updateItem(@Nullable OutlineNode node, boolean empty) {
            super.updateItem(node, empty);
            if (empty || node == null) {
                setText(null);
                setGraphic(null);
                return;
            }
            // Long words end in dots; a tree that scrolls sideways hides its beginnings.
            prefWidthProperty().bind(getTreeView().widthProperty().subtract(16));
            setText(node.label());
            styleOf(node).ifPresent(style -> swatch.getStyleClass().setAll("swatch", style));
            setGraphic(styleOf(node).isPresent() ? swatch : null);
            setAccessibleText(
                    node.kind()
                            .map(kind -> kind.label() + " " + node.label())
                            .orElse(node.label()));
        }

        private static Optional<String> styleOf(OutlineNode node) {
            return node.kind().map(kind -> kind.word());
        }
    }
}

package org.stormspec.app.survey;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.stormspec.app.control.FloatingLayer;
import org.stormspec.app.survey.SurveyViewModel.Branch;
import org.stormspec.app.survey.SurveyViewModel.State;

/** Names on the left, what they tell of on the right, in a card over the window. */
public final class SurveyCard {
    private final SurveyViewModel model;
    private final FloatingLayer layer;
    private final Runnable taken;
    private final VBox card = new VBox();
    private final TextArea names = new TextArea();
    private final TextField order = new TextField();
    private final Label hint = plain("", "muted");
    private final TreeView<Branch> tree = new TreeView<>();
    private final Button apply = new Button("Take in");

    private SurveyCard(SurveyViewModel model, FloatingLayer layer, Runnable taken) {
        this.model = model;
        this.layer = layer;
        this.taken = taken;
        card.setId("survey");
        card.getStyleClass().addAll("card", "settings-card", "survey-card");
        names.setId("survey-names");
        names.setPromptText("shop.sales.orders.order\nshop.sales.orders.order-placed.v2\n…");
        names.getStyleClass().add("mono");
        names.textProperty().bindBidirectional(model.names());
        order.setId("survey-order");
        order.getStyleClass().add("mono");
        order.setPromptText("found out by itself");
        order.textProperty().bindBidirectional(model.order());
        tree.setId("survey-tree");
        tree.setShowRoot(false);
        tree.setCellFactory(_ -> new BranchCell());
        apply.setId("survey-apply");
        apply.getStyleClass().add("accent");
        apply.setMinWidth(Region.USE_PREF_SIZE);
        apply.setOnAction(_ -> take());
        card.getChildren().setAll(plain("Model from topic names", "title"), columns(), foot());
        card.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        model.state().addListener((_, _, state) -> show(state));
        show(model.state().get());
    }

    /**
     * Shows the card.
     *
     * @param taken runs when the names have been taken in
     */
    public static void open(FloatingLayer layer, SurveyViewModel model, Runnable taken) {
        SurveyCard card = new SurveyCard(model, layer, taken);
        layer.show(card.card, card.names, () -> {});
    }

    private HBox columns() {
        VBox left =
                new VBox(
                        4,
                        caption("Topic names, as they are on the cluster", names),
                        names,
                        caption("Order of their words", order),
                        order);
        VBox right = new VBox(4, caption("What they tell of", tree), tree);
        VBox.setVgrow(names, Priority.ALWAYS);
        VBox.setVgrow(tree, Priority.ALWAYS);
        HBox columns = new HBox(16, left, right);
        for (VBox column : List.of(left, right)) {
            HBox.setHgrow(column, Priority.ALWAYS);
            column.setPrefWidth(420);
            column.setMinWidth(0);
        }
        VBox.setVgrow(columns, Priority.ALWAYS);
        return columns;
    }

    private HBox foot() {
        hint.setId("survey-hint");
        hint.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(hint, Priority.ALWAYS);
        Button leave = new Button("Leave");
        leave.setId("survey-leave");
        leave.setMinWidth(Region.USE_PREF_SIZE);
        leave.setOnAction(_ -> layer.close());
        HBox foot = new HBox(8, hint, leave, apply);
        foot.getStyleClass().add("keys-bar");
        return foot;
    }

    private static Label caption(String words, Node of) {
        Label label = new Label(words);
        label.getStyleClass().add("caption");
        label.setLabelFor(of);
        return label;
    }

    private void show(State state) {
        switch (state) {
            case State.Waiting _ -> shown("Nothing is renamed. One step, one undo.", "", List.of());
            case State.Refused(String why) -> shown(why, "", List.of());
            case State.Proposed proposed ->
                    shown(proposed.summary() + ".", proposed.order(), proposed.branches());
        }
        apply.setDisable(!(state instanceof State.Proposed proposed && proposed.possible()));
    }

    private void shown(String words, String found, List<Branch> branches) {
        hint.setText(words);
        order.setPromptText(found.isEmpty() ? "found out by itself" : found);
        TreeItem<Branch> root = new TreeItem<>();
        branches.forEach(branch -> root.getChildren().add(item(branch)));
        tree.setRoot(root);
    }

    private static TreeItem<Branch> item(Branch branch) {
        TreeItem<Branch> item = new TreeItem<>(branch);
        branch.branches().forEach(below -> item.getChildren().add(item(below)));
        item.setExpanded(true);
        return item;
    }

    private void take() {
        if (model.apply()) {
            layer.close();
            taken.run();
        }
    }

    /** Names hold no tabs, so the key leads on; Ctrl+Enter does it wherever the keyboard is. */
    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && names.equals(event.getTarget())) {
            names.requestFocusTraversal(
                    event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            take();
            event.consume();
        }
    }

    private static Label plain(String words, String... styles) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /** What a line is, and in muted words more about it. */
    private static final class BranchCell extends TreeCell<Branch> {
        private final Label title = new Label();
        private final Label detail = new Label();
        private final HBox line = new HBox(8, title, detail);

        BranchCell() {
            detail.getStyleClass().add("muted");
            title.setMinWidth(Region.USE_PREF_SIZE);
            line.getStyleClass().add("finding-under");
        }

        @Override
        protected void updateItem(@Nullable Branch branch, boolean empty) {
            super.updateItem(branch, empty);
            setText(null);
            setGraphic(empty || branch == null ? null : line);
            if (branch != null) {
                title.setText(branch.title());
                detail.setText(branch.detail());
                setAccessibleText(branch.title() + ", " + branch.detail());
            }
        }
    }
}

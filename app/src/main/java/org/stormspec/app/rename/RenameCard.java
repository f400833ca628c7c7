package org.stormspec.app.rename;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.stormspec.app.control.FloatingLayer;
import org.stormspec.app.review.LineTree;
import org.stormspec.model.version.NewName;

/** Asks for another name and shows everything that follows, in a card over the window. */
public final class RenameCard {
    private static final int LIST_HEIGHT = 320;

    private final RenameViewModel model;
    private final FloatingLayer layer;
    private final VBox card = new VBox(8);
    private final TextField name = new TextField();
    private final VBox ways = new VBox(8);
    private final Label problem = plain("", "error-words");
    private final LineTree tree = new LineTree("rename-tree", "What follows", _ -> {});
    private final Button rename = new Button("Rename");

    private RenameCard(RenameViewModel model, FloatingLayer layer) {
        this.model = model;
        this.layer = layer;
        card.setId("rename");
        card.getStyleClass().addAll("card", "settings-card", "coalesce-card");
        name.setId("rename-name");
        name.setAccessibleText("New name");
        name.textProperty().bindBidirectional(model.name());
        problem.setId("rename-problem");
        tree.node().setPrefHeight(LIST_HEIGHT);
        VBox.setVgrow(tree.node(), Priority.ALWAYS);
        offerWays();
        card.getChildren()
                .addAll(
                        plain("Rename " + model.oldName(), "title"),
                        name,
                        problem,
                        ways,
                        plain("What follows", "caption"),
                        tree.node(),
                        foot());
        card.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        model.preview().subscribe(this::show);
    }

    private void offerWays() {
        ToggleGroup group = new ToggleGroup();
        ways.getChildren().add(plain("Others know the old name", "caption"));
        for (NewName.Way way : NewName.Way.values()) {
            if (way == NewName.Way.BESIDE && !model.isTopic()) {
                continue;
            }
            RadioButton button = new RadioButton(words(way));
            button.setId("rename-" + way.name().toLowerCase(Locale.ROOT));
            button.setToggleGroup(group);
            button.setSelected(way == model.way().get());
            button.setOnAction(_ -> model.way().set(way));
            ways.getChildren().add(button);
        }
    }

    private static String words(NewName.Way way) {
        return switch (way) {
            case FOLLOW -> "Everything follows: readers have to move at once";
            case KEEP -> "Published topics keep their names; only the words change";
            case BESIDE -> "A new topic beside the old one, which ends in 90 days";
        };
    }

    private HBox foot() {
        Button leave = new Button("Leave");
        leave.setId("rename-leave");
        leave.setOnAction(_ -> layer.close());
        rename.setId("rename-apply");
        rename.getStyleClass().add("accent");
        rename.setOnAction(_ -> take());
        Label undo = plain("One step, one undo.", "muted");
        undo.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(undo, Priority.ALWAYS);
        HBox foot = new HBox(8, undo, leave, rename);
        foot.getStyleClass().add("keys-bar");
        return foot;
    }

    private static Label plain(String words, String style) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }

    /** Shows the card. */
    public static void open(FloatingLayer layer, RenameViewModel model) {
        RenameCard card = new RenameCard(model, layer);
        layer.show(card.card, card.name, () -> {});
        card.name.selectAll();
    }

    private void show(RenameViewModel.Preview preview) {
        problem.setText(preview.problem());
        visible(problem, !preview.problem().isEmpty());
        visible(ways, preview.published());
        rename.setDisable(!preview.problem().isEmpty());
        tree.show(preview.lines());
    }

    private static void visible(Node node, boolean on) {
        node.setVisible(on);
        node.setManaged(on);
    }

    private void take() {
        model.rename()
                .ifPresentOrElse(
                        why -> {
                            problem.setText(why);
                            visible(problem, true);
                        },
                        layer::close);
    }

    /** Enter renames wherever the keyboard is, except on a button, which it presses. */
    private void keyPressed(KeyEvent event) {
        boolean elsewhere = !(event.getTarget() instanceof Button);
        if (event.getCode() == KeyCode.ENTER && elsewhere && !rename.isDisabled()) {
            take();
            event.consume();
        }
    }
}

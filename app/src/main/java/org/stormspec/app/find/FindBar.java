package org.stormspec.app.find;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** The small bar over the board in which one types what to find there. */
public final class FindBar {
    private final FindViewModel model;
    private final Runnable leave;
    private final TextField field = new TextField();
    private final Label count = new Label();
    private final HBox bar;

    /**
     * Shows a search while it is open.
     *
     * @param leave gives the keyboard back to the board
     */
    public FindBar(FindViewModel model, Runnable leave) {
        this.model = model;
        this.leave = leave;
        field.setId("find-on-board");
        field.setPromptText("Find here, or kind:policy context:sales");
        field.setAccessibleText("Find on the board");
        count.setId("find-count");
        count.getStyleClass().add("caption");
        count.setMinWidth(Region.USE_PREF_SIZE);
        Button previous = button("fth-chevron-up", "Previous hit  Shift+F3", model::previous);
        Button next = button("fth-chevron-down", "Next hit  F3", model::next);
        Button close = button("fth-x", "Close  Esc", this::close);
        bar = new HBox(field, count, previous, next, close);
        bar.setId("find-bar");
        bar.getStyleClass().addAll("card", "find-bar");
        bar.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        count.textProperty().bind(model.count());
        field.accessibleHelpProperty().bind(model.count());
        field.textProperty().addListener((_, _, typed) -> model.ask(typed));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        bar.visibleProperty().bind(model.isOpen());
        bar.managedProperty().bind(model.isOpen());
    }

    private static Button button(String icon, String words, Runnable action) {
        Button button = new Button();
        button.setGraphic(new FontIcon(icon));
        button.getStyleClass().addAll("quiet", "icon-only");
        button.setTooltip(new Tooltip(words));
        button.setAccessibleText(words);
        button.setFocusTraversable(false);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /** Returns what it looks like. */
    public Node node() {
        return bar;
    }

    /** Opens it, with what was looked for last marked to be typed over. */
    public void open() {
        model.open();
        field.requestFocus();
        field.selectAll();
    }

    private void close() {
        model.close();
        leave.run();
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            if (event.isShiftDown()) {
                model.previous();
            } else {
                model.next();
            }
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        }
    }
}

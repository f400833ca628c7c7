package org.stormspec.app.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Pane;

/** A row of joined toggle buttons of which exactly one is on. */
public final class Segments {
    private final ToggleGroup group = new ToggleGroup();
    private final List<ToggleButton> buttons = new ArrayList<>();
    private final Pane row;
    private final Consumer<String> chosen;

    /** Fills a row of which {@code chosen} hears what is chosen. */
    public Segments(Pane row, Consumer<String> chosen) {
        this.row = row;
        this.chosen = chosen;
    }

    /** Adds a button. */
    public void add(String id, String words) {
        ToggleButton button = new ToggleButton(words);
        button.setId(row.getId() + "-" + id);
        button.setUserData(id);
        button.setToggleGroup(group);
        button.setOnAction(_ -> {
            // A click on the one that is on must not switch it off.
            button.setSelected(true);
            chosen.accept(id);
        });
        buttons.add(button);
        row.getChildren().add(button);
        for (ToggleButton each : buttons) {
            each.getStyleClass().removeAll("first", "last");
        }
        buttons.getFirst().getStyleClass().add("first");
        buttons.getLast().getStyleClass().add("last");
    }

    /** Switches one on without telling anybody. */
    public void show(String id) {
        buttons.stream()
                .filter(button -> id.equals(button.getUserData()))
                .findFirst()
                .ifPresent(button -> button.setSelected(true));
    }
}

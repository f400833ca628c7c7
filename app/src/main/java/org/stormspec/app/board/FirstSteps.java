package org.stormspec.app.board;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * What an empty board says: three lines until somebody has made the first stickies, later only that
 * it is empty and where the keys are.
 */
final class FirstSteps {
    private final VBox box = new VBox(12);

    FirstSteps() {
        box.setMouseTransparent(true);
        box.getStyleClass().add("empty-state");
        box.setId("board-hint");
    }

    Node node() {
        return box;
    }

    /** Shows the lines, or only a reminder to people who have been taught. */
    void show(boolean empty, boolean taught) {
        box.setVisible(empty);
        if (!empty) {
            return;
        }
        Label headline = new Label("An empty wall");
        headline.getStyleClass().add("headline");
        box.getChildren().setAll(headline);
        if (taught) {
            box.getChildren()
                    .add(line("E", "makes an event at the pointer", "F1", "shows all keys"));
        } else {
            box.getChildren()
                    .addAll(
                            line("E", "makes an event at the pointer; then type"),
                            line(
                                    "Tab",
                                    "makes the next one",
                                    "Ctrl+Enter",
                                    "what follows, already linked"),
                            line(
                                    "H",
                                    "asks a question",
                                    "B",
                                    "draws a context",
                                    "F1",
                                    "shows all keys"));
        }
    }

    private static Node line(String... keysAndWords) {
        HBox line = new HBox(6);
        line.setStyle("-fx-alignment: center;");
        for (int i = 0; i < keysAndWords.length; i += 2) {
            if (i > 0) {
                line.getChildren().add(gap());
            }
            Label key = new Label(keysAndWords[i]);
            key.getStyleClass().add("key-cap");
            key.setMinWidth(Region.USE_PREF_SIZE);
            Label words = new Label(keysAndWords[i + 1]);
            words.getStyleClass().add("muted");
            line.getChildren().addAll(key, words);
        }
        return line;
    }

    private static Region gap() {
        Region gap = new Region();
        gap.setMinWidth(12);
        return gap;
    }
}

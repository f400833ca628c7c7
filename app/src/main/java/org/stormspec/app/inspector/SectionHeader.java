package org.stormspec.app.inspector;

import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The line that opens a section: Enter and Space open and fold it, Right opens, Left folds, Up and
 * Down go to the other sections.
 */
final class SectionHeader extends Button {
    /** What the inspector does for a section. */
    interface Desk {
        /** Opens or folds the section. */
        void open(String section, boolean open);

        /** Goes to the section before or after. */
        void go(String section, int by);
    }

    private static final double SPACE_ABOVE = 10;

    private final String section;
    private final Desk desk;
    private final Label title = new Label();
    private final Label summary = new Label();
    private final FontIcon mark = new FontIcon("fth-chevron-right");
    private boolean open;

    SectionHeader(Form.Section section, Desk desk) {
        this.section = section.id();
        this.desk = desk;
        setId("section-" + section.id());
        getStyleClass().setAll("section-header");
        setAccessibleRole(AccessibleRole.TITLED_PANE);
        setMaxWidth(Double.MAX_VALUE);
        title.getStyleClass().add("section-title");
        summary.getStyleClass().add("section-summary");
        VBox words = new VBox(title, summary);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(mark, words);
        line.getStyleClass().add("section-line");
        line.setMouseTransparent(true);
        setMinWidth(0);
        setGraphic(line);
        VBox.setMargin(this, new Insets(SPACE_ABOVE, 0, 0, 0));
        setOnAction(_ -> desk.open(this.section, !open));
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    void show(Form.Section shown, boolean nowOpen) {
        open = nowOpen;
        title.setText(shown.title());
        Optional<String> said = shown.summary();
        summary.setText(said.orElse(shown.hint()));
        summary.getStyleClass().remove("said");
        if (said.isPresent()) {
            summary.getStyleClass().add("said");
        }
        summary.setVisible(!open);
        summary.setManaged(!open);
        mark.setIconLiteral(open ? "fth-chevron-down" : "fth-chevron-right");
        setAccessibleText(
                shown.title() + (open ? ", open" : ", folded: " + said.orElse("nothing said yet")));
        setAccessibleHelp("Enter opens and folds it; Up and Down go to other sections");
        notifyAccessibleAttributeChanged(AccessibleAttribute.EXPANDED);
    }

    private void keyPressed(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> desk.open(section, !open);
            case RIGHT -> desk.open(section, true);
            case LEFT -> desk.open(section, false);
            case UP -> desk.go(section, -1);
            case DOWN -> desk.go(section, 1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(
            AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.EXPANDED
                ? Boolean.valueOf(open)
                : super.queryAccessibleAttribute(attribute, parameters);
    }
}

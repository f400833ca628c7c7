package org.stormspec.app.inspector;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What has to be in order: shape and colour say how far each is, words say why. */
final class ChecklistView extends FieldView {
    private final VBox control = new VBox(4);

    ChecklistView(FormField.Checklist field, Desk desk) {
        super(desk);
        control.getStyleClass().add("fact");
        layout(field, control);
        update(field);
    }

    @Override
    void update(FormField field) {
        if (field instanceof FormField.Checklist list) {
            control.getChildren().setAll(list.checks().stream().map(ChecklistView::line).toList());
        }
    }

    private static Node line(FormField.Mark check) {
        Region mark = new Region();
        mark.getStyleClass().setAll(styles(check.standing()));
        Label words = new Label(check.words());
        words.setGraphic(mark);
        words.setGraphicTextGap(8);
        words.setAccessibleText(
                check.words() + ": " + check.standing().words() + ". " + check.why());
        VBox line = new VBox(words);
        if (!check.why().isEmpty()) {
            Label why = new Label(check.why());
            why.getStyleClass().addAll("caption", "checklist-why");
            why.setWrapText(true);
            line.getChildren().add(why);
        }
        return line;
    }

    private static List<String> styles(FormField.Standing standing) {
        return switch (standing) {
            case GOOD -> List.of("status-mark", "disc", "good");
            case OPEN -> List.of("status-mark", "diamond", "warning");
            case WRONG -> List.of("status-mark", "square", "error");
        };
    }
}

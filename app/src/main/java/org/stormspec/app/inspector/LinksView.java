package org.stormspec.app.inspector;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Things elsewhere in the model, to jump to. */
final class LinksView extends FieldView {
    private final VBox control = new VBox(4);

    LinksView(FormField.Links field, Desk desk) {
        super(desk);
        control.getStyleClass().add("fact");
        layout(field, control);
        update(field);
    }

    @Override
    void update(FormField field) {
        if (field instanceof FormField.Links links) {
            control.getChildren().setAll(links.targets().stream().map(this::link).toList());
            if (links.targets().isEmpty()) {
                control.getChildren().add(none(links.none()));
            }
        }
    }

    private Node link(FormField.Target target) {
        Hyperlink link = new Hyperlink(target.words());
        link.getStyleClass().add("plain");
        link.setWrapText(true);
        link.setOnAction(_ -> desk().jump().accept(target.key()));
        return link;
    }

    private static Label none(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        return label;
    }
}

package org.stormspec.app.inspector;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Something computed; its menu copies it. */
final class FactView extends FieldView {
    // Lets a long topic name break after its dots and nowhere else.
    private static final String BREAK = "\u200b";

    private final Label control = new Label();
    private String value = "";

    FactView(FormField.Fact field, Desk desk) {
        super(desk);
        control.getStyleClass().add("fact");
        if (field.mono()) {
            control.getStyleClass().add("mono");
        }
        control.setWrapText(true);
        control.setMaxWidth(Double.MAX_VALUE);
        MenuItem copy = new MenuItem("Copy");
        copy.setOnAction(_ -> copy());
        control.setContextMenu(new ContextMenu(copy));
        layout(field, control);
        update(field);
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(value);
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    void update(FormField field) {
        if (field instanceof FormField.Fact fact) {
            value = fact.value();
            control.setText(fact.mono() ? value.replace(".", "." + BREAK) : value);
        }
    }
}

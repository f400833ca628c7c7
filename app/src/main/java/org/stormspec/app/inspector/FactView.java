package org.stormspec.app.inspector;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Something computed; its menu copies it. */
final class FactView extends FieldView {
    // The width of a letter of the code font at the size of the style sheet.
    private static final double LETTER = 7.2;
    private static final double PADDING = 22;

    private final Label control = new Label();
    private String value = "";
    private boolean mono;

    FactView(FormField.Fact field, Desk desk) {
        super(desk);
        control.getStyleClass().add("fact");
        if (field.mono()) {
            control.getStyleClass().add("mono");
        }
        control.setWrapText(!field.mono());
        control.widthProperty().addListener(_ -> show());
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
            mono = fact.mono();
            show();
        }
    }

    private void show() {
        double room = Math.max(control.getWidth(), 120) - PADDING;
        control.setText(mono ? Names.broken(value, (int) (room / LETTER)) : value);
    }
}

package org.stormspec.app.inspector;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/** Something computed; its menu copies it. */
final class FactView extends FieldView {
    private static final double PADDING = 24;

    private static final int RULER = 20;

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
        control.fontProperty().addListener(_ -> show());
        control.setMinHeight(Region.USE_PREF_SIZE);
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
        control.setText(mono ? Names.broken(value, (int) (room / letter())) : value);
    }

    // The code font has one width; it grows with the size of words that the user chose.
    private double letter() {
        Text ruler = new Text("0".repeat(RULER));
        ruler.setFont(control.getFont());
        return Math.max(1, ruler.getLayoutBounds().getWidth() / RULER);
    }
}

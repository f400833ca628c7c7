package org.stormspec.app.inspector;

import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** Something that is done by a click. */
final class DeedView extends FieldView {
    private final Button control = new Button();
    private FormField.Deed field;

    DeedView(FormField.Deed field, Desk desk) {
        super(desk);
        this.field = field;
        control.setText(field.label());
        control.setWrapText(true);
        control.setOnAction(_ -> take(this.field.edit().get()));
        VBox.setMargin(control, new Insets(12, 0, 0, 0));
        layoutBare(field, control);
    }

    @Override
    void update(FormField newField) {
        if (newField instanceof FormField.Deed deed) {
            field = deed;
        }
    }
}

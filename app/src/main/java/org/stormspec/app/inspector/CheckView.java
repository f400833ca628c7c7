package org.stormspec.app.inspector;

import javafx.geometry.Insets;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;

/** Yes or no. */
final class CheckView extends FieldView {
    private final CheckBox control = new CheckBox();
    private FormField.Check field;

    CheckView(FormField.Check field, Desk desk) {
        super(desk);
        this.field = field;
        control.setText(field.label());
        control.setWrapText(true);
        control.setSelected(field.checked());
        control.setOnAction(_ -> {
            if (!take(this.field.edit().apply(control.isSelected()))) {
                control.setSelected(this.field.checked());
            }
        });
        VBox.setMargin(control, new Insets(12, 0, 0, 0));
        layoutBare(field, control);
    }

    @Override
    void update(FormField newField) {
        if (newField instanceof FormField.Check check) {
            field = check;
            control.setSelected(check.checked());
        }
    }
}

package org.stormspec.app.inspector;

import javafx.scene.control.TextField;

/** One line of text. */
final class TextView extends FieldView {
    private final InputView input;

    TextView(FormField.Text field, Desk desk) {
        super(desk);
        TextField control = new TextField();
        control.setPromptText(field.prompt());
        if (field.mono()) {
            control.getStyleClass().add("mono");
        }
        input = new InputView(this, control, field.value(), field.edit());
        control.setOnAction(_ -> input.commit());
        layout(field, control);
    }

    @Override
    void update(FormField field) {
        if (field instanceof FormField.Text text) {
            input.update(text.value(), text.edit());
        }
    }
}

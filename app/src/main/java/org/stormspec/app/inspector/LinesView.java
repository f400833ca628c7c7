package org.stormspec.app.inspector;

import javafx.scene.control.TextArea;

/** Several lines of text. */
final class LinesView extends FieldView {
    private final InputView input;

    LinesView(FormField.Lines field, Desk desk) {
        super(desk);
        TextArea control = new TextArea();
        control.setPromptText(field.prompt());
        control.setWrapText(true);
        control.setPrefRowCount(3);
        input = new InputView(this, control, field.value(), field.edit());
        layout(field, control);
    }

    @Override
    void update(FormField field) {
        if (field instanceof FormField.Lines lines) {
            input.update(lines.value(), lines.edit());
        }
    }
}

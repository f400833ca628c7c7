package org.stormspec.app.inspector;

import javafx.scene.control.TextArea;

/** Several lines of text. */
final class LinesView extends FieldView {
    private static final int MOST_ROWS = 8;

    private final InputView input;

    LinesView(FormField.Lines field, Desk desk) {
        super(desk);
        TextArea control = new TextArea();
        control.setPromptText(field.prompt());
        control.setWrapText(true);
        control.setPrefRowCount(Math.clamp(field.value().lines().count() + 1, 2, MOST_ROWS));
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

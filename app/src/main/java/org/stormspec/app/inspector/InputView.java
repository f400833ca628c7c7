package org.stormspec.app.inspector;

import java.util.function.Function;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.stormspec.model.store.ChangeSet;

/** Text that is checked while it is typed and taken when the user leaves it. */
final class InputView {
    private static final String REFUSED = "refused";

    private final FieldView owner;
    private final TextInputControl input;
    private Function<String, FieldEdit> edit;
    private String value;

    InputView(
            FieldView owner,
            TextInputControl input,
            String value,
            Function<String, FieldEdit> edit) {
        this.owner = owner;
        this.input = input;
        this.value = value;
        this.edit = edit;
        input.setText(value);
        input.textProperty().addListener((_, _, text) -> check(text));
        input.focusedProperty()
                .addListener((_, _, focused) -> {
                    if (!focused) {
                        commit();
                    }
                });
        input.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    void update(String newValue, Function<String, FieldEdit> newEdit) {
        boolean untouched = input.getText().equals(value);
        value = newValue;
        edit = newEdit;
        if ((untouched || !input.isFocused()) && !input.getText().equals(newValue)) {
            input.setText(newValue);
        }
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !input.getText().equals(value)) {
            input.setText(value);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            commit();
            event.consume();
        }
    }

    private void check(String text) {
        FieldEdit outcome =
                text.equals(value) ? new FieldEdit.Accepted("", ChangeSet.EMPTY) : edit.apply(text);
        input.getStyleClass().remove(REFUSED);
        switch (outcome) {
            case FieldEdit.Accepted _ -> owner.hideError();
            case FieldEdit.Refused(String why) -> {
                input.getStyleClass().add(REFUSED);
                owner.showError(why);
            }
        }
    }

    void commit() {
        String text = input.getText();
        if (text.equals(value)) {
            return;
        }
        switch (edit.apply(text)) {
            case FieldEdit.Accepted accepted -> {
                value = text;
                owner.take(accepted);
            }
            case FieldEdit.Refused _ -> input.setText(value);
        }
    }
}

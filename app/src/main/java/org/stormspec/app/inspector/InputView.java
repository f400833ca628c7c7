package org.stormspec.app.inspector;

import java.util.function.Function;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.stormspec.app.session.Typing;
import org.stormspec.model.store.ChangeSet;

/** Text that is checked while it is typed and taken when the user leaves it. */
final class InputView implements Typing {
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
        input.getStyleClass().remove(REFUSED);
        switch (outcome(text)) {
            case FieldEdit.Accepted _ -> owner.hideError();
            case FieldEdit.Refused(String why) -> {
                input.getStyleClass().add(REFUSED);
                owner.showError(why);
            }
        }
        owner.desk().typing().accept(this);
    }

    private FieldEdit outcome(String text) {
        return text.equals(value) ? new FieldEdit.Accepted("", ChangeSet.EMPTY) : edit.apply(text);
    }

    @Override
    public boolean isChanged() {
        return !input.getText().equals(value);
    }

    @Override
    public ChangeSet tentative() {
        return outcome(input.getText()) instanceof FieldEdit.Accepted accepted
                ? accepted.changes()
                : ChangeSet.EMPTY;
    }

    @Override
    public void take() {
        String text = input.getText();
        if (isChanged() && edit.apply(text) instanceof FieldEdit.Accepted accepted) {
            value = text;
            owner.take(accepted);
        }
    }

    /** Takes what is typed; what cannot be used gives way to what was there. */
    void commit() {
        take();
        if (isChanged()) {
            input.setText(value);
        }
        owner.desk().typing().accept(this);
    }
}

package org.stormspec.app.inspector;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/**
 * One of a few, or of many; those are gathered only when somebody wants to choose. Typing goes to
 * the first that is meant; what is looked at in the open list counts when the list closes.
 */
final class ChoiceView extends FieldView {
    private final ComboBox<FormField.Option> control = new ComboBox<>();
    private final StringBuilder typed = new StringBuilder();
    private FormField.Choice field;
    private boolean updating;

    ChoiceView(FormField.Choice field, Desk desk) {
        super(desk);
        this.field = field;
        control.setMaxWidth(Double.MAX_VALUE);
        control.setConverter(new Words());
        control.setOnAction(_ -> {
            if (!control.isShowing()) {
                chosen();
            }
        });
        control.setOnShowing(_ -> fill());
        control.setOnHidden(_ -> {
            typed.setLength(0);
            chosen();
        });
        control.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        control.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        control.focusedProperty()
                .addListener((_, _, focused) -> {
                    if (focused) {
                        fill();
                    }
                });
        layout(field, control);
        show();
    }

    private void typed(KeyEvent event) {
        String letter = event.getCharacter();
        boolean word = letter.length() == 1 && !Character.isISOControl(letter.charAt(0));
        if (!word || event.isShortcutDown() || (letter.isBlank() && typed.isEmpty())) {
            return;
        }
        event.consume();
        control.show();
        typed.append(letter);
        Options.meant(control.getItems(), typed.toString()).ifPresent(this::lookAt);
    }

    private void lookAt(int option) {
        control.getSelectionModel().select(option);
        if (control.getSkin() instanceof ComboBoxListViewSkin<?> skin
                && skin.getPopupContent() instanceof ListView<?> list) {
            list.scrollTo(Math.max(0, option - 2));
        }
    }

    // Escape leaves the list without choosing; Space belongs to the words that are being typed.
    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && control.isShowing()) {
            guarded(this::showChosen);
        } else if (event.getCode() == KeyCode.SPACE && !typed.isEmpty()) {
            event.consume();
        } else if (event.getCode() == KeyCode.BACK_SPACE && !typed.isEmpty()) {
            typed.setLength(typed.length() - 1);
        }
    }

    private void chosen() {
        FormField.Option option = control.getValue();
        if (!updating
                && option != null
                && !option.value().equals(field.chosen())
                && !take(field.edit().apply(option.value()))) {
            show();
        }
    }

    @Override
    void update(FormField newField) {
        if (newField instanceof FormField.Choice choice) {
            field = choice;
            show();
        }
    }

    private void show() {
        if (control.isFocused() || field.options().isShort()) {
            fill();
        } else {
            guarded(this::showChosen);
        }
    }

    private void fill() {
        List<FormField.Option> options = field.options().list();
        guarded(() -> {
            if (!control.getItems().equals(options)) {
                control.getItems().setAll(options);
            }
            showChosen();
        });
    }

    private void showChosen() {
        FormField.Option chosen =
                new FormField.Option(field.chosen(), field.options().wordsOf(field.chosen()));
        if (!chosen.equals(control.getValue())) {
            control.setValue(chosen);
        }
    }

    private void guarded(Runnable change) {
        updating = true;
        change.run();
        updating = false;
    }

    private static final class Words extends StringConverter<FormField.Option> {
        @Override
        public String toString(FormField.@Nullable Option option) {
            return Optional.ofNullable(option).map(FormField.Option::words).orElse("");
        }

        @Override
        public FormField.Option fromString(String words) {
            return new FormField.Option(words, words);
        }
    }
}

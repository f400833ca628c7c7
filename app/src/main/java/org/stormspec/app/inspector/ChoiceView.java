package org.stormspec.app.inspector;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** One of a few, or of many; those are gathered only when somebody wants to choose. */
final class ChoiceView extends FieldView {
    private final ComboBox<FormField.Option> control = new ComboBox<>();
    private FormField.Choice field;
    private boolean updating;

    ChoiceView(FormField.Choice field, Desk desk) {
        super(desk);
        this.field = field;
        control.setMaxWidth(Double.MAX_VALUE);
        control.setConverter(new Words());
        control.setOnAction(_ -> chosen());
        control.setOnShowing(_ -> fill());
        control.focusedProperty()
                .addListener((_, _, focused) -> {
                    if (focused) {
                        fill();
                    }
                });
        layout(field, control);
        show();
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

package org.stormspec.app.inspector;

import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** One of a few. */
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
        layout(field, control);
        show();
    }

    private void chosen() {
        FormField.Option option = control.getValue();
        if (!updating && option != null && !option.value().equals(field.chosen())) {
            take(field.edit().apply(option.value()));
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
        updating = true;
        if (!control.getItems().equals(field.options())) {
            control.getItems().setAll(field.options());
        }
        field.options().stream()
                .filter(option -> option.value().equals(field.chosen()))
                .findFirst()
                .ifPresent(control::setValue);
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

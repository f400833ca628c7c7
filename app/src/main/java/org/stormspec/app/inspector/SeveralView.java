package org.stormspec.app.inspector;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;

/** Several of a set of words, as a menu of check marks. */
final class SeveralView extends FieldView {
    private final MenuButton control = new MenuButton();
    private FormField.Several field;

    SeveralView(FormField.Several field, Desk desk) {
        super(desk);
        this.field = field;
        control.getStyleClass().add("field");
        control.setMaxWidth(Double.MAX_VALUE);
        layout(field, control);
        show();
    }

    @Override
    void update(FormField newField) {
        if (newField instanceof FormField.Several several && !several.equals(field)) {
            field = several;
            show();
        }
    }

    private void show() {
        String words =
                field.options().stream()
                        .filter(option -> field.chosen().contains(option.value()))
                        .map(FormField.Option::words)
                        .collect(Collectors.joining(", "));
        control.setText(words.isEmpty() ? field.prompt() : words);
        control.setDisable(field.options().isEmpty());
        control.getItems().setAll(field.options().stream().map(this::item).toList());
    }

    private CheckMenuItem item(FormField.Option option) {
        CheckMenuItem item = new CheckMenuItem(option.words());
        item.setSelected(field.chosen().contains(option.value()));
        item.setOnAction(_ -> {
            Set<String> chosen = new LinkedHashSet<>(field.chosen());
            if (!chosen.remove(option.value())) {
                chosen.add(option.value());
            }
            take(field.edit().apply(chosen));
        });
        return item;
    }
}

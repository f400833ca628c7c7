package org.stormspec.app.inspector;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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
        control.setOnShowing(_ -> fill());
        layout(field, control);
        show();
    }

    @Override
    void update(FormField newField) {
        if (newField instanceof FormField.Several several) {
            field = several;
            show();
        }
    }

    private void show() {
        String words =
                field.chosen().stream()
                        .sorted()
                        .map(field.options()::wordsOf)
                        .collect(Collectors.joining(", "));
        control.setText(words.isEmpty() ? field.prompt() : words);
        control.setAccessibleText(field.label() + ": " + control.getText());
        if (field.options().isShort()) {
            fill();
            control.setDisable(control.getItems().isEmpty());
        }
    }

    // What was chosen and cannot be chosen any more can still be taken away.
    private void fill() {
        List<FormField.Option> options = new ArrayList<>(field.options().list());
        field.chosen().stream()
                .sorted()
                .filter(value -> options.stream().noneMatch(each -> each.value().equals(value)))
                .map(value -> new FormField.Option(value, field.options().wordsOf(value)))
                .toList()
                .forEach(options::add);
        control.getItems().setAll(options.stream().map(this::item).toList());
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

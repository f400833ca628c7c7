package org.stormspec.app.inspector;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Settings that hold in the end; what is said and does not hold is struck through. */
final class SettingsView extends FieldView {
    private final VBox control = new VBox(6);

    SettingsView(FormField.Settings field, Desk desk) {
        super(desk);
        control.getStyleClass().add("fact");
        layout(field, control);
        update(field);
    }

    @Override
    void update(FormField field) {
        if (field instanceof FormField.Settings settings) {
            control.getChildren().setAll(settings.settings().stream().map(this::row).toList());
        }
    }

    private Node row(FormField.Setting setting) {
        Label key = new Label(setting.key());
        key.getStyleClass().add("caption");
        key.setWrapText(true);
        TextFlow values = new TextFlow();
        setting.struck()
                .ifPresent(said -> {
                    Text struck = text(said, "setting-struck");
                    struck.setStrikethrough(true);
                    values.getChildren().addAll(struck, text("  ", "setting-origin"));
                });
        values.getChildren()
                .addAll(
                        text(setting.value(), "setting-value"),
                        text("  " + setting.origin(), "setting-origin"));
        VBox row = new VBox(key, values);
        row.setFocusTraversable(false);
        row.setAccessibleText(spoken(setting));
        return row;
    }

    private static String spoken(FormField.Setting setting) {
        return setting.key()
                + ": "
                + setting.value()
                + " by "
                + setting.origin()
                + setting.struck().map(said -> ", instead of " + said).orElse("");
    }

    private static Text text(String words, String style) {
        Text text = new Text(words);
        text.getStyleClass().add(style);
        return text;
    }
}

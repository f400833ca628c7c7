package org.stormspec.app.inspector;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** One line of text; while somebody types, the names that it leads to stand below. */
final class TextView extends FieldView {
    private final TextField control = new TextField();
    private final VBox previews = new VBox();
    private final Hyperlink offer = new Hyperlink();
    private final InputView input;
    private FormField.Text field;

    TextView(FormField.Text field, Desk desk) {
        super(desk);
        this.field = field;
        control.setPromptText(field.prompt());
        if (field.mono()) {
            control.getStyleClass().add("mono");
        }
        input = new InputView(this, control, field.value(), field.edit());
        control.setOnAction(_ -> input.commit());
        control.textProperty().addListener(_ -> showHints());
        control.focusedProperty().addListener(_ -> showHints());
        previews.getStyleClass().add("previews");
        offer.getStyleClass().addAll("plain", "offer");
        offer.setWrapText(true);
        offer.setOnAction(_ ->
                this.field
                        .hints()
                        .offer()
                        .ifPresent(answer -> take(this.field.edit().apply(answer))));
        layout(field, control, previews, offer);
        offer.setId(control.getId() + "-offer");
        showHints();
    }

    @Override
    void update(FormField newField) {
        if (newField instanceof FormField.Text text) {
            field = text;
            control.setPromptText(text.prompt());
            input.update(text.value(), text.edit());
            showHints();
        }
    }

    private void showHints() {
        List<FormField.Preview> names =
                control.isFocused() ? field.hints().preview().apply(control.getText()) : List.of();
        previews.getChildren().setAll(names.stream().map(TextView::preview).toList());
        show(previews, !names.isEmpty());
        if (!names.isEmpty()) {
            desk().reveal().accept(previews);
        }
        boolean offered = field.hints().offer().isPresent() && control.getText().isEmpty();
        offer.setText(field.hints().offer().map(answer -> "Use " + answer).orElse(""));
        show(offer, offered);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private static Node preview(FormField.Preview preview) {
        Label label = new Label(preview.label());
        label.getStyleClass().add("caption");
        Label name = new Label(preview.name());
        name.getStyleClass().add("mono");
        name.setWrapText(true);
        VBox box = new VBox(label, name);
        preview.refusal()
                .ifPresent(why -> {
                    Label refusal = new Label("Refused: " + why);
                    refusal.getStyleClass().add("error-text");
                    refusal.setWrapText(true);
                    box.getChildren().add(refusal);
                });
        return box;
    }
}

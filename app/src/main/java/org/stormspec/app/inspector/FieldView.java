package org.stormspec.app.inspector;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.stormspec.model.record.RecordKey;

/** One field of the form on the screen; it is kept and updated while the form asks the same. */
abstract class FieldView {
    /**
     * What a field can ask of the inspector.
     *
     * @param perform performs an accepted input
     * @param jump shows something elsewhere in the model
     */
    record Desk(Consumer<FieldEdit.Accepted> perform, Consumer<RecordKey> jump) {}

    private final VBox box = new VBox();
    private final Label error = new Label();
    private final Desk desk;

    FieldView(Desk desk) {
        this.desk = desk;
        error.getStyleClass().add("error-text");
        error.setWrapText(true);
        hideError();
    }

    /** Makes the view for a field. */
    static FieldView of(FormField field, Desk desk) {
        return switch (field) {
            case FormField.Text text -> new TextView(text, desk);
            case FormField.Lines lines -> new LinesView(lines, desk);
            case FormField.Choice choice -> new ChoiceView(choice, desk);
            case FormField.Check check -> new CheckView(check, desk);
            case FormField.Several several -> new SeveralView(several, desk);
            case FormField.Fact fact -> new FactView(fact, desk);
            case FormField.Links links -> new LinksView(links, desk);
            case FormField.Fields fields -> new FieldsView(fields, desk);
        };
    }

    /** Shows the field as it is now; the field has the same id and kind as before. */
    abstract void update(FormField field);

    final Node node() {
        return box;
    }

    final Desk desk() {
        return desk;
    }

    final void layout(FormField field, Node control) {
        Label label = new Label(field.label());
        label.getStyleClass().add("field-label");
        label.setLabelFor(control);
        label.setWrapText(true);
        control.setId("field-" + field.id());
        control.setAccessibleText(field.label());
        box.getChildren().setAll(label, control, error);
    }

    final void layoutBare(FormField field, Node control) {
        control.setId("field-" + field.id());
        box.getChildren().setAll(control, error);
    }

    final boolean take(FieldEdit edit) {
        return switch (edit) {
            case FieldEdit.Accepted accepted -> {
                hideError();
                desk.perform().accept(accepted);
                yield true;
            }
            case FieldEdit.Refused(String why) -> {
                showError(why);
                yield false;
            }
        };
    }

    final void showError(String why) {
        error.setText(why);
        error.setVisible(true);
        error.setManaged(true);
    }

    final void hideError() {
        error.setVisible(false);
        error.setManaged(false);
    }
}

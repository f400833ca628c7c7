package org.stormspec.app.inspector;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.stormspec.app.session.Typing;
import org.stormspec.model.record.RecordKey;

/** One field of the form on the screen; it is kept and updated while the form asks the same. */
abstract class FieldView {
    /**
     * What a field can ask of the inspector.
     *
     * @param perform performs an accepted input
     * @param jump shows something elsewhere in the model
     * @param reveal brings a part of the form into view
     * @param typing hears what is typed and not taken yet
     */
    record Desk(
            Consumer<FieldEdit.Accepted> perform,
            Consumer<RecordKey> jump,
            Consumer<Node> reveal,
            Consumer<Typing> typing) {}

    private static final double HELP_WIDTH = 280;

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
            case FormField.Rows rows -> new RowsView(rows, desk);
            case FormField.Grid grid -> new GridView(grid, desk);
            case FormField.Settings settings -> new SettingsView(settings, desk);
            case FormField.Checklist list -> new ChecklistView(list, desk);
            case FormField.Deed deed -> new DeedView(deed, desk);
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

    /** Puts label and control below each other, and what is said about the input. */
    final void layout(FormField field, Node control, Node... below) {
        Label label = new Label(field.label());
        label.getStyleClass().add("field-label");
        label.setLabelFor(control);
        label.setWrapText(true);
        control.setAccessibleText(field.label());
        explain(field, label);
        layoutBare(field, control, below);
        box.getChildren().addFirst(label);
    }

    final void layoutBare(FormField field, Node control, Node... below) {
        control.setId("field-" + field.id());
        explain(field, control);
        box.getChildren().setAll(control);
        box.getChildren().addAll(below);
        box.getChildren().add(error);
    }

    private static void explain(FormField field, Node node) {
        String help = field.question().help();
        if (!help.isEmpty()) {
            node.setAccessibleHelp(help);
            Tooltip tooltip = new Tooltip(help);
            tooltip.setWrapText(true);
            tooltip.setMaxWidth(HELP_WIDTH);
            Tooltip.install(node, tooltip);
        }
    }

    final boolean take(FieldEdit edit) {
        return switch (edit) {
            case FieldEdit.Accepted accepted -> {
                hideError();
                if (!accepted.changes().isEmpty()) {
                    desk.perform().accept(accepted);
                }
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
        desk.reveal().accept(error);
    }

    final void hideError() {
        error.setVisible(false);
        error.setManaged(false);
    }
}

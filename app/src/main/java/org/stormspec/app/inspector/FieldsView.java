package org.stormspec.app.inspector;

import java.util.function.Function;
import java.util.function.Supplier;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.stormspec.model.record.Field;

/** The fields of a payload: name and type in a row each, the rest in the row's menu. */
final class FieldsView extends FieldView {
    // Letters of a type that are always in view; longer ones scroll and stand in the tooltip.
    private static final int LEAST_LETTERS = 8;
    private static final int MOST_LETTERS = 14;

    private final VBox control = new VBox();
    private FormField.Fields field;

    FieldsView(FormField.Fields field, Desk desk) {
        super(desk);
        this.field = field;
        control.getStyleClass().add("fields-table");
        layout(field, control);
        show();
    }

    @Override
    void update(FormField newField) {
        if (newField instanceof FormField.Fields fields) {
            boolean same = fields.fields().equals(field.fields());
            field = fields;
            if (!same) {
                show();
            }
        }
    }

    private FieldRows rows() {
        return new FieldRows(field);
    }

    private void show() {
        control.getChildren().clear();
        for (int row = 0; row < field.fields().size(); row++) {
            control.getChildren().add(row(row, field.fields().get(row)));
        }
        Button add = new Button("Add field", new FontIcon("fth-plus"));
        add.setId("field-add");
        add.getStyleClass().add("quiet");
        add.setOnAction(_ -> addRow());
        control.getChildren().add(add);
    }

    private void addRow() {
        take(rows().add());
        int last = field.fields().size() - 1;
        if (last >= 0 && control.lookup("#field-name-" + last) instanceof TextField name) {
            name.requestFocus();
            name.selectAll();
        }
    }

    private Node row(int row, Field shown) {
        TextField name = cell("field-name-" + row, shown.name(), text -> rows().rename(row, text));
        TextField type =
                cell("field-type-" + row, shown.type().text(), text -> rows().retype(row, text));
        name.setAccessibleText("Name of field " + (row + 1));
        type.setAccessibleText("Type of field " + (row + 1));
        type.getStyleClass().add("muted-input");
        type.setPrefColumnCount(
                Math.clamp(shown.type().text().length() + 1L, LEAST_LETTERS, MOST_LETTERS));
        type.setMinWidth(Region.USE_PREF_SIZE);
        type.setTooltip(new Tooltip(shown.type().text()));
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setTooltip(new Tooltip(describe(shown)));
        HBox box = new HBox(name, type, more(row, shown));
        box.getStyleClass().add("fields-row");
        return box;
    }

    private static String describe(Field shown) {
        String tags = String.join(", ", shown.tags());
        return shown.name()
                + (shown.optional() ? " · optional" : "")
                + (shown.masked() ? " · masked" : "")
                + (tags.isEmpty() ? "" : " · " + tags)
                + shown.doc().map(doc -> "\n" + doc).orElse("");
    }

    private TextField cell(String id, String value, Function<String, FieldEdit> edit) {
        TextField cell = new TextField();
        cell.setId(id);
        cell.getStyleClass().add("mono");
        cell.setPrefColumnCount(4);
        InputView input = new InputView(this, cell, value, edit);
        cell.setOnAction(_ -> input.commit());
        return cell;
    }

    private Button more(int row, Field shown) {
        Button button = new Button("", new FontIcon("fth-more-horizontal"));
        button.getStyleClass().addAll("quiet", "icon-only");
        button.setAccessibleText("More about field " + shown.name());
        button.setOnAction(_ -> menu(row, shown).show(button, Side.BOTTOM, 0, 0));
        return button;
    }

    private ContextMenu menu(int row, Field shown) {
        CheckMenuItem optional =
                check("Optional", shown.optional(), on -> rows().optional(row, on));
        CheckMenuItem masked =
                check("Masked form of personal data", shown.masked(), on -> rows().masked(row, on));
        return new ContextMenu(
                optional,
                masked,
                new SeparatorMenuItem(),
                item("Move up", row > 0, () -> rows().move(row, -1)),
                item("Move down", row < field.fields().size() - 1, () -> rows().move(row, 1)),
                item("Remove", true, () -> rows().remove(row)));
    }

    private CheckMenuItem check(String words, boolean on, Function<Boolean, FieldEdit> edit) {
        CheckMenuItem item = new CheckMenuItem(words);
        item.setSelected(on);
        item.setOnAction(_ -> take(edit.apply(!on)));
        return item;
    }

    private MenuItem item(String words, boolean enabled, Supplier<FieldEdit> edit) {
        MenuItem item = new MenuItem(words);
        item.setDisable(!enabled);
        item.setOnAction(_ -> take(edit.get()));
        return item;
    }
}

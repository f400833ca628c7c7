package org.stormspec.app.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.stormspec.model.store.ChangeSet;

/**
 * A small table to fill, two cells beside each other. A new row waits here until it has what it
 * cannot do without; rows keep their controls, so that one can go on with Tab.
 */
final class RowsView extends FieldView {
    private static final int CELLS_A_LINE = 2;

    private final VBox control = new VBox();
    private final VBox lines = new VBox();
    private final List<Row> rows = new ArrayList<>();
    private FormField.Rows field;
    private boolean pending;

    RowsView(FormField.Rows field, Desk desk) {
        super(desk);
        this.field = field;
        control.getStyleClass().add("fields-table");
        Button add = new Button(field.add(), new FontIcon("fth-plus"));
        add.setId("field-" + field.id() + "-add");
        add.getStyleClass().add("quiet");
        add.setOnAction(_ -> begin());
        control.getChildren().setAll(lines, add);
        layout(field, control);
        show();
    }

    @Override
    void update(FormField newField) {
        if (newField instanceof FormField.Rows newRows) {
            if (pending && newRows.rows().size() > field.rows().size()) {
                pending = false;
            }
            field = newRows;
            show();
        }
    }

    private void show() {
        int wanted = field.rows().size() + (pending ? 1 : 0);
        while (rows.size() > wanted) {
            rows.removeLast();
        }
        while (rows.size() < wanted) {
            rows.add(new Row(rows.size()));
        }
        if (lines.getChildren().size() != rows.size()) {
            lines.getChildren().setAll(rows.stream().map(Row::node).toList());
        }
        rows.forEach(Row::update);
    }

    private void begin() {
        pending = true;
        show();
        rows.getLast().cells.getFirst().requestFocus();
    }

    private List<String> cellsOf(int row) {
        return row < field.rows().size()
                ? field.rows().get(row)
                : field.columns().stream().map(_ -> "").toList();
    }

    /** What becomes of the table when a cell says something else. */
    private FieldEdit changed(int row, int column, String input) {
        if (row > field.rows().size()) {
            return new FieldEdit.Accepted("", ChangeSet.EMPTY);
        }
        List<List<String>> changed = new ArrayList<>(field.rows());
        List<String> cells = new ArrayList<>(rows.get(row).typed());
        cells.set(column, input.strip());
        if (row < changed.size()) {
            changed.set(row, cells);
        } else if (Inputs.missing(field.columns(), cells).isPresent()) {
            return new FieldEdit.Accepted("", ChangeSet.EMPTY);
        } else {
            changed.add(cells);
        }
        return field.edit().apply(changed);
    }

    private void remove(int row) {
        if (row >= field.rows().size()) {
            pending = false;
            show();
            return;
        }
        List<List<String>> left = new ArrayList<>(field.rows());
        left.remove(row);
        take(field.edit().apply(left));
    }

    private void move(int row, int by) {
        List<List<String>> moved = new ArrayList<>(field.rows());
        moved.add(Math.clamp(row + by, 0, moved.size() - 1), moved.remove(row));
        take(field.edit().apply(moved));
    }

    private final class Row {
        private final int number;
        private final List<TextField> cells = new ArrayList<>();
        private final List<InputView> inputs = new ArrayList<>();
        private final HBox node = new HBox();

        Row(int number) {
            this.number = number;
            VBox stack = new VBox();
            HBox line = new HBox();
            for (int column = 0; column < field.columns().size(); column++) {
                boolean wide = field.columns().get(column).wide();
                if (wide || line.getChildren().size() % CELLS_A_LINE == 0) {
                    line = new HBox();
                    stack.getChildren().add(line);
                }
                TextField cell = cell(column);
                HBox.setHgrow(cell, Priority.ALWAYS);
                line.getChildren().add(cell);
                if (wide) {
                    line = new HBox();
                }
            }
            HBox.setHgrow(stack, Priority.ALWAYS);
            node.getStyleClass().add("fields-row");
            node.getChildren().setAll(stack, more());
        }

        HBox node() {
            return node;
        }

        private TextField cell(int column) {
            FormField.Column asked = field.columns().get(column);
            TextField cell = new TextField();
            cell.setId("field-" + field.id() + "-" + number + "-" + asked.id());
            cell.setPromptText(asked.label());
            cell.setAccessibleText(asked.label() + ", row " + (number + 1));
            cell.setTooltip(new Tooltip(asked.label()));
            cell.setPrefColumnCount(4);
            InputView input =
                    new InputView(
                            RowsView.this,
                            cell,
                            cellsOf(number).get(column),
                            text -> changed(number, column, text));
            cell.setOnAction(_ -> input.commit());
            cells.add(cell);
            inputs.add(input);
            return cell;
        }

        void update() {
            // What is typed into a row that waits belongs to nobody yet.
            if (number < field.rows().size()) {
                IntStream.range(0, inputs.size())
                        .forEach(column ->
                                inputs.get(column)
                                        .update(
                                                field.rows().get(number).get(column),
                                                text -> changed(number, column, text)));
            }
        }

        List<String> typed() {
            return number < field.rows().size()
                    ? field.rows().get(number)
                    : cells.stream().map(cell -> cell.getText().strip()).toList();
        }

        private Button more() {
            Button button = new Button("", new FontIcon("fth-more-horizontal"));
            button.getStyleClass().addAll("quiet", "icon-only");
            button.setAccessibleText("More about row " + (number + 1));
            button.setOnAction(_ -> menu().show(button, Side.BOTTOM, 0, 0));
            return button;
        }

        private ContextMenu menu() {
            boolean kept = number < field.rows().size();
            return new ContextMenu(
                    item("Move up", kept && number > 0, () -> move(number, -1)),
                    item(
                            "Move down",
                            kept && number < field.rows().size() - 1,
                            () -> move(number, 1)),
                    item("Remove", true, () -> remove(number)));
        }

        private MenuItem item(String words, boolean enabled, Runnable action) {
            MenuItem item = new MenuItem(words);
            item.setDisable(!enabled);
            item.setOnAction(_ -> action.run());
            return item;
        }
    }
}

package org.stormspec.app.inspector;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** A small table to read: heads above, a line for each row. */
final class GridView extends FieldView {
    private final GridPane control = new GridPane(12, 4);

    GridView(FormField.Grid field, Desk desk) {
        super(desk);
        control.getStyleClass().add("fact");
        layout(field, control);
        update(field);
    }

    @Override
    void update(FormField field) {
        if (field instanceof FormField.Grid grid) {
            control.getChildren().clear();
            control.getColumnConstraints().setAll(columns(grid.heads().size()));
            fill(0, grid.heads(), "caption");
            for (int row = 0; row < grid.rows().size(); row++) {
                fill(row + 1, grid.rows().get(row), "grid-cell");
            }
            control.setAccessibleText(spoken(grid));
        }
    }

    // The last column tells what the others mean; it takes the room that is left.
    private static List<ColumnConstraints> columns(int count) {
        List<ColumnConstraints> columns =
                Stream.generate(ColumnConstraints::new).limit(count).toList();
        columns.getLast().setHgrow(Priority.ALWAYS);
        return columns;
    }

    private void fill(int row, List<String> cells, String style) {
        for (int column = 0; column < cells.size(); column++) {
            Label label = new Label(cells.get(column));
            label.getStyleClass().add(style);
            label.setWrapText(true);
            control.add(label, column, row);
        }
    }

    private static String spoken(FormField.Grid grid) {
        return grid.label()
                + ": "
                + grid.rows().stream()
                        .map(row -> String.join(", ", row))
                        .collect(Collectors.joining("; "));
    }
}

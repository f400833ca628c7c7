package org.stormspec.app.inspector;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A small table to read: heads above, a line for each row. */
final class GridView extends FieldView {
    private static final int MOST = 14;

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
            boolean last = column == cells.size() - 1;
            String words = cells.get(column);
            Label label = new Label(last ? words : cut(words));
            label.getStyleClass().add(style);
            label.setWrapText(last);
            if (!last) {
                label.setMinWidth(Region.USE_PREF_SIZE);
                label.setTooltip(new Tooltip(words));
            }
            control.add(label, column, row);
        }
    }

    // Words in front are kept on one line, so that the rows can be compared.
    private static String cut(String words) {
        return words.length() > MOST ? words.substring(0, MOST - 1) + "…" : words;
    }

    private static String spoken(FormField.Grid grid) {
        return grid.label()
                + ": "
                + grid.rows().stream()
                        .map(row -> String.join(", ", row))
                        .collect(Collectors.joining("; "));
    }
}

package org.stormspec.app.inspector;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/**
 * A small table to read: heads above, a line for each row. Where a row ends in more words than the
 * panel has room for, each stands below what it is about instead.
 */
final class GridView extends FieldView {
    // What the row means needs the most words.
    private static final double LAST_PERCENT = 40;

    // Letters that the last column shows on two lines or so.
    private static final int MOST = 24;

    private final GridPane control = new GridPane(8, 4);

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
            if (grid.rows().stream().anyMatch(row -> row.getLast().length() > MOST)) {
                stack(grid.rows());
            } else {
                tabulate(grid);
            }
            control.setAccessibleText(spoken(grid));
        }
    }

    private void tabulate(FormField.Grid grid) {
        control.getColumnConstraints().setAll(columns(grid.heads().size()));
        fill(0, grid.heads(), "caption");
        for (int row = 0; row < grid.rows().size(); row++) {
            fill(row + 1, grid.rows().get(row), "grid-cell");
        }
    }

    private void stack(List<List<String>> rows) {
        control.getColumnConstraints().clear();
        String about = "";
        for (List<String> row : rows) {
            if (!row.getFirst().equals(about)) {
                about = row.getFirst();
                below(about, "grid-title");
            }
            below(String.join(" · ", row.subList(1, row.size() - 1)), "caption");
            below(row.getLast(), "grid-cell");
        }
    }

    private void below(String words, String style) {
        Label label = new Label(words);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        control.add(label, 0, control.getRowCount());
    }

    // Shares and not needs: the panel is narrow, and names of keys may be long.
    private static List<ColumnConstraints> columns(int count) {
        List<ColumnConstraints> columns =
                Stream.generate(ColumnConstraints::new).limit(count).toList();
        double share = (100.0 - LAST_PERCENT) / Math.max(1, count - 1);
        columns.forEach(column -> column.setPercentWidth(share));
        columns.getLast().setPercentWidth(LAST_PERCENT);
        return columns;
    }

    // The first column names, on one line; the others tell and may take more lines.
    private void fill(int row, List<String> cells, String style) {
        for (int column = 0; column < cells.size(); column++) {
            Label label = new Label(cells.get(column));
            label.getStyleClass().add(style);
            label.setWrapText(column > 0);
            if (column == 0) {
                label.setTooltip(new Tooltip(cells.getFirst()));
            }
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

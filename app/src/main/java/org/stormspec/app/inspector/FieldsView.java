package org.stormspec.app.inspector;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.stormspec.model.record.Field;

/**
 * The fields of a payload: name and type in a row each; a row unfolds to show the rest. Rows keep
 * their controls, so that one can go on with Tab.
 */
final class FieldsView extends FieldView {
    // Letters of a type that are always in view; longer ones scroll and stand in the tooltip.
    private static final int LEAST_LETTERS = 6;
    private static final int MOST_LETTERS = 14;

    private final VBox control = new VBox();
    private final VBox lines = new VBox();
    private final List<Row> rows = new ArrayList<>();
    private final Set<String> unfolded = new HashSet<>();
    private final String prefix;
    private FormField.Fields field;

    FieldsView(FormField.Fields field, Desk desk) {
        super(desk);
        this.field = field;
        this.prefix = field.id().equals("fields") ? "field" : field.id();
        control.getStyleClass().add("fields-table");
        Button add = new Button("Add field", new FontIcon("fth-plus"));
        add.setId(prefix + "-add");
        add.getStyleClass().add("quiet");
        add.setOnAction(_ -> addRow());
        control.getChildren().setAll(lines, add);
        layout(field, control);
        show();
    }

    @Override
    void update(FormField newField) {
        if (newField instanceof FormField.Fields fields) {
            field = fields;
            show();
        }
    }

    private FieldRows rows() {
        return new FieldRows(field);
    }

    private void show() {
        while (rows.size() > field.fields().size()) {
            rows.removeLast();
        }
        while (rows.size() < field.fields().size()) {
            rows.add(new Row(rows.size()));
        }
        if (lines.getChildren().size() != rows.size()) {
            lines.getChildren().setAll(rows.stream().map(Row::node).toList());
        }
        rows.forEach(Row::update);
    }

    private void addRow() {
        int before = field.fields().size();
        if (!take(rows().add())) {
            return;
        }
        if (field.fields().size() > before) {
            focusLast();
        } else {
            // The table learns of the new row a moment later.
            lines.getChildren()
                    .addListener(
                            new ListChangeListener<Node>() {
                                @Override
                                public void onChanged(Change<? extends Node> change) {
                                    lines.getChildren().removeListener(this);
                                    focusLast();
                                }
                            });
        }
    }

    private void focusLast() {
        TextField name = rows.getLast().name;
        name.requestFocus();
        name.selectAll();
    }

    private static String describe(Field shown) {
        String tags = String.join(", ", shown.tags());
        return shown.name()
                + (shown.optional() ? " · optional" : "")
                + (shown.masked() ? " · masked" : "")
                + (tags.isEmpty() ? "" : " · " + tags)
                + shown.otherwise().map(value -> " · otherwise " + value).orElse("")
                + shown.doc().map(doc -> "\n" + doc).orElse("");
    }

    private final class Row {
        private final int number;
        private final VBox node = new VBox();
        private final VBox below = new VBox();
        private final TextField name = new TextField();
        private final TypeBox type = new TypeBox(() -> field.terms().choices(), this::chosen);
        private final Button fold = new Button();
        private final Button menu = new Button("", new FontIcon("fth-more-horizontal"));
        private final Hyperlink personal = new Hyperlink();
        private final List<FieldView> details = new ArrayList<>();
        private final InputView nameInput;
        private final InputView typeInput;
        private String detailed = "";

        Row(int number) {
            this.number = number;
            name.setId(prefix + "-name-" + number);
            type.setId(prefix + "-type-" + number);
            nameInput = cell(name, shown().name(), text -> rows().rename(number, text));
            typeInput =
                    cell(
                            type.getEditor(),
                            shown().type().text(),
                            text -> rows().retype(number, text));
            name.setAccessibleText("Name of field " + (number + 1));
            type.setAccessibleText("Type of field " + (number + 1));
            type.getStyleClass().add("muted-input");
            HBox.setHgrow(name, Priority.ALWAYS);
            fold.setId(prefix + "-fold-" + number);
            fold.getStyleClass().addAll("quiet", "icon-only");
            fold.setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
            fold.setOnAction(_ -> toggle());
            menu.getStyleClass().addAll("quiet", "icon-only");
            menu.setOnAction(_ -> menu().show(menu, Side.BOTTOM, 0, 0));
            personal.setId(prefix + "-personal-" + number);
            personal.getStyleClass().addAll("plain", "field-offer");
            personal.setWrapText(true);
            personal.setOnAction(_ -> tagPersonal());
            below.getStyleClass().add("field-details");
            HBox line = new HBox(fold, name, type, menu);
            line.getStyleClass().add("fields-line");
            node.getStyleClass().add("fields-row");
            node.getChildren().setAll(line);
        }

        VBox node() {
            return node;
        }

        private Field shown() {
            return field.fields().get(number);
        }

        private void chosen() {
            typeInput.commit();
        }

        private InputView cell(TextField cell, String value, Function<String, FieldEdit> edit) {
            cell.getStyleClass().add("mono");
            cell.setPrefColumnCount(4);
            InputView input = new InputView(FieldsView.this, cell, value, edit);
            cell.setOnAction(_ -> input.commit());
            return input;
        }

        void update() {
            Field shown = shown();
            nameInput.update(shown.name(), text -> rows().rename(number, text));
            typeInput.update(shown.type().text(), text -> rows().retype(number, text));
            type.settle(
                    shown.type().text(),
                    Math.clamp(shown.type().text().length() + 1L, LEAST_LETTERS, MOST_LETTERS));
            type.setTooltip(new Tooltip(shown.type().text()));
            name.setTooltip(new Tooltip(describe(shown)));
            menu.setAccessibleText("More about field " + shown.name());
            showBelow(shown);
        }

        private boolean isUnfolded() {
            return unfolded.contains(shown().name());
        }

        private void toggle() {
            if (!unfolded.remove(shown().name())) {
                unfolded.add(shown().name());
            }
            showBelow(shown());
        }

        private void showBelow(Field shown) {
            boolean open = isUnfolded();
            fold.setGraphic(new FontIcon(open ? "fth-chevron-down" : "fth-chevron-right"));
            fold.setAccessibleText(
                    (open ? "Hide" : "Show") + " the details of field " + shown.name());
            Optional<String> tag = rows().personal(number);
            tag.ifPresent(word -> personal.setText("Looks personal: tag it " + word));
            keep(personal, tag.isPresent());
            showDetails(open);
            keep(below, open);
        }

        private void keep(Node part, boolean wanted) {
            if (!wanted) {
                node.getChildren().remove(part);
            } else if (!node.getChildren().contains(part)) {
                node.getChildren().add(part);
            }
        }

        private void showDetails(boolean open) {
            List<FormField> asked = open ? rows().details(number) : List.of();
            String shape = String.join(" ", asked.stream().map(FormField::id).toList());
            if (shape.equals(detailed)) {
                for (int at = 0; at < asked.size(); at++) {
                    details.get(at).update(asked.get(at));
                }
                return;
            }
            detailed = shape;
            details.clear();
            asked.forEach(each -> details.add(FieldView.of(each, desk())));
            below.getChildren().setAll(details.stream().map(FieldView::node).toList());
        }

        private void tagPersonal() {
            rows().personal(number)
                    .ifPresent(tag -> take(rows().tagged(number, new TreeSet<>(Set.of(tag)))));
        }

        private ContextMenu menu() {
            Field shown = shown();
            return new ContextMenu(
                    check("Optional", shown.optional(), on -> rows().optional(number, on)),
                    check(
                            "Masked form of personal data",
                            shown.masked(),
                            on -> rows().masked(number, on)),
                    new SeparatorMenuItem(),
                    item("Move up", number > 0, () -> rows().move(number, -1)),
                    item(
                            "Move down",
                            number < field.fields().size() - 1,
                            () -> rows().move(number, 1)),
                    item("Remove", true, () -> rows().remove(number)));
        }
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

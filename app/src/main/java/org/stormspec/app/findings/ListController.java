package org.stormspec.app.findings;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.rule.Finding;

/** The list of all findings, with their fixes. */
public final class ListController {
    private final FindingsModel findings;
    private final Consumer<RecordKey> jump;
    private final Runnable hide;
    @FXML private Label title;
    @FXML private Button close;
    @FXML private ListView<Finding> list;

    /**
     * Shows all findings.
     *
     * @param jump shows what a finding is about
     * @param hide closes the list
     */
    public ListController(FindingsModel findings, Consumer<RecordKey> jump, Runnable hide) {
        this.findings = findings;
        this.jump = jump;
        this.hide = hide;
    }

    @FXML
    void initialize() {
        close.setOnAction(_ -> hide.run());
        list.setCellFactory(_ -> new Row());
        Label none = new Label("Nothing to complain about");
        none.getStyleClass().add("muted");
        list.setPlaceholder(none);
        findings.all().addListener((_, _, all) -> show(all));
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, finding) ->
                        Optional.ofNullable(finding).map(Finding::place).ifPresent(jump));
        show(findings.all().get());
    }

    private void show(List<Finding> all) {
        title.setText(all.size() == 1 ? "1 finding" : all.size() + " findings");
        if (!words(all).equals(words(list.getItems()))) {
            list.getItems().setAll(all);
        }
    }

    // Two findings of two checks are never equal, because each check makes its fixes anew.
    private static List<String> words(List<Finding> findings) {
        return findings.stream().map(found -> found.rule() + found.message()).toList();
    }

    /** One finding: mark, message, place and fixes. */
    private final class Row extends ListCell<Finding> {
        @Override
        protected void updateItem(@Nullable Finding finding, boolean empty) {
            super.updateItem(finding, empty);
            setGraphic(empty || finding == null ? null : content(finding));
        }

        private Node content(Finding finding) {
            Region mark = new Region();
            mark.getStyleClass().setAll(Marks.of(finding.level()));
            Label message = new Label(FindingsModel.capitalised(finding.message()));
            message.setWrapText(true);
            FlowPane links = new FlowPane(12, 2);
            Label rule = new Label(finding.rule());
            rule.getStyleClass().add("muted");
            links.getChildren().add(rule);
            finding.fixes()
                    .forEach(fix -> {
                        Hyperlink link = new Hyperlink(FindingsModel.capitalised(fix.label()));
                        link.getStyleClass().add("fix");
                        link.setOnAction(_ -> findings.perform(fix));
                        links.getChildren().add(link);
                    });
            VBox text = new VBox(2, message, links);
            HBox row = new HBox(10, mark, text);
            HBox.setMargin(mark, new Insets(4, 0, 0, 0));
            text.prefWidthProperty().bind(list.widthProperty().subtract(60));
            return row;
        }
    }
}

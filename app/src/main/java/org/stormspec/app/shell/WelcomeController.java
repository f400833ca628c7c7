package org.stormspec.app.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.stormspec.app.session.Template;
import org.stormspec.app.session.Workspaces;
import org.stormspec.export.demo.Samples;

/** What a start without a workspace shows: the ways in. */
final class WelcomeController {
    private final Workspaces workspaces;
    @FXML private Button sample;
    @FXML private MenuButton samples;
    @FXML private Button create;
    @FXML private Button open;
    @FXML private TilePane templates;
    @FXML private VBox recentBox;
    @FXML private VBox recent;

    WelcomeController(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    @FXML
    void initialize() {
        sample.setOnAction(_ -> workspaces.openSample(Samples.ACME));
        samples.getItems().setAll(others());
        create.setOnAction(_ -> workspaces.create());
        open.setOnAction(_ -> workspaces.choose());
        templates
                .getChildren()
                .setAll(
                        Stream.of(Template.values())
                                .filter(template -> template != Template.EMPTY)
                                .map(this::button)
                                .toList());
        recent.getChildren().setAll(workspaces.recent().stream().map(this::link).toList());
        recentBox.setVisible(!recent.getChildren().isEmpty());
        recentBox.setManaged(!recent.getChildren().isEmpty());
    }

    private Node button(Template template) {
        Label title = new Label(template.label());
        title.getStyleClass().add("card-title");
        Label idea = new Label(template.idea());
        idea.getStyleClass().add("caption");
        idea.setWrapText(true);
        idea.setMinHeight(Label.USE_PREF_SIZE);
        Button button = new Button("", new VBox(4, title, idea));
        button.setId("template-" + template.name().toLowerCase(Locale.ROOT));
        button.getStyleClass().add("template");
        button.setAccessibleText(template.label() + ". " + template.idea());
        button.setMaxHeight(Double.MAX_VALUE);
        button.setOnAction(_ -> workspaces.create(template));
        return button;
    }

    private List<MenuItem> others() {
        try {
            return Samples.all().stream()
                    .filter(each -> !each.id().equals(Samples.ACME))
                    .map(this::item)
                    .toList();
        } catch (IOException e) {
            // They are inside the program; without them there is still everything else.
            return List.of();
        }
    }

    private MenuItem item(Samples.Sample other) {
        MenuItem item = new MenuItem(other.name());
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> workspaces.openSample(other.id()));
        return item;
    }

    private Node link(Path folder) {
        Hyperlink link = new Hyperlink(folder.toString());
        link.setMnemonicParsing(false);
        // The end of a path says more than its beginning.
        link.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        link.getStyleClass().add("plain");
        link.setOnAction(_ -> workspaces.open(folder));
        return link;
    }
}

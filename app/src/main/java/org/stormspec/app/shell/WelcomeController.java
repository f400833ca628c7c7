package org.stormspec.app.shell;

import java.nio.file.Path;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import org.stormspec.app.session.Workspaces;

/** What a start without a workspace shows: the ways in. */
final class WelcomeController {
    private final Workspaces workspaces;
    @FXML private Button sample;
    @FXML private Button create;
    @FXML private Button open;
    @FXML private VBox recentBox;
    @FXML private VBox recent;

    WelcomeController(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    @FXML
    void initialize() {
        sample.setOnAction(_ -> workspaces.openSample());
        create.setOnAction(_ -> workspaces.create());
        open.setOnAction(_ -> workspaces.choose());
        recent.getChildren().setAll(workspaces.recent().stream().map(this::link).toList());
        recentBox.setVisible(!recent.getChildren().isEmpty());
        recentBox.setManaged(!recent.getChildren().isEmpty());
    }

    private Node link(Path folder) {
        Hyperlink link = new Hyperlink(folder.toString());
        link.setMnemonicParsing(false);
        link.getStyleClass().add("plain");
        link.setOnAction(_ -> workspaces.open(folder));
        return link;
    }
}

package org.stormspec.app.version;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.stormspec.app.review.Derived;
import org.stormspec.app.review.Line;
import org.stormspec.app.review.LineTree;
import org.stormspec.model.record.RecordKey;

/** Shows topics that go away with a countdown and their readers, and tells the teams. */
public final class VersionsPage {
    private final VersionsViewModel model;
    private final LineTree tree;
    private final Label message = new Label();
    private final BorderPane root = new BorderPane();

    /**
     * Shows what goes away.
     *
     * @param jump shows something on the board
     */
    public VersionsPage(VersionsViewModel model, Consumer<RecordKey> jump) {
        this.model = model;
        this.tree = new LineTree("versions-tree", "Topics that go away and their readers", jump);
        Button copy = button("versions-copy", "Copy the notice", this::copy);
        Button write = button("versions-write", "Write notices…", model::write);
        Button told = button("versions-told", "They were told today", model::noteTold);
        Label said = new Label();
        said.setId("versions-said");
        said.getStyleClass().add("muted");
        said.textProperty().bind(model.said());
        FlowPane tools = new FlowPane(copy, write, told, said);
        tools.getStyleClass().add("review-tools");
        message.setId("versions-message");
        message.getStyleClass().add("muted");
        message.setWrapText(true);
        root.setTop(new VBox(tools));
        root.setCenter(new StackPane(tree.node(), message));
        root.getStyleClass().add("place");
        model.overview().state().subscribe(this::show);
    }

    private static Button button(String id, String words, Runnable run) {
        Button button = new Button(words);
        button.setId(id);
        button.setOnAction(_ -> run.run());
        return button;
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(model.text(tree.selected()));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void show(Derived.State<Overview> state) {
        List<Line> lines = model.overview().value().map(Overview::lines).orElse(List.of());
        message.setText(
                switch (state) {
                    case Derived.State.Working<Overview> _ -> "Listing what goes away…";
                    case Derived.State.Failed<Overview> failed ->
                            "What goes away cannot be listed: " + failed.why();
                    case Derived.State.Ready<Overview> _ ->
                            lines.isEmpty()
                                    ? "No topic goes away. Begin a new version of one, and the old"
                                            + " one stands here with its readers until they have"
                                            + " moved."
                                    : "";
                });
        tree.show(lines);
    }

    /** Returns what it looks like. */
    public Region node() {
        return root;
    }

    /** Called when the page comes into view. */
    public void shown() {
        model.overview().setVisible(true);
        tree.node().requestFocus();
    }

    /** Called when something else comes into view. */
    public void hidden() {
        model.overview().setVisible(false);
    }
}

package org.stormspec.app.product;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.stormspec.app.review.Derived;
import org.stormspec.app.review.Line;
import org.stormspec.app.review.LineTree;
import org.stormspec.app.session.WorkspaceSession;
import org.stormspec.app.task.TaskRunner;
import org.stormspec.model.record.RecordKey;

/** Shows the tags of a session's model, and where data of that kind is offered. */
public final class TagsPage {
    private final Derived<List<Line>> tags;
    private final LineTree tree;
    private final Label message = new Label();
    private final StackPane root;

    /**
     * Shows a session's tags.
     *
     * @param jump shows something on the board
     */
    public TagsPage(WorkspaceSession session, TaskRunner tasks, Consumer<RecordKey> jump) {
        this.tags = new Derived<>(session, tasks, "List tags", () -> Tagged::of);
        this.tree = new LineTree("tags-tree", "Tags and the topics that offer such data", jump);
        message.setId("tags-message");
        message.getStyleClass().add("muted");
        message.setWrapText(true);
        root = new StackPane(tree.node(), message);
        StackPane.setMargin(tree.node(), new Insets(12, 0, 0, 0));
        root.getStyleClass().add("place");
        tags.state().subscribe(this::show);
    }

    private void show(Derived.State<List<Line>> state) {
        message.setText(
                switch (state) {
                    case Derived.State.Working<List<Line>> _ -> "Listing tags…";
                    case Derived.State.Failed<List<Line>> failed ->
                            "Tags cannot be listed: " + failed.why();
                    case Derived.State.Ready<List<Line>>(List<Line> lines) ->
                            lines.isEmpty()
                                    ? "There are no tags yet: add some with nothing selected, under"
                                            + " Teams and tags"
                                    : "";
                });
        tree.show(tags.value().orElse(List.of()));
    }

    /** Returns what it looks like. */
    public Region node() {
        return root;
    }

    /** Called when the page comes into view. */
    public void shown() {
        tags.setVisible(true);
        tree.node().requestFocus();
    }

    /** Called when something else comes into view. */
    public void hidden() {
        tags.setVisible(false);
    }
}

package org.stormspec.app.flow;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.TreeView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.stormspec.app.review.Derived;
import org.stormspec.app.review.Line;
import org.stormspec.app.review.LineTree;
import org.stormspec.app.session.Selection;
import org.stormspec.app.session.WorkspaceSession;
import org.stormspec.app.task.TaskRunner;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;

/**
 * Shows the flows of a session's model; the inspector beside it edits the one whose line is chosen.
 */
public final class FlowsPage {
    private final WorkspaceSession session;
    private final Derived<List<Line>> flows;
    private final LineTree tree;
    private final Label message = new Label();
    private final VBox root;
    private boolean visible;

    /**
     * Shows a session's flows.
     *
     * @param jump shows something on the board
     */
    public FlowsPage(WorkspaceSession session, TaskRunner tasks, Consumer<RecordKey> jump) {
        this.session = session;
        this.flows = new Derived<>(session, tasks, "List flows", () -> Flows::of);
        this.tree =
                new LineTree(
                        "flows-tree",
                        "Flows, their steps, and who knows whom",
                        key -> {
                            if (key.type() == RecordType.FLOW) {
                                session.select(Selection.of(key));
                            } else {
                                jump.accept(key);
                            }
                        });
        message.setId("flows-message");
        message.getStyleClass().add("muted");
        message.setWrapText(true);
        Label hint =
                new Label(
                        "Enter on a flow opens it in the inspector: name, style, steps. With nothing"
                                + " selected, Flows there makes a new one.");
        hint.getStyleClass().addAll("caption", "review-hint");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        VBox.setMargin(hint, new Insets(4, 16, 0, 16));
        TreeView<Line> node = tree.node();
        StackPane stage = new StackPane(node, message);
        VBox.setVgrow(stage, Priority.ALWAYS);
        root = new VBox(hint, stage);
        root.getStyleClass().add("place");
        flows.state().subscribe(this::show);
        tree.onSelected(this::follow);
    }

    // Walking from flow to flow opens each, as walking on the board does.
    private void follow(Optional<Line> line) {
        line.filter(_ -> visible)
                .flatMap(chosen -> chosen.places().stream().findFirst())
                .filter(key -> key.type() == RecordType.FLOW)
                .ifPresent(key -> session.select(Selection.of(key)));
    }

    private void show(Derived.State<List<Line>> state) {
        message.setText(
                switch (state) {
                    case Derived.State.Working<List<Line>> _ -> "Listing flows…";
                    case Derived.State.Failed<List<Line>> failed ->
                            "Flows cannot be listed: " + failed.why();
                    case Derived.State.Ready<List<Line>>(List<Line> lines) ->
                            lines.isEmpty()
                                    ? "No story through the model has a name yet: select several"
                                            + " stickies and make a flow of them in the inspector"
                                    : "";
                });
        tree.show(flows.value().orElse(List.of()));
    }

    /** Returns what it looks like. */
    public Region node() {
        return root;
    }

    /** Called when the page comes into view. */
    public void shown() {
        visible = true;
        flows.setVisible(true);
        tree.node().requestFocus();
        follow(tree.selected());
    }

    /** Called when something else comes into view. */
    public void hidden() {
        visible = false;
        flows.setVisible(false);
    }
}

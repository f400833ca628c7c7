package org.stormspec.app.glossary;

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

/** Shows what the contexts of a session's model mean by their words. */
public final class GlossaryPage {
    private final Derived<List<Line>> words;
    private final LineTree tree;
    private final Label message = new Label();
    private final StackPane root;

    /**
     * Shows a session's words.
     *
     * @param jump shows something on the board
     */
    public GlossaryPage(WorkspaceSession session, TaskRunner tasks, Consumer<RecordKey> jump) {
        this.words = new Derived<>(session, tasks, "List words", () -> Words::of);
        this.tree =
                new LineTree("glossary-tree", "Words and what each context means by them", jump);
        message.setId("glossary-message");
        message.getStyleClass().add("muted");
        message.setWrapText(true);
        root = new StackPane(tree.node(), message);
        StackPane.setMargin(tree.node(), new Insets(12, 0, 0, 0));
        root.getStyleClass().add("place");
        words.state().subscribe(this::show);
    }

    private void show(Derived.State<List<Line>> state) {
        message.setText(
                switch (state) {
                    case Derived.State.Working<List<Line>> _ -> "Listing words…";
                    case Derived.State.Failed<List<Line>> failed ->
                            "Words cannot be listed: " + failed.why();
                    case Derived.State.Ready<List<Line>>(List<Line> lines) ->
                            lines.isEmpty()
                                    ? "No context explains a word yet: add some under Language in the"
                                            + " inspector of a context"
                                    : "";
                });
        tree.show(words.value().orElse(List.of()));
    }

    /** Returns what it looks like. */
    public Region node() {
        return root;
    }

    /** Called when the page comes into view. */
    public void shown() {
        words.setVisible(true);
        tree.node().requestFocus();
    }

    /** Called when something else comes into view. */
    public void hidden() {
        words.setVisible(false);
    }
}

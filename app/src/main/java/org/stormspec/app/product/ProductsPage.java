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

/** Shows the data products of a session's model. */
public final class ProductsPage {
    private final Derived<List<Line>> products;
    private final LineTree tree;
    private final Label message = new Label();
    private final StackPane root;

    /**
     * Shows a session's products.
     *
     * @param jump shows something on the board
     */
    public ProductsPage(WorkspaceSession session, TaskRunner tasks, Consumer<RecordKey> jump) {
        this.products = new Derived<>(session, tasks, "List data products", () -> Products::of);
        this.tree = new LineTree("products-tree", "Data products by domain and context", jump);
        message.setId("products-message");
        message.getStyleClass().add("muted");
        message.setWrapText(true);
        root = new StackPane(tree.node(), message);
        StackPane.setMargin(tree.node(), new Insets(12, 0, 0, 0));
        root.getStyleClass().add("place");
        products.state().subscribe(this::show);
    }

    private void show(Derived.State<List<Line>> state) {
        message.setText(
                switch (state) {
                    case Derived.State.Working<List<Line>> _ -> "Listing data products…";
                    case Derived.State.Failed<List<Line>> failed ->
                            "Data products cannot be listed: " + failed.why();
                    case Derived.State.Ready<List<Line>>(List<Line> lines) ->
                            lines.isEmpty()
                                    ? "Nothing is offered yet: make a topic public or protected,"
                                            + " and it stands here"
                                    : "";
                });
        tree.show(products.value().orElse(List.of()));
    }

    /** Returns what it looks like. */
    public Region node() {
        return root;
    }

    /** Called when the page comes into view. */
    public void shown() {
        products.setVisible(true);
        tree.node().requestFocus();
    }

    /** Called when something else comes into view. */
    public void hidden() {
        products.setVisible(false);
    }
}

package org.stormspec.app.review;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.stormspec.app.control.Segments;

/** The place with the pages that look at the model as a whole, one at a time. */
public final class Review {
    /**
     * One page.
     *
     * @param id for tests and actions
     * @param label the word on its button
     * @param node what it shows
     * @param shown called when it comes into view
     * @param hidden called when something else comes into view
     */
    public record Page(String id, String label, Node node, Runnable shown, Runnable hidden) {}

    private final List<Page> pages;
    private final StackPane stage = new StackPane();
    private final Segments segments;
    private final VBox root;
    private Page page;
    private boolean visible;

    /** Shows the first of some pages. */
    public Review(List<Page> pages) {
        this.pages = List.copyOf(pages);
        this.page = pages.getFirst();
        HBox row = new HBox();
        row.setId("review-pages");
        row.getStyleClass().add("segmented");
        segments = new Segments(row, this::show);
        pages.forEach(each -> segments.add(each.id(), each.label()));
        HBox bar = new HBox(row);
        bar.getStyleClass().add("review-bar");
        VBox.setVgrow(stage, Priority.ALWAYS);
        root = new VBox(bar, stage);
        root.getStyleClass().add("place");
        put();
    }

    private void put() {
        stage.getChildren().setAll(page.node());
        segments.show(page.id());
    }

    /** Shows a page; an unknown one is ignored. */
    public void show(String id) {
        pages.stream()
                .filter(each -> each.id().equals(id) && !each.equals(page))
                .findFirst()
                .ifPresent(this::turnTo);
    }

    private void turnTo(Page next) {
        if (visible) {
            page.hidden().run();
        }
        page = next;
        put();
        if (visible) {
            come();
        }
    }

    // What scrolls has nothing inside that could take the keyboard until it is dressed.
    private void come() {
        root.applyCss();
        page.shown().run();
    }

    /** Returns the id of the page in view. */
    public String page() {
        return page.id();
    }

    /** Returns what it looks like. */
    public Node node() {
        return root;
    }

    /** Called when the place comes into view. */
    public void shown() {
        visible = true;
        come();
    }

    /** Called when something else comes into view. */
    public void hidden() {
        visible = false;
        page.hidden().run();
    }
}

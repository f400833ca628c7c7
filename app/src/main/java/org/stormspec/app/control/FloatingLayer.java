package org.stormspec.app.control;

import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * Cards that float over the window, one at a time. Escape or a press beside the card closes it and
 * gives the keyboard back to where it was.
 */
public final class FloatingLayer {
    private final StackPane layer = new StackPane();
    private final StackPane root;
    private Optional<Node> before = Optional.empty();
    private Runnable closed = () -> {};
    private boolean opening;

    /** Lies over some content. */
    public FloatingLayer(Region content) {
        // What does not fit is cut off at the right; it must not push the rest out at the left.
        content.setMinSize(0, 0);
        root = new StackPane(content, layer);
        layer.setId("floating");
        layer.getStyleClass().add("floating-layer");
        layer.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        layer.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        layer.addEventFilter(KeyEvent.KEY_PRESSED, _ -> opening = false);
        layer.addEventFilter(KeyEvent.KEY_TYPED, this::keepOut);
        hide();
    }

    /** Returns the content with the layer over it. */
    public StackPane root() {
        return root;
    }

    /**
     * Shows a card instead of the one that is shown.
     *
     * @param card to show, at its own size, below the top bar in the middle
     * @param focus what of it gets the keyboard
     * @param whenClosed runs once when the card goes
     */
    public void show(Region card, Node focus, Runnable whenClosed) {
        if (isShowing()) {
            closed.run();
        } else {
            before = Optional.ofNullable(root.getScene()).map(scene -> scene.getFocusOwner());
        }
        closed = whenClosed;
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(card, Pos.TOP_CENTER);
        StackPane.setMargin(card, new Insets(72, 24, 24, 24));
        layer.getChildren().setAll(card);
        layer.setVisible(true);
        opening = true;
        focus.requestFocus();
    }

    /** Returns whether a card is shown. */
    public boolean isShowing() {
        return layer.isVisible();
    }

    /** Takes the card away. */
    public void close() {
        if (isShowing()) {
            hide();
            before.filter(node -> node.getScene() != null).ifPresent(Node::requestFocus);
            before = Optional.empty();
            Runnable then = closed;
            closed = () -> {};
            then.run();
        }
    }

    private void hide() {
        layer.setVisible(false);
        layer.getChildren().clear();
    }

    /** The letter that opens a card is typed a moment later, when the card has the keyboard. */
    private void keepOut(KeyEvent event) {
        if (opening) {
            event.consume();
        }
    }

    private void pressed(MouseEvent event) {
        if (layer.equals(event.getTarget())) {
            close();
        }
        event.consume();
    }

    // Keys that the card does not want must not reach the window below it.
    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
        }
        event.consume();
    }
}

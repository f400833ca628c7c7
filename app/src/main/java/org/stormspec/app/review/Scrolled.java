package org.stormspec.app.review;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Lets a page scroll where a window is too low for it, as with large letters, and follows the
 * keyboard.
 */
public final class Scrolled extends ScrollPane {
    /** Shows content that fills the page where it can and keeps its least height where not. */
    public Scrolled(Region content) {
        super(content);
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        getStyleClass().add("review-page");
        sceneProperty()
                .addListener((_, _, scene) -> {
                    if (scene != null) {
                        follow(scene);
                    }
                });
    }

    private void follow(Scene scene) {
        scene.focusOwnerProperty()
                .addListener((_, _, owner) -> {
                    if (scene.equals(getScene())) {
                        reveal(owner);
                    }
                });
    }

    private void reveal(@Nullable Node owner) {
        double spare = getContent().getLayoutBounds().getHeight() - getViewportBounds().getHeight();
        if (owner == null || spare <= 1 || !isBeneath(owner)) {
            return;
        }
        Bounds place = getContent().sceneToLocal(owner.localToScene(owner.getLayoutBounds()));
        double top = getVvalue() * spare;
        double bottom = top + getViewportBounds().getHeight();
        if (place.getMinY() < top) {
            setVvalue(place.getMinY() / spare);
        } else if (place.getMaxY() > bottom) {
            setVvalue((place.getMaxY() - getViewportBounds().getHeight()) / spare);
        }
    }

    private boolean isBeneath(Node node) {
        Node at = node;
        while (at != null && !at.equals(getContent())) {
            at = at.getParent();
        }
        return at != null;
    }
}

package org.stormspec.render.fx;

import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodRequests;
import javafx.scene.input.InputMethodTextRun;
import org.stormspec.render.scene.StickyItem;
import org.stormspec.render.tool.Desk;
import org.stormspec.render.view.Rect;

/**
 * Takes the first letter of words that a dead key or an input method composes, while a sticky is
 * selected whose words letters replace. Only then: elsewhere letters are commands, which an input
 * method would keep to itself.
 */
final class Composer {

    /** Keeps the list of an input method off the letters, in logical pixels. */
    private static final double BELOW = 4;

    private final BoardView view;
    private final Label letters = new Label();
    private final Requests requests = new Requests();

    Composer(BoardView view) {
        this.view = view;
        letters.getStyleClass().add("composed");
        letters.setStyle(
                "-fx-background-color: white; -fx-text-fill: #1F1F1F; -fx-underline: true;"
                        + " -fx-padding: 2 6 2 6; -fx-background-radius: 4;");
        letters.setManaged(false);
        letters.setMouseTransparent(true);
        letters.setVisible(false);
        view.setOnInputMethodTextChanged(this::composed);
    }

    /** Returns what shows the letters that are being composed. */
    Node node() {
        return letters;
    }

    /** Asks for composed letters as long as they would go to a sticky. */
    void follow(Desk at) {
        boolean wanted = letters.isVisible() || at.typingTarget().isPresent();
        view.setInputMethodRequests(wanted ? requests : null);
    }

    private void composed(InputMethodEvent event) {
        String open =
                event.getComposed().stream()
                        .map(InputMethodTextRun::getText)
                        .collect(Collectors.joining());
        show(open);
        if (!event.getCommitted().isEmpty()) {
            view.typeOver(event.getCommitted());
        }
        event.consume();
    }

    private void show(String open) {
        Optional<Rect> place = place();
        letters.setText(open);
        letters.setVisible(!open.isEmpty() && place.isPresent());
        place.ifPresent(at -> letters.relocate(at.x() + BELOW, at.y() + BELOW));
        letters.autosize();
    }

    private Optional<Rect> place() {
        return view.desk()
                .flatMap(at ->
                        at.selectedSticky().map(StickyItem::bounds).map(at.camera()::toScreen));
    }

    /** Tells an input method where its letters stand. */
    private final class Requests implements InputMethodRequests {

        @Override
        public Point2D getTextLocation(int offset) {
            Rect at = place().orElse(new Rect(0, 0, 0, 0));
            Point2D corner = view.localToScreen(at.x(), at.y() + letters.getHeight() + 2 * BELOW);
            return corner == null ? Point2D.ZERO : corner;
        }

        @Override
        public int getLocationOffset(int x, int y) {
            return 0;
        }

        @Override
        public void cancelLatestCommittedText() {
            // A letter that was taken stands in the editor, which has its own requests.
        }

        @Override
        public String getSelectedText() {
            return "";
        }
    }
}

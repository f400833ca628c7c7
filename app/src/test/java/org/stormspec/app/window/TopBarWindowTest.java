package org.stormspec.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.util.WaitForAsyncUtils;

/** Windows of a screen of 1600 pixels at 100, 150 and 200 per cent, and narrower ones. */
@DisplayName("The bar at the top")
class TopBarWindowTest extends WindowTest {
    private void resize(double width) {
        onScreen(() -> {
            desktop.stage().setWidth(width);
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<Node> shown() {
        return onScreen(() ->
                lookup(".top-bar").<javafx.scene.layout.HBox>query().getChildren().stream()
                        .filter(Node::isVisible)
                        .toList());
    }

    private static String label(MenuItem item) {
        return item.getText();
    }

    @ParameterizedTest(name = "{0} logical pixels wide")
    @ValueSource(doubles = {1600, 1280, 1067, 900, 800, 640})
    @DisplayName("stays in the window, and what has no room is in a menu")
    void staysInside(double width) throws IOException {
        openAcme();
        onScreen(() -> {
            session()
                    .perform(
                            "New board",
                            new org.stormspec.model.store.Draft(session().model())
                                    .put(
                                            new org.stormspec.model.record.Board(
                                                    "long",
                                                    "A board with a very long name that goes on and on",
                                                    org.stormspec.model.record.Board.Level.DESIGN))
                                    .changes());
            session().showBoard("long");
            return true;
        });
        resize(width);
        for (Node node : shown()) {
            Bounds bounds = onScreen(() -> node.localToScene(node.getBoundsInLocal()));
            assertTrue(
                    bounds.getMaxX() <= width, () -> node.getId() + " ends at " + bounds.getMaxX());
            assertTrue(
                    bounds.getMinX() >= 0, () -> node.getId() + " begins at " + bounds.getMinX());
        }
        Set<String> reachable = new TreeSet<>();
        shown().stream().map(Node::getId).filter(id -> id != null).forEach(reachable::add);
        if (reachable.contains("more")) {
            clickId("more");
            MenuButton more = lookup("#more").query();
            onScreen(() -> more.getItems()).stream()
                    .filter(item -> !(item instanceof SeparatorMenuItem))
                    .map(TopBarWindowTest::label)
                    .forEach(reachable::add);
            shot("top-bar-" + (int) width);
            key(KeyCode.ESCAPE);
        } else {
            shot("top-bar-" + (int) width);
        }
        for (List<String> either :
                List.of(
                        List.of("plan", "Plan push…"),
                        List.of("export", "Export…"),
                        List.of("present", "Present the story"),
                        List.of("levels", "Level: big picture"),
                        List.of("places", "Go to the map"),
                        List.of("find", "Find on all boards"))) {
            assertTrue(
                    either.stream().anyMatch(reachable::contains), () -> either + ": " + reachable);
        }
        assertEquals(width >= 1280, !reachable.contains("more"), reachable::toString);
    }
}

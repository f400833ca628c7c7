package org.stormspec.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.app.outline.OutlineNode;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;

/** Works by the outline alone, on a new board. */
@DisplayName("By the outline alone")
class OutlineWindowTest extends WindowTest {
    @BeforeEach
    void makeAWorkspace() {
        dialogs.folder(temporary.resolve("shop"));
        clickId("welcome-new");
        await(
                "the workspace is open",
                () -> desktop.workbench().isPresent() && desktop.opening().get().isEmpty());
        await("the board has the keyboard", () -> boardView().isFocused());
        chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
    }

    @Test
    @DisplayName("letters make stickies, Tab and Control+Enter go on, F2 renames")
    void stickiesAreMade() {
        tell();
        assertEquals(
                Set.of("Place order", "Order", "Order placed", "Order paid"), Set.copyOf(names()));
        assertTrue(
                links().containsAll(
                                List.of(
                                        new Link("place-order", LinkType.HANDLED_BY, "order"),
                                        new Link("order", LinkType.EMITS, "order-placed"))));
        assertEquals("Order paid", chosen());
        key(KeyCode.F2);
        chord(KeyCode.CONTROL, KeyCode.A);
        write("Order settled");
        shot("outline-words");
        key(KeyCode.ENTER);
        assertTrue(names().contains("Order settled"));
        assertTrue(onScreen(() -> tree().isFocused()));
        shot("outline");
    }

    @Test
    @DisplayName("the kind is changed, links are made and removed, and all is undone")
    void everythingElse() {
        tell();
        key(KeyCode.DIGIT2);
        assertEquals(Kind.COMMAND, element("Order paid").kind());
        key(KeyCode.DIGIT1);
        key(KeyCode.UP);
        assertEquals("Order placed", chosen());
        key(KeyCode.W);
        shot("outline-link");
        write("paid");
        key(KeyCode.ENTER);
        assertTrue(links().contains(new Link("order-placed", LinkType.TRIGGERS, "order-paid")));
        key(KeyCode.RIGHT);
        key(KeyCode.DOWN);
        assertEquals("caused by Order", chosen());
        key(KeyCode.DELETE);
        assertEquals(
                Set.of(
                        new Link("place-order", LinkType.HANDLED_BY, "order"),
                        new Link("order-placed", LinkType.TRIGGERS, "order-paid")),
                Set.copyOf(links()));
        chord(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(3, links().size());
        for (int steps = 0; steps < 12; steps++) {
            chord(KeyCode.CONTROL, KeyCode.Z);
        }
        assertEquals(List.of(), names());
    }

    @Test
    @DisplayName("stickies move in time and into a context drawn round chosen lines")
    void timeAndContexts() {
        tell();
        chord(KeyCode.ALT, KeyCode.SHIFT, KeyCode.LEFT);
        await("it moved", () -> lines().indexOf("Order paid") < lines().indexOf("Order placed"));
        assertEquals("Order paid", chosen());
        press(KeyCode.SHIFT);
        key(KeyCode.UP);
        key(KeyCode.UP);
        release(KeyCode.SHIFT);
        key(KeyCode.B);
        write("shop.sales");
        key(KeyCode.ENTER);
        assertEquals("shop.sales", chosen());
        String sales = onScreen(() -> session().model().contexts().getFirst().id());
        for (String name : List.of("Place order", "Order", "Order paid")) {
            assertEquals(sales, element(name).context().orElse(""), name);
        }
        assertTrue(element("Order placed").context().isEmpty());
        key(KeyCode.DOWN);
        assertEquals("Place order", chosen());
        chord(KeyCode.CONTROL, KeyCode.M);
        shot("outline-places");
        write("no context");
        key(KeyCode.ENTER);
        await(
                "one has left",
                () ->
                        session().model().elements().stream()
                                        .filter(e -> e.context().isEmpty())
                                        .count()
                                == 2);
        shot("outline-contexts");
    }

    @Test
    @DisplayName("each line says role, name, place in time and links")
    void linesSpeak() {
        tell();
        key(KeyCode.UP);
        String spoken =
                onScreen(() ->
                        tree().lookupAll(".tree-cell").stream()
                                .map(cell -> String.valueOf(cell.getAccessibleText()))
                                .filter(text -> text.startsWith("Domain event: Order placed"))
                                .findFirst()
                                .orElse(""));
        assertTrue(spoken.contains("3 of 4 in time"), spoken);
        assertTrue(spoken.contains("caused by Order"), spoken);
        assertTrue(
                onScreen(() -> boardView().getAccessibleText())
                        .contains("Domain event: Order placed"));
    }

    private void tell() {
        key(KeyCode.C);
        write("Place order");
        chord(KeyCode.CONTROL, KeyCode.ENTER);
        write("Order");
        chord(KeyCode.CONTROL, KeyCode.ENTER);
        write("Order placed");
        key(KeyCode.TAB);
        write("Order paid");
        key(KeyCode.ENTER);
    }

    private TreeView<OutlineNode> tree() {
        return lookup("#outline").query();
    }

    private String chosen() {
        return onScreen(() -> tree().getSelectionModel().getSelectedItem().getValue().label());
    }

    private List<String> lines() {
        return onScreen(() -> all(tree().getRoot()).map(item -> item.getValue().label()).toList());
    }

    private static Stream<TreeItem<OutlineNode>> all(TreeItem<OutlineNode> item) {
        return item.getChildren().stream()
                .flatMap(child -> Stream.concat(Stream.of(child), all(child)));
    }

    private List<Link> links() {
        return onScreen(() -> session().model().links());
    }
}

package org.stormspec.app.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.app.session.Selection;
import org.stormspec.app.session.Shop;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.Store;
import org.stormspec.render.scene.Mark;

@DisplayName("Between the model and the board")
class BoardLinkTest {
    private static final RecordKey STICKY = key(RecordType.PLACEMENT, "big-picture/p2");
    private static final RecordKey FRAME = key(RecordType.FRAME, "big-picture/f1");
    private static final RecordKey LINK = key(RecordType.LINK, "order publishes order-topic");
    private final BoardLink link = new BoardLink(Shop.store());

    @Test
    @DisplayName("a sticky means its element, a frame its context, a link itself")
    void stickiesMeanElements() {
        assertEquals(
                Selection.of(
                        List.of(
                                Element.key("order"),
                                key(RecordType.CONTEXT, "trade.sales"),
                                LINK)),
                link.selectionOf(List.of(STICKY, FRAME, LINK)));
    }

    @Test
    @DisplayName("a selection shows as the stickies on the board in view")
    void selectionsShowAsStickies() {
        assertEquals(Set.of(STICKY), link.onBoard(Selection.ofElement("order"), "big-picture"));
        assertEquals(Set.of(), link.onBoard(Selection.ofElement("order"), "second"));
        assertEquals(
                Set.of(FRAME), link.onBoard(Selection.ofContext("trade.sales"), "big-picture"));
    }

    @Test
    @DisplayName("the board in view is preferred, then any that shows the thing")
    void theBoardInViewIsPreferred() {
        assertEquals(
                Optional.of("second"), link.boardFor(Element.key("order-placed"), "big-picture"));
        assertEquals(
                Optional.of("big-picture"), link.boardFor(Element.key("order"), "big-picture"));
        assertEquals(Optional.empty(), link.boardFor(Element.key("clerk"), "big-picture"));
    }

    @Test
    @DisplayName("a change is seen on the board it touches, which may be another one")
    void changesAreSeenSomewhere() {
        Store model = Shop.store();
        Placement placed = model.placementsOf("order-placed").iterator().next();
        ChangeSet moved = new Draft(model).put(placed.at(new Box(9, 9, 160, 104))).changes();
        ChangeSet gone = new Draft(model).remove(placed.key()).changes();
        ChangeSet renamed =
                new Draft(model)
                        .put(model.element("order-placed").orElseThrow().named("x"))
                        .changes();
        ChangeSet unseen =
                new Draft(model).put(model.element("clerk").orElseThrow().named("x")).changes();
        BoardLink.Spot second = new BoardLink.Spot("second", Optional.of(placed.key()));
        assertEquals(Optional.of(second), link.elsewhere(moved, "big-picture"));
        assertEquals(Optional.of(second), link.elsewhere(gone, "big-picture"));
        assertEquals(Optional.of(second), link.elsewhere(renamed, "big-picture"));
        assertEquals(Optional.empty(), link.elsewhere(moved, "second"));
        assertEquals(Optional.empty(), link.elsewhere(renamed, "second"));
        assertEquals(Optional.empty(), link.elsewhere(unseen, "second"));
    }

    @Test
    @DisplayName("errors outrank warnings, and a topic that is ready is marked good")
    void errorsOutrankWarnings() {
        assertEquals(
                Map.of("order", Mark.ERROR, "order-topic", Mark.GOOD),
                Marks.of(
                        Shop.store(),
                        List.of(finding(Level.WARNING), finding(Level.ERROR)),
                        Board.Level.STORM));
    }

    @Test
    @DisplayName("what the grammar minds has a dot on boards of a level that minds it")
    void nudgesGoByTheLevel() {
        Finding nudge =
                new Finding("STM-02", Level.HINT, List.of(Element.key("order")), "odd", List.of());
        assertEquals(
                Mark.NUDGE,
                Marks.of(Shop.store(), List.of(nudge), Board.Level.PROCESS).get("order"));
        assertFalse(Marks.of(Shop.store(), List.of(nudge), Board.Level.STORM).containsKey("order"));
    }

    private static Finding finding(Level level) {
        return new Finding("A-1", level, List.of(Element.key("order")), "odd", List.of());
    }

    private static RecordKey key(RecordType type, String id) {
        return new RecordKey(type, id);
    }
}

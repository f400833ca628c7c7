package org.stormspec.app.outline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.app.outline.OutlineViewModel.Option;
import org.stormspec.app.session.Selection;
import org.stormspec.app.session.Shop;
import org.stormspec.app.session.WorkspaceSession;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.Frame;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Lane;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Store;
import org.stormspec.render.scene.BoardScene;
import org.stormspec.render.tool.Desk;
import org.stormspec.render.tool.Editing;
import org.stormspec.render.tool.LinkRules;
import org.stormspec.render.tool.ModelEdits;

@DisplayName("By the outline")
class OutlineViewModelTest {
    private static final String BOARD = "big-picture";
    private final Store store = Shop.store();
    private final WorkspaceSession session = Shop.session(store);
    private final Desk desk = desk();
    private final OutlineViewModel model = new OutlineViewModel(session, () -> Optional.of(desk));

    private Desk desk() {
        BoardScene scene = new BoardScene(store, BOARD);
        Desk made =
                new Desk(
                        scene,
                        new ModelEdits(store, session.history(), session.edits(), BOARD),
                        LinkRules.GRAMMAR);
        store.listen(changes -> {
            scene.apply(changes);
            made.prune();
        });
        return made;
    }

    @Test
    @DisplayName("choosing lines selects their stickies, frames and links on the board")
    void choosingSelects() {
        Outline outline = model.outline();
        OutlineNode board = outline.roots().getFirst();
        OutlineNode sales = outline.below(board).getFirst();
        List<OutlineNode> stickies = outline.below(sales);
        model.choose(stickies);
        assertEquals(Set.of(sticky("p1"), sticky("p2")), desk.selection());
        model.choose(List.of(sales));
        assertEquals(Set.of(new RecordKey(RecordType.FRAME, BOARD + "/f1")), desk.selection());
        model.choose(List.of(outline.below(stickies.getFirst()).getLast()));
        assertEquals(RecordType.LINK, desk.selection().iterator().next().type());
    }

    @Test
    @DisplayName("choosing what is on no board selects it in the inspector")
    void choosingTheRest() {
        Outline outline = model.outline();
        OutlineNode rest = outline.roots().getLast();
        model.choose(List.of(outline.below(rest).getFirst()));
        assertFalse(session.selection().get().isEmpty());
    }

    @Test
    @DisplayName(
            "a new sticky stands to the right of the selected one, covers none and is linked on")
    void newStickiesStandToTheRight() {
        desk.select(Set.of(sticky("p1")));
        desk.append(Kind.EVENT);
        desk.finishEdit("Order refused", Editing.Then.NEXT_KIND);
        desk.finishEdit("Whenever an order is refused, say so", Editing.Then.REST);
        Box refused = boxOf("Order refused");
        assertTrue(refused.x() > 240, refused::toString);
        List<Box> boxes = store.placementsOn(BOARD).stream().map(Placement::box).toList();
        for (Box one : boxes) {
            assertEquals(1, boxes.stream().filter(one::overlaps).count(), one::toString);
        }
        assertEquals(
                1,
                store.links().stream().filter(link -> link.from().equals("order-refused")).count());
    }

    @Test
    @DisplayName("targets of a link that are legal come first, the others tell why not")
    void targetsTellWhyNot() {
        desk.select(Set.of(sticky("p1")));
        desk.append(Kind.ACTOR);
        desk.finishEdit("Cashier", Editing.Then.REST);
        List<Option> targets = model.targets();
        assertEquals(List.of("Place order", "Order"), targets.stream().map(Option::label).toList());
        assertEquals(Optional.empty(), targets.getFirst().refusal());
        assertTrue(targets.getLast().refusal().orElse("").startsWith("Actor cannot lead to"));
        model.connect(targets.getFirst().key());
        assertTrue(store.links().contains(new Link("cashier", LinkType.ISSUES, "place-order")));
        assertEquals(
                Optional.of("Linked already"),
                model.targets().stream()
                        .filter(option -> option.label().equals("Place order"))
                        .findFirst()
                        .flatMap(Option::refusal));
    }

    @Test
    @DisplayName("a sticky changes places with its neighbour in time, as one undo")
    void movesInTime() {
        desk.select(Set.of(sticky("p1")));
        model.shift(false);
        assertEquals(List.of("Place order", "Order"), story());
        model.shift(true);
        assertEquals(List.of("Order", "Place order"), story());
        assertEquals("move later", session.nextUndo().get());
        session.undo();
        assertEquals(List.of("Place order", "Order"), story());
        assertEquals(new Box(40, 80, 160, 104), boxOf("Place order"));
    }

    @Test
    @DisplayName("a sticky is moved into a context, to a free place in its frame or into more room")
    void movesIntoAContext() {
        Frame billing = new Frame(BOARD, "f2", "trade.billing", new Box(1000, 0, 220, 180), false);
        store.apply(ChangeSet.adding(List.<ModelRecord>of(billing)));
        RecordKey place = new RecordKey(RecordType.CONTEXT, "trade.billing");
        desk.select(Set.of(sticky("p1"), sticky("p2")));
        model.moveTo(place);
        Frame now = store.framesOn(BOARD).getLast();
        for (String name : List.of("Place order", "Order")) {
            assertEquals(Optional.of("trade.billing"), context(name), name);
            assertTrue(now.box().holdsMiddleOf(boxOf(name)), name);
        }
        assertFalse(boxOf("Order").overlaps(boxOf("Place order")));
        assertEquals("move to trade.billing", session.nextUndo().get());
        model.moveTo(new RecordKey(RecordType.CONTEXT, ""));
        assertEquals(Optional.empty(), context("Order"));
        session.undo();
        session.undo();
        assertEquals(Optional.of("trade.sales"), context("Order"));
    }

    @Test
    @DisplayName("a sticky is moved into a lane without covering another")
    void movesIntoALane() {
        Lane lane = new Lane(BOARD, "l1", "Customers", 600, 200, false);
        store.apply(ChangeSet.adding(List.<ModelRecord>of(lane)));
        desk.select(Set.of(sticky("p2")));
        model.moveTo(lane.key());
        Box box = boxOf("Order");
        assertTrue(box.y() > 600 && box.bottom() < 800, box::toString);
    }

    @Test
    @DisplayName("what is selected on the board is shown with what leads to it")
    void showsTheSelection() {
        List<OutlineNode> path = model.shown(Selection.ofElement("order"));
        assertEquals(
                List.of("Big picture", "trade.sales", "Order"),
                path.stream().map(OutlineNode::label).toList());
    }

    private List<String> story() {
        Outline outline = model.outline();
        return outline.below(outline.below(outline.roots().getFirst()).getFirst()).stream()
                .map(OutlineNode::label)
                .toList();
    }

    private Optional<String> context(String name) {
        return store.elements().stream()
                .filter(element -> element.name().equals(name))
                .findFirst()
                .orElseThrow()
                .context();
    }

    private Box boxOf(String name) {
        return store.placementsOn(BOARD).stream()
                .filter(placement ->
                        store.element(placement.element()).orElseThrow().name().equals(name))
                .findFirst()
                .orElseThrow()
                .box();
    }

    private static RecordKey sticky(String id) {
        return new RecordKey(RecordType.PLACEMENT, BOARD + "/" + id);
    }
}

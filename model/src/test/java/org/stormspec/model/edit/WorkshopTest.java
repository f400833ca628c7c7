package org.stormspec.model.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Lane;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.Phase;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.History;
import org.stormspec.model.store.Store;

@DisplayName("In a workshop")
class WorkshopTest {

    private final Edits edits = new Edits(new Random(3));
    private Store store = new Store();
    private History history = new History(store);

    @BeforeEach
    void board() {
        store =
                Store.of(
                        List.of(
                                new Board("wall", "Wall", Board.Level.STORM),
                                event("placed"),
                                event("billed"),
                                event("sent"),
                                at("placed", 0, 40),
                                at("billed", 200, 340),
                                at("sent", 400, 640),
                                new Lane("wall", "sales", "Sales", 0, 300),
                                new Lane("wall", "money", "Money", 300, 300),
                                new Lane("wall", "depot", "Depot", 600, 300)));
        history = new History(store);
    }

    private static Element event(String id) {
        return new Element(id, id, Optional.empty(), "", Detail.of(Kind.EVENT));
    }

    private static Placement at(String id, int x, int y) {
        return new Placement("wall", id, id, new Box(x, y, 160, 104));
    }

    private void perform(ChangeSet changes) {
        history.perform("do", changes);
    }

    private Placement placement(String id) {
        return (Placement)
                store.find(new RecordKey(RecordType.PLACEMENT, "wall/" + id)).orElseThrow();
    }

    private Lane lane(String id) {
        return (Lane) store.find(new RecordKey(RecordType.LANE, "wall/" + id)).orElseThrow();
    }

    private List<String> order() {
        return Workshop.lanes(store, "wall").stream().map(Lane::id).toList();
    }

    @Test
    @DisplayName("dots are put on, taken back, ranked and cleared in one step")
    void dotsAreCounted() {
        perform(Workshop.vote(store, List.of("billed"), 1));
        perform(Workshop.vote(store, List.of("billed", "sent"), 1));
        assertEquals(3, Workshop.votes(store));
        assertEquals(
                List.of("billed", "sent"),
                Workshop.voted(store).stream().map(Element::id).toList());
        perform(Workshop.vote(store, List.of("sent"), -1));
        perform(Workshop.vote(store, List.of("sent"), -1));
        assertEquals(2, Workshop.votes(store));
        List<ModelRecord> before = store.records();
        perform(Workshop.clearVotes(store));
        assertEquals(0, Workshop.votes(store));
        history.undo();
        assertEquals(before, store.records());
    }

    @Test
    @DisplayName("a question is pinned to the corner of a sticky and belongs to it")
    void aQuestionIsPinned() {
        Placement host = placement("placed");
        Box box = Workshop.pinAt(store, host);
        assertTrue(box.overlaps(host.box()));
        perform(Workshop.pin(store, edits, host, "Who pays?", box).changes());
        Element question = store.element("who-pays").orElseThrow();
        assertEquals(Optional.of("placed"), Workshop.about(question));
        Set<RecordKey> pinned = Workshop.pinnedTo(store, Set.of(host.key()));
        assertEquals(Set.of(store.placementsOf("who-pays").iterator().next().key()), pinned);
        assertEquals(Set.of(), Workshop.pinnedTo(store, Set.of(placement("sent").key())));
        assertTrue(Workshop.pinAt(store, host).x() > box.x(), "the next one stands beside it");
    }

    @Test
    @DisplayName("a higher lane pushes what is below it, stickies and lanes")
    void aHigherLanePushes() {
        perform(Workshop.resizeLane(store, lane("sales"), 380));
        assertEquals(380, lane("sales").height());
        assertEquals(380, lane("money").y());
        assertEquals(680, lane("depot").y());
        assertEquals(40, placement("placed").box().y());
        assertEquals(420, placement("billed").box().y());
        assertEquals(720, placement("sent").box().y());
    }

    @Test
    @DisplayName("a lane changes places with the next one and takes its stickies along")
    void aLaneChangesPlaces() {
        perform(Workshop.reorderLane(store, lane("sales"), 1));
        assertEquals(List.of("money", "sales", "depot"), order());
        assertEquals(340, placement("placed").box().y());
        assertEquals(40, placement("billed").box().y());
        perform(Workshop.reorderLane(store, lane("sales"), -1));
        assertEquals(List.of("sales", "money", "depot"), order());
        assertEquals(40, placement("placed").box().y());
        assertTrue(Workshop.reorderLane(store, lane("sales"), -1).isEmpty());
    }

    @Test
    @DisplayName("a locked lane stays where it is, whatever is done to its neighbours")
    void aLockedLaneStays() {
        perform(Workshop.lockLane(store, lane("money"), true));
        assertTrue(Workshop.reorderLane(store, lane("sales"), 1).isEmpty());
        assertTrue(Workshop.resizeLane(store, lane("sales"), 500).isEmpty());
        assertTrue(Workshop.resizeLane(store, lane("money"), 500).isEmpty());
    }

    @Test
    @DisplayName("phases divide time, and every sticky is in the last one that has begun")
    void phasesDivideTime() {
        perform(Workshop.drawPhase(store, edits, "wall", "Buying", -40));
        perform(Workshop.drawPhase(store, edits, "wall", "Delivering", 380));
        assertEquals(
                List.of("Buying", "Delivering"),
                Workshop.phases(store, "wall").stream().map(Phase::name).toList());
        assertEquals(
                Optional.of("Buying"),
                Workshop.phaseOf(store, "wall", placement("billed").box()).map(Phase::name));
        assertEquals(
                Optional.of("Delivering"),
                Workshop.phaseOf(store, "wall", placement("sent").box()).map(Phase::name));
        assertEquals(Optional.empty(), Workshop.phaseOf(store, "wall", new Box(-400, 0, 10, 10)));
    }
}

package org.stormspec.app.workshop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.app.session.Shop;
import org.stormspec.app.session.WorkspaceSession;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Detail.HotspotState;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Lane;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.Placement;
import org.stormspec.model.store.Store;

@DisplayName("The questions of a workshop")
class QuestionsTest {
    private final WorkspaceSession session = Shop.session(store());

    private static Store store() {
        List<ModelRecord> records = new ArrayList<>(Shop.records());
        records.add(new Lane("big-picture", "upper", "Customers", 0, 300));
        records.add(new Lane("big-picture", "lower", "Depot", 300, 300));
        records.add(hotspot("late", "Why so late?", Optional.of("order"), HotspotState.OPEN));
        records.add(hotspot("closed", "Solved?", Optional.empty(), HotspotState.CLOSED));
        records.add(hotspot("away", "And abroad?", Optional.empty(), HotspotState.OPEN));
        records.add(placement("big-picture", "late", 20));
        records.add(placement("big-picture", "closed", 320));
        records.add(placement("second", "away", 20));
        return Store.of(records);
    }

    private static Element hotspot(
            String id, String words, Optional<String> about, HotspotState state) {
        return new Element(id, words, Optional.empty(), "", new Detail.Hotspot(about, state));
    }

    private static Placement placement(String board, String id, int y) {
        return new Placement(board, "h-" + id, id, new Box(600, y, 136, 104));
    }

    private List<Questions.Row> rows() {
        return Questions.rows(session.model(), "big-picture");
    }

    @Test
    @DisplayName("are listed open ones first, those in view before the others")
    void areListed() {
        assertEquals(
                List.of("Why so late?", "And abroad?", "Solved?"),
                rows().stream().map(Questions.Row::words).toList());
        assertEquals("about “Order” · in Customers · nobody's yet", rows().getFirst().facts());
        assertEquals("on another board · nobody's yet", rows().get(1).facts());
    }

    @Test
    @DisplayName("are counted lane by lane while they are open")
    void areCounted() {
        assertEquals(
                Map.of("Customers", 1L, "Depot", 0L),
                Questions.openByLane(session.model(), "big-picture", rows()));
    }

    @Test
    @DisplayName("get an owner and a state, each one undo")
    void getAnOwner() {
        Element late = rows().getFirst().hotspot();
        session.perform("own", Questions.own(session.model(), late, " Ada "));
        assertEquals("Ada", rows().getFirst().owner());
        session.perform("turn", Questions.turn(session.model(), late, HotspotState.ACCEPTED));
        assertEquals(HotspotState.ACCEPTED, rows().get(1).state());
        assertEquals("Ada", rows().get(1).owner());
        session.undo();
        assertEquals("Why so late?", rows().getFirst().words());
    }
}

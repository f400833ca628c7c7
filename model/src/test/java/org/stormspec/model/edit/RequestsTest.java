package org.stormspec.model.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.model.Models;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.store.Store;

@DisplayName("A request for access")
class RequestsTest {
    private final Edits edits = new Edits(new Random(1));

    private static Models shop() {
        return Models.acme()
                .domain("finance")
                .context("finance.sales")
                .topic("payment")
                .protectedFor()
                .context("finance.campaign");
    }

    private Element asked(Store store) {
        store.apply(Requests.ask(store, edits, "payment", "finance.campaign"));
        return Requests.pending(store, "payment", "finance.campaign").orElseThrow();
    }

    @Test
    @DisplayName("is an open question in the context of the owner, in the hands of its team")
    void isAQuestionOfTheOwner() {
        Element question = asked(shop().store());
        assertEquals("May finance.campaign read payment?", question.name());
        assertEquals(Optional.of("finance.sales"), question.context());
        Detail.Hotspot hotspot = (Detail.Hotspot) question.detail();
        assertEquals(Optional.of("payment"), hotspot.about());
        assertEquals("finance-team", hotspot.owner());
    }

    @Test
    @DisplayName("is pinned to the topic where it stands on a board")
    void isPinned() {
        Store store =
                shop().board("wall", Board.Level.DESIGN).sticky("wall", "payment", 0, 0).store();
        Element question = asked(store);
        assertEquals(1, store.placementsOf(question.id()).size());
        assertEquals("finance-team", ((Detail.Hotspot) question.detail()).owner());
    }

    @Test
    @DisplayName("is asked once while it is open")
    void isAskedOnce() {
        Store store = shop().store();
        asked(store);
        assertTrue(Requests.ask(store, edits, "payment", "finance.campaign").isEmpty());
        assertEquals(1, store.elements(Kind.HOTSPOT).size());
    }

    @Test
    @DisplayName("can be made again once it is closed")
    void isAskedAgain() {
        Store store = shop().store();
        Element question = asked(store);
        store.apply(
                edits.changeDetail(
                        store,
                        question.id(),
                        Detail.Hotspot.class,
                        hotspot -> hotspot.in(Detail.HotspotState.CLOSED)));
        assertTrue(Requests.pending(store, "payment", "finance.campaign").isEmpty());
        asked(store);
        assertEquals(2, store.elements(Kind.HOTSPOT).size());
    }

    @Test
    @DisplayName("about something that is gone asks nothing")
    void asksNothingAboutNothing() {
        assertTrue(Requests.ask(shop().store(), edits, "gone", "finance.campaign").isEmpty());
        assertTrue(Requests.ask(shop().store(), edits, "payment", "gone").isEmpty());
    }
}

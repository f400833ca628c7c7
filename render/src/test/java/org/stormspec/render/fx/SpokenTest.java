package org.stormspec.render.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Lane;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.Placement;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.Store;
import org.stormspec.render.SampleBoard;

@DisplayName("A screen reader says of a sticky")
class SpokenTest {
    private final Store store =
            new SampleBoard()
                    .context("finance", "sales", "", new Box(80, 40, 420, 300))
                    .sticky(Kind.COMMAND, "place", "Place order", "finance.sales", 96, 104)
                    .sticky(Kind.EVENT, "placed", "Order\nplaced", "finance.sales", 304, 104)
                    .sticky(Kind.POLICY, "bill", "Whenever ordered, bill", 600, 104)
                    .store();

    @Test
    @DisplayName("role, name, position in time, context, lane, links and problems")
    void everything() {
        store.apply(
                ChangeSet.adding(
                        List.<ModelRecord>of(
                                new Lane(SampleBoard.BOARD, "l", "Customers", 0, 300, false),
                                new Link("place", LinkType.EMITS, "placed"),
                                new Link("placed", LinkType.TRIGGERS, "bill"))));
        assertEquals(
                "Domain event: Order placed. 2 of 3 in time. in finance.sales. lane Customers. "
                        + "caused by Place order. leads to Whenever ordered, bill. "
                        + "1 problem. No topic yet",
                spoken("placed", List.of("No topic yet")));
    }

    @Test
    @DisplayName("no more than there is to say")
    void noMoreThanThereIs() {
        assertEquals("Policy: Whenever ordered, bill. 3 of 3 in time", spoken("bill", List.of()));
    }

    @Test
    @DisplayName("how many votes it has")
    void votes() {
        store.apply(new Draft(store).put(store.element("bill").orElseThrow().voted(2)).changes());
        assertEquals(
                "Policy: Whenever ordered, bill. 3 of 3 in time. 2 votes",
                spoken("bill", List.of()));
    }

    private String spoken(String element, List<String> problems) {
        Placement placement = store.placementsOf(element).iterator().next();
        return Spoken.sticky(store, placement, problems);
    }
}

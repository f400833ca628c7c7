package org.stormspec.app.find;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.app.session.Shop;
import org.stormspec.model.record.Element;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.Store;

@DisplayName("Find anything")
class FinderTest {
    @Test
    @DisplayName("puts what begins with the query before what only holds it")
    void ranksByBeginning() {
        assertEquals(
                List.of("Order", "order", "Order placed", "Place order"),
                titles("order").subList(0, 4));
    }

    @Test
    @DisplayName("finds a topic by its name on the broker")
    void findsATopicByItsName() {
        assertEquals(List.of("order"), titles("shop.trade.sales._public"));
    }

    @Test
    @DisplayName("wants every word, in any order")
    void wantsEveryWord() {
        assertEquals(List.of("Order placed"), titles("placed order event"));
    }

    @Test
    @DisplayName("looks at one fact only when told so")
    void looksAtOneFact() {
        assertEquals(List.of("Order"), titles("kind:aggregate"));
        assertEquals(List.of("order"), titles("field:total"));
        assertEquals(List.of("order"), titles("topic:sales"));
        assertEquals(
                List.of("Whenever an order is placed, bill it"), titles("context:billing bill"));
        assertEquals(List.of(), titles("owner:nobody"));
    }

    @Test
    @DisplayName("finds a sticky by the words it had before")
    void findsByAlias() {
        Store store = Shop.store();
        Element clerk = store.element("clerk").orElseThrow().alias(List.of("Shop assistant"));
        store.apply(new Draft(store).put(clerk).changes());
        assertEquals(
                List.of("Clerk"),
                Finder.find(store, "assistant", 9).stream().map(Finder.Hit::title).toList());
    }

    @Test
    @DisplayName("says on which boards a sticky stands")
    void saysTheBoards() {
        assertEquals(
                "Domain event · trade.sales · Second",
                Finder.find(Shop.store(), "order placed", 9).getFirst().place());
    }

    @Test
    @DisplayName("finds nothing for blanks and nonsense")
    void findsNothingForNonsense() {
        assertEquals(List.of(), titles("  "));
        assertEquals(List.of(), titles("zebra"));
    }

    private static List<String> titles(String query) {
        return Finder.find(Shop.store(), query, 10).stream().map(Finder.Hit::title).toList();
    }
}

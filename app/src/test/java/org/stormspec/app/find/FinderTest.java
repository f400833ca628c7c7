package org.stormspec.app.find;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.app.session.Shop;

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
    @DisplayName("finds nothing for blanks and nonsense")
    void findsNothingForNonsense() {
        assertEquals(List.of(), titles("  "));
        assertEquals(List.of(), titles("zebra"));
    }

    private static List<String> titles(String query) {
        return Finder.find(Shop.store(), query, 10).stream().map(Finder.Hit::title).toList();
    }
}

package org.stormspec.app.find;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.app.session.Shop;
import org.stormspec.model.file.Attributes;
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
    @DisplayName("finds a word of a glossary once for each context, with what it means there")
    void findsTermsWithTheirMeanings() {
        Store store = Shop.store();
        Draft draft = new Draft(store);
        store.contexts()
                .forEach(context ->
                        draft.put(
                                context.speaking(
                                        new TreeMap<>(
                                                Map.of(
                                                        "Voucher",
                                                        "what " + context.name() + " gives")))));
        store.apply(draft.changes());
        List<Finder.Hit> hits = Finder.find(store, "voucher", 10);
        assertEquals(List.of("Voucher", "Voucher"), hits.stream().map(Finder.Hit::title).toList());
        assertEquals(
                Set.of(
                        "Term · trade.billing: what billing gives",
                        "Term · trade.sales: what sales gives"),
                hits.stream().map(Finder.Hit::place).collect(Collectors.toSet()));
        assertEquals(2, Finder.find(store, "term:gives", 10).size());
    }

    @Test
    @DisplayName("lists topics by role and by tag, and does not take the words of names for them")
    void listsTopicsByRoleAndTag() {
        Store store = Shop.store();
        assertEquals(List.of("order"), titles("role:public"));
        Attributes.Outcome answer =
                Attributes.set(store, Element.key("order-topic"), List.of("shared", "pii"), "tags");
        store.apply(((Attributes.Outcome.Accepted) answer).changes());
        for (String query : List.of("role:shared", "tag:pii")) {
            assertEquals(
                    List.of("order"),
                    Finder.find(store, query, 9).stream().map(Finder.Hit::title).toList());
        }
        assertEquals(List.of(), titles("shared"));
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

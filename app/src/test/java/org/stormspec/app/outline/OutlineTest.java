package org.stormspec.app.outline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.app.session.Shop;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Lane;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Topic;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.Store;

@DisplayName("The outline")
class OutlineTest {
    private final Store store = Shop.store();

    @Test
    @DisplayName("lists boards, the tenant, then what is on no board")
    void listsBoards() {
        assertEquals(
                List.of("Big picture", "Second", "shop", "On no board"),
                labels(new Outline(store).roots()));
    }

    @Test
    @DisplayName("leads from the tenant to domains, contexts, services and topics")
    void leadsFromTenantToTopics() {
        Context sales = store.context("trade.sales").orElseThrow();
        store.apply(
                new Draft(store)
                        .put(
                                sales.running(
                                        List.of(
                                                new Context.Service("Till", ""),
                                                new Context.Service("Archive", ""))))
                        .changes());
        Outline outline = new Outline(store);
        OutlineNode tenant = outline.roots().get(2);
        OutlineNode domain = outline.below(tenant).getFirst();
        OutlineNode context = outline.below(domain).getLast();

        assertEquals("trade", domain.label());
        assertEquals(List.of("billing", "sales"), labels(outline.below(domain)));
        assertEquals(List.of("Till", "Archive"), labels(outline.below(context)));
        assertEquals(
                List.of("order · public"),
                labels(outline.below(outline.below(context).getFirst())));
    }

    @Test
    @DisplayName("lists the contexts of a board, its lanes, then the rest")
    void listsContextsAndLanes() {
        store.apply(
                ChangeSet.adding(
                        List.of(
                                new Lane("second", "l1", "Customers", 600, 200, false),
                                new Lane("second", "l2", "Staff", 300, 200, false))));
        Outline outline = new Outline(store);
        OutlineNode second = outline.roots().get(1);
        assertEquals(List.of("trade.sales", "Staff", "Customers"), labels(outline.below(second)));
    }

    @Test
    @DisplayName("tells the story of a context in the order of time")
    void tellsTheStoryInTime() {
        Outline outline = new Outline(store);
        assertEquals(List.of("Place order", "Order"), labels(outline.below(sales(outline))));
    }

    @Test
    @DisplayName("shows below a sticky what caused it and what it leads to")
    void showsNeighbours() {
        Outline outline = new Outline(store);
        OutlineNode placeOrder = outline.below(sales(outline)).getFirst();
        assertEquals(
                List.of("caused by Clerk", "leads to Order"), labels(outline.below(placeOrder)));
    }

    @Test
    @DisplayName("leads from the board to any sticky")
    void leadsToAnySticky() {
        RecordKey order = new RecordKey(RecordType.PLACEMENT, "big-picture/p2");
        assertEquals(
                List.of("Big picture", "trade.sales", "Order"),
                labels(new Outline(store).pathTo(order, "big-picture")));
    }

    @Test
    @DisplayName("keeps elements whose context is gone in sight")
    void keepsElementsOfLostContexts() {
        Element lost = new Element("x", "Lost", Optional.of("gone"), "", Detail.of(Kind.EVENT));
        Outline outline = new Outline(Store.of(List.of(lost)));
        assertEquals(List.of("Lost"), labels(outline.below(outline.roots().getFirst())));
    }

    @Test
    @DisplayName("calls a sticky without words by its kind")
    void callsASilentStickyByItsKind() {
        Element silent = new Element("x", "", Optional.empty(), "", Detail.of(Kind.READ_MODEL));
        assertEquals("Untitled read model", Outline.labelOf(silent));
    }

    private static OutlineNode sales(Outline outline) {
        return outline.below(outline.roots().getFirst()).getFirst();
    }

    private static List<String> labels(List<OutlineNode> nodes) {
        return nodes.stream().map(OutlineNode::label).toList();
    }

    @Test
    @DisplayName("topics that would look alike have their words beside their type")
    void tellsLookAlikesApart() {
        Element one = topic("a", "Order placed");
        Element two = topic("b", "order_placed");
        Element same = topic("c", "Order placed");
        Element other = topic("d", "Order sent");
        assertEquals(
                Map.of(
                        "a", "order-placed · “Order placed” · a",
                        "b", "order-placed · “order_placed”",
                        "c", "order-placed · “Order placed” · c",
                        "d", "order-sent"),
                Outline.labelsOf(List.of(one, two, same, other)));
    }

    private static Element topic(String id, String words) {
        return new Element(id, words, Optional.empty(), "", Topic.state(""));
    }
}

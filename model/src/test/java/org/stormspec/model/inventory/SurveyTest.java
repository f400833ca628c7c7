package org.stormspec.model.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stormspec.model.Models;
import org.stormspec.model.inventory.Proposal.Found;
import org.stormspec.model.inventory.Proposal.Leftover;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Topic.StreamKind;
import org.stormspec.model.store.Store;

@DisplayName("A survey of topic names")
class SurveyTest {

    private static final Board BOARD = new Board("found", "Found", Board.Level.DESIGN);

    private static final String SHOP =
            """
            shop.sales.orders.order-placed.v2
            shop.sales.orders.public.order
            shop.sales.baskets.basket
            shop.finance.invoices.private.invoice
            shop.finance.invoices.invoice-dlq
            legacy_orders
            __consumer_offsets
            orders-store-changelog
            shop.misc
            """;

    private static Store empty() {
        return Store.of(List.of(org.stormspec.model.record.Workspace.named("shop")));
    }

    private static Proposal shop() {
        return Survey.of(empty(), SHOP);
    }

    private static Found found(Proposal proposal, String name) {
        return proposal.topics().stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("finds out in which order the names say things")
    void findsOutInWhichOrderTheNamesSayThings() {
        assertEquals("{tenant}.{domain}.{context}.{type}", shop().order().text());
        assertEquals("shop", shop().tenant());
        assertEquals(
                "{context}-{type}",
                Survey.of(empty(), "orders-placed, orders-cancelled, billing-paid").order().text());
        assertEquals(
                "{environment}.{domain}.{context}.{type}",
                Survey.of(empty(), "prod.sales.orders.order prod.sales.baskets.basket")
                        .order()
                        .text());
    }

    @Test
    @DisplayName("proposes domains, contexts, access, types and versions")
    void proposesDomainsContextsAccessTypesAndVersions() {
        Proposal proposal = shop();
        assertEquals(List.of("finance", "sales"), List.copyOf(proposal.tree().keySet()));
        assertEquals(
                List.of("baskets", "orders"),
                List.copyOf(proposal.tree().getOrDefault("sales", new TreeMap<>()).keySet()));
        assertEquals(
                new Found(
                        "shop.sales.orders.order-placed.v2",
                        "sales",
                        "orders",
                        Access.PRIVATE,
                        true,
                        "order-placed",
                        2,
                        StreamKind.DOMAIN_EVENT),
                found(proposal, "shop.sales.orders.order-placed.v2"));
        Found order = found(proposal, "shop.sales.orders.public.order");
        assertEquals(Access.PUBLIC, order.access());
        assertEquals(StreamKind.ENTITY_CDC, order.kind());
        assertEquals(
                StreamKind.DEAD_LETTER,
                found(proposal, "shop.finance.invoices.invoice-dlq").kind());
        assertEquals("2 domains, 3 contexts and 5 topics; 4 left over", proposal.summary());
    }

    @Test
    @DisplayName("lists what it cannot place, each with the reason")
    void listsWhatItCannotPlaceEachWithTheReason() {
        assertEquals(
                List.of(
                        new Leftover(
                                "legacy_orders", "there is no '.' in it, so it names no context"),
                        new Leftover("__consumer_offsets", "Kafka keeps it for itself"),
                        new Leftover("orders-store-changelog", "Kafka Streams keeps it for itself"),
                        new Leftover(
                                "shop.misc",
                                "it is shorter than {tenant}.{domain}.{context}.{type}")),
                shop().leftovers());
    }

    @Test
    @DisplayName("becomes contexts with frames and topics, and renames nothing")
    void becomesContextsWithFramesAndTopicsAndRenamesNothing() {
        Store model = empty();
        model.apply(shop().changes(model, BOARD));
        assertEquals("shop", model.workspace().tenant());
        assertEquals(3, model.framesOn("found").size());
        assertEquals(5, model.placementsOn("found").size());
        assertEquals(
                List.of("finance.invoices", "sales.baskets", "sales.orders"),
                model.contexts().stream().map(Context::path).sorted().toList());
        TopicNames names = new TopicNames(model.workspace());
        assertEquals(
                shop().topics().stream().map(Found::name).sorted().toList(),
                model.elements(Kind.TOPIC).stream()
                        .map(topic -> name(model, names, topic))
                        .sorted()
                        .toList());
        assertTrue(
                shop().changes(model, BOARD)
                        .inverse()
                        .inverse()
                        .equals(shop().changes(model, BOARD)));
    }

    private static String name(Store model, TopicNames names, Element topic) {
        return names.nameOf(topic, topic.context().flatMap(model::context)).orElseThrow();
    }

    @Test
    @DisplayName("says what is in the model already, and adds to the contexts that are there")
    void saysWhatIsInTheModelAlready() {
        Models models = Models.acme().context("finance.sales").topic("sale").publicly();
        Store model = models.store();
        Proposal proposal =
                Survey.of(
                        model,
                        "acme.finance.sales._public.sale\nacme.finance.sales._private.quote");
        assertEquals(
                List.of(
                        new Leftover(
                                "acme.finance.sales._public.sale", "it is in the model already")),
                proposal.leftovers());
        int before = model.contexts().size();
        model.apply(proposal.changes(model, BOARD));
        assertEquals(before, model.contexts().size());
        Element quote = model.element("quote").orElseThrow();
        assertEquals(Optional.of("finance.sales"), quote.context());
        assertEquals(Optional.empty(), quote.topic().orElseThrow().explicitName());
    }

    @Test
    @DisplayName("follows the order that somebody gives, and takes twins once")
    void followsTheOrderThatSomebodyGives() {
        NameOrder order = NameOrder.parse("{environment}.{context}.{access}.{type}").orElseThrow();
        Proposal proposal =
                Survey.of(
                        empty(),
                        "test.orders.order, prod.orders.order, prod.orders.line.item",
                        order);
        assertEquals(
                List.of("test.orders.order", "prod.orders.line.item"),
                proposal.topics().stream()
                        .map(Found::name)
                        .sorted(java.util.Comparator.reverseOrder())
                        .toList());
        assertEquals("line-item", found(proposal, "prod.orders.line.item").type());
        assertEquals(
                "it seems to be the same as test.orders.order",
                proposal.leftovers().getFirst().reason());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{type",
                "{context}{type}",
                "{context}.{type}-{domain}",
                "{a}.{type}",
                "{domain}.{context}",
                "{context}+{type}"
            })
    @DisplayName("refuses an order that cannot be read")
    void refusesAnOrderThatCannotBeRead(String text) {
        assertEquals(Optional.empty(), NameOrder.parse(text));
    }

    @Test
    @DisplayName("of fifty names accounts for every one of them")
    void ofFiftyNamesAccountsForEveryOneOfThem() {
        String names =
                IntStream.range(0, 50)
                        .mapToObj(i ->
                                i % 10 == 9
                                        ? "plain" + i
                                        : "d%d.c%d.thing-%d".formatted(i % 3, i % 7, i))
                        .reduce("", (left, right) -> left + "\n" + right);
        Proposal proposal = Survey.of(empty(), names);
        assertEquals(45, proposal.topics().size());
        assertEquals(5, proposal.leftovers().size());
    }
}

package org.stormspec.export.cml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.export.asyncapi.read.ImportFile;
import org.stormspec.export.asyncapi.read.ModelImport;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.Relation;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.store.Store;

@DisplayName("A Context Mapper model")
class CmlImporterTest {

    private static final String SHOP =
            """
            /* two contexts */
            ContextMap Shop {
                contains Ordering, Billing
                Ordering [OHS, PL]->[ACL] Billing { exposedAggregates = Orders }
            }
            Domain Retail {
                Subdomain Sales
                Subdomain Money
            }
            BoundedContext Ordering implements Sales {
                domainVisionStatement = "takes orders"
                Aggregate Orders {
                    Entity Order {
                        aggregateRoot
                        - OrderId orderId
                        String ^description nullable
                        - List<Line> lines
                        - OrderState state
                        @Customer customer
                    }
                    Entity Customer { }
                    ValueObject OrderId { String value }
                    ValueObject Line { int amount; - Line next }
                    enum OrderState { aggregateLifecycle OPEN, PAID }
                    "role: Clerk"
                    CommandEvent PlaceOrder
                    DomainEvent OrderPlaced // past tense
                    Service OrderService { void place(@Order order); }
                }
                Application {
                    Command CancelOrder
                    Flow Buying {
                        command PlaceOrder delegates to Orders [ -> OPEN] emits event OrderPlaced X OrderRefused
                        event OrderPlaced triggers command CancelOrder + AskAgain
                    }
                }
            }
            BoundedContext Billing implements Money { type = APPLICATION }
            BoundedContext Clerks realizes Billing { type TEAM }
            """;

    private static ModelImport read(Store model, String text) {
        return CmlImporter.read(
                model, List.of(new ImportFile("shop.cml", text, _ -> Optional.empty())));
    }

    private static Store imported(String text) {
        Store model = Store.of(List.of(Workspace.named("shop")));
        ModelImport read = read(model, text);
        assertTrue(read.isComplete(), () -> read.findings().toString());
        model.apply(read.changes());
        return model;
    }

    @Test
    @DisplayName("refuses a model nested too deeply or too long, with its place, and takes nothing")
    void refusesWhatGoesTooFar() {
        Store model = Store.of(List.of(Workspace.named("shop")));
        for (String text : List.of("a {".repeat(100_000), "/*" + "x".repeat(9_000_000))) {
            ModelImport read = read(model, text);
            assertTrue(read.changes().isEmpty());
            assertEquals(1, read.findings().size(), () -> read.findings().toString());
            assertTrue(read.findings().getFirst().isError());
            assertTrue(
                    read.findings().getFirst().message().matches(".*(deeper than 200|are read).*"),
                    read.findings().getFirst()::text);
        }
    }

    private static Element element(Store model, Kind kind, String name) {
        return model.elements(kind).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " in " + model.elements(kind)));
    }

    private static Set<String> links(Store model, Element from) {
        return model.linksFrom(from.id()).stream()
                .map(link -> link.type().word() + " " + name(model, link))
                .collect(Collectors.toSet());
    }

    private static String name(Store model, Link link) {
        return model.element(link.to()).orElseThrow().name();
    }

    @Test
    @DisplayName("becomes contexts in the domain whose part they implement, with their owner")
    void becomesContexts() {
        Store model = imported(SHOP);
        assertEquals(
                List.of("retail.billing", "retail.ordering"),
                model.contexts().stream().map(context -> context.path()).toList());
        assertEquals("takes orders", model.context("retail.ordering").orElseThrow().purpose());
        assertEquals(Optional.of("clerks"), model.context("retail.billing").orElseThrow().owner());
    }

    @Test
    @DisplayName("becomes aggregates with commands, events and the people who give orders")
    void becomesTheSentence() {
        Store model = imported(SHOP);
        Element orders = element(model, Kind.AGGREGATE, "Orders");
        assertEquals(
                new Detail.Aggregate("Order", "orderId", List.of("Customer"), List.of()),
                new Detail.Aggregate(
                        ((Detail.Aggregate) orders.detail()).root(),
                        "orderId",
                        ((Detail.Aggregate) orders.detail()).entities(),
                        List.of()));
        assertEquals(Set.of("emits Order placed", "publishes Orders"), links(model, orders));
        assertEquals(
                Set.of("handledBy Orders", "emits Order placed", "emits Order refused"),
                links(model, element(model, Kind.COMMAND, "Place order")));
        assertEquals(
                Set.of("issues Place order"), links(model, element(model, Kind.ACTOR, "Clerk")));
        assertTrue(element(model, Kind.ACTOR, "Clerk").context().isEmpty());
    }

    @Test
    @DisplayName("gives the reactions of its flows the policy that it leaves unsaid")
    void givesReactionsAPolicy() {
        Store model = imported(SHOP);
        Element policy =
                element(model, Kind.POLICY, "Whenever order placed, cancel order and ask again");
        assertEquals(Set.of("issues Cancel order", "issues Ask again"), links(model, policy));
        assertTrue(
                links(model, element(model, Kind.EVENT, "Order placed"))
                        .contains("triggers " + policy.name()));
    }

    @Test
    @DisplayName("carries an aggregate's state in a topic, public where an open host exposes it")
    void carriesState() {
        Store model = imported(SHOP);
        Topic topic = element(model, Kind.TOPIC, "Orders").topic().orElseThrow();
        assertEquals(Optional.of(Access.PUBLIC), topic.access());
        assertEquals(
                List.of(
                        "orderId: OrderId",
                        "description: string",
                        "lines: array<Line>",
                        "state: enum<OPEN,PAID>",
                        "customer: string"),
                topic.payload().fields().stream()
                        .map(field -> field.name() + ": " + field.type().text())
                        .toList());
        assertTrue(topic.payload().fields().get(1).optional());
        assertEquals(
                Set.of("Line", "OrderId"),
                model.context("retail.ordering").orElseThrow().types().keySet());
        assertEquals(
                List.of("retail.billing"),
                model.consumers().stream().map(consumer -> consumer.context()).toList());
    }

    @Test
    @DisplayName("grants the downstream context where nothing is open")
    void grantsDownstream() {
        Store model = imported(SHOP.replace("[OHS, PL]->[ACL]", "->"));
        Topic topic = element(model, Kind.TOPIC, "Orders").topic().orElseThrow();
        assertEquals(Optional.of(Access.PROTECTED), topic.access());
        assertEquals(Set.of("retail.billing"), topic.sharing().grants());
    }

    @Test
    @DisplayName("tells what contexts are to each other, with the roles of both sides")
    void tellsRelations() {
        assertEquals(List.of(), read(Store.of(List.of()), SHOP).findings());
        Relation relation =
                new Relation(
                        "retail.ordering", "retail.billing", Relation.Pattern.UPSTREAM_DOWNSTREAM);
        Set<Relation.Role> open =
                Set.of(Relation.Role.OPEN_HOST_SERVICE, Relation.Role.PUBLISHED_LANGUAGE);
        Set<Relation.Role> guarded = Set.of(Relation.Role.ANTICORRUPTION_LAYER);
        assertEquals(List.of(relation.playing(open, guarded)), imported(SHOP).relations());
        assertEquals(
                List.of(
                        new Relation(
                                        "retail.billing",
                                        "retail.ordering",
                                        Relation.Pattern.CUSTOMER_SUPPLIER)
                                .playing(Set.of(), Set.of(Relation.Role.CONFORMIST))),
                imported(SHOP.replace("[OHS, PL]->[ACL]", "[D,C,CF]<-[U,S]")).relations());
        assertEquals(
                Relation.Pattern.SHARED_KERNEL,
                imported(SHOP.replace("[OHS, PL]->[ACL]", "[SK]<->[SK]"))
                        .relations()
                        .getFirst()
                        .pattern());
        assertEquals(
                Relation.Pattern.PARTNERSHIP,
                imported(SHOP.replace("[OHS, PL]->[ACL]", "[P]<->[P]"))
                        .relations()
                        .getFirst()
                        .pattern());
    }

    @Test
    @DisplayName("changes nothing when it is taken in again")
    void changesNothingTheSecondTime() {
        Store model = imported(SHOP);
        assertTrue(read(model, SHOP).changes().isEmpty());
    }

    @Test
    @DisplayName("that is cut off or holds no context is refused with line and way out")
    void refusesBrokenOnes() {
        ModelImport cut = read(Store.of(List.of()), "BoundedContext A {\n Aggregate B {");
        assertFalse(cut.isComplete());
        assertTrue(cut.findings().getFirst().text().startsWith("shop.cml:2:14: '{' without"));
        assertTrue(cut.changes().isEmpty());
        assertFalse(read(Store.of(List.of()), "}").isComplete());
        assertTrue(
                read(Store.of(List.of()), "nothing here")
                        .findings()
                        .getFirst()
                        .message()
                        .startsWith("no BoundedContext"));
    }
}

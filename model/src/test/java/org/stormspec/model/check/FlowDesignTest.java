package org.stormspec.model.check;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.stormspec.model.Models;
import org.stormspec.model.record.Behaviour;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.Reading;
import org.stormspec.model.record.Topic.StreamKind;
import org.stormspec.model.record.Workflow;
import org.stormspec.model.record.Workspace;

@DisplayName("Rules about commands, flows and aggregates")
class FlowDesignTest {

    private static Models sales() {
        return Models.acme().context("finance.sales");
    }

    private static Element in(String id, String name, Detail detail) {
        return new Element(id, name, Optional.of("finance.sales"), "", detail);
    }

    private static Models aggregate(String root, String identity, List<String> entities) {
        return sales().put(
                        in(
                                "order",
                                "Order",
                                new Detail.Aggregate(
                                        root, identity, entities, List.of("at most 50 lines"))));
    }

    private static Models ordering() {
        return sales().aggregate("Order", "order_id")
                .command("Place order")
                .link("place-order", LinkType.HANDLED_BY, "order");
    }

    private static Models saga(Workflow workflow) {
        return ordering()
                .put(in("saga", "Checkout", new Detail.Policy(true).steering(workflow)))
                .link("saga", LinkType.ISSUES, "place-order");
    }

    private static Models read(Reading reading) {
        return sales().topic("order")
                .publicly()
                .context("finance.campaign")
                .put(
                        new Consumer(
                                        "finance.campaign",
                                        "order",
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty())
                                .reading(reading));
    }

    private static Models system(Detail.SystemKind role) {
        return sales().put(
                        new Element(
                                "shop",
                                "Shop",
                                Optional.empty(),
                                "",
                                new Detail.ExternalSystem(role, List.of())));
    }

    @TestFactory
    @DisplayName("find what they look for and nothing else, and can be fixed and undone")
    Stream<DynamicTest> cases() {
        Cases cases = new Cases();
        aggregates(cases);
        commands(cases);
        sagas(cases);
        streams(cases);
        return cases.tests();
    }

    private static void aggregates(Cases cases) {
        List<String> many = List.of("A", "B", "C", "D", "E", "F", "G", "H", "Invoice", "J");
        cases.error(
                        "AGG-01",
                        "an aggregate without root",
                        aggregate("", "order_id", List.of("Line")),
                        "Order has no root.")
                .fine("AGG-01", "a root", aggregate("Order", "order_id", List.of()))
                .hint(
                        "AGG-02",
                        "an aggregate that protects nothing",
                        sales().put(
                                        in(
                                                "order",
                                                "Order",
                                                new Detail.Aggregate(
                                                        "Order",
                                                        "order_id",
                                                        List.of(),
                                                        List.of()))),
                        "Which rule does Order protect?")
                .fine("AGG-02", "an invariant", aggregate("Order", "order_id", List.of()))
                .error(
                        "AGG-03",
                        "a transaction over two aggregates",
                        sales().aggregate("Order", "order_id")
                                .aggregate("Payment", "payment_id")
                                .put(new Link("order", LinkType.EMITS, "payment", true)),
                        "One transaction spans Order and Payment.")
                .fine(
                        "AGG-03",
                        "a transaction inside one",
                        ordering().put(new Link("place-order", LinkType.HANDLED_BY, "order", true)))
                .warning(
                        "AGG-04",
                        "an entity with two owners",
                        aggregate("Order", "order_id", List.of("Line"))
                                .put(
                                        in(
                                                "cart",
                                                "Cart",
                                                new Detail.Aggregate(
                                                        "Cart",
                                                        "cart_id",
                                                        List.of("Line"),
                                                        List.of("x")))),
                        "Line has two owners: Cart and Order.")
                .fine("AGG-04", "one owner", aggregate("Order", "order_id", List.of("Line")))
                .warning(
                        "AGG-05",
                        "an aggregate without identity",
                        aggregate("Order", "", List.of()),
                        "Order cannot be keyed: it has no identity.")
                .fine("AGG-05", "an identity", aggregate("Order", "order_id", List.of()))
                .hint(
                        "AGG-07",
                        "a large boundary",
                        aggregate("Order", "order_id", many),
                        "Order holds 10 entities; more than 8 is a large boundary.")
                .fine(
                        "AGG-07",
                        "a small one",
                        aggregate("Order", "order_id", Collections.nCopies(8, "Line")));
    }

    private static void commands(Cases cases) {
        Detail.Command queued =
                new Detail.Command("never").delivered(Optional.of(Detail.CommandDelivery.QUEUE));
        cases.warning(
                        "CMD-02",
                        "a command named like an event",
                        sales().aggregate("Order", "order_id")
                                .command("OrderPlaced")
                                .link("order-placed", LinkType.HANDLED_BY, "order"),
                        "OrderPlaced is a command, but reads like a fact.")
                .fine("CMD-02", "an order", ordering().command("Mark order as paid"))
                .error(
                        "CMD-03",
                        "a command that others may read",
                        sales().topic("pay-invoice").publicly().stream(StreamKind.COMMAND),
                        "acme.finance.sales._public.pay-invoice carries a command; commands stay"
                                + " private.")
                .error(
                        "CMD-03",
                        "a topic named like a command",
                        ordering().topic("place-order-topic").type("place-order").publicly().stream(
                                StreamKind.DOMAIN_EVENT),
                        "acme.finance.sales._public.place-order carries a command; commands stay"
                                + " private.")
                .fine(
                        "CMD-03",
                        "a private topic of commands",
                        sales().topic("pay-invoice").stream(StreamKind.COMMAND))
                .error(
                        "CMD-04",
                        "a command without target",
                        sales().aggregate("Order", "order_id").command("Place order"),
                        "Place order has no target; exactly one aggregate or system handles a"
                                + " command.")
                .error(
                        "CMD-04",
                        "a command with two targets",
                        ordering()
                                .aggregate("Cart", "cart_id")
                                .link("place-order", LinkType.HANDLED_BY, "cart"),
                        "Place order has 2 targets; exactly one handles a command.")
                .fine("CMD-04", "one target", ordering())
                .hint(
                        "CMD-05",
                        "a command that nobody may refuse",
                        ordering().put(in("place-order", "Place order", new Detail.Command(""))),
                        "When may Place order be refused?")
                .fine("CMD-05", "a reason", ordering())
                .hint(
                        "CMD-06",
                        "a queued command of an event-sourced aggregate",
                        ordering()
                                .put(
                                        in(
                                                "order",
                                                "Order",
                                                new Detail.Aggregate(
                                                                "Order",
                                                                "order_id",
                                                                List.of(),
                                                                List.of("x"))
                                                        .behaving(
                                                                Behaviour.NONE.eventSourced(true))))
                                .put(in("place-order", "Place order", queued)),
                        "Migrating Order requires draining Place order first.")
                .fine("CMD-06", "a call", ordering())
                .warning(
                        "CMD-07",
                        "one reader that must act",
                        read(Reading.NONE.obliged(true)),
                        "acme.finance.sales._public.order behaves like a command: only"
                                + " finance.campaign reads it, and has to act.")
                .fine("CMD-07", "a free reader", read(Reading.NONE));
    }

    private static void sagas(Cases cases) {
        Workflow open =
                Workflow.NONE.stepping(List.of(new Workflow.Step("place-order", Optional.empty())));
        Workflow closed =
                Workflow.NONE.stepping(
                        List.of(new Workflow.Step("place-order", Optional.of("cancel it"))));
        cases.warning(
                        "FLO-01",
                        "a saga over two contexts",
                        saga(closed)
                                .context("finance.campaign")
                                .aggregate("Campaign", "campaign_id")
                                .command("Launch campaign")
                                .link("launch-campaign", LinkType.HANDLED_BY, "campaign")
                                .link("saga", LinkType.ISSUES, "launch-campaign"),
                        "Checkout steers finance.campaign and finance.sales.")
                .fine("FLO-01", "a saga inside one", saga(closed))
                .warning(
                        "FLO-02",
                        "a reaction that is not connected",
                        ordering().topic("order-topic").policy("Whenever it rains"),
                        "Then what? 'Whenever it rains' does nothing.",
                        "Whenever what? Nothing triggers 'Whenever it rains'.")
                .fine(
                        "FLO-02",
                        "a reaction with both halves",
                        ordering()
                                .topic("sale")
                                .policy("Whenever sold")
                                .link("sale", LinkType.TRIGGERS, "whenever-sold")
                                .link("whenever-sold", LinkType.ISSUES, "place-order"))
                .hint(
                        "FLO-03",
                        "a step that nothing undoes",
                        saga(open),
                        "What undoes 'Place order' in 'Checkout'?")
                .hint(
                        "FLO-03",
                        "a saga without steps or failure route",
                        saga(Workflow.NONE),
                        "What if 'Checkout' fails half-way?")
                .fine("FLO-03", "a compensation", saga(closed))
                .fine("FLO-03", "a failure route", saga(open.failing("somebody decides")));
    }

    private static void streams(Cases cases) {
        cases.warning(
                        "FLO-04",
                        "a reader without an answer to failures",
                        read(Reading.NONE).put(Workspace.named("acme")),
                        "finance.campaign has no answer to a record of"
                                + " acme.finance.sales._public.order it cannot handle.")
                .fine("FLO-04", "an answer for all", read(Reading.NONE))
                .warning(
                        "FLO-05",
                        "a read model that nothing feeds",
                        sales().topic("order").readModel("Order list"),
                        "Order list is fed by nothing.")
                .fine(
                        "FLO-05",
                        "a fed one",
                        sales().topic("order")
                                .readModel("Order list")
                                .link("order", LinkType.INFORMS, "order-list"))
                .warning(
                        "FLO-06",
                        "a sink that writes duplicates",
                        system(Detail.SystemKind.SINK)
                                .topic("order")
                                .readModel("Order list")
                                .link("order", LinkType.INFORMS, "order-list")
                                .link("order-list", LinkType.INFORMS, "shop"),
                        "Duplicates of Order list reach Shop.")
                .warning(
                        "FLO-06",
                        "a sink of records without key",
                        system(Detail.SystemKind.SINK).topic("metric").stream(
                                        StreamKind.SYSTEM_EVENT)
                                .keyless()
                                .link("metric", LinkType.INFORMS, "shop"),
                        "Duplicates of acme.finance.sales._private.metric reach Shop.")
                .fine(
                        "FLO-06",
                        "a sink of keyed records",
                        system(Detail.SystemKind.SINK)
                                .topic("order")
                                .link("order", LinkType.INFORMS, "shop"))
                .warning(
                        "FLO-07",
                        "a source that may deliver twice",
                        system(Detail.SystemKind.CDC_SOURCE)
                                .topic("row")
                                .from(origin -> origin.source(Optional.of("shop"))),
                        "Shop may deliver records of acme.finance.sales._private.row twice.")
                .fine(
                        "FLO-07",
                        "a source with a key",
                        system(Detail.SystemKind.CDC_SOURCE)
                                .topic("row")
                                .from(origin ->
                                        origin.source(Optional.of("shop"))
                                                .deduping(List.of("row_id"))))
                .warning(
                        "FLO-08",
                        "a reply to another context",
                        sales().topic("price-reply").publicly().stream(StreamKind.DOMAIN_EVENT)
                                .context("finance.campaign")
                                .reads("price-reply"),
                        "The reply acme.finance.sales._public.price-reply couples finance.campaign"
                                + " to finance.sales.")
                .fine("FLO-08", "a reply inside", sales().topic("price-reply"))
                .warning(
                        "FLO-08",
                        "a command of another context that waits for a reply",
                        asked("finance.campaign"),
                        "The reply to Reserve couples finance.campaign to finance.sales.")
                .fine("FLO-08", "a command that waits for a reply inside", asked("finance.sales"))
                .hint(
                        "FLO-10",
                        "a producer that names its reader",
                        read(Reading.NONE)
                                .put(described("Orders. Read by finance.campaign every night.")),
                        "The description of acme.finance.sales._public.order names its reader"
                                + " finance.campaign.")
                .fine("FLO-10", "a producer that does not", read(Reading.NONE));
    }

    private static Models asked(String issuer) {
        return sales().put(
                        in(
                                "reserve",
                                "Reserve",
                                new Detail.Command("none left")
                                        .delivered(
                                                Optional.of(Detail.CommandDelivery.REQUEST_REPLY))))
                .context(issuer)
                .policy("Whenever asked")
                .link("whenever-asked", LinkType.ISSUES, "reserve");
    }

    private static Element described(String description) {
        return sales().topic("order")
                .publicly()
                .records()
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .findFirst()
                .orElseThrow()
                .described(description);
    }
}

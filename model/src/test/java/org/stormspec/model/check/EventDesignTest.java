package org.stormspec.model.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.stormspec.model.Models;
import org.stormspec.model.edit.Ids;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Domain;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.Message.Envelope;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Topic.Cleanup;
import org.stormspec.model.record.Topic.StreamKind;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.store.Store;

@DisplayName("Rules about the design of events")
class EventDesignTest {

    private static Models sales() {
        return Models.acme().context("finance.sales");
    }

    private static Models shared(String type, StreamKind kind) {
        return sales().topic(type).publicly().offered().stream(kind);
    }

    private static Models emitted(String event) {
        return sales().aggregate("Order", "order_id")
                .event(event)
                .link("order", LinkType.EMITS, Ids.slug(event));
    }

    private static Models bare() {
        return sales().put(Workspace.named("acme"));
    }

    private static Models reading(String pattern, String... fields) {
        return sales().topic("order")
                .publicly()
                .fields(fields)
                .context("finance.campaign")
                .put(
                        new Consumer(
                                "finance.campaign",
                                "order",
                                Optional.empty(),
                                Optional.of(pattern),
                                Optional.empty()));
    }

    @TestFactory
    @DisplayName("find what they look for and nothing else, and can be fixed and undone")
    Stream<DynamicTest> cases() {
        Cases cases = new Cases();
        names(cases);
        entities(cases);
        metadata(cases);
        kinds(cases);
        readers(cases);
        return cases.tests();
    }

    private static void names(Cases cases) {
        cases.warning(
                        "EVT-01",
                        "a step that others may read",
                        shared("order-placed", StreamKind.DOMAIN_EVENT),
                        "acme.finance.sales._public.order-placed leaves finance.sales and makes its"
                                + " readers learn the steps of order. Let a CDC entity Order tell"
                                + " its state.")
                .warning(
                        "EVT-01",
                        "an orange step that something in another context waits for",
                        sales().event("Order placed")
                                .context("finance.campaign")
                                .policy("Whenever an order is placed")
                                .link(
                                        "order-placed",
                                        LinkType.TRIGGERS,
                                        "whenever-an-order-is-placed"),
                        "Order placed leaves finance.sales and makes its readers learn the steps of"
                                + " Order. Let a CDC entity Order tell its state.")
                .fine("EVT-01", "an entity", shared("order", StreamKind.ENTITY_CDC))
                .fine("EVT-01", "a step that stays inside", sales().topic("order-placed"))
                .fine("EVT-01", "an orange step inside", sales().event("Order placed"))
                .error(
                        "EVT-02",
                        "an event named like an order",
                        emitted("ShipOrder"),
                        "ShipOrder reads like a command, but it is an event.")
                .error(
                        "EVT-02",
                        "a topic of events named like an order",
                        shared("ship-order", StreamKind.DOMAIN_EVENT),
                        "acme.finance.sales._public.ship-order reads like a command, but it is an"
                                + " event.")
                .fine("EVT-02", "a fact", sales().event("Order shipped"))
                .fine(
                        "EVT-02",
                        "an entity whose name could be an order",
                        sales().topic("order-line"))
                .warning(
                        "EVT-19",
                        "an event under way",
                        emitted("OrderUpdating"),
                        "OrderUpdating is no fact yet.")
                .warning(
                        "EVT-19",
                        "a topic of events under way",
                        shared("order-shipping", StreamKind.DOMAIN_EVENT),
                        "acme.finance.sales._public.order-shipping is no fact yet.")
                .fine("EVT-19", "a noun", sales().topic("device-reading").event("Staff training"));
    }

    private static void entities(Cases cases) {
        Models both =
                sales().topic("order").publicly().topic("order-placed").stream(
                                StreamKind.OBSERVABLE)
                        .publicly()
                        .context("finance.campaign")
                        .reads("order-placed");
        cases.warning(
                        "EVT-03",
                        "a shared observable",
                        both,
                        "acme.finance.sales._public.order-placed follows from"
                                + " acme.finance.sales._public.order; keep it inside finance.sales.")
                .warning(
                        "EVT-03",
                        "an observable of nothing known",
                        shared("hot-deal", StreamKind.OBSERVABLE),
                        "acme.finance.sales._public.hot-deal is derived; keep it inside"
                                + " finance.sales.")
                .fine(
                        "EVT-03",
                        "a private observable",
                        sales().topic("order-placed").stream(StreamKind.OBSERVABLE))
                .fine(
                        "EVT-03",
                        "an entity made from another one",
                        sales().topic("order")
                                .topic("order-copy")
                                .publicly()
                                .from(origin -> origin.derivedFrom(Optional.of("order"))))
                .warning(
                        "EVT-05",
                        "an entity that never says how it ends",
                        sales().topic("order").from(origin -> origin.changing(Topic.Changes.NONE)),
                        "Nobody says how acme.finance.sales._private.order is deleted: null, a"
                                + " field, or never.")
                .fine("EVT-05", "an entity with tombstones", sales().topic("order"))
                .warning(
                        "EVT-06",
                        "an entity that is only deleted",
                        sales().topic("order").cleanup(48, Cleanup.DELETE),
                        "acme.finance.sales._private.order forgets state after 2 days; who comes"
                                + " later cannot rebuild it.")
                .warning(
                        "EVT-06",
                        "an entity that is kept as the broker likes",
                        sales().topic("order").topicBeing(topic -> topic.set(Topic.Settings.NONE)),
                        "acme.finance.sales._private.order forgets state after 7 days; who comes"
                                + " later cannot rebuild it.")
                .fine("EVT-06", "a compacted entity", sales().topic("order"))
                .error(
                        "EVT-07",
                        "a partial update without the whole",
                        sales().topic("order-log").stream(StreamKind.EVENT_LOG)
                                .topic("order")
                                .from(EventDesignTest::partial),
                        "acme.finance.sales._private.order carries only what changed, and nobody"
                                + " says where the full state is.")
                .fine(
                        "EVT-07",
                        "a partial update that names the whole",
                        sales().topic("order")
                                .from(origin ->
                                        origin.changing(
                                                origin.changes()
                                                        .partial(true, Optional.of("snapshot")))))
                .hint(
                        "EVT-08",
                        "a status that repeats the key",
                        sales().topic("order")
                                .fields("order_id: string", "state: enum<open,DELETED>"),
                        "state of acme.finance.sales._private.order repeats what a CDC entity says"
                                + " anyway: DELETED.")
                .fine(
                        "EVT-08",
                        "the phases of a lifecycle",
                        sales().topic("task").stream(StreamKind.LIFECYCLE_EVENT)
                                .fields("phase: enum<created,deleted>"));
    }

    private static Topic.Origin partial(Topic.Origin origin) {
        return origin.changing(origin.changes().partial(true, Optional.empty()));
    }

    private static void metadata(Cases cases) {
        cases.warning(
                        "EVT-09",
                        "records that do not introduce themselves",
                        bare().topic("order").publicly(),
                        "Records of acme.finance.sales._public.order do not say their id, time,"
                                + " source, type.")
                .fine("EVT-09", "an envelope", sales().topic("order").publicly())
                .fine("EVT-09", "what stays inside", bare().topic("order"))
                .hint(
                        "EVT-10",
                        "a public topic without an envelope",
                        bare().topic("order").publicly(),
                        "Readers of acme.finance.sales._public.order get no standard envelope.")
                .fine("EVT-10", "an envelope", sales().topic("order").publicly())
                .warning(
                        "EVT-21",
                        "a field that speaks to somebody",
                        sales().topic("order").fields("order_id: string", "replyTo: string"),
                        "replyTo of acme.finance.sales._private.order speaks to a reader; an event"
                                + " only tells what is.")
                .fine(
                        "EVT-21",
                        "plain state",
                        sales().topic("order").fields("order_id: string", "target_date: date"))
                .error(
                        "EVT-22",
                        "a structured envelope round tombstones",
                        sales().topic("score")
                                .topicBeing(topic ->
                                        topic.telling(
                                                topic.message()
                                                        .wrapped(
                                                                Optional.of(
                                                                        Envelope
                                                                                .CLOUDEVENTS_STRUCTURED)))),
                        "acme.finance.sales._private.score is compacted, but a structured envelope"
                                + " is never null: deletions would stay for ever.")
                .fine("EVT-22", "binary mode", sales().topic("score"));
    }

    private static void kinds(Cases cases) {
        cases.warning(
                        "EVT-13",
                        "a system event among business topics",
                        shared("disk-space-low", StreamKind.SYSTEM_EVENT),
                        "acme.finance.sales._public.disk-space-low is a system event; business"
                                + " readers do not want it.")
                .fine(
                        "EVT-13",
                        "a system event of the control plane",
                        Models.acme()
                                .put(
                                        new Domain(
                                                "finance",
                                                Domain.Plane.CONTROL,
                                                "",
                                                Optional.empty()))
                                .context("finance.sales")
                                .topic("disk-space-low")
                                .publicly()
                                .stream(StreamKind.SYSTEM_EVENT))
                .warning(
                        "EVT-14",
                        "a scheduled event without a time",
                        sales().topic("daily-report").stream(StreamKind.SCHEDULED_EVENT),
                        "Nobody says when acme.finance.sales._private.daily-report comes, and in"
                                + " which time zone.")
                .warning(
                        "EVT-14",
                        "a schedule without a zone",
                        sales().topic("daily-report").stream(StreamKind.SCHEDULED_EVENT)
                                .from(origin -> scheduled(origin, "0 2 * * *")),
                        "The schedule of acme.finance.sales._private.daily-report, '0 2 * * *',"
                                + " names no time zone.")
                .fine(
                        "EVT-14",
                        "a schedule with a zone",
                        sales().topic("daily-report").stream(StreamKind.SCHEDULED_EVENT)
                                .from(origin -> scheduled(origin, "0 2 * * * UTC")))
                .hint(
                        "EVT-15",
                        "a phase of no process",
                        sales().aggregate("Case", "case_id").topic("task").stream(
                                StreamKind.LIFECYCLE_EVENT),
                        "Which process does acme.finance.sales._private.task belong to?")
                .fine(
                        "EVT-15",
                        "a phase of a process",
                        sales().topic("task").stream(StreamKind.LIFECYCLE_EVENT)
                                .from(origin ->
                                        origin.on(
                                                origin.occasion().inProcess(Optional.of("Case")))))
                .warning(
                        "EVT-16",
                        "several types without a reason",
                        sales().topic("order")
                                .topicBeing(topic -> carrying(topic, ""))
                                .context("finance.campaign")
                                .reads("order"),
                        "acme.finance.sales._private.order carries 2 types of event without a"
                                + " reason: readers of one depend on all.")
                .fine(
                        "EVT-16",
                        "several types whose order matters",
                        sales().topic("order")
                                .topicBeing(topic -> carrying(topic, "order matters")))
                .hint(
                        "EVT-17",
                        "a stream of unknown pace",
                        sales().topic("reading").stream(StreamKind.INTEGRATION_EVENT),
                        "Does acme.finance.sales._private.reading flow without pause, or come"
                                + " record by record?")
                .fine("EVT-17", "an entity, which is discrete by nature", sales().topic("order"))
                .hint(
                        "EVT-18",
                        "rows of no store",
                        sales()
                                .put(
                                        new Element(
                                                "hr",
                                                "HR database",
                                                Optional.empty(),
                                                "",
                                                new Detail.ExternalSystem(
                                                        Detail.SystemKind.CDC_SOURCE, List.of())))
                                .topic("employee-row")
                                .stream(StreamKind.DATA_EVENT),
                        "acme.finance.sales._private.employee-row does not say which store it"
                                + " mirrors.")
                .fine(
                        "EVT-18",
                        "rows of a source",
                        sales().system("HR").topic("employee-row").stream(StreamKind.DATA_EVENT)
                                .from(origin -> origin.source(Optional.of("hr"))));
    }

    private static Topic carrying(Topic topic, String reason) {
        return topic.telling(topic.message().carrying(List.of("OrderPaid", "OrderSent"), reason));
    }

    private static Topic.Origin scheduled(Topic.Origin origin, String schedule) {
        return origin.on(origin.occasion().scheduled(Optional.of(schedule)));
    }

    private static void readers(Cases cases) {
        cases.warning(
                        "EVT-20",
                        "a notification with the full state",
                        reading("event-notification", "order_id: string", "a: int", "b: int"),
                        "finance.campaign calls acme.finance.sales._public.order a notification,"
                                + " but a record has the full state.")
                .warning(
                        "EVT-20",
                        "state transfer with ids only",
                        reading("event-carried-state", "order_id: string", "user_id: string"),
                        "finance.campaign expects the state of acme.finance.sales._public.order,"
                                + " but a record has only ids.")
                .fine(
                        "EVT-20",
                        "state that is carried",
                        reading("event-carried-state", "order_id: string", "total: long"))
                .warning(
                        "EVT-23",
                        "a foreign event log",
                        sales()
                                .aggregate("Order", "order_id")
                                .topic("order-log")
                                .protectedFor("finance.campaign")
                                .stream(StreamKind.EVENT_LOG)
                                .link("order", LinkType.PUBLISHES, "order-log")
                                .context("finance.campaign")
                                .reads("order-log"),
                        "acme.finance.sales._protected.order-log is how finance.sales stores its"
                                + " state, but finance.campaign reads it.")
                .fine(
                        "EVT-23",
                        "an event log that stays inside",
                        sales().topic("order-log").stream(StreamKind.EVENT_LOG));
    }

    @Test
    @DisplayName("EVT-01 coalesces all siblings at once, and their readers follow")
    void coalescesAllSiblingsAtOnce() {
        Models model =
                shared("order-placed", StreamKind.DOMAIN_EVENT)
                        .topic("order-paid")
                        .publicly()
                        .stream(StreamKind.DOMAIN_EVENT)
                        .context("finance.campaign")
                        .reads("order-paid");
        Store after =
                Expect.of("EVT-01", model)
                        .offering(
                                "coalesce order-paid, order-placed into CDC entity Order",
                                "coalesce into CDC entity Order and keep order-paid, order-placed"
                                        + " private")
                        .after("coalesce order-paid, order-placed into CDC entity Order");
        assertEquals(
                List.of("finance.campaign"),
                after.consumersOf("order").stream().map(Consumer::context).toList());
        assertEquals(Optional.empty(), after.element("order-paid"));
    }
}

package org.stormspec.model.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.model.Dangling;
import org.stormspec.model.Models;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Topic.StreamKind;
import org.stormspec.model.store.History;
import org.stormspec.model.store.Store;

@DisplayName("Coalescing events into a CDC entity")
class CoalescingTest {

    private static final List<String> EVENTS =
            List.of("OrderPlaced", "OrderCreated", "OrderUpdated", "OrderCancelled");

    private static Models verbs() {
        return Models.acme()
                .context("finance.sales")
                .aggregate("Order", "order_id")
                .topic("OrderPlaced")
                .publicly()
                .stream(StreamKind.DOMAIN_EVENT)
                .type("order-placed")
                .fields("order_id: string", "user_id: string", "placed_at: timestamp")
                .topic("OrderCreated")
                .publicly()
                .stream(StreamKind.DOMAIN_EVENT)
                .type("order-created")
                .fields("order_id: string", "user_id: string")
                .topic("OrderUpdated")
                .publicly()
                .stream(StreamKind.DOMAIN_EVENT)
                .type("order-updated")
                .fields("order_id: string", "user_id: string", "total_minor: long #financial")
                .topic("OrderCancelled")
                .publicly()
                .stream(StreamKind.DOMAIN_EVENT)
                .type("order-cancelled")
                .fields("order_id: string")
                .link("order", LinkType.PUBLISHES, "OrderPlaced")
                .board("board", Board.Level.DESIGN)
                .sticky("board", "OrderPlaced", 0, 0)
                .sticky("board", "OrderUpdated", 200, 0)
                .context("finance.campaign")
                .policy("Whenever an order changes")
                .link("OrderUpdated", LinkType.TRIGGERS, "whenever-an-order-changes")
                .context("health.fitness")
                .reads("OrderPlaced", "OrderCancelled");
    }

    private static Coalescing plan(Store model, boolean keep) {
        return Coalescing.of(model, EVENTS, keep).orElseThrow();
    }

    @Test
    @DisplayName("finds the siblings of an event by itself")
    void findsTheSiblingsOfAnEventByItself() {
        Store model = verbs().store();
        assertEquals(EVENTS.stream().sorted().toList(), Coalescing.siblings(model, "OrderUpdated"));
        assertEquals(List.of("order"), Coalescing.siblings(model, "order"));
    }

    @Test
    @DisplayName("makes one entity with merged fields, keyed by the identity of its aggregate")
    void makesOneEntityWithMergedFields() {
        Store model = verbs().store();
        Coalescing plan = plan(model, false);
        model.apply(plan.changes());
        Element order = model.element(plan.entity().id()).orElseThrow();
        Topic topic = order.topic().orElseThrow();
        assertEquals("Order", order.name());
        assertEquals("order", topic.type());
        assertEquals(StreamKind.ENTITY_CDC, topic.stream());
        assertEquals(Optional.of(Access.PUBLIC), topic.access());
        assertEquals(Optional.of("order_id"), topic.payload().key());
        assertEquals(Optional.of(Topic.Deletes.TOMBSTONE), topic.origin().deletes());
        assertEquals(Set.of(Topic.Cleanup.COMPACT), topic.settings().cleanup());
        assertEquals(
                List.of("order_id", "placed_at?", "total_minor?", "user_id"),
                topic.payload().fields().stream()
                        .map(field -> field.name() + (field.optional() ? "?" : ""))
                        .sorted()
                        .toList());
        assertEquals(
                Set.of("financial"),
                topic.payload().fields().stream()
                        .filter(field -> field.name().equals("total_minor"))
                        .findFirst()
                        .map(Field::tags)
                        .orElseThrow());
        EVENTS.forEach(gone -> assertTrue(model.element(gone).isEmpty(), gone));
        assertEquals(List.of(), Dangling.in(model));
    }

    @Test
    @DisplayName("lets readers, arrows and stickies follow, and undoes all of it at once")
    void letsReadersArrowsAndStickiesFollow() {
        Store model = verbs().store();
        List<ModelRecord> start = model.records();
        Coalescing plan = plan(model, false);
        assertEquals(List.of("finance.campaign", "health.fitness"), plan.readers());
        History history = new History(model);
        history.perform("coalesce", plan.changes());
        String order = plan.entity().id();
        assertTrue(model.has(new RecordKey(RecordType.CONSUMER, "health.fitness " + order)));
        assertEquals(
                List.of("whenever-an-order-changes"),
                model.linksFrom(order).stream().map(link -> link.to()).toList());
        assertEquals(
                List.of("order"), model.linksTo(order).stream().map(link -> link.from()).toList());
        assertEquals(1, model.placementsOf(order).size());
        history.undo();
        assertEquals(start, model.records());
    }

    @Test
    @DisplayName("says beforehand what becomes of each event")
    void saysBeforehandWhatBecomesOfEachEvent() {
        assertEquals(
                List.of(
                        "OrderCancelled → null",
                        "OrderCreated → the first value of a key",
                        "OrderPlaced → the first value of a key",
                        "OrderUpdated → a later value of the key",
                        "Order: key order_id, fields order_id, user_id, placed_at, total_minor",
                        "read by finance.campaign, health.fitness"),
                plan(verbs().store(), false).lines());
    }

    @Test
    @DisplayName("can keep the events as private observables, which nobody outside reads")
    void canKeepTheEventsAsPrivateObservables() {
        Store model = verbs().store();
        Coalescing plan = plan(model, true);
        model.apply(plan.changes());
        for (String id : EVENTS) {
            Topic kept = model.element(id).flatMap(Element::topic).orElseThrow();
            assertEquals(StreamKind.OBSERVABLE, kept.stream());
            assertEquals(Optional.of(Access.PRIVATE), kept.access());
            assertEquals(Optional.of(plan.entity().id()), kept.origin().derivedFrom());
            assertTrue(model.consumersOf(id).isEmpty(), id);
            assertFalse(
                    model.linksFrom(id).stream().anyMatch(link -> link.type() == LinkType.TRIGGERS),
                    id);
        }
        assertEquals(List.of(), Dangling.in(model));
    }

    @Test
    @DisplayName("takes the events into an entity that is there already")
    void takesTheEventsIntoAnEntityThatIsThereAlready() {
        Store model =
                Models.acme()
                        .context("finance.sales")
                        .topic("order")
                        .fields("order_id: string", "total: long")
                        .topic("order-shipped")
                        .publicly()
                        .fields("order_shipped_id: string", "total: string")
                        .store();
        Coalescing plan = Coalescing.of(model, List.of("order-shipped"), false).orElseThrow();
        assertFalse(plan.isNew());
        assertEquals("order", plan.entity().id());
        assertEquals(List.of("total is long and string; it stays long"), plan.conflicts());
        assertTrue(
                plan.topic().payload().fields().stream()
                        .anyMatch(field -> field.name().equals("status")));
    }

    @Test
    @DisplayName("makes an entity of orange stickies too")
    void makesAnEntityOfOrangeStickiesToo() {
        Store model =
                Models.acme()
                        .context("finance.sales")
                        .event("Order placed")
                        .event("Order paid")
                        .store();
        Coalescing plan =
                Coalescing.of(model, Coalescing.siblings(model, "order-placed"), false)
                        .orElseThrow();
        model.apply(plan.changes());
        assertEquals(Optional.of(Access.PRIVATE), plan.topic().access());
        assertEquals(
                List.of("order_id: string", "status: enum<open,paid>"),
                plan.topic().payload().fields().stream()
                        .map(field -> field.name() + ": " + field.type().text())
                        .toList());
        assertTrue(model.element("order-placed").isEmpty());
    }

    @Test
    @DisplayName("has nothing to do outside any context")
    void hasNothingToDoOutsideAnyContext() {
        Store model = Models.acme().event("Order placed").store();
        assertEquals(Optional.empty(), Coalescing.of(model, List.of("order-placed"), false));
    }
}

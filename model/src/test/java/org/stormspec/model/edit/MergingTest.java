package org.stormspec.model.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.stormspec.model.Dangling;
import org.stormspec.model.Models;
import org.stormspec.model.file.AttributeLines;
import org.stormspec.model.file.RandomModels;
import org.stormspec.model.merge.Union;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Workflow;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.Store;

@DisplayName("Making one of two")
class MergingTest {

    private static final String BOARD = "wall";

    /** Attributes of which the merged one has something of both, checked one by one. */
    private static final Set<String> KNOWN_APART =
            Set.of("name", "aliases", "description", "votes");

    private static Merged merged(Store model, String keep, String gone) {
        return Edits.merged(model, sticky(model, keep), List.of(sticky(model, gone)));
    }

    private static Placement sticky(Store model, String element) {
        return model.placementsOf(element).stream().findFirst().orElseThrow();
    }

    @Nested
    @DisplayName("topics")
    class Topics {

        private final Store model =
                Models.acme()
                        .context("sales.billing")
                        .context("sales.order")
                        .topic("order")
                        .protectedFor("sales.billing")
                        .key("order_id")
                        .fields("order_id: string", "total: long")
                        .tagged("pii")
                        .cleanup(48, Topic.Cleanup.DELETE)
                        .context("sales.billing")
                        .reads("order")
                        .put(
                                new Element(
                                        "sketch",
                                        "Order state",
                                        Optional.of("sales.order"),
                                        "sketch from the workshop",
                                        Topic.entity("")))
                        .board(BOARD, Board.Level.DESIGN)
                        .sticky(BOARD, "sketch", 0, 0)
                        .sticky(BOARD, "order", 400, 0)
                        .store();

        @Test
        @DisplayName("keeps the contract that only one of them has")
        void keepsTheContract() {
            Topic before = model.element("order").flatMap(Element::topic).orElseThrow();
            Merged merged = merged(model, "sketch", "order");
            assertEquals(List.of(), merged.lines());
            model.apply(merged.changes());
            Element kept = model.element("sketch").orElseThrow();
            assertEquals("Order state", kept.name());
            assertEquals(List.of("order"), kept.aliases());
            assertEquals(Optional.of(before), kept.topic());
            assertEquals(
                    List.of("sales.billing"),
                    model.consumersOf("sketch").stream().map(Consumer::context).toList());
            assertEquals(List.of(), Dangling.in(model));
        }

        @Test
        @DisplayName("appends the other description")
        void appendsTheOtherDescription() {
            model.apply(
                    new Draft(model)
                            .put(model.element("order").orElseThrow().described("agreed in March"))
                            .changes());
            model.apply(merged(model, "sketch", "order").changes());
            assertEquals(
                    "sketch from the workshop\n\nagreed in March",
                    model.element("sketch").orElseThrow().description());
        }

        @Test
        @DisplayName("tells what both say differently, before it is lost")
        void tellsWhatBothSayDifferently() {
            Element sketch = model.element("sketch").orElseThrow();
            model.apply(
                    new Draft(model)
                            .put(
                                    sketch.with(
                                            sketch.topic()
                                                    .orElseThrow()
                                                    .accessible(Optional.of(Access.PUBLIC))))
                            .changes());
            assertEquals(
                    List.of("access: PUBLIC stays, PROTECTED is lost"),
                    merged(model, "sketch", "order").lines());
        }
    }

    @Test
    @DisplayName("leads the steps of a workflow to what stays")
    void leadsTheStepsOfAWorkflow() {
        Store model =
                Models.acme()
                        .context("sales.order")
                        .command("Pay")
                        .command("Pay order")
                        .put(
                                new Element(
                                        "checkout",
                                        "Checkout",
                                        Optional.of("sales.order"),
                                        "",
                                        ((Detail.Policy) Detail.of(Kind.POLICY))
                                                .steering(
                                                        Workflow.NONE.stepping(
                                                                List.of(
                                                                        new Workflow.Step(
                                                                                "pay-order",
                                                                                Optional
                                                                                        .empty()))))))
                        .board(BOARD, Board.Level.DESIGN)
                        .sticky(BOARD, "pay", 0, 0)
                        .sticky(BOARD, "pay-order", 400, 0)
                        .store();
        model.apply(merged(model, "pay", "pay-order").changes());
        Detail.Policy policy = (Detail.Policy) model.element("checkout").orElseThrow().detail();
        assertEquals("pay", policy.workflow().steps().getFirst().does());
    }

    @Test
    @DisplayName("keeps every attribute of both, or tells that it is lost, whatever they are")
    void keepsEveryAttribute() {
        for (int seed = 0; seed < 60; seed++) {
            Store model = new RandomModels(new SplittableRandom(seed)).model();
            List<Placement> stickies =
                    model.stream(RecordType.PLACEMENT, Placement.class)
                            .filter(each -> model.element(each.element()).isPresent())
                            .toList();
            for (Placement one : stickies) {
                for (Placement other : stickies) {
                    if (!one.element().equals(other.element())) {
                        assertNothingIsLost(model, one, other, seed);
                    }
                }
            }
        }
    }

    private static void assertNothingIsLost(Store model, Placement one, Placement other, int seed) {
        Element kept = model.element(one.element()).orElseThrow();
        Element gone = model.element(other.element()).orElseThrow();
        Merged merged = Edits.merged(model, one, List.of(other));
        Store after = Store.of(model.records());
        after.apply(merged.changes());
        Element now = after.element(kept.id()).orElseThrow();
        String what = "seed %d, %s and %s".formatted(seed, kept.id(), gone.id());
        assertTrue(now.aliases().contains(gone.name()) || now.name().equals(gone.name()), what);
        assertTrue(now.description().contains(gone.description().strip()), what);
        assertTrue(now.description().contains(kept.description().strip()), what);
        assertEquals(kept.votes() + gone.votes(), now.votes(), what);
        if (kept.kind() == gone.kind()) {
            Map<String, String> values = AttributeLines.of(now);
            // A list of one is written otherwise than a longer one: what counts is that it is said.
            String said = String.join("\n", values.values());
            List<String> missing = new ArrayList<>();
            AttributeLines.of(gone)
                    .forEach((attribute, value) -> {
                        boolean there = Stream.of(value.split(", ")).allMatch(said::contains);
                        if (!KNOWN_APART.contains(attribute) && !there && merged.lost().isEmpty()) {
                            missing.add(
                                    "%s: %s, now %s"
                                            .formatted(attribute, value, values.get(attribute)));
                        }
                    });
            assertEquals(List.of(), missing, what);
        } else if (kept.detail().getClass() != gone.detail().getClass()) {
            assertTrue(merged.lost().containsAll(Union.saidBy((Record) gone.detail())), what);
        }
        Set<String> readers = new HashSet<>();
        model.consumersOf(gone.id()).forEach(reader -> readers.add(reader.context()));
        after.consumersOf(kept.id()).forEach(reader -> readers.remove(reader.context()));
        assertTrue(readers.isEmpty() || kept.kind() != Kind.TOPIC, what);
        for (Link link : model.linksFrom(gone.id())) {
            boolean there =
                    link.to().equals(kept.id())
                            || link.to().equals(gone.id())
                            || after.linksFrom(kept.id()).stream()
                                    .map(Link::to)
                                    .anyMatch(link.to()::equals);
            assertTrue(
                    there || merged.lost().stream().anyMatch(loss -> loss.part().equals("link")),
                    what);
        }
    }

    @Test
    @DisplayName("keeps an arrow in one transaction when one of the two was")
    void keepsAnArrowInOneTransaction() {
        Store model =
                Models.acme()
                        .context("sales.order")
                        .aggregate("Order", "order_id")
                        .aggregate("Orders", "")
                        .command("Pay")
                        .put(new Link("pay", LinkType.HANDLED_BY, "order"))
                        .put(new Link("pay", LinkType.HANDLED_BY, "orders", true))
                        .board(BOARD, Board.Level.DESIGN)
                        .sticky(BOARD, "order", 0, 0)
                        .sticky(BOARD, "orders", 400, 0)
                        .store();
        model.apply(merged(model, "order", "orders").changes());
        assertTrue(model.linksFrom("pay").stream().allMatch(Link::atomic));
    }
}

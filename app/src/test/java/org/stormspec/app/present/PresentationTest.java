package org.stormspec.app.present;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.model.edit.Edits;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Flow;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Lane;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.History;
import org.stormspec.model.store.Store;

@DisplayName("A story")
class PresentationTest {
    private final List<ModelRecord> records = new ArrayList<>();
    private Store store = new Store();
    private History history = new History(store);

    private void put(Kind kind, String name, int x, int y) {
        String id = id(name);
        records.add(new Element(id, name, Optional.empty(), "", Detail.of(kind)));
        records.add(new Placement("wall", id, id, Placement.boxAt(kind, x, y)));
    }

    private void link(String from, LinkType type, String to) {
        records.add(new Link(id(from), type, id(to)));
    }

    private static String id(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    /** Clerk, order, event; then a policy orders the next one. */
    private void shop(Board.Level level) {
        records.add(new Board("wall", "Wall", level));
        put(Kind.ACTOR, "Clerk", 0, 0);
        put(Kind.COMMAND, "Place order", 200, 0);
        put(Kind.AGGREGATE, "Order", 400, 0);
        put(Kind.EVENT, "Order placed", 600, 0);
        put(Kind.POLICY, "Whenever an order is placed, bill it", 800, 0);
        put(Kind.COMMAND, "Bill order", 1000, 0);
        put(Kind.AGGREGATE, "Invoice", 1200, 0);
        put(Kind.EVENT, "Order billed", 1400, 0);
        put(Kind.EVENT, "Parcel lost", 1800, 400);
        put(Kind.COMMAND, "Cancel order", 200, 800);
        put(Kind.EVENT, "Order cancelled", 600, 800);
        link("Clerk", LinkType.ISSUES, "Place order");
        link("Place order", LinkType.HANDLED_BY, "Order");
        link("Order", LinkType.EMITS, "Order placed");
        link("Order placed", LinkType.TRIGGERS, "Whenever an order is placed, bill it");
        link("Whenever an order is placed, bill it", LinkType.ISSUES, "Bill order");
        link("Bill order", LinkType.HANDLED_BY, "Invoice");
        link("Invoice", LinkType.EMITS, "Order billed");
        link("Cancel order", LinkType.HANDLED_BY, "Order");
        link("Order", LinkType.EMITS, "Order cancelled");
    }

    private Presentation start() {
        store = Store.of(records);
        history = new History(store);
        Presentation presentation =
                new Presentation(store, new Edits(new Random(7)), history::perform);
        assertTrue(presentation.start("wall", Set.of()));
        return presentation;
    }

    private String name(Presentation presentation) {
        return presentation.nameOf(presentation.at());
    }

    private Set<String> lit(Presentation presentation) {
        return presentation.lit().stream()
                .map(RecordKey::id)
                .map(key -> key.substring(key.indexOf('/') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    @DisplayName("is told by time, column by column and downwards in a column")
    void isToldByTime() {
        shop(Board.Level.PROCESS);
        Presentation told = start();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < told.count(); i++) {
            names.add(told.nameOf(i));
        }
        assertEquals(
                List.of("Order placed", "Order cancelled", "Order billed", "Parcel lost"), names);
        assertEquals("1 of 4", told.position());
    }

    @Test
    @DisplayName("takes the upper lane first even where stickies stand a little askew")
    void takesTheUpperLaneFirst() {
        records.add(new Board("wall", "Wall", Board.Level.STORM));
        records.add(new Lane("wall", "lower", "Lower", 400, 400));
        records.add(new Lane("wall", "upper", "Upper", 0, 400));
        put(Kind.EVENT, "Second", 96, 420);
        put(Kind.EVENT, "First", 112, 40);
        Presentation told = start();
        assertEquals("First", name(told));
        told.next();
        assertEquals("Second", name(told));
    }

    @Test
    @DisplayName("goes on, back, to its ends and no further")
    void goesOnAndBack() {
        shop(Board.Level.PROCESS);
        Presentation told = start();
        told.back();
        assertEquals("1 of 4", told.position());
        told.next();
        told.next();
        assertEquals("Order billed", name(told));
        told.last();
        told.next();
        assertEquals("4 of 4", told.position());
        told.first();
        assertEquals("1 of 4", told.position());
    }

    @Test
    @DisplayName("begins at the selected event")
    void beginsAtTheSelectedEvent() {
        shop(Board.Level.PROCESS);
        store = Store.of(records);
        Presentation told = new Presentation(store, new Edits(new Random(7)), history::perform);
        RecordKey billed = new RecordKey(RecordType.PLACEMENT, "wall/order-billed");
        told.start("wall", Set.of(billed));
        assertEquals("Order billed", name(told));
    }

    @Test
    @DisplayName("lights what causes a step and what follows it, and nothing else")
    void lightsCausesAndEffects() {
        shop(Board.Level.PROCESS);
        Presentation told = start();
        assertEquals(
                Set.of(
                        "clerk",
                        "place-order",
                        "order",
                        "order-placed",
                        "whenever-an-order-is-placed,-bill-it",
                        "bill-order"),
                lit(told));
    }

    @Test
    @DisplayName("lights the nearest of several commands of one aggregate")
    void lightsTheNearestCommand() {
        shop(Board.Level.PROCESS);
        Presentation told = start();
        told.next();
        assertEquals("Order cancelled", name(told));
        assertTrue(lit(told).contains("cancel-order"));
        assertFalse(lit(told).contains("place-order"));
    }

    @Test
    @DisplayName("says each step in business words")
    void saysEachStep() {
        shop(Board.Level.PROCESS);
        Presentation told = start();
        assertEquals(
                "Clerk decides “Place order”: Order placed."
                        + " It sets off “Whenever an order is placed, bill it”.",
                told.sentence());
        told.to(2);
        assertEquals(
                "Whenever an order is placed, bill it – “Bill order”: Order billed.",
                told.sentence());
    }

    @Test
    @DisplayName("asks backwards what had to be true, first of the step it is at")
    void asksBackwards() {
        shop(Board.Level.PROCESS);
        Presentation told = start();
        told.to(2);
        told.backwards();
        assertEquals("3 of 4", told.position());
        assertEquals(
                "Before “Order billed”: Whenever an order is placed, bill it – “Bill order”.",
                told.sentence());
        assertEquals("What had to happen first?", told.gaps().getFirst().ask());
        told.backwards();
        assertEquals("2 of 4", told.position());
        told.next();
        assertFalse(told.isBackwards());
    }

    @Test
    @DisplayName("points out an event without a cause, but not while the big picture is stormed")
    void pointsOutMissingCauses() {
        shop(Board.Level.PROCESS);
        Presentation told = start();
        told.last();
        assertEquals("Nothing on the wall makes this happen.", told.gaps().getFirst().words());
        records.removeIf(Board.class::isInstance);
        records.add(new Board("wall", "Wall", Board.Level.STORM));
        Presentation storm = start();
        storm.last();
        assertEquals(List.of(), storm.gaps());
    }

    @Test
    @DisplayName("points out a command that nobody decides and a policy that nothing triggers")
    void pointsOutMissingDeciders() {
        shop(Board.Level.PROCESS);
        records.removeIf(record ->
                record instanceof Link link
                        && (link.from().equals("clerk") || link.from().equals("order-placed")));
        Presentation told = start();
        assertEquals(Kind.ACTOR, told.gaps().getFirst().kind());
        assertEquals("Who decides it?", told.gaps().getFirst().ask());
        told.to(2);
        assertEquals(
                "Nothing triggers “Whenever an order is placed, bill it” yet.",
                told.gaps().getFirst().words());
    }

    @Test
    @DisplayName("takes a missing event in place: to the left, linked, one undo")
    void takesAMissingEvent() {
        shop(Board.Level.PROCESS);
        Presentation told = start();
        told.last();
        told.fill(told.gaps().getFirst(), "Parcel sent ");
        assertEquals("Parcel lost", name(told));
        assertEquals("5 of 5", told.position());
        assertEquals("After “Parcel sent”: Parcel lost.", told.sentence());
        Placement sent = store.placementsOf("parcel-sent").iterator().next();
        assertTrue(sent.box().right() <= 1800);
        assertEquals(List.of(), told.gaps());
        history.undo();
        told.refresh();
        assertEquals("4 of 4", told.position());
    }

    @Test
    @DisplayName("takes no gap filled with nothing")
    void takesNoEmptyWords() {
        shop(Board.Level.PROCESS);
        Presentation told = start();
        told.last();
        told.fill(told.gaps().getFirst(), "  ");
        assertEquals(Optional.empty(), history.nextUndo());
    }

    @Test
    @DisplayName("remembers what has been told, also after an interruption")
    void remembersWhatHasBeenTold() {
        shop(Board.Level.PROCESS);
        Presentation told = start();
        told.next();
        assertEquals("2 of 4 told", told.coverage());
        assertTrue(told.isTold(0));
        assertFalse(told.isTold(2));
        told.stop();
        told.start("wall", Set.of());
        assertEquals("2 of 4 told", told.coverage());
        told.forget();
        assertEquals("1 of 4 told", told.coverage());
    }

    @Test
    @DisplayName("follows a named flow and says how much of it is not on the board")
    void followsAFlow() {
        shop(Board.Level.PROCESS);
        records.add(
                new Flow(
                        "billing",
                        "From order to bill",
                        "",
                        List.of("place-order", "order-placed", "order-billed", "paid")));
        records.add(new Element("paid", "Paid", Optional.empty(), "", Detail.of(Kind.EVENT)));
        Presentation told = start();
        Story flow = told.stories().getLast();
        assertEquals("From order to bill", flow.title());
        assertEquals(1, flow.absent());
        told.choose(flow);
        assertEquals("Command: Place order.", told.sentence());
        told.next();
        assertEquals("Order placed", name(told));
        assertEquals("2 of 3", told.position());
    }

    @Test
    @DisplayName("keeps to its step when stickies before it go, and ends when all are gone")
    void followsEdits() {
        shop(Board.Level.PROCESS);
        Presentation told = start();
        told.to(2);
        remove("order-placed");
        told.refresh();
        assertEquals("Order billed", name(told));
        assertEquals("2 of 3", told.position());
        remove("order-billed", "order-cancelled", "parcel-lost");
        told.refresh();
        assertFalse(told.isOn());
    }

    private void remove(String... events) {
        Draft draft = new Draft(store);
        for (String event : events) {
            store.placementsOf(event).forEach(placement -> draft.remove(placement.key()));
        }
        history.perform("remove", draft.changes());
    }

    @Test
    @DisplayName("does not begin where there are no events")
    void needsEvents() {
        Presentation told =
                new Presentation(new Store(), new Edits(new Random(7)), history::perform);
        assertFalse(told.start("wall", Set.of()));
        assertFalse(told.isOn());
    }
}

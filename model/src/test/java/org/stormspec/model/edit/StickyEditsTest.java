package org.stormspec.model.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stormspec.model.Dangling;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Flow;
import org.stormspec.model.record.Frame;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Lane;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Topic;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Store;

@DisplayName("Stickies of a board")
class StickyEditsTest {

    private static final String WALL = "wall";

    private final Edits edits = new Edits(new Random(3));
    private final Placement placed = sticky("placed", 0);
    private final Placement received = sticky("received", 200);
    private final Placement bill = sticky("bill", 400);
    private final Store model =
            Store.of(
                    List.of(
                            new Board(WALL, "Wall", Board.Level.PROCESS),
                            new Board("other", "Other", Board.Level.PROCESS),
                            Context.named("finance.sales", "finance", "sales"),
                            element(Kind.EVENT, "placed", "Order placed"),
                            element(Kind.EVENT, "received", "Order received").voted(2),
                            element(Kind.POLICY, "bill", "Bill it"),
                            element(Kind.COMMAND, "place", "Place order"),
                            new Element(
                                    "why",
                                    "Why?",
                                    Optional.empty(),
                                    "",
                                    new Detail.Hotspot(
                                            Optional.of("received"), Detail.HotspotState.OPEN)),
                            new Link("received", LinkType.TRIGGERS, "bill"),
                            new Link("place", LinkType.EMITS, "received"),
                            new Link("placed", LinkType.TRIGGERS, "received"),
                            new Flow("f", "F", "", List.of("place", "placed", "received", "bill")),
                            new Placement("other", "far", "received", new Box(0, 0, 160, 104)),
                            placed,
                            received,
                            bill));

    private static Element element(Kind kind, String id, String name) {
        return new Element(id, name, Optional.empty(), "", Detail.of(kind));
    }

    private static Placement sticky(String element, int x) {
        return new Placement(WALL, "p-" + element, element, new Box(x, 0, 160, 104));
    }

    private Store after(ChangeSet changes) {
        model.apply(changes);
        assertEquals(List.of(), Dangling.in(model));
        return model;
    }

    private Placement now(Placement placement) {
        return (Placement) model.find(placement.key()).orElseThrow();
    }

    @Nested
    class Merged {

        @Test
        @DisplayName("keep both wordings, the links and the votes of both")
        void keepBoth() {
            after(edits.merge(model, placed, List.of(received)));
            Element kept = model.element("placed").orElseThrow();
            assertEquals("Order placed", kept.name());
            assertEquals(List.of("Order received"), kept.aliases());
            assertEquals(2, kept.votes());
            assertEquals(Optional.empty(), model.element("received"));
            assertEquals(
                    List.of(
                            new Link("place", LinkType.EMITS, "placed"),
                            new Link("placed", LinkType.TRIGGERS, "bill")),
                    model.links());
        }

        @Test
        @DisplayName("leave one sticky here; those elsewhere show what was kept")
        void joinPlacements() {
            after(edits.merge(model, placed, List.of(received)));
            assertEquals(List.of(bill, placed), List.copyOf(model.placementsOn(WALL)));
            assertEquals("placed", model.placementsOn("other").iterator().next().element());
        }

        @Test
        @DisplayName("take stories and hotspots along")
        void takeReferencesAlong() {
            after(edits.merge(model, placed, List.of(received)));
            Flow flow = model.stream(RecordType.FLOW, Flow.class).findFirst().orElseThrow();
            assertEquals(List.of("place", "placed", "bill"), flow.steps());
            assertEquals(
                    new Detail.Hotspot(Optional.of("placed"), Detail.HotspotState.OPEN),
                    model.element("why").orElseThrow().detail());
        }

        @Test
        @DisplayName("of different kinds lose the links that the grammar has not")
        void mergeKinds() {
            after(edits.merge(model, bill, List.of(received)));
            assertEquals(List.of(new Link("placed", LinkType.TRIGGERS, "bill")), model.links());
        }
    }

    @Nested
    class Held {

        @Test
        @DisplayName("in a group share a word that no other group has")
        void group() {
            after(edits.group(model, List.of(placed, received)));
            assertEquals(now(placed).group(), now(received).group());
            assertTrue(now(placed).group().isPresent());
            after(edits.ungroup(model, List.of(now(placed), now(received))));
            assertEquals(placed, now(placed));
        }

        @Test
        @DisplayName("are locked, let go, and laid over each other")
        void lockAndRaise() {
            after(edits.lock(model, List.of(placed), true));
            assertTrue(now(placed).locked());
            after(edits.raise(model, List.of(bill), 1));
            assertEquals(1, now(bill).layer());
        }

        @Test
        @DisplayName("go each to a place of its own and join the context there")
        void place() {
            after(
                    ChangeSet.adding(
                            List.of(
                                    new Frame(
                                            WALL,
                                            "f",
                                            "finance.sales",
                                            new Box(0, 500, 400, 400),
                                            false))));
            after(edits.place(model, Map.of(placed, new Box(40, 600, 160, 104))));
            assertEquals(
                    Optional.of("finance.sales"), model.element("placed").orElseThrow().context());
        }

        @Test
        @DisplayName("get the usual size of another kind when they had that of their own")
        void resizeWithKind() {
            after(edits.retype(model, "placed", Kind.ACTOR));
            assertEquals(new Box(0, 0, 104, 72), now(placed).box());
        }
    }

    @Test
    @DisplayName("an arrow turns round if the grammar has one that way")
    void reverse() {
        Link link = new Link("placed", LinkType.TRIGGERS, "received");
        after(edits.reverse(model, link).orElseThrow());
        assertTrue(model.links().contains(new Link("received", LinkType.TRIGGERS, "placed")));
        Link issues = new Link("bill", LinkType.ISSUES, "place");
        assertEquals(Optional.empty(), edits.reverse(model, issues));
    }

    @Nested
    class Pasted {

        private final Clip clip = Clip.of(model, List.of(received, bill));

        @Test
        @DisplayName("as copies are new elements with the links among them")
        void asCopies() {
            after(edits.paste(model, WALL, clip, 0, 500, false));
            assertEquals(5, model.placementsOn(WALL).size());
            assertEquals(7, model.elements().size());
            assertEquals(
                    3,
                    model.links().stream()
                            .filter(link -> link.type() == LinkType.TRIGGERS)
                            .count());
        }

        @Test
        @DisplayName("as references are further stickies of the same elements")
        void asReferences() {
            after(edits.paste(model, "other", clip, 0, 0, true));
            assertEquals(5, model.elements().size());
            assertEquals(3, model.placementsOf("received").size());
        }

        @Test
        @DisplayName("in another workspace refer to nothing that is not there")
        void elsewhere() {
            Topic topic = Topic.entity("bill");
            Topic derived =
                    topic.from(topic.origin().derivedFrom(Optional.of("gone")))
                            .shared(topic.sharing().granting(java.util.Set.of("nobody")));
            Store stranger =
                    Store.of(
                            List.of(
                                    new Element("t", "bill", Optional.of("x"), "", derived),
                                    element(Kind.EVENT, "received", "Something else"),
                                    sticky("t", 0),
                                    sticky("received", 200)));
            Clip foreign = Clip.of(stranger, stranger.placementsOn(WALL));
            after(edits.paste(model, WALL, foreign, 0, 300, true));
            assertEquals("Order received", model.element("received").orElseThrow().name());
            assertTrue(model.element("something-else").isPresent());
        }
    }

    @Nested
    class Lists {

        @ParameterizedTest(name = "{0}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "E: Order placed | EVENT | Order placed",
                    "c:Place order | COMMAND | Place order",
                    "Policy: bill it | POLICY | bill it",
                    "- Order placed | EVENT | Order placed",
                    "3. H: Who? | HOTSPOT | Who?",
                    "Note to self: buy milk | EVENT | Note to self: buy milk",
                    "12:30 passed | EVENT | 12:30 passed"
                })
        @DisplayName("say the kind by a letter or a word before a colon")
        void prefixes(String line, Kind kind, String name) {
            assertEquals(List.of(new Listed(kind, name, "", "", 0)), Listed.parse(line));
        }

        @Test
        @DisplayName("say lane and actor in columns, and causes by indentation")
        void columns() {
            assertEquals(
                    List.of(
                            new Listed(Kind.COMMAND, "Place order", "Web", "Customer", 0),
                            new Listed(Kind.EVENT, "Order placed", "", "", 1),
                            new Listed(Kind.POLICY, "Bill it", "", "", 2),
                            new Listed(Kind.EVENT, "Order refused", "", "", 1),
                            new Listed(Kind.EVENT, "Shop closed", "", "", 0)),
                    Listed.parse(
                            """
                            C: Place order\tWeb\tCustomer

                                E: Order placed
                            \t\tP: Bill it
                                E: Order refused
                            Shop closed
                            """));
        }

        @Test
        @DisplayName("become one sticky a line, linked where the grammar allows")
        void stickies() {
            List<Listed> list =
                    Listed.parse("C: Pay\t\tCustomer\n  E: Paid\n    P: Ship it\n      H: When?");
            after(edits.pasteList(model, WALL, list, 0, 600));
            assertEquals(
                    List.of(
                            new Link("customer", LinkType.ISSUES, "pay"),
                            new Link("paid", LinkType.TRIGGERS, "ship-it"),
                            new Link("pay", LinkType.EMITS, "paid")),
                    model.links().stream()
                            .filter(link -> link.from().matches("customer|pay|paid|ship-it|when"))
                            .toList());
            assertEquals(8, model.placementsOn(WALL).size());
        }

        @Test
        @DisplayName("stand in their lanes, which are made when they are missing")
        void lanes() {
            after(ChangeSet.adding(List.of(new Lane(WALL, "l", "Web", 800, 240))));
            after(
                    edits.pasteList(
                            model,
                            WALL,
                            Listed.parse("A sold\tweb\nB sold\tShop\nC sold\tShop"),
                            0,
                            0));
            assertEquals(
                    List.of("Shop", "Web"),
                    model.lanesOn(WALL).stream().map(Lane::name).sorted().toList());
            assertEquals(840, model.placementsOf("a-sold").iterator().next().box().y());
            assertEquals(1080, model.placementsOf("b-sold").iterator().next().box().y());
        }

        @Test
        @DisplayName("do not overlap")
        void apart() {
            List<Listed> list = Listed.parse("a\nb\nc\nd\n  e\n  f\n    g\nh");
            after(edits.pasteList(model, "other", list, 0, 600));
            List<Box> boxes = model.placementsOn("other").stream().map(Placement::box).toList();
            for (Box one : boxes) {
                assertEquals(1, boxes.stream().filter(one::overlaps).count(), one.toString());
            }
        }

        @Test
        @DisplayName("are written as they are read")
        void lines() {
            Listed line = new Listed(Kind.TIME, "After 30 days", "Web", "", 1);
            assertEquals("  T: After 30 days\tWeb", line.line());
        }
    }
}

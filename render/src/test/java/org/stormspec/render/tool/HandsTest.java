package org.stormspec.render.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.Frame;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Lane;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.View;
import org.stormspec.render.SampleBoard;
import org.stormspec.render.view.Camera;
import org.stormspec.render.view.Rect;

/** What a practised pair of hands does at a board, as sentences. */
class HandsTest {

    private static final RecordKey PLACE = SampleBoard.sticky("place");
    private static final RecordKey PLACED = SampleBoard.sticky("placed");
    private static final RecordKey BILL = SampleBoard.sticky("bill");
    private static final RecordKey SHIP = SampleBoard.sticky("ship");
    private static final RecordKey CLERK = SampleBoard.sticky("clerk");
    private static final Keys CTRL_SHIFT = new Keys(true, true, false);
    private static final Keys ALT = new Keys(false, false, true);
    private static final Keys ALT_SHIFT = new Keys(true, false, true);

    /**
     * A little story: a clerk places an order at (104, 120); it is placed at (304, 104); then it is
     * billed at (504, 104) and shipped at (504, 304).
     */
    private final Hands hands =
            new Hands(
                    new SampleBoard()
                            .sticky(Kind.ACTOR, "clerk", "Clerk", 104, 400)
                            .sticky(Kind.COMMAND, "place", "Place order", 104, 104)
                            .sticky(Kind.EVENT, "placed", "Order placed", 304, 104)
                            .sticky(Kind.POLICY, "bill", "Bill it", 504, 104)
                            .sticky(Kind.POLICY, "ship", "Ship it", 504, 304)
                            .link("clerk", LinkType.ISSUES, "place")
                            .link("place", LinkType.EMITS, "placed")
                            .link("placed", LinkType.TRIGGERS, "bill")
                            .link("placed", LinkType.TRIGGERS, "ship"));

    private final List<ModelRecord> before = hands.store.records();

    private Hands select(RecordKey... keys) {
        hands.desk.select(new LinkedHashSet<>(List.of(keys)));
        return hands;
    }

    private Hands chord(Keys keys, String key) {
        return hands.holding(keys).key(key).holding(Keys.NONE);
    }

    private Feedback.Offer offer() {
        return assertInstanceOf(Feedback.Offer.class, hands.desk.feedback());
    }

    private Placement at(RecordKey key) {
        return (Placement) hands.store.find(key).orElseThrow();
    }

    private void undoneToTheStart() {
        hands.undo();
        assertEquals(before, hands.store.records());
        assertEquals(Optional.empty(), hands.history.nextUndo());
    }

    @Nested
    class Writing {

        @ParameterizedTest(name = "{0} makes a {1}")
        @CsvSource({"T, TIME", "O, OPPORTUNITY", "Y, VALUE"})
        @DisplayName("further letters make further kinds")
        void letters(String key, Kind kind) {
            hands.move(1000, 700).key(key);
            if (hands.desk.hurdle().isPresent()) {
                hands.key(key);
            }
            hands.type("Something new");
            assertEquals(kind, hands.element("Something new").kind());
        }

        @Test
        @DisplayName("Tab opens the neighbour of the same kind instead of making a twin")
        void focusesTheNeighbour() {
            hands.move(1000, 700).key("E").typeThen("First", Editing.Then.SAME_KIND).type("Second");
            RecordKey second = hands.selected().iterator().next();
            hands.desk.edit(hands.placement("first").orElseThrow().key());
            hands.typeThen("First", Editing.Then.SAME_KIND);
            assertEquals(second, hands.desk.editing().orElseThrow().key());
            assertEquals("Second", hands.desk.editing().orElseThrow().text());
        }

        @Test
        @DisplayName("Shift+Tab goes on to the left, Ctrl+Shift+Enter below")
        void goesOnElsewhere() {
            hands.move(1000, 700)
                    .key("E")
                    .typeThen("First", Editing.Then.SAME_KIND_BELOW)
                    .typeThen("Below", Editing.Then.SAME_KIND_BEFORE)
                    .type("Left");
            Box first = hands.boxOf("first");
            assertEquals(first.moved(0, 128), hands.boxOf("below"));
            assertEquals(first.moved(-184, 128), hands.boxOf("left"));
        }

        @Test
        @DisplayName("while words are typed the keys of the table work as they do in the editor")
        void wordKeys() {
            hands.move(1000, 700).key("C");
            hands.desk.type("Pay");
            assertTrue(hands.desk.run("words.next"));
            assertEquals(Kind.AGGREGATE, editedKind());
            hands.desk.type("Payment");
            assertTrue(hands.desk.run("words.cancel"));
            assertEquals(Optional.empty(), hands.desk.editing());
            assertTrue(hands.store.element("pay").isPresent());
        }

        private Kind editedKind() {
            RecordKey key = hands.desk.editing().orElseThrow().key();
            return hands.desk.scene().stickies().find(key).orElseThrow().kind();
        }

        @Test
        @DisplayName(
                "+ offers what may follow, the likeliest first, the illegal last with a reason")
        void appends() {
            select(PLACED);
            hands.desk.handle(new Input.KeyDown("+", "+", Keys.NONE));
            List<Feedback.Choice> choices = offer().choices();
            assertEquals("Policy", choices.getFirst().label());
            assertTrue(choices.getLast().refusal().isPresent());
            long legal = choices.stream().filter(each -> each.refusal().isEmpty()).count();
            assertTrue(choices.stream().limit(legal).allMatch(each -> each.refusal().isEmpty()));
            hands.key("Down").key("Up").key("Enter").type("Refund it");
            assertTrue(
                    hands.store
                            .links()
                            .contains(new Link("placed", LinkType.TRIGGERS, "refund-it")));
        }

        @Test
        @DisplayName("an illegal one is refused when chosen, and Escape closes the list")
        void refusesTheIllegal() {
            select(PLACED);
            hands.desk.run("append");
            hands.key("A");
            assertEquals("Aggregate", offer().choices().get(offer().chosen()).label());
            assertTrue(hands.lastSaid().startsWith("Domain event cannot lead to aggregate"));
            hands.key("Escape");
            assertInstanceOf(Feedback.None.class, hands.desk.feedback());
            assertEquals(before, hands.store.records());
        }

        @Test
        @DisplayName("/ offers everything that can be made, by letter or by its first letters")
        void makesAnything() {
            hands.move(1000, 700).desk.handle(new Input.KeyDown("/", "/", Keys.NONE));
            hands.key("H").type("Who?");
            assertEquals(Kind.HOTSPOT, hands.element("Who?").kind());
        }
    }

    @Nested
    class Pasting {

        private final Clipboard clipboard = Clipboard.inMemory();

        @Test
        @DisplayName("a list becomes one sticky a line at the pointer, as one step")
        void pastesLists() {
            clipboard.put("", "C: Pay\n  E: Paid\nShop closed");
            hands.desk.use(clipboard);
            chord(Keys.NONE, "Home").move(1000, 700);
            chord(Keys.CTRL, "V");
            assertEquals(Kind.COMMAND, hands.element("Pay").kind());
            assertTrue(hands.store.links().contains(new Link("pay", LinkType.EMITS, "paid")));
            assertEquals(3, hands.selected().size());
            assertEquals(1000, hands.boxOf("pay").x());
            assertEquals(Optional.of("paste a list of 3"), hands.history.nextUndo());
            undoneToTheStart();
        }

        private String saidAfterPasting(String text) {
            clipboard.put("", text);
            hands.desk.use(clipboard);
            chord(Keys.NONE, "Home").move(1000, 700);
            chord(Keys.CTRL, "V");
            return hands.lastSaid();
        }

        @Test
        @DisplayName("a clipboard that no board can hold is refused in words")
        void refusesHugeClipboards() {
            assertEquals(
                    "The clipboard holds 50,000,000 characters; a list for the board may have"
                            + " 2,000,000. Copy a part of it",
                    saidAfterPasting("x".repeat(50_000_000)));
            assertEquals(
                    "6000 lines are too many for one board; paste at most 5000",
                    saidAfterPasting("x\n".repeat(6000)));
            assertEquals(Optional.empty(), hands.history.nextUndo());
        }

        @Test
        @DisplayName("what was left out of a table is said")
        void saysWhatItLeftOut() {
            assertEquals(
                    "Pasted 2 stickies, without the head row",
                    saidAfterPasting("Step\tLane\nOrder lost\tShop\nOrder found\tShop"));
        }

        @Test
        @DisplayName("stickies that stand farther away than boards reach are none of ours")
        void refusesFarStickies() {
            select(PLACE, PLACED);
            hands.desk.use(clipboard);
            chord(Keys.CTRL, "C");
            String far =
                    clipboard
                            .stickies()
                            .orElseThrow()
                            .replaceAll("\"x\":-?\\d+", "\"x\":2147483647");
            clipboard.put(far, "");
            chord(Keys.CTRL, "V");
            assertEquals(Optional.empty(), hands.history.nextUndo());
        }

        @Test
        @DisplayName("stickies are copied with their links, and pasted round the pointer")
        void pastesStickies() {
            select(PLACE, PLACED);
            chord(Keys.CTRL, "C").move(1000, 704);
            chord(Keys.CTRL, "V");
            assertEquals(2, hands.selected().size());
            assertEquals(5, hands.store.links().size());
            assertEquals(1000, hands.desk.bounds(hands.selected()).orElseThrow().middle().x(), 8);
            chord(Keys.CTRL, "V");
            assertEquals(6, hands.store.links().size());
            assertEquals(1024, hands.desk.bounds(hands.selected()).orElseThrow().middle().x(), 8);
        }

        @Test
        @DisplayName("what was cut here can be pasted in another workspace")
        void pastesElsewhere() {
            hands.desk.use(clipboard);
            select(PLACED, BILL);
            chord(Keys.CTRL, "X");
            assertEquals(Optional.empty(), hands.store.element("placed"));
            assertEquals("E: Order placed\nP: Bill it", clipboard.text());
            Hands other = new Hands(new SampleBoard());
            other.desk.use(clipboard);
            other.move(400, 400).holding(Keys.CTRL).key("V");
            assertEquals(
                    List.of(new Link("order-placed", LinkType.TRIGGERS, "bill-it")),
                    other.store.links());
        }

        @Test
        @DisplayName("paste as… makes further stickies of the same elements, or a list")
        void pastesSpecially() {
            select(PLACED);
            chord(Keys.CTRL, "C").move(1000, 704);
            chord(CTRL_SHIFT, "V");
            hands.key("R");
            assertEquals(2, hands.store.placementsOf("placed").size());
            chord(CTRL_SHIFT, "V").key("L");
            assertEquals(
                    2,
                    hands.store.elements().stream()
                            .filter(element -> element.name().equals("Order placed"))
                            .count());
        }

        @Test
        @DisplayName("an empty clipboard changes nothing and says so")
        void pastesNothing() {
            chord(Keys.CTRL, "V");
            assertTrue(hands.lastSaid().contains("nothing on the clipboard"));
            assertEquals(before, hands.store.records());
        }

        @Test
        @DisplayName("a copy that was moved and is copied again goes on as far")
        void repeatsTheOffset() {
            select(BILL);
            chord(Keys.CTRL, "D");
            RecordKey first = hands.selected().iterator().next();
            assertEquals(new Box(528, 128, 160, 104), at(first).box());
            hands.desk.nudge(176, -24);
            chord(Keys.CTRL, "D");
            RecordKey second = hands.selected().iterator().next();
            assertEquals(new Box(904, 104, 160, 104), at(second).box());
        }

        @Test
        @DisplayName("Alt and a drag leave the original and move a copy, as one step")
        void dragsCopies() {
            hands.holding(ALT).drag(550, 150, 950, 650).holding(Keys.NONE);
            assertEquals(new Box(504, 104, 160, 104), at(BILL).box());
            RecordKey copy = hands.selected().iterator().next();
            assertNotEquals(BILL, copy);
            assertEquals(904, at(copy).box().x());
            assertEquals(Optional.of("copy"), hands.history.nextUndo());
            undoneToTheStart();
        }

        @Test
        @DisplayName("Escape during the drag of a copy leaves no copy")
        void escapesCopies() {
            hands.holding(ALT).press(550, 150).move(700, 650).key("Escape");
            assertEquals(before, hands.store.records());
            assertEquals(Set.of(BILL), hands.selected());
        }
    }

    @Nested
    class Wiring {

        @Test
        @DisplayName("a link dropped on the empty board offers what may follow, there and linked")
        void dropsWires() {
            hands.click(350, 150).move(700, 600).key("W").click(1000, 700);
            assertEquals("Policy", offer().choices().getFirst().label());
            hands.key("R").type("Open orders");
            assertTrue(
                    hands.store
                            .links()
                            .contains(new Link("placed", LinkType.INFORMS, "open-orders")));
            assertEquals(1000, hands.boxOf("open-orders").x() + 80, 8);
        }

        @Test
        @DisplayName("a link turns round, or the refusal says why not")
        void reverses() {
            RecordKey link = new Link("placed", LinkType.TRIGGERS, "bill").key();
            select(link);
            assertTrue(hands.desk.run("reverse"));
            assertEquals(
                    Set.of(new Link("bill", LinkType.EMITS, "placed").key()), hands.selected());
            select(new Link("clerk", LinkType.ISSUES, "place").key());
            hands.desk.run("reverse");
            assertTrue(hands.lastSaid().startsWith("Command cannot lead to actor"));
        }
    }

    @Nested
    class MakingRoom {

        @Test
        @DisplayName("S and a drag push everything to the right of the pointer, as one step")
        void pushes() {
            hands.key("S").drag(290, 700, 450, 706);
            assertEquals(104, hands.boxOf("place").x());
            assertEquals(464, hands.boxOf("placed").x());
            assertEquals(664, hands.boxOf("ship").x());
            assertEquals(Optional.of("make room sideways"), hands.history.nextUndo());
            undoneToTheStart();
        }

        @Test
        @DisplayName("upwards room is taken until something is in the way")
        void pulls() {
            hands.key("S").drag(50, 290, 50, 20);
            assertEquals(208, hands.boxOf("ship").y());
            assertEquals(104, hands.boxOf("bill").y());
        }

        @Test
        @DisplayName("contexts and lanes across the line grow, those beyond it move")
        void growsFrames() {
            Hands wall =
                    new Hands(
                            new SampleBoard()
                                    .context("finance", "sales", "", new Box(80, 40, 420, 300))
                                    .context("finance", "bills", "", new Box(600, 40, 300, 300))
                                    .lane("Web", 0, 400)
                                    .sticky(Kind.EVENT, "a", "A", "finance.sales", 96, 104)
                                    .sticky(Kind.EVENT, "b", "B", "finance.sales", 304, 104)
                                    .sticky(Kind.EVENT, "c", "C", "finance.bills", 640, 104));
            wall.key("S").drag(280, 700, 480, 700);
            List<Box> frames =
                    wall.store.framesOn(SampleBoard.BOARD).stream().map(Frame::box).toList();
            assertEquals(
                    Set.of(new Box(80, 40, 620, 300), new Box(800, 40, 300, 300)),
                    Set.copyOf(frames));
            assertEquals(504, wall.boxOf("b").x());
            assertEquals(Optional.of("finance.sales"), wall.element("B").context());
            wall.key("S").drag(1200, 90, 1200, 190);
            Lane lane = wall.store.lanesOn(SampleBoard.BOARD).getFirst();
            assertEquals(496, lane.height());
        }

        @Test
        @DisplayName("Escape takes it back")
        void escapes() {
            hands.key("S").press(290, 700).move(450, 700).key("Escape");
            assertEquals(before, hands.store.records());
            assertInstanceOf(Feedback.None.class, hands.desk.feedback());
        }

        @Test
        @DisplayName("what is locked stays")
        void leavesLocked() {
            select(SHIP);
            chord(Keys.CTRL, "L");
            hands.click(1200, 800).key("S").drag(290, 700, 450, 700);
            assertEquals(504, hands.boxOf("ship").x());
            assertEquals(664, hands.boxOf("bill").x());
        }
    }

    @Nested
    class Arranging {

        @Test
        @DisplayName("Shift and a drag over the empty board circle stickies")
        void lassoes() {
            hands.holding(Keys.SHIFT)
                    .press(480, 80)
                    .move(700, 80)
                    .move(700, 280)
                    .move(480, 280)
                    .release(480, 280)
                    .holding(Keys.NONE);
            assertEquals(Set.of(BILL), hands.selected());
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource({"Left, 304", "Right, 360"})
        @DisplayName("Ctrl+Shift and an arrow put edges in line")
        void aligns(String key, int clerk) {
            select(CLERK);
            hands.desk.nudge(240, 0);
            select(CLERK, PLACED);
            chord(CTRL_SHIFT, key);
            assertEquals(clerk, at(CLERK).box().x());
            assertEquals(304, at(PLACED).box().x());
            assertEquals(
                    Optional.of("align " + key.toLowerCase(Locale.ROOT)), hands.history.nextUndo());
        }

        @Test
        @DisplayName("gaps are made equal, rows and blocks are stacked")
        void distributes() {
            select(PLACE, PLACED, BILL);
            hands.desk.select(Set.of(PLACED));
            hands.desk.nudge(16, 0);
            select(PLACE, PLACED, BILL);
            chord(ALT_SHIFT, "H");
            assertEquals(304, at(PLACED).box().x());
            hands.desk.run("stack.across");
            assertEquals(288, at(PLACED).box().x());
            assertEquals(472, at(BILL).box().x());
            hands.desk.run("pack");
            assertEquals(new Box(104, 232, 160, 104), at(BILL).box());
        }

        @Test
        @DisplayName("what is dragged snaps to edges and shows what it is in line with")
        void snapsToEdges() {
            hands.drag(154, 430, 157, 437);
            hands.press(154, 430).move(357, 640);
            Feedback.Lift lift = assertInstanceOf(Feedback.Lift.class, hands.desk.feedback());
            assertEquals(304, at(CLERK).box().x());
            assertTrue(lift.guides().stream().anyMatch(guide -> !guide.gap()));
            hands.holding(ALT).move(358, 641);
            assertEquals(List.of(), ((Feedback.Lift) hands.desk.feedback()).guides());
            hands.release(358, 641);
        }

        @Test
        @DisplayName("what is dragged snaps to the distance that its neighbours have")
        void snapsToGaps() {
            Hands row =
                    new Hands(
                            new SampleBoard()
                                    .sticky(Kind.EVENT, "a", "A", 0, 104)
                                    .sticky(Kind.EVENT, "b", "B", 196, 104)
                                    .sticky(Kind.EVENT, "c", "C", 600, 400));
            row.press(650, 450).move(445, 158);
            assertEquals(392, row.boxOf("c").x());
            Feedback.Lift lift = assertInstanceOf(Feedback.Lift.class, row.desk.feedback());
            assertEquals(2, lift.guides().stream().filter(Feedback.Guide::gap).count());
        }

        @Test
        @DisplayName("a group is selected and moved as one, until it is taken apart")
        void groups() {
            select(BILL, SHIP);
            chord(Keys.CTRL, "G");
            hands.click(1200, 800).click(550, 150);
            assertEquals(Set.of(BILL, SHIP), hands.selected());
            hands.drag(550, 150, 950, 150);
            assertEquals(904, hands.boxOf("ship").x());
            chord(CTRL_SHIFT, "G");
            hands.click(1200, 800).click(950, 150);
            assertEquals(Set.of(BILL), hands.selected());
        }

        @Test
        @DisplayName("what is locked is not moved and not deleted, and one is told")
        void locks() {
            select(BILL);
            chord(Keys.CTRL, "L");
            hands.drag(550, 150, 950, 150);
            assertEquals(504, hands.boxOf("bill").x());
            assertTrue(hands.lastSaid().contains("locked"));
            hands.key("Delete");
            assertTrue(hands.placement("bill").isPresent());
            chord(Keys.CTRL, "L");
            hands.key("Delete");
            assertEquals(Optional.empty(), hands.placement("bill"));
        }

        @Test
        @DisplayName("stickies are laid over each other")
        void raises() {
            select(BILL);
            chord(CTRL_SHIFT, "PageUp");
            assertEquals(1, at(BILL).layer());
            chord(CTRL_SHIFT, "PageDown");
            assertEquals(0, at(BILL).layer());
        }
    }

    @Nested
    class Changing {

        @Test
        @DisplayName("a digit makes it another kind with the same words, id and legal links")
        void retypes() {
            select(BILL).key("1");
            assertEquals(Kind.EVENT, hands.element("Bill it").kind());
            assertTrue(hands.store.links().contains(new Link("placed", LinkType.TRIGGERS, "bill")));
            assertEquals(Optional.of("change to domain event"), hands.history.nextUndo());
            undoneToTheStart();
        }

        @Test
        @DisplayName("Ctrl+R and a letter do the same, and say which links went")
        void retypesByLetter() {
            select(PLACED);
            chord(Keys.CTRL, "R").key("U");
            assertEquals(Kind.ACTOR, hands.element("Order placed").kind());
            assertEquals("Now actor; 1 link that it cannot have went", hands.lastSaid());
            undoneToTheStart();
        }

        @Test
        @DisplayName("two stickies become one that is known by both wordings")
        void merges() {
            select(BILL, SHIP);
            chord(Keys.CTRL, "J");
            assertEquals(List.of("Ship it"), hands.element("Bill it").aliases());
            assertEquals(3, hands.store.links().size());
            assertEquals("\"Bill it\" is also known as \"Ship it\"", hands.lastSaid());
            undoneToTheStart();
        }

        @Test
        @DisplayName("a context is agreed or emerging")
        void emerges() {
            select(BILL).key("B").type("finance.bills");
            Frame frame = hands.store.framesOn(SampleBoard.BOARD).getFirst();
            select(frame.key());
            hands.desk.run("context.emerging");
            assertTrue(hands.store.framesOn(SampleBoard.BOARD).getFirst().emerging());
            hands.desk.run("context.emerging");
            assertFalse(hands.store.framesOn(SampleBoard.BOARD).getFirst().emerging());
        }

        @Test
        @DisplayName("undo and redo say what they did")
        void undoes() {
            select(BILL).key("Right");
            chord(Keys.CTRL, "Z");
            assertEquals("Undid: move", hands.lastSaid());
            chord(CTRL_SHIFT, "Z");
            assertEquals("Did again: move", hands.lastSaid());
            chord(Keys.CTRL, "Z");
            chord(Keys.CTRL, "Z");
            assertEquals("Nothing to undo", hands.lastSaid());
        }
    }

    @Nested
    class Deleting {

        @Test
        @DisplayName("the last sticky takes its element along, and one is told")
        void theLast() {
            select(BILL).key("Delete");
            assertEquals(Optional.empty(), hands.store.element("bill"));
            assertEquals("Removed 1 sticky, its last one, and the element", hands.lastSaid());
        }

        @Test
        @DisplayName("an element with other stickies stays")
        void oneOfSeveral() {
            select(BILL);
            chord(Keys.CTRL, "C").move(1000, 704);
            chord(CTRL_SHIFT, "V").key("R").key("Delete");
            assertTrue(hands.store.element("bill").isPresent());
            assertTrue(hands.lastSaid().endsWith("stays in the model"));
        }

        @Test
        @DisplayName("deleting everywhere first lists the places, and Escape keeps everything")
        void everywhere() {
            select(BILL);
            chord(Keys.CTRL, "C").move(1000, 704);
            chord(CTRL_SHIFT, "V").key("R");
            List<ModelRecord> two = hands.store.records();
            chord(Keys.SHIFT, "Delete");
            assertEquals(List.of("Big picture: 2 stickies", "1 link goes too"), offer().lines());
            hands.key("Escape");
            assertEquals(two, hands.store.records());
            chord(Keys.SHIFT, "Delete").key("Enter");
            assertEquals(Optional.empty(), hands.store.element("bill"));
            assertEquals("Removed 1 element everywhere", hands.lastSaid());
        }
    }

    @Nested
    class Walking {

        @Test
        @DisplayName("Alt and the arrows follow the story and go among siblings")
        void walks() {
            select(PLACE);
            chord(ALT, "Right");
            assertEquals(Set.of(PLACED), hands.selected());
            chord(ALT, "Right");
            assertEquals(Set.of(BILL), hands.selected());
            chord(ALT, "Down");
            assertEquals(Set.of(SHIP), hands.selected());
            chord(ALT, "Up");
            assertEquals(Set.of(BILL), hands.selected());
            chord(ALT, "Right");
            assertEquals("Nothing follows", hands.lastSaid());
            chord(ALT, "Left");
            chord(ALT, "Left");
            chord(ALT, "Left");
            assertEquals(Set.of(CLERK), hands.selected());
        }

        @Test
        @DisplayName("Ctrl and an arrow go to the linked neighbour on that side")
        void neighbours() {
            select(PLACED);
            chord(Keys.CTRL, "Down");
            assertEquals(Set.of(SHIP), hands.selected());
            chord(Keys.CTRL, "Up");
            assertEquals(Set.of(PLACED), hands.selected());
            chord(Keys.CTRL, "Left");
            assertEquals(Set.of(PLACE), hands.selected());
        }

        @Test
        @DisplayName("typing goes to the sticky that one came to by keys")
        void typesThere() {
            select(PLACE).move(1200, 800);
            chord(ALT, "Right").key("X");
            assertEquals(PLACED, hands.desk.editing().orElseThrow().key());
            assertEquals("x", hands.desk.editing().orElseThrow().text());
        }

        @Test
        @DisplayName("Home and End go to the first and the last event")
        void ends() {
            hands.move(1000, 700).key("E").type("Order shipped");
            hands.click(1200, 800).key("Home");
            assertEquals(Set.of(PLACED), hands.selected());
            hands.key("End");
            assertEquals(
                    Set.of(hands.placement("order-shipped").orElseThrow().key()), hands.selected());
        }

        @Test
        @DisplayName("what is connected, upstream, downstream and of one kind can be selected")
        void selects() {
            select(PLACED);
            hands.desk.run("select.upstream");
            assertEquals(Set.of(PLACED, PLACE, CLERK), hands.selected());
            select(PLACED);
            hands.desk.run("select.downstream");
            assertEquals(Set.of(PLACED, BILL, SHIP), hands.selected());
            select(BILL);
            hands.desk.run("select.connected");
            assertEquals(5, hands.selected().size());
            select(BILL);
            chord(CTRL_SHIFT, "A");
            assertEquals(Set.of(BILL, SHIP), hands.selected());
        }
    }

    @Nested
    class Looking {

        @Test
        @DisplayName("one goes back to where one looked before a leap, and forward again")
        void goesBack() {
            Camera start = hands.desk.camera();
            chord(Keys.SHIFT, "1");
            Camera all = hands.desk.camera();
            chord(ALT, "PageUp");
            assertEquals(start, hands.desk.camera());
            chord(ALT, "PageDown");
            assertEquals(all, hands.desk.camera());
        }

        @Test
        @DisplayName("Page Up and Page Down move the view, with Shift sideways")
        void pages() {
            hands.key("PageDown");
            assertEquals(new Camera(0, 800, 1), hands.desk.camera());
            chord(Keys.SHIFT, "PageDown");
            assertEquals(new Camera(1280, 800, 1), hands.desk.camera());
        }

        @Test
        @DisplayName("Shift+3 shows the context of what is selected")
        void showsTheContext() {
            select(BILL).key("B").type("finance.bills");
            Box frame = hands.store.framesOn(SampleBoard.BOARD).getFirst().box();
            hands.desk.look(new Camera(5000, 5000, 1));
            select(BILL);
            chord(Keys.SHIFT, "3");
            assertTrue(hands.desk.seen().contains(Rect.of(frame)));
        }

        @Test
        @DisplayName("a view gets a name and is gone back to")
        void namesViews() {
            hands.desk.run("view.name");
            hands.type("The start");
            View view = hands.store.viewsOn(SampleBoard.BOARD).getFirst();
            assertEquals("The start", view.name());
            assertEquals(new Box(0, 0, 1600, 1000), view.box());
            hands.desk.look(new Camera(9000, 9000, 1));
            chord(ALT, "Home").key("1");
            assertTrue(hands.desk.seen().meets(Rect.of(view.box())));
            hands.desk.run("view.forget");
            hands.key("Enter");
            assertEquals(List.of(), hands.store.viewsOn(SampleBoard.BOARD));
        }
    }

    @Nested
    class Asking {

        @Test
        @DisplayName("the other button offers what can be done with what is under it")
        void opensTheMenu() {
            hands.move(550, 150).press(Input.Button.SECONDARY, 550, 150).release(550, 150);
            assertEquals("Policy", offer().title());
            int delete =
                    offer().choices().stream()
                            .map(Feedback.Choice::label)
                            .toList()
                            .indexOf("Delete from the board");
            hands.desk.choose(delete);
            assertEquals(Optional.empty(), hands.placement("bill"));
        }

        @Test
        @DisplayName("what surrounds the board offers more about the selection")
        void offersExtras() {
            List<String> asked = new ArrayList<>();
            hands.desk.offer(
                    List.of(new Extra("Who breaks?", () -> "Ctrl+I", () -> asked.add("asked"))));
            hands.move(550, 150).press(Input.Button.SECONDARY, 550, 150).release(550, 150);
            Feedback.Choice extra =
                    offer().choices().stream()
                            .filter(choice -> choice.label().equals("Who breaks?"))
                            .findFirst()
                            .orElseThrow();
            assertEquals("Ctrl+I", extra.keys());
            hands.desk.choose(offer().choices().indexOf(extra));
            assertEquals(List.of("asked"), asked);
        }

        @Test
        @DisplayName("a press elsewhere closes it")
        void closesTheMenu() {
            hands.key("Menu");
            offer();
            hands.click(1200, 800);
            assertInstanceOf(Feedback.None.class, hands.desk.feedback());
        }
    }
}

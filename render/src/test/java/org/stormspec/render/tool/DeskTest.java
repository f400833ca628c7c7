package org.stormspec.render.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Frame;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.Topic.StreamKind;
import org.stormspec.render.SampleBoard;
import org.stormspec.render.view.Camera;
import org.stormspec.render.view.Point;

/** What pointer and keys do at a board, as sentences. */
class DeskTest {

    private static final RecordKey COMMAND = SampleBoard.sticky("place");
    private static final RecordKey AGGREGATE = SampleBoard.sticky("order");
    private static final RecordKey EVENT = SampleBoard.sticky("placed");

    /** Three stickies in a row at y 100, the first two in a frame that spans 80 to 500. */
    private final Hands hands =
            new Hands(
                    new SampleBoard()
                            .context("finance", "sales", "", new Box(80, 40, 420, 300))
                            .sticky(Kind.COMMAND, "place", "Place order", "finance.sales", 96, 104)
                            .sticky(Kind.AGGREGATE, "order", "Order", "finance.sales", 304, 104)
                            .sticky(Kind.EVENT, "placed", "Order placed", 600, 104));

    private List<ModelRecord> start() {
        return hands.store.records();
    }

    @Nested
    class InTime {

        @Test
        @DisplayName("Tab goes to the next sticky in time and leaves the board after the last")
        void tabs() {
            hands.click(150, 150).key("Tab");
            assertEquals(Set.of(AGGREGATE), hands.selected());
            hands.key("Tab");
            assertEquals(Set.of(EVENT), hands.selected());
            assertEquals(false, hands.desk.handle(new Input.KeyDown("Tab", "", Keys.NONE)));
            hands.holding(Keys.SHIFT).key("Tab");
            assertEquals(Set.of(AGGREGATE), hands.selected());
        }

        @Test
        @DisplayName("Shift+Home and Shift+End select the story up to here and from here on")
        void ranges() {
            hands.click(350, 150).holding(Keys.SHIFT).key("Home");
            assertEquals(Set.of(COMMAND, AGGREGATE), hands.selected());
            hands.holding(Keys.NONE).click(350, 150).holding(Keys.SHIFT).key("End");
            assertEquals(Set.of(AGGREGATE, EVENT), hands.selected());
        }

        @Test
        @DisplayName(
                "a sticky made without a pointer stands after the selected one, else after all")
        void appends() {
            hands.click(150, 150);
            hands.desk.append(Kind.POLICY);
            hands.desk.finishEdit("When ordered, bill", Editing.Then.REST);
            assertEquals(
                    600 + 160 + 24, hands.placement("when-ordered-bill").orElseThrow().box().x());
        }
    }

    @Nested
    class Selecting {

        @Test
        @DisplayName("a click selects, a click on the board selects nothing")
        void clicks() {
            assertEquals(Set.of(COMMAND), hands.click(150, 150).selected());
            assertEquals(Set.of(EVENT), hands.click(650, 150).selected());
            assertEquals(Set.of(), hands.click(550, 600).selected());
        }

        @ParameterizedTest(name = "shift {0}, ctrl {1}")
        @CsvSource({"true, false", "false, true"})
        @DisplayName("with shift or control a click adds, and takes away again")
        void adds(boolean shift, boolean ctrl) {
            hands.click(150, 150).holding(new Keys(shift, ctrl, false)).click(350, 150);
            assertEquals(Set.of(COMMAND, AGGREGATE), hands.selected());
            assertEquals(Set.of(AGGREGATE), hands.click(150, 150).selected());
        }

        @Test
        @DisplayName("a press that strays less than four pixels is a click, not a drag")
        void toleratesTrembling() {
            List<ModelRecord> before = start();
            hands.press(150, 150).move(152, 152).release(153, 151);
            assertEquals(Set.of(COMMAND), hands.selected());
            assertEquals(before, start());
        }

        @Test
        @DisplayName("a rectangle selects the stickies it touches and the frames it holds")
        void marquee() {
            assertEquals(
                    Set.of(AGGREGATE, EVENT),
                    hands.drag(580, 400, 620, 90).drag(400, 400, 620, 150).selected());
            assertEquals(
                    Set.of(COMMAND, AGGREGATE, SampleBoard.frame("finance.sales")),
                    hands.drag(40, 20, 560, 400).selected());
        }

        @Test
        @DisplayName("Escape during a rectangle brings back what was selected")
        void escapesTheMarquee() {
            hands.click(650, 150).press(40, 20).move(560, 400).key("Escape");
            assertEquals(Set.of(EVENT), hands.selected());
            assertInstanceOf(Feedback.None.class, hands.desk.feedback());
        }

        @Test
        @DisplayName("Ctrl+A selects everything, Escape nothing")
        void selectsAll() {
            hands.holding(Keys.CTRL).key("A").holding(Keys.NONE);
            assertEquals(4, hands.selected().size());
            assertEquals(Set.of(), hands.key("Escape").selected());
        }

        @Test
        @DisplayName("what was removed elsewhere is no longer selected")
        void forgetsRemoved() {
            hands.click(650, 150);
            hands.desk.removeSelection();
            assertEquals(Set.of(), hands.selected());
        }

        @Test
        @DisplayName("a secondary click selects what a context menu will speak about")
        void pointsForAMenu() {
            hands.press(Input.Button.SECONDARY, 150, 150).release(150, 150);
            assertEquals(Set.of(COMMAND), hands.selected());
        }
    }

    @Nested
    class Moving {

        @Test
        @DisplayName("a drag moves a sticky and snaps it to the grid, as one step of the history")
        void moves() {
            List<ModelRecord> before = start();
            hands.drag(650, 150, 663, 189);
            assertEquals(new Box(616, 144, 160, 104), hands.boxOf("placed"));
            hands.undo();
            assertEquals(before, start());
        }

        @Test
        @DisplayName("while it lasts the sticky is lifted and the model already knows")
        void liftsWhileDragging() {
            hands.press(650, 150).move(690, 150);
            Feedback.Lift lift = assertInstanceOf(Feedback.Lift.class, hands.desk.feedback());
            assertEquals(Set.of(EVENT), lift.placements());
            assertEquals(640, hands.boxOf("placed").x());
        }

        @Test
        @DisplayName("Escape puts everything back and leaves no trace in the history")
        void escapes() {
            List<ModelRecord> before = start();
            hands.press(650, 150).move(690, 150).key("Escape").release(690, 150);
            assertEquals(before, start());
            assertEquals(Optional.empty(), hands.history.nextUndo());
        }

        @Test
        @DisplayName("dragging one of several selected moves them all")
        void movesTheSelection() {
            hands.click(150, 150).holding(Keys.SHIFT).click(650, 150).holding(Keys.NONE);
            hands.drag(650, 150, 650, 550);
            assertEquals(504, hands.boxOf("place").y());
            assertEquals(504, hands.boxOf("placed").y());
            assertEquals(104, hands.boxOf("order").y());
        }

        @Test
        @DisplayName(
                "a sticky dropped in a context belongs to it; passing through one does not count")
        void joinsContexts() {
            hands.drag(650, 150, 340, 270);
            assertEquals(Optional.of("finance.sales"), hands.element("Order placed").context());
            hands.undo();
            hands.press(650, 150).move(340, 270).move(650, 700).release(650, 700);
            assertEquals(Optional.empty(), hands.element("Order placed").context());
        }

        @Test
        @DisplayName("a frame dragged by its title takes its stickies along")
        void movesFrames() {
            hands.drag(200, 60, 200, 460);
            assertEquals(504, hands.boxOf("place").y());
            assertEquals(504, hands.boxOf("order").y());
            assertEquals(104, hands.boxOf("placed").y());
            assertEquals(Optional.of("finance.sales"), hands.element("Order").context());
        }

        @Test
        @DisplayName("arrow keys move by one line of the grid, with shift by ten")
        void nudges() {
            hands.click(650, 150).key("Right").holding(Keys.SHIFT).key("Down");
            assertEquals(new Box(608, 184, 160, 104), hands.boxOf("placed"));
        }
    }

    @Nested
    class Looking {

        @Test
        @DisplayName("space and drag, the middle button and the wheel move the board")
        void pans() {
            hands.key("Space").press(500, 500).move(530, 490).release(530, 490);
            assertEquals(new Camera(-30, 10, 1), hands.desk.camera());
            hands.desk.handle(new Input.KeyUp("Space"));
            hands.press(Input.Button.MIDDLE, 500, 500).move(470, 510).release(470, 510);
            assertEquals(new Camera(0, 0, 1), hands.desk.camera());
            hands.desk.handle(new Input.Scroll(new Point(5, 5), 0, -40, Keys.NONE));
            assertEquals(new Camera(0, 40, 1), hands.desk.camera());
            hands.desk.handle(new Input.Scroll(new Point(5, 5), 0, -40, Keys.SHIFT));
            assertEquals(new Camera(40, 40, 1), hands.desk.camera());
        }

        @Test
        @DisplayName("the wheel with control and two fingers zoom at the pointer")
        void zooms() {
            Point at = new Point(400, 300);
            hands.desk.handle(new Input.Scroll(at, 0, 280, Keys.CTRL));
            assertEquals(2, hands.desk.camera().zoom(), 1e-9);
            assertEquals(new Point(400, 300), hands.desk.camera().toWorld(at));
            hands.desk.handle(new Input.Pinch(at, 0.5));
            assertEquals(1, hands.desk.camera().zoom(), 1e-9);
        }

        @Test
        @DisplayName("Shift+1 shows the whole board, Ctrl+0 one pixel for one unit")
        void fits() {
            hands.holding(Keys.SHIFT).key("1");
            assertTrue(hands.desk.seen().contains(hands.desk.scene().extent().orElseThrow()));
            hands.holding(Keys.CTRL).key("+").key("0");
            assertEquals(1, hands.desk.camera().zoom());
        }

        @Test
        @DisplayName("arrow keys move the view when nothing is selected")
        void pansByKey() {
            hands.key("Right").key("Down");
            assertEquals(new Camera(50, 50, 1), hands.desk.camera());
        }

        @Test
        @DisplayName("revealing something far away brings it to the middle and selects it")
        void reveals() {
            hands.desk.look(new Camera(9000, 9000, 1));
            hands.desk.reveal(EVENT);
            assertEquals(Set.of(EVENT), hands.selected());
            assertEquals(new Point(680, 156), hands.desk.seen().middle());
        }
    }

    @Nested
    class Writing {

        @ParameterizedTest(name = "{0} makes a {1}")
        @CsvSource({
            "E, EVENT", "C, COMMAND", "A, AGGREGATE", "P, POLICY", "R, READ_MODEL",
            "X, EXTERNAL_SYSTEM", "U, ACTOR", "H, HOTSPOT", "D, TOPIC", "N, NOTE"
        })
        @DisplayName("a letter makes a sticky at the pointer and one is typing")
        void createsByLetter(String key, Kind kind) {
            hands.move(900, 600).key(key);
            assertTrue(hands.desk.editing().isPresent());
            hands.type("Something new");
            assertEquals(kind, hands.element("Something new").kind());
            Box box = hands.boxOf("something-new");
            assertEquals(900, box.x() + box.width() / 2, 8);
            assertEquals(600, box.y() + box.height() / 2, 8);
        }

        @Test
        @DisplayName("making a sticky is one step of the history, and its id comes from its words")
        void createsInOneStep() {
            List<ModelRecord> before = start();
            hands.move(900, 600).key("E").type("Payment received");
            assertEquals("payment-received", hands.element("Payment received").id());
            assertEquals(Optional.of("add domain event"), hands.history.nextUndo());
            hands.undo();
            assertEquals(before, start());
        }

        @ParameterizedTest
        @EnumSource(
                value = StreamKind.class,
                names = {
                    "SYSTEM_EVENT",
                    "INTEGRATION_EVENT",
                    "LIFECYCLE_EVENT",
                    "SCHEDULED_EVENT",
                    "DATA_EVENT",
                    "OBSERVABLE",
                    "DELTA",
                    "FACT",
                    "RULE_OUTCOME"
                })
        @DisplayName("an event of each kind is made in one step and keeps its kind")
        void createsEventsOfAKind(StreamKind kind) {
            hands.move(900, 600);
            assertTrue(hands.desk.run("create.event." + kind.word()));
            hands.type("Disk low");
            assertEquals(
                    new Detail.Event(false).as(Optional.of(kind)),
                    hands.element("Disk low").detail());
            assertEquals(Optional.of("add " + kind.noun()), hands.history.nextUndo());
        }

        @Test
        @DisplayName("a drawn event takes a kind, and stays pivotal with it")
        void takesAKind() {
            hands.click(650, 150);
            assertTrue(hands.desk.run("change.eventKind"));
            hands.key("Down").key("Enter");
            hands.desk.togglePivotal();
            assertEquals(
                    new Detail.Event(true).as(Optional.of(StreamKind.SYSTEM_EVENT)),
                    hands.element("Order placed").detail());
        }

        @Test
        @DisplayName("Escape, or no words, drops the new sticky without a trace")
        void dropsTheUnnamed() {
            List<ModelRecord> before = start();
            hands.move(900, 600).key("E");
            hands.desk.cancelEdit();
            hands.move(900, 600).key("E").type("  ");
            assertEquals(before, start());
            assertEquals(Optional.empty(), hands.history.nextUndo());
            assertEquals(Set.of(), hands.selected());
        }

        @Test
        @DisplayName("a sticky made inside a context belongs to it")
        void createsInContexts() {
            hands.move(400, 280).key("E").type("Order shipped");
            assertEquals(Optional.of("finance.sales"), hands.element("Order shipped").context());
        }

        @ParameterizedTest(name = "by {0}")
        @CsvSource({"Enter", "F2"})
        @DisplayName("a key opens the words of the selected sticky")
        void editsByKey(String key) {
            hands.click(650, 150).key(key);
            assertEquals("Order placed", hands.desk.editing().orElseThrow().text());
            hands.type("Order accepted");
            assertEquals("placed", hands.element("Order accepted").id());
            assertEquals(Optional.of("rename"), hands.history.nextUndo());
        }

        @Test
        @DisplayName("a double click opens the words of a sticky and of a context")
        void editsByDoubleClick() {
            hands.doubleClick(650, 150);
            assertEquals(EVENT, hands.desk.editing().orElseThrow().key());
            hands.desk.cancelEdit();
            hands.doubleClick(200, 60).type("finance.orders");
            assertEquals(
                    "finance.orders", hands.store.context("finance.sales").orElseThrow().path());
        }

        @Test
        @DisplayName("typing while the pointer rests on the selected sticky replaces its words")
        void typesOver() {
            hands.click(650, 150).key("E");
            assertEquals("e", hands.desk.editing().orElseThrow().text());
            assertEquals(Optional.empty(), hands.desk.editing().orElseThrow().fresh());
        }

        @Test
        @DisplayName(
                "making one sticky after the other needs no moving: the next stands beside the last")
        void makesOneAfterTheOther() {
            hands.move(900, 600).key("E").type("First").key("E").type("Second");
            assertEquals(Kind.EVENT, hands.element("First").kind());
            assertEquals(hands.boxOf("first").right() + 24, hands.boxOf("second").x());
            assertEquals(hands.boxOf("first").y(), hands.boxOf("second").y());
        }

        @Test
        @DisplayName("unchanged words leave no trace in the history")
        void keepsUnchanged() {
            hands.click(650, 150).key("Enter").type("Order placed");
            assertEquals(Optional.empty(), hands.history.nextUndo());
        }

        @Test
        @DisplayName("Tab goes on with the same kind to the right")
        void goesOnWithTheSame() {
            hands.move(900, 600).key("E").typeThen("First", Editing.Then.SAME_KIND).type("Second");
            assertEquals(Kind.EVENT, hands.element("Second").kind());
            assertEquals(hands.boxOf("first").right() + 24, hands.boxOf("second").x());
        }

        @Test
        @DisplayName("Ctrl+Enter goes on with what the grammar predicts, already linked")
        void goesOnWithTheNext() {
            hands.move(900, 600).key("C").typeThen("Pay", Editing.Then.NEXT_KIND).type("Payment");
            assertEquals(Kind.AGGREGATE, hands.element("Payment").kind());
            assertEquals(
                    List.of(new Link("pay", LinkType.HANDLED_BY, "payment")),
                    List.copyOf(hands.store.linksFrom("pay")));
        }

        @Test
        @DisplayName("what comes next in a context belongs to it, and its frame grows")
        void staysInTheContext() {
            hands.move(900, 600).key("C").type("Pay");
            hands.key("B").type("shop.billing");
            Frame before = billing();
            hands.click(910, 610).holding(Keys.CTRL).key("Enter").holding(Keys.NONE).type("Bill");
            assertEquals(Optional.of("shop.billing"), hands.element("Bill").context());
            Frame after = billing();
            assertEquals(hands.boxOf("bill").right() + 40, after.box().right());
            assertEquals(before.box().x(), after.box().x());
            hands.history.undo();
            assertEquals(before, billing());
        }

        private Frame billing() {
            return hands.store.framesOn(SampleBoard.BOARD).stream()
                    .filter(frame -> frame.context().equals("shop.billing"))
                    .findFirst()
                    .orElseThrow();
        }

        @Test
        @DisplayName("Ctrl+Enter goes on from a selected sticky just as well")
        void goesOnFromTheSelected() {
            hands.click(150, 150).holding(Keys.CTRL).key("Enter").holding(Keys.NONE).type("Basket");
            assertEquals(Kind.AGGREGATE, hands.element("Basket").kind());
            assertEquals(
                    List.of(new Link("place", LinkType.HANDLED_BY, "basket")),
                    List.copyOf(hands.store.linksFrom("place")));
        }
    }

    @Nested
    class Connecting {

        @Test
        @DisplayName("W and a click connect the selected sticky with another")
        void connectsByKey() {
            hands.click(150, 150).move(700, 600).key("W").click(350, 150);
            assertEquals(
                    List.of(new Link("place", LinkType.HANDLED_BY, "order")), hands.store.links());
            assertEquals(Optional.of("connect"), hands.history.nextUndo());
        }

        @Test
        @DisplayName("W without a selection asks for the start first")
        void asksForTheStart() {
            hands.key("W").click(150, 150).click(350, 150);
            assertEquals(1, hands.store.links().size());
        }

        @Test
        @DisplayName("a drag from the handle at the edge connects")
        void connectsByHandle() {
            hands.click(150, 150).drag(268, 156, 350, 150);
            assertEquals(1, hands.store.links().size());
        }

        @Test
        @DisplayName("only legal targets light up, and an illegal one is refused with a way out")
        void refuses() {
            hands.click(350, 150).move(700, 600).key("W").move(150, 150);
            Feedback.Wire wire = assertInstanceOf(Feedback.Wire.class, hands.desk.feedback());
            assertEquals(Set.of(AGGREGATE, EVENT), wire.targets());
            assertEquals(
                    "Aggregate cannot lead to command; it may lead to CDC entity, domain event",
                    hands.lastSaid());
            hands.click(150, 150);
            assertEquals(List.of(), hands.store.links());
            assertEquals(Optional.empty(), hands.history.nextUndo());
        }

        @Test
        @DisplayName("Escape stops it")
        void escapes() {
            hands.click(150, 150)
                    .move(700, 600)
                    .key("W")
                    .move(350, 150)
                    .key("Escape")
                    .click(350, 150);
            assertEquals(List.of(), hands.store.links());
            assertInstanceOf(Feedback.None.class, hands.desk.feedback());
        }
    }

    @Nested
    class Framing {

        @Test
        @DisplayName("B and a drag draw a context round stickies, which then belong to it")
        void drawsContexts() {
            hands.key("B").drag(560, 40, 800, 300).type("finance.billing");
            Frame frame =
                    hands.store.framesOn(SampleBoard.BOARD).stream()
                            .filter(any -> any.context().equals("finance.billing"))
                            .findFirst()
                            .orElseThrow();
            assertEquals(new Box(560, 40, 240, 264), frame.box());
            assertEquals(Optional.of("finance.billing"), hands.element("Order placed").context());
            assertEquals(Optional.of("draw context"), hands.history.nextUndo());
        }

        @Test
        @DisplayName("B with stickies selected draws the context round them at once")
        void wrapsTheSelection() {
            hands.click(650, 150).move(900, 700).key("B").type("finance.billing");
            assertEquals(Optional.of("finance.billing"), hands.element("Order placed").context());
        }

        @Test
        @DisplayName("Escape in the name drops the context")
        void dropsTheUnnamed() {
            List<ModelRecord> before = start();
            hands.key("B").drag(560, 40, 800, 300);
            hands.desk.cancelEdit();
            assertEquals(before, start());
        }

        @Test
        @DisplayName(
                "a corner of the selected frame changes its size, and what falls out leaves it")
        void resizes() {
            hands.click(200, 60).drag(500, 340, 300, 344);
            assertEquals(
                    new Box(80, 40, 224, 304),
                    hands.store.framesOn(SampleBoard.BOARD).getLast().box());
            assertEquals(Optional.empty(), hands.element("Order").context());
            assertEquals(Optional.of("finance.sales"), hands.element("Place order").context());
            assertEquals(Optional.of("resize context"), hands.history.nextUndo());
        }

        @Test
        @DisplayName("L makes a lane at the pointer")
        void drawsLanes() {
            hands.move(900, 600).key("L").type("Customer");
            assertEquals("Customer", hands.store.lanesOn(SampleBoard.BOARD).getFirst().name());
        }
    }

    @Nested
    class RemovingAndCopying {

        @Test
        @DisplayName(
                "Delete takes a sticky off the board, a link out of the model, a frame off the board")
        void removes() {
            hands.click(150, 150).move(700, 600).key("W").click(350, 150);
            hands.click(284, 156).key("Delete");
            assertEquals(List.of(), hands.store.links());
            hands.click(200, 60).key("Delete");
            assertEquals(List.of(), hands.store.framesOn(SampleBoard.BOARD));
            assertTrue(hands.store.context("finance.sales").isPresent());
            hands.click(650, 150).key("Delete");
            assertEquals(Optional.empty(), hands.placement("placed"));
        }

        @Test
        @DisplayName("Shift+Delete removes the element everywhere")
        void removesEverywhere() {
            hands.click(650, 150).holding(Keys.SHIFT).key("Delete");
            assertEquals(Optional.empty(), hands.store.element("placed"));
        }

        @Test
        @DisplayName(
                "Ctrl+D copies the selected stickies with the links among them and selects the copies")
        void duplicates() {
            hands.click(150, 150).move(700, 600).key("W").click(350, 150);
            hands.click(150, 150).holding(Keys.SHIFT).click(350, 150);
            hands.holding(Keys.CTRL).key("D");
            assertEquals(2, hands.store.links().size());
            assertEquals(2, hands.selected().size());
            assertEquals(5, hands.store.placementsOn(SampleBoard.BOARD).size());
            assertEquals(Optional.of("duplicate"), hands.history.nextUndo());
        }
    }
}

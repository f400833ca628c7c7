package org.stormspec.model.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stormspec.model.Models;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Flow;
import org.stormspec.model.record.Frame;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Topic;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Store;

@DisplayName("Edits of a board")
class EditsTest {

    private static final String BOARD = "board";

    private final Edits edits = new Edits(new Random(7));
    private Store store = new Store();

    @BeforeEach
    void drawABoard() {
        store =
                Models.acme()
                        .board(BOARD, Board.Level.PROCESS)
                        .context("finance.sales")
                        .frame(BOARD, new Box(0, 0, 1000, 600))
                        .aggregate("Order", "order_id")
                        .sticky(BOARD, "order", 100, 100)
                        .event("Order placed")
                        .sticky(BOARD, "order-placed", 300, 100)
                        .link("order", LinkType.EMITS, "order-placed")
                        .context("finance.campaign")
                        .outside()
                        .event("Sale won")
                        .sticky(BOARD, "sale-won", 2000, 100)
                        .store();
    }

    private void apply(ChangeSet changes) {
        store.apply(changes);
    }

    private Placement stickyOf(String element) {
        return store.placementsOf(element).iterator().next();
    }

    private Optional<String> contextOf(String element) {
        return store.element(element).flatMap(Element::context);
    }

    private Frame frame() {
        return store.framesOn(BOARD).getFirst();
    }

    @Nested
    @DisplayName("create")
    class Create {

        @Test
        @DisplayName("a sticky that belongs to the context it is drawn in")
        void aStickyThatBelongsToTheContextItIsDrawnIn() {
            Edits.Created created =
                    edits.create(
                            store, BOARD, Kind.COMMAND, "Pay", Placement.boxAt(Kind.COMMAND, 5, 5));
            apply(created.changes());
            assertEquals("pay", created.placement().element());
            assertEquals(Optional.of("finance.sales"), contextOf("pay"));
        }

        @Test
        @DisplayName("a person who belongs to no context wherever he is drawn")
        void aPersonWhoBelongsToNoContextWhereverHeIsDrawn() {
            apply(
                    edits.create(
                                    store,
                                    BOARD,
                                    Kind.ACTOR,
                                    "Buyer",
                                    Placement.boxAt(Kind.ACTOR, 5, 5))
                            .changes());
            assertEquals(Optional.empty(), contextOf("buyer"));
        }

        @Test
        @DisplayName("another element for the same words")
        void anotherElementForTheSameWords() {
            Edits.Created created =
                    edits.create(
                            store, BOARD, Kind.TOPIC, "Order", Placement.boxAt(Kind.TOPIC, 5, 5));
            assertEquals("order-topic", created.placement().element());
        }
    }

    @Nested
    @DisplayName("retype")
    class Retype {

        @Test
        @DisplayName("keeps words, id, context and the arrows that stay legal")
        void keepsWordsIdContextAndTheArrowsThatStayLegal() {
            apply(edits.retype(store, "order-placed", Kind.TOPIC));
            Element topic = store.element("order-placed").orElseThrow();
            assertEquals("Order placed", topic.name());
            assertEquals(Optional.of("finance.sales"), topic.context());
            assertEquals(
                    List.of(LinkType.PUBLISHES),
                    store.linksFrom("order").stream().map(link -> link.type()).toList());
        }

        @Test
        @DisplayName("drops the arrows that no longer are")
        void dropsTheArrowsThatNoLongerAre() {
            apply(edits.retype(store, "order-placed", Kind.ACTOR));
            assertTrue(store.linksFrom("order").isEmpty());
            assertEquals(Optional.empty(), contextOf("order-placed"));
        }

        @Test
        @DisplayName("of a topic takes its readers away")
        void ofATopicTakesItsReadersAway() {
            Store topics =
                    Models.acme()
                            .context("finance.sales")
                            .topic("order")
                            .topic("old-order")
                            .from(origin -> origin.derivedFrom(Optional.of("order")))
                            .context("finance.campaign")
                            .reads("order")
                            .store();
            topics.apply(edits.retype(topics, "order", Kind.EVENT));
            assertTrue(topics.consumers().isEmpty());
            assertEquals(
                    Optional.empty(),
                    topics.element("old-order")
                            .flatMap(Element::topic)
                            .flatMap(topic -> topic.origin().derivedFrom()));
        }

        @Test
        @DisplayName("to what it is already changes nothing")
        void toWhatItIsAlreadyChangesNothing() {
            assertTrue(edits.retype(store, "order", Kind.AGGREGATE).isEmpty());
        }
    }

    @Nested
    @DisplayName("move")
    class Move {

        @Test
        @DisplayName("into a frame joins its context")
        void intoAFrameJoinsItsContext() {
            apply(edits.move(store, List.of(stickyOf("sale-won")), -1500, 0));
            assertEquals(Optional.of("finance.sales"), contextOf("sale-won"));
        }

        @Test
        @DisplayName("out of all frames leaves the context")
        void outOfAllFramesLeavesTheContext() {
            apply(edits.move(store, List.of(stickyOf("order")), 3000, 0));
            assertEquals(Optional.empty(), contextOf("order"));
        }

        @Test
        @DisplayName("within a frame, or where there is none, changes only the place")
        void withinAFrameOrWhereThereIsNoneChangesOnlyThePlace() {
            ChangeSet moved =
                    edits.move(store, List.of(stickyOf("order"), stickyOf("sale-won")), 8, 8);
            assertEquals(
                    Set.of(RecordType.PLACEMENT),
                    Set.copyOf(moved.changes().keySet().stream().map(RecordKey::type).toList()));
        }
    }

    @Nested
    @DisplayName("connect")
    class Connect {

        @Test
        @DisplayName("as the grammar says")
        void asTheGrammarSays() {
            apply(edits.connect(store, "order-placed", "sale-won").orElseThrow());
            assertEquals(
                    List.of(LinkType.TRIGGERS),
                    store.linksTo("sale-won").stream().map(link -> link.type()).toList());
        }

        @Test
        @DisplayName("neither what the grammar forbids, nor a thing with itself, nor with nothing")
        void neitherWhatTheGrammarForbidsNorAThingWithItselfNorWithNothing() {
            assertEquals(Optional.empty(), edits.connect(store, "order-placed", "order"));
            assertEquals(Optional.empty(), edits.connect(store, "sale-won", "sale-won"));
            assertEquals(Optional.empty(), edits.connect(store, "sale-won", "nobody"));
        }
    }

    @Nested
    @DisplayName("duplicate")
    class Duplicate {

        @Test
        @DisplayName("makes new elements with the arrows among them")
        void makesNewElementsWithTheArrowsAmongThem() {
            apply(
                    edits.duplicate(
                            store, List.of(stickyOf("order"), stickyOf("order-placed")), 16, 16));
            Element copy = store.element("order-aggregate").orElseThrow();
            assertEquals(store.element("order").orElseThrow().detail(), copy.detail());
            assertEquals(
                    List.of("order-placed-event"),
                    store.linksFrom(copy.id()).stream().map(link -> link.to()).toList());
            assertEquals(stickyOf("order").box().moved(16, 16), stickyOf(copy.id()).box());
        }

        @Test
        @DisplayName("of two stickies of one element makes two stickies of one copy")
        void ofTwoStickiesOfOneElementMakesTwoStickiesOfOneCopy() {
            Placement second = new Placement(BOARD, "second", "order", new Box(0, 0, 160, 104));
            store.apply(ChangeSet.adding(List.of(second)));
            apply(edits.duplicate(store, List.copyOf(store.placementsOf("order")), 16, 16));
            assertEquals(2, store.placementsOf("order-aggregate").size());
        }
    }

    @Nested
    @DisplayName("remove")
    class Remove {

        @Test
        @DisplayName("from the board takes the element along with its last sticky")
        void fromTheBoardTakesTheElementAlongWithItsLastSticky() {
            apply(edits.removeFromBoard(store, List.of(stickyOf("order"))));
            assertEquals(Optional.empty(), store.element("order"));
            assertTrue(store.links().isEmpty());
        }

        @Test
        @DisplayName("from the board leaves an element that has another sticky")
        void fromTheBoardLeavesAnElementThatHasAnotherSticky() {
            Placement second = new Placement(BOARD, "second", "order", new Box(0, 0, 160, 104));
            store.apply(ChangeSet.adding(List.of(second)));
            apply(edits.removeFromBoard(store, List.of(second)));
            assertEquals(1, store.placementsOf("order").size());
            assertEquals(1, store.links().size());
        }

        @Test
        @DisplayName("everywhere leaves the flows without that step")
        void everywhereLeavesTheFlowsWithoutThatStep() {
            Flow flow = new Flow("sale", "Sale", "", List.of("sale-won", "order", "order-placed"));
            store.apply(ChangeSet.adding(List.of(flow)));
            apply(edits.removeEverywhere(store, List.of("order")));
            assertEquals(
                    List.of("sale-won", "order-placed"),
                    store.find(flow.key()).map(Flow.class::cast).orElseThrow().steps());
        }
    }

    @Nested
    @DisplayName("draw a context")
    class DrawContext {

        @Test
        @DisplayName("and everything whose middle lies inside belongs to it")
        void andEverythingWhoseMiddleLiesInsideBelongsToIt() {
            apply(edits.drawContext(store, BOARD, "Finance.Promotion", new Box(1900, 0, 400, 400)));
            Context context = store.context("finance.promotion").orElseThrow();
            assertEquals("finance", context.domain());
            assertEquals("promotion", context.name());
            assertEquals(Optional.of("finance.promotion"), contextOf("sale-won"));
            assertEquals(Optional.of("finance.sales"), contextOf("order"));
            assertEquals(2, store.framesOn(BOARD).size());
        }

        @ParameterizedTest
        @CsvSource({
            "Life Enhancer, '', life_enhancer",
            "health.Life-Enhancer, health, life_enhancer",
            "a..b, a, b",
            "?!, '', context_1"
        })
        @DisplayName("whose words become a legal name")
        void whoseWordsBecomeALegalName(String words, String domain, String name) {
            ChangeSet drawn = edits.drawContext(store, BOARD, words, new Box(5000, 0, 10, 10));
            apply(drawn);
            Context context =
                    store.contexts().stream()
                            .filter(found -> drawn.changes().containsKey(found.key()))
                            .findFirst()
                            .orElseThrow();
            assertEquals(List.of(domain, name), List.of(context.domain(), context.name()));
        }

        @Test
        @DisplayName("and rename it, keeping the id; empty words change nothing")
        void andRenameItKeepingTheIdEmptyWordsChangeNothing() {
            apply(edits.renameContext(store, "finance.sales", "selling"));
            assertEquals("finance.selling", store.context("finance.sales").orElseThrow().path());
            apply(edits.renameContext(store, "finance.sales", "retail.shops"));
            assertEquals("retail.shops", store.context("finance.sales").orElseThrow().path());
            assertTrue(edits.renameContext(store, "finance.sales", " ").isEmpty());
        }
    }

    @Nested
    @DisplayName("change a frame")
    class Frames {

        @Test
        @DisplayName("by moving it with everything inside")
        void byMovingItWithEverythingInside() {
            Box before = stickyOf("order").box();
            apply(edits.moveFrame(store, frame(), 80, -40));
            assertEquals(before.moved(80, -40), stickyOf("order").box());
            assertEquals(new Box(80, -40, 1000, 600), frame().box());
            assertEquals(Optional.of("finance.sales"), contextOf("order"));
        }

        @Test
        @DisplayName("by resizing it: what comes inside joins, what falls out leaves")
        void byResizingItWhatComesInsideJoinsWhatFallsOutLeaves() {
            apply(edits.resizeFrame(store, frame(), new Box(290, 0, 3000, 600)));
            assertEquals(Optional.empty(), contextOf("order"));
            assertEquals(Optional.of("finance.sales"), contextOf("order-placed"));
            assertEquals(Optional.of("finance.sales"), contextOf("sale-won"));
        }

        @Test
        @DisplayName("by resizing it, and what belongs to another context stays there")
        void byResizingItAndWhatBelongsToAnotherContextStaysThere() {
            Element order = store.element("order").orElseThrow();
            apply(edits.replace(store, order.in(Optional.of("finance.campaign"))));
            apply(edits.resizeFrame(store, frame(), new Box(290, 0, 3000, 600)));
            assertEquals(Optional.of("finance.campaign"), contextOf("order"));
        }

        @Test
        @DisplayName("by taking it away; the context stays")
        void byTakingItAwayTheContextStays() {
            apply(edits.removeFrame(store, frame()));
            assertEquals(Optional.of("finance.sales"), contextOf("order"));
        }
    }

    @Nested
    @DisplayName("remove a context")
    class RemoveContext {

        @Test
        @DisplayName("with its frames, readings and grants; its elements stay")
        void withItsFramesReadingsAndGrantsItsElementsStay() {
            Store shared =
                    Models.acme()
                            .context("finance.sales")
                            .topic("payment")
                            .protectedFor("finance.campaign")
                            .context("finance.campaign")
                            .topic("sale")
                            .reads("payment")
                            .store();
            shared.apply(edits.removeContext(shared, "finance.campaign"));
            assertEquals(Optional.empty(), shared.element("sale").flatMap(Element::context));
            assertTrue(shared.consumers().isEmpty());
            assertEquals(
                    new TreeSet<String>(),
                    shared.element("payment")
                            .flatMap(Element::topic)
                            .map(Topic::sharing)
                            .orElseThrow()
                            .grants());
        }
    }

    @Test
    @DisplayName("give every sticky an id of its own")
    void giveEveryStickyAnIdOfItsOwn() {
        for (int i = 0; i < 50; i++) {
            apply(
                    edits.create(store, BOARD, Kind.EVENT, "Event", new Box(i, 0, 160, 104))
                            .changes());
        }
        Collection<Placement> placements = store.placementsOn(BOARD);
        assertEquals(53, placements.size());
        assertNotEquals("", placements.iterator().next().id());
    }
}

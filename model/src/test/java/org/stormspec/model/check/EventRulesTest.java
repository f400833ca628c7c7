package org.stormspec.model.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.stormspec.model.Models;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Topic.StreamKind;
import org.stormspec.model.rule.Level;

@DisplayName("Rules about events, CDC entities and aggregates")
class EventRulesTest {

    private static Models sales() {
        return Models.acme().context("finance.sales");
    }

    @Nested
    @DisplayName("EVT-04: a CDC entity without a key")
    class NoKey {

        @Test
        @DisplayName("is an error that proposes the identity of its aggregate")
        void isAnErrorThatProposesTheIdentityOfItsAggregate() {
            Models model =
                    sales().aggregate("Sale root", "sale_id")
                            .topic("sale")
                            .publicly()
                            .offered()
                            .fields("campaign_id: string", "sale_id: string", "amount: long")
                            .keyless()
                            .link("sale-root", LinkType.PUBLISHES, "sale");
            Expect.of("EVT-04", model)
                    .error(
                            "CDC entity acme.finance.sales._public.sale has no key, so updates and"
                                    + " deletions cannot be told apart.")
                    .offering("use aggregate identity sale_id", "use field campaign_id");
        }

        @Test
        @DisplayName("can get a field of its own")
        void canGetAFieldOfItsOwn() {
            Models model = sales().topic("sale").fields("amount: long").keyless();
            Expect expected =
                    Expect.of("EVT-04", model)
                            .error(
                                    "CDC entity acme.finance.sales._private.sale has no key, so"
                                            + " updates and deletions cannot be told apart.")
                            .offering("add a field sale_id and use it");
            Topic.Payload payload =
                    expected.after("add a field sale_id and use it")
                            .element("sale")
                            .flatMap(found -> found.topic())
                            .orElseThrow()
                            .payload();
            assertEquals(Optional.of("sale_id"), payload.key());
            assertEquals("sale_id", payload.fields().getFirst().name());
        }

        @Test
        @DisplayName("is fine on other streams, and with a key")
        void isFineOnOtherStreamsAndWithAKey() {
            Models model =
                    sales().topic("order").topic("metric").stream(StreamKind.SYSTEM_EVENT)
                            .keyless();
            Expect.of("EVT-04", model).silence();
        }
    }

    @Nested
    @DisplayName("EVT-11: an event or topic that nobody produces")
    class NoProducer {

        @Test
        @DisplayName("is an error for a topic of a context without services")
        void isAnErrorForATopicOfAContextWithoutServices() {
            Models model = sales().services().aggregate("Order root", "order_id").topic("order");
            Expect.of("EVT-11", model)
                    .error("Nobody produces acme.finance.sales._private.order.")
                    .offering(
                            "let Order root produce it",
                            "let a new service SalesProcessor write it",
                            "delete it");
        }

        @Test
        @DisplayName("is fine for a topic with a publisher, an origin or a schedule")
        void isFineForATopicWithAPublisherAnOriginOrASchedule() {
            Models model =
                    sales().services()
                            .aggregate("Order root", "order_id")
                            .topic("order")
                            .link("order-root", LinkType.PUBLISHES, "order")
                            .topic("order-placed")
                            .from(origin -> origin.derivedFrom(Optional.of("order")))
                            .system("Scanner")
                            .topic("reading")
                            .from(origin -> origin.source(Optional.of("scanner")));
            Expect.of("EVT-11", model).silence();
        }

        @Test
        @DisplayName("is an error for an event on a board of the process level")
        void isAnErrorForAnEventOnABoardOfTheProcessLevel() {
            Models model =
                    sales().event("Order placed")
                            .board("process", Board.Level.PROCESS)
                            .sticky("process", "order-placed", 0, 0);
            Expect.of("EVT-11", model)
                    .error("Nobody produces 'Order placed' in finance.sales.")
                    .offering(
                            "mark it as coming from outside",
                            "let a command 'Place order' lead to it",
                            "delete it");
        }

        @Test
        @DisplayName("is fine for an event that is only told on a big picture")
        void isFineForAnEventThatIsOnlyToldOnABigPicture() {
            Models model =
                    sales().aggregate("Order root", "order_id")
                            .event("Order placed")
                            .board("big-picture", Board.Level.STORM)
                            .sticky("big-picture", "order-placed", 0, 0);
            Expect.of("EVT-11", model).silence();
        }

        @Test
        @DisplayName("is fine for an event that is emitted, or follows from another one")
        void isFineForAnEventThatIsEmittedOrFollowsFromAnotherOne() {
            Models model =
                    sales().command("Place order")
                            .event("Order placed")
                            .link("place-order", LinkType.EMITS, "order-placed")
                            .event("Stock reserved")
                            .link("order-placed", LinkType.TRIGGERS, "stock-reserved");
            Expect.of("EVT-11", model).silence();
        }
    }

    @Nested
    @DisplayName("EVT-12: a shared topic without a reader")
    class NoReader {

        @Test
        @DisplayName("is a hint")
        void isAHint() {
            Expect.of("EVT-12", sales().topic("payment").protectedFor())
                    .hint("No other context reads acme.finance.sales._protected.payment.")
                    .offering("mark it as offered");
        }

        @Test
        @DisplayName("is fine when it is read, offered or private")
        void isFineWhenItIsReadOfferedOrPrivate() {
            Models model =
                    sales().topic("order-placed")
                            .topic("payment")
                            .publicly()
                            .offered()
                            .topic("order")
                            .publicly()
                            .context("finance.campaign")
                            .reads("order");
            Expect.of("EVT-12", model).silence();
        }
    }

    @Nested
    @DisplayName("AGG-06: an aggregate without a CDC entity")
    class SilentAggregate {

        @Test
        @DisplayName("is a hint, and a CDC entity is one click away")
        void isAHintAndACdcEntityIsOneClickAway() {
            Expect expected =
                    Expect.of(
                                    "AGG-06",
                                    sales().changing(context ->
                                                    context.chartered(
                                                            context.charter().draft(true)))
                                            .aggregate("QualityRule", "rule_id"))
                            .hint("No topic carries the state of QualityRule.")
                            .offering("add a private CDC entity QualityRule");
            assertEquals(
                    0,
                    Checker.standard()
                            .check(expected.after("add a private CDC entity QualityRule"))
                            .stream()
                            .filter(finding -> finding.level() != Level.HINT)
                            .count());
        }

        @Test
        @DisplayName("is a hint even when it emits events that stay on the board")
        void isAHintEvenWhenItEmitsEventsThatStayOnTheBoard() {
            Models model =
                    sales().aggregate("Order", "order_id")
                            .event("Order placed")
                            .link("order", LinkType.EMITS, "order-placed");
            Expect.of("AGG-06", model).hint("No topic carries the state of Order.");
        }

        @Test
        @DisplayName("is fine when it publishes a topic, or is a sketch")
        void isFineWhenItPublishesATopicOrIsASketch() {
            Models model =
                    sales().aggregate("Payment root", "payment_id")
                            .topic("payment")
                            .link("payment-root", LinkType.PUBLISHES, "payment")
                            .outside()
                            .aggregate("Sketch", "");
            Expect.of("AGG-06", model).silence();
        }
    }

    @Nested
    @DisplayName("FLO-09: an open question")
    class OpenHotspot {

        @Test
        @DisplayName("is a hint until it is accepted or closed")
        void isAHintUntilItIsAcceptedOrClosed() {
            Expect.of("FLO-09", Models.acme().hotspot("Who pays?"))
                    .hint("Still open: Who pays?")
                    .offering("accept it as it is", "close it");
        }

        @Test
        @DisplayName("is nothing where there is no question")
        void isNothingWhereThereIsNoQuestion() {
            Expect.of("FLO-09", Models.acme()).silence();
        }
    }
}

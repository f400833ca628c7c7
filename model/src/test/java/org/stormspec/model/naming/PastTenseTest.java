package org.stormspec.model.naming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The tense of a name")
class PastTenseTest {

    @ParameterizedTest
    @CsvSource({
        "OrderPlaced, order, placed",
        "order-placed, order, placed",
        "Order line was cancelled, order-line, cancelled",
        "payment_sent, payment, sent"
    })
    @DisplayName("tells a thing and its state in any way of writing")
    void tellsAThingAndItsState(String name, String entity, String verb) {
        PastTense.State state = PastTense.state(name).orElseThrow();
        assertEquals(entity, state.entity().plain());
        assertEquals(verb, state.verb());
    }

    @ParameterizedTest
    @ValueSource(strings = {"order", "Placed", "data-set", "sign-up", "top-speed", "user-health"})
    @DisplayName("is none where a name is a noun")
    void isNoneWhereANameIsANoun(String name) {
        assertEquals(Optional.empty(), PastTense.state(name));
    }

    @ParameterizedTest
    @CsvSource({
        "ShipOrder, OrderShipped",
        "Place order, Order placed",
        "pay-invoice, invoice-paid"
    })
    @DisplayName("turns an order into a fact")
    void turnsAnOrderIntoAFact(String order, String fact) {
        assertTrue(PastTense.isOrder(order));
        assertEquals(Optional.of(fact), PastTense.fact(order));
        assertFalse(PastTense.isOrder(fact));
    }

    @ParameterizedTest
    @CsvSource({"OrderPlaced, PlaceOrder", "Invoice paid, Pay invoice"})
    @DisplayName("turns a fact into an order")
    void turnsAFactIntoAnOrder(String fact, String order) {
        assertEquals(Optional.of(order), PastTense.order(fact));
    }

    @ParameterizedTest
    @CsvSource({"OrderUpdating, OrderUpdated", "order-shipping, order-shipped"})
    @DisplayName("knows what is only under way")
    void knowsWhatIsOnlyUnderWay(String name, String fact) {
        assertTrue(PastTense.isUnderWay(name));
        assertEquals(Optional.of(fact), PastTense.finished(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"device-reading", "Order placed", "staff-training", "billing"})
    @DisplayName("leaves nouns that end alike alone")
    void leavesNounsThatEndAlikeAlone(String name) {
        assertFalse(PastTense.isUnderWay(name));
    }
}

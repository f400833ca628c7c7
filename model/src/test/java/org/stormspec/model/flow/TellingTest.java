package org.stormspec.model.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.model.Models;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Flow;
import org.stormspec.model.record.Workflow;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.Store;

@DisplayName("A flow")
class TellingTest {

    private final Store store =
            Models.acme()
                    .context("finance.sales")
                    .topic("order")
                    .publicly()
                    .policy("Checkout saga")
                    .context("finance.billing")
                    .reads("order")
                    .topic("invoice")
                    .publicly()
                    .store();

    private Telling told(String style, String... steps) {
        return Telling.of(store, new Flow("checkout", "Checkout", style, List.of(steps)));
    }

    private void becomeSaga() {
        Element saga = store.element("checkout-saga").orElseThrow();
        Detail.Policy policy = (Detail.Policy) saga.detail();
        store.apply(new Draft(store).put(saga.with(policy.saga(true))).changes());
    }

    @Test
    @DisplayName("is a choreography unless a step of it steers")
    void isAChoreographyUnlessAStepSteers() {
        assertEquals(Workflow.Style.CHOREOGRAPHY, told("", "order", "checkout-saga").style());
        becomeSaga();
        Telling told = told("", "order", "checkout-saga");
        assertEquals(Workflow.Style.ORCHESTRATION, told.style());
        assertFalse(told.declared());
        assertEquals(
                "orchestration (as it is drawn) · 2 steps · 1 context · coupling 0", told.header());
    }

    @Test
    @DisplayName("says where its style and its drawing part")
    void saysWhereStyleAndDrawingPart() {
        assertEquals(
                Optional.of("No step of it steers the others"),
                told("orchestration", "order").doubt());
        becomeSaga();
        assertEquals(
                Optional.of("“Checkout saga” steers it; that makes it an orchestration"),
                told("choreography", "checkout-saga").doubt());
    }

    @Test
    @DisplayName("lists that a reader knows what it reads, and does not count it")
    void listsThatAReaderKnowsWhatItReads() {
        Telling told = told("choreography", "order", "invoice");
        assertEquals(List.of("finance.sales", "finance.billing"), told.contexts());
        assertEquals(1, told.knowledge().size());
        assertTrue(told.knowledge().getFirst().sentence().startsWith("finance.billing knows"));
        assertEquals(0, told.coupling());
    }

    @Test
    @DisplayName("counts a producer that names its consumer")
    void countsAProducerThatNamesItsConsumer() {
        Element order = store.element("order").orElseThrow();
        store.apply(
                new Draft(store).put(order.described("For finance.billing to invoice.")).changes());
        Telling told = told("choreography", "order", "invoice");
        assertEquals(1, told.coupling());
        assertEquals("finance.billing", told.knowledge().getFirst().whom());
    }
}

package org.stormspec.app.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.app.review.Line;
import org.stormspec.model.Models;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Flow;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;

@DisplayName("The flows of a model")
class FlowsTest {

    @Test
    @DisplayName("stand with style, steps, and who knows whom")
    void standWithStyleAndSteps() {
        Line flow =
                Flows.of(
                                Models.acme()
                                        .context("finance.sales")
                                        .topic("order")
                                        .publicly()
                                        .context("finance.billing")
                                        .reads("order")
                                        .topic("invoice")
                                        .put(
                                                new Flow(
                                                        "checkout",
                                                        "Checkout",
                                                        "choreography",
                                                        List.of("order", "invoice")))
                                        .store())
                        .getFirst();
        assertEquals("Checkout", flow.words());
        assertEquals("choreography · 2 steps · 2 contexts · coupling 0", flow.note());
        assertEquals(List.of(new RecordKey(RecordType.FLOW, "checkout")), flow.places());
        assertEquals("1", flow.children().getFirst().sign());
        assertEquals(List.of(Element.key("order")), flow.children().getFirst().places());
        assertTrue(
                flow.children()
                        .getLast()
                        .words()
                        .startsWith("finance.billing knows finance.sales"));
    }
}

package org.stormspec.app.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.app.review.Line;
import org.stormspec.model.Models;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Topic.Cleanup;

@DisplayName("The data products of a model")
class ProductsTest {
    private final List<Line> domains =
            Products.of(
                    Models.acme()
                            .domain("finance")
                            .context("finance.sales")
                            .topic("order")
                            .publicly()
                            .topic("customer")
                            .protectedFor("finance.billing")
                            .tagged("pii")
                            .cleanup(168, Cleanup.DELETE)
                            .topic("draft")
                            .context("finance.billing")
                            .reads("order")
                            .store());

    private Line product() {
        return domains.getFirst().children().getFirst();
    }

    private Line port(String name) {
        return product().children().stream()
                .filter(line -> line.words().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> facts(Line port) {
        return port.children().stream().map(line -> line.words() + " " + line.note()).toList();
    }

    @Test
    @DisplayName("stand under their domain, with their owner")
    void standUnderTheirDomain() {
        assertEquals(1, domains.size());
        assertEquals("finance", domains.getFirst().words());
        assertEquals("data plane · 2 shared topics", domains.getFirst().note());
        assertEquals("finance.sales", product().words());
        assertEquals("finance-team · 2 topics", product().note());
        assertEquals(
                List.of(new RecordKey(RecordType.CONTEXT, "finance.sales")), product().places());
    }

    @Test
    @DisplayName("show public topics before protected ones, and no private ones")
    void showSharedTopics() {
        assertEquals(
                List.of("about finance.sales", "order", "customer"),
                product().children().stream().map(Line::words).toList());
        assertEquals("public · avro, 1 field · read by 1", port("order").note());
    }

    @Test
    @DisplayName("say how long a policy keeps what the topic wants kept longer")
    void sayWhatPoliciesDo() {
        List<String> facts = facts(port("customer"));
        assertTrue(
                facts.contains(
                        "Policy pii: pol-pii, at most 48 h, protected or private, masks email"),
                facts::toString);
        assertTrue(
                facts.contains("retention.ms 172800000, from pol-pii, instead of 604800000"),
                facts::toString);
        assertTrue(facts.contains("Service level none promised"), facts::toString);
    }

    @Test
    @DisplayName("lead to their readers")
    void leadToReaders() {
        Line reader = port("order").children().getLast();
        assertEquals("finance.billing", reader.words());
        assertEquals(
                List.of(new RecordKey(RecordType.CONTEXT, "finance.billing")), reader.places());
    }
}

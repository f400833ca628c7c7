package org.stormspec.model.glossary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.model.Models;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Topic.StreamKind;

@DisplayName("The glossary of a business")
class GlossaryTest {

    private static Context speaking(Context context, String term, String text) {
        return context.speaking(new TreeMap<>(Map.of(term, text)));
    }

    private final Glossary glossary =
            Glossary.of(
                    Models.acme()
                            .context("finance.sales")
                            .changing(context -> speaking(context, "Users", "who buys from us"))
                            .context("people.onboard")
                            .changing(context -> speaking(context, "user", "who works here"))
                            .store());

    @Test
    @DisplayName("puts what contexts mean by one word side by side, however they write it")
    void putsMeaningsSideBySide() {
        Glossary.Entry user = glossary.entry("USER").orElseThrow();
        assertEquals(
                List.of("who buys from us", "who works here"),
                user.meanings().stream().map(Glossary.Meaning::text).toList());
        assertEquals(2, user.differentMeanings());
    }

    @Test
    @DisplayName("names contexts that use a word in their own way and do not say what it means")
    void namesThoseThatDoNotSay() {
        Glossary deliveries =
                Glossary.of(
                        Models.acme().context("finance.sales").topic("delivery").stream(
                                        StreamKind.DOMAIN_EVENT)
                                .fields("order_id: string")
                                .context("people.onboard")
                                .changing(context -> speaking(context, "delivery", "a laptop"))
                                .topic("deliveries")
                                .stream(StreamKind.DOMAIN_EVENT)
                                .fields("parcel: string")
                                .store());
        assertEquals(List.of("finance.sales"), deliveries.entry("delivery").orElseThrow().silent());
    }
}

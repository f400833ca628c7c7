package org.stormspec.model.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.stormspec.model.Models;

@DisplayName("Rules about contexts as products")
class GovernanceRulesTest {

    @Nested
    @DisplayName("GOV-01: nobody says what it is for")
    class Purpose {

        @Test
        @DisplayName("is a warning for a context and a hint for a public topic")
        void isAWarningForAContextAndAHintForAPublicTopic() {
            Expect.of("GOV-01", sales().changing(context -> context.withPurpose("")))
                    .warning("Nobody says what finance.sales is for.");
            Models model = sales().topic("order").publicly();
            Expect.of(
                            "GOV-01",
                            model.put(model.store().element("order").orElseThrow().described("")))
                    .hint("Nobody says what acme.finance.sales._public.order is for.");
        }

        @Test
        @DisplayName("is fine when somebody does")
        void isFineWhenSomebodyDoes() {
            Expect.of("GOV-01", sales().topic("order").publicly()).silence();
        }
    }

    @Nested
    @DisplayName("GOV-02: a public topic that nobody can find")
    class Hidden {

        @Test
        @DisplayName("is a warning")
        void isAWarning() {
            Expect.of(
                            "GOV-02",
                            sales().topic("order")
                                    .publicly()
                                    .topicBeing(
                                            topic -> topic.promising(topic.product().hiding(true))))
                    .warning(
                            "acme.finance.sales._public.order is public, but catalogues leave it"
                                    + " out.")
                    .offering("list it");
        }

        @Test
        @DisplayName("is fine in catalogues")
        void isFineInCatalogues() {
            Expect.of("GOV-02", sales().topic("order").publicly()).silence();
        }
    }

    @Nested
    @DisplayName("GOV-03: a product without a service level")
    class Levels {

        @Test
        @DisplayName("is a hint")
        void isAHint() {
            Expect.of("GOV-03", sales().topic("order").publicly())
                    .hint("finance.sales promises nothing about what it publishes.");
        }

        @Test
        @DisplayName("is fine with a promise, and where nothing is published")
        void isFineWithAPromiseAndWhereNothingIsPublished() {
            Expect.of(
                            "GOV-03",
                            sales().topic("order")
                                    .publicly()
                                    .topicBeing(topic ->
                                            topic.promising(
                                                    topic.product()
                                                            .promising(
                                                                    new TreeMap<>(
                                                                            Map.of(
                                                                                    "freshness",
                                                                                    "1 h"))))))
                    .silence();
            Expect.of("GOV-03", sales().topic("order")).silence();
        }
    }

    @Nested
    @DisplayName("GOV-04: costs without an address")
    class Costs {

        @Test
        @DisplayName("is a hint, and the owner is charged")
        void isAHintAndTheOwnerIsCharged() {
            Expect.of(
                            "GOV-04",
                            sales().changing(context ->
                                    context.carried(
                                            context.charter().slice().charged(Optional.empty()))))
                    .hint("Nobody says who pays for finance.sales.")
                    .offering("charge finance-team");
        }

        @Test
        @DisplayName("is fine with one")
        void isFineWithOne() {
            Expect.of("GOV-04", sales()).silence();
        }
    }

    @Nested
    @DisplayName("GOV-05: a product without a scenario")
    class Scenarios {

        @Test
        @DisplayName("is a hint")
        void isAHint() {
            Expect.of("GOV-05", sales().topic("order").publicly())
                    .hint("No scenario says what goes into finance.sales and what comes out.");
        }

        @Test
        @DisplayName("is fine with one")
        void isFineWithOne() {
            Expect.of(
                            "GOV-05",
                            sales().changing(context ->
                                            context.chartered(
                                                    context.charter()
                                                            .showing(
                                                                    List.of("an order is placed"))))
                                    .topic("order")
                                    .publicly())
                    .silence();
        }
    }

    private static Models sales() {
        return Models.acme().context("finance.sales");
    }
}

package org.stormspec.model.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.stormspec.model.Models;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.Topic;
import org.stormspec.model.rule.Conditions;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.store.Store;

@DisplayName("Rules about contexts")
class ContextRulesTest {

    @Nested
    @DisplayName("CTX-01: a context without an owner")
    class NoOwner {

        @Test
        @DisplayName("is an error that offers the teams, neighbours first")
        void isAnErrorThatOffersTheTeamsNeighboursFirst() {
            Models model =
                    Models.acme()
                            .context("health.fitness")
                            .ownedBy("identity-team")
                            .context("health.sleepy")
                            .unowned();
            Expect.of("CTX-01", model)
                    .error("health.sleepy has no owner.")
                    .at("CONTEXT:health.sleepy")
                    .offering(
                            "let identity-team own it",
                            "let finance-team own it",
                            "make a team health-team");
        }

        @Test
        @DisplayName("is an error too when the owner is no team of the model")
        void isAnErrorTooWhenTheOwnerIsNoTeamOfTheModel() {
            Expect expected =
                    Expect.of("CTX-01", Models.acme().context("health.sleepy").ownedBy("sleepers"))
                            .error(
                                    "health.sleepy belongs to 'sleepers', which is no team of this"
                                            + " model.");
            assertEquals(
                    Optional.of("sleepers"),
                    expected.after("make a team sleepers")
                            .context("health.sleepy")
                            .flatMap(Context::owner));
        }

        @Test
        @DisplayName("is fine with a team of the model")
        void isFineWithATeamOfTheModel() {
            Expect.of("CTX-01", Models.acme().context("health.sleepy").ownedBy("finance-team"))
                    .silence();
        }
    }

    @Nested
    @DisplayName("CTX-03: two contexts of one name")
    class DuplicateContext {

        @Test
        @DisplayName("are an error, and the later one gets another name")
        void areAnErrorAndTheLaterOneGetsAnotherName() {
            Models model =
                    Models.acme()
                            .context("finance.sales")
                            .context("finance.sales-2")
                            .changing(context -> context.renamed("finance", "sales"));
            Expect.of("CTX-03", model)
                    .error("Two contexts are called finance.sales.")
                    .at("CONTEXT:finance.sales-2", "CONTEXT:finance.sales")
                    .offering("call it finance.other_sales");
        }

        @Test
        @DisplayName("are fine in two domains")
        void areFineInTwoDomains() {
            Expect.of(
                            "CTX-03",
                            Models.acme()
                                    .context("finance.terminology")
                                    .context("health.terminology"))
                    .silence();
        }
    }

    @Nested
    @DisplayName("CTX-04: a context name that begins another one")
    class PrefixContext {

        @Test
        @DisplayName("is a thought of the shorter one as long as access rules end in the delimiter")
        void isAThoughtOfTheShorterOne() {
            Expect.of("CTX-04", Models.acme().context("finance.sales").context("finance.sale"))
                    .hint(
                            "Access rules of finance.sale would also cover finance.sales if"
                                    + " SpecMesh made them, for its name begins alike.")
                    .at("CONTEXT:finance.sale", "CONTEXT:finance.sales")
                    .offering("call it finance.sale_context");
        }

        @Test
        @DisplayName("is an error where the longer one goes on with the delimiter")
        void isAnErrorWhereTheLongerOneGoesOnWithTheDelimiter() {
            Models model =
                    Models.acme()
                            .context("finance.sales")
                            .put(Context.named("finance", "", "finance"));
            Expect.of("CTX-04", model)
                    .error(
                            "Access rules of finance also cover finance.sales, whose name begins alike.")
                    .at("CONTEXT:finance", "CONTEXT:finance.sales");
        }

        @Test
        @DisplayName("is an error where access rules match every longer name")
        void isAnErrorWhereAccessRulesMatchEveryLongerName() {
            Store model = Models.acme().context("finance.sales").context("finance.sale").store();
            List<Finding> found =
                    Checker.gate().under(Conditions.usual().prefixed(true)).check(model).stream()
                            .filter(finding -> finding.rule().equals("CTX-04"))
                            .toList();
            assertEquals(
                    List.of(
                            "Access rules of finance.sale also cover finance.sales, whose name"
                                    + " begins alike."),
                    found.stream().map(Finding::message).toList());
            assertEquals(Level.ERROR, found.getFirst().level());
        }

        @Test
        @DisplayName("refuses no thousand of numbered contexts")
        void refusesNoThousandOfNumberedContexts() {
            Models model = Models.acme();
            IntStream.range(0, 1_000).forEach(n -> model.context("finance.ctx" + n));
            assertEquals(
                    List.of(),
                    Checker.gate().check(model.store()).stream()
                            .filter(finding -> finding.rule().equals("CTX-04"))
                            .filter(Finding::blocks)
                            .toList());
        }

        @Test
        @DisplayName("is fine where names only share their first letters")
        void isFineWhereNamesOnlyShareTheirFirstLetters() {
            Expect.of("CTX-04", Models.acme().context("finance.sales").context("finance.salads"))
                    .silence();
        }
    }

    @Nested
    @DisplayName("CMD-01: a command that crosses contexts")
    class CrossingCommand {

        private Models placeOrder() {
            return Models.acme()
                    .context("finance.sales")
                    .aggregate("Order", "order_id")
                    .command("PlaceOrder")
                    .link("place-order", LinkType.HANDLED_BY, "order");
        }

        private Models issuedFromCampaign() {
            return placeOrder()
                    .context("finance.campaign")
                    .policy("Whenever sale won")
                    .link("whenever-sale-won", LinkType.ISSUES, "place-order");
        }

        @Test
        @DisplayName("is an error for a policy of another context")
        void isAnErrorForAPolicyOfAnotherContext() {
            Expect expected =
                    Expect.of("CMD-01", issuedFromCampaign())
                            .error(
                                    "PlaceOrder crosses from finance.campaign to finance.sales;"
                                            + " only events pass between contexts.")
                            .offering(
                                    "move 'Whenever sale won' into finance.sales",
                                    "tell it by a CDC entity 'Order request' of finance.campaign"
                                            + " and react to it in finance.sales",
                                    "put an event in between and react to it in finance.sales",
                                    "move 'Order' into finance.campaign");
            Store between =
                    expected.after("put an event in between and react to it in finance.sales");
            assertEquals(
                    List.of("whenever-place-order-requested issues place-order"),
                    between.linksTo("place-order").stream().map(link -> link.key().id()).toList());
            assertEquals(
                    Optional.of("finance.sales"),
                    between.element("whenever-place-order-requested").flatMap(Element::context));
        }

        @Test
        @DisplayName("is an error for an event of another context that sets it off by itself")
        void isAnErrorForAnEventOfAnotherContext() {
            Models model =
                    placeOrder()
                            .context("finance.campaign")
                            .event("Sale won")
                            .link("sale-won", LinkType.TRIGGERS, "place-order");
            Store between =
                    Expect.of("CMD-01", model)
                            .error(
                                    "PlaceOrder crosses from finance.campaign to finance.sales;"
                                            + " only events pass between contexts.")
                            .offering(
                                    "react to 'Sale won' in finance.sales",
                                    "move 'Order' into finance.campaign")
                            .after("react to 'Sale won' in finance.sales");
            assertEquals(
                    List.of("whenever-sale-won issues place-order"),
                    between.linksTo("place-order").stream().map(link -> link.key().id()).toList());
            assertEquals(
                    List.of("sale-won triggers whenever-sale-won"), linksFrom(between, "sale-won"));
        }

        @Test
        @DisplayName("is an error for a command that stands in another context than its handler")
        void isAnErrorForACommandThatStandsInAnotherContextThanItsHandler() {
            Models model =
                    placeOrder()
                            .context("finance.campaign")
                            .command("Cancel order")
                            .link("cancel-order", LinkType.HANDLED_BY, "order");
            Expect.of("CMD-01", model)
                    .error(
                            "Cancel order crosses from finance.campaign to finance.sales; only"
                                    + " events pass between contexts.")
                    .offering(
                            "move 'Cancel order' into finance.sales",
                            "tell it by a CDC entity 'Order request' of finance.campaign and react"
                                    + " to it in finance.sales",
                            "move 'Order' into finance.campaign");
        }

        @Test
        @DisplayName("becomes a CDC entity of the caller and a reaction of the handler")
        void becomesAnEntityAndAReaction() {
            Store apart =
                    Expect.of("CMD-01", issuedFromCampaign())
                            .after(
                                    "tell it by a CDC entity 'Order request' of finance.campaign"
                                            + " and react to it in finance.sales");
            assertEquals(
                    List.of("whenever-sale-won publishes order-request"),
                    linksFrom(apart, "whenever-sale-won"));
            assertEquals(
                    List.of("order-request triggers whenever-order-request"),
                    linksFrom(apart, "order-request"));
            assertEquals(
                    List.of("whenever-order-request issues place-order"),
                    linksFrom(apart, "whenever-order-request"));
            assertEquals(List.of(), crossing(apart));
            Topic told = apart.element("order-request").flatMap(Element::topic).orElseThrow();
            assertEquals(Set.of("finance.sales"), told.sharing().grants());
            assertEquals(Set.of(Topic.Cleanup.COMPACT), told.settings().cleanup());
            assertEquals(newErrors(issuedFromCampaign(), apart), List.of());
        }

        @Test
        @DisplayName("is kept where people give it, and done where its handler is")
        void isKeptWherePeopleGiveIt() {
            Models model =
                    placeOrder()
                            .context("finance.campaign")
                            .command("Cancel order")
                            .link("cancel-order", LinkType.HANDLED_BY, "order")
                            .actor("Customer")
                            .link("customer", LinkType.ISSUES, "cancel-order");
            Store apart =
                    Expect.of("CMD-01", model)
                            .after(
                                    "tell it by a CDC entity 'Order request' of finance.campaign"
                                            + " and react to it in finance.sales");
            assertEquals(
                    List.of("cancel-order handledBy order-request"),
                    linksFrom(apart, "cancel-order"));
            assertEquals(
                    List.of("cancel-order-command handledBy order"),
                    linksFrom(apart, "cancel-order-command"));
            assertEquals(List.of(), crossing(apart));
            assertEquals(newErrors(model, apart), List.of());
        }

        private List<String> linksFrom(Store store, String element) {
            return store.linksFrom(element).stream().map(link -> link.key().id()).toList();
        }

        /** Arrows between contexts that do not come from what is told. */
        private List<String> crossing(Store store) {
            return store.links().stream()
                    .filter(link -> context(store, link.from()).isPresent())
                    .filter(link -> context(store, link.to()).isPresent())
                    .filter(link -> !context(store, link.from()).equals(context(store, link.to())))
                    .filter(link ->
                            !store.element(link.from()).orElseThrow().kind().equals(Kind.TOPIC))
                    .map(link -> link.key().id())
                    .toList();
        }

        private Optional<String> context(Store store, String element) {
            return store.element(element).flatMap(Element::context);
        }

        private List<String> newErrors(Models before, Store after) {
            List<String> known = errors(before.store());
            return errors(after).stream().filter(error -> !known.contains(error)).toList();
        }

        private List<String> errors(Store store) {
            return Checker.standard().check(store).stream()
                    .filter(Finding::blocks)
                    .map(Finding::message)
                    .toList();
        }

        @Test
        @DisplayName("is fine for people, for systems and inside one context")
        void isFineForPeopleForSystemsAndInsideOneContext() {
            Expect.of(
                            "CMD-01",
                            placeOrder()
                                    .actor("Customer")
                                    .link("customer", LinkType.ISSUES, "place-order")
                                    .system("Checkout")
                                    .link("checkout", LinkType.ISSUES, "place-order")
                                    .policy("Whenever paid")
                                    .link("whenever-paid", LinkType.ISSUES, "place-order"))
                    .silence();
        }
    }

    @Nested
    @DisplayName("GOV-07: a topic outside any context")
    class HomelessTopic {

        @Test
        @DisplayName("is a warning and nothing more")
        void isAWarningAndNothingMore() {
            Models model = Models.acme().context("finance.sales").outside().topic("invoice");
            Expect.of("GOV-07", model)
                    .warning("'invoice' lies in no context, so it is neither exported nor pushed.")
                    .offering("put it into finance.sales");
            assertEquals(
                    1,
                    Checker.standard().check(model.keyless().withoutAccess().store()).size(),
                    "a sketch has no other faults");
        }

        @Test
        @DisplayName("is fine in a context")
        void isFineInAContext() {
            Expect.of("GOV-07", Models.acme().context("finance.sales").topic("invoice")).silence();
        }
    }
}

package org.stormspec.model.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.stormspec.model.Models;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Domain;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.Topic.StreamKind;
import org.stormspec.model.store.Store;

@DisplayName("Rules about what contexts are called, hold and share")
class ContextDesignTest {

    private static Models sales() {
        return Models.acme().context("finance.sales");
    }

    private static Models pair() {
        return sales().topic("order")
                .publicly()
                .context("finance.campaign")
                .topic("sale")
                .publicly();
    }

    private static Models circle() {
        return pair().reads("order").context("finance.sales").reads("sale");
    }

    /** Contexts a, b, c… each of which reads the next one. */
    private static Models chain(int contexts) {
        Models models = Models.acme();
        for (int i = 0; i < contexts; i++) {
            models.context("chain.step" + (char) ('a' + i)).topic("item-" + i).publicly();
            if (i + 1 < contexts) {
                models.reads("item-" + (i + 1));
            }
        }
        return models;
    }

    private static Models readers(int readers) {
        Models models = sales().topic("order").publicly();
        IntStream.range(0, readers)
                .forEach(i -> models.context("shop.reader" + (char) ('a' + i)).reads("order"));
        return models;
    }

    private static Models users() {
        return Models.acme()
                .put(new Domain("common", Domain.Plane.CONTROL, "for all", Optional.empty()))
                .put(new Domain("people", Domain.Plane.DATA, "people", Optional.empty()))
                .context("common.users")
                .topic("user")
                .publicly();
    }

    private static Models typed(String context, Models models, String... fields) {
        return models.context(context)
                .changing(found ->
                        found.typed(
                                new TreeMap<>(
                                        Map.of(
                                                "Address",
                                                Stream.of(fields)
                                                        .map(name -> Field.of(name, "string"))
                                                        .toList()))));
    }

    @TestFactory
    @DisplayName("find what they look for and nothing else, and can be fixed and undone")
    Stream<DynamicTest> cases() {
        Cases cases = new Cases();
        names(cases);
        ways(cases);
        content(cases);
        words(cases);
        return cases.tests();
    }

    private static void names(Cases cases) {
        cases.warning(
                        "CTX-02",
                        "a team in the name",
                        Models.acme().context("finance.team_blue"),
                        "finance.team_blue mirrors the organisation.")
                .warning(
                        "CTX-02",
                        "a name that is nothing but a team",
                        Models.acme().context("finance.squad").aggregate("Sales order", "id"),
                        "finance.squad mirrors the organisation.")
                .fine("CTX-02", "a capability", sales())
                .warning(
                        "CTX-11",
                        "a context in no domain",
                        Models.acme().context("sales").topic("order").publicly(),
                        "sales lies in no domain.")
                .warning(
                        "CTX-11",
                        "a context in no domain where there are some",
                        pair().context("shop").topic("visit").publicly(),
                        "shop lies in no domain.")
                .fine("CTX-11", "a domain", sales().topic("order"))
                .fine("CTX-11", "an empty context", Models.acme().context("sales"));
    }

    private static void ways(Cases cases) {
        cases.warning(
                        "CTX-05",
                        "contexts that read each other",
                        circle(),
                        "Ping-pong: finance.campaign → finance.sales → finance.campaign.")
                .warning(
                        "CTX-05",
                        "a circle of three",
                        pair().reads("order")
                                .topic("offer")
                                .publicly()
                                .context("health.fitness")
                                .topic("workout")
                                .publicly()
                                .reads("offer")
                                .context("finance.sales")
                                .reads("workout"),
                        "3 contexts read each other in a circle: finance.campaign → finance.sales →"
                                + " health.fitness → finance.campaign.")
                .fine("CTX-05", "one way", pair().reads("order"))
                .fine(
                        "CTX-05",
                        "a way back that is private and forbidden anyhow",
                        circle().context("finance.campaign")
                                .topic("sale")
                                .topicBeing(topic -> topic.accessible(Optional.of(Access.PRIVATE))))
                .warning(
                        "CTX-06",
                        "a long chain",
                        chain(7),
                        "Pin-ball score 2: 6 hops, more than 5, in chain.stepa → chain.stepb →"
                                + " chain.stepc → chain.stepd → chain.stepe → chain.stepf →"
                                + " chain.stepg.")
                .fine("CTX-06", "five hops", chain(6))
                .warning(
                        "CTX-06",
                        "a context that everybody reads",
                        readers(9),
                        "Pin-ball score 1: 9 contexts read finance.sales, more than 8.")
                .fine("CTX-06", "eight readers", readers(8))
                .warning(
                        "CTX-07",
                        "a context that nothing enters or leaves",
                        sales().topic("order").event("Order placed"),
                        "finance.sales is isolated: nothing comes in and nothing goes out.")
                .fine("CTX-07", "an exit", sales().topic("order").publicly())
                .fine("CTX-07", "an entry", pair().context("shop.web").event("Seen").reads("order"))
                .fine(
                        "CTX-07",
                        "somebody who asks for something",
                        sales().command("Place order")
                                .actor("Customer")
                                .link("customer", LinkType.ISSUES, "place-order"))
                .fine(
                        "CTX-07",
                        "a draft",
                        sales().topic("order")
                                .changing(found -> found.chartered(found.charter().draft(true))))
                .fine("CTX-07", "an empty context", sales());
    }

    private static void content(Cases cases) {
        cases.hint(
                        "CTX-10",
                        "a context without words",
                        sales().changing(found -> found.speaking(new TreeMap<>())).topic("order"),
                        "finance.sales has no glossary.")
                .fine("CTX-10", "a word", sales().topic("order"))
                .fine(
                        "CTX-10",
                        "an empty context",
                        sales().changing(found -> found.speaking(new TreeMap<>())))
                .warning(
                        "CTX-13",
                        "a context in which nothing runs",
                        sales().services().topic("order").publicly(),
                        "Nothing implements finance.sales.")
                .fine("CTX-13", "a service", sales().topic("order").publicly())
                .hint(
                        "CTX-12",
                        "users published by a business context",
                        users().context("people.career").topic("users").publicly(),
                        "acme.people.career._public.users belongs to the control plane, not to"
                                + " people.career.")
                .fine(
                        "CTX-12",
                        "users kept to oneself",
                        users().context("people.career").topic("users"))
                .fine("CTX-12", "users in a common context", users());
    }

    private static void words(Cases cases) {
        cases.warning(
                        "CTX-09",
                        "an entity that two contexts define",
                        users().context("people.career").aggregate("Users", "user_id"),
                        "User is defined 2 times: in common.users and people.career.")
                .warning(
                        "CTX-09",
                        "two topics of one entity, whatever their number",
                        users().context("people.career").topic("users").publicly(),
                        "User is defined 2 times: in common.users and people.career.")
                .fine(
                        "CTX-09",
                        "a copy that says so",
                        users().context("people.career")
                                .topic("users")
                                .from(origin -> origin.derivedFrom(Optional.of("user"))))
                .fine("CTX-09", "two versions of one context", users().topic("users"))
                .hint(
                        "CTX-08",
                        "a type of one name and another shape",
                        typed(
                                "finance.sales",
                                typed("health.fitness", Models.acme(), "street", "city"),
                                "street",
                                "country"),
                        "Address has another shape in health.fitness than in finance.sales, which"
                                + " does not say what it means.",
                        "Address has another shape in finance.sales than in health.fitness, which"
                                + " does not say what it means.")
                .fine(
                        "CTX-08",
                        "two shapes that are explained",
                        explained("health.fitness", explained("finance.sales", homonym())))
                .fine(
                        "CTX-08",
                        "one shape",
                        typed(
                                "finance.sales",
                                typed("health.fitness", Models.acme(), "street"),
                                "street"))
                .hint(
                        "CTX-08",
                        "events of one name that say other things",
                        explained(
                                        "finance.sales",
                                        sales().topic("delivery").stream(StreamKind.DOMAIN_EVENT)
                                                .fields("order_id: string"))
                                .context("health.fitness")
                                .topic("deliveries")
                                .stream(StreamKind.DOMAIN_EVENT)
                                .fields("parcel: string"),
                        "Delivery has another shape in finance.sales than in health.fitness, which"
                                + " does not say what it means.");
    }

    private static Models homonym() {
        return typed(
                "finance.sales", typed("health.fitness", Models.acme(), "street"), "street", "zip");
    }

    private static Models explained(String context, Models models) {
        return models.context(context)
                .changing(found ->
                        found.speaking(
                                new TreeMap<>(
                                        Map.of(
                                                "Addresses",
                                                "where somebody lives",
                                                "delivery",
                                                "a parcel on its way"))));
    }

    @Test
    @DisplayName("let one context own an entity, and everybody else read it there")
    void letOneContextOwnAnEntity() {
        Models model =
                users().topicBeing(topic -> topic.accessible(Optional.of(Access.PRIVATE)))
                        .context("people.career")
                        .topic("users")
                        .publicly()
                        .context("people.onboard")
                        .reads("users");
        Store after =
                Expect.of("CTX-09", model)
                        .warning("User is defined 2 times: in common.users and people.career.")
                        .offering(
                                "let common.users own user, to be read by the others",
                                "let people.career own user, to be read by the others",
                                "call it career user in people.career")
                        .after("let common.users own user, to be read by the others");
        assertTrue(after.element("users").isEmpty());
        assertEquals(
                List.of("people.career", "people.onboard"),
                after.consumersOf("user").stream().map(found -> found.context()).toList());
        assertEquals(
                List.of("people.career", "people.onboard"),
                after
                        .element("user")
                        .orElseThrow()
                        .topic()
                        .orElseThrow()
                        .sharing()
                        .grants()
                        .stream()
                        .toList());
    }

    @Test
    @DisplayName("move an entity that several define to a common context, and rewire its readers")
    void moveAnEntityToACommonContext() {
        Models model =
                Models.acme()
                        .context("finance.sales")
                        .topic("address")
                        .publicly()
                        .context("health.fitness")
                        .topic("addresses")
                        .protectedFor("people.career")
                        .context("people.career")
                        .reads("addresses");
        Store after =
                Expect.of("CTX-09", model)
                        .warning("Address is defined 2 times: in finance.sales and health.fitness.")
                        .offering(
                                "move address to common.addresses, to be read by all",
                                "let finance.sales own address, to be read by the others",
                                "let health.fitness own address, to be read by the others",
                                "call it fitness address in health.fitness")
                        .after("move address to common.addresses, to be read by all");
        assertEquals(
                Optional.of("common.addresses"),
                after.element("address").flatMap(Element::context));
        assertTrue(after.element("addresses").isEmpty());
        assertEquals(
                List.of("finance.sales", "health.fitness", "people.career"),
                after.consumersOf("address").stream()
                        .map(found -> found.context())
                        .sorted()
                        .toList());
    }

    @Test
    @DisplayName("found a common context for what belongs to all, where there is none yet")
    void foundACommonContext() {
        Store after =
                Expect.of(
                                "CTX-12",
                                Models.acme()
                                        .put(
                                                new Domain(
                                                        "people",
                                                        Domain.Plane.DATA,
                                                        "people",
                                                        Optional.empty()))
                                        .context("people.career")
                                        .topic("role")
                                        .publicly())
                        .hint(
                                "acme.people.career._public.role belongs to the control plane, not"
                                        + " to people.career.")
                        .offering("move it into a new context common.roles", "make it private")
                        .after("move it into a new context common.roles");
        assertEquals(Optional.of("common.roles"), after.element("role").flatMap(Element::context));
    }

    @Test
    @DisplayName("name a new domain after the workspace where there is none")
    void nameANewDomain() {
        Store after =
                Expect.of("CTX-11", Models.acme().context("sales").topic("order").publicly())
                        .warning("sales lies in no domain.")
                        .offering("put it under a new domain acme")
                        .after("put it under a new domain acme");
        assertEquals(Optional.of("acme.sales"), after.context("sales").map(Context::path));
    }
}

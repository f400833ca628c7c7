package org.stormspec.model.impact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.stormspec.model.Models;
import org.stormspec.model.Samples;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.Topic;
import org.stormspec.model.store.Store;

@DisplayName("Who breaks")
class ImpactsTest {

    private static final Impacts ACME = Impacts.of(Samples.acme());

    private static Set<String> words(Impact impact, Effect effect) {
        return impact.with(effect).stream()
                .map(each -> each.place().role().label() + " " + each.place().id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Affected affected(Impact impact, String id) {
        return impact.affected().stream()
                .filter(each -> each.place().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String way(List<Step> steps) {
        return steps.stream().map(step -> step.to().id()).collect(Collectors.joining(" "));
    }

    @Nested
    @DisplayName("at ACME")
    class Acme {

        @Test
        @DisplayName("when a sale changes: sales, which places orders from it; orders may follow")
        void sale() {
            Impact impact = ACME.impact("finance.campaign.sale");
            assertEquals(
                    Set.of("context finance.sales", "reaction whenever-sale-won"),
                    words(impact, Effect.BREAKS));
            assertTrue(
                    words(impact, Effect.MAY_FOLLOW)
                            .containsAll(
                                    Set.of(
                                            "command place-order",
                                            "aggregate order",
                                            "topic finance.sales.order.v2",
                                            "topic finance.sales.order")),
                    impact.affected().toString());
            assertEquals(
                    "reads 'sale' through OrderProcessor (event-carried-state)",
                    affected(impact, "finance.sales").reason());
            assertEquals(Optional.of("finance-team"), affected(impact, "finance.sales").owner());
        }

        @Test
        @DisplayName("when a user changes: who is granted, who masks it, and readers of the copy")
        void user() {
            Impact impact = ACME.impact("common.users.user");
            assertEquals(
                    Set.of(
                            "context common.data_quality",
                            "context people.onboard",
                            "reaction whenever-user-changes",
                            "topic common.data_quality.user",
                            "context finance.campaign",
                            "context finance.sales",
                            "context health.life_enhancer"),
                    words(impact, Effect.BREAKS));
        }

        @Test
        @DisplayName("when an email address changes: nobody behind the masked copy")
        void email() {
            Impact impact = ACME.impact("common.users.user", "email");
            assertEquals(
                    Set.of(
                            "context common.data_quality",
                            "context people.onboard",
                            "reaction whenever-user-changes"),
                    words(impact, Effect.BREAKS));
            assertEquals(
                    "is made from 'user' without email",
                    affected(impact, "common.data_quality.user").reason());
            assertEquals(
                    "lies behind 'user (masked)', which does not carry email",
                    affected(impact, "finance.sales").reason());
        }

        @Test
        @DisplayName("when the country of users changes: readers of the copy too, it carries it")
        void country() {
            Impact impact = ACME.impact("common.users.user", "country");
            assertEquals(
                    words(ACME.impact("common.users.user"), Effect.BREAKS),
                    words(impact, Effect.BREAKS));
            assertEquals(
                    "is made from 'user' and carries country",
                    affected(impact, "common.data_quality.user").reason());
        }

        @Test
        @DisplayName("when order v2 changes: what rewrites it and what is copied from it")
        void order() {
            Impact impact = ACME.impact("finance.sales.order.v2");
            assertEquals(
                    Set.of("reaction whenever-order-changes", "topic finance.sales.order-placed"),
                    words(impact, Effect.BREAKS));
            assertEquals(Set.of("topic finance.sales.order"), words(impact, Effect.MAY_FOLLOW));
        }

        @Test
        @DisplayName("when a campaign changes: its search, and the index behind it")
        void sink() {
            Impact impact = ACME.impact("finance.campaign.campaign");
            assertEquals(
                    Set.of("read model campaign-search", "sink search-index"),
                    words(impact, Effect.BREAKS));
            assertEquals(
                    "campaign-search search-index", way(affected(impact, "search-index").path()));
            Impact key = ACME.impact("finance.campaign.campaign", "campaign_id");
            assertEquals(
                    "is filled from 'campaign' and recognises repeats by this field",
                    affected(key, "campaign-search").reason());
            assertEquals(
                    List.of(
                            "'campaign_id' is the key: partitions, compaction and joins change"
                                    + " with it.",
                            "Fields of the same name point at it from finance.campaign.sale."),
                    key.remarks());
        }

        @Test
        @DisplayName("when the health of users changes: campaigns and the store of features")
        void otherDomain() {
            assertEquals(
                    Set.of(
                            "context finance.campaign",
                            "read model fitness-features",
                            "sink feature-store"),
                    words(ACME.impact("health.fitness.user-health"), Effect.BREAKS));
        }

        @Test
        @DisplayName("is told by context, with its team, those that break in front")
        void contexts() {
            List<Impact.ContextShare> shares = ACME.impact("finance.campaign.sale").contexts();
            assertEquals("finance.sales", shares.getFirst().context());
            assertEquals(Effect.BREAKS, shares.getFirst().effect());
            assertEquals(Optional.of("finance-team"), shares.getFirst().owner());
            assertEquals(1, shares.size());
        }

        @Test
        @DisplayName("is asked of what feeds it, too")
        void comesFrom() {
            assertEquals(
                    Set.of("sale publishes", "sale-won publishes"),
                    ACME.impact("finance.campaign.sale").comesFrom().stream()
                            .map(step -> step.from().id() + " " + step.verb())
                            .filter(words -> words.endsWith("publishes"))
                            .collect(Collectors.toSet()));
        }

        @Test
        @DisplayName("between two elements is told by the ways")
        void ways() {
            Ways ways = ACME.ways("common.users.user", "finance.sales.order.v2");
            assertEquals(
                    List.of("common.data_quality.user finance.sales finance.sales.order.v2"),
                    ways.there().stream().map(ImpactsTest::way).toList());
            assertEquals(List.of(), ways.back());
            assertTrue(ACME.ways("health.sleepy.sleep-score", "finance.sales.payment").isNone());
        }

        @Test
        @DisplayName("tells what a new reader costs: nothing, one grant, or that it cannot be")
        void newReader() {
            assertEquals(
                    NewReader.Answer.FREE,
                    ACME.newReader("finance.campaign.sale", "people.onboard").answer());
            NewReader grant = ACME.newReader("finance.sales.payment", "people.onboard");
            assertEquals(NewReader.Answer.GRANT, grant.answer());
            assertEquals(1, grant.producerChanges());
            assertEquals(
                    NewReader.Answer.FREE,
                    ACME.newReader("finance.sales.payment", "common.billing").answer());
            assertEquals(
                    NewReader.Answer.REFUSED,
                    ACME.newReader("finance.sales.order-placed", "common.billing").answer());
            assertEquals(
                    NewReader.Answer.THERE_ALREADY,
                    ACME.newReader("finance.campaign.sale", "finance.sales").answer());
        }
    }

    @Nested
    @DisplayName("is asked about an element")
    class Asked {

        private static String found(String words) {
            return assertInstanceOf(Lookup.Found.class, ACME.find(words)).element().id();
        }

        @Test
        @DisplayName("by id, topic name, words in any case, or data type")
        void words() {
            assertEquals("finance.campaign.sale", found("finance.campaign.sale"));
            assertEquals("finance.campaign.sale", found("acme.finance.campaign._public.sale"));
            assertEquals("launch-campaign", found("launch CAMPAIGN"));
            assertEquals("health.fitness.device-reading", found("device-reading"));
            assertEquals(
                    "finance.campaign.sale",
                    assertInstanceOf(Lookup.Found.class, ACME.findTopic("sale")).element().id());
        }

        @Test
        @DisplayName("that several may be: it names them all")
        void ambiguous() {
            Lookup.Unclear unclear =
                    assertInstanceOf(Lookup.Unclear.class, ACME.find("Order placed"));
            assertTrue(unclear.ambiguous());
            assertEquals(
                    "'Order placed' may be finance.sales.order-placed (CDC entity 'order placed'),"
                            + " order-placed (domain event 'Order placed'); name one by its id.",
                    unclear.message());
        }

        @Test
        @DisplayName("that nobody knows: it names those near it")
        void unknown() {
            Lookup.Unclear unclear =
                    assertInstanceOf(Lookup.Unclear.class, ACME.find("Launch campain"));
            assertEquals("launch-campaign", unclear.candidates().getFirst().id());
            assertTrue(
                    unclear.message().startsWith("There is no element 'Launch campain'; near it"),
                    unclear.message());
        }

        @Test
        @DisplayName("whose field nobody knows: it names the fields")
        void field() {
            assertEquals(
                    "common.users.role has no field 'right'; it has name, rights, role_id.",
                    assertThrows(
                                    IllegalArgumentException.class,
                                    () -> ACME.impact("common.users.role", "right"))
                            .getMessage());
        }
    }

    @Test
    @DisplayName("in a circle is told once, and the circle ends")
    void circle() {
        Impacts impacts =
                Impacts.of(
                        Models.acme()
                                .context("finance.sales")
                                .topic("order")
                                .publicly()
                                .reads("sale")
                                .context("finance.campaign")
                                .topic("sale")
                                .publicly()
                                .reads("order")
                                .store());
        assertEquals(
                List.of("finance.campaign", "sale", "finance.sales"),
                impacts.impact("order").affected().stream()
                        .map(each -> each.place().id())
                        .toList());
        Ways ways = impacts.ways("order", "sale");
        assertEquals(1, ways.there().size());
        assertEquals(1, ways.back().size());
    }

    @Test
    @DisplayName("behind a link into another context is that context, declared or not")
    void implied() {
        Impact impact =
                Impacts.of(
                                Models.acme()
                                        .context("finance.sales")
                                        .topic("order")
                                        .publicly()
                                        .context("finance.campaign")
                                        .policy("Whenever ordered")
                                        .link("order", LinkType.TRIGGERS, "whenever-ordered")
                                        .store())
                        .impact("order");
        assertEquals(
                Set.of("context finance.campaign", "reaction whenever-ordered"),
                words(impact, Effect.BREAKS));
    }

    /** Topics that copy each other and are read, at random; circles are welcome. */
    private static Store random(long seed) {
        Random random = new Random(seed);
        Models models = Models.acme();
        for (int i = 0; i < 6; i++) {
            models.context("finance.c" + i).topic("t" + i).publicly().policy("Whenever " + i);
            models.readModel("View " + i).event("Event " + i);
        }
        for (int i = 0; i < 8; i++) {
            models.context("finance.c" + random.nextInt(6)).reads("t" + random.nextInt(6));
            models.link(
                    "t" + random.nextInt(6), LinkType.TRIGGERS, "whenever-" + random.nextInt(6));
            models.link(
                    "whenever-" + random.nextInt(6), LinkType.EMITS, "event-" + random.nextInt(6));
            models.link("event-" + random.nextInt(6), LinkType.PUBLISHES, "t" + random.nextInt(6));
            models.link("t" + random.nextInt(6), LinkType.INFORMS, "view-" + random.nextInt(6));
        }
        String copied = "t" + random.nextInt(6);
        models.topic("t" + random.nextInt(6))
                .topicBeing((Topic topic) ->
                        topic.from(topic.origin().derivedFrom(Optional.of(copied))));
        return models.store();
    }

    @RepeatedTest(40)
    @DisplayName("lies downstream, by a way that holds together, and knows it from the other end")
    void property(RepetitionInfo seed) {
        Store store = random(seed.getCurrentRepetition());
        Impacts impacts = Impacts.of(store);
        for (String id : store.elements().stream().map(element -> element.id()).toList()) {
            Impact impact = impacts.impact(id);
            Set<String> downstream = impacts.downstream(id);
            for (Affected each : impact.affected()) {
                assertEquals(id, each.path().getFirst().from().id());
                assertEquals(each.place(), each.path().getLast().to());
                for (int i = 1; i < each.path().size(); i++) {
                    assertEquals(each.path().get(i - 1).to(), each.path().get(i).from());
                }
                if (each.place().isElement()) {
                    assertTrue(downstream.contains(each.place().id()));
                    assertTrue(impacts.upstream(each.place().id()).contains(id));
                    Ways ways = impacts.ways(id, each.place().id());
                    assertTrue(ways.there().getFirst().size() <= each.hops());
                    assertEquals(ways.there(), impacts.ways(each.place().id(), id).back());
                }
            }
        }
    }
}

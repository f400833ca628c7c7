package org.stormspec.model.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.stormspec.model.Models;
import org.stormspec.model.Samples;
import org.stormspec.model.contract.Landscape;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.RuleSettings;
import org.stormspec.model.record.Topic;
import org.stormspec.model.rule.Threshold;

@DisplayName("The health of a model")
class HealthTest {

    private static List<String> culprits(Models models) {
        return Health.of(models.store()).pinBall().culprits().stream()
                .map(culprit -> culprit.type().label() + " " + culprit.points())
                .toList();
    }

    private static List<String> orphans(Models models) {
        return Health.of(models.store()).orphans().stream()
                .map(orphan -> orphan.element() + ": " + orphan.missing().words())
                .toList();
    }

    @Nested
    @DisplayName("of ACME")
    class Acme {

        private final Health health = Health.of(Samples.acme());

        @Test
        @DisplayName("is calm: no circle, and the longest chain is at the threshold")
        void pinBall() {
            assertEquals(0, health.pinBall().score());
            assertEquals("calm", health.pinBall().verdict());
            assertEquals(
                    List.of(
                            "finance.sales",
                            "finance.campaign",
                            "health.fitness",
                            "health.life_enhancer",
                            "common.data_quality",
                            "common.users"),
                    health.pinBall().longest());
            assertEquals(5, health.pinBall().hops());
        }

        @Test
        @DisplayName("has two orphans: payments without reader, and a saga without trigger")
        void orphans() {
            assertEquals(
                    List.of("finance.sales.payment READER", "checkout-saga TRIGGER"),
                    health.orphans().stream()
                            .map(orphan -> orphan.element() + " " + orphan.missing())
                            .toList());
        }

        @Test
        @DisplayName("is that of a central nervous system: all four domains share")
        void maturity() {
            assertEquals(Maturity.Level.CENTRAL_NERVOUS_SYSTEM, health.maturity().level());
            assertEquals(List.of(), health.maturity().next());
        }

        @Test
        @DisplayName("lacks words about most of its 17 data products")
        void pillars() {
            Map<Pillar.Kind, Integer> scores =
                    health.pillars().stream()
                            .collect(Collectors.toMap(Pillar::kind, Pillar::score));
            assertEquals(100, scores.get(Pillar.Kind.GOVERNANCE));
            assertEquals(100, scores.get(Pillar.Kind.DOMAIN_ORIENTATION));
            // 14 of 17 public, all typed, 16 of 17 known, all services: (82.4+100+94.1+100)/4
            assertEquals(94, scores.get(Pillar.Kind.SELF_SERVE));
            // 4 of 17 described, all else: (100+100+23.5+100+100)/5
            assertEquals(85, scores.get(Pillar.Kind.DATA_PRODUCTS));
            Evidence described = health.pillars().getLast().evidence().get(2);
            assertEquals(13, described.missing().size());
            assertEquals("common.billing.chargeback-statement", described.missing().getFirst());
        }

        @Test
        @DisplayName("shows the topics behind an arrow between two contexts")
        void relations() {
            List<Relation> relations = Relation.all(Landscape.of(Samples.acme()));
            assertEquals(12, relations.size());
            Relation relation =
                    relations.stream()
                            .filter(each -> each.reader().equals("finance.campaign"))
                            .filter(each -> each.owner().equals("common.users"))
                            .findFirst()
                            .orElseThrow();
            assertEquals(
                    List.of(
                            new Relation.Behind(
                                    "common.users.role", "SalesProcessor", "event-carried-state")),
                    relation.topics());
        }

        @Test
        @DisplayName("shows what each context gives to others as its product")
        void products() {
            List<DataProduct> products = DataProduct.all(Landscape.of(Samples.acme()));
            assertEquals(10, products.size());
            assertEquals(17, products.stream().mapToInt(each -> each.ports().size()).sum());
            DataProduct users =
                    products.stream()
                            .filter(each -> each.context().equals("common.users"))
                            .findFirst()
                            .orElseThrow();
            assertEquals(Optional.of("identity-team"), users.owner());
            DataProduct.Port user = users.ports().getLast();
            assertEquals(Access.PROTECTED, user.access());
            assertEquals(List.of("common.data_quality", "people.onboard"), user.readers());
            assertEquals(List.of("pii", "shared"), user.tags());
        }
    }

    @Nested
    @DisplayName("suffers from")
    class Suffers {

        private static Models reading(String... arrows) {
            Models models = Models.acme();
            for (String arrow : arrows) {
                String owner = arrow.substring(1);
                models.context("finance." + owner).topic("t" + owner).publicly().offered();
                models.context("finance." + arrow.charAt(0)).reads("t" + owner);
            }
            return models;
        }

        @Test
        @DisplayName("two contexts that read each other, named with the topics")
        void pingPong() {
            PinBall pinBall = Health.of(reading("ab", "ba").store()).pinBall();
            assertEquals(5, pinBall.score());
            assertEquals("a few bumps", pinBall.verdict());
            assertEquals(
                    "Ping-pong: finance.a → finance.b → finance.a.",
                    pinBall.culprits().getFirst().reason());
        }

        @Test
        @DisplayName("circles of three, with one way round")
        void cycle() {
            PinBall pinBall = Health.of(reading("ab", "bc", "ca").store()).pinBall();
            assertEquals(15, pinBall.score());
            assertEquals(
                    "3 contexts read each other in a circle: finance.a → finance.b → finance.c →"
                            + " finance.a.",
                    pinBall.culprits().getFirst().reason());
        }

        @Test
        @DisplayName("chains of more than five hops")
        void chain() {
            assertEquals(List.of(), culprits(reading("ab", "bc", "cd", "de", "ef")));
            assertEquals(
                    List.of("hop chain 2"), culprits(reading("ab", "bc", "cd", "de", "ef", "fg")));
        }

        @Test
        @DisplayName("hops only where one context reads the next, through circles as well")
        void hopsAreEdges() {
            Models models = reading("ab", "bc", "cb", "cd", "be");
            List<String> longest = Health.of(models.store()).pinBall().longest();
            assertEquals(List.of("finance.a", "finance.b", "finance.c", "finance.d"), longest);
        }

        @Test
        @DisplayName("what the rules count, by the numbers of the workspace")
        void countsByTheNumbersOfTheWorkspace() {
            RuleSettings patient =
                    new RuleSettings(
                            "",
                            new TreeMap<>(),
                            new TreeMap<>(),
                            new TreeMap<>(Map.of(Threshold.HOPS.word(), 7)));
            assertEquals(
                    List.of(), culprits(reading("ab", "bc", "cd", "de", "ef", "fg").put(patient)));
        }

        @Test
        @DisplayName("hubs with more than eight neighbours, in or out")
        void hubs() {
            String[] nine =
                    IntStream.range(0, 9)
                            .mapToObj(i -> (char) ('b' + i) + "a")
                            .toArray(String[]::new);
            String[] read =
                    IntStream.range(0, 10)
                            .mapToObj(i -> "a" + (char) ('b' + i))
                            .toArray(String[]::new);
            assertEquals(List.of("hub 1"), culprits(reading(nine)));
            assertEquals(List.of("hub 2"), culprits(reading(read)));
        }

        @Test
        @DisplayName("commands that cross contexts or are there for all to see")
        void commands() {
            Models models =
                    Models.acme()
                            .context("finance.sales")
                            .policy("Whenever sold")
                            .topic("orders")
                            .stream(Topic.StreamKind.COMMAND)
                            .publicly()
                            .context("finance.billing")
                            .command("Pay")
                            .link("whenever-sold", LinkType.ISSUES, "pay")
                            .link("pay", LinkType.PUBLISHES, "orders");
            assertEquals(
                    List.of("crossing command 5", "command on the backbone 5"), culprits(models));
        }

        @Test
        @DisplayName("private topics that others read, and names that follow no grammar")
        void untidy() {
            Models models =
                    Models.acme()
                            .context("finance.sales")
                            .topic("inner")
                            .topic("odd")
                            .publicly()
                            .imported("Orders")
                            .context("finance.billing")
                            .reads("inner");
            assertEquals(List.of("exposed internals 3", "ungoverned name 1"), culprits(models));
        }
    }

    @Nested
    @DisplayName("counts as orphans")
    class Orphaned {

        @Test
        @DisplayName("what is not produced, given, handled, triggered, filled or looked at")
        void all() {
            assertEquals(
                    List.of(
                            "order-placed: nobody produces it",
                            "place-order: nobody gives it",
                            "place-order: nothing handles it",
                            "order: nothing happens through it",
                            "whenever-placed: nothing triggers it",
                            "whenever-placed: nothing follows from it",
                            "orders: nothing fills it",
                            "orders: nobody looks at it"),
                    orphans(
                            Models.acme()
                                    .context("finance.sales")
                                    .event("Order placed")
                                    .command("Place order")
                                    .aggregate("Order", "order_id")
                                    .policy("Whenever placed")
                                    .readModel("Orders")));
        }

        @Test
        @DisplayName("a shared topic without reader, unless it is offered")
        void reader() {
            Models models = Models.acme().context("finance.sales").topic("order").publicly();
            assertEquals(List.of("order: nobody reads it, and it is not offered"), orphans(models));
            assertEquals(List.of(), orphans(models.offered()));
        }

        @Test
        @DisplayName("nothing that is only told on a wall")
        void told() {
            assertEquals(
                    List.of(),
                    orphans(
                            Models.acme()
                                    .board("wall", Board.Level.STORM)
                                    .context("finance.sales")
                                    .event("Order placed")
                                    .sticky("wall", "order-placed", 0, 0)));
        }
    }

    @Nested
    @DisplayName("grows up")
    class Grows {

        private static Maturity of(Models models) {
            return Health.of(models.store()).maturity();
        }

        @Test
        @DisplayName("from interest to a pipeline, to separate lines, to lines that are connected")
        void levels() {
            Models models = Models.acme().context("finance.sales").topic("order").publicly();
            assertEquals(Maturity.Level.EARLY_INTEREST, of(models).level());

            models.context("finance.billing").reads("order");
            assertEquals(Maturity.Level.ONE_PIPELINE, of(models).level());

            models.context("health.fitness").topic("workout").publicly();
            models.context("health.sleepy").reads("workout");
            assertEquals(Maturity.Level.SEPARATE_LINES, of(models).level());

            models.context("finance.billing").reads("workout");
            assertEquals(Maturity.Level.CONNECTED_LINES, of(models).level());
        }

        @Test
        @DisplayName("and is told at most three next steps, with what is missing")
        void next() {
            Maturity maturity =
                    of(Models.acme().context("finance.sales").topic("order").publicly());
            assertEquals(3, maturity.next().size());
            assertEquals(List.of("order"), maturity.next().getFirst().evidence().missing());
            assertTrue(
                    maturity.next().getFirst().advice().startsWith("publish one topic"),
                    maturity.next().toString());
        }
    }
}

package org.stormspec.model.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.stormspec.model.Samples;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Topic.Cleanup;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;
import org.stormspec.model.store.Store;

/**
 * The faults of requirements 5.1, each seeded into ACME alone: those that concern rules we have.
 * Push to another environment than dev is tested with its rule.
 */
@DisplayName("A fault seeded into ACME")
class SmellsTest {

    /**
     * A seeded fault.
     *
     * @param name what is wrong
     * @param expected ids of the rules that find it
     * @param seeding makes it
     */
    record Smell(String name, Set<String> expected, Function<ModelView, ChangeSet> seeding) {

        @Override
        public String toString() {
            return name + " " + expected;
        }
    }

    static Stream<Arguments> smells() {
        return Stream.of(
                        topic(
                                "sale loses its key",
                                "finance.campaign.sale",
                                topic -> topic.carrying(topic.payload().keyed(Optional.empty())),
                                "EVT-04"),
                        new Smell(
                                "place order is issued by finance.campaign",
                                Set.of("CMD-01"),
                                SmellsTest::crossingCommand),
                        context(
                                "health.sleepy without owner",
                                "health.sleepy",
                                context -> context.ownedBy(Optional.empty()),
                                "CTX-01"),
                        new Smell(
                                "new context finance.sale",
                                Set.of("CTX-04"),
                                model -> new Draft(model).put(sale()).changes()),
                        imported("as in the original picture", "common._public.user", "NAM-01"),
                        imported(
                                "under a region",
                                "acme.us-east1.finance._public.sale",
                                "NAM-01",
                                "NAM-04"),
                        topic(
                                "topic fitness_report",
                                "health.fitness.fitness-report",
                                topic -> topic.typed("fitness_report"),
                                "NAM-01"),
                        new Smell(
                                "imported user-score beside the real one",
                                Set.of("NAM-01", "NAM-03"),
                                SmellsTest::lookAlike),
                        reader(
                                "health.fitness reads order-placed",
                                "health.fitness",
                                "finance.sales.order-placed",
                                "ACC-01"),
                        reader(
                                "finance.campaign reads the protected user",
                                "finance.campaign",
                                "common.users.user",
                                "ACC-02"),
                        topic(
                                "grant to people.payroll",
                                "common.users.user",
                                topic -> Repairs.granting(topic, List.of("people.payroll")),
                                "ACC-04"),
                        topic(
                                "user made public",
                                "common.users.user",
                                topic -> topic.accessible(Optional.of(Access.PUBLIC)),
                                "POL-01"),
                        topic(
                                "user kept for 168 hours",
                                "common.users.user",
                                topic -> cleaning(topic, 168, Cleanup.COMPACT, Cleanup.DELETE),
                                "POL-02"),
                        topic(
                                "user only compacted",
                                "common.users.user",
                                topic -> cleaning(topic, 48, Cleanup.COMPACT),
                                "POL-03"),
                        topic(
                                "campaign without schema",
                                "finance.campaign.campaign",
                                topic -> topic.carrying(topic.payload().of(List.of())),
                                "SCH-01"))
                .map(Arguments::of);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("smells")
    @DisplayName("is found by the expected rules and no others, and can be fixed")
    void isFoundByTheExpectedRulesAndNoOthersAndCanBeFixed(Smell smell) {
        Store acme = Samples.acme();
        List<String> clean = serious(acme);
        List<ModelRecord> start = acme.records();
        ChangeSet seeded = smell.seeding().apply(acme);
        acme.apply(seeded);

        List<Finding> found =
                Checker.standard().check(acme).stream()
                        .filter(finding -> !clean.contains(text(finding)))
                        .filter(finding -> smell.expected().contains(finding.rule()))
                        .toList();
        assertEquals(smell.expected(), rulesBeyond(clean, acme));
        found.forEach(finding -> assertFixable(acme, finding));

        acme.apply(seeded.inverse());
        assertEquals(start, acme.records());
    }

    private static void assertFixable(Store acme, Finding finding) {
        assertTrue(!finding.fixes().isEmpty(), finding::message);
        for (Fix fix : finding.fixes()) {
            ChangeSet changes = fix.against(acme);
            acme.apply(changes);
            assertTrue(
                    serious(acme).stream().noneMatch(text(finding)::equals),
                    () -> fix.label() + " does not fix " + finding.message());
            acme.apply(changes.inverse());
        }
    }

    private static Set<String> rulesBeyond(List<String> clean, Store acme) {
        Set<String> rules = new TreeSet<>();
        serious(acme).stream()
                .filter(text -> !clean.contains(text))
                .forEach(text -> rules.add(text.substring(0, text.indexOf(' '))));
        return rules;
    }

    private static List<String> serious(ModelView model) {
        return Checker.standard().check(model).stream()
                .filter(finding -> finding.level() != Level.HINT)
                .map(SmellsTest::text)
                .toList();
    }

    private static String text(Finding finding) {
        return finding.rule() + " " + finding.places() + " " + finding.message();
    }

    private static Smell topic(
            String name, String id, UnaryOperator<Topic> change, String... expected) {
        return new Smell(
                name, Set.of(expected), model -> Repairs.topic("", id, change).against(model));
    }

    private static Smell imported(String name, String full, String... expected) {
        return topic(
                "campaign " + name,
                "finance.campaign.campaign",
                topic -> topic.explicitlyNamed(Optional.of(full)),
                expected);
    }

    private static Smell context(
            String name, String id, UnaryOperator<Context> change, String... expected) {
        return new Smell(
                name, Set.of(expected), model -> Repairs.context("", id, change).against(model));
    }

    private static Smell reader(String name, String context, String topic, String... expected) {
        Consumer consumer =
                new Consumer(context, topic, Optional.empty(), Optional.empty(), Optional.empty());
        return new Smell(name, Set.of(expected), model -> new Draft(model).put(consumer).changes());
    }

    private static Topic cleaning(Topic topic, int hours, Cleanup... cleanup) {
        return topic.set(topic.settings().cleaning(Set.of(cleanup), OptionalInt.of(hours)));
    }

    private static Context sale() {
        return Context.named("finance.sale", "finance", "sale")
                .ownedBy(Optional.of("finance-team"))
                .running(List.of(new Context.Service("SaleKeeper", "finance.sale.keeper")));
    }

    private static ChangeSet crossingCommand(ModelView model) {
        Element policy =
                new Element(
                        "whenever-campaign-ends",
                        "Whenever a campaign ends",
                        Optional.of("finance.campaign"),
                        "",
                        Detail.of(Kind.POLICY));
        return new Draft(model)
                .put(policy)
                .put(new Link(policy.id(), LinkType.ISSUES, "place-order"))
                .changes();
    }

    private static ChangeSet lookAlike(ModelView model) {
        Element real = model.element("health.life_enhancer.user-score").orElseThrow();
        Topic topic =
                real.topic()
                        .orElseThrow()
                        .explicitlyNamed(
                                Optional.of("acme.health.life.enhancer._public.user-score"));
        return new Draft(model)
                .put(new Element("imported-score", "imported score", real.context(), "", topic))
                .changes();
    }
}

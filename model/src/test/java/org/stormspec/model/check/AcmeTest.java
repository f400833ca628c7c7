package org.stormspec.model.check;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.model.Samples;
import org.stormspec.model.contract.Landscape;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.graph.DependencyGraph;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Detail.ExternalSystem;
import org.stormspec.model.record.Detail.SystemKind;
import org.stormspec.model.record.Kind;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.store.Store;

@DisplayName("The ACME sample")
class AcmeTest {

    /** Hints that documentation is missing (requirements section 5): many, and all alike. */
    static final Set<String> ABOUT_WORDS =
            Set.of("SCH-05", "GOV-01", "GOV-03", "GOV-04", "GOV-05", "POL-15");

    private final Store acme = Samples.acme();
    private final Landscape landscape = Landscape.of(acme);

    @Test
    @DisplayName("has no error and exactly the two warnings it was given on purpose")
    void hasNoErrorAndExactlyTheTwoWarningsItWasGivenOnPurpose() {
        assertEquals(List.of(), said(Level.ERROR));
        assertEquals(
                List.of(
                        "ACC-03 common.billing may read acme.finance.sales._protected.payment but"
                                + " does not.",
                        "SCH-12 total_eur of acme.finance.sales._public.order is a double and will"
                                + " lose cents."),
                said(Level.WARNING));
    }

    @Test
    @DisplayName("has the hints that teach something")
    void hasTheHintsThatTeachSomething() {
        assertEquals(
                List.of(
                        "AGG-06 No topic carries the state of Quality rule.",
                        "EVT-12 No other context reads acme.finance.sales._protected.payment.",
                        "FLO-09 Still open: Who pays for moving v1 readers to order v2?",
                        "POL-13 New readers of acme.common.users._protected.user can rebuild only"
                                + " the last 48 hours."),
                said(Level.HINT).stream()
                        .filter(text -> !ABOUT_WORDS.contains(text.substring(0, 6)))
                        .toList());
    }

    @Test
    @DisplayName("has hints about words: every topic's fields, ten public topics, every context")
    void hasHintsAboutWords() {
        Map<String, Long> counts =
                said(Level.HINT).stream()
                        .map(text -> text.substring(0, 6))
                        .filter(ABOUT_WORDS::contains)
                        .collect(groupingBy(rule -> rule, TreeMap::new, counting()));
        assertEquals(
                Map.of("SCH-05", 25L, "GOV-01", 10L, "GOV-03", 10L, "GOV-04", 10L, "GOV-05", 10L),
                counts);
    }

    private List<String> said(Level level) {
        return Checker.standard().check(acme).stream()
                .filter(finding -> finding.level() == level)
                .map(finding -> finding.rule() + " " + finding.message())
                .toList();
    }

    @Test
    @DisplayName("has ten contexts in four domains with five teams")
    void hasTenContextsInFourDomainsWithFiveTeams() {
        assertEquals(10, landscape.contexts().size());
        assertEquals(
                Set.of("common", "finance", "health", "people"),
                landscape.contexts().stream()
                        .flatMap(context -> context.domain().stream())
                        .map(domain -> domain.id())
                        .collect(Collectors.toSet()));
        assertTrue(landscape.contexts().stream().allMatch(context -> context.team().isPresent()));
    }

    @Test
    @DisplayName("has 25 topics: 14 public, 3 protected, 8 private, with 75 partitions")
    void has25Topics14Public3Protected8PrivateWith75Partitions() {
        Map<Access, Long> byAccess =
                landscape.topics().values().stream()
                        .collect(groupingBy(TopicContract::access, counting()));
        assertEquals(
                Map.of(Access.PUBLIC, 14L, Access.PROTECTED, 3L, Access.PRIVATE, 8L), byAccess);
        assertEquals(
                75,
                landscape.topics().values().stream()
                        .mapToInt(topic -> topic.effective().partitions())
                        .sum());
        assertEquals(25, acme.elements(Kind.TOPIC).size());
    }

    @Test
    @DisplayName("has the aggregates, commands, services, read models and systems of its story")
    void hasTheAggregatesCommandsServicesReadModelsAndSystemsOfItsStory() {
        assertEquals(14, acme.elements(Kind.AGGREGATE).size());
        assertEquals(6, acme.elements(Kind.COMMAND).size());
        assertEquals(2, acme.elements(Kind.READ_MODEL).size());
        assertEquals(
                12, acme.contexts().stream().mapToInt(context -> context.services().size()).sum());
        assertEquals(
                Set.of(SystemKind.values()),
                acme.elements(Kind.EXTERNAL_SYSTEM).stream()
                        .map(system -> ((ExternalSystem) system.detail()).role())
                        .collect(Collectors.toSet()));
    }

    @Test
    @DisplayName("has the dependencies between contexts of its story, and no cycle")
    void hasTheDependenciesBetweenContextsOfItsStoryAndNoCycle() {
        List<String> dependencies =
                DependencyGraph.of(landscape).dependencies().stream()
                        .map(dependency -> dependency.reader() + " -> " + dependency.owner())
                        .toList();
        assertEquals(
                List.of(
                        "common.billing -> common.users",
                        "common.data_quality -> common.users",
                        "finance.campaign -> common.data_quality",
                        "finance.campaign -> common.users",
                        "finance.campaign -> health.fitness",
                        "finance.sales -> common.billing",
                        "finance.sales -> common.data_quality",
                        "finance.sales -> finance.campaign",
                        "health.fitness -> health.life_enhancer",
                        "health.life_enhancer -> common.data_quality",
                        "health.sleepy -> health.life_enhancer",
                        "people.onboard -> common.users"),
                dependencies);
    }

    @Test
    @DisplayName("has names of at most 53 characters")
    void hasNamesOfAtMost53Characters() {
        assertEquals(
                53,
                landscape.topics().values().stream()
                        .map(TopicContract::name)
                        .map(String::length)
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
    }

    @Test
    @DisplayName("has four grants")
    void hasFourGrants() {
        assertEquals(
                4,
                landscape.topics().values().stream()
                        .mapToInt(topic -> topic.topic().sharing().grants().size())
                        .sum());
    }

    @Test
    @DisplayName("says the same whenever it is asked")
    void saysTheSameWheneverItIsAsked() {
        List<String> first = texts(Checker.standard().check(acme));
        assertEquals(first, texts(Checker.standard().check(acme.snapshot())));
        assertEquals(first, texts(Checker.standard().check(Store.of(acme.records().reversed()))));
    }

    private static List<String> texts(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.rule() + finding.places() + finding.message())
                .toList();
    }
}

package org.stormspec.model.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stormspec.model.RandomEdits;
import org.stormspec.model.Samples;
import org.stormspec.model.file.RandomModels;
import org.stormspec.model.preview.Consequences;
import org.stormspec.model.preview.Mending;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Rule;
import org.stormspec.model.store.Store;

/**
 * What every fix of every rule promises. The examples of the rules are held to the same by {@link
 * Expect}, and each rule must have one: so no new rule can escape.
 */
@DisplayName("A fix of whatever rule")
class FixesTest {

    private static final int SEQUENCES = 30;
    private static final int LENGTH = 40;
    private static final int MODELS = 6;

    static Stream<Path> samples() throws IOException {
        return Samples.folders().stream();
    }

    static Stream<Smell> smells() {
        return Stream.concat(DesignSmells.all(), TopicSmells.all());
    }

    @Nested
    @DisplayName("keeps its word, or asks")
    class Word {

        private final Set<String> saved = new HashSet<>();

        @ParameterizedTest(name = "{0}")
        @MethodSource("org.stormspec.model.check.FixesTest#samples")
        @DisplayName("in every sample")
        void inEverySample(Path folder) {
            assertKept(new KeptWord(Rules.window(), Samples.in(folder)), Set.of());
        }

        @Test
        @DisplayName("for every fault seeded into ACME")
        void forEveryFault() {
            Set<String> known =
                    Checker.window().check(Samples.acme()).stream()
                            .map(FixesTest::place)
                            .collect(Collectors.toSet());
            smells().forEach(smell -> {
                Store acme = Samples.acme();
                acme.apply(smell.seeding().apply(acme));
                assertKept(new KeptWord(Rules.window(), acme), known);
            });
        }

        @Test
        @DisplayName("after every sequence of edits")
        void afterEverySequenceOfEdits() {
            RandomEdits.everySequence(
                    SEQUENCES,
                    LENGTH,
                    steps -> {
                        Store model = RandomEdits.start().store();
                        steps.forEach(step -> model.apply(step.on(model)));
                        assertKept(new KeptWord(Rules.window(), model), Set.of());
                    });
        }

        private void assertKept(KeptWord word, Set<String> known) {
            List<String> broken = new ArrayList<>();
            for (Finding finding : word.findings()) {
                if (!known.contains(place(finding))) {
                    finding.fixes().forEach(fix -> broken.addAll(broken(word, finding, fix)));
                }
            }
            assertEquals(List.of(), broken);
        }

        /** Files are slow: one fix of each shape is saved and read again. */
        private List<String> broken(KeptWord word, Finding finding, Fix fix) {
            List<String> broken = new ArrayList<>(word.broken(finding, fix));
            String shape = finding.rule() + " " + fix.label().split(" ")[0];
            if (broken.isEmpty() && saved.add(shape)) {
                broken.addAll(word.lost(fix));
            }
            return broken.stream()
                    .map(each -> "%s → %s: %s".formatted(finding.message(), fix.label(), each))
                    .toList();
        }
    }

    @Nested
    @DisplayName("in bulk")
    class Bulk {

        @ParameterizedTest(name = "{0}")
        @MethodSource("org.stormspec.model.check.FixesTest#samples")
        @DisplayName("brings no error, and deletes, moves and raises nothing, in every sample")
        void isHarmlessInEverySample(Path folder) {
            assertHarmless(Samples.in(folder));
        }

        @Test
        @DisplayName("brings no error, and deletes, moves and raises nothing, in whatever model")
        void isHarmlessInWhateverModel() {
            IntStream.range(0, MODELS)
                    .mapToObj(seed -> new RandomModels(new SplittableRandom(seed)).model())
                    .forEach(FixesTest::assertHarmless);
        }
    }

    private static void assertHarmless(Store model) {
        List<Rule<?>> rules = Rules.window();
        List<Finding> findings = new Checker(rules).check(model);
        Set<String> ids = new TreeSet<>();
        findings.forEach(finding -> ids.add(finding.rule()));
        Mending sure = Mending.ofSure(rules, ids, model.records(), () -> false);
        assertHarmless(model, findings, sure);
        ids.forEach(
                id -> assertHarmless(model, findings, Mending.ofRule(rules, id, model.records())));
    }

    private static void assertHarmless(Store model, List<Finding> findings, Mending mending) {
        Store mended = Store.of(model.records());
        for (Mending.Step step : mending.steps()) {
            assertTrue(!step.fix().asks(), step::words);
            assertEquals(List.of(), Consequences.of(mended, step.changes()), step::words);
            mended.apply(step.changes());
        }
        Set<String> before = errors(findings);
        assertEquals(
                List.of(),
                errors(new Checker(Rules.window()).check(mended)).stream()
                        .filter(error -> !before.contains(error))
                        .toList());
        model.apply(mending.changes());
        assertEquals(mended.records(), model.records());
        model.apply(mending.changes().inverse());
    }

    private static Set<String> errors(List<Finding> findings) {
        return findings.stream()
                .filter(Finding::blocks)
                .map(FixesTest::place)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String place(Finding finding) {
        return finding.rule() + " " + finding.place();
    }
}

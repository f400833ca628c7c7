package org.stormspec.model.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stormspec.model.Samples;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.ModelView;
import org.stormspec.model.store.Store;

/**
 * The faults of requirements 5.1, each seeded into ACME alone; they are listed by {@link
 * DesignSmells} and {@link TopicSmells}. Push to another environment than dev is tested with its
 * rule.
 */
@DisplayName("A fault seeded into ACME")
class SmellsTest {

    private static final Set<String> CLEAN = known(Samples.acme());

    static Stream<Smell> smells() {
        return Stream.concat(DesignSmells.all(), TopicSmells.all());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("smells")
    @DisplayName("is found by the expected rules and no others, hints included")
    void isFoundByTheExpectedRulesAndNoOthers(Smell smell) {
        Store acme = seeded(smell);
        Set<String> rules = new TreeSet<>();
        beyond(acme).forEach(finding -> rules.add(finding.rule()));
        assertEquals(new TreeSet<>(smell.expected()), rules, () -> beyond(acme).toString());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("smells")
    @DisplayName("can be fixed by each fix that is offered, and undone")
    void canBeFixedByEachFixThatIsOffered(Smell smell) {
        Store acme = seeded(smell);
        List<ModelRecord> start = acme.records();
        for (Finding finding : beyond(acme)) {
            assertTrue(!finding.fixes().isEmpty(), finding::message);
            for (Fix fix : finding.fixes()) {
                ChangeSet changes = fix.against(acme);
                acme.apply(changes);
                assertTrue(
                        !texts(acme).contains(text(finding)),
                        () -> fix.label() + " does not fix " + finding.message());
                acme.apply(changes.inverse());
            }
        }
        assertEquals(start, acme.records());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("smells")
    @DisplayName("is gone after the fixes of its own findings, and ACME is as clean as before")
    void isGoneAfterTheFixesOfItsOwnFindings(Smell smell) {
        Store acme = seeded(smell);
        List<String> done = new ArrayList<>();
        for (Optional<Fix> fix = next(acme); fix.isPresent(); fix = next(acme)) {
            done.add(fix.get().label());
            acme.apply(fix.get().against(acme));
        }
        assertEquals(List.of(), beyond(acme), () -> "after " + done);
    }

    /** Returns a fix that leaves fewer findings than there are, as somebody would choose it. */
    private static Optional<Fix> next(Store acme) {
        List<Finding> found = beyond(acme);
        return found.stream()
                .flatMap(finding -> finding.fixes().stream())
                .filter(fix -> {
                    ChangeSet changes = fix.against(acme);
                    acme.apply(changes);
                    boolean better = beyond(acme).size() < found.size();
                    acme.apply(changes.inverse());
                    return better;
                })
                .findFirst();
    }

    private static Store seeded(Smell smell) {
        Store acme = Samples.acme();
        ChangeSet changes = smell.seeding().apply(acme);
        assertTrue(!changes.changes().isEmpty(), "nothing was seeded");
        acme.apply(changes);
        return acme;
    }

    private static List<Finding> beyond(ModelView model) {
        return Checker.standard().check(model).stream()
                .filter(finding -> !CLEAN.contains(known(finding)))
                .filter(finding -> !isAboutWords(finding))
                .toList();
    }

    /** Whatever comes to a model lacks words at first; ACME has many of these hints anyhow. */
    private static boolean isAboutWords(Finding finding) {
        return finding.level() == Level.HINT && AcmeTest.ABOUT_WORDS.contains(finding.rule());
    }

    private static Set<String> known(ModelView model) {
        Set<String> known = new TreeSet<>();
        Checker.standard().check(model).forEach(finding -> known.add(known(finding)));
        return known;
    }

    /** A finding that ACME has anyhow may speak of the same places under another name. */
    private static String known(Finding finding) {
        return finding.rule() + " " + finding.places();
    }

    private static Set<String> texts(ModelView model) {
        Set<String> texts = new TreeSet<>();
        Checker.standard().check(model).forEach(finding -> texts.add(text(finding)));
        return texts;
    }

    private static String text(Finding finding) {
        return finding.rule() + " " + finding.places() + " " + finding.message();
    }
}

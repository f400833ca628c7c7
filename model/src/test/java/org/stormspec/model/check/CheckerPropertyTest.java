package org.stormspec.model.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.model.Dangling;
import org.stormspec.model.RandomEdits;
import org.stormspec.model.RandomEdits.Step;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Rule;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Store;

@DisplayName("For every sequence of edits")
class CheckerPropertyTest {

    private static final int SEQUENCES = 25;
    private static final int LENGTH = 40;

    private static Store edited(List<Step> steps) {
        Store model = RandomEdits.start().store();
        steps.forEach(step -> model.apply(step.on(model)));
        return model;
    }

    private static String text(Finding finding) {
        return finding.rule() + " " + finding.places() + " " + finding.message();
    }

    private static List<String> texts(List<Finding> findings) {
        return findings.stream().map(CheckerPropertyTest::text).toList();
    }

    @Test
    @DisplayName("findings come once each, in their order, whatever order the records came in")
    void findingsComeOnceEachInTheirOrderWhateverOrderTheRecordsCameIn() {
        RandomEdits.everySequence(
                SEQUENCES,
                LENGTH,
                steps -> {
                    Store model = edited(steps);
                    List<Finding> found = Checker.standard().check(model);
                    assertEquals(
                            found.stream().sorted().map(CheckerPropertyTest::text).toList(),
                            texts(found));
                    assertEquals(found.size(), Set.copyOf(texts(found)).size());
                    assertEquals(
                            texts(found),
                            texts(Checker.standard().check(Store.of(model.records().reversed()))));
                });
    }

    @Test
    @DisplayName("the places of a finding are records of the model")
    void thePlacesOfAFindingAreRecordsOfTheModel() {
        RandomEdits.everySequence(
                SEQUENCES,
                LENGTH,
                steps -> {
                    Store model = edited(steps);
                    for (Finding finding : Checker.standard().check(model)) {
                        assertFalse(finding.places().isEmpty(), finding::message);
                        assertEquals(
                                List.of(),
                                finding.places().stream().filter(key -> !model.has(key)).toList(),
                                finding::message);
                    }
                });
    }

    @Test
    @DisplayName("every fix of every finding makes it go away, and one undo brings all back")
    void everyFixOfEveryFindingMakesItGoAwayAndOneUndoBringsAllBack() {
        RandomEdits.everySequence(
                SEQUENCES,
                LENGTH,
                steps -> {
                    Store model = edited(steps);
                    List<ModelRecord> start = model.records();
                    for (Finding finding : Checker.standard().check(model)) {
                        for (Fix fix : finding.fixes()) {
                            ChangeSet changes = fix.against(model);
                            model.apply(changes);
                            assertFalse(
                                    texts(Checker.standard().check(model)).contains(text(finding)),
                                    () ->
                                            "'%s' does not fix %s"
                                                    .formatted(fix.label(), text(finding)));
                            assertEquals(List.of(), Dangling.in(model), fix.label());
                            model.apply(changes.inverse());
                            assertEquals(start, model.records());
                        }
                    }
                });
    }

    @Test
    @DisplayName("a fix that has become old does no harm")
    void aFixThatHasBecomeOldDoesNoHarm() {
        RandomEdits.everySequence(
                SEQUENCES,
                LENGTH,
                steps -> {
                    Store model = edited(steps.subList(0, steps.size() / 2));
                    List<Finding> old = Checker.standard().check(model);
                    steps.subList(steps.size() / 2, steps.size())
                            .forEach(step -> model.apply(step.on(model)));
                    for (Finding finding : old) {
                        for (Fix fix : finding.fixes()) {
                            ChangeSet changes = fix.against(model);
                            model.apply(changes);
                            assertEquals(List.of(), Dangling.in(model), fix.label());
                            model.apply(changes.inverse());
                        }
                    }
                });
    }

    @Test
    @DisplayName("a rule finds the same as long as nothing it depends on has changed")
    void aRuleFindsTheSameAsLongAsNothingItDependsOnHasChanged() {
        RandomEdits.everySequence(
                SEQUENCES,
                LENGTH,
                steps -> {
                    Store model = edited(steps);
                    for (RecordType gone :
                            EnumSet.complementOf(EnumSet.of(RecordType.RULES, RecordType.WAIVER))) {
                        Store without = without(model, gone);
                        for (Rule<?> rule : Rules.standard()) {
                            if (!rule.dependsOn().contains(gone)) {
                                Checker checker = new Checker(List.of(rule));
                                assertEquals(
                                        texts(checker.check(model)),
                                        texts(checker.check(without)),
                                        rule.about().id() + " depends on " + gone);
                            }
                        }
                    }
                });
    }

    private static Store without(Store model, RecordType gone) {
        return Store.of(
                model.records().stream()
                        .filter(record -> record.key().type() != gone)
                        .collect(Collectors.toList()));
    }
}

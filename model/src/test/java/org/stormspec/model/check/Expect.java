package org.stormspec.model.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.stormspec.model.Models;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.store.History;
import org.stormspec.model.store.Store;

/**
 * What one rule is expected to say about a model. Whoever expects a finding also gets every fix of
 * it tried: it keeps its word ({@link KeptWord}), and one undo brings everything back.
 */
final class Expect {

    private final String rule;
    private final Models model;

    private Expect(String rule, Models model) {
        this.rule = rule;
        this.model = model;
    }

    static Expect of(String rule, Models model) {
        return new Expect(rule, model);
    }

    /** The rule says nothing. */
    void silence() {
        assertEquals(List.of(), messages(found()));
    }

    /** The rule says exactly this, as an error, and each finding can be fixed. */
    Expect error(String... messages) {
        return says(Level.ERROR, messages);
    }

    /** The rule says exactly this, as a warning, and each finding can be fixed. */
    Expect warning(String... messages) {
        return says(Level.WARNING, messages);
    }

    /** The rule says exactly this, as a hint, and each finding can be fixed. */
    Expect hint(String... messages) {
        return says(Level.HINT, messages);
    }

    private Expect says(Level level, String... messages) {
        List<Finding> found = found();
        assertEquals(List.of(messages), messages(found));
        found.forEach(finding -> assertEquals(level, finding.level(), finding.message()));
        found.forEach(this::assertFixable);
        return this;
    }

    /** The first finding offers exactly these fixes. */
    Expect offering(String... labels) {
        assertEquals(List.of(labels), found().getFirst().fixes().stream().map(Fix::label).toList());
        return this;
    }

    /** The first finding is about these records, first things first. */
    Expect at(String... places) {
        assertEquals(
                List.of(places),
                found().getFirst().places().stream().map(Object::toString).toList());
        return this;
    }

    /** Returns the model after a fix of the first finding. */
    Store after(String label) {
        Store store = model.store();
        Fix fix =
                found().getFirst().fixes().stream()
                        .filter(offered -> offered.label().equals(label))
                        .findFirst()
                        .orElseThrow();
        store.apply(fix.against(store));
        return store;
    }

    private List<Finding> found() {
        return found(model.store());
    }

    private List<Finding> found(Store store) {
        return Checker.standard().check(store).stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    private static List<String> messages(List<Finding> findings) {
        return findings.stream().map(Finding::message).toList();
    }

    private void assertFixable(Finding finding) {
        assertFalse(
                finding.level() == Level.ERROR && finding.fixes().isEmpty(),
                () -> "no way out of: " + finding.message());
        finding.fixes().forEach(fix -> assertFixes(finding, fix));
    }

    private void assertFixes(Finding finding, Fix fix) {
        Store store = model.store();
        List<ModelRecord> start = store.records();
        History history = new History(store);
        history.perform(fix.label(), fix.against(store));
        assertTrue(
                found(store).stream()
                        .noneMatch(left ->
                                left.message().equals(finding.message())
                                        && left.places().equals(finding.places())),
                () -> "'" + fix.label() + "' does not fix: " + finding.message());
        history.undo();
        assertEquals(start, store.records(), "one undo takes back '" + fix.label() + "'");
        KeptWord word = new KeptWord(Rules.window(), store);
        assertEquals(
                List.of(),
                word.broken(finding, fix),
                () -> rule + " '" + fix.label() + "' breaks its word");
        assertEquals(List.of(), word.lost(fix), () -> rule + " '" + fix.label() + "' is not saved");
    }
}

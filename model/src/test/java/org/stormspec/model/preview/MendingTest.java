package org.stormspec.model.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.model.Models;
import org.stormspec.model.check.Checker;
import org.stormspec.model.check.LiveChecker;
import org.stormspec.model.check.RuleEdits;
import org.stormspec.model.check.Rules;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.RuleSettings;
import org.stormspec.model.record.Waiver;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Explanation;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Profile;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.Store;

@DisplayName("Before findings are fixed")
class MendingTest {

    private final Store model =
            Models.acme()
                    .context("finance.sales")
                    .topic("order")
                    .publicly()
                    .key("order_id")
                    .fields("order_id: string", "total: long")
                    .aggregate("Quality rule", "")
                    .aggregate("Quality check", "")
                    .store();

    @Test
    @DisplayName("an edit is told thing by thing, with the lines that will be different")
    void isToldLineByLine() {
        ChangeSet edit =
                Repairs.topic("rename", "order", topic -> topic.versioned(2)).against(model);
        Effect effect = Effect.of(model, edit).getFirst();
        assertEquals(1, Effect.of(model, edit).size());
        assertTrue(effect.words().startsWith("changed "), effect::words);
        assertEquals(
                List.of("version: 2"), effect.lines().stream().map(Effect.Line::words).toList());
        Effect back = Effect.of(model, edit.inverse()).getFirst();
        assertEquals("version: 2 → nothing", back.lines().getFirst().words());
    }

    @Test
    @DisplayName("what is added is named, also by the arrows that are added with it")
    void isNamedByTheArrows() {
        ChangeSet edit =
                new Draft(model)
                        .put(
                                new Element(
                                        "paid",
                                        "Order paid",
                                        Optional.of("finance.sales"),
                                        "",
                                        Detail.of(Kind.EVENT)))
                        .put(new Link("paid", LinkType.PUBLISHES, "order"))
                        .changes();
        List<String> words = Effect.of(model, edit).stream().map(Effect::words).toList();
        assertTrue(words.contains("linked “Order paid” → “order”"), words::toString);
        assertEquals(2, words.size());
    }

    @Test
    @DisplayName("all findings of a rule become one edit, after which none is left")
    void allOfARuleBecomeOne() {
        Mending mending = Mending.ofRule(Rules.standard(), "AGG-06", model.records());
        assertEquals(2, mending.steps().size());
        assertEquals(List.of(), mending.left());
        assertTrue(
                mending.steps().getFirst().words().contains(" → add a private CDC entity "),
                () -> mending.steps().getFirst().words());
        model.apply(mending.changes());
        assertEquals(List.of(), of("AGG-06"));
    }

    @Test
    @DisplayName("only what leaves no choice is fixed without being asked")
    void onlyWhatLeavesNoChoice() {
        List<Finding> findings = Checker.standard().check(model);
        List<String> ids = findings.stream().map(Finding::rule).toList();
        Mending mending = Mending.ofSure(Rules.standard(), ids, model.records(), () -> false);
        assertTrue(mending.steps().stream().map(Mending.Step::finding).allMatch(Mending::isSure));
        assertTrue(mending.steps().size() >= 2);
        assertEquals(
                List.of(),
                Mending.ofSure(Rules.standard(), ids, model.records(), () -> true).steps());
        model.apply(mending.changes());
        assertEquals(List.of(), of("AGG-06"));
    }

    @Test
    @DisplayName("what is waived stays in the report and is silent, until it is taken back")
    void waivedStaysInTheReport() {
        LiveChecker live = LiveChecker.standard(model.records());
        int spoken = live.after(ChangeSet.EMPTY).size();
        Finding finding = of("AGG-06").getFirst();
        ChangeSet waived =
                RuleEdits.waive(
                        model,
                        new Waiver(
                                "AGG-06",
                                finding.place(),
                                "nobody asks",
                                "Ada",
                                LocalDate.of(9999, 12, 31)));
        model.apply(waived);
        List<Finding> report = live.report(waived);
        assertEquals(spoken, report.size());
        assertEquals(1, report.stream().filter(each -> each.waiver().isPresent()).count());
        ChangeSet taken = RuleEdits.unwaive(model, "AGG-06", finding.place());
        assertEquals(spoken, live.after(taken).size());
    }

    @Test
    @DisplayName("a profile is chosen, and the usual one leaves no trace")
    void aProfileIsChosen() {
        model.apply(RuleEdits.profile(model, Profile.STRICT));
        assertEquals(Profile.STRICT, RuleEdits.profileOf(model));
        assertTrue(Checker.standard().check(model).stream().allMatch(f -> f.level() != Level.HINT));
        model.apply(RuleEdits.profile(model, Profile.STANDARD));
        assertEquals(Optional.empty(), model.find(RuleSettings.KEY));
    }

    @Test
    @DisplayName("every rule explains itself, and where it comes from")
    void everyRuleExplainsItself() {
        for (About about : Rules.described()) {
            Explanation explanation = Explanation.of(about);
            assertTrue(explanation.text().contains(about.idea()), about::id);
            assertTrue(
                    explanation.parts().stream().anyMatch(part -> part.label().equals("source")),
                    about::id);
            assertEquals(about.waivable(), RuleEdits.refusal(about).isEmpty(), about::id);
        }
    }

    private List<Finding> of(String rule) {
        return Checker.standard().check(model).stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }
}

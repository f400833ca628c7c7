package org.stormspec.app.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.app.session.Selection;
import org.stormspec.app.session.Shop;
import org.stormspec.app.session.WorkspaceSession;
import org.stormspec.app.task.ThreadTaskRunner;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;

@DisplayName("The findings")
class FindingsModelTest {
    private final WorkspaceSession session = Shop.session(Shop.store());
    private final List<Finding> wrong = new ArrayList<>();

    @Test
    @DisplayName("are counted by level and checked again after every edit")
    void areCheckedAgain() {
        wrong.add(finding("A-1", Level.ERROR, "order"));
        FindingsModel findings = model();
        assertEquals(1, findings.count(Level.ERROR));
        wrong.add(finding("A-2", Level.WARNING, "order"));
        rename("order");
        assertEquals(1, findings.count(Level.WARNING));
    }

    @Test
    @DisplayName("let the worst speak first, and one about the selection before it")
    void letTheWorstSpeak() {
        wrong.add(finding("A-1", Level.ERROR, "order"));
        wrong.add(finding("A-2", Level.WARNING, "order-placed"));
        FindingsModel findings = model();
        assertEquals("A-1", card(findings));
        session.select(Selection.ofElement("order-placed"));
        assertEquals("A-2", card(findings));
    }

    @Test
    @DisplayName("keep quiet about hints unless what they are about is selected")
    void keepQuietAboutHints() {
        wrong.add(finding("A-3", Level.HINT, "order"));
        FindingsModel findings = model();
        assertEquals("", card(findings));
        session.select(Selection.ofElement("order"));
        assertEquals("A-3", card(findings));
    }

    @Test
    @DisplayName("fall silent about what was dismissed, and keep it in the list")
    void fallSilent() {
        wrong.add(finding("A-1", Level.ERROR, "order"));
        wrong.add(finding("A-2", Level.WARNING, "order-placed"));
        FindingsModel findings = model();
        findings.dismiss();
        assertEquals("A-2", card(findings));
        rename("order");
        assertEquals("A-2", card(findings));
        assertEquals(2, findings.all().get().size());
    }

    @Test
    @DisplayName("go round when asked for the next one")
    void goRound() {
        wrong.add(finding("A-1", Level.ERROR, "order"));
        wrong.add(finding("A-2", Level.WARNING, "order-placed"));
        FindingsModel findings = model();
        assertEquals(Optional.of("A-2"), findings.next().map(Finding::rule));
        session.select(Selection.ofElement("order-placed"));
        assertEquals("A-2", card(findings));
        assertEquals(Optional.of("A-1"), findings.next().map(Finding::rule));
    }

    @Test
    @DisplayName("go back when asked for the previous one")
    void goBack() {
        wrong.add(finding("A-1", Level.ERROR, "order"));
        wrong.add(finding("A-2", Level.WARNING, "order-placed"));
        wrong.add(finding("A-3", Level.WARNING, "order-placed"));
        FindingsModel findings = model();
        assertEquals(Optional.of("A-3"), findings.previous().map(Finding::rule));
        assertEquals(Optional.of("A-2"), findings.previous().map(Finding::rule));
    }

    @Test
    @DisplayName("are solved by a fix as one step that can be undone")
    void areSolvedByAFix() {
        Fix fix = new Fix("rename it", model -> renamed(model, "order", "Purchase"));
        FindingsModel findings = model();
        findings.perform(fix);
        assertEquals("Purchase", session.model().element("order").orElseThrow().name());
        assertEquals("Rename it", session.nextUndo().get());
        session.undo();
        assertEquals("Order", session.model().element("order").orElseThrow().name());
    }

    @Test
    @DisplayName("of an older model never replace those of a newer one")
    void staleFindingsAreDropped() {
        List<Runnable> later = new ArrayList<>();
        List<Finding> now = new ArrayList<>(List.of(finding("OLD", Level.ERROR, "order")));
        FindingsModel findings =
                new FindingsModel(
                        session,
                        new ThreadTaskRunner(Runnable::run, later::add),
                        Shop.atOnce(),
                        _ -> _ -> List.copyOf(now));
        now.set(0, finding("NEW", Level.ERROR, "order"));
        rename("order");
        later.reversed().forEach(Runnable::run);
        assertEquals("NEW", findings.all().get().getFirst().rule());
        assertEquals(2, later.size());
    }

    @Test
    @DisplayName("are told every edit once and in order, and never copy the model again")
    void areToldEveryEdit() {
        List<ModelRecord> copied = new ArrayList<>();
        List<ChangeSet> told = new ArrayList<>();
        List<Runnable> work = new ArrayList<>();
        FindingsModel findings =
                new FindingsModel(
                        session,
                        new ThreadTaskRunner(work::add, Runnable::run),
                        Shop.atOnce(),
                        model -> {
                            copied.addAll(model.records());
                            return changes -> {
                                told.add(changes);
                                return List.copyOf(wrong);
                            };
                        });
        List<ModelRecord> start = session.records();
        rename("order");
        rename("order-placed");
        work.reversed().forEach(Runnable::run);
        assertEquals(start, copied);
        assertEquals(2, told.getFirst().changes().size());
        assertTrue(told.stream().skip(1).allMatch(ChangeSet::isEmpty));
        assertEquals(3, told.size());
        wrong.add(finding("A-1", Level.ERROR, "order"));
        assertTrue(findings.all().get().isEmpty());
    }

    @Test
    @DisplayName("begin with a capital letter, but never change a name")
    void beginWithACapital() {
        assertEquals("Nobody reads it", FindingsModel.capitalised("nobody reads it"));
        assertEquals("finance.sales may read", FindingsModel.capitalised("finance.sales may read"));
        assertTrue(FindingsModel.capitalised("").isEmpty());
    }

    private FindingsModel model() {
        return new FindingsModel(
                session, ThreadTaskRunner.immediate(), Shop.atOnce(), _ -> _ -> List.copyOf(wrong));
    }

    private static String card(FindingsModel findings) {
        return findings.card().get().map(Finding::rule).orElse("");
    }

    private static Finding finding(String rule, Level level, String element) {
        return new Finding(rule, level, List.of(Element.key(element)), "it is odd", List.of());
    }

    private void rename(String element) {
        session.perform("Rename", renamed(session.model(), element, "x" + session.revision()));
    }

    private static ChangeSet renamed(ModelView model, String element, String name) {
        return new Draft(model).put(model.element(element).orElseThrow().named(name)).changes();
    }
}

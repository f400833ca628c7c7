package org.stormspec.model.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.model.Models;
import org.stormspec.model.RandomEdits;
import org.stormspec.model.RandomEdits.Step;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Rule;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;
import org.stormspec.model.store.Store;

@DisplayName("Findings that follow the edits")
class LiveCheckerTest {

    private static final int SEQUENCES = 40;
    private static final int LENGTH = 60;

    @Test
    @DisplayName("are after every edit of every sequence what a check from scratch finds")
    void areWhatACheckFromScratchFinds() {
        RandomEdits.everySequence(
                SEQUENCES,
                LENGTH,
                steps -> assertFollows(RandomEdits.start().store(), steps, Rules.window()));
    }

    @Test
    @DisplayName("need no care of a rule: one that reads everything is right too")
    void needNoCareOfARule() {
        RandomEdits.everySequence(
                SEQUENCES,
                LENGTH / 2,
                steps ->
                        assertFollows(
                                RandomEdits.start().store(),
                                steps,
                                List.of(new CensusRule(), new NeighbourRule())));
    }

    @Test
    @DisplayName("follow when many edits come as one, as after a long gesture")
    void followWhenManyEditsComeAsOne() {
        RandomEdits.everySequence(
                SEQUENCES,
                LENGTH,
                steps -> {
                    Store model = RandomEdits.start().store();
                    LiveChecker live = LiveChecker.standard(model.records());
                    ChangeSet gathered = ChangeSet.EMPTY;
                    for (int i = 0; i < steps.size(); i++) {
                        ChangeSet changes = steps.get(i).on(model);
                        model.apply(changes);
                        gathered = gathered.then(changes);
                        if (i % 7 == 6) {
                            assertFollowed(model, live.after(gathered));
                            gathered = ChangeSet.EMPTY;
                        }
                    }
                });
    }

    @Test
    @DisplayName("follow undo and redo of everything")
    void followUndoAndRedo() {
        RandomEdits.everySequence(
                SEQUENCES / 2,
                LENGTH / 2,
                steps -> {
                    Store model = RandomEdits.start().store();
                    LiveChecker live = LiveChecker.standard(model.records());
                    live.after(ChangeSet.EMPTY);
                    List<ChangeSet> done =
                            steps.stream()
                                    .map(step -> {
                                        ChangeSet changes = step.on(model);
                                        model.apply(changes);
                                        live.after(changes);
                                        return changes;
                                    })
                                    .toList();
                    done.reversed().forEach(changes -> follow(model, live, changes.inverse()));
                    done.forEach(changes -> follow(model, live, changes));
                });
    }

    @Test
    @DisplayName("offer fixes that do the same as those of a check from scratch")
    void offerTheSameFixes() {
        RandomEdits.everySequence(
                SEQUENCES / 2,
                LENGTH / 2,
                steps -> {
                    Store model = RandomEdits.start().store();
                    LiveChecker live = LiveChecker.standard(model.records());
                    for (Step step : steps) {
                        ChangeSet changes = step.on(model);
                        model.apply(changes);
                        live.after(changes);
                    }
                    assertEquals(
                            repairs(model, Checker.standard().check(model)),
                            repairs(model, live.after(ChangeSet.EMPTY)));
                });
    }

    @Test
    @DisplayName("stay the very same list when an edit says nothing to any rule")
    void stayTheSameList() {
        Store model =
                RandomEdits.start()
                        .context("finance.sales")
                        .topic("order")
                        .documented()
                        .compacted()
                        .store();
        LiveChecker live = LiveChecker.standard(model.records());
        List<Finding> before = live.after(ChangeSet.EMPTY);
        Element order = model.element("order").orElseThrow();
        ChangeSet changes = new Draft(model).put(order.described("what was sold")).changes();
        assertSame(before, live.after(changes));
    }

    @Test
    @DisplayName("cost the work of what is near the edit, however large the rest")
    void costTheWorkOfWhatIsNear() {
        long small = workOfRenaming(10);
        long large = workOfRenaming(200);
        assertTrue(large < small * 2, () -> "%d values of 10, %d of 200".formatted(small, large));
    }

    private static long workOfRenaming(int contexts) {
        Models models = Models.acme();
        IntStream.range(0, contexts)
                .forEach(i ->
                        models.context("finance.sales" + (char) ('a' + i % 26) + "x" + i + "x")
                                .topic("order-" + i)
                                .publicly()
                                .key("id")
                                .fields("id: string"));
        Store model = models.store();
        LiveChecker live = LiveChecker.standard(model.records());
        live.after(ChangeSet.EMPTY);
        long before = live.computations();
        Element order = model.element("order-0").orElseThrow();
        live.after(new Draft(model).put(order.named("Order renamed")).changes());
        return live.computations() - before;
    }

    @Test
    @DisplayName("begin anew after a rule has failed")
    void beginAnewAfterARuleHasFailed() {
        Store model = Models.acme().context("finance.sales").store();
        LiveChecker live =
                new LiveChecker(List.of(new CensusRule(), new FailingRule()), model.records());
        live.after(ChangeSet.EMPTY);
        Context sales = model.context("finance.sales").orElseThrow();
        ChangeSet poison = new Draft(model).put(sales.renamed("finance", "poison")).changes();
        assertThrows(IllegalStateException.class, () -> live.after(poison));
        model.apply(poison);
        ChangeSet cure = new Draft(model).put(sales).changes();
        model.apply(cure);
        assertSameTexts(new Checker(List.of(new CensusRule())).check(model), live.after(cure));
    }

    @Test
    @DisplayName("refuse a rule whose fix looks at the model it was found in")
    void refuseAFixThatLooksBack() {
        Store model = RandomEdits.start().store();
        LiveChecker live = new LiveChecker(List.of(new LookingBackRule()), model.records());
        Fix fix = live.after(ChangeSet.EMPTY).getFirst().fixes().getFirst();
        assertThrows(IllegalStateException.class, () -> fix.against(model));
    }

    private static void assertFollows(Store model, List<Step> steps, List<Rule<?>> rules) {
        LiveChecker live = new LiveChecker(rules, model.records());
        Checker scratch = new Checker(rules);
        assertSameTexts(scratch.check(model), live.after(ChangeSet.EMPTY));
        for (Step step : steps) {
            ChangeSet changes = step.on(model);
            model.apply(changes);
            assertSameTexts(scratch.check(model), live.after(changes));
        }
    }

    private static void follow(Store model, LiveChecker live, ChangeSet changes) {
        model.apply(changes);
        assertFollowed(model, live.after(changes));
    }

    private static void assertFollowed(Store model, List<Finding> found) {
        assertSameTexts(Checker.standard().check(model), found);
    }

    private static void assertSameTexts(List<Finding> expected, List<Finding> found) {
        assertEquals(texts(expected), texts(found));
    }

    private static List<String> texts(List<Finding> findings) {
        return findings.stream()
                .map(finding ->
                        "%s %s %s %s %s"
                                .formatted(
                                        finding.level(),
                                        finding.rule(),
                                        finding.places(),
                                        finding.message(),
                                        finding.fixes().stream().map(Fix::label).toList()))
                .toList();
    }

    private static List<ChangeSet> repairs(ModelView model, List<Finding> findings) {
        return findings.stream()
                .flatMap(finding -> finding.fixes().stream())
                .map(fix -> fix.against(model))
                .toList();
    }

    /** Says about every context how many records of everything there are. */
    private static final class CensusRule extends TestRule<Context> {

        @Override
        public Stream<Context> subjects(Scope scope) {
            return scope.model().contexts().stream();
        }

        @Override
        public Stream<Finding> check(Scope scope, Context subject) {
            List<Integer> counts =
                    Stream.of(RecordType.values())
                            .map(type -> scope.model().all(type).size())
                            .toList();
            int topics = scope.landscape().topics().size();
            return Stream.of(
                    about().finding(
                                    "%s %s %d".formatted(subject.path(), counts, topics),
                                    List.of(subject.key()),
                                    List.of()));
        }
    }

    /** Looks two links far, one after the other, and at where things are placed. */
    private static final class NeighbourRule extends TestRule<Element> {

        @Override
        public Stream<Element> subjects(Scope scope) {
            return Stream.of(Kind.values()).flatMap(kind -> scope.placed(kind));
        }

        @Override
        public Stream<Finding> check(Scope scope, Element subject) {
            List<String> near =
                    scope.model().linksFrom(subject.id()).stream()
                            .flatMap(link -> scope.model().linksFrom(link.to()).stream())
                            .flatMap(link -> scope.model().element(link.to()).stream())
                            .map(Element::name)
                            .toList();
            List<String> boards =
                    scope.model().placementsOf(subject.id()).stream()
                            .flatMap(placement ->
                                    scope.model().placementsOn(placement.board()).stream())
                            .map(placement -> placement.element())
                            .toList();
            return Stream.of(
                    about().finding(
                                    subject.name()
                                            + near
                                            + boards
                                            + scope.readersOf(subject.id()).size(),
                                    List.of(subject.key()),
                                    List.of()));
        }
    }

    /** Fails on a certain name. */
    private static final class FailingRule extends TestRule<Context> {

        @Override
        public Stream<Context> subjects(Scope scope) {
            return scope.model().contexts().stream();
        }

        @Override
        public Stream<Finding> check(Scope scope, Context subject) {
            if (subject.name().equals("poison")) {
                throw new IllegalStateException("poison");
            }
            return Stream.empty();
        }
    }

    /** Offers a fix that looks at the model of the check. */
    private static final class LookingBackRule extends TestRule<Element> {

        @Override
        public Stream<Element> subjects(Scope scope) {
            return scope.topics();
        }

        @Override
        public Stream<Finding> check(Scope scope, Element subject) {
            Fix looking =
                    new Fix(
                            "look back",
                            now ->
                                    scope.model()
                                            .element(subject.id())
                                            .map(found -> new Draft(now).put(found).changes())
                                            .orElse(ChangeSet.EMPTY));
            return Stream.of(about().finding("look", List.of(subject.key()), List.of(looking)));
        }
    }

    private abstract static class TestRule<T> implements Rule<T> {

        @Override
        public About about() {
            return new About("TST-01", Level.HINT, "Test", "Test.", "Test.", "none");
        }

        @Override
        public Set<RecordType> dependsOn() {
            return EnumSet.allOf(RecordType.class);
        }
    }
}

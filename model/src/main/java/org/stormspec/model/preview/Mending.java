package org.stormspec.model.preview;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.stormspec.model.check.LiveChecker;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Rule;
import org.stormspec.model.rule.outside.Outside;
import org.stormspec.model.rule.outside.OutsideRules;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Store;

/**
 * The fixes of many findings as one edit. They are performed one after the other on a copy of the
 * model, as each fix may make others needless. Only what nobody has to be asked about is performed:
 * a fix that asks, that would delete something, move it elsewhere, raise a version, leave its
 * finding or bring a new error becomes a question.
 *
 * @param steps what is done, in this order
 * @param questions what people have to decide, one for each finding that was not fixed
 * @param left findings of these rules that stay
 * @param changes all steps as one edit
 */
public record Mending(
        List<Step> steps, List<Question> questions, List<Finding> left, ChangeSet changes) {

    /** A rule whose fixes undo each other must not keep us for ever. */
    private static final int MOST_STEPS = 20_000;

    /** Rules that repeat what was found outside the model, which no edit of it changes. */
    private static final Set<String> TOLD =
            OutsideRules.of(Outside.NONE).stream()
                    .map(rule -> rule.about().id())
                    .collect(Collectors.toUnmodifiableSet());

    /**
     * One fix.
     *
     * @param finding what it mends
     * @param fix the fix
     * @param effects what it does
     * @param changes does it
     */
    public record Step(Finding finding, Fix fix, List<Effect> effects, ChangeSet changes) {

        /** Returns what is wrong and what is done about it. */
        public String words() {
            return "%s → %s".formatted(finding.message(), fix.label());
        }
    }

    /**
     * A fix that was not performed.
     *
     * @param finding what it would mend
     * @param fix the fix
     * @param consequences what it does that people have to be asked about, each half a sentence;
     *     empty when only the fix itself can tell
     */
    public record Question(Finding finding, Fix fix, List<String> consequences) {

        /** Copies the consequences. */
        public Question {
            consequences = List.copyOf(consequences);
        }

        /** Returns what could be done about what, and what it brings. */
        public String words() {
            String brings =
                    fix.consequence().orElseGet(() -> "it " + String.join("; it ", consequences));
            return "%s → %s? Then %s.".formatted(finding.message(), fix.label(), brings);
        }
    }

    /** Copies the lists. */
    public Mending {
        steps = List.copyOf(steps);
        questions = List.copyOf(questions);
        left = List.copyOf(left);
    }

    /**
     * Plans to fix every finding of a rule by its likeliest fix; waived ones are left alone.
     *
     * @param rules all rules, of which those of this id are fixed and none may find new errors
     * @param id of the rule
     * @param records the model
     */
    public static Mending ofRule(
            List<Rule<?>> rules, String id, Collection<? extends ModelRecord> records) {
        Work work = new Work(rules, records, () -> false);
        work.mend(id, finding -> !finding.fixes().isEmpty());
        return work.done();
    }

    /**
     * Plans to fix every finding that has exactly one fix and that one does not ask, rule by rule
     * in the order in which they are given; where there is a choice, people choose.
     *
     * @param ids of the rules that have findings now
     * @param stopped asked between steps; when it says so, what was planned so far is returned
     */
    public static Mending ofSure(
            List<Rule<?>> rules,
            Collection<String> ids,
            Collection<? extends ModelRecord> records,
            BooleanSupplier stopped) {
        Work work = new Work(rules, records, stopped);
        ids.stream().distinct().forEach(id -> work.mend(id, Mending::isSure));
        return work.done();
    }

    /** Returns whether a finding leaves no choice and nothing to be asked. */
    public static boolean isSure(Finding finding) {
        return finding.fixes().size() == 1 && !finding.fixes().getFirst().asks();
    }

    /** What a finding says, by which it is known again after an edit. */
    private record Said(String rule, List<RecordKey> places, String message) {
        static Said of(Finding finding) {
            return new Said(finding.rule(), finding.places(), finding.message());
        }
    }

    /** An error by what it is about: its words change with the names in them. */
    private record ErrorPlace(String rule, RecordKey place) {
        static ErrorPlace of(Finding finding) {
            return new ErrorPlace(finding.rule(), finding.place());
        }
    }

    private static final class Work {
        private final Store model;
        private final LiveChecker live;
        private final BooleanSupplier stopped;
        private final Set<String> rules = new LinkedHashSet<>();
        private final Set<Said> tried = new HashSet<>();
        private final List<Step> steps = new ArrayList<>();
        private final List<Question> questions = new ArrayList<>();
        private List<Finding> findings;
        private ChangeSet all = ChangeSet.EMPTY;

        Work(
                List<Rule<?>> rules,
                Collection<? extends ModelRecord> records,
                BooleanSupplier stopped) {
            this.model = Store.of(records);
            this.live = new LiveChecker(rules, model.records());
            this.stopped = stopped;
            this.findings = live.after(ChangeSet.EMPTY);
        }

        void mend(String rule, Predicate<Finding> wanted) {
            rules.add(rule);
            Predicate<Finding> ofRule = finding -> finding.rule().equals(rule);
            Optional<Finding> next = next(ofRule.and(wanted));
            while (next.isPresent()) {
                perform(next.get());
                next = next(ofRule.and(wanted));
            }
        }

        private Optional<Finding> next(Predicate<Finding> wanted) {
            return stopped.getAsBoolean() || steps.size() >= MOST_STEPS
                    ? Optional.empty()
                    : findings.stream()
                            .filter(wanted)
                            .filter(finding -> tried.add(Said.of(finding)))
                            .findFirst();
        }

        private void perform(Finding finding) {
            Fix fix = finding.fixes().getFirst();
            ChangeSet changes = fix.against(model);
            if (changes.isEmpty()) {
                return;
            }
            List<String> consequences = new ArrayList<>(Consequences.of(model, changes));
            if (consequences.isEmpty() && !fix.asks()) {
                consequences.addAll(tried(finding, changes));
            }
            if (consequences.isEmpty() && !fix.asks()) {
                steps.add(new Step(finding, fix, Effect.of(model, changes), changes));
                model.apply(changes);
                all = all.then(changes);
            } else {
                questions.add(new Question(finding, fix, consequences));
            }
        }

        /** Takes the edit over if it keeps its promise; otherwise says what it brings. */
        private List<String> tried(Finding finding, ChangeSet changes) {
            Set<ErrorPlace> before = errors(findings);
            List<Finding> after = live.after(changes);
            List<String> broken = new ArrayList<>();
            if (!TOLD.contains(finding.rule())
                    && after.stream().map(Said::of).anyMatch(Said.of(finding)::equals)) {
                broken.add("does not mend it");
            }
            after.stream()
                    .filter(Finding::blocks)
                    .filter(error -> !before.contains(ErrorPlace.of(error)))
                    .map(error -> "brings an error: %s %s".formatted(error.rule(), error.message()))
                    .forEach(broken::add);
            findings = broken.isEmpty() ? after : live.after(changes.inverse());
            return broken;
        }

        private static Set<ErrorPlace> errors(List<Finding> findings) {
            return findings.stream()
                    .filter(Finding::blocks)
                    .map(ErrorPlace::of)
                    .collect(Collectors.toSet());
        }

        Mending done() {
            return new Mending(
                    steps,
                    questions,
                    findings.stream().filter(finding -> rules.contains(finding.rule())).toList(),
                    all);
        }
    }
}

package org.stormspec.model.preview;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.stormspec.model.check.LiveChecker;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Rule;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Store;

/**
 * The fixes of many findings as one edit. They are performed one after the other on a copy of the
 * model, as each fix may make others needless.
 *
 * @param steps what is done, in this order
 * @param left findings of these rules that stay
 * @param changes all steps as one edit
 */
public record Mending(List<Step> steps, List<Finding> left, ChangeSet changes) {

    /** A rule whose fixes undo each other must not keep us for ever. */
    private static final int MOST_STEPS = 20_000;

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

    /** Copies the lists. */
    public Mending {
        steps = List.copyOf(steps);
        left = List.copyOf(left);
    }

    /**
     * Plans to fix every finding of a rule by its likeliest fix; waived ones are left alone.
     *
     * @param rules of which those of this id are looked at
     * @param id of the rule
     * @param records the model
     */
    public static Mending ofRule(
            List<Rule<?>> rules, String id, Collection<? extends ModelRecord> records) {
        Work work = new Work(records, () -> false);
        work.mend(called(rules, id), finding -> !finding.fixes().isEmpty());
        return work.done();
    }

    /**
     * Plans to fix every finding that has exactly one fix, rule by rule in the order in which they
     * are given; where there is a choice, people choose.
     *
     * @param ids of the rules that have findings now
     * @param stopped asked between steps; when it says so, what was planned so far is returned
     */
    public static Mending ofSure(
            List<Rule<?>> rules,
            Collection<String> ids,
            Collection<? extends ModelRecord> records,
            BooleanSupplier stopped) {
        Work work = new Work(records, stopped);
        ids.stream().distinct().forEach(id -> work.mend(called(rules, id), Mending::isSure));
        return work.done();
    }

    /** Returns whether a finding leaves no choice. */
    public static boolean isSure(Finding finding) {
        return finding.fixes().size() == 1;
    }

    private static List<Rule<?>> called(List<Rule<?>> rules, String id) {
        return rules.stream().filter(each -> each.about().id().equals(id)).toList();
    }

    /** What a finding says, by which it is known again after an edit. */
    private record Said(String rule, List<RecordKey> places, String message) {
        static Said of(Finding finding) {
            return new Said(finding.rule(), finding.places(), finding.message());
        }
    }

    private static final class Work {
        private final Store model;
        private final BooleanSupplier stopped;
        private final Set<Said> tried = new HashSet<>();
        private final List<Step> steps = new ArrayList<>();
        private final List<Finding> left = new ArrayList<>();
        private ChangeSet all = ChangeSet.EMPTY;

        Work(Collection<? extends ModelRecord> records, BooleanSupplier stopped) {
            this.model = Store.of(records);
            this.stopped = stopped;
        }

        void mend(List<Rule<?>> rules, Predicate<Finding> wanted) {
            LiveChecker live = new LiveChecker(rules, model.records());
            List<Finding> findings = live.after(ChangeSet.EMPTY);
            Optional<Finding> next = next(findings, wanted);
            while (next.isPresent()) {
                ChangeSet changes = perform(next.get());
                findings = live.after(changes);
                next = next(findings, wanted);
            }
            left.addAll(findings);
        }

        private Optional<Finding> next(List<Finding> findings, Predicate<Finding> wanted) {
            return stopped.getAsBoolean() || steps.size() >= MOST_STEPS
                    ? Optional.empty()
                    : findings.stream()
                            .filter(wanted)
                            .filter(finding -> tried.add(Said.of(finding)))
                            .findFirst();
        }

        private ChangeSet perform(Finding finding) {
            Fix fix = finding.fixes().getFirst();
            ChangeSet changes = fix.against(model);
            if (!changes.isEmpty()) {
                steps.add(new Step(finding, fix, Effect.of(model, changes), changes));
                model.apply(changes);
                all = all.then(changes);
            }
            return changes;
        }

        Mending done() {
            return new Mending(steps, left, all);
        }
    }
}

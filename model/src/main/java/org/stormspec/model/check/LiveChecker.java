package org.stormspec.model.check;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stormspec.model.contract.ContextContract;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.memo.Memo;
import org.stormspec.model.memo.Memo.Watch;
import org.stormspec.model.memo.RememberedModel;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.rule.Conditions;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Rule;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Store;

/**
 * Keeps the findings about a model up to date at the price of what an edit touches. It has a model
 * of its own that is fed with change sets, so that it can work on any thread while the original is
 * being edited; and for every rule and every subject it remembers what was read to find what was
 * found. After each change set the findings are those that {@link Checker} would find.
 *
 * <p>Not thread-safe: whoever shares it between threads takes turns.
 */
public final class LiveChecker {

    private final Store model;
    private final Conditions conditions;
    private final List<Rule<?>> rules;
    private Memo memo = Memo.tracking();
    private final List<Desk<?>> desks = new ArrayList<>();
    private final Set<Finding> solved = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Finding> raised = new ArrayList<>();
    private List<Finding> all = List.of();
    private List<Finding> findings = List.of();
    private LocalDate day;
    private boolean begun;

    /**
     * Prepares to check; nothing is checked before the first call of {@link #after}.
     *
     * @param rules the rules
     * @param records the model as it is now
     */
    public LiveChecker(List<Rule<?>> rules, Collection<? extends ModelRecord> records) {
        this(rules, records, Conditions.usual());
    }

    /** The same under certain conditions, of which only the day may change. */
    public LiveChecker(
            List<Rule<?>> rules, Collection<? extends ModelRecord> records, Conditions conditions) {
        this(rules, Store.of(records), conditions);
    }

    private LiveChecker(List<Rule<?>> rules, Store own, Conditions conditions) {
        this.rules = List.copyOf(rules);
        this.model = own;
        this.conditions = conditions;
        this.day = conditions.today().get();
    }

    /** Prepares to check against all standard rules. */
    public static LiveChecker standard(Collection<? extends ModelRecord> records) {
        return new LiveChecker(Rules.standard(), records);
    }

    /**
     * Prepares to check against all rules that the window shows, those about walls included.
     *
     * @param own the model as it is now, a copy that nobody else edits
     */
    public static LiveChecker window(Store own) {
        return new LiveChecker(Rules.window(), own, Conditions.usual());
    }

    /**
     * Returns everything that is wrong after an edit, in the order of {@link Finding}; the same
     * list as before when nothing about it has changed.
     *
     * @throws IllegalStateException when the change set was not made for the model as it was
     */
    public List<Finding> after(ChangeSet changes) {
        model.apply(changes);
        try {
            recheck(changes);
        } catch (RuntimeException | Error broken) {
            // A rule failed half-way. What was remembered is of no use; the next call starts anew.
            forgetAll();
            throw broken;
        }
        return findings;
    }

    /** Returns the same together with what somebody has waived. */
    public List<Finding> report(ChangeSet changes) {
        after(changes);
        return all;
    }

    private void recheck(ChangeSet changes) {
        if (begun) {
            memo.changed(touchedBy(changes));
            follow();
        } else {
            Scope scope = Scope.of(model, memo, conditions);
            rules.forEach(rule -> desks.add(new Desk<>(rule, scope)));
            begun = true;
        }
        report();
    }

    private Set<Object> touchedBy(ChangeSet changes) {
        Set<Object> touched = RememberedModel.touchedBy(changes);
        LocalDate today = conditions.today().get();
        if (!today.equals(day)) {
            day = today;
            touched.add(Scope.TODAY);
        }
        return touched;
    }

    /** Subjects first: what a rule would say about something that is none any more is no matter. */
    private void follow() {
        desks.forEach(Desk::followSubjects);
        for (Watch<?> suspect : memo.suspects()) {
            if (suspect.owner() instanceof Desk<?> desk) {
                desk.recheck(suspect);
            }
        }
    }

    private void report() {
        if (solved.isEmpty() && raised.isEmpty()) {
            return;
        }
        List<Finding> now = new ArrayList<>(all.size() + raised.size());
        for (Finding finding : all) {
            if (!solved.contains(finding)) {
                now.add(finding);
            }
        }
        all = merged(now, raised);
        findings = all.stream().filter(finding -> finding.waiver().isEmpty()).toList();
        solved.clear();
        raised.clear();
    }

    /** Most edits raise few findings: those are sought their places, and the rest stays sorted. */
    private static List<Finding> merged(List<Finding> sorted, List<Finding> more) {
        Collections.sort(more);
        List<Finding> merged = new ArrayList<>(sorted.size() + more.size());
        int from = 0;
        for (Finding finding : more) {
            int found = Collections.binarySearch(sorted.subList(from, sorted.size()), finding);
            int to = from + (found < 0 ? -found - 1 : found);
            merged.addAll(sorted.subList(from, to));
            merged.add(finding);
            from = to;
        }
        merged.addAll(sorted.subList(from, sorted.size()));
        return List.copyOf(merged);
    }

    private void forgetAll() {
        memo = Memo.tracking();
        desks.clear();
        solved.clear();
        raised.clear();
        all = List.of();
        findings = List.of();
        begun = false;
    }

    /** Returns how many values were computed so far: a measure of work that depends on no clock. */
    public long computations() {
        return memo.computations();
    }

    /** One rule at work: its subjects, and what it has to say about each. */
    private final class Desk<T> {

        private final Rule<T> rule;
        private final Scope scope;
        private final Watch<List<T>> subjects;
        private List<T> known = List.of();
        private List<Watch<List<Finding>>> checks = List.of();
        private final Map<Watch<?>, List<Finding>> said = new HashMap<>();

        Desk(Rule<T> rule, Scope scope) {
            this.rule = rule;
            this.scope = scope;
            this.subjects = memo.watch(() -> rule.subjects(scope).toList());
            take(subjects.value());
        }

        void followSubjects() {
            if (memo.refresh(subjects)) {
                take(subjects.value());
            }
        }

        /** Keeps what is known about unchanged subjects, of which there are many in a row. */
        private void take(List<T> now) {
            int start = 0;
            int shorter = Math.min(known.size(), now.size());
            while (start < shorter && Objects.equals(known.get(start), now.get(start))) {
                start++;
            }
            int end = 0;
            while (end < shorter - start
                    && Objects.equals(
                            known.get(known.size() - 1 - end), now.get(now.size() - 1 - end))) {
                end++;
            }
            List<Watch<List<Finding>>> kept = new ArrayList<>(now.size());
            kept.addAll(checks.subList(0, start));
            kept.addAll(
                    replaced(
                            known.subList(start, known.size() - end),
                            checks.subList(start, checks.size() - end),
                            now.subList(start, now.size() - end)));
            kept.addAll(checks.subList(checks.size() - end, checks.size()));
            known = now;
            checks = kept;
        }

        private List<Watch<List<Finding>>> replaced(
                List<T> before, List<Watch<List<Finding>>> old, List<T> now) {
            Map<Object, Deque<Integer>> places = new HashMap<>();
            for (int i = 0; i < before.size(); i++) {
                places.computeIfAbsent(keyOf(before.get(i)), any -> new ArrayDeque<>()).add(i);
            }
            boolean[] kept = new boolean[before.size()];
            List<Watch<List<Finding>>> replaced = new ArrayList<>(now.size());
            for (T subject : now) {
                Deque<Integer> candidates = places.get(keyOf(subject));
                Integer place = candidates == null ? null : candidates.poll();
                if (place != null && Objects.equals(before.get(place), subject)) {
                    kept[place] = true;
                    replaced.add(old.get(place));
                } else {
                    replaced.add(begin(subject));
                }
            }
            for (int i = 0; i < kept.length; i++) {
                if (!kept[i]) {
                    end(old.get(i));
                }
            }
            return replaced;
        }

        private Watch<List<Finding>> begin(T subject) {
            Watch<List<Finding>> check = memo.watch(this, () -> speaking(subject));
            say(check, check.value());
            return check;
        }

        private List<Finding> speaking(T subject) {
            return Checker.judged(rule, scope, subject).toList();
        }

        private void end(Watch<List<Finding>> check) {
            unsay(check);
            memo.release(check);
        }

        void recheck(Watch<?> suspect) {
            if (memo.refresh(suspect)) {
                unsay(suspect);
                say(suspect, ofThisDesk(suspect).value());
            }
        }

        @SuppressWarnings("unchecked") // Every watch of a desk but its subjects is a check.
        private Watch<List<Finding>> ofThisDesk(Watch<?> watch) {
            return (Watch<List<Finding>>) watch;
        }

        private void say(Watch<?> check, List<Finding> found) {
            if (!found.isEmpty()) {
                said.put(check, found);
                raised.addAll(found);
            }
        }

        private void unsay(Watch<?> check) {
            @Nullable List<Finding> before = said.remove(check);
            if (before != null) {
                solved.addAll(before);
            }
        }
    }

    /** Returns something by which a subject can be found again that is quick to compare. */
    private static Object keyOf(Object subject) {
        return switch (subject) {
            case ModelRecord record -> record.key();
            case TopicContract topic -> topic.element().key();
            case ContextContract context -> context.context().key();
            default -> subject;
        };
    }
}

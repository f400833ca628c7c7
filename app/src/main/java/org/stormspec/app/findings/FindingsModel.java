package org.stormspec.app.findings;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.stormspec.app.session.WorkspaceSession;
import org.stormspec.app.task.Debounce;
import org.stormspec.app.task.Outcome;
import org.stormspec.app.task.TaskRunner;
import org.stormspec.model.check.Rules;
import org.stormspec.model.edit.Newcomers;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Rule;
import org.stormspec.model.rule.outside.Outside;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.ModelView;
import org.stormspec.model.store.Store;
import org.stormspec.render.scene.Stage;

/** Keeps the findings of a session up to date and decides which one speaks. */
public final class FindingsModel {
    private static final int QUIET_MILLIS = 150;
    private static final Map<String, About> ABOUT =
            Rules.described().stream()
                    .collect(Collectors.toUnmodifiableMap(About::id, Function.identity()));

    private record Spoken(String rule, RecordKey place) {
        static Spoken of(Finding finding) {
            return new Spoken(finding.rule(), finding.place());
        }
    }

    private final WorkspaceSession session;
    private final TaskRunner tasks;
    private final Background background;
    private final Debounce recheck;
    private final ReadOnlyObjectWrapper<List<Finding>> all = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Finding>> waived =
            new ReadOnlyObjectWrapper<>(List.of());
    private final RandomGenerator random = RandomGenerator.getDefault();
    private final ReadOnlyObjectWrapper<Optional<Finding>> card =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Map<String, Stage>> stages =
            new ReadOnlyObjectWrapper<>(Map.of());
    private Optional<ModelView> exported = Optional.empty();
    private Outside outside = Outside.NONE;
    private Map<RecordKey, List<Finding>> byPlace = Map.of();
    private final ReadOnlyBooleanWrapper checked = new ReadOnlyBooleanWrapper();
    private final Set<Spoken> dismissed = new HashSet<>();
    // The finding the user asked for stays while what it is about is selected.
    private Optional<Spoken> wanted = Optional.empty();

    /**
     * Checks a session now and after every change. The model is listed once, here; from then on
     * only its change sets go to the other thread.
     *
     * @param checker begins to check a model and returns what finds what is wrong after an edit,
     *     what is waived included; both are called on other threads, one at a time
     */
    public FindingsModel(
            WorkspaceSession session,
            TaskRunner tasks,
            Debounce.Factory debounce,
            Function<Store, Function<ChangeSet, List<Finding>>> checker) {
        this.session = session;
        this.tasks = tasks;
        this.background = new Background(checker, session.copy());
        this.recheck = debounce.of(QUIET_MILLIS, this::check);
        session.listen(changes -> {
            background.tell(changes);
            recheck.poke();
        });
        session.selection().addListener(_ -> chooseCard());
        recheck.poke();
    }

    /** Returns whether the model has been checked at all since it was opened. */
    public ReadOnlyBooleanProperty checked() {
        return checked.getReadOnlyProperty();
    }

    /** Returns all findings, the worst first. */
    public ReadOnlyObjectProperty<List<Finding>> all() {
        return all.getReadOnlyProperty();
    }

    /** Returns what somebody has waived, the worst first. */
    public ReadOnlyObjectProperty<List<Finding>> waived() {
        return waived.getReadOnlyProperty();
    }

    /** Returns how far everything has come that may go into a spec, by element id. */
    public ReadOnlyObjectProperty<Map<String, Stage>> stages() {
        return stages.getReadOnlyProperty();
    }

    /** Returns how far an element has come and what it lacks to come further. */
    public Optional<String> stageWords(String element) {
        return Stages.words(
                session.model(),
                element,
                Optional.ofNullable(stages.get().get(element)),
                about(Element.key(element)));
    }

    /** Remembers that a model was exported as it is. */
    public void exported(ModelView model) {
        exported = Optional.of(model);
        check();
    }

    /** Takes what was found in schema files and since the last export, which rules repeat. */
    public void tell(Outside found) {
        if (!found.equals(outside)) {
            outside = found;
            check();
        }
    }

    /** Returns the rules that the findings come from. */
    List<Rule<?>> rules() {
        return Rules.window(outside);
    }

    /** Returns the finding that speaks. */
    public ReadOnlyObjectProperty<Optional<Finding>> card() {
        return card.getReadOnlyProperty();
    }

    /** Returns how many findings have a level. */
    public long count(Level level) {
        return all.get().stream().filter(finding -> finding.level() == level).count();
    }

    /** Returns the findings about a record. */
    public List<Finding> about(RecordKey key) {
        return byPlace.getOrDefault(key, List.of());
    }

    /** Returns what is wrong with a record, as sentences. */
    public List<String> wordsAbout(RecordKey key) {
        return about(key).stream().map(finding -> capitalised(finding.message())).toList();
    }

    private void check() {
        long revision = session.revision();
        ModelView now = session.snapshot();
        Optional<ModelView> before = exported;
        Outside found = outside;
        tasks.start(
                "Check the model",
                _ -> background.report(now, before, found),
                outcome -> take(outcome, revision));
    }

    private void take(Outcome<Background.Report> outcome, long revision) {
        if (revision != session.revision()) {
            return;
        }
        switch (outcome) {
            case Outcome.Done<Background.Report>(Background.Report report) -> {
                byPlace = report.byPlace();
                waived.set(report.waived());
                stages.set(report.stages());
                all.set(report.findings());
                checked.set(true);
                chooseCard();
            }
            case Outcome.Failed<Background.Report>(Exception cause) ->
                    throw new IllegalStateException(cause);
            case Outcome.Cancelled<Background.Report> _ -> {}
        }
    }

    // What is selected comes first; else the card stays with its finding until it is solved or
    // dismissed.
    private void chooseCard() {
        Optional<Finding> selected =
                session.selection().get().keys().stream()
                        .flatMap(key -> about(key).stream())
                        .filter(this::mayTalk)
                        .min(Finding::compareTo);
        Optional<Finding> asked = card.get().filter(f -> wanted.equals(Optional.of(Spoken.of(f))));
        boolean aboutSelected = asked.filter(f -> isAbout(f)).isPresent();
        card.set(aboutSelected ? staying() : selected.or(this::staying).or(this::worst));
    }

    private boolean isAbout(Finding finding) {
        return session.selection().get().keys().stream().anyMatch(finding.places()::contains);
    }

    private Optional<Finding> staying() {
        return card.get()
                .map(Spoken::of)
                .flatMap(spoken ->
                        all.get().stream()
                                .filter(finding -> Spoken.of(finding).equals(spoken))
                                .filter(this::mayTalk)
                                .findFirst());
    }

    private Optional<Finding> worst() {
        return all.get().stream()
                .filter(finding -> finding.level() != Level.HINT)
                .filter(this::mayTalk)
                .findFirst();
    }

    private boolean mayTalk(Finding finding) {
        return !dismissed.contains(Spoken.of(finding));
    }

    /** Lets the card fall silent about its finding; it stays in the list. */
    public void dismiss() {
        card.get().map(Spoken::of).ifPresent(dismissed::add);
        chooseCard();
    }

    /**
     * Performs a fix as one undoable step; what it adds gets a sticky beside what it belongs to.
     */
    public void perform(Fix fix) {
        session.settle();
        forget(fix);
        ModelView model = session.model();
        session.perform(
                capitalised(fix.label()),
                Newcomers.shown(model, fix.against(model), session.board().get(), random));
    }

    // Whoever mends it sees it go; if it is still there, the next look outside finds it again.
    private void forget(Fix fix) {
        all.get().stream()
                .filter(finding -> finding.fixes().contains(fix))
                .findFirst()
                .ifPresent(finding -> outside = outside.without(finding.place()));
    }

    /** Lets the next finding speak, round and round, and returns it. */
    public Optional<Finding> next() {
        return step(at -> at + 1);
    }

    /** Lets the previous finding speak, round and round, and returns it. */
    public Optional<Finding> previous() {
        return step(at -> Math.max(at, 0) - 1);
    }

    private Optional<Finding> step(IntUnaryOperator step) {
        List<Finding> findings = all.get();
        if (findings.isEmpty()) {
            return Optional.empty();
        }
        int at = card.get().map(findings::indexOf).orElse(-1);
        Finding next = findings.get(Math.floorMod(step.applyAsInt(at), findings.size()));
        dismissed.remove(Spoken.of(next));
        wanted = Optional.of(Spoken.of(next));
        card.set(Optional.of(next));
        return card.get();
    }

    /** Returns what a rule is, for people. */
    public static Optional<About> ruleOf(String rule) {
        return Optional.ofNullable(ABOUT.get(rule));
    }

    /** Returns what is wrong in a few words. */
    public static String title(Finding finding) {
        return ruleOf(finding.rule())
                .map(About::title)
                .map(FindingsModel::capitalised)
                .orElse(finding.rule());
    }

    /** Returns words with a capital letter in front, unless they begin with a name of a thing. */
    public static String capitalised(String words) {
        return words.isEmpty() || words.split(" ", 2)[0].matches(".*[._-].*[^.:,]")
                ? words
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}

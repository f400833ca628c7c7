package org.stormspec.app.findings;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.stormspec.app.session.WorkspaceSession;
import org.stormspec.app.task.Outcome;
import org.stormspec.app.task.RunningTask;
import org.stormspec.app.task.TaskRunner;
import org.stormspec.model.check.RuleEdits;
import org.stormspec.model.edit.Newcomers;
import org.stormspec.model.preview.Effect;
import org.stormspec.model.preview.Mending;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.Waiver;
import org.stormspec.model.rule.Explanation;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Profile;
import org.stormspec.model.rule.Rule;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.ModelView;

/** The panel of findings: the list, and beside it what one would do about them. */
public final class PanelModel {
    /** How long a waiver holds unless somebody says otherwise. */
    private static final int USUAL_DAYS = 30;

    private final WorkspaceSession session;
    private final FindingsModel findings;
    private final TaskRunner tasks;
    private final InstantSource clock;
    private final RandomGenerator random = RandomGenerator.getDefault();
    private final ReadOnlyObjectWrapper<List<Row>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Shown> shown =
            new ReadOnlyObjectWrapper<>(new Shown.Nothing());
    private Listing listing = Listing.ALL;
    // The finding that is chosen in the list, by which it is known again after another check.
    private Optional<String> chosen = Optional.empty();
    private int chosenAt;
    private Optional<RunningTask> planning = Optional.empty();
    // Plans anew what is shown, and the revision that it was planned for.
    private Runnable again;
    private long plannedFor;
    private String signer;
    private boolean watched;

    /**
     * Lists the findings of a session.
     *
     * @param signer who waives unless somebody else is named
     */
    public PanelModel(
            WorkspaceSession session,
            FindingsModel findings,
            TaskRunner tasks,
            InstantSource clock,
            String signer) {
        this.session = session;
        this.findings = findings;
        this.tasks = tasks;
        this.clock = clock;
        this.signer = signer;
        this.again = () -> {};
        findings.all().addListener(_ -> follow());
        findings.waived().addListener(_ -> follow());
    }

    /** Lists only while somebody looks: thousands of findings need not be sorted for nobody. */
    public void setWatched(boolean on) {
        watched = on;
        follow();
    }

    /** Returns the lines of the list. */
    public ReadOnlyObjectProperty<List<Row>> rows() {
        return rows.getReadOnlyProperty();
    }

    /** Returns what stands beside the list. */
    public ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /** Returns how many findings have a level, shown or not. */
    public long count(Level level) {
        return findings.count(level);
    }

    /** Returns the number of all findings as a heading, with those that are waived. */
    public String title() {
        int all = findings.all().get().size();
        int silent = findings.waived().get().size();
        String words = all == 1 ? "1 finding" : all + " findings";
        return silent == 0 ? words : words + ", " + silent + " waived";
    }

    /** Puts findings together by what they are about, or by rule. */
    void group(Listing.Grouping grouping) {
        list(listing.by(grouping));
    }

    /** Shows the findings of a level, or hides them. */
    public void show(Level level, boolean on) {
        list(listing.showing(level, on));
    }

    /** Shows only findings that have these words. */
    public void filter(String text) {
        list(listing.containing(text));
    }

    /** Folds a group, or unfolds it. */
    public void turn(String group) {
        list(listing.turned(group));
    }

    private void list(Listing newListing) {
        listing = newListing;
        follow();
    }

    private void follow() {
        if (!watched) {
            return;
        }
        rows.set(listing.rows(findings.all().get(), findings.waived().get(), session.model()));
        switch (shown.get()) {
            case Shown.One _, Shown.Nothing _ -> keepChoice();
            case Shown.Waiving waiving -> {
                if (find(Listing.idOf(waiving.finding())).isEmpty()) {
                    keepChoice();
                }
            }
            case Shown.Many _ -> planAgain();
            case Shown.Planning _, Shown.Rule _ -> {}
        }
    }

    private void planAgain() {
        if (plannedFor != session.revision()) {
            again.run();
        }
    }

    // What was solved gives way to what stands in its place, so that one may go on and on.
    private void keepChoice() {
        Optional<Finding> still = chosen.flatMap(this::find);
        if (still.isPresent()) {
            choose(still.get());
        } else if (chosen.isPresent()) {
            itemFrom(chosenAt).ifPresentOrElse(this::choose, this::chooseNothing);
        }
    }

    private Optional<Finding> itemFrom(int index) {
        List<Row> all = rows.get();
        for (int i = Math.min(index, all.size() - 1); i >= 0 && i < all.size(); i++) {
            if (all.get(i) instanceof Row.Item item) {
                return Optional.of(item.finding());
            }
        }
        return all.stream()
                .filter(Row.Item.class::isInstance)
                .map(row -> ((Row.Item) row).finding())
                .reduce((_, last) -> last);
    }

    private Optional<Finding> find(String id) {
        // Folded away or filtered out, it is still what one is at; once waived it is done with.
        List<Finding> silent =
                listing.folded().contains(Listing.WAIVED) ? findings.waived().get() : List.of();
        return Stream.of(findings.all().get(), silent)
                .flatMap(List::stream)
                .filter(finding -> Listing.idOf(finding).equals(id))
                .findFirst();
    }

    /** Returns the id of the line that is chosen. */
    public Optional<String> chosen() {
        return chosen;
    }

    /** Shows a finding, with what its likeliest fix would do. */
    public void choose(Finding finding) {
        String id = Listing.idOf(finding);
        chosen = Optional.of(id);
        chosenAt = indexOf(id);
        stopPlanning();
        boolean silent = finding.waiver().isPresent();
        show(finding, silent ? Optional.empty() : finding.fixes().stream().findFirst());
    }

    private int indexOf(String id) {
        List<Row> all = rows.get();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(id)) {
                return i;
            }
        }
        return chosenAt;
    }

    private void chooseNothing() {
        chosen = Optional.empty();
        shown.set(new Shown.Nothing());
    }

    /** Shows what a fix would do. */
    public void preview(Fix fix) {
        finding().ifPresent(finding -> show(finding, Optional.of(fix)));
    }

    private void show(Finding finding, Optional<Fix> fix) {
        ModelView model = session.model();
        List<Effect> effects =
                fix.map(offered -> Effect.of(model, offered.against(model))).orElse(List.of());
        int alike =
                (int)
                        findings.all().get().stream()
                                .filter(other -> other.rule().equals(finding.rule()))
                                .filter(other ->
                                        other.fixes().stream()
                                                .findFirst()
                                                .filter(likeliest -> !likeliest.asks())
                                                .isPresent())
                                .count();
        shown.set(
                new Shown.One(
                        finding,
                        fix,
                        effects,
                        alike,
                        FindingsModel.ruleOf(finding.rule()).flatMap(RuleEdits::refusal)));
    }

    /** Returns the finding that is shown or being waived. */
    public Optional<Finding> finding() {
        return switch (shown.get()) {
            case Shown.One one -> Optional.of(one.finding());
            case Shown.Waiving waiving -> Optional.of(waiving.finding());
            case Shown.Nothing _, Shown.Rule _, Shown.Planning _, Shown.Many _ ->
                    chosen.flatMap(this::find);
        };
    }

    /** Shows the chosen finding again, or nothing. */
    public void back() {
        stopPlanning();
        chosen.flatMap(this::find).ifPresentOrElse(this::choose, this::chooseNothing);
    }

    /** Performs what is looked at, one fix or many, as one undoable step. */
    public void apply() {
        switch (shown.get()) {
            case Shown.One one -> one.fix().ifPresent(findings::perform);
            case Shown.Many many -> apply(many);
            case Shown.Nothing _, Shown.Rule _, Shown.Planning _, Shown.Waiving _ -> {}
        }
    }

    private void apply(Shown.Many many) {
        session.settle();
        if (plannedFor != session.revision()) {
            again.run();
            return;
        }
        back();
        ChangeSet changes = many.mending().changes();
        if (!changes.isEmpty()) {
            session.perform(many.title(), changes);
        }
    }

    /** Plans to fix all findings of a rule, and shows what that would do. */
    public void planRule(String rule) {
        List<Rule<?>> rules = findings.rules();
        plan("Fix all of " + rule, (records, _) -> Mending.ofRule(rules, rule, records));
    }

    /**
     * Plans to fix everything that leaves no choice and nothing to be asked, and shows what that
     * would do.
     */
    public void planSure() {
        List<String> rules =
                findings.all().get().stream()
                        .filter(Mending::isSure)
                        .map(Finding::rule)
                        .distinct()
                        .toList();
        List<Rule<?>> all = findings.rules();
        plan(
                "Apply the obvious fixes",
                (records, stopped) -> Mending.ofSure(all, rules, records, stopped));
    }

    private interface Plan {
        Mending of(List<ModelRecord> records, BooleanSupplier stopped);
    }

    private void plan(String title, Plan plan) {
        stopPlanning();
        session.settle();
        again = () -> plan(title, plan);
        plannedFor = session.revision();
        List<ModelRecord> records = session.records();
        ModelView before = session.snapshot();
        String board = session.board().get();
        shown.set(new Shown.Planning(title));
        planning =
                Optional.of(
                        tasks.<Mending>start(
                                title,
                                progress ->
                                        placed(
                                                plan.of(records, progress::cancelled),
                                                before,
                                                board),
                                outcome -> take(title, outcome)));
    }

    private Mending placed(Mending mending, ModelView before, String board) {
        return new Mending(
                mending.steps(),
                mending.questions(),
                mending.left(),
                Newcomers.shown(before, mending.changes(), board, random));
    }

    private void take(String title, Outcome<Mending> outcome) {
        if (!(shown.get() instanceof Shown.Planning now) || !now.title().equals(title)) {
            return;
        }
        planning = Optional.empty();
        switch (outcome) {
            case Outcome.Done<Mending>(Mending mending) -> {
                shown.set(new Shown.Many(title, mending));
                // Somebody may have gone on editing meanwhile.
                planAgain();
            }
            case Outcome.Failed<Mending>(Exception cause) -> throw new IllegalStateException(cause);
            case Outcome.Cancelled<Mending> _ -> back();
        }
    }

    private void stopPlanning() {
        Optional<RunningTask> running = planning;
        planning = Optional.empty();
        running.ifPresent(RunningTask::cancel);
    }

    /** Shows what a rule is about. */
    public void explain(String rule) {
        FindingsModel.ruleOf(rule)
                .map(Explanation::of)
                .ifPresent(explanation -> shown.set(new Shown.Rule(explanation)));
    }

    /** Asks who takes the finding upon themselves, and why. */
    public void startWaiving() {
        if (shown.get() instanceof Shown.One one && one.refusal().isEmpty()) {
            shown.set(new Shown.Waiving(one.finding(), signer, today().plusDays(USUAL_DAYS), ""));
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
    }

    /** Waives the finding, or says what is missing. */
    public void waive(String reason, String by, String until) {
        if (!(shown.get() instanceof Shown.Waiving waiving)) {
            return;
        }
        Optional<LocalDate> day = day(until);
        Optional<String> problem = problem(reason, by, day);
        if (problem.isPresent()) {
            shown.set(
                    new Shown.Waiving(
                            waiving.finding(), by, day.orElse(waiving.until()), problem.get()));
            return;
        }
        signer = by.strip();
        Finding finding = waiving.finding();
        Waiver waiver =
                new Waiver(
                        finding.rule(), finding.place(), reason.strip(), signer, day.orElseThrow());
        session.perform("Waive " + finding.rule(), RuleEdits.waive(session.model(), waiver));
    }

    private Optional<String> problem(String reason, String by, Optional<LocalDate> until) {
        if (reason.isBlank()) {
            return Optional.of("Say why it is all right.");
        }
        if (by.isBlank()) {
            return Optional.of("Say who takes it upon themselves.");
        }
        if (until.isEmpty()) {
            return Optional.of("Say the last day as year-month-day, such as " + today() + ".");
        }
        return until.get().isBefore(today())
                ? Optional.of("That day is over; name one from " + today() + " on.")
                : Optional.empty();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /** Lets a waived finding speak again. */
    public void unwaive(Finding finding) {
        session.perform(
                "Take back the waiver of " + finding.rule(),
                RuleEdits.unwaive(session.model(), finding.rule(), finding.place()));
    }

    /** Returns a waiver of the finding whose time is over. */
    public Optional<Waiver> overdue(Finding finding) {
        return finding.waiver().isPresent()
                ? Optional.empty()
                : session.model()
                        .find(Waiver.key(finding.rule(), finding.place()))
                        .map(Waiver.class::cast);
    }

    /** Returns how strict the rules are. */
    public Profile profile() {
        return RuleEdits.profileOf(session.model());
    }

    /** Makes the rules stricter, or more lenient. */
    public void use(Profile profile) {
        session.perform("Rules: " + profile.word(), RuleEdits.profile(session.model(), profile));
    }
}

package org.stormspec.app.preview;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.stormspec.app.dialog.Dialogs;
import org.stormspec.app.preference.PreferencesFile;
import org.stormspec.app.session.WorkspaceSession;
import org.stormspec.app.task.Outcome;
import org.stormspec.app.task.TaskRunner;
import org.stormspec.app.task.Work;
import org.stormspec.export.asyncapi.document.Problem;
import org.stormspec.export.asyncapi.write.Dialect;
import org.stormspec.export.delivery.Judgement;
import org.stormspec.export.delivery.SpecDelivery;
import org.stormspec.export.evolution.SchemaFacts;
import org.stormspec.export.git.Delivered;
import org.stormspec.model.check.Checker;
import org.stormspec.model.check.Rules;
import org.stormspec.model.contract.Landscape;
import org.stormspec.model.rule.Conditions;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.outside.Outside;
import org.stormspec.model.store.ModelView;

/** The way of the specs into a folder: look at the difference, then write, then commit. */
public final class ExportViewModel {
    private final WorkspaceSession session;
    private final TaskRunner tasks;
    private final Dialogs dialogs;
    private final PreferencesFile preferences;
    private final ObjectProperty<Optional<Path>> target;
    private final ObjectProperty<Dialect> dialect =
            new SimpleObjectProperty<>(Dialect.ASYNCAPI_3_0);
    private final ReadOnlyObjectWrapper<Optional<ModelView>> written =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    // The model as it was when it was compared last.
    private Optional<ModelView> compared = Optional.empty();
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.NoTarget());

    /** Where an export stands. */
    public sealed interface State {
        /** No folder has been chosen. */
        record NoTarget() implements State {}

        /**
         * Something is being done.
         *
         * @param what it is
         */
        record Working(String what) implements State {}

        /**
         * Nothing can be written.
         *
         * @param why what is in the way, one line each
         * @param findings whether the findings list says how to mend it
         */
        record Refused(List<String> why, boolean findings) implements State {}

        /**
         * The difference is there to look at.
         *
         * @param delivery what would be written
         * @param diff as {@code git diff} writes it
         * @param obstacles why it should not be written, one line each: whom it hurts
         */
        record Ready(SpecDelivery delivery, String diff, List<String> obstacles) implements State {
            /** Copies the obstacles. */
            public Ready {
                obstacles = List.copyOf(obstacles);
            }
        }

        /**
         * It was written.
         *
         * @param words what was done
         * @param delivery what was written
         */
        record Done(String words, SpecDelivery delivery) implements State {}
    }

    /** Starts with the folder of the last export. */
    public ExportViewModel(
            WorkspaceSession session,
            TaskRunner tasks,
            Dialogs dialogs,
            PreferencesFile preferences) {
        this.session = session;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.preferences = preferences;
        this.target = new SimpleObjectProperty<>(preferences.get().exportTarget());
        dialect.addListener(_ -> compare());
    }

    /** Returns the folder to export to. */
    public ReadOnlyObjectProperty<Optional<Path>> target() {
        return target;
    }

    /** Returns the dialect to write. */
    public ObjectProperty<Dialect> dialect() {
        return dialect;
    }

    /** Returns where the export stands. */
    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** Returns the model as it was written last in this session. */
    public ReadOnlyObjectProperty<Optional<ModelView>> written() {
        return written.getReadOnlyProperty();
    }

    /** Lets the user choose the folder and compares. */
    public void chooseTarget() {
        dialogs.chooseFolder("Folder or git working tree to export to").ifPresent(this::setTarget);
    }

    /** Exports to another folder and compares. */
    public void setTarget(Path folder) {
        target.set(Optional.of(folder));
        preferences.update(old -> old.exporting(folder));
        compare();
    }

    /** Compares what the model says with what the folder holds; writes nothing. */
    public void compare() {
        session.settle();
        target.get().ifPresentOrElse(this::compare, () -> state.set(new State.NoTarget()));
    }

    private void compare(Path folder) {
        ModelView snapshot = session.snapshot();
        compared = Optional.of(snapshot);
        Dialect spoken = dialect.get();
        work(
                "Comparing with " + folder,
                _ -> prepare(snapshot, session.folder(), folder, spoken),
                state::set);
    }

    private static State prepare(ModelView model, Path workspace, Path folder, Dialect dialect)
            throws Exception {
        Outside files = SchemaFacts.ofFiles(Landscape.of(model), SpecDelivery.schemasOf(workspace));
        List<String> errors =
                new Checker(Rules.standard(files), Conditions.usual().onLeaving())
                        .check(model).stream()
                                .filter(Finding::blocks)
                                .map(finding -> finding.rule() + ": " + finding.message())
                                .toList();
        if (!errors.isEmpty()) {
            return new State.Refused(errors, true);
        }
        SpecDelivery delivery = SpecDelivery.prepare(model, workspace, folder, dialect, Set.of());
        List<String> problems = delivery.errors().stream().map(Problem::text).toList();
        return problems.isEmpty()
                ? new State.Ready(
                        delivery,
                        delivery.changes().diff(),
                        Judgement.of(model, delivery, false).obstacles())
                : new State.Refused(problems, false);
    }

    /** Writes what was looked at. */
    public void write() {
        delivery()
                .ifPresent(delivery ->
                        work(
                                "Writing",
                                _ -> {
                                    delivery.write();
                                    return written(delivery);
                                },
                                words -> done(words, delivery)));
    }

    private void done(String words, SpecDelivery delivery) {
        state.set(new State.Done(words, delivery));
        target.get()
                .ifPresent(folder ->
                        preferences.update(old -> old.comparing(session.folder(), folder)));
        written.set(compared);
    }

    private static String written(SpecDelivery delivery) {
        int files = delivery.changes().changes().size();
        return files == 1 ? "1 file written" : files + " files written";
    }

    /** Writes what was looked at and commits it; asks before it makes a repository. */
    public void writeAndCommit() {
        delivery()
                .ifPresent(delivery -> {
                    boolean inGit = target.get().filter(ExportViewModel::isInGit).isPresent();
                    boolean go =
                            inGit
                                    || dialogs.confirm(
                                            "Make a git repository?",
                                            target.get().map(Path::toString).orElse("")
                                                    + " is in no git repository yet.",
                                            "Make it and commit");
                    if (go) {
                        work(
                                "Writing and committing",
                                _ -> commit(delivery, !inGit),
                                words -> done(words, delivery));
                    }
                });
    }

    private static boolean isInGit(Path folder) {
        for (Path at = folder.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            if (at.resolve(".git").toFile().exists()) {
                return true;
            }
        }
        return false;
    }

    private static String commit(SpecDelivery delivery, boolean init) throws Exception {
        Delivered delivered = delivery.writeAndCommit(Optional.empty(), init);
        if (delivered.commits().isEmpty()) {
            return "Nothing to commit: the last commit says the same";
        }
        Stream<String> commits =
                delivered.commits().stream()
                        .map(made ->
                                "Commit %s on branch %s"
                                        .formatted(made.id().substring(0, 7), made.branch()));
        return Stream.concat(commits, delivered.remarks().stream())
                .reduce(written(delivery), (all, next) -> all + "\n" + next);
    }

    private Optional<SpecDelivery> delivery() {
        return state.get() instanceof State.Ready ready
                ? Optional.of(ready.delivery())
                : Optional.empty();
    }

    private <T> void work(String what, Work<T> work, Consumer<T> done) {
        state.set(new State.Working(what));
        tasks.start(
                what,
                work,
                outcome -> {
                    switch (outcome) {
                        case Outcome.Done<T>(T value) -> done.accept(value);
                        case Outcome.Failed<T> failed ->
                                state.set(new State.Refused(List.of(failed.message()), false));
                        case Outcome.Cancelled<T> _ -> state.set(new State.NoTarget());
                    }
                });
    }
}

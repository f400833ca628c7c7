package org.stormspec.app.evolution;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.stormspec.app.dialog.Dialogs;
import org.stormspec.app.preference.PreferencesFile;
import org.stormspec.app.session.WorkspaceSession;
import org.stormspec.app.task.Debounce;
import org.stormspec.app.task.Outcome;
import org.stormspec.app.task.RunningTask;
import org.stormspec.app.task.TaskRunner;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;

/** Compares the model with what was exported before, in the background, while it is looked at. */
public final class ChangesViewModel {
    /** Comparing writes all specs, so it waits until somebody has stopped editing. */
    private static final int QUIET_MILLIS = 600;

    /** Where a comparison stands. */
    public sealed interface State {
        /** No folder has been chosen. */
        record NoFolder() implements State {}

        /**
         * It is being compared.
         *
         * @param task how far it is; empty for a moment at the start
         */
        record Working(Optional<RunningTask> task) implements State {}

        /**
         * It cannot be compared.
         *
         * @param why one line each
         * @param findings whether the list of findings says how to mend it
         */
        record Refused(List<String> why, boolean findings) implements State {}

        /** Somebody stopped it. */
        record Stopped() implements State {}

        /**
         * It was compared.
         *
         * @param comparison what came out
         */
        record Compared(Comparison comparison) implements State {}
    }

    private final WorkspaceSession session;
    private final TaskRunner tasks;
    private final Dialogs dialogs;
    private final PreferencesFile preferences;
    private final Debounce again;
    private final ReadOnlyObjectWrapper<Optional<Path>> folder;
    private final BooleanProperty committed = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.NoFolder());
    private boolean visible;
    private boolean running;
    // Whether what is there, or on its way, was made before the last edit or choice.
    private boolean old = true;

    /** Starts with the folder that this workspace was compared with, or exported to, last. */
    public ChangesViewModel(
            WorkspaceSession session,
            TaskRunner tasks,
            Debounce.Factory debounce,
            Dialogs dialogs,
            PreferencesFile preferences) {
        this.session = session;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.preferences = preferences;
        this.folder = new ReadOnlyObjectWrapper<>(remembered());
        this.again = debounce.of(QUIET_MILLIS, this::start);
        session.onSettled(() -> {
            old = true;
            again.poke();
        });
        committed.addListener(_ -> refresh());
    }

    private Optional<Path> remembered() {
        return Optional.ofNullable(preferences.get().baselines().get(session.folder()))
                .or(() -> preferences.get().exportTarget());
    }

    /** Returns the folder to compare with. */
    public ReadOnlyObjectProperty<Optional<Path>> folder() {
        return folder.getReadOnlyProperty();
    }

    /** Returns whether the last commit counts, and not the files as they are. */
    public BooleanProperty committed() {
        return committed;
    }

    /** Returns where the comparison stands. */
    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** Says whether somebody looks; only then it is compared. */
    public void setVisible(boolean now) {
        visible = now;
        if (now) {
            remember();
        }
        start();
    }

    /** Takes the folder that this workspace was exported to, unless another one was chosen. */
    public void remember() {
        if (folder.get().isEmpty()) {
            folder.set(remembered());
        }
    }

    /** Lets the user choose the folder, remembers it for this workspace and compares. */
    public void chooseFolder() {
        dialogs.chooseFolder("Folder or git working tree that was exported to")
                .ifPresent(this::compareWith);
    }

    /** Compares with another folder and remembers it for this workspace. */
    public void compareWith(Path chosen) {
        preferences.update(old -> old.comparing(session.folder(), chosen));
        folder.set(Optional.of(chosen));
        refresh();
    }

    /** Compares again. */
    public void refresh() {
        old = true;
        start();
    }

    private void start() {
        if (!visible || running || !old) {
            return;
        }
        folder.get().ifPresentOrElse(this::start, () -> state.set(new State.NoFolder()));
    }

    private void start(Path with) {
        running = true;
        old = false;
        session.settle();
        ModelView snapshot = session.snapshot();
        Comparison.Order order =
                new Comparison.Order(snapshot, session.folder(), with, committed.get());
        state.set(new State.Working(Optional.empty()));
        RunningTask task =
                tasks.start(
                        "Compare with " + with,
                        progress -> Comparison.of(order, progress),
                        this::take);
        if (running) {
            state.set(new State.Working(Optional.of(task)));
        }
    }

    private void take(Outcome<Comparison> outcome) {
        running = false;
        if (old && visible && !(outcome instanceof Outcome.Cancelled<Comparison>)) {
            start();
            return;
        }
        state.set(
                switch (outcome) {
                    case Outcome.Done<Comparison>(Comparison found) -> new State.Compared(found);
                    case Outcome.Failed<Comparison>(Comparison.Refusal refusal) ->
                            new State.Refused(refusal.why(), true);
                    case Outcome.Failed<Comparison> failed ->
                            new State.Refused(List.of(failed.message()), false);
                    case Outcome.Cancelled<Comparison> _ -> new State.Stopped();
                });
    }

    /** Stops comparing. */
    public void stop() {
        if (state.get() instanceof State.Working(Optional<RunningTask> task)) {
            task.ifPresent(RunningTask::cancel);
        }
    }

    /** Gives the workspace the version that the changes deserve, as one undoable step. */
    public void takeVersion() {
        if (state.get() instanceof State.Compared(Comparison comparison)) {
            Workspace workspace = session.model().workspace();
            session.perform(
                    "Version " + comparison.report().proposed(),
                    new Draft(session.model())
                            .put(workspace.versioned(comparison.report().proposed()))
                            .changes());
        }
    }
}

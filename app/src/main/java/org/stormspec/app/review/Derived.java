package org.stormspec.app.review;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.stormspec.app.session.WorkspaceSession;
import org.stormspec.app.task.Outcome;
import org.stormspec.app.task.TaskRunner;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.store.ModelView;

/**
 * Something worked out from the model in the background while somebody looks at it, and again a
 * moment after edits. One calculation runs at a time; what an edit made old is not shown.
 *
 * @param <T> what is worked out, a value
 */
public final class Derived<T> {
    /** Where things stand on boards, and what is waived, says nothing about the business. */
    private static final Set<RecordType> MATTERING =
            EnumSet.complementOf(
                    EnumSet.of(
                            RecordType.BOARD,
                            RecordType.LANE,
                            RecordType.PHASE,
                            RecordType.FRAME,
                            RecordType.PLACEMENT,
                            RecordType.VIEW,
                            RecordType.RULES,
                            RecordType.WAIVER));

    /**
     * How far it is.
     *
     * @param <T> what is worked out
     */
    public sealed interface State<T> {
        /** It is worked out for the first time, or nobody has looked yet. */
        record Working<T>() implements State<T> {}

        /**
         * It is there.
         *
         * @param value what came out
         */
        record Ready<T>(T value) implements State<T> {}

        /**
         * It cannot be worked out.
         *
         * @param why as a sentence
         */
        record Failed<T>(String why) implements State<T> {}
    }

    private final WorkspaceSession session;
    private final TaskRunner tasks;
    private final String title;
    private final Supplier<Function<ModelView, T>> work;
    private final ReadOnlyObjectWrapper<State<T>> state =
            new ReadOnlyObjectWrapper<>(new State.Working<>());
    private boolean visible;
    private boolean running;
    // Whether what is there, or on its way, was made before the last edit.
    private boolean old = true;

    /**
     * Follows a session.
     *
     * @param title what the work is called where people see it
     * @param work says on this thread how it is worked out on another one
     */
    public Derived(
            WorkspaceSession session,
            TaskRunner tasks,
            String title,
            Supplier<Function<ModelView, T>> work) {
        this.session = session;
        this.tasks = tasks;
        this.title = title;
        this.work = work;
        session.onSettled(MATTERING, this::refresh);
    }

    /** Returns how far it is. */
    public ReadOnlyObjectProperty<State<T>> state() {
        return state.getReadOnlyProperty();
    }

    /** Returns what came out last, if anything did. */
    public Optional<T> value() {
        return state.get() instanceof State.Ready<T>(T value)
                ? Optional.of(value)
                : Optional.empty();
    }

    /** Says whether somebody looks; only then it is worked out. */
    public void setVisible(boolean now) {
        visible = now;
        start();
    }

    /** Works it out again, because something else that it depends on changed. */
    public void refresh() {
        old = true;
        start();
    }

    private void start() {
        if (!visible || running || !old) {
            return;
        }
        running = true;
        old = false;
        ModelView snapshot = session.snapshot();
        Function<ModelView, T> now = work.get();
        tasks.start(title, _ -> now.apply(snapshot), this::take);
    }

    private void take(Outcome<T> outcome) {
        running = false;
        if (old && visible) {
            start();
            return;
        }
        switch (outcome) {
            case Outcome.Done<T>(T value) -> state.set(new State.Ready<>(value));
            case Outcome.Failed<T> failed -> state.set(new State.Failed<>(failed.message()));
            case Outcome.Cancelled<T> _ -> old = true;
        }
    }
}

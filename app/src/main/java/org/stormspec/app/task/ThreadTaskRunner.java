package org.stormspec.app.task;

import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Runs work by an executor of workers and reports through an executor of the screen. */
public final class ThreadTaskRunner implements TaskRunner {
    private final Executor workers;
    private final Executor screen;

    /**
     * Chooses where things happen.
     *
     * @param workers runs the work, such as one virtual thread for each
     * @param screen runs what touches the screen, such as {@code Platform::runLater}
     */
    public ThreadTaskRunner(Executor workers, Executor screen) {
        this.workers = workers;
        this.screen = screen;
    }

    /** Returns a runner that does everything at once on the calling thread, for tests. */
    public static TaskRunner immediate() {
        return new ThreadTaskRunner(Runnable::run, Runnable::run);
    }

    @Override
    public <T> RunningTask start(String title, Work<T> work, Consumer<Outcome<T>> done) {
        RunningTask task = new RunningTask(title);
        workers.execute(() -> {
            Outcome<T> outcome = run(task, work);
            screen.execute(() -> done.accept(outcome));
        });
        return task;
    }

    // The one broad catch: whatever goes wrong, errors of the machine included, in background work
    // becomes a value on the screen.
    private <T> Outcome<T> run(RunningTask task, Work<T> work) {
        task.startedOn(Thread.currentThread());
        try {
            T value = work.run(progressOf(task));
            return task.cancelled() ? new Outcome.Cancelled<>() : new Outcome.Done<>(value);
        } catch (Exception e) {
            return failed(task, e);
        } catch (Error e) {
            return failed(task, new WorkBrokenException(e));
        } finally {
            task.ended();
            // The thread may serve other work next.
            Thread.interrupted();
        }
    }

    private static <T> Outcome<T> failed(RunningTask task, Exception cause) {
        return task.cancelled() ? new Outcome.Cancelled<>() : new Outcome.Failed<>(cause);
    }

    private Progress progressOf(RunningTask task) {
        return new Progress() {
            @Override
            public void report(String message, double fraction) {
                screen.execute(() -> task.show(message, fraction));
            }

            @Override
            public boolean cancelled() {
                return task.cancelled();
            }
        };
    }
}

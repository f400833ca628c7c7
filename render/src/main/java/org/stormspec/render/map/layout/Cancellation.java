package org.stormspec.render.map.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/** Lets one thread ask another to stop its work; safe to share. */
public final class Cancellation {

    private final List<Runnable> listeners = new ArrayList<>();
    // Set once and never reset; read by the thread that works.
    private boolean cancelled;

    /** Returns one that nobody else holds, so that nothing is ever cancelled. */
    public static Cancellation never() {
        return new Cancellation();
    }

    /** Asks to stop; what was registered runs now, in this thread. Further calls do nothing. */
    public void cancel() {
        List<Runnable> told;
        synchronized (listeners) {
            cancelled = true;
            told = List.copyOf(listeners);
            listeners.clear();
        }
        told.forEach(Runnable::run);
    }

    /** Returns whether somebody has asked to stop. */
    public boolean isCancelled() {
        synchronized (listeners) {
            return cancelled;
        }
    }

    /** Runs the action at once when asked to stop, or now when that has happened already. */
    public Registration onCancel(Runnable action) {
        boolean now;
        synchronized (listeners) {
            now = cancelled;
            if (!now) {
                listeners.add(action);
            }
        }
        if (now) {
            action.run();
        }
        return () -> forget(action);
    }

    private void forget(Runnable action) {
        synchronized (listeners) {
            listeners.remove(action);
        }
    }

    /**
     * Goes on unless somebody has asked to stop.
     *
     * @throws CancellationException when somebody has, or when this thread was interrupted
     */
    public void check() {
        if (isCancelled() || Thread.currentThread().isInterrupted()) {
            throw new CancellationException("drawing the map was cancelled");
        }
    }

    /** An action that waits for a cancellation. */
    @FunctionalInterface
    public interface Registration extends AutoCloseable {

        /** Withdraws the action. */
        @Override
        void close();
    }
}

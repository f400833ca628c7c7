package org.stormspec.app.task;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** Work that has been started: its progress for the screen, and the way to stop it. */
public final class RunningTask {
    private final String title;
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final AtomicReference<@Nullable Thread> worker = new AtomicReference<>();

    RunningTask(String title) {
        this.title = title;
    }

    /** Returns what it is called. */
    public String title() {
        return title;
    }

    /** Returns what is being done now; changes on the user-interface thread. */
    public ReadOnlyStringProperty message() {
        return message.getReadOnlyProperty();
    }

    /** Returns how much is done, from 0 to 1, negative while unknown. */
    public ReadOnlyDoubleProperty fraction() {
        return fraction.getReadOnlyProperty();
    }

    /** Asks the work to stop; it may take a moment until it does. */
    public void cancel() {
        cancelled.set(true);
        Thread thread = worker.get();
        if (thread != null) {
            thread.interrupt();
        }
    }

    /** Returns whether it was asked to stop. */
    public boolean cancelled() {
        return cancelled.get();
    }

    void startedOn(Thread thread) {
        worker.set(thread);
    }

    void ended() {
        worker.set(null);
    }

    void show(String newMessage, double newFraction) {
        message.set(newMessage);
        fraction.set(newFraction);
    }
}

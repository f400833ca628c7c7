package org.stormspec.app.task;

import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
import javafx.application.Platform;

/**
 * Calls something on the user-interface thread again and again. Unlike an animation it does not
 * keep the toolkit painting.
 */
public final class Ticker implements AutoCloseable {
    private final Timer timer = new Timer("stormspec-ticker", true);

    /** Calls an action after every interval. */
    public Ticker(Duration interval, Runnable action) {
        TimerTask tick =
                new TimerTask() {
                    @Override
                    public void run() {
                        Platform.runLater(action);
                    }
                };
        timer.schedule(tick, interval.toMillis(), interval.toMillis());
    }

    @Override
    public void close() {
        timer.cancel();
    }
}

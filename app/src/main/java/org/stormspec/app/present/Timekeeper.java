package org.stormspec.app.present;

import java.time.Duration;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The one timer of a window; every control of it shows the same. */
public final class Timekeeper {
    /** Often enough that no second is skipped on the screen. */
    private static final double TICK_MILLIS = 250;

    private final Countdown countdown;
    private final Timeline ticking =
            new Timeline(new KeyFrame(javafx.util.Duration.millis(TICK_MILLIS), _ -> tick()));
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper();
    private final ReadOnlyObjectWrapper<Countdown.State> state = new ReadOnlyObjectWrapper<>();

    /** Keeps a countdown on the screen. */
    public Timekeeper(Countdown countdown) {
        this.countdown = countdown;
        ticking.setCycleCount(Animation.INDEFINITE);
        tick();
    }

    /** Shows the time as it is now. */
    public void tick() {
        text.set(countdown.text());
        state.set(countdown.state());
        boolean counts = countdown.isCounting();
        if (counts && ticking.getStatus() != Animation.Status.RUNNING) {
            ticking.play();
        } else if (!counts) {
            ticking.stop();
        }
    }

    /** Sets and starts the timer. */
    public void start(Duration length) {
        countdown.start(length);
        tick();
    }

    /** Starts, goes on or pauses. */
    public void toggle() {
        if (state.get() == Countdown.State.RUNNING) {
            countdown.pause();
        } else {
            countdown.resume();
        }
        tick();
    }

    /** Goes back to the whole time, not started. */
    public void reset() {
        countdown.reset();
        tick();
    }

    /** Stops ticking for good, as when the window goes. */
    public void leave() {
        ticking.stop();
    }

    /** The time as people read it. */
    public ReadOnlyStringProperty text() {
        return text.getReadOnlyProperty();
    }

    /** What the timer is doing. */
    public ReadOnlyObjectProperty<Countdown.State> state() {
        return state.getReadOnlyProperty();
    }

    /** Returns the time in words. */
    String words() {
        return countdown.words();
    }
}

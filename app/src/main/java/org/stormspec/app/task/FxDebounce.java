package org.stormspec.app.task;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Debounces on the user-interface thread. */
public final class FxDebounce implements Debounce {
    private final PauseTransition pause;

    /** Calls an action after so many quiet milliseconds. */
    public FxDebounce(int quietMillis, Runnable action) {
        pause = new PauseTransition(Duration.millis(quietMillis));
        pause.setOnFinished(_ -> action.run());
    }

    @Override
    public void poke() {
        pause.playFromStart();
    }
}

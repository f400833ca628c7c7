package org.stormspec.app.task;

/** What running work tells about itself and asks about; safe to use from any thread. */
public interface Progress {
    /**
     * Says how far the work is.
     *
     * @param message what is being done now
     * @param fraction from 0 to 1, or negative while unknown
     */
    void report(String message, double fraction);

    /** Returns whether somebody wants the work to stop. */
    boolean cancelled();
}

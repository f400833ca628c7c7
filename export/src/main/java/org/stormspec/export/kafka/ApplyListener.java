package org.stormspec.export.kafka;

/** Hears how far a push has come; called on the thread that applies. */
@FunctionalInterface
public interface ApplyListener {

    /** A listener that does not listen. */
    ApplyListener NONE = (phase, done, total) -> {};

    /** So many of so many items of a phase are through. */
    void at(ApplyPhase phase, int done, int total);
}

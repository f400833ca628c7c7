package org.stormspec.model.flow;

/**
 * That one context knows of another.
 *
 * @param who path of the context that knows
 * @param whom path of the context that it knows of
 * @param through id of the element by which it does
 * @param reason why, as a clause that begins with a verb: {@code reads order}
 * @param coupling whether a producer names a consumer by it, which events are to make needless
 */
public record Knowledge(String who, String whom, String through, String reason, boolean coupling) {

    /** Returns it as a sentence without a full stop. */
    public String sentence() {
        return coupling
                ? "%s names %s: it %s".formatted(who, whom, reason)
                : "%s knows %s: it %s".formatted(who, whom, reason);
    }
}

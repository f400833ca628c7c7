package org.stormspec.render.picture;

/** Follows the making of a picture, and may end it. */
@FunctionalInterface
public interface Watch {

    /** Follows nothing and never ends it. */
    Watch NONE = _ -> {};

    /**
     * Told now and then how far the work is.
     *
     * @param share from 0 to 1
     * @throws java.util.concurrent.CancellationException to end the work
     */
    void at(double share);
}

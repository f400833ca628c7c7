package org.stormspec.export.bench;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;

/**
 * Measures how fast a board is. The desktop application brings it, because it needs JavaFX, which
 * is not on the path of the other commands.
 */
public interface CanvasBench {

    /** Returns the one that is on the path, if there is one. */
    static Optional<CanvasBench> find() {
        return ServiceLoader.load(CanvasBench.class).findFirst();
    }

    /** Returns the steps it can measure, in the order in which they run. */
    List<String> steps();

    /**
     * Makes a board and measures it.
     *
     * @param size stickies on the board, and as many links
     * @param seed the same one makes the same board
     * @param steps which of {@link #steps()} to run
     * @param quick whether few repetitions do: to see that it works, not to compare
     * @return one row for each step, in their order
     */
    List<BenchRow> measure(int size, long seed, Set<String> steps, boolean quick);
}

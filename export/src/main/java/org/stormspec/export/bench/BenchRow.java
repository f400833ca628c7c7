package org.stormspec.export.bench;

import java.util.Arrays;

/**
 * How long one step took on a board of one size. Times are in milliseconds; where the step is
 * {@code heap-mb} the figures are megabytes instead.
 *
 * @param size stickies on the board
 * @param step what was measured
 * @param median of the wall time
 * @param p95 the wall time that 95 of 100 stay below
 * @param max of the wall time
 * @param cpu median of the time that the threads concerned spent computing; holds on a busy machine
 */
public record BenchRow(int size, String step, double median, double p95, double max, double cpu) {

    /**
     * Returns the row that sums up a series.
     *
     * @param wall one time for each repetition, at least one
     * @param cpu the computing time of each repetition, at least one
     */
    public static BenchRow of(int size, String step, double[] wall, double[] cpu) {
        double[] sorted = sorted(wall);
        return new BenchRow(
                size,
                step,
                share(sorted, 0.5),
                share(sorted, 0.95),
                sorted[sorted.length - 1],
                share(sorted(cpu), 0.5));
    }

    private static double[] sorted(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    /** The smallest value that at least this share of all stays at or below. */
    private static double share(double[] sorted, double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }
}

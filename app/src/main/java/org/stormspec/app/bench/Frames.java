package org.stormspec.app.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.function.IntConsumer;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import org.stormspec.export.bench.BenchRow;

/**
 * Takes pictures of a scene one after the other, each after something was done, and the time of
 * both together: what is done, laying out, painting, rendering and handing over all pixels.
 */
final class Frames {

    private static final String RENDERER = "QuantumRenderer";
    private static final double NANOS_PER_MILLI = 1e6;

    private final Plan plan;
    private final Scene scene;
    private final WritableImage picture;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    /**
     * Measures a scene.
     *
     * @param plan says how often
     */
    Frames(Plan plan, Scene scene) {
        this.plan = plan;
        this.scene = scene;
        this.picture = new WritableImage((int) scene.getWidth(), (int) scene.getHeight());
    }

    /** Takes a picture that is not measured. */
    void picture() {
        Screen.on(() -> scene.snapshot(picture));
    }

    /**
     * Measures a step.
     *
     * @param usualWarm repetitions that are not counted, unless the plan is a quick one
     * @param usualCount repetitions that are
     * @param action what comes before each picture, told how many there were
     */
    BenchRow measure(Step step, int usualWarm, int usualCount, IntConsumer action) {
        return measure(step, usualWarm, usualCount, _ -> {}, action);
    }

    /**
     * Measures a step each repetition of which needs something done first, which is not counted.
     */
    BenchRow measure(
            Step step, int usualWarm, int usualCount, IntConsumer before, IntConsumer action) {
        int warm = plan.times(usualWarm);
        int count = plan.times(usualCount);
        double[] wall = new double[count];
        double[] cpu = new double[count];
        for (int i = 0; i < warm + count; i++) {
            int number = i;
            Screen.on(() -> {
                before.accept(number);
                return scene.snapshot(picture);
            });
            double[] times = Screen.on(() -> timed(number, action));
            if (i >= warm) {
                wall[i - warm] = times[0];
                cpu[i - warm] = times[1];
            }
        }
        return BenchRow.of(plan.size(), step.id(), wall, cpu);
    }

    private double[] timed(int number, IntConsumer action) {
        long[] painters = painters();
        long computed = computed(painters);
        long start = System.nanoTime();
        action.accept(number);
        scene.snapshot(picture);
        long end = System.nanoTime();
        return new double[] {
            (end - start) / NANOS_PER_MILLI, (computed(painters) - computed) / NANOS_PER_MILLI
        };
    }

    /** The thread of the screen, which is this one, and that which renders. */
    private long[] painters() {
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(info -> info != null && paints(info))
                .mapToLong(ThreadInfo::getThreadId)
                .toArray();
    }

    private static boolean paints(ThreadInfo info) {
        return info.getThreadId() == Thread.currentThread().threadId()
                || info.getThreadName().startsWith(RENDERER);
    }

    private long computed(long[] painters) {
        return Arrays.stream(painters).map(threads::getThreadCpuTime).sum();
    }
}

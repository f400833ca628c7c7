package org.stormspec.render.bench;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Set;
import java.util.function.IntFunction;
import org.stormspec.model.record.Placement;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.Store;
import org.stormspec.render.SampleBoard;
import org.stormspec.render.raster.Raster;
import org.stormspec.render.raster.RasterSurface;
import org.stormspec.render.scene.BoardScene;
import org.stormspec.render.scene.Emphasis;
import org.stormspec.render.scene.Palette;
import org.stormspec.render.scene.ScenePainter;
import org.stormspec.render.text.InterMeasurer;
import org.stormspec.render.view.Camera;
import org.stormspec.render.view.Rect;
import org.stormspec.render.view.Viewport;

/**
 * Measures building and rasterising pictures of large boards at 1600 by 1000; prints median and
 * 95th percentile of CPU time in milliseconds. Writing the texts is JavaFX's part and is not in it.
 */
public final class BoardBench {

    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1000;
    private static final int FRAMES = 120;

    private final Store store;
    private final BoardScene scene;
    private final ScenePainter painter = new ScenePainter(new InterMeasurer());
    private final RasterSurface.Sprites sprites = new RasterSurface.Sprites();
    private final Raster raster = new Raster(WIDTH, HEIGHT);

    private BoardBench(Store store) {
        this.store = store;
        this.scene = new BoardScene(store, SampleBoard.BOARD);
    }

    /** Measures boards of 1,000, 10,000 and 50,000 stickies, or of the sizes given. */
    public static void main(String[] args) {
        int[] sizes =
                args.length == 0
                        ? new int[] {1000, 10_000, 50_000}
                        : Arrays.stream(args).mapToInt(Integer::parseInt).toArray();
        for (int size : sizes) {
            Store store = LargeBoard.of(size);
            long start = cpu();
            BoardBench bench = new BoardBench(store);
            System.out.printf(
                    "%,d stickies, scene built in %d ms%n", size, (cpu() - start) / 1_000_000);
            bench.run();
        }
    }

    /** Returns CPU time of this thread in nanoseconds; unlike wall time it holds under load. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void run() {
        Rect extent = scene.extent().orElseThrow();
        for (double zoom : new double[] {1, 0.5, 0.35, 0.25, 0.15, 0.1, 0.05, 0.02}) {
            measure("pan z=" + zoom, frame -> pan(extent, zoom, frame));
        }
        Camera fit = Camera.fitting(extent, WIDTH, HEIGHT, 48, 1);
        measure("fit z=%.3f".formatted(fit.zoom()), frame -> fit.dragged(frame % 5, 0));
        measure(
                "zoom sweep",
                frame ->
                        fit.zoomedTo(
                                Math.pow(2, -5.6 + 6.0 * frame / FRAMES),
                                new org.stormspec.render.view.Point(800, 500)));
        measureDrag(pan(extent, 0.5, 0));
    }

    private static Camera pan(Rect extent, double zoom, int frame) {
        double middleX = extent.middle().x() - WIDTH / 2.0 / zoom;
        double middleY = extent.middle().y() - HEIGHT / 2.0 / zoom;
        return new Camera(middleX + frame * 7 / zoom, middleY + frame * 3 / zoom, zoom);
    }

    private void measure(String name, IntFunction<Camera> path) {
        for (int i = 0; i < FRAMES / 2; i++) {
            paint(path.apply(i));
        }
        double[] times = new double[FRAMES];
        int texts = 0;
        for (int i = 0; i < FRAMES; i++) {
            Camera camera = path.apply(i);
            long start = cpu();
            texts = paint(camera);
            times[i] = (cpu() - start) / 1e6;
        }
        report(name, times, texts);
    }

    private static void report(String name, double[] times, int texts) {
        Arrays.sort(times);
        System.out.printf(
                "  %-14s median %5.1f  p95 %5.1f  max %5.1f ms   %d texts%n",
                name,
                times[times.length / 2],
                times[times.length * 95 / 100],
                times[times.length - 1],
                texts);
    }

    private int paint(Camera camera) {
        RasterSurface surface = new RasterSurface(raster, sprites);
        Viewport view = new Viewport(camera, WIDTH, HEIGHT, 1);
        painter.paint(scene, view, Palette.LIGHT, Emphasis.NONE, surface);
        return surface.texts().runs().size();
    }

    /** A sticky is moved: store, scene and the picture of what is lifted. */
    private void measureDrag(Camera camera) {
        Placement placement = (Placement) store.find(SampleBoard.sticky("s500")).orElseThrow();
        Emphasis lifted = Emphasis.NONE.lifting(Set.of(placement.key()));
        Viewport view = new Viewport(camera, 640, 384, 1);
        Raster small = new Raster(640, 384);
        double[] times = new double[FRAMES];
        store.listen(scene::apply);
        for (int i = 0; i < FRAMES; i++) {
            long start = cpu();
            ChangeSet changes =
                    new Draft(store).put(placement.at(placement.box().moved(8 * i, 0))).changes();
            store.apply(changes);
            RasterSurface surface = new RasterSurface(small, sprites);
            surface.clear(0);
            painter.paintLifted(scene, view, Palette.LIGHT, lifted, surface);
            times[i] = (cpu() - start) / 1e6;
        }
        report("drag", times, 0);
    }
}

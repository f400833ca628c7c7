package org.stormspec.render.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CameraTest {

    private static final double EXACT = 1e-6;

    private static void assertSame(Point expected, Point actual) {
        assertEquals(expected.x(), actual.x(), EXACT);
        assertEquals(expected.y(), actual.y(), EXACT);
    }

    @Test
    @DisplayName(
            "from the screen to the board and back is where one began, wherever one looks from")
    void roundTrips() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 1000; i++) {
            Camera camera =
                    new Camera(
                            random.nextDouble(-1e5, 1e5),
                            random.nextDouble(-1e5, 1e5),
                            random.nextDouble(Camera.FARTHEST, Camera.CLOSEST));
            Point screen = new Point(random.nextDouble(0, 1600), random.nextDouble(0, 1000));
            assertSame(screen, camera.toScreen(camera.toWorld(screen)));
        }
    }

    @Test
    @DisplayName("zooming keeps the board point under the pointer")
    void zoomsToThePointer() {
        Camera camera = new Camera(120, -40, 0.8);
        Point pointer = new Point(700, 300);
        Point under = camera.toWorld(pointer);
        for (double factor : new double[] {0.5, 1.1, 3, 100, 0.001}) {
            assertSame(under, camera.zoomedBy(factor, pointer).toWorld(pointer));
        }
    }

    @Test
    @DisplayName("the zoom never leaves its range")
    void clampsTheZoom() {
        assertEquals(Camera.CLOSEST, Camera.START.zoomedBy(1e9, new Point(0, 0)).zoom());
        assertEquals(Camera.FARTHEST, Camera.START.zoomedBy(1e-9, new Point(0, 0)).zoom());
        assertEquals(Camera.FARTHEST, new Camera(0, 0, 0).zoom());
    }

    @Test
    @DisplayName("dragging the board moves what is seen with the pointer")
    void drags() {
        Camera camera = new Camera(10, 20, 0.5);
        Point grabbed = camera.toWorld(new Point(100, 100));
        assertSame(grabbed, camera.dragged(30, -10).toWorld(new Point(130, 90)));
    }

    @Test
    @DisplayName("fitting shows all of a board in the middle and leaves the margin free")
    void fits() {
        Rect board = new Rect(-500, 200, 4000, 1000);
        Camera camera = Camera.fitting(board, 1600, 1000, 48, 1);
        Rect shown = camera.toScreen(board);
        assertEquals(48, shown.x(), EXACT);
        assertEquals(1600 - 48, shown.right(), EXACT);
        assertEquals(500, shown.middle().y(), EXACT);
    }

    @Test
    @DisplayName("fitting a lone sticky does not fill the screen with it")
    void fitsALoneSticky() {
        Camera camera = Camera.fitting(new Rect(0, 0, 160, 104), 1600, 1000, 48, 1);
        assertEquals(1, camera.zoom());
        assertTrue(camera.visible(1600, 1000).contains(new Rect(0, 0, 160, 104)));
    }
}

package org.stormspec.app.present;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.store.Store;
import org.stormspec.render.view.Camera;
import org.stormspec.render.view.Rect;

@DisplayName("The camera of a story")
class ShotTest {
    private final Placement step = new Placement("wall", "step", "step", new Box(0, 0, 160, 104));
    private final Placement near = new Placement("wall", "near", "near", new Box(400, 0, 160, 104));
    private final Placement far = new Placement("wall", "far", "far", new Box(9000, 0, 160, 104));
    private final Store store = Store.of(List.of(step, near, far));

    private Camera shot(Placement... lit) {
        Set<RecordKey> keys = new HashSet<>();
        for (Placement each : lit) {
            keys.add(each.key());
        }
        return Shot.of(store, step, keys, 1200, 700);
    }

    private static boolean shows(Camera camera, Placement placement) {
        return camera.visible(1200, 700).contains(Rect.of(placement.box()));
    }

    @Test
    @DisplayName("shows a step with its causes and effects")
    void showsTheNeighbours() {
        Camera camera = shot(step, near);
        assertTrue(shows(camera, step) && shows(camera, near));
    }

    @Test
    @DisplayName("stays readable and keeps to the step when a cause is far away")
    void staysReadable() {
        Camera camera = shot(step, far);
        assertTrue(camera.zoom() >= 0.6);
        assertTrue(shows(camera, step));
    }

    @Test
    @DisplayName("glides from where it was to where it goes, and ends exactly there")
    void glides() {
        Camera from = new Camera(-500, 300, 0.2);
        Camera to = shot(step);
        Glide glide = new Glide(from, to, 1200, 700);
        assertEquals(from.zoom(), glide.at(0).zoom(), 1e-9);
        assertEquals(from.x(), glide.at(0).x(), 1e-6);
        assertEquals(to, glide.at(1));
        Camera middle = glide.at(0.5);
        assertTrue(middle.zoom() > from.zoom() && middle.zoom() < to.zoom());
    }
}

package org.stormspec.app.present;

import java.util.Optional;
import java.util.Set;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.store.ModelView;
import org.stormspec.render.view.Camera;
import org.stormspec.render.view.Rect;

/** Where the camera stands to show a step with what is lit round it. */
final class Shot {

    /** A step is never shown larger than this, so that the place on the wall stays known. */
    private static final double CLOSEST = 1.4;

    /** A step is never shown smaller than this, so that its words can be read at the back. */
    private static final double FARTHEST = 0.6;

    /** Pixels left free at the edges. */
    private static final double MARGIN = 72;

    private Shot() {}

    /** Returns the camera for a view of this size in pixels. */
    static Camera of(
            ModelView model, Placement step, Set<RecordKey> lit, double width, double height) {
        Rect here = Rect.of(step.box());
        Rect all =
                lit.stream()
                        .flatMap(key -> model.find(key).stream())
                        .map(placement -> Rect.of(((Placement) placement).box()))
                        .reduce(here, Rect::union);
        return fitting(all, width, height)
                .or(() -> fitting(here.grown(here.width()), width, height))
                .orElseGet(() -> Camera.fitting(here, width, height, MARGIN, CLOSEST));
    }

    private static Optional<Camera> fitting(Rect area, double width, double height) {
        return Optional.of(Camera.fitting(area, width, height, MARGIN, CLOSEST))
                .filter(camera -> camera.zoom() >= FARTHEST);
    }
}

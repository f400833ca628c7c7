package org.stormspec.render.scene;

import org.stormspec.model.record.Lane;
import org.stormspec.model.record.RecordKey;
import org.stormspec.render.view.Rect;

/**
 * A lane as it is shown: a band without ends.
 *
 * @param key of the lane
 * @param lane where it lies
 */
public record LaneItem(RecordKey key, Lane lane) implements SceneItem {

    /** Lanes reach this far to both sides, in board units. */
    private static final double FAR = 1e7;

    @Override
    public Rect bounds() {
        return new Rect(-FAR, lane.y(), 2 * FAR, lane.height());
    }
}

package org.stormspec.render.scene;

import org.stormspec.model.record.RecordKey;
import org.stormspec.render.view.Rect;

/** Something a board shows. */
public sealed interface SceneItem permits StickyItem, LinkItem, FrameItem, LaneItem {

    /** Returns the key of the record it shows. */
    RecordKey key();

    /** Returns the part of the board it covers, in board units. */
    Rect bounds();

    /** Returns the colour it has from so far away that nothing else of it is seen, as ARGB. */
    default int speck() {
        return 0;
    }
}

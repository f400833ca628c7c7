package org.stormspec.render.scene;

import org.stormspec.model.record.Frame;
import org.stormspec.model.record.RecordKey;
import org.stormspec.render.view.Rect;

/**
 * A bounded context as it is shown.
 *
 * @param key of the frame
 * @param frame where it stands
 * @param title domain and name
 * @param purpose what it is for, may be empty
 */
public record FrameItem(RecordKey key, Frame frame, String title, String purpose)
        implements SceneItem {

    @Override
    public Rect bounds() {
        return Rect.of(frame.box());
    }
}

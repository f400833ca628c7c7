package org.stormspec.render.tool;

import java.util.Optional;
import org.stormspec.model.record.Frame;
import org.stormspec.model.record.Lane;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.Phase;
import org.stormspec.model.record.Placement;

/** Where things are after a move. */
final class Moved {

    private Moved() {}

    /** Returns a thing at another place; empty if it stands nowhere. */
    static Optional<ModelRecord> by(ModelRecord record, int dx, int dy) {
        return switch (record) {
            case Placement placement -> Optional.of(placement.at(placement.box().moved(dx, dy)));
            case Frame frame -> Optional.of(frame.at(frame.box().moved(dx, dy)));
            case Lane lane -> Optional.of(lane.at(lane.y() + dy, lane.height()));
            case Phase phase -> Optional.of(phase.from(phase.x() + dx));
            default -> Optional.empty();
        };
    }
}

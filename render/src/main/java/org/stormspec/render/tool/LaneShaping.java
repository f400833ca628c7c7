package org.stormspec.render.tool;

import java.util.Optional;
import org.stormspec.model.edit.Workshop;
import org.stormspec.model.record.Lane;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.store.ChangeSet;

/** What commands do to the one selected lane; its stickies follow. */
final class LaneShaping {

    /** A lane grows and shrinks by this much, in board units. */
    private static final int STEP = 4 * Desk.GRID;

    private final Desk desk;

    LaneShaping(Desk desk) {
        this.desk = desk;
    }

    boolean isLaneSelected() {
        return lane().isPresent();
    }

    private Optional<Lane> lane() {
        return desk.selection().size() == 1
                ? desk.selection().stream()
                        .filter(key -> key.type() == RecordType.LANE)
                        .flatMap(key -> desk.scene().model().find(key).stream())
                        .map(Lane.class::cast)
                        .findFirst()
                : Optional.empty();
    }

    void up() {
        lane().ifPresent(lane ->
                perform(
                        "move lane up",
                        Workshop.reorderLane(desk.scene().model(), lane, -1),
                        lane));
    }

    void down() {
        lane().ifPresent(lane ->
                perform(
                        "move lane down",
                        Workshop.reorderLane(desk.scene().model(), lane, 1),
                        lane));
    }

    void taller() {
        resize(STEP);
    }

    void lower() {
        resize(-STEP);
    }

    private void resize(int by) {
        lane().ifPresent(lane ->
                perform(
                        "resize lane",
                        Workshop.resizeLane(desk.scene().model(), lane, lane.height() + by),
                        lane));
    }

    void lock() {
        lane().ifPresent(lane ->
                perform(
                        lane.locked() ? "let lane go" : "lock lane",
                        Workshop.lockLane(desk.scene().model(), lane, !lane.locked()),
                        lane));
    }

    private void perform(String label, ChangeSet changes, Lane lane) {
        if (changes.isEmpty()) {
            desk.say(
                    lane.locked()
                            ? "This lane is locked and stays. Ctrl+L lets it go"
                            : "There is no way for the lane there, or its neighbour is locked");
            return;
        }
        desk.edits().begin(label);
        desk.edits().perform(any -> changes);
        desk.edits().commit();
    }

    /** Returns the lane with a key. */
    static Optional<Lane> find(Desk desk, RecordKey key) {
        return desk.scene().model().find(key).map(Lane.class::cast);
    }
}

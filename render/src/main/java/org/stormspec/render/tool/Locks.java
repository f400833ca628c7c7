package org.stormspec.render.tool;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.Lane;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordKey;

/** What is held fast: locked stickies and lanes, and the stickies in locked lanes. */
final class Locks {

    private final Desk desk;
    private final List<Lane> lanes;

    Locks(Desk desk) {
        this.desk = desk;
        this.lanes =
                desk.scene().model().lanesOn(desk.scene().board()).stream()
                        .filter(Lane::locked)
                        .toList();
    }

    /** Returns whether something stays where it is. */
    boolean holds(ModelRecord record) {
        return switch (record) {
            case Placement placement -> placement.locked() || isInLockedLane(placement.box());
            case Lane lane -> lane.locked();
            default -> false;
        };
    }

    private boolean isInLockedLane(Box box) {
        int middle = box.y() + box.height() / 2;
        return lanes.stream()
                .anyMatch(lane -> lane.y() <= middle && middle < lane.y() + lane.height());
    }

    /** Returns those that are free to go, and says so if some are not. */
    Set<RecordKey> free(Set<RecordKey> keys) {
        Set<RecordKey> free = new LinkedHashSet<>(keys);
        free.removeIf(key -> desk.scene().model().find(key).filter(this::holds).isPresent());
        int held = keys.size() - free.size();
        if (held > 0) {
            desk.say(
                    held == 1
                            ? "1 is locked and stays. Ctrl+L lets it go"
                            : held + " are locked and stay. Ctrl+L lets them go");
        }
        return free;
    }

    /** Returns those stickies that are free to go. */
    List<Placement> freeOf(List<Placement> placements) {
        return placements.stream().filter(placement -> !holds(placement)).toList();
    }
}

package org.stormspec.render.scene;

import org.stormspec.model.record.RecordKey;

/** What lies under the pointer. */
public sealed interface Hit {

    /** The board itself. */
    record Nothing() implements Hit {}

    /**
     * A handle at the edge of a sticky, from which a link can be drawn.
     *
     * @param key of the placement
     */
    record OnHandle(RecordKey key) implements Hit {}

    /**
     * A corner of a chosen frame, by which its size can be changed.
     *
     * @param key of the frame
     * @param right whether it is a right corner
     * @param lower whether it is a lower corner
     */
    record OnCorner(RecordKey key, boolean right, boolean lower) implements Hit {}

    /**
     * A sticky.
     *
     * @param key of the placement
     */
    record OnSticky(RecordKey key) implements Hit {}

    /**
     * A link.
     *
     * @param key of the link
     */
    record OnLink(RecordKey key) implements Hit {}

    /**
     * The title or the edge of a context frame; what lies inside belongs to the board.
     *
     * @param key of the frame
     */
    record OnFrame(RecordKey key) implements Hit {}

    /**
     * The edge of a lane.
     *
     * @param key of the lane
     */
    record OnLane(RecordKey key) implements Hit {}

    /**
     * The lower edge of a lane, by which its height can be changed.
     *
     * @param key of the lane
     */
    record OnLaneEdge(RecordKey key) implements Hit {}

    /**
     * The line at which a phase begins, or its name.
     *
     * @param key of the phase
     */
    record OnPhase(RecordKey key) implements Hit {}
}

package org.stormspec.render.tool;

import java.util.Optional;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.Topic.StreamKind;

/**
 * Words that are being edited in place.
 *
 * @param key of the placement, frame or lane they belong to
 * @param text to start from
 * @param fresh how to make it once it has words; empty when it was there before
 */
public record Editing(RecordKey key, String text, Optional<Fresh> fresh) {

    /** Something that is there only until its words are known. */
    public sealed interface Fresh {}

    /**
     * A new sticky.
     *
     * @param kind of its element
     * @param box where it stands
     * @param after key of the placement that a link shall lead here from
     * @param stream what kind of event it shall be, if it is one and somebody has said so
     */
    public record NewSticky(
            Kind kind, Box box, Optional<RecordKey> after, Optional<StreamKind> stream)
            implements Fresh {}

    /**
     * A new bounded context.
     *
     * @param box where it stands
     */
    public record NewContext(Box box) implements Fresh {}

    /**
     * A new lane.
     *
     * @param y upper edge
     * @param height in board units
     */
    public record NewLane(int y, int height) implements Fresh {}

    /**
     * A name for a part of the board.
     *
     * @param box what it shows
     */
    public record NewView(Box box) implements Fresh {}

    /**
     * A new question pinned to a sticky.
     *
     * @param host key of the placement it questions
     * @param box where it stands
     */
    public record NewQuestion(RecordKey host, Box box) implements Fresh {}

    /**
     * A new phase.
     *
     * @param x where it begins
     */
    public record NewPhase(int x) implements Fresh {}

    /** What happens after the words were taken. */
    public enum Then {
        /** Nothing. */
        REST,
        /** Another sticky of the same kind, to the right. */
        SAME_KIND,
        /** The same to the left. */
        SAME_KIND_BEFORE,
        /** The same below. */
        SAME_KIND_BELOW,
        /** A sticky of the kind that the grammar predicts, to the right, linked. */
        NEXT_KIND
    }
}

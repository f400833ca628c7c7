package org.stormspec.render.tool;

import java.util.Set;
import org.stormspec.model.record.RecordKey;
import org.stormspec.render.view.Point;
import org.stormspec.render.view.Rect;

/** What a gesture shows while it lasts, over the board; places in board units. */
public sealed interface Feedback {

    /** Nothing to show. */
    record None() implements Feedback {}

    /**
     * A selection rectangle is drawn.
     *
     * @param area so far
     */
    record Marquee(Rect area) implements Feedback {}

    /**
     * A bounded context is drawn or given another size.
     *
     * @param area so far
     */
    record Outline(Rect area) implements Feedback {}

    /**
     * Stickies are dragged.
     *
     * @param placements their keys
     */
    record Lift(Set<RecordKey> placements) implements Feedback {}

    /**
     * A link is drawn.
     *
     * @param from where it starts
     * @param to where the pointer is
     * @param legal whether it may end there
     * @param targets keys of the placements it may end on
     */
    record Wire(Point from, Point to, boolean legal, Set<RecordKey> targets) implements Feedback {}
}

package org.stormspec.render.tool;

import java.util.List;
import java.util.Optional;
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
     * @param guides what they came to stand in line with
     */
    record Lift(Set<RecordKey> placements, List<Guide> guides) implements Feedback {

        /** Copies the guides. */
        public Lift {
            guides = List.copyOf(guides);
        }

        /** Shows no guides. */
        public Lift(Set<RecordKey> placements) {
            this(placements, List.of());
        }
    }

    /**
     * A line that tells why something stands where it does.
     *
     * @param from one end
     * @param to the other
     * @param gap whether it spans one of several equal gaps, not edges in line
     */
    record Guide(Point from, Point to, boolean gap) {}

    /**
     * Stickies are circled.
     *
     * @param line so far
     */
    record Lasso(List<Point> line) implements Feedback {

        /** Copies the line. */
        public Lasso {
            line = List.copyOf(line);
        }
    }

    /**
     * Room is made or taken.
     *
     * @param upright whether the line is, so that things move sideways
     * @param line coordinate across it from where on things move
     * @param offset how far they have moved
     */
    record Room(boolean upright, double line, double offset) implements Feedback {}

    /**
     * One of several things is to be chosen, beside the board's things and not in a dialog.
     *
     * @param at where the list shall stand
     * @param title what it is about
     * @param lines more about it, each on a line of its own
     * @param choices from top to bottom
     * @param chosen number of the choice that Enter takes
     */
    record Offer(Point at, String title, List<String> lines, List<Choice> choices, int chosen)
            implements Feedback {

        /** Copies the lists. */
        public Offer {
            lines = List.copyOf(lines);
            choices = List.copyOf(choices);
        }
    }

    /**
     * Something that can be chosen.
     *
     * @param label what it is called
     * @param keys that choose it, may be empty
     * @param refusal why it cannot be chosen; empty when it can
     */
    record Choice(String label, String keys, Optional<String> refusal) {}

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

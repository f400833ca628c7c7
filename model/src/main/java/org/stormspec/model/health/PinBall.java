package org.stormspec.model.health;

import java.util.List;

/**
 * How much of a pin-ball machine the business is: the points of all culprits.
 *
 * @param culprits what makes it one, worst first
 * @param longest the longest chain of contexts, each reading the next
 */
public record PinBall(List<Culprit> culprits, List<String> longest) {

    /** Copies the lists. */
    public PinBall {
        culprits = List.copyOf(culprits);
        longest = List.copyOf(longest);
    }

    /** Returns the sum of all points; 0 is best. */
    public int score() {
        return culprits.stream().mapToInt(Culprit::points).sum();
    }

    /** Returns how many steps the longest chain has. */
    public int hops() {
        return Math.max(0, longest.size() - 1);
    }

    /** Returns the score in words. */
    public String verdict() {
        int score = score();
        if (score == 0) {
            return "calm";
        }
        if (score < 10) {
            return "a few bumps";
        }
        return score < 30 ? "bouncing" : "pin-ball";
    }
}

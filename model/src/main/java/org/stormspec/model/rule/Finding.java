package org.stormspec.model.rule;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.Waiver;

/**
 * What a rule has to say about a model.
 *
 * @param rule id of the rule: {@code ACC-02}
 * @param level how much it matters
 * @param places the records it is about, the one to look at first in front; never empty
 * @param message one sentence in business words
 * @param fixes ways to make it go away, the most likely one first
 * @param waiver who has taken it upon themselves, as long as that holds
 */
public record Finding(
        String rule,
        Level level,
        List<RecordKey> places,
        String message,
        List<Fix> fixes,
        Optional<Waiver> waiver)
        implements Comparable<Finding> {

    private static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::level)
                    .thenComparing(Finding::rule)
                    .thenComparing(Finding::places, Finding::comparePlaces)
                    .thenComparing(Finding::message);

    /** Copies the lists. */
    public Finding {
        places = List.copyOf(places);
        fixes = List.copyOf(fixes);
    }

    /** Returns a finding that nobody has waived. */
    public Finding(
            String rule, Level level, List<RecordKey> places, String message, List<Fix> fixes) {
        this(rule, level, places, message, fixes, Optional.empty());
    }

    /** Returns the record to look at first. */
    public RecordKey place() {
        return places.getFirst();
    }

    /** Returns whether export and push refuse because of this. */
    public boolean blocks() {
        return level == Level.ERROR && waiver.isEmpty();
    }

    /** Returns this finding at another level. */
    public Finding at(Level newLevel) {
        return new Finding(rule, newLevel, places, message, fixes, waiver);
    }

    /** Returns this finding as one that somebody has taken upon themselves. */
    public Finding waived(Waiver newWaiver) {
        return new Finding(rule, level, places, message, fixes, Optional.of(newWaiver));
    }

    /** Orders by level, rule, places and message, so that reports never depend on chance. */
    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    private static int comparePlaces(List<RecordKey> left, List<RecordKey> right) {
        Iterator<RecordKey> others = right.iterator();
        for (RecordKey place : left) {
            int order = others.hasNext() ? place.compareTo(others.next()) : 1;
            if (order != 0) {
                return order;
            }
        }
        return others.hasNext() ? -1 : 0;
    }
}

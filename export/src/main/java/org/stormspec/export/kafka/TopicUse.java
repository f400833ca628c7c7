package org.stormspec.export.kafka;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What stands in a topic and who has read it.
 *
 * @param records how many records it has, by its offsets
 * @param older how many of them are older than the age that was asked about
 * @param groups consumer groups with an offset in it, as far as the user may see them
 */
public record TopicUse(long records, long older, SortedSet<String> groups) {

    /** A topic that nobody has written. */
    public static final TopicUse NONE = new TopicUse(0, 0, new TreeSet<>());

    /** Copies the groups. */
    public TopicUse {
        groups = Collections.unmodifiableSortedSet(new TreeSet<>(groups));
    }
}

package org.stormspec.render.map.graph;

import java.util.Comparator;
import java.util.List;
import java.util.StringJoiner;
import org.stormspec.model.record.Access;

/**
 * What two contexts are to each other: what the context map says, and the topics behind it.
 *
 * @param from id of the context that gives, upstream
 * @param to id of the context that takes, downstream
 * @param kind what the context map calls it: {@code customer-supplier, PL → ACL}; empty when nobody
 *     said
 * @param directed whether one side is upstream; a partnership and the like are not
 * @param topics what the second reads of the first
 */
public record MapRelation(
        String from, String to, String kind, boolean directed, List<Behind> topics) {

    /** What stands for a kind that nobody gave. */
    public static final String UNSAID = "undeclared";

    /**
     * One topic behind a relation.
     *
     * @param topic id of its node
     * @param label its data type
     * @param access who may read it
     * @param service service that reads; empty when unknown
     * @param pattern how it uses the records; empty when nobody said
     */
    public record Behind(
            String topic, String label, Access access, String service, String pattern) {

        /** Returns who may read, who does and how: {@code protected, read by X, event-sourcing}. */
        public String said() {
            StringJoiner words = new StringJoiner(", ").add(access.word());
            if (!service.isEmpty()) {
                words.add("read by " + service);
            }
            return pattern.isEmpty() ? words.toString() : words.add(pattern).toString();
        }
    }

    /** Sorts the topics. */
    public MapRelation {
        topics =
                topics.stream()
                        .sorted(
                                Comparator.comparing(Behind::label)
                                        .thenComparing(Behind::topic)
                                        .thenComparing(Behind::service))
                        .toList();
    }

    /** Returns what it is in words; never empty. */
    public String kindOrUnsaid() {
        return kind.isEmpty() ? UNSAID : kind;
    }

    /** Returns kind and number of topics: {@code customer-supplier, PL → ACL · 3 topics}. */
    String words() {
        int count = topics.size();
        String topicsWord =
                switch (count) {
                    case 0 -> "no topic";
                    case 1 -> "1 topic";
                    default -> count + " topics";
                };
        return kindOrUnsaid() + (kind.contains(",") ? " · " : ", ") + topicsWord;
    }

    /** Returns the arrow between the two names. */
    public String arrow() {
        return directed ? "→" : "—";
    }

    /** Returns this relation with other topics behind it. */
    MapRelation with(List<Behind> newTopics) {
        return new MapRelation(from, to, kind, directed, newTopics);
    }
}

package org.stormspec.render.map.graph;

import java.util.Comparator;

/**
 * An arrow of the map, in the direction in which records flow.
 *
 * @param from id of the node where records come from
 * @param to id of the node where they go
 * @param kind why the arrow is there
 * @param word how the reader uses the records, or what two contexts are to each other; empty when
 *     nobody said
 */
public record MapEdge(String from, String to, Kind kind, String word)
        implements Comparable<MapEdge> {

    private static final Comparator<MapEdge> ORDER =
            Comparator.comparing(MapEdge::from)
                    .thenComparing(MapEdge::to)
                    .thenComparing(MapEdge::kind)
                    .thenComparing(MapEdge::word);

    /** Why records flow: they are written, read by right, or read by a grant. */
    public enum Kind {
        PUBLISHES("publishes"),
        READS("read by"),
        READS_BY_GRANT("read by grant"),
        /** A context gives to another; such arrows stand for all topics between the two. */
        GIVES("gives to"),
        /** Two contexts stand side by side. */
        BESIDE("goes along with");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** Returns what the arrow says between its ends: {@code sale read by SalesProcessor}. */
        public String word() {
            return word;
        }
    }

    /** Makes an arrow of which nobody said more. */
    public MapEdge(String from, String to, Kind kind) {
        this(from, to, kind, "");
    }

    /** Returns whether a service reads a topic by it. */
    public boolean isReading() {
        return kind == Kind.READS || kind == Kind.READS_BY_GRANT;
    }

    @Override
    public int compareTo(MapEdge other) {
        return ORDER.compare(this, other);
    }
}

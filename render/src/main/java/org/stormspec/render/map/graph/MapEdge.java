package org.stormspec.render.map.graph;

import java.util.Comparator;

/**
 * An arrow of the map, in the direction in which records flow.
 *
 * @param from id of the node where records come from
 * @param to id of the node where they go
 * @param kind why the arrow is there
 */
public record MapEdge(String from, String to, Kind kind) implements Comparable<MapEdge> {

    private static final Comparator<MapEdge> ORDER =
            Comparator.comparing(MapEdge::from)
                    .thenComparing(MapEdge::to)
                    .thenComparing(MapEdge::kind);

    /** Why records flow: they are written, read by right, or read by a grant. */
    public enum Kind {
        PUBLISHES("publishes"),
        READS("read by"),
        READS_BY_GRANT("read by grant");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** Returns what the arrow says between its ends: {@code sale read by SalesProcessor}. */
        public String word() {
            return word;
        }
    }

    @Override
    public int compareTo(MapEdge other) {
        return ORDER.compare(this, other);
    }
}

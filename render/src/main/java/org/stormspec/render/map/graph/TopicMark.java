package org.stormspec.render.map.graph;

/** What is worth knowing about a topic besides who may read it. */
public enum TopicMark {
    CDC("CDC"),
    PII("PII"),
    DEPRECATED("deprecated");

    private final String word;

    TopicMark(String word) {
        this.word = word;
    }

    /** Returns the word that stands on the map. */
    public String word() {
        return word;
    }
}

package org.stormspec.app.access;

import org.stormspec.model.contract.AccessMatrix;
import org.stormspec.model.record.Access;

/** How a context stands to a topic, as one sign; the order is that of the legend. */
public enum Mark {
    /** It owns the topic. */
    WRITES("W", "owns and writes"),
    /** It reads, and may. */
    READS("R", "reads"),
    /** It may read but does not, because everybody may. */
    MAY("·", "may read, does not"),
    /** It was granted the right to read and does not use it. */
    IDLE("–", "granted, not used"),
    /** It reads in the model and the broker will refuse it. */
    REFUSED("×", "refused"),
    /** It may not and does not. */
    NONE("", "may not");

    private final String glyph;
    private final String words;

    Mark(String glyph, String words) {
        this.glyph = glyph;
        this.words = words;
    }

    /** Returns the character in the cell. */
    public String glyph() {
        return glyph;
    }

    /** Returns what it means, as the legend has it. */
    public String words() {
        return words;
    }

    /** Returns whether the context takes part: it writes or reads, or wants to. */
    public boolean isUse() {
        return this == WRITES || this == READS || this == REFUSED;
    }

    /** Returns the mark of a cell. */
    static Mark of(AccessMatrix.Entry entry) {
        return switch (entry.right()) {
            case WRITE -> WRITES;
            case READ ->
                    entry.used() ? READS : entry.topic().access() == Access.PUBLIC ? MAY : IDLE;
            case NONE -> entry.used() ? REFUSED : NONE;
        };
    }
}

package org.stormspec.model.record;

import static java.util.Objects.requireNonNull;

/**
 * A typed arrow between two elements.
 *
 * @param from id of the element it leaves
 * @param type what it says
 * @param to id of the element it reaches
 * @param atomic whether both ends happen in one transaction
 */
public record Link(String from, LinkType type, String to, boolean atomic) implements ModelRecord {

    /** Refuses missing parts, which no compiler sees in what is read. */
    public Link {
        requireNonNull(from);
        requireNonNull(type);
        requireNonNull(to);
    }

    /** Makes an arrow whose ends do not happen in one transaction. */
    public Link(String from, LinkType type, String to) {
        this(from, type, to, false);
    }

    /** Returns this arrow with another meaning. */
    public Link as(LinkType newType) {
        return new Link(from, newType, to, atomic);
    }

    /** Returns this arrow between other elements. */
    public Link between(String newFrom, String newTo) {
        return new Link(newFrom, type, newTo, atomic);
    }

    /** Returns this arrow in one transaction, or not. */
    public Link atomic(boolean nowAtomic) {
        return new Link(from, type, to, nowAtomic);
    }

    @Override
    public RecordKey key() {
        return new RecordKey(RecordType.LINK, from + " " + type.word() + " " + to);
    }
}

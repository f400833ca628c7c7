package org.stormspec.model.record;

/**
 * A typed arrow between two elements.
 *
 * @param from id of the element it leaves
 * @param type what it says
 * @param to id of the element it reaches
 */
public record Link(String from, LinkType type, String to) implements ModelRecord {

    @Override
    public RecordKey key() {
        return new RecordKey(RecordType.LINK, from + " " + type.word() + " " + to);
    }
}

package org.stormspec.model.record;

/**
 * A picture of some elements.
 *
 * @param id {@code big-picture}, also its file name
 * @param name what people call it
 * @param level how much of the grammar is in play
 */
public record Board(String id, String name, Level level) implements ModelRecord {

    /** The levels of an event storming. */
    public enum Level {
        STORM,
        PROCESS,
        DESIGN
    }

    @Override
    public RecordKey key() {
        return new RecordKey(RecordType.BOARD, id);
    }
}

package org.stormspec.model.record;

import java.util.Optional;

/**
 * A context reads a topic.
 *
 * @param context id of the reading context
 * @param topic id of the topic element
 * @param by id of the reading service
 * @param pattern how it uses the records, such as {@code event-carried-state}
 * @param group consumer group that does not follow from the service, as imported
 */
public record Consumer(
        String context,
        String topic,
        Optional<String> by,
        Optional<String> pattern,
        Optional<String> group)
        implements ModelRecord {

    @Override
    public RecordKey key() {
        return new RecordKey(RecordType.CONSUMER, context + " " + topic);
    }
}

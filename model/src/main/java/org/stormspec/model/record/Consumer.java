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
 * @param reading what it needs and how it reads
 */
public record Consumer(
        String context,
        String topic,
        Optional<String> by,
        Optional<String> pattern,
        Optional<String> group,
        Reading reading)
        implements ModelRecord {

    /** Makes a consumer that says nothing about how it reads. */
    public Consumer(
            String context,
            String topic,
            Optional<String> by,
            Optional<String> pattern,
            Optional<String> group) {
        this(context, topic, by, pattern, group, Reading.NONE);
    }

    /** Returns this reading another topic. */
    public Consumer of(String newTopic) {
        return new Consumer(context, newTopic, by, pattern, group, reading);
    }

    /** Returns this reading by another service, or by the context's first one. */
    public Consumer by(Optional<String> service) {
        return new Consumer(context, topic, service, pattern, group, reading);
    }

    /** Returns this using records in another way. */
    public Consumer using(Optional<String> newPattern) {
        return new Consumer(context, topic, by, newPattern, group, reading);
    }

    /** Returns this in another consumer group, or in the usual one. */
    public Consumer grouped(Optional<String> newGroup) {
        return new Consumer(context, topic, by, pattern, newGroup, reading);
    }

    /** Returns this reading otherwise. */
    public Consumer reading(Reading newReading) {
        return new Consumer(context, topic, by, pattern, group, newReading);
    }

    @Override
    public RecordKey key() {
        return new RecordKey(RecordType.CONSUMER, context + " " + topic);
    }
}

package org.stormspec.model.impact;

/**
 * What must change before another context may read a topic.
 *
 * @param topic id of the topic
 * @param context id of the context that wants to read
 * @param answer how it stands
 * @param producerChanges how many changes the owner of the topic must make
 * @param words the answer as a sentence
 */
public record NewReader(
        String topic, String context, Answer answer, int producerChanges, String words) {

    /** How it stands. */
    public enum Answer {
        /** It reads already, or owns it. */
        THERE_ALREADY,
        /** Nothing changes upstream. */
        FREE,
        /** The owner adds one grant. */
        GRANT,
        /** The topic is nobody else's business. */
        REFUSED,
        /** Nobody has decided who may read. */
        UNDECIDED
    }
}

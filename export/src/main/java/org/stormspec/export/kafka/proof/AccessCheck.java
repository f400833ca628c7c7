package org.stormspec.export.kafka.proof;

/**
 * Something that a user tries on a topic, and whether it must be allowed.
 *
 * @param user who tries, without Kafka's {@code User:} before it
 * @param deed what is tried
 * @param topic on which topic
 * @param allowed whether the access rules must allow it
 * @param because why, in words of the business: {@code public}, {@code owner}, {@code no grant}
 */
public record AccessCheck(String user, Deed deed, String topic, boolean allowed, String because) {

    /** What can be tried. */
    public enum Deed {
        /** To send a record. */
        WRITE,
        /** To fetch records, and to note in a group of one's own how far one has read. */
        READ
    }
}

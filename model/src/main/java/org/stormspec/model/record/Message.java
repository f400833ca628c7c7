package org.stormspec.model.record;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a record of a topic bears besides key and value.
 *
 * @param envelope how records are wrapped; empty means as the workspace does
 * @param headers headers beyond those of the envelope, in order
 * @param metadata what every record says about itself
 * @param eventTypes types of event on this topic, when it is more than one
 * @param orderingReason why those types have to share a topic, may be empty
 * @param examples name of an example to its value as JSON text
 * @param tags tags of the message as a whole; they hold for its topic too
 */
public record Message(
        Optional<Envelope> envelope,
        List<Field> headers,
        Set<Trait> metadata,
        List<String> eventTypes,
        String orderingReason,
        SortedMap<String, String> examples,
        SortedSet<String> tags) {

    /** Nothing said. */
    public static final Message NONE =
            new Message(
                    Optional.empty(),
                    List.of(),
                    Set.of(),
                    List.of(),
                    "",
                    Copies.map(Map.of()),
                    new TreeSet<>());

    /** Copies the collections. */
    public Message {
        headers = List.copyOf(headers);
        metadata = Copies.set(metadata);
        eventTypes = List.copyOf(eventTypes);
        examples = Copies.map(examples);
        tags = Collections.unmodifiableSortedSet(new TreeSet<>(tags));
    }

    /** How a record is wrapped; the CloudEvents modes are those of its Kafka binding. */
    public enum Envelope {
        NONE,
        CLOUDEVENTS_BINARY,
        CLOUDEVENTS_STRUCTURED;

        /** Returns the word used in files: {@code cloudevents-binary}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Returns what this envelope says about every record by itself. */
        public Set<Trait> brings() {
            return this == NONE
                    ? Set.of()
                    : Copies.set(List.of(Trait.ID, Trait.TIME, Trait.SOURCE, Trait.TYPE));
        }
    }

    /** What a record can say about itself. */
    public enum Trait {
        ID,
        TIME,
        SOURCE,
        TYPE,
        SCHEMA_VERSION,
        CORRELATION,
        CAUSATION,
        SECURITY_TOKEN
    }

    /** Returns this in another envelope, or in the workspace's. */
    public Message wrapped(Optional<Envelope> newEnvelope) {
        return new Message(
                newEnvelope, headers, metadata, eventTypes, orderingReason, examples, tags);
    }

    /** Returns this with other headers. */
    public Message headed(List<Field> newHeaders) {
        return new Message(
                envelope, newHeaders, metadata, eventTypes, orderingReason, examples, tags);
    }

    /** Returns this saying other things about itself. */
    public Message saying(Collection<Trait> newMetadata) {
        return new Message(
                envelope,
                headers,
                Copies.set(newMetadata),
                eventTypes,
                orderingReason,
                examples,
                tags);
    }

    /** Returns this carrying several types of event, and why they share a topic. */
    public Message carrying(List<String> newTypes, String newReason) {
        return new Message(envelope, headers, metadata, newTypes, newReason, examples, tags);
    }

    /** Returns this with other examples. */
    public Message showing(SortedMap<String, String> newExamples) {
        return new Message(
                envelope, headers, metadata, eventTypes, orderingReason, newExamples, tags);
    }

    /** Returns this with other tags. */
    public Message tagged(Set<String> newTags) {
        return new Message(
                envelope,
                headers,
                metadata,
                eventTypes,
                orderingReason,
                examples,
                new TreeSet<>(newTags));
    }
}

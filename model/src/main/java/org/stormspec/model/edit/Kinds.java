package org.stormspec.model.edit;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Topic.Changes;
import org.stormspec.model.record.Topic.Cleanup;
import org.stormspec.model.record.Topic.Deletes;
import org.stormspec.model.record.Topic.StreamKind;

/** What a stream of a kind is like as long as nobody says otherwise (requirements ). */
public final class Kinds {

    private Kinds() {}

    /**
     * Returns a topic as another kind of stream. What nobody has decided, and what only the kind
     * before brought with it, becomes what is usual for the new kind; decisions stay.
     */
    public static Topic as(Topic topic, StreamKind kind) {
        if (topic.stream() == kind) {
            return topic;
        }
        Topic bare = without(topic, topic.stream());
        return with(bare.as(kind), kind);
    }

    /** Returns an event or a topic as another kind; anything else has none and stays as it is. */
    public static Detail as(Detail detail, StreamKind kind) {
        return switch (detail) {
            case Detail.Event event -> event.as(Optional.of(kind));
            case Topic topic -> as(topic, kind);
            default -> detail;
        };
    }

    /**
     * Returns who may usually read a kind of stream: what is derived, and what only those who run
     * things care about, stays inside; what is meant for others is at least shared on request.
     */
    public static Optional<Access> access(StreamKind kind) {
        return switch (kind) {
            case OBSERVABLE, SYSTEM_EVENT, DEAD_LETTER, INTERNAL, EVENT_LOG, COMMAND, DELTA ->
                    Optional.of(Access.PRIVATE);
            case INTEGRATION_EVENT -> Optional.of(Access.PROTECTED);
            case ENTITY_CDC,
                    DOMAIN_EVENT,
                    DATA_EVENT,
                    LIFECYCLE_EVENT,
                    SCHEDULED_EVENT,
                    FACT,
                    RULE_OUTCOME ->
                    Optional.empty();
        };
    }

    /** Returns how the broker usually forgets a kind of stream: state by key, all else by age. */
    public static Cleanup cleanup(StreamKind kind) {
        return kind == StreamKind.ENTITY_CDC || kind == StreamKind.DATA_EVENT
                ? Cleanup.COMPACT
                : Cleanup.DELETE;
    }

    private static Topic without(Topic topic, StreamKind kind) {
        boolean usual = topic.settings().cleanup().equals(Set.of(cleanup(kind)));
        Topic free = usual ? cleaned(topic, Set.of()) : topic;
        return kind == StreamKind.ENTITY_CDC
                        && free.origin().deletes().equals(Optional.of(Deletes.TOMBSTONE))
                ? deleting(free, Optional.empty())
                : free;
    }

    private static Topic with(Topic topic, StreamKind kind) {
        Topic shared = topic.access().isPresent() ? topic : topic.accessible(access(kind));
        Topic kept =
                shared.settings().cleanup().isEmpty()
                        ? cleaned(shared, Set.of(cleanup(kind)))
                        : shared;
        return kind == StreamKind.ENTITY_CDC && kept.origin().deletes().isEmpty()
                ? deleting(kept, Optional.of(Deletes.TOMBSTONE))
                : kept;
    }

    private static Topic cleaned(Topic topic, Set<Cleanup> ways) {
        OptionalInt hours = topic.settings().retentionHours();
        return topic.set(topic.settings().cleaning(ways, hours));
    }

    private static Topic deleting(Topic topic, Optional<Deletes> deletes) {
        Changes changes = topic.origin().changes();
        return topic.from(
                topic.origin().changing(changes.deleting(deletes, changes.deletedField())));
    }
}

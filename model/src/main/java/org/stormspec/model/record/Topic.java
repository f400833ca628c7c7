package org.stormspec.model.record;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A stream on the backbone; a CDC entity when its kind says so.
 *
 * @param type data type, last part of the name: {@code user-score}; empty means: from the sticky's
 *     words
 * @param version major version, from 1
 * @param access who may read; empty while nobody has decided
 * @param stream what kind of stream it is
 * @param payload key, fields or hand-written schema
 * @param settings what the broker is told
 * @param sharing who is meant to read
 * @param origin where the records come from
 * @param deprecation when it goes away
 * @param explicitName full topic name that does not follow the grammar, as imported
 */
public record Topic(
        String type,
        int version,
        Optional<Access> access,
        StreamKind stream,
        Payload payload,
        Settings settings,
        Sharing sharing,
        Origin origin,
        Optional<Deprecation> deprecation,
        Optional<String> explicitName)
        implements Detail {

    /** Returns a new CDC entity of this data type, without access level yet. */
    public static Topic entity(String type) {
        return new Topic(
                type,
                1,
                Optional.empty(),
                StreamKind.ENTITY_CDC,
                Payload.NONE,
                Settings.NONE,
                Sharing.NONE,
                Origin.NONE,
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public Kind kind() {
        return Kind.TOPIC;
    }

    /** Returns this topic with another data type. */
    public Topic typed(String newType) {
        return copy(newType, access, stream, payload, settings, sharing);
    }

    /** Returns this topic with another access level, or none. */
    public Topic accessible(Optional<Access> newAccess) {
        return copy(type, newAccess, stream, payload, settings, sharing);
    }

    /** Returns this topic as another kind of stream. */
    public Topic as(StreamKind newStream) {
        return copy(type, access, newStream, payload, settings, sharing);
    }

    /** Returns this topic with another payload. */
    public Topic carrying(Payload newPayload) {
        return copy(type, access, stream, newPayload, settings, sharing);
    }

    /** Returns this topic with other broker settings. */
    public Topic set(Settings newSettings) {
        return copy(type, access, stream, payload, newSettings, sharing);
    }

    /** Returns this topic shared otherwise. */
    public Topic shared(Sharing newSharing) {
        return copy(type, access, stream, payload, settings, newSharing);
    }

    /** Returns this topic coming from elsewhere. */
    public Topic from(Origin newOrigin) {
        return new Topic(
                type,
                version,
                access,
                stream,
                payload,
                settings,
                sharing,
                newOrigin,
                deprecation,
                explicitName);
    }

    /** Returns this topic with another deprecation, or none. */
    public Topic deprecated(Optional<Deprecation> newDeprecation) {
        return new Topic(
                type,
                version,
                access,
                stream,
                payload,
                settings,
                sharing,
                origin,
                newDeprecation,
                explicitName);
    }

    /** Returns this topic under a full name outside the grammar, or under the grammar's name. */
    public Topic explicitlyNamed(Optional<String> newName) {
        return new Topic(
                type,
                version,
                access,
                stream,
                payload,
                settings,
                sharing,
                origin,
                deprecation,
                newName);
    }

    private Topic copy(
            String newType,
            Optional<Access> newAccess,
            StreamKind newStream,
            Payload newPayload,
            Settings newSettings,
            Sharing newSharing) {
        return new Topic(
                newType,
                version,
                newAccess,
                newStream,
                newPayload,
                newSettings,
                newSharing,
                origin,
                deprecation,
                explicitName);
    }

    /** The kinds of stream; the word in files is the name in lower case with hyphens. */
    public enum StreamKind {
        ENTITY_CDC,
        DOMAIN_EVENT,
        DATA_EVENT,
        INTEGRATION_EVENT,
        LIFECYCLE_EVENT,
        SCHEDULED_EVENT,
        SYSTEM_EVENT,
        OBSERVABLE,
        DEAD_LETTER,
        INTERNAL
    }

    /**
     * What a record of the topic carries.
     *
     * @param key name of the key field; empty when records have no key
     * @param keySchema file with a hand-written key schema, relative to the workspace's schemas
     * @param fields value fields in order; empty when a file says it
     * @param schema file with a hand-written value schema, relative to the workspace's schemas
     */
    public record Payload(
            Optional<String> key,
            Optional<String> keySchema,
            List<Field> fields,
            Optional<String> schema) {

        /** No key, no fields, no schema. */
        public static final Payload NONE =
                new Payload(Optional.empty(), Optional.empty(), List.of(), Optional.empty());

        /** Copies the fields. */
        public Payload {
            fields = List.copyOf(fields);
        }

        /** Returns this payload keyed by another field. */
        public Payload keyed(Optional<String> newKey) {
            return new Payload(newKey, keySchema, fields, schema);
        }

        /** Returns this payload with other fields. */
        public Payload of(List<Field> newFields) {
            return new Payload(key, keySchema, newFields, schema);
        }
    }

    /**
     * What the broker is told; what is empty comes from the workspace defaults.
     *
     * @param partitions number of partitions
     * @param replicas replication factor
     * @param cleanup clean-up policies; empty means the broker's default, delete
     * @param retentionHours how long records stay, in hours
     * @param configs further topic configuration, key to value
     */
    public record Settings(
            OptionalInt partitions,
            OptionalInt replicas,
            Set<Cleanup> cleanup,
            OptionalInt retentionHours,
            SortedMap<String, String> configs) {

        /** Everything from the defaults. */
        public static final Settings NONE =
                new Settings(
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        Set.of(),
                        OptionalInt.empty(),
                        new TreeMap<>());

        /** Copies the collections. */
        public Settings {
            cleanup =
                    cleanup.isEmpty()
                            ? Set.of()
                            : Collections.unmodifiableSet(EnumSet.copyOf(cleanup));
            configs = Collections.unmodifiableSortedMap(new TreeMap<>(configs));
        }

        /** Returns these settings with another clean-up and retention. */
        public Settings cleaning(Set<Cleanup> newCleanup, OptionalInt newRetentionHours) {
            return new Settings(partitions, replicas, newCleanup, newRetentionHours, configs);
        }

        /** Returns these settings with another number of partitions. */
        public Settings partitioned(OptionalInt newPartitions) {
            return new Settings(newPartitions, replicas, cleanup, retentionHours, configs);
        }
    }

    /** How the broker forgets records. */
    public enum Cleanup {
        COMPACT,
        DELETE
    }

    /**
     * Who is meant to read the topic.
     *
     * @param offered whether it is offered although nobody reads it yet
     * @param grants ids of the contexts that may read a protected topic
     * @param tags tags of the topic itself; tags of its fields come on top
     */
    public record Sharing(boolean offered, SortedSet<String> grants, SortedSet<String> tags) {

        /** Not offered, no grants, no tags. */
        public static final Sharing NONE = new Sharing(false, new TreeSet<>(), new TreeSet<>());

        /** Copies the sets. */
        public Sharing {
            grants = Collections.unmodifiableSortedSet(new TreeSet<>(grants));
            tags = Collections.unmodifiableSortedSet(new TreeSet<>(tags));
        }

        /** Returns this offered, or no longer offered. */
        public Sharing offered(boolean nowOffered) {
            return new Sharing(nowOffered, grants, tags);
        }

        /** Returns this with other grants. */
        public Sharing granting(Set<String> newGrants) {
            return new Sharing(offered, new TreeSet<>(newGrants), tags);
        }
    }

    /**
     * Where the records come from.
     *
     * @param producedBy id of the service that writes; empty means the context's first one
     * @param derivedFrom id of the topic this one is made from
     * @param source id of the external system behind it
     * @param process what a lifecycle event is about
     * @param schedule cron expression and zone of a scheduled event
     * @param dedupe fields by which repeated records are recognised
     * @param deletes what a deletion looks like on a CDC entity
     * @param continuous whether records flow without pause
     */
    public record Origin(
            Optional<String> producedBy,
            Optional<String> derivedFrom,
            Optional<String> source,
            Optional<String> process,
            Optional<String> schedule,
            List<String> dedupe,
            Optional<Deletes> deletes,
            boolean continuous) {

        /** Nothing said. */
        public static final Origin NONE =
                new Origin(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        false);

        /** Copies the list. */
        public Origin {
            dedupe = List.copyOf(dedupe);
        }

        /** Returns this written by another service, or by the context's first one. */
        public Origin producedBy(Optional<String> service) {
            return new Origin(
                    service, derivedFrom, source, process, schedule, dedupe, deletes, continuous);
        }

        /** Returns this made from another topic, or from none. */
        public Origin derivedFrom(Optional<String> topic) {
            return new Origin(
                    producedBy, topic, source, process, schedule, dedupe, deletes, continuous);
        }

        /** Returns this fed by another external system, or by none. */
        public Origin source(Optional<String> system) {
            return new Origin(
                    producedBy,
                    derivedFrom,
                    system,
                    process,
                    schedule,
                    dedupe,
                    deletes,
                    continuous);
        }
    }

    /** How a CDC entity says that something is gone. */
    public enum Deletes {
        TOMBSTONE,
        NEVER
    }

    /**
     * When a topic goes away.
     *
     * @param from day it was deprecated
     * @param sunset day it stops
     * @param successor id of the topic to read instead
     */
    public record Deprecation(
            Optional<LocalDate> from, Optional<LocalDate> sunset, Optional<String> successor) {}
}

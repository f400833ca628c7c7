package org.stormspec.model.record;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
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
 * @param terms what readers can rely on
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
        Optional<String> explicitName,
        Terms terms)
        implements Detail {

    /** Makes a topic whose readers can rely on nothing beyond the workspace's defaults. */
    public Topic(
            String type,
            int version,
            Optional<Access> access,
            StreamKind stream,
            Payload payload,
            Settings settings,
            Sharing sharing,
            Origin origin,
            Optional<Deprecation> deprecation,
            Optional<String> explicitName) {
        this(
                type,
                version,
                access,
                stream,
                payload,
                settings,
                sharing,
                origin,
                deprecation,
                explicitName,
                Terms.NONE);
    }

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

    /**
     * Returns a new CDC entity of this data type that keeps its state for those who come later: it
     * is compacted, and null means deleted.
     */
    public static Topic state(String type) {
        return entity(type)
                .set(Settings.NONE.cleaning(Set.of(Cleanup.COMPACT), OptionalInt.empty()))
                .from(
                        Origin.NONE.changing(
                                Changes.NONE.deleting(
                                        Optional.of(Deletes.TOMBSTONE), Optional.empty())));
    }

    @Override
    public Kind kind() {
        return Kind.TOPIC;
    }

    /** Returns this topic with another data type. */
    public Topic typed(String newType) {
        return new Topic(
                newType,
                version,
                access,
                stream,
                payload,
                settings,
                sharing,
                origin,
                deprecation,
                explicitName,
                terms);
    }

    /** Returns this topic in another major version. */
    public Topic versioned(int newVersion) {
        return new Topic(
                type,
                newVersion,
                access,
                stream,
                payload,
                settings,
                sharing,
                origin,
                deprecation,
                explicitName,
                terms);
    }

    /** Returns this topic with another access level, or none. */
    public Topic accessible(Optional<Access> newAccess) {
        return new Topic(
                type,
                version,
                newAccess,
                stream,
                payload,
                settings,
                sharing,
                origin,
                deprecation,
                explicitName,
                terms);
    }

    /** Returns this topic as another kind of stream. */
    public Topic as(StreamKind newStream) {
        return new Topic(
                type,
                version,
                access,
                newStream,
                payload,
                settings,
                sharing,
                origin,
                deprecation,
                explicitName,
                terms);
    }

    /** Returns this topic with another payload. */
    public Topic carrying(Payload newPayload) {
        return new Topic(
                type,
                version,
                access,
                stream,
                newPayload,
                settings,
                sharing,
                origin,
                deprecation,
                explicitName,
                terms);
    }

    /** Returns this topic with other broker settings. */
    public Topic set(Settings newSettings) {
        return new Topic(
                type,
                version,
                access,
                stream,
                payload,
                newSettings,
                sharing,
                origin,
                deprecation,
                explicitName,
                terms);
    }

    /** Returns this topic shared otherwise. */
    public Topic shared(Sharing newSharing) {
        return new Topic(
                type,
                version,
                access,
                stream,
                payload,
                settings,
                newSharing,
                origin,
                deprecation,
                explicitName,
                terms);
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
                explicitName,
                terms);
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
                explicitName,
                terms);
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
                newName,
                terms);
    }

    /** Returns this topic under other terms. */
    public Topic under(Terms newTerms) {
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
                explicitName,
                newTerms);
    }

    /** Returns what a record bears besides key and value. */
    public Message message() {
        return terms.message();
    }

    /** Returns what the topic promises about its schema. */
    public SchemaTerms schemaTerms() {
        return terms.schema();
    }

    /** Returns the topic as something that others rely on. */
    public Product product() {
        return terms.product();
    }

    /** Returns this topic with other records. */
    public Topic telling(Message newMessage) {
        return under(new Terms(newMessage, terms.schema(), terms.product()));
    }

    /** Returns this topic with other promises about its schema. */
    public Topic schematised(SchemaTerms newSchema) {
        return under(new Terms(terms.message(), newSchema, terms.product()));
    }

    /** Returns this topic with other promises to its readers. */
    public Topic promising(Product newProduct) {
        return under(new Terms(terms.message(), terms.schema(), newProduct));
    }

    /**
     * What readers can rely on.
     *
     * @param message what a record bears besides key and value
     * @param schema what is promised about the schema
     * @param product what is promised about the topic
     */
    public record Terms(Message message, SchemaTerms schema, Product product) {

        /** Nothing beyond the workspace's defaults. */
        public static final Terms NONE = new Terms(Message.NONE, SchemaTerms.NONE, Product.NONE);
    }

    /** The kinds of stream; the word in files is the name in lower case with hyphens. */
    public enum StreamKind {
        ENTITY_CDC("CDC entity", "state"),
        DOMAIN_EVENT("Domain event", "domain"),
        DATA_EVENT("Data event", "data"),
        INTEGRATION_EVENT("Integration event", "integration"),
        LIFECYCLE_EVENT("Lifecycle event", "lifecycle"),
        SCHEDULED_EVENT("Time-based event", "time"),
        SYSTEM_EVENT("System event", "system"),
        OBSERVABLE("Observable", "observable"),
        DEAD_LETTER("Dead letters", "dead letters"),
        INTERNAL("Internal stream", "internal"),
        /** What changed, without the state it leads to. */
        DELTA("Delta", "delta"),
        /** Something that was observed and is never taken back. */
        FACT("Fact", "fact"),
        /** What a rule came to. */
        RULE_OUTCOME("Rule outcome", "outcome"),
        /** The log that an event-sourced aggregate keeps its state in. */
        EVENT_LOG("Event-sourced log", "log"),
        /** Commands that travel on the backbone. */
        COMMAND("Commands", "commands");

        private static final List<StreamKind> DRAWN =
                List.of(
                        DOMAIN_EVENT,
                        SYSTEM_EVENT,
                        INTEGRATION_EVENT,
                        LIFECYCLE_EVENT,
                        SCHEDULED_EVENT,
                        DATA_EVENT,
                        OBSERVABLE,
                        DELTA,
                        FACT,
                        RULE_OUTCOME);

        private final String label;
        private final String sign;

        StreamKind(String label, String sign) {
            this.label = label;
            this.sign = sign;
        }

        /**
         * Returns the kinds that an event on the wall can be of: the six kinds of event, then those
         * that are derived from others (requirements ).
         */
        public static List<StreamKind> drawn() {
            return DRAWN;
        }

        /** Returns the words for people: {@code Time-based event}. */
        public String label() {
            return label;
        }

        /** Returns the words within a sentence: {@code time-based event}. */
        public String noun() {
            return this == ENTITY_CDC
                    ? label
                    : Character.toLowerCase(label.charAt(0)) + label.substring(1);
        }

        /** Returns the short word on a sticky: {@code time}. */
        public String sign() {
            return sign;
        }

        /** Returns the word in files: {@code scheduled-event}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
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

        /** Returns this payload with a hand-written value schema, or without. */
        public Payload schematised(Optional<String> file) {
            return new Payload(key, keySchema, fields, file);
        }

        /** Returns this payload with a hand-written key schema, or without. */
        public Payload keySchematised(Optional<String> file) {
            return new Payload(key, file, fields, schema);
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

        /** What a controller takes in one request, and more than a topic of a model needs. */
        public static final int MOST_PARTITIONS = 10_000;

        /** More brokers than keep copies of one topic anywhere. */
        public static final int MOST_REPLICAS = 100;

        private static final String TOMBSTONE_TIME = "delete.retention.ms";
        private static final long HOUR_MS = 3_600_000;

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

        /**
         * Returns how long tombstones stay, in hours, rounded up; from the configuration {@code
         * delete.retention.ms}, empty when it is not a number.
         */
        public OptionalInt tombstoneHours() {
            String text = configs.getOrDefault(TOMBSTONE_TIME, "");
            return text.matches("\\d{1,15}")
                    ? OptionalInt.of(
                            (int)
                                    Math.min(
                                            Integer.MAX_VALUE,
                                            Math.ceilDiv(Long.parseLong(text), HOUR_MS)))
                    : OptionalInt.empty();
        }

        /** Returns these settings with another time for tombstones, in hours, or none. */
        public Settings keepingTombstones(OptionalInt hours) {
            SortedMap<String, String> newConfigs = new TreeMap<>(configs);
            newConfigs.remove(TOMBSTONE_TIME);
            hours.ifPresent(time -> newConfigs.put(TOMBSTONE_TIME, String.valueOf(time * HOUR_MS)));
            return new Settings(partitions, replicas, cleanup, retentionHours, newConfigs);
        }

        /** Returns these settings with another replication factor. */
        public Settings replicated(OptionalInt newReplicas) {
            return new Settings(partitions, newReplicas, cleanup, retentionHours, configs);
        }

        /** Returns these settings with other free configuration. */
        public Settings configured(SortedMap<String, String> newConfigs) {
            return new Settings(partitions, replicas, cleanup, retentionHours, newConfigs);
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

        /** Returns this with other tags. */
        public Sharing tagged(Set<String> newTags) {
            return new Sharing(offered, grants, new TreeSet<>(newTags));
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
     * @param occasion what makes an event happen, as far as its kind asks for it
     * @param dedupe fields by which repeated records are recognised
     * @param changes how a CDC entity says what became of it
     * @param pace whether records flow without pause; empty while nobody has said
     */
    public record Origin(
            Optional<String> producedBy,
            Optional<String> derivedFrom,
            Optional<String> source,
            Occasion occasion,
            List<String> dedupe,
            Changes changes,
            Optional<Pace> pace) {

        /** Nothing said. */
        public static final Origin NONE =
                new Origin(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Occasion.NONE,
                        List.of(),
                        Changes.NONE,
                        Optional.empty());

        /** Copies the list. */
        public Origin {
            dedupe = List.copyOf(dedupe);
        }

        /** Returns what a lifecycle event is about. */
        public Optional<String> process() {
            return occasion.process();
        }

        /** Returns cron expression and zone of a scheduled event. */
        public Optional<String> schedule() {
            return occasion.schedule();
        }

        /** Returns what a deletion looks like on a CDC entity. */
        public Optional<Deletes> deletes() {
            return changes.deletes();
        }

        /** Returns this written by another service, or by the context's first one. */
        public Origin producedBy(Optional<String> service) {
            return new Origin(service, derivedFrom, source, occasion, dedupe, changes, pace);
        }

        /** Returns this made from another topic, or from none. */
        public Origin derivedFrom(Optional<String> topic) {
            return new Origin(producedBy, topic, source, occasion, dedupe, changes, pace);
        }

        /** Returns this fed by another external system, or by none. */
        public Origin source(Optional<String> system) {
            return new Origin(producedBy, derivedFrom, system, occasion, dedupe, changes, pace);
        }

        /** Returns this on another occasion. */
        public Origin on(Occasion newOccasion) {
            return new Origin(producedBy, derivedFrom, source, newOccasion, dedupe, changes, pace);
        }

        /** Returns this recognising repeated records otherwise. */
        public Origin deduping(List<String> newDedupe) {
            return new Origin(producedBy, derivedFrom, source, occasion, newDedupe, changes, pace);
        }

        /** Returns this saying otherwise what became of an entity. */
        public Origin changing(Changes newChanges) {
            return new Origin(producedBy, derivedFrom, source, occasion, dedupe, newChanges, pace);
        }

        /** Returns this flowing otherwise. */
        public Origin flowing(Optional<Pace> newPace) {
            return new Origin(producedBy, derivedFrom, source, occasion, dedupe, changes, newPace);
        }
    }

    /** Whether records come one by one, or flow without pause. */
    public enum Pace {
        DISCRETE,
        CONTINUOUS
    }

    /**
     * How a CDC entity says what became of it.
     *
     * @param deletes what a deletion looks like
     * @param deletedField field that says so, when a deletion is a state like any other
     * @param partial whether a record carries only what changed
     * @param fullStateFrom where the full state can be read then: id of a topic, or words
     */
    public record Changes(
            Optional<Deletes> deletes,
            Optional<String> deletedField,
            boolean partial,
            Optional<String> fullStateFrom) {

        /** Nothing said. */
        public static final Changes NONE =
                new Changes(Optional.empty(), Optional.empty(), false, Optional.empty());

        /** Returns this with another look of deletions; a field only goes with a soft one. */
        public Changes deleting(Optional<Deletes> newDeletes, Optional<String> newField) {
            return new Changes(newDeletes, newField, partial, fullStateFrom);
        }

        /** Returns this carrying partial updates whose full state is somewhere, or full state. */
        public Changes partial(boolean nowPartial, Optional<String> newFullStateFrom) {
            return new Changes(deletes, deletedField, nowPartial, newFullStateFrom);
        }
    }

    /** How a CDC entity says that something is gone. */
    public enum Deletes {
        TOMBSTONE,
        NEVER,
        /** A state like any other, told by a field. */
        SOFT
    }

    /**
     * When a topic goes away.
     *
     * @param from day it was deprecated
     * @param sunset day it stops
     * @param successor id of the topic to read instead
     * @param migration what readers have to do, may be empty
     * @param downscaler id of the service or reaction that feeds it from its successor
     * @param stopNote why nobody feeds it any more, may be empty
     * @param notified day its readers were told
     */
    public record Deprecation(
            Optional<LocalDate> from,
            Optional<LocalDate> sunset,
            Optional<String> successor,
            String migration,
            Optional<String> downscaler,
            String stopNote,
            Optional<LocalDate> notified) {

        /** Makes a deprecation that says only when and what to read instead. */
        public Deprecation(
                Optional<LocalDate> from, Optional<LocalDate> sunset, Optional<String> successor) {
            this(from, sunset, successor, "", Optional.empty(), "", Optional.empty());
        }

        /** Returns this between other days. */
        public Deprecation between(Optional<LocalDate> newFrom, Optional<LocalDate> newSunset) {
            return new Deprecation(
                    newFrom, newSunset, successor, migration, downscaler, stopNote, notified);
        }

        /** Returns this with another topic to read instead, or none. */
        public Deprecation succeeded(Optional<String> newSuccessor) {
            return new Deprecation(
                    from, sunset, newSuccessor, migration, downscaler, stopNote, notified);
        }

        /** Returns this with another note for readers. */
        public Deprecation migrating(String newMigration) {
            return new Deprecation(
                    from, sunset, successor, newMigration, downscaler, stopNote, notified);
        }

        /** Returns this fed by something else, or with a note why by nothing. */
        public Deprecation fed(Optional<String> newDownscaler, String newStopNote) {
            return new Deprecation(
                    from, sunset, successor, migration, newDownscaler, newStopNote, notified);
        }

        /** Returns this with another day on which readers were told, or none. */
        public Deprecation notified(Optional<LocalDate> newNotified) {
            return new Deprecation(
                    from, sunset, successor, migration, downscaler, stopNote, newNotified);
        }
    }
}

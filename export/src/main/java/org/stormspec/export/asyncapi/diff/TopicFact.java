package org.stormspec.export.asyncapi.diff;

import java.util.SortedMap;

/// What a document says about an own topic that somebody relies on. Every such fact is listed here
/// once: comparing two documents, judging an export and telling what changed go through this list.
///
/// Most facts have one value under their own name; some have several, such as the headers of a
/// record, each under its name. A fact that a document does not state has no value.
public enum TopicFact {
    /// Who may read.
    ACCESS("access"),
    /// Principals that may read a protected topic, each under its name.
    GRANTS("grants"),
    /// What kind of stream it is.
    KIND("kind of stream"),
    /// How an entity is removed.
    DELETION("deletion"),
    /// The field by which records are keyed.
    KEY("key"),
    /// The type of the key, or the file that describes it.
    KEY_SCHEMA("type of the key"),
    /// How many partitions.
    PARTITIONS("partitions"),
    /// How many copies the broker keeps.
    REPLICAS("replicas"),
    /// How the broker forgets records.
    CLEANUP("cleanup.policy"),
    /// How long the broker keeps records and tombstones, each under the name of the setting.
    RETENTION("retention"),
    /// Other settings of the broker, each under its name.
    CONFIGURATION("configuration"),
    /// The file that describes the value; its content is judged as a schema.
    SCHEMA("schema"),
    /// The schema language, without its version.
    SCHEMA_FORMAT("schema format"),
    /// The media type of the value.
    CONTENT_TYPE("content type"),
    /// Whether the id of the schema travels in the payload or in a header.
    SCHEMA_ID("place of the schema id"),
    /// How the subject of the schema is named.
    SUBJECT("subject strategy"),
    /// How records are wrapped.
    ENVELOPE("envelope"),
    /// Headers of a record, each under its name.
    HEADERS("headers"),
    /// Where the correlation id stands.
    CORRELATION("correlation id"),
    /// What every record says about itself, each under its name.
    METADATA("metadata"),
    /// Fields by which repeated records are recognised.
    DEDUPLICATION("recognised by"),
    /// Types of event on the topic, each under its name.
    EVENT_TYPES("event types"),
    /// What else the Kafka binding of the message says, each under its key.
    BINDINGS("message binding"),
    /// When a scheduled event is written.
    SCHEDULE("schedule"),
    /// That the topic goes away, when, and what comes instead.
    DEPRECATION("deprecation");

    private final String words;

    TopicFact(String words) {
        this.words = words;
    }

    /// The name for people.
    public String words() {
        return words;
    }

    /// What a channel says about it, by name; the name is that of the fact where there is one
    /// value.
    SortedMap<String, String> read(ChannelView channel) {
        return switch (this) {
            case ACCESS -> channel.own(words, "access");
            case GRANTS -> channel.grants();
            case KIND -> channel.own(words, "kind");
            case DELETION -> channel.deletion(words);
            case KEY -> channel.key(words);
            case KEY_SCHEMA -> channel.keySchema(words);
            case PARTITIONS -> channel.binding(words, "partitions");
            case REPLICAS -> channel.binding(words, "replicas");
            case CLEANUP -> channel.cleanup();
            case RETENTION -> channel.retention();
            case CONFIGURATION -> channel.configuration();
            case SCHEMA -> channel.schema(words);
            case SCHEMA_FORMAT -> channel.schemaFormat(words);
            case CONTENT_TYPE -> channel.contentType(words);
            case SCHEMA_ID -> channel.messageBinding(words, "schemaIdLocation");
            case SUBJECT -> channel.messageBinding(words, "schemaLookupStrategy");
            case ENVELOPE -> channel.own(words, "envelope");
            case HEADERS -> channel.headers();
            case CORRELATION -> channel.correlation(words);
            case METADATA -> channel.owns("metadata");
            case DEDUPLICATION -> channel.deduplication(words);
            case EVENT_TYPES -> channel.owns("event-types");
            case BINDINGS -> channel.otherMessageBindings();
            case SCHEDULE -> channel.schedule(words);
            case DEPRECATION -> channel.deprecation(words);
        };
    }
}

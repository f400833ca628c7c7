package org.stormspec.app.inspector;

import static org.stormspec.app.inspector.Attribute.code;
import static org.stormspec.app.inspector.Attribute.day;
import static org.stormspec.app.inspector.Attribute.inherited;
import static org.stormspec.app.inspector.Attribute.items;
import static org.stormspec.app.inspector.Attribute.line;
import static org.stormspec.app.inspector.Attribute.number;
import static org.stormspec.app.inspector.Attribute.onOff;
import static org.stormspec.app.inspector.Attribute.one;
import static org.stormspec.app.inspector.Attribute.option;
import static org.stormspec.app.inspector.Attribute.pairs;
import static org.stormspec.app.inspector.Attribute.pick;
import static org.stormspec.app.inspector.Attribute.several;
import static org.stormspec.app.inspector.Attribute.text;
import static org.stormspec.app.inspector.Attribute.ticks;
import static org.stormspec.app.inspector.Attribute.truth;

import java.util.List;
import org.stormspec.app.inspector.Attribute.Source;
import org.stormspec.model.record.Defaults;
import org.stormspec.model.record.Topic;

/** What the inspector asks about topics and events: one line an attribute. */
final class TopicQuestions {
    static final int TEN_YEARS_IN_HOURS = 87_600;
    private static final int MOST_VERSIONS = 9_999;

    static final List<FormField.Option> ENVELOPES =
            List.of(
                    option("none", "None"),
                    option("cloudevents-binary", "CloudEvents binary"),
                    option("cloudevents-structured", "CloudEvents structured"));

    static final List<FormField.Option> FORMATS =
            List.of(
                    option("avro", "Avro"),
                    option("json", "JSON Schema"),
                    option("protobuf", "Protobuf"));

    static final List<FormField.Option> COMPATIBILITIES =
            List.of(
                    option("BACKWARD", "Backward: new readers, last data"),
                    option("BACKWARD_TRANSITIVE", "Backward: new readers, all data"),
                    option("FORWARD", "Forward: old readers, new data"),
                    option("FORWARD_TRANSITIVE", "Forward: all old readers, new data"),
                    option("FULL", "Full: both ways, last version"),
                    option("FULL_TRANSITIVE", "Full: both ways, all versions"),
                    option("NONE", "Not judged"));

    static final List<FormField.Option> SUBJECTS =
            List.of(
                    option("TopicNameStrategy", "After the topic"),
                    option("RecordNameStrategy", "After the record"),
                    option("TopicRecordNameStrategy", "After topic and record"),
                    option("SimpleTopicIdStrategy", "Apicurio: topic alone"),
                    option("TopicIdStrategy", "Apicurio: topic and part"),
                    option("RecordIdStrategy", "Apicurio: record"),
                    option("TopicRecordIdStrategy", "Apicurio: topic and record"),
                    option("QualifiedRecordIdStrategy", "Apicurio: full record name"));

    /** What makes a lifecycle event happen. */
    static final Attribute PROCESS =
            line(
                    "process",
                    "Process",
                    "Order fulfilment",
                    "The process or task whose phases it tells.");

    static final Attribute CLOCK =
            line(
                    "clock",
                    "Owner of the clock",
                    "billing scheduler",
                    "Who makes sure that it happens on time.");

    static final Attribute STORE =
            code("store", "Store", "public.orders", "The table, collection or queue it mirrors.");

    static final Attribute OPERATIONS =
            ticks(
                    "operations",
                    "Operations",
                    "Not said",
                    List.of(
                            option("create", "Create"),
                            option("update", "Update"),
                            option("delete", "Delete"),
                            option("upsert", "Create or update")),
                    "What may happen in the store.");

    static final List<Attribute> ORIGIN =
            List.of(
                    one(
                            "producer",
                            "Written by",
                            Source.SERVICES,
                            "The context's first service",
                            "The service that writes the records.",
                            "producedBy"),
                    one(
                            "derived",
                            "Derived from",
                            Source.TOPICS,
                            "No other topic",
                            "The topic it is made from, such as the plain one of a masked copy.",
                            "derivedFrom"),
                    one(
                            "source",
                            "Source system",
                            Source.SYSTEMS,
                            "None",
                            "The external system behind the records."),
                    several(
                            "dedupe",
                            "Repeats recognised by",
                            Source.FIELDS,
                            "Not said",
                            "Fields by which a record that arrives twice is recognised."),
                    truth(
                            "pace",
                            "Flow",
                            "Not decided",
                            "Continuous, without pause",
                            "Discrete, one by one",
                            "Whether records flow like a signal or happen one by one.",
                            "continuous"));

    static final Attribute DELETES =
            pick(
                    "deletes",
                    "Deletion",
                    "Not decided",
                    List.of(
                            option("tombstone", "Null removes it"),
                            option("soft", "A field says so"),
                            option("never", "Never deleted")),
                    "How readers learn that something is gone.");

    static final Attribute DELETED_FIELD =
            one(
                    "deletedField",
                    "Field that says so",
                    Source.FIELDS,
                    "Not said",
                    "The field that is set when something is gone.");

    static final List<Attribute> STATE =
            List.of(
                    onOff(
                            "partial",
                            "Carries only what changed",
                            "Off: every record carries the full state."),
                    one(
                            "fullState",
                            "Full state from",
                            Source.TOPICS,
                            "Not said",
                            "Where readers find the full state when records carry changes only.",
                            "fullStateFrom"));

    static final Attribute ENVELOPE =
            inherited(
                    "envelope",
                    "Envelope",
                    Defaults::envelope,
                    ENVELOPES,
                    "How records are wrapped; CloudEvents adds id, time, source and type.");

    static final List<Attribute> MESSAGE =
            List.of(
                    ticks(
                            "metadata",
                            "Every record says",
                            "Nothing about itself",
                            List.of(
                                    option("id", "Its id"),
                                    option("time", "When it happened"),
                                    option("source", "Where it comes from"),
                                    option("type", "Its type"),
                                    option("schema-version", "Its schema version"),
                                    option("correlation", "What it belongs to"),
                                    option("causation", "What caused it"),
                                    option("security-token", "A security token")),
                            "What each record tells about itself beside its content."),
                    several(
                            "messageTags",
                            "Tags of the message",
                            Source.TAGS,
                            "None",
                            "What each record is about as a whole; the tags hold for the topic."),
                    items(
                            "eventTypes",
                            "Types of event",
                            "OrderPlaced",
                            "Only when several types share the topic, one a line.",
                            "eventTypes"),
                    line(
                            "orderingReason",
                            "Why they share the topic",
                            "Their order matters",
                            "Several types on one topic need a reason."),
                    pairs(
                            "examples",
                            "Examples",
                            "Name",
                            "Value as JSON",
                            "Add example",
                            "Sample values for readers and tests; they are checked against the"
                                    + " fields."));

    static final List<Attribute> SCHEMA =
            List.of(
                    inherited(
                            "format",
                            "Format",
                            Defaults::format,
                            FORMATS,
                            "The language in which the schema is written."),
                    code(
                            "schemaVersion",
                            "Version",
                            "1.0.0",
                            "Semantic version of the schema: major.minor.patch."),
                    inherited(
                            "compatibility",
                            "Changes must be",
                            Defaults::compatibility,
                            COMPATIBILITIES,
                            "Which changes a registry lets through."),
                    inherited(
                            "subject",
                            "Subject",
                            Defaults::subject,
                            SUBJECTS,
                            "How the schema is named in a registry."),
                    pick(
                            "contentModel",
                            "Further properties",
                            "Not decided",
                            List.of(option("open", "Allowed"), option("closed", "Not allowed")),
                            "Whether JSON values may have properties that the schema does not"
                                    + " name."),
                    code(
                            "schemaFile",
                            "Schema by hand",
                            "order.avsc",
                            "A file under schemas/ that says it instead of the fields above.",
                            "schema"),
                    code(
                            "keySchema",
                            "Key schema by hand",
                            "order-key.avsc",
                            "A file under schemas/ for the key alone."));

    static final List<Attribute> PRODUCT =
            List.of(
                    pick(
                            "productRole",
                            "Role",
                            "Not said",
                            List.of(
                                    option("key", "Key entity of the business"),
                                    option("shared", "Shared by many contexts"),
                                    option("private", "Private to its context"),
                                    option("public", "For everybody")),
                            "What it is to the business; people search by it.",
                            "role"),
                    pairs(
                            "serviceLevel",
                            "Promises",
                            "Availability",
                            "99.9 %",
                            "Add promise",
                            "What readers can count on: availability, latency, freshness."),
                    number(
                            "recovery",
                            "Rebuild within, hours",
                            "Not said",
                            TEN_YEARS_IN_HOURS,
                            "Time a reader may take to rebuild what it made of the records.",
                            "recoveryHours"),
                    onOff(
                            "rebuildSource",
                            "Readers rebuild from it",
                            "Records must stay long enough to start from nothing."),
                    onOff("hidden", "Left out of catalogues", "Nobody finds it by searching."));

    static final List<Attribute> DEPRECATION =
            List.of(
                    day(
                            "deprecated",
                            "Since",
                            "From this day on nobody should begin to read it.",
                            "deprecated",
                            "from"),
                    day("sunset", "Gone on", "The last day it is fed.", "deprecated", "sunset"),
                    one(
                            "successor",
                            "Read instead",
                            Source.TOPICS,
                            "Nothing",
                            "The topic that takes its place.",
                            "deprecated",
                            "successor"),
                    text(
                            "migration",
                            "What readers have to do",
                            "Rename total to total_minor",
                            "Tell it as to a colleague.",
                            "deprecated",
                            "migration"),
                    one(
                            "downscaler",
                            "Fed from its successor by",
                            Source.SERVICES_AND_POLICIES,
                            "Nobody",
                            "Who turns new records into old ones until the last day.",
                            "deprecated",
                            "downscaler"),
                    line(
                            "stopNote",
                            "Why nobody feeds it",
                            "No reader is left",
                            "A reason, when nothing feeds it any more.",
                            "deprecated",
                            "stopNote"),
                    day(
                            "notified",
                            "Readers told on",
                            "The day its readers learned that it goes.",
                            "deprecated",
                            "notified"));

    static final Attribute VERSION =
            number(
                    "version",
                    "Major version",
                    "1",
                    MOST_VERSIONS,
                    "A version that breaks readers gets a topic of its own.");

    static final Attribute EXPLICIT_NAME =
            code(
                    "explicitName",
                    "Full name by hand",
                    "As the grammar builds it",
                    "Only for a topic that exists under a name of its own.");

    static final Attribute CONFIGS =
            pairs(
                    "configs",
                    "Further settings",
                    "min.insync.replicas",
                    "2",
                    "Add setting",
                    "Topic settings by Kafka's names.");

    private TopicQuestions() {}

    /** Returns the kinds of stream in people's words. */
    static String words(Topic.StreamKind kind) {
        return switch (kind) {
            case ENTITY_CDC -> "CDC entity";
            case DOMAIN_EVENT -> "Domain event";
            case DATA_EVENT -> "Data event, mirrors a store";
            case INTEGRATION_EVENT -> "Integration event";
            case LIFECYCLE_EVENT -> "Lifecycle event, of a process";
            case SCHEDULED_EVENT -> "Time-based event";
            case SYSTEM_EVENT -> "System event";
            case OBSERVABLE -> "Observable, derived; stays inside";
            case DEAD_LETTER -> "Dead letters";
            case INTERNAL -> "Internal to a stream application";
            case DELTA -> "Delta, only what changed";
            case FACT -> "Fact, never taken back";
            case RULE_OUTCOME -> "Outcome of a rule";
            case EVENT_LOG -> "Event-sourced log";
            case COMMAND -> "Commands";
        };
    }
}

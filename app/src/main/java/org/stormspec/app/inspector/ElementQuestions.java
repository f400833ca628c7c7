package org.stormspec.app.inspector;

import static org.stormspec.app.inspector.Attribute.code;
import static org.stormspec.app.inspector.Attribute.items;
import static org.stormspec.app.inspector.Attribute.line;
import static org.stormspec.app.inspector.Attribute.load;
import static org.stormspec.app.inspector.Attribute.number;
import static org.stormspec.app.inspector.Attribute.onOff;
import static org.stormspec.app.inspector.Attribute.one;
import static org.stormspec.app.inspector.Attribute.option;
import static org.stormspec.app.inspector.Attribute.pairs;
import static org.stormspec.app.inspector.Attribute.pick;
import static org.stormspec.app.inspector.Attribute.several;
import static org.stormspec.app.inspector.Attribute.table;
import static org.stormspec.app.inspector.Attribute.text;
import static org.stormspec.app.inspector.Attribute.ticks;

import java.util.List;
import org.stormspec.app.inspector.Attribute.Source;
import org.stormspec.app.inspector.FormField.Column;

/** What the inspector asks about the other kinds of elements and about readers. */
final class ElementQuestions {
    private static final int MOST_RETRIES = 1_000;
    private static final int MOST_INSTANCES = 10_000;

    static final Attribute NOTES =
            text(
                    "notes",
                    "Notes",
                    "Anything a reader should know",
                    "Stands in the exported documents.",
                    "description");

    static final Attribute ALIASES =
            items(
                    "aliases",
                    "Also called",
                    "Purchase",
                    "Other words people use for it, one a line; searching finds them.");

    /** What is true when a command was done, and when it is not done. */
    static final List<Attribute> COMMAND =
            List.of(
                    text(
                            "effect",
                            "Effect",
                            "What is true when it was done?",
                            "What has changed when the command was carried out."),
                    text(
                            "rejected",
                            "Rejected when",
                            "Why may it be refused?",
                            "The conditions under which it is refused.",
                            "rejectedWhen"));

    static final List<Attribute> DELIVERY =
            List.of(
                    pick(
                            "delivery",
                            "Travels by",
                            "Not decided",
                            List.of(
                                    option("call", "A call"),
                                    option("request-reply", "Request and reply"),
                                    option("queue", "A queue"),
                                    option("topic", "A topic of its own")),
                            "How the command gets to its target."),
                    onOff(
                            "drain",
                            "There is a list of what to drain",
                            "Commands under way are lost when state is migrated, unless they are"
                                    + " drained first.",
                            "drainChecklist"));

    static final Attribute ROOT =
            line(
                    "root",
                    "Root",
                    "The entity that guards the rest",
                    "The one entity through which everything inside is changed.");

    static final List<Attribute> AGGREGATE =
            List.of(
                    items("entities", "Entities", "Order line", "What lives inside, one a line."),
                    items(
                            "invariants",
                            "Invariants",
                            "The total is never negative",
                            "What always holds, one a line."));

    static final List<Attribute> STATES =
            List.of(
                    onOff(
                            "eventSourced",
                            "State is kept as a log of events",
                            "Off: the state itself is kept.",
                            "eventSourced"),
                    table(
                            "transitions",
                            "Transitions",
                            List.of(
                                    new Column("from", "From", false),
                                    new Column("to", "To", true),
                                    new Column("by", "By command or event", false)),
                            "Add transition",
                            "The states it goes through, and what brings each change about."),
                    items(
                            "corrective",
                            "Corrective policies",
                            "Refund what was paid twice",
                            "What puts right what an invariant does not prevent, one a line.",
                            "correctivePolicies"));

    static final List<Attribute> CAPACITY =
            List.of(
                    load(
                            "commandsPerHour",
                            "Commands an hour",
                            "For one instance; plans partitions and keys.",
                            "capacity",
                            "commandsPerHour"),
                    load(
                            "clients",
                            "Clients at once",
                            "How many send commands to one instance.",
                            "capacity",
                            "clients"),
                    load(
                            "conflicts",
                            "Conflicts, percent",
                            "Chance that two commands get into each other's way.",
                            "capacity",
                            "conflictPercent"),
                    load(
                            "eventsPerDay",
                            "Events a day",
                            "What one instance adds; plans retention.",
                            "capacity",
                            "eventsPerDay"),
                    load(
                            "lifetime",
                            "Lifetime, days",
                            "How long one instance lives.",
                            "capacity",
                            "lifetimeDays"));

    static final Attribute SAGA =
            onOff(
                    "saga",
                    "Steers a workflow of several steps",
                    "A saga: it remembers where the workflow stands.");

    static final List<Attribute> WORKFLOW =
            List.of(
                    pick(
                            "style",
                            "Style",
                            "Not decided",
                            List.of(
                                    option("orchestration", "Orchestration: one steers"),
                                    option("choreography", "Choreography: each reacts")),
                            "Whether one place knows all steps, or each step only its own."),
                    table(
                            "steps",
                            "Steps",
                            List.of(
                                    new Column("does", "Does", true),
                                    new Column("undo", "Undone by", false)),
                            "Add step",
                            "What is done, in order, and what takes it back."),
                    line(
                            "failure",
                            "When a step fails",
                            "Ask the order desk",
                            "Where it goes when a step fails and nothing undoes it."));

    static final List<Attribute> PROCESSING =
            List.of(
                    ticks(
                            "processing",
                            "Operations",
                            "None",
                            List.of(
                                    option("filter", "Filters"),
                                    option("map", "Maps"),
                                    option("enrich", "Enriches"),
                                    option("join", "Joins"),
                                    option("aggregate", "Aggregates"),
                                    option("window", "Windows")),
                            "What a stream processor does to records; joins, aggregates and"
                                    + " windows have to remember.",
                            "processing",
                            "operations"),
                    line(
                            "engine",
                            "Engine",
                            "Kafka Streams",
                            "What it runs on.",
                            "processing",
                            "engine"),
                    items(
                            "stores",
                            "State stores",
                            "orders-by-user",
                            "What it remembers earlier records in, one a line.",
                            "processing",
                            "stores"),
                    pairs(
                            "mapping",
                            "Mapping",
                            "Field",
                            "Comes from",
                            "Add mapping",
                            "Where each field of its result comes from.",
                            "processing",
                            "mapping"));

    static final Attribute IDEMPOTENCY =
            code(
                    "idempotency",
                    "Idempotency key",
                    "order_id",
                    "The field by which a repeated write is recognised.",
                    "idempotencyKey");

    static final Attribute ROLE =
            pick(
                    "role",
                    "Role",
                    "External system",
                    List.of(
                            option("event-source", "Source of events"),
                            option("cdc-source", "Source of changed data (CDC)"),
                            option("sink", "Sink, takes records in")),
                    "The part it plays for us.");

    static final List<Attribute> CONNECTION =
            List.of(
                    pick(
                            "technology",
                            "Technology",
                            "Not said",
                            List.of(
                                    option("application", "Application"),
                                    option("database", "Database"),
                                    option("document-store", "Document store"),
                                    option("queue", "Queue"),
                                    option("device", "Device")),
                            "What is on the other side."),
                    line("connector", "Connector", "debezium-orders", "What carries the records."));

    static final List<Attribute> SOURCE =
            List.of(
                    items(
                            "captures",
                            "Captured tables",
                            "public.orders",
                            "Tables or collections that are captured, one a line."),
                    items(
                            "dedupe",
                            "Repeats recognised by",
                            "device_id",
                            "Fields by which a record that arrives twice is recognised, one a"
                                    + " line."),
                    onOff(
                            "snapshot",
                            "Begins with everything that is there",
                            "An initial load comes before the changes."),
                    onOff(
                            "beforeAfter",
                            "Tells the row before and after",
                            "Records carry both states of a row."),
                    onOff(
                            "outbox",
                            "Reads an outbox",
                            "The application writes what happened into a table of its own."));

    static final List<Attribute> SINK =
            List.of(
                    IDEMPOTENCY,
                    onOff(
                            "commitAfterWrite",
                            "Confirms only what was written",
                            "Records are confirmed after the write, never before."),
                    one(
                            "failure-topic",
                            "Dead letters to",
                            Source.TOPICS,
                            "Nowhere",
                            "The topic for records that cannot be taken.",
                            "failure",
                            "deadLetter"),
                    number(
                            "failure-retries",
                            "Retries",
                            "Not said",
                            MOST_RETRIES,
                            "How often it tries again first.",
                            "failure",
                            "retries"),
                    line(
                            "failure-then",
                            "And then",
                            "stop and alert",
                            "What happens when trying again does not help.",
                            "failure",
                            "then"));

    static final Attribute STATE =
            pick(
                    "state",
                    "State",
                    "Open",
                    List.of(option("accepted", "Accepted"), option("closed", "Closed")),
                    "Open questions stand in the report.");

    static final Attribute OWNER =
            line("owner", "Owner", "Who looks for the answer?", "Whom to ask about it.");

    static final Attribute LOST =
            onOff("lost", "Value is lost here, not gained", "Off: value is created here.");

    /** How a context reads a topic. */
    static final List<Attribute> READING =
            List.of(
                    pick(
                            "pattern",
                            "Uses the records as",
                            "Not decided",
                            List.of(
                                    option("event-notification", "Notification: it asks back"),
                                    option("event-carried-state", "State: it keeps a copy"),
                                    option("event-sourcing", "Log: it replays everything"),
                                    option("event-transformation", "Input: it makes others of it"),
                                    option("cqrs", "Feed of a read model")),
                            "What the reader makes of the records."),
                    one(
                            "by",
                            "Read by",
                            Source.SERVICES,
                            "The context's first service",
                            "The service that reads."),
                    several(
                            "needs",
                            "Needs the fields",
                            Source.FIELDS,
                            "Not said",
                            "Fields it cannot do without; nobody may remove them unasked."),
                    pairs(
                            "expects",
                            "Expects the types",
                            "Field",
                            "Type",
                            "Add expectation",
                            "The type it counts on, field by field."),
                    pick(
                            "guarantee",
                            "Sees each record",
                            "Not said",
                            List.of(
                                    option("at-most-once", "At most once"),
                                    option("at-least-once", "At least once"),
                                    option("exactly-once", "Exactly once")),
                            "How often it may see a record.",
                            "delivery"),
                    code(
                            "transactionalId",
                            "Transactional id",
                            "acme.finance.sales",
                            "Prefix for reading and writing in one transaction."),
                    one(
                            "deadLetter",
                            "Dead letters to",
                            Source.TOPICS,
                            "As the workspace",
                            "The topic for records it cannot deal with.",
                            "failure",
                            "deadLetter"),
                    number(
                            "retries",
                            "Retries",
                            "As the workspace",
                            MOST_RETRIES,
                            "How often it tries again first.",
                            "failure",
                            "retries"),
                    line(
                            "then",
                            "And then",
                            "As the workspace",
                            "What happens when trying again does not help.",
                            "failure",
                            "then"),
                    onOff(
                            "ordered",
                            "Relies on the order of one key",
                            "Changing the key would break it."),
                    onOff(
                            "mustAct",
                            "The producer counts on it to act",
                            "Then it is a command in disguise."),
                    number(
                            "instances",
                            "Instances in parallel",
                            "Not said",
                            MOST_INSTANCES,
                            "More than there are partitions idle."),
                    number(
                            "outage",
                            "Longest outage, hours",
                            "Not said",
                            TopicQuestions.TEN_YEARS_IN_HOURS,
                            "Records must stay at least as long.",
                            "outageHours"),
                    code(
                            "group",
                            "Consumer group",
                            "As the service is called",
                            "Only for a group that exists under a name of its own."),
                    code("flag", "Feature flag", "orders-v2", "The flag that switches it on."));

    private ElementQuestions() {}
}

package org.stormspec.app.inspector;

import static org.stormspec.app.inspector.Attribute.code;
import static org.stormspec.app.inspector.Attribute.items;
import static org.stormspec.app.inspector.Attribute.line;
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
import org.stormspec.model.record.Topic;

/** What the inspector asks about contexts, their relations and the workspace. */
final class ContextQuestions {

    static final Attribute PURPOSE =
            text(
                    "purpose",
                    "Purpose",
                    "What is this context for?",
                    "One sentence that a newcomer understands.");

    static final Attribute TERMS =
            pairs(
                    "terms",
                    "Words",
                    "Word",
                    "What it means here",
                    "Add word",
                    "The language of this context; another one may mean something else by the same"
                            + " word.");

    /** After the Bounded Context Canvas, version 5. */
    static final List<Attribute> STRATEGY =
            List.of(
                    line(
                            "capability",
                            "Capability",
                            "Win customers",
                            "The business capability it stands for.",
                            "canvas",
                            "capability"),
                    pick(
                            "classification",
                            "Classification",
                            "Not decided",
                            List.of(
                                    option("core", "Core: sets us apart"),
                                    option("supporting", "Supporting: needed, not special"),
                                    option("generic", "Generic: can be bought")),
                            "How much it matters to the business.",
                            "canvas",
                            "classification"),
                    pick(
                            "business",
                            "Brings",
                            "Not decided",
                            List.of(
                                    option("revenue", "Revenue"),
                                    option("engagement", "Engagement"),
                                    option("compliance", "Compliance")),
                            "What it does for the business.",
                            "canvas",
                            "business"),
                    pick(
                            "evolution",
                            "Evolution",
                            "Not decided",
                            List.of(
                                    option("genesis", "Genesis: nobody has it yet"),
                                    option("custom", "Custom-built"),
                                    option("product", "Product"),
                                    option("commodity", "Commodity")),
                            "How far this kind of software has come.",
                            "canvas",
                            "evolution"),
                    items(
                            "roles",
                            "Roles in the domain",
                            "Execution context",
                            "The parts it plays among the contexts, one a line.",
                            "canvas",
                            "roles"));

    static final List<Attribute> DECISIONS =
            List.of(
                    items(
                            "decisions",
                            "Business decisions",
                            "Refunds within 14 days",
                            "Rules of the business that are decided here, one a line.",
                            "canvas",
                            "decisions"),
                    items(
                            "assumptions",
                            "Assumptions",
                            "One order, one currency",
                            "What we take for granted, one a line.",
                            "canvas",
                            "assumptions"),
                    items(
                            "metrics",
                            "Metrics",
                            "Orders lost in a month",
                            "By what we shall see that the boundary is right, one a line.",
                            "canvas",
                            "metrics"),
                    items(
                            "questions",
                            "Open questions",
                            "Who pays for returns?",
                            "What nobody knows yet, one a line.",
                            "canvas",
                            "questions"));

    static final Attribute SERVICES =
            table(
                    "services",
                    "Services",
                    List.of(
                            new Column("id", "SalesProcessor", true, true),
                            new Column("package", "Code package", false, true),
                            new Column("role", "Role", false),
                            new Column("principal", "Principal", false)),
                    "Add service",
                    "What runs in it, is maintained and released together.");

    static final List<Attribute> PLACE =
            List.of(
                    pick(
                            "plane",
                            "Plane",
                            "As its domain",
                            List.of(
                                    option("control", "Control plane: runs the platform"),
                                    option("data", "Data plane: runs the business")),
                            "Whether it serves the platform or the business."),
                    pick(
                            "contextKind",
                            "Kind",
                            "Not said",
                            List.of(
                                    option("feature", "Feature"),
                                    option("application", "Application"),
                                    option("system", "System"),
                                    option("team", "Team")),
                            "What the boundary is drawn round.",
                            "kind"),
                    several(
                            "realises",
                            "Realises",
                            Source.CONTEXTS,
                            "No other context",
                            "The contexts that a team realises."),
                    several(
                            "contextTags",
                            "Tags",
                            Source.TAGS,
                            "None",
                            "Tags of the context as a whole; their policies hold for it.",
                            "tags"),
                    items(
                            "scenarios",
                            "Scenarios",
                            "From sign-up to order",
                            "What it is tested by from outside: ids of flows, or words, one a"
                                    + " line."),
                    onOff(
                            "draft",
                            "A draft, not meant to be complete",
                            "Rules about completeness do not speak."),
                    onOff(
                            "elsewhere",
                            "Others keep its contract",
                            "Nothing of it is exported, planned or registered from here."));

    static final List<Attribute> SLICE =
            List.of(
                    slice("principal", "Principal", "The name by which the cluster knows it."),
                    slice("repository", "Repository", "Where its code and its spec are."),
                    slice("pipeline", "Pipeline", "What builds it."),
                    slice("release", "Release", "What brings it to people."),
                    slice("provisioning", "Provisioning", "What makes its topics and rules."),
                    slice("logging", "Logs as", "The name in the logs."),
                    slice("tracing", "Traced as", "The name in traces."),
                    slice("cost", "Cost centre", "Who pays for it."));

    static final List<Attribute> RELATION =
            List.of(
                    pick(
                            "pattern",
                            "Pattern",
                            "",
                            List.of(
                                    option("upstream-downstream", "Upstream and downstream"),
                                    option("customer-supplier", "Customer and supplier"),
                                    option("partnership", "Partnership"),
                                    option("shared-kernel", "Shared kernel"),
                                    option("separate-ways", "Separate ways")),
                            "What the two are to each other."),
                    ticks(
                            "roles",
                            "Upstream does",
                            "Nothing about it",
                            roles(),
                            "What the first of the two does about it."),
                    ticks(
                            "otherRoles",
                            "Downstream does",
                            "Nothing about it",
                            roles(),
                            "What the other of the two does about it."),
                    line("technology", "Technology", "Kafka, REST", "How it is implemented."),
                    text("note", "Note", "Anything a reader should know", "A text about it."));

    static final List<Attribute> POLICY =
            List.of(
                    one(
                            "tag",
                            "For data tagged",
                            Source.TAGS,
                            "No tag",
                            "Every topic with this tag, or with a field that has it."),
                    line("owner", "Owner", "data office", "Who decides about it."),
                    number(
                            "maxRetention",
                            "Stays at most, hours",
                            "As long as the topic says",
                            TopicQuestions.TEN_YEARS_IN_HOURS,
                            "Longer retention of a topic does not hold.",
                            "maxRetentionHours"),
                    number(
                            "minRetention",
                            "Stays at least, hours",
                            "As long as the topic says",
                            TopicQuestions.TEN_YEARS_IN_HOURS,
                            "Shorter retention of a topic does not hold.",
                            "minRetentionHours"),
                    ticks(
                            "allowedAccess",
                            "Allowed access",
                            "Any",
                            List.of(
                                    option("public", "Public"),
                                    option("protected", "Protected"),
                                    option("private", "Private")),
                            "The access levels that such topics may have."),
                    items(
                            "mask",
                            "Fields to mask",
                            "email",
                            "What a public copy must not show, one a line."),
                    items(
                            "requires",
                            "Must be documented",
                            "description",
                            "What such a topic has to say about itself, one a line."),
                    onOff("discoverable", "Listed in catalogues", "People find it by its tag."),
                    onOff("audit", "Access is audited", "Somebody keeps book of who reads."));

    static final List<Attribute> WORKSPACE =
            List.of(
                    line(
                            "workspaceName",
                            "Name of the workspace",
                            "As its id",
                            "What people call the organisation.",
                            "name"),
                    code(
                            "workspaceVersion",
                            "Version",
                            "1.0.0",
                            "Version of the model; stands in exported documents.",
                            "version"),
                    pick(
                            "contextMap",
                            "Context map",
                            "Contexts of any kind",
                            List.of(
                                    option("system-landscape", "Systems, no teams"),
                                    option("organizational", "Teams only")),
                            "What the context map shows."));

    static final List<Attribute> DEFAULTS =
            List.of(
                    usual("format", "Format", "Avro", TopicQuestions.FORMATS),
                    usual(
                            "compatibility",
                            "Changes must be",
                            "Full: both ways, all versions",
                            TopicQuestions.COMPATIBILITIES),
                    usual("subject", "Subject", "After the topic", TopicQuestions.SUBJECTS),
                    usual("envelope", "Envelope", "None", TopicQuestions.ENVELOPES),
                    pick(
                            "default-schemaId",
                            "Schema id travels",
                            "In the payload",
                            List.of(option("header", "In a header")),
                            "Where readers find which schema a record has.",
                            "defaults",
                            "schemaIdLocation"),
                    number(
                            "default-partitions",
                            "Partitions",
                            "3",
                            Topic.Settings.MOST_PARTITIONS,
                            "For topics that say nothing else.",
                            "defaults",
                            "partitions"),
                    number(
                            "default-replicas",
                            "Replicas",
                            "1",
                            Topic.Settings.MOST_REPLICAS,
                            "For topics that say nothing else.",
                            "defaults",
                            "replicas"),
                    number(
                            "default-retries",
                            "Readers retry",
                            "Not said",
                            1_000,
                            "What readers do with records they cannot deal with.",
                            "defaults",
                            "consumerFailure",
                            "retries"),
                    line(
                            "default-then",
                            "And then",
                            "stop and alert",
                            "What readers do when trying again does not help.",
                            "defaults",
                            "consumerFailure",
                            "then"),
                    pick(
                            "default-commands",
                            "Commands in specs",
                            "Left out",
                            List.of(option("private-channel", "As private channels")),
                            "Whether exported documents mention commands; they never leave their"
                                    + " context.",
                            "defaults",
                            "commands"));

    private ContextQuestions() {}

    private static Attribute slice(String key, String label, String help) {
        return code("slice-" + key, label, "Not said", help, "slice", key);
    }

    private static Attribute usual(
            String key, String label, String usual, List<FormField.Option> options) {
        return pick(
                "default-" + key,
                label,
                usual,
                options.stream().filter(option -> !option.words().equals(usual)).toList(),
                "For topics that say nothing else.",
                "defaults",
                key);
    }

    private static List<FormField.Option> roles() {
        return List.of(
                option("OHS", "Open host service"),
                option("PL", "Published language"),
                option("ACL", "Anticorruption layer"),
                option("CF", "Conformist"),
                option("BBoM", "Big ball of mud"));
    }
}

package org.stormspec.model.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Compatibility;
import org.stormspec.model.record.Message;
import org.stormspec.model.record.Product;
import org.stormspec.model.record.SchemaFormat;
import org.stormspec.model.record.SchemaTerms;
import org.stormspec.model.record.SubjectNaming;
import org.stormspec.model.record.Topic;

/** The keys of a topic beyond its name. */
final class TopicCodec {

    static final Words<Access> ACCESS = Words.of(Access.class);
    static final Words<Topic.StreamKind> STREAM = Words.of(Topic.StreamKind.class);
    private static final Words<Topic.Cleanup> CLEANUP = Words.of(Topic.Cleanup.class);
    private static final Words<Topic.Deletes> DELETES = Words.of(Topic.Deletes.class);

    static final Words<SchemaFormat> FORMAT = Words.of(SchemaFormat.class, SchemaFormat::word);
    static final Words<Compatibility> COMPATIBILITY =
            Words.of(Compatibility.class, Compatibility::word);
    static final Words<SubjectNaming> SUBJECT = Words.of(SubjectNaming.class, SubjectNaming::word);
    private static final Words<SchemaTerms.ContentModel> CONTENT =
            Words.of(SchemaTerms.ContentModel.class);
    static final Words<Message.Envelope> ENVELOPE =
            Words.of(Message.Envelope.class, Message.Envelope::word);
    private static final Words<Message.Trait> TRAIT = Words.of(Message.Trait.class);
    private static final Words<Product.Role> ROLE = Words.of(Product.Role.class);

    /** As the semantic versioning specification writes a version, with or without further parts. */
    private static final Pattern VERSION =
            Pattern.compile("(0|[1-9]\\d*)(\\.(0|[1-9]\\d*)){2}([-+][0-9A-Za-z.+-]+)?");

    private TopicCodec() {}

    static void encode(Topic topic, Out out) {
        out.text("type", topic.type())
                .number("version", topic.version(), 1)
                .text("access", topic.access().map(ACCESS::word));
        if (topic.stream() != Topic.StreamKind.ENTITY_CDC) {
            out.always("kind", STREAM.word(topic.stream()));
        }
        out.text("explicitName", topic.explicitName());
        encode(topic.payload(), out);
        encode(topic.message(), out);
        encode(topic.schemaTerms(), out);
        encode(topic.origin(), out);
        encode(topic.settings(), out);
        encode(topic.sharing(), out);
        encode(topic.product(), out);
        topic.deprecation().ifPresent(gone -> out.always("deprecated", encode(gone).node()));
    }

    private static void encode(Topic.Payload payload, Out out) {
        out.text("key", payload.key())
                .text("keySchema", payload.keySchema())
                .text("schema", payload.schema())
                .block("fields", FieldCodec.encode(payload.fields()));
    }

    private static void encode(Message message, Out out) {
        out.text("envelope", message.envelope().map(ENVELOPE::word))
                .block("headers", FieldCodec.encode(message.headers()))
                .words("metadata", message.metadata().stream().map(TRAIT::word).toList())
                .words("eventTypes", message.eventTypes())
                .text("orderingReason", message.orderingReason())
                .texts("examples", message.examples())
                .words("messageTags", message.tags());
    }

    private static void encode(SchemaTerms terms, Out out) {
        out.text("format", terms.format().map(FORMAT::word))
                .text("compatibility", terms.compatibility().map(COMPATIBILITY::word))
                .text("subject", terms.subject().map(SUBJECT::word))
                .text("schemaVersion", terms.version())
                .text("contentModel", terms.content().map(CONTENT::word));
    }

    private static void encode(Topic.Origin origin, Out out) {
        out.text("producedBy", origin.producedBy())
                .text("derivedFrom", origin.derivedFrom())
                .text("source", origin.source());
        OccasionCodec.encode(origin.occasion(), out);
        out.words("dedupe", origin.dedupe());
        encode(origin.changes(), out);
        origin.pace().ifPresent(pace -> out.always("continuous", pace == Topic.Pace.CONTINUOUS));
    }

    private static void encode(Topic.Changes changes, Out out) {
        out.text("deletes", changes.deletes().map(DELETES::word))
                .text("deletedField", changes.deletedField())
                .flag("partial", changes.partial())
                .text("fullStateFrom", changes.fullStateFrom());
    }

    private static void encode(Topic.Settings settings, Out out) {
        out.number("partitions", settings.partitions())
                .number("replicas", settings.replicas())
                .words("cleanup", settings.cleanup().stream().map(CLEANUP::word).toList())
                .number("retentionHours", settings.retentionHours())
                .texts("configs", settings.configs());
    }

    private static void encode(Topic.Sharing sharing, Out out) {
        out.flag("offered", sharing.offered())
                .words("grants", sharing.grants())
                .words("tags", sharing.tags());
    }

    private static void encode(Product product, Out out) {
        out.text("role", product.role().map(ROLE::word))
                .texts("serviceLevel", product.serviceLevel())
                .number("recoveryHours", product.recoveryHours())
                .flag("rebuildSource", product.rebuildSource())
                .flag("hidden", product.hidden());
    }

    private static Out encode(Topic.Deprecation deprecation) {
        return new Out()
                .text("from", deprecation.from().map(LocalDate::toString))
                .text("sunset", deprecation.sunset().map(LocalDate::toString))
                .text("successor", deprecation.successor())
                .text("migration", deprecation.migration())
                .text("downscaler", deprecation.downscaler())
                .text("stopNote", deprecation.stopNote())
                .text("notified", deprecation.notified().map(LocalDate::toString));
    }

    static Topic decode(Block block) {
        return new Topic(
                block.text("type", ""),
                block.number("version", 1),
                block.word("access", ACCESS),
                block.word("kind", STREAM).orElse(Topic.StreamKind.ENTITY_CDC),
                payload(block),
                settings(block),
                sharing(block),
                origin(block),
                deprecation(block),
                block.text("explicitName"),
                new Topic.Terms(message(block), schemaTerms(block), product(block)));
    }

    private static Topic.Payload payload(Block block) {
        return new Topic.Payload(
                block.text("key"),
                block.text("keySchema"),
                FieldCodec.decode(block, "fields"),
                block.text("schema"));
    }

    private static Topic.Settings settings(Block block) {
        Set<Topic.Cleanup> cleanup = EnumSet.noneOf(Topic.Cleanup.class);
        cleanup.addAll(block.words("cleanup", CLEANUP));
        return new Topic.Settings(
                block.number("partitions", 1, Topic.Settings.MOST_PARTITIONS),
                block.number("replicas", 1, Topic.Settings.MOST_REPLICAS),
                cleanup,
                block.number("retentionHours", 0, Integer.MAX_VALUE),
                block.texts("configs"));
    }

    private static Topic.Sharing sharing(Block block) {
        return new Topic.Sharing(
                block.flag("offered"),
                new TreeSet<>(block.words("grants")),
                new TreeSet<>(block.words("tags")));
    }

    private static Message message(Block block) {
        return new Message(
                block.word("envelope", ENVELOPE),
                FieldCodec.decode(block, "headers"),
                Set.copyOf(block.words("metadata", TRAIT)),
                block.words("eventTypes"),
                block.text("orderingReason", ""),
                block.texts("examples"),
                new TreeSet<>(block.words("messageTags")));
    }

    private static SchemaTerms schemaTerms(Block block) {
        return new SchemaTerms(
                block.word("format", FORMAT),
                block.word("compatibility", COMPATIBILITY),
                block.word("subject", SUBJECT),
                version(block),
                block.word("contentModel", CONTENT));
    }

    private static Optional<String> version(Block block) {
        Optional<String> version = block.text("schemaVersion");
        if (version.isPresent() && !VERSION.matcher(version.get()).matches()) {
            block.refuse("schemaVersion", "a version of three numbers such as 1.2.0");
            return Optional.empty();
        }
        return version;
    }

    private static Product product(Block block) {
        return new Product(
                block.word("role", ROLE),
                block.texts("serviceLevel"),
                block.number("recoveryHours"),
                block.flag("rebuildSource"),
                block.flag("hidden"));
    }

    private static Topic.Origin origin(Block block) {
        return new Topic.Origin(
                block.text("producedBy"),
                block.text("derivedFrom"),
                block.text("source"),
                OccasionCodec.decode(block),
                block.words("dedupe"),
                new Topic.Changes(
                        block.word("deletes", DELETES),
                        block.text("deletedField"),
                        block.flag("partial"),
                        block.text("fullStateFrom")),
                pace(block));
    }

    private static Optional<Topic.Pace> pace(Block block) {
        return block.has("continuous")
                ? Optional.of(
                        block.flag("continuous") ? Topic.Pace.CONTINUOUS : Topic.Pace.DISCRETE)
                : Optional.empty();
    }

    private static Optional<Topic.Deprecation> deprecation(Block block) {
        if (!block.has("deprecated")) {
            return Optional.empty();
        }
        Block deprecated = block.block("deprecated");
        return Optional.of(
                new Topic.Deprecation(
                        date(deprecated, "from"),
                        date(deprecated, "sunset"),
                        deprecated.text("successor"),
                        deprecated.text("migration", ""),
                        deprecated.text("downscaler"),
                        deprecated.text("stopNote", ""),
                        date(deprecated, "notified")));
    }

    private static Optional<LocalDate> date(Block block, String key) {
        return block.text(key)
                .flatMap(text -> {
                    try {
                        return Optional.of(LocalDate.parse(text));
                    } catch (DateTimeException notADate) {
                        block.refuse(key, "a date such as 2027-03-01");
                        return Optional.empty();
                    }
                });
    }
}

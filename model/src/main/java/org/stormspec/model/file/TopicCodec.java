package org.stormspec.model.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Topic;

/** The keys of a topic beyond its name. */
final class TopicCodec {

    static final Words<Access> ACCESS = Words.of(Access.class);
    private static final Words<Topic.StreamKind> STREAM = Words.of(Topic.StreamKind.class);
    private static final Words<Topic.Cleanup> CLEANUP = Words.of(Topic.Cleanup.class);
    private static final Words<Topic.Deletes> DELETES = Words.of(Topic.Deletes.class);

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
        encode(topic.origin(), out);
        encode(topic.settings(), out);
        encode(topic.sharing(), out);
        topic.deprecation().ifPresent(gone -> out.always("deprecated", encode(gone).node()));
    }

    private static void encode(Topic.Payload payload, Out out) {
        out.text("key", payload.key())
                .text("keySchema", payload.keySchema())
                .text("schema", payload.schema())
                .block("fields", FieldCodec.encode(payload.fields()));
    }

    private static void encode(Topic.Origin origin, Out out) {
        out.text("producedBy", origin.producedBy())
                .text("derivedFrom", origin.derivedFrom())
                .text("source", origin.source())
                .text("process", origin.process())
                .text("schedule", origin.schedule())
                .words("dedupe", origin.dedupe())
                .text("deletes", origin.deletes().map(DELETES::word))
                .flag("continuous", origin.continuous());
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

    private static Out encode(Topic.Deprecation deprecation) {
        return new Out()
                .text("from", deprecation.from().map(LocalDate::toString))
                .text("sunset", deprecation.sunset().map(LocalDate::toString))
                .text("successor", deprecation.successor());
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
                block.text("explicitName"));
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
                block.number("partitions"),
                block.number("replicas"),
                cleanup,
                block.number("retentionHours"),
                block.texts("configs"));
    }

    private static Topic.Sharing sharing(Block block) {
        return new Topic.Sharing(
                block.flag("offered"),
                new TreeSet<>(block.words("grants")),
                new TreeSet<>(block.words("tags")));
    }

    private static Topic.Origin origin(Block block) {
        return new Topic.Origin(
                block.text("producedBy"),
                block.text("derivedFrom"),
                block.text("source"),
                block.text("process"),
                block.text("schedule"),
                block.words("dedupe"),
                block.word("deletes", DELETES),
                block.flag("continuous"));
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
                        deprecated.text("successor")));
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

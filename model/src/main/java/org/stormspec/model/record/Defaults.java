package org.stormspec.model.record;

import java.util.Arrays;

/**
 * Settings of topics that do not say otherwise.
 *
 * @param format schema format of generated schemas: {@code avro}, {@code json}, {@code protobuf}
 * @param compatibility compatibility mode of schema subjects
 * @param subject subject naming strategy
 * @param schemaIdLocation where the schema id travels: {@code payload} or {@code header}
 * @param envelope how records are wrapped; documentation only
 * @param partitions partitions of a topic
 * @param replicas replication factor of a topic
 * @param consumerFailure what consumers do with records they cannot deal with
 * @param commands what becomes of commands in exported documents
 */
public record Defaults(
        String format,
        String compatibility,
        String subject,
        String schemaIdLocation,
        String envelope,
        int partitions,
        int replicas,
        Failure consumerFailure,
        CommandExport commands) {

    /** The settings a new workspace starts with. */
    public static final Defaults DEFAULT =
            new Defaults("avro", "FULL_TRANSITIVE", "TopicNameStrategy", "payload", "none", 3, 1);

    /** Makes settings that say nothing about failures. */
    public Defaults(
            String format,
            String compatibility,
            String subject,
            String schemaIdLocation,
            String envelope,
            int partitions,
            int replicas) {
        this(
                format,
                compatibility,
                subject,
                schemaIdLocation,
                envelope,
                partitions,
                replicas,
                Failure.NONE);
    }

    /** Makes settings that keep commands out of exported documents. */
    public Defaults(
            String format,
            String compatibility,
            String subject,
            String schemaIdLocation,
            String envelope,
            int partitions,
            int replicas,
            Failure consumerFailure) {
        this(
                format,
                compatibility,
                subject,
                schemaIdLocation,
                envelope,
                partitions,
                replicas,
                consumerFailure,
                CommandExport.OMIT);
    }

    /** Returns these settings with records wrapped otherwise. */
    public Defaults enveloped(Message.Envelope newEnvelope) {
        return new Defaults(
                format,
                compatibility,
                subject,
                schemaIdLocation,
                newEnvelope.word(),
                partitions,
                replicas,
                consumerFailure,
                commands);
    }

    /** Returns these settings with commands exported otherwise. */
    public Defaults commanding(CommandExport newCommands) {
        return new Defaults(
                format,
                compatibility,
                subject,
                schemaIdLocation,
                envelope,
                partitions,
                replicas,
                consumerFailure,
                newCommands);
    }

    /** Returns these settings with another way for what consumers cannot deal with. */
    public Defaults failing(Failure newFailure) {
        return new Defaults(
                format,
                compatibility,
                subject,
                schemaIdLocation,
                envelope,
                partitions,
                replicas,
                newFailure,
                commands);
    }

    /** Returns the schema format; Avro when the word is unknown. */
    public SchemaFormat schemaFormat() {
        return SchemaFormat.of(format).orElse(SchemaFormat.AVRO);
    }

    /** Returns the compatibility mode; the strictest one when the word is unknown. */
    public Compatibility compatibilityMode() {
        return Compatibility.of(compatibility).orElse(Compatibility.FULL_TRANSITIVE);
    }

    /** Returns the naming of subjects; by topic when the word is unknown. */
    public SubjectNaming subjectNaming() {
        return SubjectNaming.of(subject).orElse(SubjectNaming.TOPIC);
    }

    /** Returns how records are wrapped; not at all when the word is unknown. */
    public Message.Envelope wrapping() {
        return Arrays.stream(Message.Envelope.values())
                .filter(each -> each.word().equals(envelope))
                .findFirst()
                .orElse(Message.Envelope.NONE);
    }
}

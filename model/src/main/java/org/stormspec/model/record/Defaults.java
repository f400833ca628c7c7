package org.stormspec.model.record;

/**
 * Settings of topics that do not say otherwise.
 *
 * @param format schema format of generated schemas; only {@code avro} is written
 * @param compatibility compatibility mode of schema subjects
 * @param subject subject naming strategy
 * @param schemaIdLocation where the schema id travels: {@code payload} or {@code header}
 * @param envelope how records are wrapped; documentation only
 * @param partitions partitions of a topic
 * @param replicas replication factor of a topic
 */
public record Defaults(
        String format,
        String compatibility,
        String subject,
        String schemaIdLocation,
        String envelope,
        int partitions,
        int replicas) {

    /** The settings a new workspace starts with. */
    public static final Defaults DEFAULT =
            new Defaults("avro", "FULL_TRANSITIVE", "TopicNameStrategy", "payload", "none", 3, 1);
}

package org.stormspec.export.schema;

import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.Defaults;
import org.stormspec.model.record.SubjectNaming;

/// Names the subjects under which registries keep schemas.
public final class Subjects {

    private Subjects() {}

    /// The subject of the schema of a topic's values.
    ///
    /// @param principal principal of the topic's owner
    public static String ofValue(TopicContract topic, Defaults defaults, String principal) {
        return called(
                topic.topic().schemaTerms().subject(defaults),
                topic.name(),
                SchemaNames.namespace(principal),
                SchemaNames.record(topic));
    }

    /// The serialisers of Confluent join full record names; those of Apicurio keep the namespace
    /// apart, as the group of the artifact.
    public static String called(
            SubjectNaming naming, String topic, String namespace, String record) {
        String full = namespace.isEmpty() ? record : namespace + "." + record;
        return switch (naming) {
            case TOPIC, TOPIC_ID -> topic + "-value";
            case SIMPLE_TOPIC_ID -> topic;
            case RECORD, QUALIFIED_RECORD_ID -> full;
            case RECORD_ID -> record;
            case TOPIC_RECORD -> topic + "-" + full;
            case TOPIC_RECORD_ID -> topic + "-" + record;
        };
    }
}

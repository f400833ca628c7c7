package org.stormspec.export.schema;

import java.util.List;

/// A schema as it is exported.
///
/// @param file file name without folder: `acme.finance.campaign.Sale.avsc`
/// @param format its language
/// @param text the file's content; Avro text defines every type it names
/// @param registered the text as registries take it, which names what it refers to
/// @param needs schemas that it refers to, in the order in which a registry must learn them
public record TopicSchema(
        String file, SchemaFormat format, String text, String registered, List<TopicSchema> needs) {

    /// Copies the list.
    public TopicSchema {
        needs = List.copyOf(needs);
    }

    /// A schema that stands alone and is registered as it was written.
    public static TopicSchema alone(String file, SchemaFormat format, String text) {
        return new TopicSchema(file, format, text, text, List.of());
    }

    /// The name by which another schema refers to this one, and its subject in a registry when it
    /// belongs to no topic: the full name in Avro, the file otherwise.
    public String reference() {
        return switch (format) {
            case AVRO -> file.substring(0, file.lastIndexOf('.'));
            case JSON_SCHEMA -> "./" + file;
            case PROTOBUF -> file;
        };
    }

    /// The file of a record.
    static String fileOf(RecordShape shape, SchemaFormat format) {
        return shape.fullName() + "." + format.suffix();
    }
}

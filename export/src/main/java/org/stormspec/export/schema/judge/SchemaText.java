package org.stormspec.export.schema.judge;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.stormspec.export.schema.SchemaFormat;
import org.stormspec.export.schema.TopicSchema;

/// A schema with everything it refers to.
///
/// @param format its language
/// @param text the schema
/// @param references texts by the names it uses for them, in the order in which they build on each
///   other
public record SchemaText(
        SchemaFormat format, String text, SequencedMap<String, String> references) {

    /// Copies the references.
    public SchemaText {
        references = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(references));
    }

    /// A schema that refers to nothing.
    public static SchemaText alone(SchemaFormat format, String text) {
        return new SchemaText(format, text, new LinkedHashMap<>());
    }

    /// A schema as it is exported.
    public static SchemaText of(TopicSchema schema) {
        Map<String, String> references = new LinkedHashMap<>();
        schema.needs().forEach(needed -> references.put(needed.reference(), needed.registered()));
        return new SchemaText(
                schema.format(), schema.registered(), new LinkedHashMap<>(references));
    }
}

package org.stormspec.export.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Writes one definition of a record in any of the schema languages.
public final class SchemaWriter {

    private SchemaWriter() {}

    /// Writes a record and everything it refers to.
    ///
    /// @param before text of a file written last time, by file name; Protobuf keeps its numbers
    public static TopicSchema write(
            RecordShape shape, SchemaFormat format, Function<String, Optional<String>> before) {
        return write(shape, format, before, new LinkedHashMap<>());
    }

    private static TopicSchema write(
            RecordShape shape,
            SchemaFormat format,
            Function<String, Optional<String>> before,
            Map<String, TopicSchema> known) {
        List<TopicSchema> needs = new ArrayList<>();
        for (RecordShape elsewhere : shape.shared().values()) {
            TopicSchema needed =
                    known.computeIfAbsent(
                            elsewhere.fullName(),
                            any -> write(elsewhere, format, before, new LinkedHashMap<>()));
            needed.needs().stream().filter(deeper -> !needs.contains(deeper)).forEach(needs::add);
            if (!needs.contains(needed)) {
                needs.add(needed);
            }
        }
        String file = TopicSchema.fileOf(shape, format);
        return switch (format) {
            case AVRO ->
                    new TopicSchema(
                            file,
                            format,
                            AvroWriter.write(shape),
                            AvroWriter.writeReferring(shape),
                            needs);
            case JSON_SCHEMA ->
                    new TopicSchema(
                            file,
                            format,
                            JsonSchemaWriter.write(shape),
                            JsonSchemaWriter.writeJson(shape),
                            needs);
            case PROTOBUF -> protobuf(shape, file, before.apply(file), needs);
        };
    }

    private static TopicSchema protobuf(
            RecordShape shape, String file, Optional<String> before, List<TopicSchema> needs) {
        String text = ProtobufWriter.write(shape, before);
        List<TopicSchema> all = new ArrayList<>(needs);
        TopicSchema options =
                TopicSchema.alone(
                        ProtobufWriter.OPTIONS_FILE,
                        SchemaFormat.PROTOBUF,
                        ProtobufWriter.OPTIONS_TEXT);
        boolean uses = text.contains("import \"" + ProtobufWriter.OPTIONS_FILE + "\"");
        if (uses && !all.contains(options)) {
            all.addFirst(options);
        }
        return new TopicSchema(file, SchemaFormat.PROTOBUF, text, text, all);
    }
}

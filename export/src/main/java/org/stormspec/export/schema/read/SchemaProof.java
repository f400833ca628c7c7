package org.stormspec.export.schema.read;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.stormspec.export.asyncapi.document.DocumentFiles;
import org.stormspec.export.asyncapi.document.SourceParser;
import org.stormspec.export.schema.AvroCompiler;
import org.stormspec.export.schema.ProtobufCompiler;
import org.stormspec.export.schema.RecordShape;
import org.stormspec.export.schema.SchemaFormat;
import org.stormspec.export.schema.SchemaWriter;
import org.stormspec.model.record.Field;
import tools.jackson.core.JacksonException;

/// Says whether a schema file can be used, and whether an example keeps to a schema.
public final class SchemaProof {

    private SchemaProof() {}

    /// What is wrong with a schema file.
    ///
    /// @param message file and reason
    /// @param isLost whether something it refers to is not there
    public record Flaw(String message, boolean isLost) {}

    /// What is wrong with a file; nothing when its language's library takes it.
    ///
    /// @param files the files of the schemas' folder
    public static List<Flaw> ofFile(String file, DocumentFiles files) {
        Optional<String> text = files.read(file);
        Optional<String> unread = text.isEmpty() ? files.refusal(file) : Optional.empty();
        if (unread.isPresent()) {
            return List.of(new Flaw(file + " is not read: " + unread.get() + ".", false));
        }
        Optional<SchemaFormat> format = SchemaFormat.ofFile(file);
        if (text.isEmpty() || format.isEmpty()) {
            return List.of(new Flaw(file + " is not there, or no schema by its name.", true));
        }
        String folder = file.substring(0, file.lastIndexOf('/') + 1);
        Optional<String> refusal =
                switch (format.get()) {
                    case AVRO ->
                            AvroCompiler.refusal(
                                    AvroCompiler.complete(
                                            text.get(), name -> files.read(folder + name)));
                    case PROTOBUF -> ProtobufCompiler.refusal(file, text.get());
                    case JSON_SCHEMA -> json(file, text.get());
                };
        return refusal.stream()
                .map(reason ->
                        new Flaw(
                                file + ": " + reason,
                                reason.contains("Undefined") || reason.contains("ndefined schema")))
                .toList();
    }

    private static Optional<String> json(String file, String text) {
        try {
            SourceParser.parse(file, text);
            return Optional.empty();
        } catch (SourceParser.Unreadable broken) {
            return Optional.of(
                    "line %d: %s".formatted(broken.problem().line(), broken.problem().message()));
        }
    }

    /// Where and why an example breaks the schema of these fields; empty when it keeps to it, and
    /// when fields hold what is described elsewhere or nowhere.
    public static Optional<String> ofExample(
            List<Field> fields, SortedMap<String, List<Field>> types, String example) {
        RecordShape shape = RecordShape.of("", "Example", fields, types);
        if (!shape.undefined().isEmpty()) {
            return Optional.empty();
        }
        String schema =
                SchemaWriter.write(shape, SchemaFormat.JSON_SCHEMA, file -> Optional.empty())
                        .registered();
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(schema, InputFormat.JSON)
                    .validate(example, InputFormat.JSON)
                    .stream()
                    .findFirst()
                    .map(error -> error.getInstanceLocation() + ": " + error.getMessage());
        } catch (JacksonException noJson) {
            return Optional.of("JSON itself: " + noJson.getOriginalMessage());
        }
    }
}

package org.stormspec.export.schema.read;

import java.util.Optional;
import java.util.function.Function;
import org.stormspec.export.schema.RecordShape;
import org.stormspec.export.schema.SchemaFormat;

/// Reads a schema file of any of the languages into a record of fields.
public final class SchemaReader {

    private SchemaReader() {}

    /// Reads a file.
    ///
    /// @param file its name, which tells the language
    /// @param siblings text of a file beside it, by file name
    /// @throws SchemaFault when it cannot be read, or says something that fields cannot say
    public static RecordShape read(
            String file, String text, Function<String, Optional<String>> siblings)
            throws SchemaFault {
        SchemaFormat format =
                SchemaFormat.ofFile(file)
                        .orElseThrow(() ->
                                new SchemaFault(
                                        file,
                                        1,
                                        "expected a file that ends in .avsc, .proto, .json or .yml"));
        return switch (format) {
            case AVRO -> AvroReader.read(file, text, siblings);
            case JSON_SCHEMA -> JsonSchemaReader.read(file, text, siblings);
            case PROTOBUF -> ProtobufReader.read(file, text);
        };
    }
}

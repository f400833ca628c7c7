package org.stormspec.export.schema.read;

import org.stormspec.export.asyncapi.document.DocumentFiles;
import org.stormspec.export.schema.RecordShape;
import org.stormspec.export.schema.SchemaFormat;

/// Reads a schema file of any of the languages into a record of fields.
public final class SchemaReader {

    private SchemaReader() {}

    /// Reads a file.
    ///
    /// @param file its name, which tells the language
    /// @param siblings the files beside it
    /// @throws SchemaFault when it cannot be read, or says something that fields cannot say
    public static RecordShape read(String file, String text, DocumentFiles siblings)
            throws SchemaFault {
        SchemaFormat format =
                SchemaFormat.ofFile(file)
                        .orElseThrow(() ->
                                new SchemaFault(
                                        file,
                                        1,
                                        "expected a file that ends in .avsc, .proto, .json or .yml"));
        return switch (format) {
            case AVRO -> AvroReader.read(file, text, siblings::read);
            case JSON_SCHEMA -> JsonSchemaReader.read(file, text, siblings);
            case PROTOBUF -> ProtobufReader.read(file, text);
        };
    }
}

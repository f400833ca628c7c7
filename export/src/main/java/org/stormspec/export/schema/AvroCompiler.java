package org.stormspec.export.schema;

import java.util.Optional;
import java.util.function.Function;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/// Asks Apache Avro whether a schema is one.
public final class AvroCompiler {

    private AvroCompiler() {}

    /// Why Avro refuses a schema, in its own words; empty when it compiles.
    ///
    /// @param schema JSON text that defines every type it names
    public static Optional<String> refusal(String schema) {
        try {
            new Schema.Parser().parse(schema);
            return Optional.empty();
        } catch (AvroRuntimeException broken) {
            return Optional.of(String.valueOf(broken.getMessage()));
        }
    }

    /// A schema with the types that it names and files beside it define.
    ///
    /// @param siblings text of a file in the schema's folder, by file name
    public static String complete(String schema, Function<String, Optional<String>> siblings) {
        return AvroBundler.bundle(schema, siblings);
    }
}

package org.stormspec.export.schema.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.avro.Schema;
import org.stormspec.export.schema.AvroCompiler;

/// What a hand-written Avro schema is like, beyond that it can be read.
///
/// @param name name of the record
/// @param namespace its namespace, may be empty
/// @param bare optional fields without a default, with the records they lie in
public record AvroFacts(String name, String namespace, List<String> bare) {

    /// Copies the list.
    public AvroFacts {
        bare = List.copyOf(bare);
    }

    /// Reads a schema; empty when it is no Avro record.
    ///
    /// @param siblings text of a file beside it, by file name
    public static Optional<AvroFacts> of(String text, Function<String, Optional<String>> siblings) {
        try {
            Schema schema = AvroCompiler.parse(AvroCompiler.complete(text, siblings));
            return schema.getType() == Schema.Type.RECORD
                    ? Optional.of(of(schema))
                    : Optional.empty();
        } catch (AvroCompiler.Refused unreadable) {
            return Optional.empty();
        }
    }

    private static AvroFacts of(Schema schema) {
        List<String> bare = new ArrayList<>();
        collect(schema, "", bare, new HashSet<>());
        String namespace = schema.getNamespace();
        return new AvroFacts(schema.getName(), namespace == null ? "" : namespace, bare);
    }

    private static void collect(Schema schema, String path, List<String> bare, Set<String> seen) {
        switch (schema.getType()) {
            case RECORD -> {
                if (seen.add(schema.getFullName())) {
                    for (Schema.Field field : schema.getFields()) {
                        if (field.schema().isNullable() && !field.hasDefaultValue()) {
                            bare.add(path + field.name());
                        }
                        collect(field.schema(), path + field.name() + ".", bare, seen);
                    }
                }
            }
            case ARRAY -> collect(schema.getElementType(), path, bare, seen);
            case MAP -> collect(schema.getValueType(), path, bare, seen);
            case UNION -> schema.getTypes().forEach(type -> collect(type, path, bare, seen));
            default -> {}
        }
    }
}

package org.stormspec.export.schema;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/// Finds the files that a schema needs beside itself.
public final class SchemaReferences {

    private SchemaReferences() {}

    /// The files in the same folder that define types which the schema names, and those that they
    /// need in turn; none for languages other than Avro.
    ///
    /// @param file name of the schema's file, for its language
    /// @param folder text of a file in the schema's folder, by file name
    /// @return text by file name
    public static SortedMap<String, String> siblings(
            String file, String schema, Function<String, Optional<String>> folder) {
        SortedMap<String, String> found = new TreeMap<>();
        if (SchemaFormat.ofFile(file).filter(SchemaFormat.AVRO::equals).isPresent()) {
            AvroBundler.bundle(
                    schema,
                    name -> {
                        Optional<String> text = folder.apply(name);
                        text.ifPresent(content -> found.put(name, content));
                        return text;
                    });
        }
        return found;
    }
}

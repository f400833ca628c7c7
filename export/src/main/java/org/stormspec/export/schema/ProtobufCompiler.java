package org.stormspec.export.schema;

import com.squareup.wire.schema.Location;
import com.squareup.wire.schema.Schema;
import com.squareup.wire.schema.SchemaLoader;
import com.squareup.wire.schema.internal.parser.ProtoFileElement;
import com.squareup.wire.schema.internal.parser.ProtoParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads `.proto` files together and links what they name.
public final class ProtobufCompiler {

    private ProtobufCompiler() {}

    /// Reads one file; its imports are not followed.
    ///
    /// @throws IllegalStateException when Wire cannot read it, with line and column
    public static ProtoFileElement parse(String file, String text) {
        Nesting.refusal(text)
                .ifPresent(reason -> {
                    throw new IllegalStateException(reason);
                });
        try {
            return ProtoParser.Companion.parse(Location.get(file), text);
        } catch (IllegalArgumentException | IndexOutOfBoundsException noNumber) {
            throw new IllegalStateException(
                    "a number or word in it is not one of Protobuf: " + noNumber.getMessage(),
                    noNumber);
        }
    }

    /// Why Wire cannot read a file, with line and column; empty when it can. Imports are not
    /// followed.
    public static Optional<String> refusal(String file, String text) {
        try {
            parse(file, text);
            return Optional.empty();
        } catch (IllegalStateException broken) {
            return Optional.of(String.valueOf(broken.getMessage()));
        }
    }

    /// Links files by their import paths.
    ///
    /// @throws IllegalStateException with file, line and column when Wire cannot link them
    static Schema link(Map<String, String> files) {
        try {
            Path folder = Files.createTempDirectory("stormspec-proto");
            try {
                for (Map.Entry<String, String> file : files.entrySet()) {
                    Path path = folder.resolve(file.getKey());
                    Files.createDirectories(path.getParent());
                    Files.writeString(path, file.getValue());
                }
                SchemaLoader loader = new SchemaLoader(FileSystems.getDefault());
                loader.initRoots(List.of(Location.get(folder.toString())), List.of());
                return loader.loadSchema();
            } catch (IllegalStateException refused) {
                String message = String.valueOf(refused.getMessage());
                throw new IllegalStateException(message.replace(folder + "/", ""), refused);
            } finally {
                remove(folder);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

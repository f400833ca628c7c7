package org.stormspec.export.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.stormspec.export.asyncapi.write.Dialect;

/** Finds the documents that an export left in a folder, those of contexts long gone included. */
final class OlderDocuments {

    /** Domain, repository and context folders at most. */
    private static final int DEPTH = 6;

    private OlderDocuments() {}

    static Set<String> below(Path folder, Dialect dialect) throws IOException {
        Set<String> found = new TreeSet<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder, DEPTH)) {
                files.filter(file -> file.getFileName().toString().endsWith(dialect.suffix()))
                        .filter(Files::isRegularFile)
                        .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                        .filter(path -> !path.startsWith(".git/"))
                        .forEach(found::add);
            }
        }
        return found;
    }
}
